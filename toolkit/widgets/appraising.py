"""Move weights, choose an edition, hold assumptions, and watch the answer respond."""

from collections.abc import Mapping
from dataclasses import replace
from html import escape

import ipywidgets as w
import pandas as pd

from toolkit.appraisal import Appraisal, appraise
from toolkit.appraisal.certificate import certify
from toolkit.appraisal.in_one_order import measured, outlook_of
from toolkit.appraisal.reweighing import reweighed
from toolkit.appraisal.robustness.holding import held_at_likely
from toolkit.appraisal.robustness.of_futures import assess_futures
from toolkit.files import load_case, load_law
from toolkit.pipeline import Progress, run
from toolkit.report.certificate.say_certificate import certificate_words
from toolkit.report.chapters.robustness import acceptability_figure, tornado_figure
from toolkit.report.chapters.robustness_tables import (
    information_table,
    stability_table,
    terms_table,
)
from toolkit.report.content import Figure
from toolkit.report.say import separation
from toolkit.report.say_changes import changes
from toolkit.report.stamping import stamp
from toolkit.simulation import futures_of
from toolkit.statements.leading_edition import led_by
from toolkit.widgets.drawings import Drawing
from toolkit.widgets.framing import frame_of
from toolkit.widgets.sections import note, page, section
from toolkit.widgets.weight_controls import WeightControls
from toolkit.widgets.working import Work
from toolkit.widgets.worth_table import worth_table

WIDE = "44em"
SHARED = "They are shared out to add up to 1. Slide, or type a number; Tab moves on."
FROZEN = "The case is past the plan stage, so weights stay as published."
HELD = (
    "An assumption that is held stays at its likely value in every future; this is read off "
    "straight lines, and awards are held. Ranks by score do not change with it."
)
LOOK = """<style>
.appraisal .widget-checkbox { width: auto; }
.appraisal .widget-checkbox .widget-label-basic { width: auto; white-space: normal; }
</style>"""

type Chosen = tuple[str, frozenset[str]]  # edition, assumptions held


