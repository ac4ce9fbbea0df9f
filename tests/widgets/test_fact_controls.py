"""Every type of fact has a native control that is labelled with its question."""

from datetime import date
from decimal import Decimal

import ipywidgets as w
import pytest

from toolkit.law.facts import FactDefinition, FactType, Value
from toolkit.widgets.fact_controls import ANSWERED, FactControl


def definition(kind: FactType, words: tuple[str, ...] = ()) -> FactDefinition:
    return FactDefinition("thing", kind, "What about it?", ("Specimen Act s.1",), words=words)


def control(kind: FactType, words: tuple[str, ...] = ()) -> tuple[FactControl, list[str]]:
    heard: list[str] = []
    return FactControl(definition(kind, words), heard.append), heard


@pytest.mark.parametrize(
    ("kind", "typed", "read"),
    [
        ("yes/no", "Yes", True),
        ("yes/no", "No", False),
        ("word", "red", "red"),
        ("date", date(2026, 3, 2), date(2026, 3, 2)),
        ("gbp", "1,250.50", Decimal("1250.50")),
        ("number", "3", Decimal(3)),
        ("cpv", "85312000-9", "85312000"),
    ],
)
def test_an_answer_is_read_in_the_type_of_its_fact(
    kind: FactType, typed: object, read: Value
) -> None:
    made, heard = control(kind, ("red", "blue") if kind == "word" else ())
    made.entry.value = typed
    known = made.known()
    assert known is not None
    assert (known.value, known.source) == (read, ANSWERED)
    assert heard == ["thing"]
    assert "What about it?" in made.entry.description


@pytest.mark.parametrize("kind", ["yes/no", "word", "date", "gbp", "cpv"])
def test_nothing_is_known_before_an_answer(kind: FactType) -> None:
    made, _ = control(kind, ("red",) if kind == "word" else ())
    assert made.known() is None


def test_an_answer_can_be_taken_back() -> None:
    made, heard = control("yes/no")
    made.entry.value = "Yes"
    made.entry.value = "Not known"
    assert made.known() is None
    assert heard == ["thing", "thing"]


def test_showing_a_value_tells_nobody() -> None:
    made, heard = control("gbp")
    made.show(Decimal("1000.00"))
    assert made.entry.value == "1000.00"
    assert heard == []


def test_what_does_not_fit_says_what_to_write() -> None:
    made, _ = control("gbp")
    made.entry.value = "plenty"
    with pytest.raises(ValueError, match="write digits"):
        made.known()


def test_yes_and_no_are_a_list_that_a_keyboard_opens() -> None:
    made, _ = control("yes/no")
    assert isinstance(made.entry, w.Dropdown)
    assert made.entry.options == ("Not known", "Yes", "No")
