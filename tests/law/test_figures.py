from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.law.specimen import FIGURES
from toolkit.errors import RulebookError
from toolkit.law.figures import Figure, build_figures

THRESHOLD = next(figure for figure in FIGURES if figure.name == "threshold")
ENTRY = {"since": date(2030, 1, 1), "value": 1, "unit": "GBP", "cites": "s.1"}


@pytest.mark.parametrize(
    ("day", "value", "unit"),
    [
        (date(2030, 1, 1), 200, "GBP ex VAT"),
        (date(2030, 12, 31), 200, "GBP ex VAT"),
        (date(2031, 1, 1), 240, "GBP inc VAT"),
        (date(2090, 1, 1), 240, "GBP inc VAT"),
    ],
)
def test_the_day_chooses_the_entry_and_its_unit(day: date, value: int, unit: str) -> None:
    entry = THRESHOLD.on(day)
    assert (entry.value, entry.unit) == (Decimal(value), unit)


def test_a_day_may_be_written_as_text() -> None:
    (figure,) = build_figures({"x": [{**ENTRY, "since": "2030-01-01"}]})
    assert figure.entries[0].since == date(2030, 1, 1)


def test_asking_before_the_first_day_is_refused() -> None:
    with pytest.raises(RulebookError, match="nothing in force on 2029-12-31"):
        THRESHOLD.on(date(2029, 12, 31))


def test_asking_after_the_last_day_is_refused() -> None:
    ended = build_figures({"x": [{**ENTRY, "until": date(2030, 6, 30)}]})[0]
    with pytest.raises(RulebookError, match="2030-01-01 to 2030-06-30"):
        ended.on(date(2030, 7, 1))


def test_what_was_made_later_is_not_known_earlier() -> None:
    figure = build_figures({"x": [{**ENTRY, "made": date(2029, 11, 1)}]})[0]
    assert figure.known_by(date(2029, 11, 1)) == figure
    assert figure.known_by(date(2029, 10, 31)) == Figure("x", ())


def test_what_had_no_successor_yet_was_to_go_on() -> None:
    assert THRESHOLD.known_by(date(2030, 6, 1)).on(date(2031, 5, 1)).value == Decimal(200)


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"cites": ()}, "cites nothing"),
        ({"cites": None}, "neither a text nor a list"),
        ({"value": True}, "yes or no"),
        ({"value": None}, "no number, date, text or list"),
        ({"status": "sure"}, "none of verified"),
        ({"until": date(2029, 1, 1)}, "before it starts"),
        ({"sinse": date(2030, 1, 1)}, "unknown key sinse"),
    ],
)
def test_an_entry_that_cannot_be_read_is_refused(change: dict[str, Any], what: str) -> None:
    with pytest.raises(RulebookError, match=f"figure x: .*{what}"):
        build_figures({"x": [{**ENTRY, **change}]})


def test_every_fault_is_told_at_once() -> None:
    with pytest.raises(RulebookError, match=r"figure a: lacks cites; figure b: lacks unit"):
        build_figures(
            {
                "a": [{k: v for k, v in ENTRY.items() if k != "cites"}],
                "b": [{k: v for k, v in ENTRY.items() if k != "unit"}],
            }
        )


def test_two_entries_for_one_day_are_refused() -> None:
    with pytest.raises(RulebookError, match="two entries hold on 2030-06-01"):
        build_figures({"x": [ENTRY, {**ENTRY, "since": date(2030, 6, 1)}]})


def test_values_keep_their_kind() -> None:
    rows = {"n": 0.25, "d": date(2030, 2, 1), "t": "quarterly", "l": ["1", "2"]}
    built = build_figures({name: [{**ENTRY, "value": value}] for name, value in rows.items()})
    values = {figure.name: figure.entries[0].value for figure in built}
    expected = {"n": Decimal("0.25"), "d": date(2030, 2, 1), "t": "quarterly", "l": ("1", "2")}
    assert values == expected


def test_a_figure_that_nobody_had_made_yet_asks_for_a_later_day() -> None:
    with pytest.raises(RulebookError, match="nothing had been made yet; ask as of a later day"):
        THRESHOLD.known_by(date(1066, 1, 1)).on(date(2026, 1, 1))
