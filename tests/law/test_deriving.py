from datetime import date
from decimal import Decimal

import pytest

from tests.law.case_of import OPTION, case_of
from toolkit.law.deriving import facts_from_plan, with_listing
from toolkit.law.facts import FactDefinition, FactSheet, Known, Value, dictionary
from toolkit.law.library import Library
from toolkit.statements.case import Case

CITES = ("Specimen Act s.1",)
DEFINITIONS = dictionary(
    [
        FactDefinition("process_followed", "word", "Which?", CITES, words=("direct_award_a", "x")),
        FactDefinition("planned_route", "word", "How?", CITES, words=("direct award",)),
        FactDefinition("lv_new", "gbp", "Worth?", CITES),
        FactDefinition("intention_notice_published_on", "date", "When?", CITES),
        FactDefinition("standstill_began_on", "date", "When?", CITES),
    ]
)
CASE = case_of(as_of=date(2031, 6, 1))  # two years of 1,000 pounds


def _derived(
    case: Case = CASE, route: str | None = None, **stated: Value
) -> dict[str, tuple[Value, str]]:
    option = OPTION.model_copy(update={"route": route})
    known = {name: Known(value, "stated") for name, value in stated.items()}
    sheet = FactSheet(DEFINITIONS, known)
    found = facts_from_plan(DEFINITIONS, case, option, case.lots["L1"], sheet)
    return {name: (one.value, one.source) for name, one in found.known.items()}


def test_the_value_is_the_yearly_one_over_the_term() -> None:
    assert _derived() == {
        "lv_new": (
            Decimal("2000.00"),
            "yearly value of the lot over 24 months from 2032-01-01, at prices of 2031-32",
        )
    }


def test_a_term_of_broken_months_derives_no_value() -> None:
    assert _derived(CASE.model_copy(update={"end": date(2033, 12, 30)})) == {}


@pytest.mark.parametrize(
    ("route", "name", "word"),
    [
        ("Direct Award A", "process_followed", "direct_award_a"),
        ("direct-award", "planned_route", "direct award"),
    ],
)
def test_a_route_that_a_rulebook_knows_is_the_process(route: str, name: str, word: str) -> None:
    found = _derived(route=route)
    assert found[name] == (word, "route of option A")
    assert set(found) == {name, "lv_new"}


def test_a_route_in_other_words_derives_nothing() -> None:
    assert set(_derived(route="by talking to people")) == {"lv_new"}


def test_the_standstill_begins_on_the_day_after_publication() -> None:
    found = _derived(intention_notice_published_on=date(2026, 3, 31))
    assert found["standstill_began_on"] == (
        date(2026, 4, 1),
        "the day after intention_notice_published_on (2026-03-31)",
    )


@pytest.mark.parametrize(
    ("code", "listed"), [("85140000", True), ("85312000", False), ("85323000", None)]
)
def test_a_code_is_held_against_schedule_1(code: str, listed: bool | None, law: Library) -> None:
    regime = law.rulebooks["regime"].on(date(2026, 3, 2))
    asked = FactSheet(law.definitions, {"cpv": Known(code, "stated")})
    assert with_listing(asked, regime).value("cpv_in_schedule_1") is listed


def test_what_is_stated_of_schedule_1_stands(law: Library) -> None:
    regime = law.rulebooks["regime"].on(date(2026, 3, 2))
    stated = {"cpv": Known("85140000", "stated"), "cpv_in_schedule_1": Known(False, "stated")}
    asked = FactSheet(law.definitions, stated)
    assert with_listing(asked, regime) is asked
