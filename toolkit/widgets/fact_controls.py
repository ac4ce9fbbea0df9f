"""One control for each question of fact: yes, no or not known, a word, a date, a number, a code."""

from collections.abc import Callable
from datetime import date

import ipywidgets as w

from toolkit.law.facts import FactDefinition, Known, Value, read_value

NOT_KNOWN = "Not known"
ANSWERED = "answered on this page"
CLASSES = {
    "fixed": "found as it is",
    "decidable": "a body can decide it",
    "view": "a view to record",
}
WIDTH = "58em"


class FactControl:
    """The control for one fact, labelled with its question.

    Args:
        definition: The fact.
        changed: Called with its name when a reader answers or takes an answer back.
    """

    def __init__(self, definition: FactDefinition, changed: Callable[[str], None]) -> None:
        self.definition = definition
        self._quiet = False
        self._changed = changed
        self.entry = _entry(definition)
        self.entry.add_class("fact")
        self.entry.observe(self._answered, names="value")

    def show(self, value: Value | None) -> None:
        """Show a value without telling anybody."""
        self._quiet = True
        try:
            self.entry.value = _shown(self.definition, value)
        finally:
            self._quiet = False

    def known(self) -> Known | None:
        """Give the answer as a fact; nothing while it is not known.

        Raises:
            ValueError: What was typed does not fit; says what to write.
        """
        value = self.entry.value
        if value is None or value in ("", NOT_KNOWN):
            return None
        if isinstance(value, date):
            return Known(value, ANSWERED)
        return Known(read_value(self.definition, str(value)), ANSWERED)

    def _answered(self, _change: object) -> None:
        if not self._quiet:
            self._changed(self.definition.name)


def _entry(definition: FactDefinition) -> w.DOMWidget:
    """Make the native control for a type, so that a keyboard and a screen reader know it."""
    look = {
        "description": f"{definition.question} ({CLASSES[definition.changes]})",
        "style": {"description_width": "40em"},
        "layout": w.Layout(width=WIDTH, height="auto"),
        "tooltip": "; ".join(definition.cites),
    }
    match definition.type:
        case "yes/no":
            return w.Dropdown(options=[NOT_KNOWN, "Yes", "No"], **look)
        case "word":
            return w.Dropdown(options=[NOT_KNOWN, *definition.words], **look)
        case "date":
            return w.DatePicker(**look)
        case _:
            return w.Text(placeholder=NOT_KNOWN, continuous_update=False, **look)


def _shown(definition: FactDefinition, value: Value | None) -> object:
    match definition.type:
        case "yes/no":
            return NOT_KNOWN if value is None else "Yes" if value else "No"
        case "word":
            return NOT_KNOWN if value is None else value
        case "date":
            return value
        case _:
            return "" if value is None else f"{value:f}" if not isinstance(value, str) else value
