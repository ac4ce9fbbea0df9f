"""Search for terms that every party would sign, or for the smallest concession."""

from html import escape

import ipywidgets as w
import pandas as pd

from toolkit.files import load_case, load_law
from toolkit.pipeline import Progress, Sought, seek_agreement
from toolkit.report.agreement_documents import why_not_searched
from toolkit.report.say_agreement import LIMITS, answer, compared
from toolkit.report.stamping import stamp
from toolkit.widgets.agreement_tables import rooms_table, terms_table
from toolkit.widgets.number_slider import NumberSlider
from toolkit.widgets.offering import models_at_hand, with_every_model
from toolkit.widgets.sections import note, page, section
from toolkit.widgets.working import Work

WIDE = "44em"


class AgreementFinder:
    """One reader's search for an agreement on one case.

    Args:
        case: A shipped id, a case folder or a workbook.
        draws: In how many futures red lines are tested.
        points: How many values of each open term are tried.
    """

    def __init__(self, case: str, *, draws: int = 500, points: int = 3) -> None:
        self.draws, self.law = draws, load_law()
        self.case = with_every_model(load_case(case), models_at_hand(case).models)
        self._found: Sought | None = None
        self.option = w.Dropdown(
            description="Option",
            options=[(one.title, one.id) for one in self.case.options],
            layout=w.Layout(width=WIDE),
        )
        self.points = NumberSlider(
            description="Values of each open term",
            value=points,
            min=2.0,
            max=7.0,
            step=1.0,
            layout=w.Layout(width=WIDE),
        )
        self.button = w.Button(description="Find terms", button_style="primary")
        self.work, self.result = Work(), w.HTML()
        self.view = w.VBox(
            [
                w.HTML(f"<p><strong>{escape(stamp(self.case))}</strong></p>"),
                self.option,
                self.points,
                self.button,
                self.work.view,
                self.result,
            ]
        )
        self.option.observe(self._clear, names="value")
        self.points.observe(self._clear, names="value")
        self.button.on_click(self._search)

    def search(self, option: str) -> None:
        """Choose an option, search as a reader would with the button, and wait for the answer."""
        self.option.value = option
        self._search()
        self.work.wait()

    def answer(self) -> str:
        """Say what the last search found, in a sentence or two."""
        if self._found is None:
            return "Nothing was searched yet."
        if self._found.agreement is None:
            return f"Nothing to agree on: {why_not_searched(self._found)}."
        return f"{answer(self._found.agreement)} {compared(self._found)}"

    def terms(self) -> pd.DataFrame:
        """Show every open term as it stands and as it was found best."""
        if self._found is None:
            return pd.DataFrame([], columns=["Term", "Now", "Best found"])
        return terms_table(self.case, self._found)

    def rooms(self) -> pd.DataFrame:
        """Show how far each party is from its tightest red line, and what it would be paid."""
        if self._found is None:
            return pd.DataFrame([], columns=["Party"])
        return rooms_table(self.case, self._found)

    def _search(self, _button: object = None) -> None:
        option, points = self.option.value, round(self.points.value)

        def job(tell: Progress) -> Sought:
            return seek_agreement(
                self.case, option, self.law, draws=self.draws, points=points, progress=tell
            )

        self._clear()
        self.work.start(job, self._render, self._clear)

    def _clear(self, _change: object = None) -> None:
        self._found, self.result.value = None, ""

    def _render(self, found: Sought) -> None:
        self._found = found
        self.result.value = page(
            f"<p>{escape(self.answer())}</p>",
            section("Terms", "", self.terms()),
            section(
                "Room of each party to its tightest red line, £ thousand over the term",
                "",
                self.rooms(),
            ),
            note(LIMITS),
        )
