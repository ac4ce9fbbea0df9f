"""Switch award rules, choose a structure and a weight, and watch the award respond."""

from decimal import Decimal
from html import escape

import ipywidgets as w
import pandas as pd

from toolkit.allocation.explaining.switching import SwitchPrices, switches_of
from toolkit.allocation.goals.front import Front
from toolkit.files import load_case, load_law
from toolkit.law.check import check
from toolkit.pipeline import Progress
from toolkit.report.chapters.award import shares_figure
from toolkit.report.chapters.front import front_figure
from toolkit.report.chapters.lot_map import lot_map_figure
from toolkit.report.stamping import stamp
from toolkit.statements.case import Case
from toolkit.statements.limits import Limit
from toolkit.widgets.asking_awards import ASKS, Answer, Ask, Chosen, Solved, answer, small_in, solve
from toolkit.widgets.award_answers import (
    award_shown,
    conflict_lines,
    lines_of,
    proof_line,
    shown_of,
)
from toolkit.widgets.award_pictures import award_picture
from toolkit.widgets.drawings import Drawing
from toolkit.widgets.number_slider import SETTLED, NumberSlider
from toolkit.widgets.sections import note, page, section
from toolkit.widgets.tables import award_table
from toolkit.widgets.working import Work

AS_STATED, WIDE = "", "44em"
NOT_AN_AWARD = "A what-if, not an award: an award is made with `toolkit allocate --award`."
FROZEN = "The case is past the plan stage, so structure, weights and award rules stay as published."
BY_SCORE = (
    "By score, for planning: points for price run from all at 80% of a lot's reference price to "
    "none at 120%, an assumption of this page; the rest is quality. Questions below are answered "
    "for the least price."
)
KEYS = "With the keyboard: Tab moves on, Space switches a rule, Alt and the down arrow open a list."
LOOK = """<style>
.allocation .widget-checkbox { width: auto; }
.allocation .widget-checkbox .widget-label-basic { width: auto; white-space: normal; }
</style>"""


