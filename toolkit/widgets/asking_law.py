"""Ask a rulebook: answer questions one by one and watch verdicts, reasons and days respond."""

from collections.abc import Iterable
from datetime import date
from html import escape

import ipywidgets as w
import pandas as pd

from toolkit.errors import ToolkitError
from toolkit.files import load_case, load_law
from toolkit.law.calendar import NATIONS, Nation
from toolkit.law.check import REGIME
from toolkit.law.counting import calendars_of
from toolkit.law.facts import FactSheet, Known
from toolkit.law.findings import Finding
from toolkit.law.reply import Reply, definitions_for
from toolkit.law.reply import reply as reply_to
from toolkit.law.rulebook import Rulebook
from toolkit.law.steps import dates_in, step_of
from toolkit.law.subjects import subjects_of
from toolkit.law.timetable import Row, timetable
from toolkit.law.timetabling import Timetable
from toolkit.report.chapters.law_tree import tree_figure
from toolkit.report.chapters.timetable import timetable_figure
from toolkit.report.content import Figure
from toolkit.report.document import NOT_ADVICE
from toolkit.report.stamping import stamp
from toolkit.widgets.drawings import Drawing
from toolkit.widgets.fact_controls import WIDTH, FactControl
from toolkit.widgets.law_look import LOOK
from toolkit.widgets.sections import note, page, section
from toolkit.widgets.verdicts import (
    BEHIND,
    FIRST,
    duties_table,
    elsewhere,
    flip_sentences,
    in_shape,
    summary,
    timetable_table,
    tree_html,
    verdicts_table,
)

EMPTY = ""
DOZEN = 12  # questions that stand open; the rest fold out
MOST_FLIPS = 8
KEYS = "With the keyboard: Tab moves on, Alt and the down arrow open a list."


