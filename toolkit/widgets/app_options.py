"""Step 1: the options of a case, how each works, and the terms of the one looked at."""

from collections.abc import Callable
from html import escape

import ipywidgets as w
import pandas as pd

from toolkit.appraisal import Appraisal
from toolkit.report.chapters.model_map import model_figure
from toolkit.report.model_words import borne, risk_of
from toolkit.report.say import rank_of
from toolkit.statements.case import Case
from toolkit.statements.options import Option
from toolkit.widgets.app_choices import Choices, Term
from toolkit.widgets.model_tables import agreements_table, responsibilities_table, risks_table
from toolkit.widgets.number_slider import SETTLED, NumberSlider
from toolkit.widgets.offering import open_terms, term_range
from toolkit.widgets.sections import note, page, section

STEPS = 50  # of a slider from the least to the greatest value
INTRO = """<div class='toolkit-text'><h2>Options and structures</h2>
<p>Each option is a way to contract. Choose the one to look at under “Looking at” above; move its
terms below, and award, money and ranking follow.</p></div>"""
FROZEN = "The case is past the plan stage, so structures and terms stay as published."
NO_TERMS = "This option has no term with a range; its terms are decided."


class OptionsStep:
    """The options, and sliders for the terms of one of them.

    Args:
        case: As it is written.
        frozen: Whether terms stay as published.
        moved: Told which term was moved to which value; nothing puts it back.
    """

    def __init__(
        self, case: Case, *, frozen: bool, moved: Callable[[Term, float | None], None]
    ) -> None:
        self.case, self._frozen, self._moved = case, frozen, moved
        self._held = False
        self.sliders: dict[str, NumberSlider] = {}
        self.options, self.heading, self.model = w.HTML(), w.HTML(), w.HTML()
        self.terms = w.VBox()
        self.reset = w.Button(description="Put all its terms back")
        self.reset.on_click(self._put_back)
        self.view = w.VBox(
            [w.HTML(INTRO), self.options, self.heading, self.terms, self.reset, self.model]
        )
        self._option = case.options[0]

    def show(self, option_id: str, choices: Choices) -> None:
        """Show one option with its terms as they were moved."""
        self._option = option = self.case.option(option_id)
        moved = {name: value for (id, name), value in choices.terms if id == option_id}
        self.sliders = {
            name: self._slider(option, name, label, moved.get(name))
            for name, label in open_terms(self.case, option).items()
            if _moves(self.case, option, name)
        }
        self.terms.children = tuple(self.sliders.values())
        self.reset.layout.display = "" if self.sliders and not self._frozen else "none"
        told = NO_TERMS if not self.sliders else FROZEN if self._frozen else ""
        head = f"<h3>Terms of “{escape(option.title)}”</h3>{note(told)}"
        self.heading.value = f"<div class='toolkit-text'>{head}</div>"
        self.model.value = _how_it_works(self.case, option)

    def compare(self, found: Appraisal | None) -> None:
        """Set the options side by side, with their ranks once these are known."""
        table = pd.DataFrame([_row(self.case, one, found) for one in self.case.options])
        self.options.value = page(section("The options side by side", "", table, words=True))

    def _slider(self, option: Option, name: str, label: str, moved: float | None) -> NumberSlider:
        low, now, high = term_range(self.case, option, name)
        slider = NumberSlider(
            description=label,
            min=low,
            max=high,
            value=now if moved is None else moved,
            step=(high - low) / STEPS,
            note=f"As stated: {now:g}. Range: {low:g} to {high:g}.",
            disabled=self._frozen,
            settle_ms=SETTLED,
        )
        slider.observe(lambda change: self._tell(name, float(change["new"])), names="value")
        return slider

    def _tell(self, name: str, value: float) -> None:
        if not self._held:
            stated = term_range(self.case, self._option, name)[1]
            self._moved((self._option.id, name), None if value == stated else value)

    def _put_back(self, _button: object) -> None:
        held, self._held = self._held, True
        for name, slider in self.sliders.items():
            slider.value = term_range(self.case, self._option, name)[1]
        self._held = held
        for name in self.sliders:
            self._moved((self._option.id, name), None)


def _moves(case: Case, option: Option, name: str) -> bool:
    low, _, high = term_range(case, option, name)
    return low < high


def _row(case: Case, option: Option, found: Appraisal | None) -> dict[str, str]:
    model = case.models[option.model]
    usual = " (as today)" if option.id == case.business_as_usual else ""
    return {
        "Option": f"{option.title}{usual}",
        "Rank": rank_of(found, option.id) if found else "being worked out",
        "How it works": model.summary,
        "Who bears volume": borne(risk_of(model, "V")),
    }


def _how_it_works(case: Case, option: Option) -> str:
    model = case.models[option.model]
    figure = model_figure(model, id=f"app-model-{model.id}")
    inner = page(
        section("Parties and agreements", figure.svg, agreements_table(model), words=True),
        section("Who bears which risk", "", risks_table(model), words=True),
        section("Who answers for what", "", responsibilities_table(model), words=True),
    )
    head = f"How “{escape(option.title)}” works: parties, risks, who answers for what"
    return f"<details class='toolkit-text'><summary>{head}</summary>{inner}</details>"
