from datetime import date
from decimal import Decimal

import pytest

from toolkit.law import Library
from toolkit.law.fact_items import CRITERIA, PROCESS_WORDS, TELLS, said_by_facts
from toolkit.law.facts import FactSheet, Known, Value
from toolkit.law.items import Said
from toolkit.law.rulebooks.psr_england.facts_of_process import PROCESSES


def told(law: Library, facts: dict[str, Value], notes: dict[str, str] | None = None) -> Said:
    known = {name: Known(value, "stated for R") for name, value in facts.items()}
    return said_by_facts(FactSheet(law.definitions, known), notes or {})


def whole(said: Said, item: str) -> bool:
    return any(one.whole for one in said[item])


def test_every_fact_is_one_that_a_rulebook_asks_for(law: Library) -> None:
    assert {name for tells in TELLS.values() for name in tells.facts} <= set(law.definitions)


def test_every_process_has_words() -> None:
    assert set(PROCESS_WORDS) == set(PROCESSES)


def test_nothing_known_says_nothing(law: Library) -> None:
    assert told(law, {}) == {}


def test_the_process_states_what_was_followed_but_not_by_whom(law: Library) -> None:
    said = told(law, {"process_followed": "direct_award_c"})
    assert said["statement"][0].text == "Process followed: Direct Award Process C"
    assert said["statement"][0].origin == "fact process_followed, stated for R"
    assert whole(said, "statement")
    assert not whole(said, "decision_process")


def test_a_sum_that_is_derived_is_an_estimate_and_a_day_that_is_counted_stands(
    law: Library,
) -> None:
    known = {
        "lv_new": Known(Decimal(5), "yearly value of the lot"),
        "modified_on": Known(date(2026, 1, 1), "counted"),
    }
    said = said_by_facts(FactSheet(law.definitions, known), {})
    assert not whole(said, "value")
    assert whole(said, "effective_date")
    assert whole(told(law, {"lv_new": Decimal(5)}), "value")


def test_key_criteria_are_answered_only_when_all_five_say_how(law: Library) -> None:
    facts: dict[str, Value] = dict.fromkeys(CRITERIA, True)
    notes = dict.fromkeys(CRITERIA, "paper 4")
    assert whole(told(law, facts, notes), "key_criteria")
    assert not whole(told(law, facts), "key_criteria")
    four = dict(list(facts.items())[1:])
    assert not whole(told(law, four, notes), "key_criteria")
    assert "(paper 4)" in told(law, facts, notes)["key_criteria"][0].text


@pytest.mark.parametrize(("interest", "enough"), [(False, True), (True, False)])
def test_no_interest_answers_conflicts_and_an_interest_asks_for_more(
    law: Library, interest: bool, enough: bool
) -> None:
    said = told(law, {"personal_interest_of_a_decision_maker": interest})
    assert whole(said, "conflicts") is enough
    assert whole(said, "conflicts_managed") is enough


def test_a_person_who_stood_aside_does_not_say_how_every_conflict_was_managed(law: Library) -> None:
    said = told(law, {"interested_person_recused": False})
    assert not whole(said, "conflicts_managed")
