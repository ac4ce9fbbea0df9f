from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.files.open_contracting.published import exact
from toolkit.files.open_contracting.nodes import (
    LONGEST_TEXT,
    Node,
    at,
    day_of,
    each,
    money_of,
    number_of,
    text_of,
)
from toolkit.units import unprintable


def test_every_value_knows_its_path() -> None:
    root = Node({"tender": {"lots": [{"title": "North"}]}})
    lots = each(at(root, "tender", "lots"))
    assert text_of(at(lots[0], "title")).path == "tender/lots/0/title"
    assert at(root, "no", "such").value is None
    assert each(at(root, "tender")) == ()


def test_a_text_that_hides_something_is_cleaned_and_says_so() -> None:
    said = text_of(Node("a\u202eb\x00c"))
    assert said.value == "abc"
    assert "hidden characters" in said.remark


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(1)"])
def test_what_a_spreadsheet_would_run_is_made_a_text(start: str) -> None:
    assert text_of(Node(start)).value == f"'{start}"


def test_a_text_of_ten_thousand_characters_is_shortened() -> None:
    said = text_of(Node("x" * 10_000))
    assert said.value is not None
    assert len(said.value) == LONGEST_TEXT + 4
    assert "10,000 characters" in said.remark


@given(st.text())
def test_no_text_comes_out_with_a_hidden_character(text: str) -> None:
    said = text_of(Node(text))
    assert said.value is None or (said.value and unprintable(said.value) is None)


@pytest.mark.parametrize("value", [True, [], {}, "\u200e\u202e"])
def test_what_is_no_text_is_left_out_with_a_reason(value: object) -> None:
    said = text_of(Node(value))
    assert said.value is None
    assert "left out" in said.remark


def test_a_day_is_taken_as_written() -> None:
    assert day_of(Node("2026-04-01T00:00:00+01:00")).value == date(2026, 4, 1)
    assert day_of(Node("2026-04-01")).value == date(2026, 4, 1)
    assert day_of(Node("1 April")).remark == "is no date; left out"
    assert day_of(Node(None)).remark == ""


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("12", "no number"),
        (True, "no number"),
        (Decimal(-1), "below zero"),
        (Decimal(0), "zero"),
        (Decimal(10) ** 13, "above a million million"),
        (Decimal("1e-999999"), "finer"),
        (Decimal("1." + "1" * 50), "finer"),
    ],
)
def test_a_number_that_nothing_can_use_is_left_out(value: object, why: str) -> None:
    said = number_of(Node(value))
    assert said.value is None
    assert why in said.remark


@pytest.mark.parametrize(
    ("money", "value", "why"),
    [
        ({"amount": 5.25, "currency": "GBP"}, Decimal("5.25"), ""),
        ({"amount": 5, "currency": "EUR"}, None, "is in EUR"),
        ({"amount": 5}, None, "no currency"),
        ({"amount": "5", "currency": "GBP"}, None, "no number"),
        ({"amount": float("nan"), "currency": "GBP"}, None, "no number"),
        ({"amount": -5, "currency": "GBP"}, None, "below zero"),
        (None, None, ""),
    ],
)
def test_only_pounds_are_money(money: object, value: Decimal | None, why: str) -> None:
    said = money_of(Node(exact(money)))
    assert said.value == value
    assert why in said.remark
    assert bool(why) == bool(said.remark)
