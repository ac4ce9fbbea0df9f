"""Choose an option, change a term, and watch who pays whom, who gains and who bears which risk."""

from collections.abc import Callable
from html import escape

import ipywidgets as w
import pandas as pd

from toolkit.appraisal import OptionResult
from toolkit.files import load_case, load_law
from toolkit.pipeline import Progress, play_one
from toolkit.report.chapters.bearing import borne_figure
from toolkit.report.chapters.money import flow_figure
from toolkit.report.chapters.party_fans import party_fan_figure
from toolkit.report.content import Figure
from toolkit.report.stamping import stamp
from toolkit.simulation import Simulation
from toolkit.statements.case import Case
from toolkit.statements.options import Option
from toolkit.widgets.drawings import Drawing
from toolkit.widgets.framing import frame_of
from toolkit.widgets.number_slider import SETTLED, NumberSlider
from toolkit.widgets.offering import (
    models_at_hand,
    open_terms,
    term_range,
    with_every_model,
    with_term,
)
from toolkit.widgets.party_tables import (
    borne_table,
    change_table,
    outside_table,
    party_table,
    red_line_table,
)
from toolkit.widgets.sections import note, page, section
from toolkit.widgets.working import Work

AS_STATED, WIDE = "", "44em"
STEPS = 20  # of a slider from the least to the greatest value
LIMITS = (
    "Chances are those of the model, given the assumptions. Reserves, margins and red lines are as "
    "the case states them; where it calls them assumed, they are."
)

type MakeTable = Callable[[Case, Simulation], pd.DataFrame]
type Terms = tuple[str, str, float]  # option, term or nothing, its value


