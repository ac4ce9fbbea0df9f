from tests.law.specimen import specimen
from toolkit.law.deciding_facts import FACTS
from toolkit.law.library import Library


def test_a_case_may_state_them_beside_the_facts_of_rulebooks() -> None:
    definitions = Library.of([specimen()]).definitions
    assert {fact.name for fact in FACTS} <= definitions.keys()


def test_dates_that_a_body_plans_are_decidable_and_those_it_finds_are_not() -> None:
    changes = {fact.name: fact.changes for fact in FACTS}
    assert changes["decision_on"] == "decidable"
    assert changes["existing_contract_ends_on"] == "fixed"
