"""A council's money for another area, put to the shipped case whose pool may spend across areas."""

from datetime import date

import pytest

from toolkit.files import load_case, load_law
from toolkit.law import reasons
from toolkit.law.answers import Answer
from toolkit.law.facts import FactSheet, Known, read_value
from toolkit.law.findings import verdict_for
from toolkit.law.rulebooks.partnership_england import reach
from toolkit.law.rulebooks.partnership_england.facts_of_money import (
    ADULT_ELSEWHERE,
    OTHER_POWERS,
    PARTNERSHIP,
    URGENT_NEEDS,
)
from toolkit.law.subjects import subjects_of

CASE, LAW = load_case("llr-home-care"), load_law()
BOOK = LAW.rulebook("partnership_england")
RULE = reach.own_resident_money_elsewhere
POOL = "pooled_commissioning"
ELSEWHERE = {"council_money_meets_needs_elsewhere": "yes"}
RECORDED = {"view_power_for_other_area_named": "yes", "agreement_for_other_area_recorded": "yes"}


def _facts(option: str, more: dict[str, str]) -> FactSheet:
    """Take what the case knows of an option, and add to it."""
    (chosen,) = (each for each in CASE.options if each.id == option)
    sheet = subjects_of(CASE, chosen, LAW.definitions, CASE.facts)[-1].facts
    added = {
        name: Known(read_value(LAW.definitions[name], text), "the test")
        for name, text in more.items()
    }
    return sheet.with_known(added)


def _found(more: dict[str, str], option: str = POOL) -> Answer:
    return RULE(_facts(option, more), BOOK.on(CASE.as_of, known=CASE.as_of))


def _words(more: dict[str, str]) -> str:
    assert RULE.gives
    return verdict_for(RULE.gives, _found(more))


@pytest.mark.parametrize("option", [each.id for each in CASE.options])
def test_no_option_of_the_case_may_send_money_across_until_somebody_says_how(option: str) -> None:
    found = _found({}, option)
    assert RULE.gives
    assert verdict_for(RULE.gives, found) == "unknown"
    assert "council_money_meets_needs_elsewhere" in {r.name for r in reasons.needs(found)}


def test_money_that_stays_with_its_own_residents_needs_nothing() -> None:
    assert _words({"council_money_meets_needs_elsewhere": "no"}) == "open"


def test_a_pool_that_crosses_areas_is_unknown_until_power_and_agreement_are_recorded() -> None:
    found = _found(ELSEWHERE)
    assert _words(ELSEWHERE) == "unknown"
    needs = [reading.name for reading in reasons.needs(found)]
    assert needs[:3] == [
        "view_power_for_other_area_named",
        "agreement_for_other_area_recorded",
        "power_for_other_area",
    ]
    assert [r.name for r in reasons.open_if(found)] == ["view_power_for_other_area_named"]


@pytest.mark.parametrize("missing", RECORDED)
def test_one_of_the_two_records_is_not_enough(missing: str) -> None:
    facts = {
        **ELSEWHERE,
        **RECORDED,
        "power_for_other_area": URGENT_NEEDS,
        "needs_appear_urgent": "yes",
    }
    assert _words(facts) == "open"
    assert _words({name: text for name, text in facts.items() if name != missing}) == "unknown"
    assert _words({**facts, missing: "no"}) == "unknown"


def test_a_power_of_the_care_act_asks_for_its_own_conditions() -> None:
    facts = {**ELSEWHERE, **RECORDED, "power_for_other_area": ADULT_ELSEWHERE}
    assert _words(facts) == "unknown"
    conditions = (
        "needs_determined_eligible",
        "other_council_notified",
        "charge_conditions_met",
    )
    met = {**facts, **dict.fromkeys(conditions, "yes")}
    assert _words(met) == "open"
    assert {_words({**met, missing: "no"}) for missing in conditions} == {"closed"}


def test_that_a_pool_of_councils_carries_it_is_likely_at_most() -> None:
    facts = {**ELSEWHERE, **RECORDED, "power_for_other_area": PARTNERSHIP}
    assert _words({**facts, "uses_pooled_fund": "yes"}) == "unknown, likely open"
    assert _words({**facts, "uses_pooled_fund": "no"}) == "closed"


@pytest.mark.parametrize("power", OTHER_POWERS)
def test_a_power_that_was_not_settled_is_likely_at_most_and_says_so(power: str) -> None:
    facts = {**ELSEWHERE, **RECORDED, "power_for_other_area": power}
    assert _words(facts) == "unknown, likely open"
    assert "not settled here" in reasons.because(_found(facts))


def test_the_rule_is_law_from_the_day_of_the_care_act() -> None:
    days = (date(2015, 3, 31), date(2015, 4, 1))
    assert [RULE.id in BOOK.on(day).rules for day in days] == [False, True]
