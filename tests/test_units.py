from datetime import date, datetime
from decimal import Decimal
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from toolkit.units import (
    LARGEST,
    Day,
    Flag,
    Gbp,
    Id,
    Number,
    Score,
    Share,
    Statement,
    Text,
    Whole,
    pence,
    pounds,
    read_flag,
    read_number,
    unprintable,
)


def accepts(kind: Any, value: object) -> bool:
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1250.50", "1250.50"),
        (" 7 ", "7"),
        ("-3", "-3"),
        ("+.5", "0.5"),
        ("5.", "5"),
        ("1e3", "1000"),
        ("2.5E-3", "0.0025"),
        (0.1, "0.1"),
        (12, "12"),
        (Decimal("1.10"), "1.10"),
    ],
)
def test_a_number_is_read_exactly(text: object, number: str) -> None:
    assert read_number(text) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("1,250", "write 1250"),
        ("£12.50", "write 12.50"),
        ("1 250", "write 1250"),
        ("1_250", "write 1250"),
        ("20%", "such as 0.2 for 20%"),
        ("twelve", "such as 1250.50"),
        ("NaN", "such as 1250.50"),
        ("sNaN", "such as 1250.50"),
        ("inf", "such as 1250.50"),
        ("-Infinity", "such as 1250.50"),
        ("1e999999", "such as 1250.50"),
        ("1e99", "check its unit"),
        ("\u0662\u0664", "such as 1250.50"),
        ("", "such as 1250.50"),
        (True, "give a number"),
        (False, "give a number"),
        (None, "such as 1250.50"),
    ],
)
def test_what_is_no_number_is_refused_with_a_remedy(text: object, remedy: str) -> None:
    with pytest.raises(ValueError, match=r"not a number|above a million million") as refused:
        read_number(text)
    assert remedy in str(refused.value)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, max_value=LARGEST))
def test_reading_a_number_never_changes_it(number: Decimal) -> None:
    if number >= -LARGEST:
        assert read_number(f"{number:f}") == number


@given(st.one_of(st.text(), st.floats(), st.integers(), st.booleans(), st.none()))
def test_reading_a_number_gives_a_finite_one_or_refuses(value: object) -> None:
    try:
        number = read_number(value)
    except ValueError:
        return
    assert number.is_finite()
    assert abs(number) <= LARGEST


@pytest.mark.parametrize("text", ["yes", "YES", " true ", "1", True])
def test_yes_has_many_spellings(text: object) -> None:
    assert read_flag(text) is True


@pytest.mark.parametrize("text", ["no", "FALSE", "0", False])
def test_no_has_many_spellings(text: object) -> None:
    assert read_flag(text) is False


@pytest.mark.parametrize("text", ["", "maybe", "y", "2", None])
def test_anything_else_is_neither_yes_nor_no(text: object) -> None:
    with pytest.raises(ValueError, match="write yes or no"):
        read_flag(text)


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (Share, ["0", "1", "0.5"], ["-0.01", "1.01", "50%", "x"]),
        (Score, ["0", "100"], ["-1", "100.1"]),
        (Gbp, ["0", "12.34"], ["-0.01"]),
        (Number, ["-5", "1e12"], ["1000000000001", "0." + "1" * 31]),
        (Whole, ["0", "12", "12.0"], ["1.5", "x", True]),
        (Id, ["P1", "a.b-c_d", "0"], ["", "a b", "../x", ".x", "é", "a\n", "x" * 61, "a/b"]),
        (Text, ["a", "caf\u00e9\nau lait", "x" * 4000], ["", "\0", "a\u202eb", "x" * 4001]),
        (Flag, ["yes", True, "0"], ["maybe", ""]),
    ],
)
def test_what_each_kind_takes(kind: Any, good: list[object], bad: list[object]) -> None:
    assert all(accepts(kind, value) for value in good)
    assert not any(accepts(kind, value) for value in bad)


@pytest.mark.parametrize("value", ["2026-10-01", date(2026, 10, 1), datetime(2026, 10, 1)])  # noqa: DTZ001 - a spreadsheet's
def test_a_date_is_read(value: object) -> None:
    assert TypeAdapter(Day).validate_python(value) == date(2026, 10, 1)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2026-02-30", "is not a date"),
        ("01/10/2026", "is not a date"),
        ("20261001", "is not a date"),
        ("2026", "is not a date"),
        ("1790812800", "is not a date"),
        ("2026-10-01 09:00", "holds more than a date"),
        ("2026-10-01T00:00:00Z", "holds more than a date"),
        (datetime(2026, 10, 1, 9), "time"),  # noqa: DTZ001 - a spreadsheet knows no time zone
        (20260, "is not a date"),
    ],
)
def test_what_is_no_plain_date_is_refused(text: object, told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        TypeAdapter(Day).validate_python(text)


@given(st.text())
def test_text_that_is_taken_can_be_carried_by_every_report(text: str) -> None:
    if accepts(Text, text):
        assert unprintable(text) is None
        text.encode("utf-8")
        assert "\0" not in text


@pytest.mark.parametrize(
    "character", ["\0", "\x1b", "\u202e", "\u2028", "\ufeff", "\ud800", "\uffff"]
)
def test_characters_that_no_report_carries(character: str) -> None:
    assert unprintable(f"a{character}b") == character


def test_a_statement_is_frozen_and_knows_its_keys() -> None:
    class Note(Statement):
        text: Text

    note = Note(text=" hello ")
    assert note.text == "hello"
    with pytest.raises(ValidationError):
        cast(Any, note).text = "other"
    with pytest.raises(ValidationError):
        Note.model_validate({"text": "a", "txet": "b"})


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_pence_and_pounds_are_each_others_inverse(amount: int) -> None:
    assert pence(pounds(amount)) == amount


@given(st.decimals(min_value=0, max_value=10**12, places=5))
def test_rounding_to_pence_moves_half_a_penny_at_most(amount: Decimal) -> None:
    assert abs(pounds(pence(amount)) - amount) <= Decimal("0.005")
