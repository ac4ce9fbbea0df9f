from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.law.specimen import DEFINITIONS, sheet
from toolkit.errors import RulebookError
from toolkit.law.facts import (
    FactDefinition,
    FactSheet,
    Known,
    Value,
    problem_with,
    read_value,
    say,
)

NATIONS = ("England", "Northern Ireland")
WITH_WORDS = {**DEFINITIONS, "nation": replace(DEFINITIONS["nation"], words=NATIONS)}


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("urgent", " Yes ", True),
        ("urgent", "no", False),
        ("urgent", "false", False),
        ("urgent", "0", False),
        ("value", "£1,250,000.50", Decimal("1250000.50")),
        ("value", "0", Decimal(0)),
        ("value", "1,250", Decimal(1250)),
        ("value", "999999999999999.999999999", Decimal("999999999999999.999999999")),
        ("trigger_date", "1900-01-01", date(1900, 1, 1)),
        ("trigger_date", "2199-12-31", date(2199, 12, 31)),
        ("trigger_date", "2031-02-28", date(2031, 2, 28)),
        ("kind", "CARE", "care"),
        ("nation", "northern_ireland", "Northern Ireland"),
        ("nation", "Northern-Ireland", "Northern Ireland"),
        ("cpv", "85312000-9", "85312000"),
        ("cpv", "85312000", "85312000"),
    ],
)
def test_a_written_value_becomes_a_typed_one(name: str, text: str, value: Value) -> None:
    assert read_value(WITH_WORDS[name], text) == value
    assert problem_with(WITH_WORDS, name, text) is None


@pytest.mark.parametrize(
    ("name", "text", "remedy"),
    [
        ("urgent", "perhaps", "write yes or no"),
        ("value", "lots", "write digits"),
        ("value", "NaN", "finite"),
        ("value", "Infinity", "finite"),
        ("value", "0,25", "a comma parts thousands"),
        ("value", "1,25,000", "a comma parts thousands"),
        ("value", "1e15", "out of range"),
        ("value", "-1e400", "out of range"),
        ("value", "0.0000000001", "9 decimal places"),
        ("trigger_date", "1899-12-31", "1900-01-01 to 2199-12-31"),
        ("trigger_date", "9999-12-31", "1900-01-01 to 2199-12-31"),
        ("trigger_date", "28/02/2031", "2026-10-01"),
        ("trigger_date", "2031-02-30", "2026-10-01"),
        ("kind", "caer", "did you mean care"),
        ("kind", "zzz", "write one of: care, repair, other"),
        ("cpv", "8531200", "eight digits"),
        ("trigger_dat", "2031-02-28", "did you mean trigger_date"),
        ("nonsense", "1", "fact dictionary"),
    ],
)
def test_a_problem_says_what_to_do(name: str, text: str, remedy: str) -> None:
    assert remedy in str(problem_with(DEFINITIONS, name, text))


def test_two_values_for_one_fact_are_refused_by_name() -> None:
    more = {"urgent": Known(value=False, source="letter"), "kind": Known("care", "letter")}
    with pytest.raises(RulebookError, match=r"urgent is yes \(note\) and no \(letter\)"):
        sheet(urgent="yes").with_known(more)


def test_the_same_value_twice_is_fine_and_keeps_its_first_source() -> None:
    facts = sheet(urgent="yes").with_known({"urgent": Known(value=True, source="letter")})
    assert facts.source("urgent") == "note"


def test_a_fact_outside_the_dictionary_is_refused_with_near_matches() -> None:
    with pytest.raises(RulebookError, match="did you mean urgent"):
        FactSheet(DEFINITIONS).with_known({"urgnet": Known(value=True, source="x")})


def test_an_unknown_fact_has_no_value_and_no_source() -> None:
    assert FactSheet(DEFINITIONS).value("urgent") is None
    assert FactSheet(DEFINITIONS).source("urgent") == ""


def test_a_definition_must_cite() -> None:
    with pytest.raises(RulebookError, match="cites nothing"):
        FactDefinition("x", "yes/no", "Is it?", ())


def test_a_view_is_yes_or_no() -> None:
    with pytest.raises(RulebookError, match="is a view"):
        FactDefinition("x", "gbp", "How much?", ("s.1",), kind="view")


def test_values_are_said_as_a_person_reads_them() -> None:
    said = [say(v) for v in (True, False, Decimal("0.10"), date(2031, 1, 2), "care", None)]
    assert said == ["yes", "no", "0.10", "2 January 2031", "care", "not stated"]


def test_what_could_change_a_fact() -> None:
    found = FactDefinition("a", "yes/no", "A?", ("s.1",))
    assert found.changes == "fixed"
    assert replace(found, decidable=True).changes == "decidable"
    assert replace(found, kind="view", decidable=True).changes == "view"
