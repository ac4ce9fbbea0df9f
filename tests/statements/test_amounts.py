from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from toolkit.statements.amounts import Schedule, Sum, Term

TERM: TypeAdapter[Decimal | str] = TypeAdapter(Term)
SUM: TypeAdapter[Decimal | str] = TypeAdapter(Sum)
SCHEDULE: TypeAdapter[tuple[Decimal | str, ...]] = TypeAdapter(Schedule)


def refusal(adapter: TypeAdapter[Decimal | str], value: object) -> str:
    with pytest.raises(ValidationError) as refused:
        adapter.validate_python(value)
    return str(refused.value)


@given(st.decimals(min_value=0, max_value=1, places=6))
def test_a_share_is_read_exactly(share: Decimal) -> None:
    assert TERM.validate_python(f"{share:f}") == share


@given(st.from_regex(r"[A-Za-z][A-Za-z0-9_.\-]{0,59}", fullmatch=True))
def test_what_starts_with_a_letter_names_a_parameter(name: str) -> None:
    assert TERM.validate_python(name) == name
    assert SUM.validate_python(name) == name


@pytest.mark.parametrize("text", ["5000", "0", "12.50", 50, Decimal(7)])
def test_a_sum_may_be_any_number_of_pounds(text: object) -> None:
    assert SUM.validate_python(text) == Decimal(str(text))


@pytest.mark.parametrize("value", ["1.5", "-0.1", "10%", "50 %", True, None, "", "a b", "1_0"])
def test_a_share_refuses_everything_else(value: object) -> None:
    refusal(TERM, value)


def test_a_refusal_says_what_to_write() -> None:
    assert "neither a number nor the name of a parameter" in refusal(TERM, "a b")
    assert "write a percentage as a share" in refusal(TERM, "10%")
    assert "true is yes or no, not a number" in refusal(SUM, True)


def test_a_name_that_is_too_long_is_refused() -> None:
    assert "60" in refusal(TERM, "x" * 61)


def test_a_schedule_is_one_share_or_one_a_year() -> None:
    assert SCHEDULE.validate_python("0.1") == (Decimal("0.1"),)
    assert SCHEDULE.validate_python(["0", "year_2", "0.15"]) == (
        Decimal(0),
        "year_2",
        Decimal("0.15"),
    )


@pytest.mark.parametrize("value", [[], ["0", "2"], ["0", ["0.1"]]])
def test_what_a_schedule_refuses(value: object) -> None:
    with pytest.raises(ValidationError):
        SCHEDULE.validate_python(value)
