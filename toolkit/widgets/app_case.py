"""One open case on the page: what is looked at, the steps, and the answer that stays in sight."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import ipywidgets as w

from toolkit.appraisal import Appraisal
from toolkit.errors import Cancelled
from toolkit.pipeline import Progress
from toolkit.widgets.app_assumptions import AssumptionsStep
from toolkit.widgets.app_choices import Choices, Term
from toolkit.widgets.app_desk import Desk, weighed
from toolkit.widgets.app_download import DownloadStep
from toolkit.widgets.app_law import LawStep
from toolkit.widgets.app_money import MoneyStep
from toolkit.widgets.app_options import OptionsStep
from toolkit.widgets.app_ranking import RankingStep
from toolkit.widgets.app_summary import answer_html, case_html, waiting_html
from toolkit.widgets.step_list import StepList
from toolkit.widgets.working import Work

AS_STATED = ""
STEPS = (
    ("options", "Options and structures"),
    ("law", "Law on a date"),
    ("money", "Allocation and money"),
    ("ranking", "Ranking and weights"),
    ("assumptions", "Assumptions"),
    ("download", "Download"),
)


class CasePage:
    """One reader's view of one open case.

    The law and the award of the option looked at come first, the rest as it is worked out. Moving
    a weight solves and plays nothing again.

    Args:
        desk: The case.
        closed: Told when the reader wants another case.
    """

    def __init__(self, desk: Desk, closed: Callable[[], None]) -> None:
        case, self.desk = desk.stated, desk
        self.choices, self._held, self._full = Choices(), False, False
        self._shown: tuple[Choices, Appraisal] | None = None
        self.option = w.Dropdown(
            description="Option", options=[(one.title, one.id) for one in case.options]
        )
        self.scenario = w.Dropdown(
            description="Scenario",
            options=[
                ("As the case states it", AS_STATED),
                *((one.title, one.id) for one in case.scenarios.values()),
            ],
        )
        self.close = w.Button(description="Open another case")
        self.work = Work("Progress")
        self.head, self.answer = w.HTML(case_html(case)), w.HTML(waiting_html())
        self.steps = StepList(steps=[list(one) for one in STEPS], current=STEPS[0][0])
        self.options = OptionsStep(case, frozen=desk.frozen, moved=self._term_moved)
        self.law = LawStep(case, desk.source, self._day_moved)
        self.money = MoneyStep(desk.source)
        self.ranking = RankingStep(case, frozen=desk.frozen, moved=self._reweigh)
        self.assumptions = AssumptionsStep(
            case, moved=self._likely_moved, edition_moved=self._edition_moved
        )
        self.download = DownloadStep(desk.source, case, self.current, self._full_asked)
        self.parts = {
            "options": self.options.view,
            "law": self.law.view,
            "money": self.money.view,
            "ranking": self.ranking.view,
            "assumptions": self.assumptions.view,
            "download": self.download.view,
        }
        self.close.on_click(lambda _button: closed())
        self.view = self._laid_out()
        self.steps.observe(self._step, names="current")
        for control in (self.option, self.scenario):
            control.observe(self._looked_at, names="value")
        self._step()
        self._show_option()
        self.options.compare(None)
        self.assumptions.show(self.choices)
        self._show()

    def current(self) -> Appraisal | None:
        """Give what is shown, under the weights chosen; nothing while it is worked out."""
        if self._shown is None or self._shown[0] != self.choices:
            return None
        return weighed(self._shown[1], self.ranking.values(), self.ranking.moved)

    def stop(self) -> None:
        """Stop whatever still runs."""
        self.work.cancel.click()

    def _laid_out(self) -> w.VBox:
        top = w.VBox([self.head, self.close])
        top.add_class("case-head")
        looking = w.VBox(
            [w.HTML("<p class='label'>Looking at</p>"), w.HBox([self.option, self.scenario])]
        )
        looking.add_class("looking-at")
        summary = w.VBox([self.answer, self.work.view])
        summary.add_class("summary")
        for part in self.parts.values():
            part.add_class("step")
        return w.VBox([top, summary, looking, self.steps, *self.parts.values()])

    def _step(self, _change: object = None) -> None:
        for name, part in self.parts.items():
            part.layout.display = "" if name == self.steps.current else "none"

    def _looked_at(self, change: dict[str, object]) -> None:
        self.choices = replace(self.choices, scenario=self.scenario.value)
        if change["owner"] is self.option:
            self._show_option()
        self._show()

    def _show_option(self) -> None:
        self.options.show(self.option.value, self.choices)

    def _term_moved(self, term: Term, value: float | None) -> None:
        self._chosen(self.choices.with_term(term, value))

    def _likely_moved(self, assumption: str, value: float | None) -> None:
        self._chosen(self.choices.with_likely(assumption, value))
        self.assumptions.show(self.choices)

    def _day_moved(self, day: date | None) -> None:
        stated = self.desk.stated.as_of
        self._chosen(replace(self.choices, as_of=None if day in (None, stated) else day))

    def _edition_moved(self, edition: str) -> None:
        stated = self.desk.stated.editions[0]
        self._chosen(replace(self.choices, edition="" if edition == stated else edition))

    def _full_asked(self, full: bool) -> None:
        self._full = full
        self._show()

    def _chosen(self, choices: Choices) -> None:
        if choices != self.choices:
            self.choices = choices
            self._show()

    def _show(self) -> None:
        """Work out what is chosen, beside the page."""
        choices, option, full = self.choices, self.option.value, self._full
        self.download.forget()
        self.work.start(
            lambda tell: self._find(choices, option, full, tell),
            lambda found: self._render(choices, option, found),
            self._clear,
        )

    def _find(self, choices: Choices, option: str, full: bool, tell: Progress) -> Appraisal:
        """Show law and award as soon as they are there, then go on to everything else."""
        if self.desk.known(choices) is None:
            self._shown = None
            self.answer.value = waiting_html()
            self.ranking.wait()
            self.assumptions.wait()
        _go_on(tell, "Asking the law")
        findings = self.desk.findings(choices, option)
        case = self.desk.case(choices)
        self.law.show(case, option, findings)
        _go_on(tell, "Finding the award")
        award = self.desk.award(choices, option, lambda _, part: tell("Finding the award", part))
        _go_on(tell, "Finding the award")
        self.money.show_award(case, award)
        find = self.desk.with_scenarios if full else self.desk.appraisal
        return find(choices, tell)

    def _render(self, choices: Choices, option: str, found: Appraisal) -> None:
        anew = self._shown is None or self._shown != (choices, found)
        self._shown = choices, found
        weighed_now = self._weigh()
        if weighed_now is None:
            return
        if anew:
            self.options.compare(weighed_now)
            self.ranking.show(weighed_now, anew=True)
            self.assumptions.compare(self.desk.known(Choices()), weighed_now)
        self.money.show_money(weighed_now, option)

    def _reweigh(self) -> None:
        """Show what other weights do; they wait where something else is still being worked out."""
        self.download.forget()
        found = self._weigh()
        if found is not None:
            self.ranking.show(found, anew=False)
            self.options.compare(found)
            self.assumptions.compare(self.desk.known(Choices()), found)

    def _weigh(self) -> Appraisal | None:
        found = self.current()
        if found is not None:
            self.answer.value = answer_html(found, self.option.value)
        return found

    def _clear(self) -> None:
        self._shown = None
        self.answer.value = waiting_html(stopped=True)
        self.options.compare(None)
        self.ranking.clear()
        self.money.clear()
        self.assumptions.compared.value = ""


def _go_on(tell: Progress, what: str) -> None:
    """Show nothing of work that was stopped."""
    if not tell(what, 0.0):
        raise Cancelled("stopped before the end; nothing was kept")