class LawPage:
    """One reader's view of one rulebook.

    Args:
        case: A shipped id, a case folder or a workbook; its lots can be the start.
        rulebook: Id of the rulebook that is asked first.
    """

    def __init__(self, case: str, *, rulebook: str = "psr_england") -> None:
        self.case, self.law = load_case(case, scope="all"), load_law()
        self.facts: dict[str, Known] = {}
        self.reply: Reply | None = None
        self._controls: dict[str, FactControl] = {}
        self._shown: list[str] = []
        self._answered: set[str] = set()
        self._held = True
        wide = w.Layout(width="44em")
        self.rulebook = w.Dropdown(
            description="Rulebook",
            options=[(one.title, id) for id, one in self.law.rulebooks.items()],
            value=rulebook,
            layout=wide,
        )
        lots = [(f"Lot {id}, {lot.lot_name}", id) for id, lot in self.case.lots.items()]
        self.start = w.Dropdown(
            description="Start from", options=[("An empty sheet", EMPTY), *lots], layout=wide
        )
        self.option = w.Dropdown(
            description="Option",
            options=[(one.title, one.id) for one in self.case.options],
            layout=wide,
        )
        self.as_of = w.DatePicker(description="Law as of", value=self.case.as_of)
        self.status, self.result, self.reasons = w.HTML(), w.HTML(), w.HTML()
        self.questions = w.VBox()
        self.rest, self.stated = _folded(), _folded()
        self.why = w.Dropdown(description="Why", layout=wide)
        self.view = w.VBox(
            [
                w.HTML(LOOK + note(NOT_ADVICE)),
                w.VBox([self.rulebook, self.start, self.option, self.as_of]),
                self.status,
                w.HTML(f"<h3>Questions, those that decide most first</h3><p>{KEYS}</p>"),
                self.questions,
                self.rest,
                self.stated,
                self.result,
                w.HTML("<h3>The reasons, and what would change them</h3>"),
                self.why,
                self.reasons,
            ]
        )
        self.view.add_class("law")
        for control in (self.rulebook, self.start, self.option):
            control.observe(self._begin, names="value")
        self.as_of.observe(self._ask, names="value")
        self.why.observe(self._show_why, names="value")
        self.rest.observe(self._unfold, names="selected_index")
        self.stated.observe(self._unfold, names="selected_index")
        self._held = False
        self._begin()

    def choose(
        self,
        *,
        rulebook: str | None = None,
        start: str | None = None,
        option: str | None = None,
        as_of: date | None = None,
    ) -> None:
        """Choose as a reader would with the lists and the date picker."""
        self._held = True
        self.rulebook.value = self.rulebook.value if rulebook is None else rulebook
        self.start.value = self.start.value if start is None else start
        self.option.value = self.option.value if option is None else option
        self.as_of.value = self.as_of.value if as_of is None else as_of
        self._held = False
        self._begin()

    def answer(self, fact: str, value: object) -> None:
        """Answer a question as a reader would; `Not known` takes an answer back.

        Args:
            fact: Name of the fact.
            value: `Yes`, `No`, a word, a number, or a day such as `2026-10-01`.
        """
        control = self._control(fact)
        if control.definition.type == "date" and isinstance(value, str):
            value = date.fromisoformat(value)
        control.entry.value = value

    def verdicts(self) -> pd.DataFrame:
        """Show every regime and route with its verdict."""
        found = self.reply.of_kind(*FIRST) if self.reply else ()
        return verdicts_table(found, self._titles)

    def conditions(self) -> pd.DataFrame:
        """Show the conditions behind them, and limits on awards."""
        found = self.reply.of_kind(*BEHIND) if self.reply else ()
        return verdicts_table(found, self._titles)

    def open_questions(self) -> pd.DataFrame:
        """List what is asked, in the order of how much an answer decides."""
        asked = self.reply.open_questions if self.reply else ()
        return pd.DataFrame(
            [
                {
                    "Question": one.reading.definition.question,
                    "Settles alone": len(one.settles),
                    "Needed by": one.needed_by,
                }
                for one in asked
            ],
            columns=["Question", "Settles alone", "Needed by"],
        )

    def flips(self, finding: str) -> list[str]:
        """Say what would lead one finding elsewhere, the smallest changes first."""
        found = self.reply.flips if self.reply else ()
        return flip_sentences(flip for flip in found if flip.target == finding)

    def timetable(self) -> pd.DataFrame:
        """Show every duty that has a day, in the order of days."""
        return timetable_table(self._rows())

    def timetable_picture(self) -> Drawing:
        """Draw every duty that has a day."""
        return Drawing(self._days())

    def reasoning_picture(self, finding: str) -> Drawing:
        """Draw why one finding reads as it does."""
        found = self.reply.findings if self.reply else ()
        return Drawing(next((self._tree(one) for one in found if one.id == finding), None))

    @property
    def asked(self) -> Rulebook:
        """The rulebook chosen."""
        return self.law.rulebook(self.rulebook.value)

    @property
    def _titles(self) -> dict[str, str]:
        return {rule.id: rule.title for rule in self.asked.rules}

    def _begin(self, _change: object = None) -> None:
        """Take the facts of the start anew, and forget what was answered."""
        if self._held:
            return
        definitions = definitions_for(self.asked, self.law.rulebook(REGIME))
        self.facts = {
            name: known for name, known in self._starting().items() if name in definitions
        }
        self._controls, self._shown, self._answered = {}, [], set()
        self.rest.selected_index = self.stated.selected_index = None
        self._ask()

    def _starting(self) -> dict[str, Known]:
        if self.start.value == EMPTY:
            return {}
        option = self.case.option(self.option.value)
        subjects = subjects_of(self.case, option, self.law.definitions, self.case.facts)
        lot = next(one for one in subjects if one.lot and one.lot.lot_id == self.start.value)
        return dict(lot.facts.known)

    def _control(self, fact: str) -> FactControl:
        if fact not in self._controls:
            definitions = definitions_for(self.asked, self.law.rulebook(REGIME))
            sheet = FactSheet(definitions, self.facts)
            control = FactControl(sheet.definition(fact), self._answer)
            control.show(sheet.value(fact))
            self._controls[fact] = control
        return self._controls[fact]

    def _answer(self, fact: str) -> None:
        try:
            known = self._control(fact).known()
        except ValueError as error:
            self._say("alert", f"{self._control(fact).definition.question} {error}")
            return
        self.facts.pop(fact, None)
        if known is not None:
            self.facts[fact] = known
        self._answered.add(fact)
        self._ask()

    def _ask(self, _change: object = None) -> None:
        if self._held:
            return
        regime = self.law.rulebook(REGIME)
        sheet = FactSheet(definitions_for(self.asked, regime), self.facts)
        try:
            self.reply = reply_to(self.asked, regime, sheet, self.as_of.value or self.case.as_of)
        except ToolkitError as error:
            self.reply = None
            self._say("alert", f"Refused: {error}")
            self.result.value = self.reasons.value = ""
            return
        self._show(self.reply)

    def _show(self, found: Reply) -> None:
        if found.contradictions:
            told = "; ".join(found.contradictions)
            self._say("alert", f"These answers cannot all be true: {told}. Correct one of them.")
            self.result.value = self.reasons.value = ""
            return
        self._say("status", summary(found))
        self._show_questions([one.reading.name for one in found.open_questions])
        duties, days = duties_table(found, self._titles), self._days()
        self.result.value = page(
            note(elsewhere(found)),
            *(note(told) for told in found.notices),
            section("Verdicts", "", self.verdicts(), words=True),
            _behind("Conditions behind them, and limits on awards", self.conditions()),
            section("What must be done", "", duties, words=True),
            section("By which day", days.svg if days else "", self.timetable(), words=True),
        )
        self._offer_reasons((*found.of_kind(*FIRST), *found.of_kind(*BEHIND)))

    def _show_questions(self, open_now: list[str]) -> None:
        """Keep what stands above the last answer where it is, so that the focus stays."""
        last = max((n for n, fact in enumerate(self._shown) if fact in self._answered), default=-1)
        kept = self._shown[: last + 1]
        waiting = [fact for fact in open_now if fact not in kept]
        room = max(DOZEN - sum(fact not in self._answered for fact in kept), 0)
        self._shown = [*kept, *waiting[:room]]
        self.questions.children = [self._control(fact).entry for fact in self._shown]
        self._later = waiting[room:]
        given = [fact for fact in self.facts if fact not in self._shown]
        self._given = given
        self.rest.layout.display = "flex" if self._later else "none"
        self.rest.titles = (f"{len(self._later)} more questions",)
        self.stated.layout.display = "flex" if given else "none"
        self.stated.titles = (
            f"{len(given)} facts that are stated; change one to see what follows",
        )
        self._unfold()

    def _unfold(self, _change: object = None) -> None:
        """Make the controls of a folded part only once it is opened."""
        for part, facts in ((self.rest, self._later), (self.stated, self._given)):
            (inner,) = part.children
            unfolded = part.selected_index is not None
            inner.children = [self._control(fact).entry for fact in facts] if unfolded else ()

    def _offer_reasons(self, findings: Iterable[Finding]) -> None:
        before = self.why.value
        offered = [
            (f"{in_shape(one.verdict)}: {self._titles.get(one.id, one.id)}", one.id)
            for one in findings
        ]
        if tuple(offered) != self.why.options:
            self.why.index = None  # so that the page shows the choice again under its new words
            self.why.options = offered
        ids = [id for _, id in offered]
        self.why.value = before if before in ids else next(iter(ids), None)
        self._show_why()

    def _show_why(self, _change: object = None) -> None:
        found = self.reply.findings if self.reply else ()
        chosen = next((one for one in found if one.id == self.why.value), None)
        if chosen is None or self.reply is None:
            self.reasons.value = ""
            return
        sentences = self.flips(chosen.id)[:MOST_FLIPS]
        turned = "".join(f"<li>{escape(one)}</li>" for one in sentences)
        told = f"<ul>{turned}</ul>" if turned else "<p>No change of one or two facts.</p>"
        against = "".join(
            f"<p>{escape(rule.title)}: {escape(rule.meaning)} [{escape('; '.join(rule.cites))}]</p>"
            for rule in self.reply.against_avoidance
        )
        self.reasons.value = (
            "<div class='law'><div class='drawn' role='region' tabindex='0' "
            f"aria-label='Picture of the reasons'>{self._tree(chosen).svg}</div>"
            f"{tree_html(chosen.tree)}"
            f"<h4>What would change it</h4>{told}{against}</div>"
        )

    def _tree(self, finding: Finding) -> Figure:
        about = f"lot {self.start.value}" if self.start.value else "these facts"
        return tree_figure(finding, id="law-tree", about=about, stamp=stamp(self.case))

    def _days(self) -> Figure | None:
        if self.reply is None:
            return None
        of = Timetable("", self.reply.as_of, self._nation(), self._rows(), ())
        return timetable_figure(of, stamp(self.case))

    def _nation(self) -> Nation:
        stated = self.facts.get("nation")
        return next((one for one in NATIONS if stated and one == stated.value), self.case.nation)

    def _rows(self) -> tuple[Row, ...]:
        if self.reply is None or self.reply.contradictions:
            return ()
        law = self.asked.on(self.reply.day, known=self.reply.as_of)
        steps = [step_of(finding, law) for finding in self.reply.of_kind("duty")]
        definitions = definitions_for(self.asked, self.law.rulebook(REGIME))
        sheet = FactSheet(definitions, self.facts)
        about = f"lot {self.start.value}" if self.start.value else "these facts"
        dates, calendars = dates_in(sheet), calendars_of(self._nation())
        return timetable(about, [one for one in steps if one], dates, calendars)

    def _say(self, role: str, words: str) -> None:
        self.status.value = f"<p role='{role}'><strong>{escape(words)}</strong></p>"


def _behind(title: str, table: pd.DataFrame) -> str:
    """Put a table behind its heading; nothing where it has no rows."""
    if table.empty:
        return ""
    shown = section("", "", table, words=True).removeprefix("<h3></h3>")
    return f"<details><summary>{escape(title)} ({len(table)})</summary>{shown}</details>"


def _folded() -> w.Accordion:
    return w.Accordion(children=[w.VBox()], selected_index=None, layout=w.Layout(width=WIDTH))
