"""Step 4: which option comes first, by whose weights, and what would change that."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from html import escape

import ipywidgets as w

from toolkit.appraisal import Appraisal
from toolkit.appraisal.in_one_order import measured
from toolkit.report.chapters.robustness import acceptability_figure
from toolkit.report.say import separation
from toolkit.report.say_changes import changes
from toolkit.report.stamping import stamp
from toolkit.statements.case import Case
from toolkit.widgets.framing import frame_of
from toolkit.widgets.pictures import ranking_picture
from toolkit.widgets.sections import note, page, section
from toolkit.widgets.weight_controls import WeightControls
from toolkit.widgets.worth_table import worth_table

INTRO = """<div class='toolkit-text'><h2>Ranking and weights</h2>
<p>Slide a weight, or type it; the weights are shared out to add up to 100%. Nothing is solved
again, so the answer follows at once.</p></div>"""
FROZEN = "The case is past the plan stage, so weights stay as published."
WAITS = "The ranking is being worked out; it follows here."


class RankingStep:
    """Weights, and the ranking under them.

    Args:
        case: As it is written.
        frozen: Whether weights stay as published.
        moved: Told after every move.
    """

    def __init__(self, case: Case, *, frozen: bool, moved: Callable[[], None]) -> None:
        self._stated = {one.criterion_id: float(one.weight) for one in measured(case)}
        self.weights = WeightControls(measured(case), frozen=frozen, changed=moved)
        self.reset = w.Button(description="Put the weights back", disabled=frozen)
        self.reset.on_click(lambda _button: self.weights.choose(self._stated))
        self.scores, self.picture, self.why, self.robust = (w.HTML() for _ in range(4))
        self.view = w.VBox(
            [
                w.HTML(INTRO),
                w.HTML(page(note(FROZEN if frozen else ""))),
                self.weights.view,
                self.reset,
                self.scores,
                self.picture,
                self.why,
                self.robust,
            ]
        )

    @property
    def moved(self) -> bool:
        """Whether any weight differs from the case's."""
        now = {id: one.value for id, one in self.weights.sliders.items()}
        return now != self._stated

    def values(self) -> Mapping[str, Decimal]:
        """Give the weights by criterion."""
        return self.weights.values()

    def show(self, found: Appraisal, *, anew: bool) -> None:
        """Show the ranking; figures first, because drawing takes longer than counting.

        Args:
            found: Under the weights chosen.
            anew: Whether more than weights has changed.
        """
        self.scores.value = page(
            section("Score, rank and worth", "", worth_table(found)), note(separation(found))
        )
        told = "".join(f"<li>{escape(one)}</li>" for one in changes(found))
        self.why.value = page(f"<h3>What would change the answer</h3><ul>{told}</ul>")
        self.picture.value = page(
            "<div class='wide picture' role='region' tabindex='0' aria-label='Picture: scores'>"
            f"{ranking_picture(found)}</div>"
        )
        if anew:
            self.robust.value = _robust(found)

    def wait(self) -> None:
        """Say that the ranking is on its way."""
        self.scores.value = page(note(WAITS))
        self.clear(scores=False)

    def clear(self, *, scores: bool = True) -> None:
        """Show nothing that no longer holds."""
        for part in (self.picture, self.why, self.robust):
            part.value = ""
        if scores:
            self.scores.value = ""


def _robust(found: Appraisal) -> str:
    """Draw where each option is first; the same under all weights."""
    if found.robustness is None:
        return ""
    drawn = acceptability_figure(found, found.robustness, stamp(found.case))
    return page(section(drawn.title, drawn.svg, frame_of(drawn.table)))
