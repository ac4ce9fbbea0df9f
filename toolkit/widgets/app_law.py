"""Step 2: what the law of a day leaves open."""

from collections.abc import Callable, Iterable
from datetime import date
from html import escape

import ipywidgets as w
import pandas as pd

from toolkit.law import Findings
from toolkit.law.first_questions import Start
from toolkit.law.questions import OpenQuestion
from toolkit.report.document import NOT_ADVICE
from toolkit.report.law_grouping import questions_of
from toolkit.report.law_words import capital
from toolkit.statements.case import Case
from toolkit.widgets.asking_law import LawPage
from toolkit.widgets.law_of_lots import ASSUMED, lots_table
from toolkit.widgets.sections import note, page, section
from toolkit.widgets.unfolding import Unfolding

INTRO = f"""<div class='toolkit-text'><h2>The law on a day</h2>
<p>Routes are open, closed or unknown; unknown never counts as open. Choose the day whose law is
asked.</p><p class='note'>{NOT_ADVICE}</p></div>"""
FIRST = ["Lots", "Which law governs", "Open", "Unknown"]  # what a reader comes for


class LawStep:
    """The law of a day about one option, and a page on which a lawyer answers questions.

    Args:
        case: As it is written.
        source: Where it comes from.
        moved: Told the day chosen.
    """

    def __init__(self, case: Case, source: str, moved: Callable[[date | None], None]) -> None:
        self._source = source
        self._asked: tuple[Findings, str] | None = None
        self.as_of = w.DatePicker(description="Law as of", value=case.as_of)
        self.found = w.HTML()
        self.ask = Unfolding("Ask a rulebook, question by question", self._ask)
        self.as_of.observe(lambda change: moved(change["new"]), names="value")
        self.view = w.VBox([w.HTML(INTRO), self.as_of, self.found, self.ask.view])

    def show(self, case: Case, option_id: str, found: Findings) -> None:
        """Show what is found about one option."""
        title = f"“{case.option(option_id).title}”, law as of {case.as_of:%d %B %Y}"
        table = lots_table(found, case.lots)
        self.found.value = page(
            note(ASSUMED),
            section(title, "", table[FIRST], words=True),
            _folded("What is closed, and what each lot waits for", table.drop(columns=FIRST[1:])),
            self._questions(found),
        )

    def clear(self) -> None:
        """Show nothing that no longer holds."""
        self.found.value = ""

    def _questions(self, found: Findings) -> str:
        """List what to find out; of findings that were shown last it is known already."""
        if self._asked is None or self._asked[0] is not found:
            self._asked = found, _to_find_out(questions_of(found))
        return self._asked[1]

    def _ask(self) -> w.Widget:
        return LawPage(self._source).view


def _to_find_out(asked: Start) -> str:
    """Give the questions to answer first, and the others behind their number."""
    if not asked.all:
        return ""
    head = f"<h3>What to find out next</h3><p>{capital(asked.in_words)}.</p>"
    if not asked.rest:
        return f"{head}<ol>{_items(asked.first)}</ol>"
    rest = f"<details><summary>The {len(asked.rest):,} others</summary>"
    return f"{head}<ol>{_items(asked.first)}</ol>{rest}<ol>{_items(asked.rest)}</ol></details>"


def _items(asked: Iterable[OpenQuestion]) -> str:
    return "".join(f"<li>{escape(one.reading.definition.question)}</li>" for one in asked)


def _folded(title: str, table: pd.DataFrame) -> str:
    """Put a wide table behind its heading."""
    shown = section(title, "", table, words=True)
    return f"<details><summary>{escape(title)}</summary>{shown}</details>"
