"""Step 5: what is assumed, what follows when that is moved, and how far that is from as stated."""

from collections.abc import Callable, Mapping
from html import escape

import ipywidgets as w
import pandas as pd

from toolkit.appraisal import Appraisal
from toolkit.report.say import rank_of
from toolkit.statements.assumptions import Assumption
from toolkit.statements.case import Case
from toolkit.widgets.app_choices import Choices
from toolkit.widgets.number_slider import SETTLED, NumberSlider
from toolkit.widgets.sections import note, page, section

STEPS = 50
INTRO = """<div class='toolkit-text'><h2>Assumptions</h2>
<p>A scenario is a what-if that the case states; choose it under “Looking at” above. Here you move
what is assumed. Every option meets the same futures, before and after.</p></div>"""
WAITS = "What follows from the change is being worked out."


class AssumptionsStep:
    """A slider for the likely value of one assumption at a time, and the change it makes.

    Args:
        case: As it is written.
        moved: Told which assumption was moved to which likely value; nothing puts it back.
        edition_moved: Told which edition of the guidance leads.
    """

    def __init__(
        self,
        case: Case,
        *,
        moved: Callable[[str, float | None], None],
        edition_moved: Callable[[str], None],
    ) -> None:
        self.case, self._moved, self._held = case, moved, False
        self.edition = w.Dropdown(
            description="Green Book",
            options=[(one.title, id) for id, one in case.guidance.items()],
        )
        self.assumption = w.Dropdown(
            description="Assumption", options=[(one.label, id) for id, one in _movable(case)]
        )
        self.value = NumberSlider(description="Likely value", settle_ms=SETTLED)
        self.reset = w.Button(description="Put all assumptions back")
        self.compared, self.table = w.HTML(), w.HTML()
        self.edition.observe(lambda change: edition_moved(change["new"]), names="value")
        self.assumption.observe(self._offer, names="value")
        self.value.observe(self._tell, names="value")
        self.reset.on_click(self._put_back)
        self._likely: dict[str, float] = {}
        offered = [self.assumption, self.value, self.reset] if self.assumption.options else []
        self.view = w.VBox([w.HTML(INTRO), self.edition, *offered, self.compared, self.table])
        self._offer()

    def show(self, choices: Choices) -> None:
        """List every assumption with its range and, where it was moved, its new likely value."""
        self._likely = dict(choices.likely)
        rows = [_row(one, self._likely.get(id)) for id, one in self.case.assumptions.items()]
        title = "Everything assumed about the future"
        self.table.value = page(section(title, "", pd.DataFrame(rows), words=True))

    def compare(self, stated: Appraisal | None, now: Appraisal) -> None:
        """Set every option as stated beside itself as chosen."""
        if stated is None or stated is now:
            self.compared.value = page(note("Nothing is moved: this is the case as it is stated."))
            return
        title = "As stated, and as chosen now"
        self.compared.value = page(
            section(title, "", compared_table(stated, now)),
            f"<ul>{''.join(f'<li>{escape(one)}</li>' for one in now.case.applied)}</ul>",
        )

    def wait(self) -> None:
        """Say that a comparison is on its way."""
        self.compared.value = page(note(WAITS))

    def _offer(self, _change: object = None) -> None:
        """Put the slider on the range of the assumption chosen."""
        if self.assumption.value is None:
            return
        one = self.case.assumptions[self.assumption.value]
        low, central, high = (float(end) for end in (one.low, one.central, one.high))
        held, self._held = self._held, True
        self.value.min, self.value.max = min(low, self.value.min), max(high, self.value.max)
        self.value.value = self._likely.get(one.assumption_id, central)
        self.value.min, self.value.max, self.value.step = low, high, (high - low) / STEPS
        self.value.unit = ""
        self.value.note = f"As stated: {central:g} {one.unit}. Range: {low:g} to {high:g}."
        self._held = held

    def _tell(self, _change: object) -> None:
        if not self._held:
            id = self.assumption.value
            stated = float(self.case.assumptions[id].central)
            self._moved(id, None if self.value.value == stated else self.value.value)

    def _put_back(self, _button: object) -> None:
        for id in tuple(self._likely):
            self._moved(id, None)
        self._likely = {}
        self._offer()


def compared_table(stated: Appraisal, now: Appraisal) -> pd.DataFrame:
    """One row an option: rank, score and first year as stated, and as chosen."""
    return pd.DataFrame(
        [
            {
                "Option": one.option.title,
                "Rank as stated": rank_of(stated, one.option.id),
                "Rank now": rank_of(now, one.option.id),
                "Score as stated": _score(stated, one.option.id),
                "Score now": _score(now, one.option.id),
                "First year as stated (£m)": _first_year(stated, one.option.id),
                "First year now (£m)": _first_year(now, one.option.id),
            }
            for one in now.results
        ]
    )


def _score(found: Appraisal, option: str) -> str:
    total = found.result(option).total
    return "" if total is None else f"{total:.1f}"


def _first_year(found: Appraisal, option: str) -> str:
    ran = found.result(option).simulation
    return f"{ran.total[0].central / 1e6:.1f}" if ran else ""


def _movable(case: Case) -> list[tuple[str, Assumption]]:
    """Give the assumptions with a range that their likely value can move in."""
    return [(id, one) for id, one in case.assumptions.items() if one.low < one.high]


def _row(one: Assumption, moved: float | None) -> Mapping[str, str]:
    likely = f"{one.central:f}" if moved is None else f"{moved:g} (stated: {one.central:f})"
    return {
        "Assumption": one.label,
        "Likely": likely,
        "Range": f"{one.low:f} to {one.high:f}",
        "Unit": one.unit,
        "Evidence": one.quality,
        "Weight in the answer": one.impact,
        "Source": str(one.source_id or one.basis or ""),
        "Answers for it": one.owner,
    }