class AppraisalPage:
    """One reader's view of the appraisal of one case.

    What was looked at before is kept, so that going back is instant; moving a weight solves and
    plays nothing again.

    Args:
        case: A shipped id, a case folder or a workbook.
        draws: How many futures every option meets; fewer answer faster.
    """

    def __init__(self, case: str, *, draws: int = 1_000) -> None:
        self.case, self.draws = load_case(case), draws
        self._known: dict[Chosen, Appraisal] = {}
        self._pictures: dict[Chosen, str] = {}
        self._shown: tuple[Chosen, Appraisal] | None = None
        self._held = False
        frozen = self.case.stage != "plan"
        self.weights = WeightControls(measured(self.case), frozen=frozen, changed=self._reweigh)
        self.edition = w.Dropdown(
            description="Edition",
            options=[(one.title, one.id) for one in self.case.guidance.values()],
            layout=w.Layout(width=WIDE),
        )
        self.assumptions = {
            id: w.Checkbox(value=True, description=one.label, indent=False, layout=w.Layout())
            for id, one in self.case.assumptions.items()
        }
        self.work, self.result = Work(), w.HTML()
        self.view = w.VBox(
            [
                w.HTML(f"{LOOK}<p><strong>{escape(stamp(self.case))}</strong></p>"),
                w.HTML(
                    f"<h3>Weights</h3><p>{escape(FROZEN)}</p>" if frozen else "<h3>Weights</h3>"
                ),
                self.weights.view,
                self.edition,
                w.HTML("<h3>Assumptions that vary</h3>"),
                *self.assumptions.values(),
                self.work.view,
                self.result,
            ]
        )
        self.view.add_class("appraisal")
        for control in (self.edition, *self.assumptions.values()):
            control.observe(self._show, names="value")
        self._show()

    def choose(
        self,
        *,
        weights: Mapping[str, float] | None = None,
        edition: str | None = None,
        held: tuple[str, ...] | None = None,
    ) -> None:
        """Choose as a reader would, and wait for the answer.

        Args:
            weights: By criterion; those left out stay.
            edition: Id of an edition of the case.
            held: Assumptions that stay at their likely value; all others vary.
        """
        self.work.wait()
        self._held = True
        if edition is not None:
            self.edition.value = edition
        if held is not None:
            for id, one in self.assumptions.items():
                one.value = id not in held
        self._held = False
        self._show()
        self.work.wait()
        self.weights.choose(weights or {})

    def appraisal(self) -> Appraisal:
        """Give the appraisal under what is chosen."""
        self.work.wait()
        chosen = self._chosen
        if chosen not in self._known:
            self._find(chosen, self.work.tell)
        return reweighed(self._known[chosen], self.weights.values())

    def stated(self) -> dict[str, float]:
        """Give the weights as the case states them."""
        return {one.criterion_id: float(one.weight) for one in measured(self.case)}

    def put_most_on(self, criterion: str) -> None:
        """Put nearly all weight on one criterion, and share the rest among the others.

        Args:
            criterion: Id of a criterion that has a weight.
        """
        others = [name for name in self.stated() if name != criterion]
        rest = dict.fromkeys(others, round(0.01 / max(len(others), 1), 4))
        self.choose(weights={**rest, criterion: 0.99})

    def acceptability_picture(self) -> Drawing:
        """Draw where each option comes first."""
        found = self.appraisal()
        if found.robustness is None:
            return Drawing(None)
        return Drawing(acceptability_figure(found, found.robustness, stamp(self.case)))

    def tornado_picture(self) -> Drawing:
        """Draw what moves the lead of the option that is worth most."""
        return Drawing(self._tornado(self.appraisal()))

    def certificate(self) -> str:
        """Say what a certificate of this appraisal would state, for whoever signs it."""
        return "\n".join(certificate_words(certify(self.appraisal())))

    def ranking(self) -> pd.DataFrame:
        """Set score, rank and worth of every option side by side."""
        return worth_table(self.appraisal())

    def stability(self) -> pd.DataFrame:
        """Show between which weights the first place by score stays."""
        found = self.appraisal()
        if found.robustness is None or found.robustness.weights is None:
            return pd.DataFrame([], columns=["Criterion"])
        return frame_of(stability_table(found, found.robustness, found.robustness.weights))

    def acceptability(self) -> pd.DataFrame:
        """Show in how much of all weights and in how many futures each option is first."""
        found = self.appraisal()
        if found.robustness is None:
            return pd.DataFrame([], columns=["Option"])
        return frame_of(acceptability_figure(found, found.robustness, stamp(self.case)).table)

    def switching(self) -> pd.DataFrame:
        """Show where terms of the contract models turn the order."""
        return frame_of(terms_table(self.appraisal()))

    def information(self) -> pd.DataFrame:
        """Show what it would be worth to know something before choosing."""
        found = self.appraisal()
        if found.robustness is None or found.robustness.futures is None:
            return pd.DataFrame([], columns=["What"])
        return frame_of(information_table(found, found.robustness.futures))

    def told(self) -> str:
        """Say what would change the answer, one line for each way there is."""
        return "\n".join(changes(self.appraisal()))

    def _tornado(self, found: Appraisal) -> Figure | None:
        if found.robustness is None or found.robustness.futures is None:
            return None
        futures = found.robustness.futures
        return tornado_figure(found, found.robustness, futures, stamp(self.case))

    @property
    def _chosen(self) -> Chosen:
        held = frozenset(id for id, one in self.assumptions.items() if not one.value)
        return self.edition.value, held

    def _find(self, chosen: Chosen, tell: Progress) -> None:
        """Play the case once; another edition, or assumptions held, only weigh it again."""
        first: Chosen = (next(iter(self.case.guidance)), frozenset())
        if first not in self._known:
            self._known[first] = run(
                self.case,
                load_law(),
                as_of=self.case.as_of,
                seed=self.case.seed,
                draws=self.draws,
                progress=tell,
            )
        edition, held = chosen
        plain: Chosen = (edition, frozenset())
        if plain not in self._known:
            self._known[plain] = _under(self._known[first], edition)
        if chosen not in self._known:
            self._known[chosen] = _with_held(self._known[plain], held)

    def _show(self, _change: object = None) -> None:
        if self._held:
            return
        chosen = self._chosen
        self.work.start(
            lambda tell: self._find(chosen, tell), lambda _: self._render(chosen), self._clear
        )

    def _reweigh(self) -> None:
        """Show what other weights do; they wait where something else is still being worked out."""
        if self._shown is not None:
            self._render(self._shown[0])

    def _clear(self) -> None:
        self._shown, self.result.value = None, ""

    def _render(self, chosen: Chosen) -> None:
        found = reweighed(self._known[chosen], self.weights.values())
        self._shown = chosen, found
        told = "".join(f"<li>{escape(one)}</li>" for one in changes(found))
        robust = found.robustness
        parts = [section("Score, rank and worth", "", worth_table(found)), note(separation(found))]
        parts.append(f"<h3>What would change the answer</h3><ul>{told}</ul>")
        if robust is not None:
            if chosen not in self._pictures:  # the same under all weights
                drawn = acceptability_figure(found, robust, stamp(self.case))
                self._pictures[chosen] = section(drawn.title, drawn.svg, frame_of(drawn.table))
                if lead := self._tornado(found):
                    self._pictures[chosen] += section(lead.title, lead.svg, frame_of(lead.table))
            parts.append(self._pictures[chosen])
        if robust is not None and robust.weights is not None:
            table = stability_table(found, robust, robust.weights)
            parts.append(section(table.caption, "", frame_of(table), words=True))
        terms = terms_table(found)
        parts += [
            section(terms.caption, "", frame_of(terms), words=True),
            note(HELD if chosen[1] else ""),
        ]
        self.result.value = page(*parts)


def _under(found: Appraisal, edition: str) -> Appraisal:
    """Appraise what was played under another edition."""
    results = {one.option.id: one for one in found.results}
    return appraise(
        led_by(found.case, edition),
        {id: one.findings for id, one in results.items()},
        {id: one.allocation for id, one in results.items()},
        {id: one.simulation for id, one in results.items()},
        seed=found.seed,
        draws=found.draws,
        what_ifs=found.what_ifs,
        longlist=found.longlist,
    )


def _with_held(found: Appraisal, held: frozenset[str]) -> Appraisal:
    """Ask how robust the answer is with some assumptions at their likely values."""
    if found.economic is None or found.robustness is None:
        return found
    futures = futures_of(found.case, draws=found.draws, seed=found.seed)
    outlook = held_at_likely(outlook_of(found.economic, futures), held)
    robust = replace(found.robustness, futures=assess_futures(outlook))
    return replace(found, robustness=robust)