class MoneyExplorer:
    """One reader's view of the money of one case.

    What was looked at before is kept, so that going back is instant.

    Args:
        case: A shipped id, a case folder or a workbook.
        draws: How many futures are met; fewer answer faster.
    """

    def __init__(self, case: str, *, draws: int = 1_000) -> None:
        self.draws, self.law = draws, load_law()
        self.case = with_every_model(load_case(case), models_at_hand(case).models)
        self._known: dict[Terms, OptionResult] = {}
        self._held = False
        self.option = w.Dropdown(
            description="Option",
            options=[(one.title, one.id) for one in self.case.options],
            layout=w.Layout(width=WIDE),
        )
        self.term = w.Dropdown(
            description="Term", options=[("As stated", AS_STATED)], layout=w.Layout(width=WIDE)
        )
        self.value = NumberSlider(
            description="Value", settle_ms=SETTLED, layout=w.Layout(width=WIDE)
        )
        self.work, self.result = Work(), w.HTML()
        self.view = w.VBox(
            [
                w.HTML(f"<p><strong>{escape(stamp(self.case))}</strong></p>"),
                self.option,
                self.term,
                self.value,
                self.work.view,
                self.result,
            ]
        )
        self._offer_terms()
        self.option.observe(self._option_changed, names="value")
        self.term.observe(self._term_changed, names="value")
        self.value.observe(self._show, names="value")
        self._show()

    def choose(
        self, *, option: str | None = None, term: str | None = None, value: float | None = None
    ) -> None:
        """Choose as a reader would, and wait for the answer."""
        self.work.wait()
        self._held = True
        if option is not None:
            self.option.value = option
        if term is not None:
            self.term.value = term
        if value is not None:
            self.value.value = value
        self._held = False
        self._show()
        self.work.wait()

    def played(self) -> OptionResult:
        """Give what was found about the option chosen, with the term chosen."""
        return self._found(self._terms)

    def flows(self) -> pd.DataFrame:
        """Show who pays whom, largest first."""
        return frame_of(self._figure(self.played()).table)

    def parties(self) -> pd.DataFrame:
        """Show what each party gets less what it pays in the first year."""
        return self._table(party_table)

    def risks(self) -> pd.DataFrame:
        """Show which risk makes whose worst tenth of futures."""
        return self._table(borne_table)

    def red_lines(self) -> pd.DataFrame:
        """Show red lines that are broken, and exits that pay."""
        return self._table(red_line_table)

    def change(self) -> pd.DataFrame:
        """Show who gains and who loses by the changed term, in the same futures."""
        before = self._found((self._terms[0], AS_STATED, 0.0)).simulation
        after = self.played().simulation
        if before is None or after is None:
            return pd.DataFrame([], columns=["Party"])
        return change_table(self.case, before, after)

    def flow_picture(self) -> Drawing:
        """Draw who pays whom."""
        found = self.played()
        return Drawing(self._figure(found) if found.simulation else None)

    def risk_picture(self) -> Drawing:
        """Draw which risk makes whose worst tenth of futures."""
        return Drawing(borne_figure(self.case, [self.played()], stamp(self.case)))

    @property
    def chosen(self) -> Option:
        """The option chosen."""
        return self.case.option(self.option.value)

    @property
    def _terms(self) -> Terms:
        if self.term.value == AS_STATED:
            return self.option.value, AS_STATED, 0.0
        return self.option.value, self.term.value, float(self.value.value)

    def _table(self, make: MakeTable) -> pd.DataFrame:
        ran = self.played().simulation
        return pd.DataFrame([], columns=["Party"]) if ran is None else make(self.case, ran)

    def _found(self, terms: Terms) -> OptionResult:
        self.work.wait()
        if terms not in self._known:
            self._play(terms, self.work.tell)
        return self._known[terms]

    def _play(self, terms: Terms, tell: Progress) -> None:
        """Play an option as stated, and with its term changed where one is."""
        option, term, value = terms
        for one in dict.fromkeys([(option, AS_STATED, 0.0), terms]):
            if one not in self._known:
                changed = one[1] != AS_STATED
                case = with_term(self.case, self.chosen, term, value) if changed else self.case
                earlier = tuple(known.allocation for known in self._known.values())
                self._known[one] = play_one(
                    case, option, self.law, draws=self.draws, earlier=earlier, progress=tell
                )

    def _offer_terms(self) -> None:
        names = open_terms(self.case, self.chosen)
        choices = [("As stated", AS_STATED), *((label, name) for name, label in names.items())]
        self.term.options = choices
        self.term.value = AS_STATED
        self.value.layout.visibility = "hidden"

    def _option_changed(self, _change: object = None) -> None:
        held, self._held = self._held, True
        self._offer_terms()
        self._held = held
        self._show()

    def _term_changed(self, _change: object = None) -> None:
        held, self._held = self._held, True
        if self.term.value != AS_STATED:
            low, now, high = term_range(self.case, self.chosen, self.term.value)
            self.value.min, self.value.max = min(low, self.value.min), max(high, self.value.max)
            self.value.value = now
            self.value.min, self.value.max = low, high
            self.value.step = (high - low) / STEPS or 1.0
            self.value.layout.visibility = "visible"
        else:
            self.value.layout.visibility = "hidden"
        self._held = held
        self._show()

    def _show(self, _change: object = None) -> None:
        if self._held:
            return
        terms = self._terms
        self.work.start(
            lambda tell: self._play(terms, tell), lambda _: self._render(terms), self._clear
        )

    def _clear(self) -> None:
        self.result.value = ""

    def _figure(self, found: OptionResult) -> Figure:
        return flow_figure(self.case, found, 1, stamp(self.case))

    def _render(self, terms: Terms) -> None:
        found, before = self._known[terms], self._known[terms[0], AS_STATED, 0.0]
        ran, was, case = found.simulation, before.simulation, self.case
        if ran is None or was is None:
            why = "; ".join(f"{one.lot} {one.why}" for one in found.allocation.unmet)
            self.result.value = page(note(f"There is no award, so nobody is paid. {why}"))
            return
        figure, fan = self._figure(found), party_fan_figure(case, found, stamp(case))
        borne = borne_figure(case, [found], stamp(case))
        self.result.value = page(
            ""
            if terms[1] == AS_STATED
            else section(
                "Who gains and who loses by the change, £ thousand over the term",
                "",
                change_table(case, was, ran),
            ),
            section("Who pays whom", figure.svg, frame_of(figure.table)),
            section("Year by year", fan.svg, None) if fan else "",
            section(
                "What each party gets less what it pays, first year, £ million",
                "",
                party_table(case, ran),
            ),
            section(
                "Beside it, outside the contract, first year, £ million",
                "",
                outside_table(case, ran),
            ),
            section(
                "Who bears which risk: worst tenth of futures against the central case, £ million "
                "over the term",
                borne.svg if borne else "",
                borne_table(case, ran),
            ),
            section(
                "Red lines broken, and exits that pay, £ thousand",
                "",
                red_line_table(case, ran),
            ),
            *map(note, (*ran.notes, LIMITS)),
        )
