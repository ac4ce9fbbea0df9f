"""Choose an option and a scenario, and watch award, money and ranking respond."""

from html import escape

import ipywidgets as w
import pandas as pd

from toolkit.appraisal import Appraisal
from toolkit.errors import ToolkitError
from toolkit.files import load_case, load_law
from toolkit.pipeline import run
from toolkit.report.say import separation
from toolkit.report.stamping import stamp
from toolkit.widgets.notes import cross_area
from toolkit.widgets.pictures import ranking_picture, streams_picture
from toolkit.widgets.tables import award_table, ranking_table, stream_table

AS_STATED = ""
STYLE = """<style>
.explorer table { border-collapse: collapse; margin: 0.5em 0 1.5em; }
.explorer th, .explorer td { padding: 0.3em 0.9em; border-bottom: 1px solid #ccd3d9; }
.explorer th, .explorer td { text-align: right; }
.explorer th:first-child, .explorer td:first-child { text-align: left; }
.explorer .note { border-left: 4px solid #b35900; padding-left: 0.7em; }
</style>"""


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
        self.bar = w.FloatProgress(
            min=0, max=1, description="Working", layout=w.Layout(width="34em")
        )
        self.status, self.result = w.HTML(), w.HTML()
        self.view = w.VBox(
            [
                w.HTML(f"<p><strong>{escape(stamp(self.case))}</strong></p>"),
                w.HBox([self.option, self.scenario], layout=w.Layout(flex_flow="row wrap")),
                self.bar,
                self.status,
                self.result,
            ]
        )
        for control in (self.option, self.scenario):
            control.observe(self._show, names="value")
        self._show()

    def choose(self, *, option: str | None = None, scenario: str | None = None) -> None:
        """Choose as a reader would with the two lists."""
        if option is not None:
            self.option.value = option
        if scenario is not None:
            self.scenario.value = scenario

    def appraisal(self) -> Appraisal:
        """Give the appraisal of the scenario chosen."""
        chosen: str = self.scenario.value
        if chosen not in self._known:
            case = load_case(self.case_name, scenario=chosen or None)
            self._known[chosen] = run(
                case,
                self.law,
                as_of=case.as_of,
                seed=case.seed,
                draws=self.draws,
                progress=self._tell,
            )
        return self._known[chosen]

    def ranking(self) -> pd.DataFrame:
        """Rank the options under the scenario chosen."""
        return ranking_table(self.appraisal())

    def award(self) -> pd.DataFrame:
        """Show who is awarded what under the option and scenario chosen."""
        return award_table(self.appraisal().result(self.option.value).allocation)

    def streams(self) -> pd.DataFrame:
        """Show what each stream spends under the option and scenario chosen."""
        return stream_table(self.appraisal(), self.option.value)

    def _tell(self, stage: str, done: float) -> bool:
        self.bar.value = done
        self.status.value = f"<p role='status'>{escape(stage)}…</p>"
        return True

    def _show(self, _change: object = None) -> None:
        self.bar.layout.visibility = "visible"
        try:
            appraisal, chosen = self.appraisal(), self.option.value
            parts = (
                _section("Ranking of the options", ranking_picture(appraisal), self.ranking()),
                _note(separation(appraisal)),
                _section(
                    "Money by stream, first year",
                    streams_picture(appraisal, chosen),
                    self.streams(),
                ),
                _note(cross_area(appraisal, chosen)),
                _section("Award, or what falls short", "", self.award()),
            )
            self.result.value = f"{STYLE}<div class='explorer'>{''.join(parts)}</div>"
            self.status.value = "<p role='status'>Up to date.</p>"
        except ToolkitError as error:
            self.status.value = f"<p role='alert'>{escape(str(error))}</p>"
            self.result.value = ""
        self.bar.layout.visibility = "hidden"


def _section(title: str, picture: str, table: pd.DataFrame) -> str:
    """Put a picture above the table that holds the same figures."""
    return f"<h3>{escape(title)}</h3>{picture}{table.to_html(index=False, border=0)}"


def _note(text: str) -> str:
    return f"<p class='note'>{escape(text)}</p>" if text else ""