class AllocationPage:
    """One reader's view of the award of one case.

    What was looked at before is kept, so that going back is instant.

    Args:
        case: A shipped id, a case folder or a workbook.
    """

    def __init__(self, case: str) -> None:
        self.case_name, self.law = case, load_law()
        self._cases = {AS_STATED: load_case(case)}
        self._limits: dict[tuple[str, str], tuple[Limit, ...]] = {}
        self._solved: dict[Chosen, Solved] = {}
        self._answers: dict[tuple[Chosen, Ask], Answer] = {}
        self._held = False
        stated = self._cases[AS_STATED]
        frozen, wide = stated.stage != "plan", w.Layout(width=WIDE)
        self.option = w.Dropdown(
            description="Structure",
            options=[(one.title, one.id) for one in stated.options],
            disabled=frozen,
            layout=wide,
        )
        self.scenario = w.Dropdown(
            description="Scenario",
            options=[
                ("As the case states it", AS_STATED),
                *((one.title, one.id) for one in stated.scenarios.values()),
            ],
            disabled=frozen,
            layout=wide,
        )
        self.weight = NumberSlider(
            description="Price weight",
            value=1.0,
            step=0.05,
            scale=100,
            unit="%",
            disabled=frozen,
            settle_ms=SETTLED,
        )
        self.rules = {
            one.id: w.Checkbox(
                value=one.on,
                description=f"{one.id}: {one.words}",
                indent=False,
                disabled=frozen,
                layout=w.Layout(width="auto"),
            )
            for one in switches_of(stated)
        }
        self.prices = {id: w.HTML() for id in self.rules}
        questions = [
            (words, ask) for words, ask in ASKS.items() if ask != "small" or small_in(stated)
        ]
        self.ask = w.Dropdown(description="Ask", options=questions, layout=wide)
        self.work, self.result = Work(), w.HTML()
        switches = [w.HBox([one, self.prices[id]]) for id, one in self.rules.items()]
        self.view = w.VBox(
            [
                w.HTML(f"{LOOK}<p><strong>{escape(stamp(stated))}</strong></p>"),
                w.HTML(f"<p>{escape(FROZEN if frozen else NOT_AN_AWARD)}</p><p>{KEYS}</p>"),
                self.option,
                self.scenario,
                self.weight,
                w.HTML("<h3>Award rules in force</h3>"),
                *switches,
                self.ask,
                self.work.view,
                self.result,
            ]
        )
        self.view.add_class("allocation")
        for control in (self.option, self.weight, self.ask, *self.rules.values()):
            control.observe(self._show, names="value")
        self.scenario.observe(self._begin, names="value")
        self._show()

    def choose(  # noqa: PLR0913 - one for each control
        self,
        *,
        option: str | None = None,
        scenario: str | None = None,
        on: tuple[str, ...] = (),
        off: tuple[str, ...] = (),
        price_weight: float | None = None,
        ask: Ask | None = None,
    ) -> None:
        """Choose as a reader would, and wait for the answer."""
        self.work.wait()
        if scenario is not None:
            self.scenario.value = scenario
            self.work.wait()
        self._held = True
        self.option.value = self.option.value if option is None else option
        self.weight.value = self.weight.value if price_weight is None else price_weight
        self.ask.value = self.ask.value if ask is None else ask
        for ids, value in ((on, True), (off, False)):
            for id in ids:
                self.rules[id].value = value
        self._held = False
        self._show()
        self.work.wait()

    def award(self) -> pd.DataFrame:
        """Show who is awarded what, or which lots fall short."""
        return award_table(award_shown(self.solved()))

    def told(self) -> str:
        """Say in a sentence or two what was found, or which rules leave no award."""
        solved, found = self.solved(), self._answers.get((self._chosen, self.ask.value))
        conflicts = conflict_lines(self.case, solved)
        return "\n".join([proof_line(solved), *conflicts, *lines_of(found)])

    def answers(self, ask: Ask) -> list[pd.DataFrame]:
        """Answer a question about the award, as the tables that the view shows."""
        self.choose(ask=ask)
        found = self._answers.get((self._chosen, ask))
        shown = shown_of(self.case, ask, self.solved(), found, "")
        return [one.table for one in shown]

    def map_picture(self) -> Drawing:
        """Draw the lots by area, with who holds each."""
        award = award_shown(self.solved())
        return Drawing(lot_map_figure(self.case, award, stamp=stamp(self.case)))

    def shares_picture(self) -> Drawing:
        """Draw which part of each lot every winner holds."""
        award = award_shown(self.solved())
        drawn = shares_figure(self.case, award, number=1, about="", stamp=stamp(self.case))
        return Drawing(drawn if award.awards else None)

    def front_picture(self) -> Drawing:
        """Draw awards that no other beats on price and quality; they are sought first."""
        self.choose(ask="quality")
        found = self._answers.get((self._chosen, "quality"))
        if not isinstance(found, Front):
            return Drawing(None)
        what = "Quality, 0 to 100"
        return Drawing(front_figure(found, what, id="award-front", stamp=stamp(self.case)))

    def solved(self) -> Solved:
        """Give the award under what is chosen."""
        self.work.wait()
        chosen = self._chosen
        if chosen not in self._solved:
            self._find(chosen, "award", self.work.tell)
        return self._solved[chosen]

    @property
    def case(self) -> Case:
        """The case under the scenario chosen."""
        name = self.scenario.value
        if name not in self._cases:
            self._cases[name] = load_case(self.case_name, scenario=name)
        return self._cases[name]

    @property
    def _chosen(self) -> Chosen:
        on = frozenset(id for id, one in self.rules.items() if one.value)
        name, option = self.scenario.value, self.option.value
        return Chosen(name, option, on, Decimal(str(round(self.weight.value, 4))))

    def _find(self, chosen: Chosen, ask: Ask, tell: Progress) -> None:
        case = self._cases[chosen.scenario]
        key = (chosen.scenario, chosen.option)
        if key not in self._limits:
            found = check(case, case.option(chosen.option), self.law)
            self._limits[key] = tuple(found.limits)
        if chosen not in self._solved:
            self._solved[chosen] = solve(case, chosen, self._limits[key], tell)
        if (chosen, ask) not in self._answers:
            told = answer(ask, case, chosen, self._solved[chosen], tell)
            self._answers[chosen, ask] = told

    def _begin(self, _change: object = None) -> None:
        """Switch the rules as the scenario states them."""
        held, self._held = self._held, True
        for one in switches_of(self.case):
            self.rules[one.id].value = one.on
        self._held = held
        self._show()

    def _show(self, _change: object = None) -> None:
        if self._held:
            return
        chosen, ask = self._chosen, self.ask.value
        self.work.start(
            lambda tell: self._find(chosen, ask, tell),
            lambda _: self._render(chosen, ask),
            self._clear,
        )

    def _clear(self) -> None:
        self.result.value = ""

    def _render(self, chosen: Chosen, ask: Ask) -> None:
        solved, found = self._solved[chosen], self._answers[chosen, ask]
        award, mark = award_shown(solved), stamp(self.case)
        tiles = lot_map_figure(self.case, award, stamp=mark)
        self._price(self._answers.get((chosen, "prices")))
        conflicts = "".join(f"<li>{escape(one)}</li>" for one in conflict_lines(self.case, solved))
        self.result.value = page(
            f"<p>{escape(proof_line(solved))}</p>",
            note(BY_SCORE if solved.scored else ""),
            f"<ul>{conflicts}</ul>" if conflicts else "",
            *(f"<p>{escape(line)}</p>" for line in lines_of(found)),
            *(
                section(one.title, one.picture, one.table, words=True)
                for one in shown_of(self.case, ask, solved, found, mark)
            ),
            section("Lots by area", tiles.svg, None) if award.awards else "",
            section("Who holds which lot", award_picture(award, mark), award_table(award)),
            _open(award.open_questions),
        )

    def _price(self, found: Answer) -> None:
        """Write beside each switch what it costs, once that was asked for."""
        known = found.switches if isinstance(found, SwitchPrices) else ()
        by_id = {one.switch.id: one for one in known}
        for id, shown in self.prices.items():
            gbp = by_id[id].gbp if id in by_id else None
            shown.value = "" if gbp is None else escape(_said(gbp))


def _open(questions: tuple[str, ...]) -> str:
    """Fold away what the law leaves open, with its number in sight; nothing where all is known."""
    if not questions:
        return ""
    told = "".join(f"<li>{escape(one)}</li>" for one in questions)
    head = f"Not settled by law, so not applied to this award ({len(questions)})"
    return f"<details><summary>{head}</summary><ul>{told}</ul></details>"


def _said(gbp: Decimal) -> str:
    if not gbp:
        return "costs nothing"
    return f"costs £{gbp:,.2f} a year" if gbp > 0 else f"saves £{-gbp:,.2f} a year"
