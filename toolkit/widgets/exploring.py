"""Choose an option and a scenario, and watch award, money and ranking respond."""

from html import escape

import ipywidgets as w
import pandas as pd

from toolkit.appraisal import Appraisal
from toolkit.errors import InputError, Place
from toolkit.files import load_case, load_law
from toolkit.pipeline import Progress, run
from toolkit.report.chapters.answer import scores_figure
from toolkit.report.chapters.funding import funding_figure
from toolkit.report.chapters.party_fans import party_fan_figure
from toolkit.report.say import separation
from toolkit.report.stamping import stamp
from toolkit.statements.reading import did_you_mean
from toolkit.widgets.drawings import Drawing
from toolkit.widgets.notes import cross_area
from toolkit.widgets.pictures import ranking_picture, streams_picture
from toolkit.widgets.sections import note, page, section
from toolkit.widgets.tables import award_table, ranking_table, stream_table
from toolkit.widgets.working import Work

AS_STATED = ""


class Explorer:
    """One reader's view of one case.

    Results are kept for each scenario already looked at, so that going back is instant.

    Args:
        case: A shipped id, a case folder or a workbook.
        draws: How many futures every option meets; fewer answer faster.
    """

    def __init__(self, case: str, *, draws: int = 1_000) -> None:
        self.case_name, self.draws = case, draws
        self.case, self.law = load_case(case), load_law()
        self._known: dict[str, Appraisal] = {}
        self._held = False
        self.option = w.Dropdown(
            description="Option",
            options=[(option.title, option.id) for option in self.case.options],
            layout=w.Layout(width="34em"),
        )
        self.scenario = w.Dropdown(
            description="Scenario",
            options=[
                ("As the case states it", AS_STATED),
                *((one.title, one.id) for one in self.case.scenarios.values()),
            ],
            layout=w.Layout(width="34em"),
        )
        self.work, self.result = Work(), w.HTML()
        self.view = w.VBox(
            [
                w.HTML(f"<p><strong>{escape(stamp(self.case))}</strong></p>"),
                w.HBox([self.option, self.scenario], layout=w.Layout(flex_flow="row wrap")),
                self.work.view,
                self.result,
            ]
        )
        for control in (self.option, self.scenario):
            control.observe(self._show, names="value")
        self._show()

    def choose(self, *, option: str | None = None, scenario: str | None = None) -> None:
        """Choose as a reader would with the two lists, and wait for the answer.

        Raises:
            InputError: The case has no such option or scenario.
        """
        self._refuse_unknown("option", option, [one.id for one in self.case.options])
        self._refuse_unknown("scenario", scenario, [AS_STATED, *self.case.scenarios])
        self.work.wait()
        self._held = True
        if option is not None:
            self.option.value = option
        if scenario is not None:
            self.scenario.value = scenario
        self._held = False
        self._show()
        self.work.wait()

    def _refuse_unknown(self, what: str, wanted: str | None, known: list[str]) -> None:
        if wanted is not None and wanted not in known:
            named = did_you_mean(wanted, filter(None, known))
            said = f"{wanted!r} is not in the case {self.case.id}; {named}"
            raise InputError.single(Place(what), "", said)

    def appraisal(self) -> Appraisal:
        """Give the appraisal of the scenario chosen."""
        self.work.wait()
        return self._appraise(self.scenario.value, self.work.tell)

    def ranking(self) -> pd.DataFrame:
        """Rank the options under the scenario chosen."""
        return ranking_table(self.appraisal())

    def award(self) -> pd.DataFrame:
        """Show who is awarded what under the option and scenario chosen."""
        return award_table(self.appraisal().result(self.option.value).allocation)

    def streams(self) -> pd.DataFrame:
        """Show what each stream spends under the option and scenario chosen."""
        return stream_table(self.appraisal(), self.option.value)

    def scores_picture(self) -> Drawing:
        """Draw the scores of the options with their ranges."""
        return Drawing(scores_figure(self.appraisal(), stamp(self.case)))

    def funding_picture(self) -> Drawing:
        """Draw which stream pays for what under the option chosen."""
        found = self.appraisal()
        one = found.result(self.option.value)
        flows, title = one.allocation.flows, one.option.title
        return Drawing(
            funding_figure(found.case, flows, number=1, who=title, stamp=stamp(found.case))
            if flows
            else None
        )

    def payments_picture(self) -> Drawing:
        """Draw what each party gets less what it pays, year by year, under the option chosen."""
        found = self.appraisal()
        one = found.result(self.option.value)
        return Drawing(party_fan_figure(found.case, one, stamp(found.case)))

    def _appraise(self, scenario: str, tell: Progress) -> Appraisal:
        if scenario not in self._known:
            case = load_case(self.case_name, scenario=scenario or None)
            self._known[scenario] = run(
                case,
                self.law,
                as_of=case.as_of,
                seed=case.seed,
                draws=self.draws,
                progress=tell,
            )
        return self._known[scenario]

    def _show(self, _change: object = None) -> None:
        if self._held:
            return
        scenario, option = self.scenario.value, self.option.value
        self.work.start(
            lambda tell: self._appraise(scenario, tell),
            lambda found: self._render(found, option),
            self._clear,
        )

    def _clear(self) -> None:
        self.result.value = ""

    def _render(self, appraisal: Appraisal, option: str) -> None:
        self.result.value = page(
            section("Ranking of the options", ranking_picture(appraisal), ranking_table(appraisal)),
            note(separation(appraisal)),
            section(
                "Money by stream, first year",
                streams_picture(appraisal, option),
                stream_table(appraisal, option),
            ),
            note(cross_area(appraisal, option)),
            section(
                "Award, or what falls short", "", award_table(appraisal.result(option).allocation)
            ),
        )
