from collections.abc import Hashable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.law.specimen import DEFINITIONS, sheet
from toolkit.law.answers import Answer
from toolkit.law.asking import amount, at_least, holds, is_one_of, more_than
from toolkit.law.conditions import (
    Amount,
    Compare,
    OneOf,
    Reading,
    Sign,
    Term,
    YesNo,
    as_number,
    key,
    measurable,
    readings,
    turning_values,
    verdict,
)
from toolkit.law.facts import Value
from toolkit.law.kleene import Verdict

NEW = Reading(DEFINITIONS["value"], Decimal(125))
OLD = Reading(DEFINITIONS["old_value"], Decimal(100))
STARTED = Reading(DEFINITIONS["trigger_date"], date(2028, 2, 29))
AWARDED = Reading(DEFINITIONS["awarded_on"], date(2033, 2, 28))


def _amount(reading: Reading, months: int = 0) -> Amount:
    return Amount((Term(reading, plus_months=months),), type=reading.definition.type)


@pytest.mark.parametrize(
    ("sign", "below", "equal", "above"),
    [
        (">=", False, True, True),
        (">", False, False, True),
        ("<=", True, True, False),
        ("<", True, False, False),
        ("=", False, True, False),
    ],
)
def test_signs_at_their_edges(sign: Sign, below: bool, equal: bool, above: bool) -> None:
    test = Compare(_amount(NEW), sign, _amount(OLD))
    for value, met in (("99.99", below), ("100", equal), ("100.01", above)):
        found = verdict(test, {"value": Decimal(value)})
        assert found is (Verdict.MET if met else Verdict.NOT_MET)


def test_a_quarter_more_is_a_share_of_the_old_value() -> None:
    growth = _amount(NEW) - _amount(OLD)
    test = Compare(growth, ">=", _amount(OLD) * Decimal("0.25"))
    assert verdict(test, {}) is Verdict.MET
    assert verdict(test, {"value": Decimal("124.99")}) is Verdict.NOT_MET


def test_a_missing_fact_leaves_it_unknown() -> None:
    test = Compare(_amount(NEW), ">", _amount(Reading(DEFINITIONS["old_value"], None)))
    assert verdict(test, {}) is Verdict.UNKNOWN
    assert verdict(test, {"old_value": Decimal(1)}) is Verdict.MET
    assert [reading.name for reading in readings(test)] == ["value", "old_value"]


@pytest.mark.parametrize(
    ("awarded", "met"), [(date(2033, 2, 27), False), (date(2033, 2, 28), True)]
)
def test_five_years_after_a_leap_day(awarded: date, met: bool) -> None:
    test = Compare(_amount(AWARDED), ">=", _amount(STARTED, months=60))
    assert (verdict(test, {"awarded_on": awarded}) is Verdict.MET) is met


def test_two_dates_leave_days() -> None:
    gap = _amount(AWARDED) - _amount(STARTED)
    assert gap.type == "number"
    assert verdict(Compare(gap, "=", Amount((), Decimal(1826))), {}) is Verdict.MET


def test_words_say_what_is_known() -> None:
    assert YesNo(Reading(DEFINITIONS["urgent"], None)).words() == "urgent is not stated"
    care = OneOf(Reading(DEFINITIONS["kind"], "care", "letter"), ("repair",), "a repair")
    assert care.words() == "kind is care (letter), which is not a repair"
    compared = Compare(_amount(NEW), ">", Amount((), Decimal(100), "threshold", "gbp"))
    assert compared.words() == "value (125) is more than threshold (100)"
    dated = Compare(_amount(STARTED), "<", _amount(AWARDED))
    assert "is before awarded_on (28 February 2033)" in dated.words()


def test_turning_values_lie_around_the_edge() -> None:
    test = Compare(_amount(NEW), ">=", _amount(OLD))
    assert turning_values(test, "value", {}) == (
        Decimal("100.00"),
        Decimal("99.99"),
        Decimal("100.01"),
    )
    nothing_known = Compare(_amount(NEW), ">=", _amount(Reading(DEFINITIONS["old_value"], None)))
    assert turning_values(nothing_known, "value", {}) == ()


def test_turning_values_of_a_moved_date_come_back_by_the_same_months() -> None:
    test = Compare(_amount(AWARDED), ">=", _amount(STARTED, months=60))
    days = turning_values(test, "trigger_date", {})
    assert date(2028, 2, 28) in days


def test_words_outside_a_list_have_a_stand_in() -> None:
    code = OneOf(Reading(DEFINITIONS["cpv"], "85100000"), ("85100000",))
    assert turning_values(code, "cpv", {}) == ("85100000", "another code")
    kind = OneOf(Reading(DEFINITIONS["kind"], "care"), ("care",))
    assert turning_values(kind, "kind", {}) == ("care", "repair", "other")


@given(st.integers(0, 300), st.sampled_from([">=", ">", "<=", "<"]))
def test_around_its_edge_a_comparison_turns(old: int, sign: Sign) -> None:
    test = Compare(_amount(NEW), sign, _amount(Reading(DEFINITIONS["old_value"], Decimal(old))))
    found = {verdict(test, {"value": value}) for value in turning_values(test, "value", {})}
    assert found == {Verdict.MET, Verdict.NOT_MET}


@pytest.mark.parametrize(
    ("value", "yes"), [(Decimal(1), True), (date(2030, 1, 1), True), ("care", False), (True, False)]
)
def test_only_numbers_and_dates_can_be_measured(value: Value, yes: bool) -> None:
    assert measurable(value) is yes
    if not yes:
        with pytest.raises(TypeError):
            as_number(value)


def test_a_difference_reads_as_one() -> None:
    difference = amount(sheet(value="240", old_value="200"), "value") - amount(
        sheet(value="240", old_value="200"), "old_value"
    )
    assert difference.words() == "value (240) minus old_value (200)"


def test_conditions_have_one_key_where_they_ask_the_same_of_one_fact_sheet() -> None:
    def asked(answer: Answer) -> Hashable:
        assert answer.condition is not None
        return key(answer.condition)

    facts = sheet(value="240", kind="care")
    assert asked(holds(facts, "urgent")) == asked(holds(sheet(), "urgent"))
    assert asked(is_one_of(facts, "kind", ("care",))) != asked(is_one_of(facts, "kind", ("other",)))
    value = amount(facts, "value")
    limits = [asked(at_least(value, Decimal(limit))) for limit in (240, 240, 241)]
    assert limits[0] == limits[1] != limits[2]
    assert asked(more_than(value, Decimal(240))) != limits[0]
