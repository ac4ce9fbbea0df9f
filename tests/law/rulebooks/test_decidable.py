"""What a body can decide is marked so in every rulebook, and views and events are not."""

import pytest

from toolkit.law.rulebooks.competition import facts as competition
from toolkit.law.rulebooks.data_sharing import facts as data_sharing
from toolkit.law.rulebooks.partnership_england import facts as partnership_england
from toolkit.law.rulebooks.personal_budgets import facts as personal_budgets
from toolkit.law.rulebooks.scotland2014 import facts as scotland2014

BOOKS = {
    "competition": (competition.FACTS, competition.DECIDABLE),
    "data_sharing": (data_sharing.FACTS, data_sharing.DECIDABLE),
    "partnership_england": (partnership_england.FACTS, partnership_england.DECIDABLE),
    "personal_budgets": (personal_budgets.FACTS, personal_budgets.DECIDABLE),
    "scotland2014": (scotland2014.FACTS, scotland2014.DECIDABLE),
}


@pytest.mark.parametrize("id", BOOKS)
def test_what_is_decidable_is_an_objective_fact_and_marked(id: str) -> None:
    facts, decidable = BOOKS[id]
    marked = {fact.name for fact in facts if fact.changes == "decidable"}
    assert marked >= decidable
    assert not {fact.name for fact in facts if fact.kind == "view"} & decidable


@pytest.mark.parametrize(
    ("id", "found_as_it_is"),
    [
        ("competition", "target_uk_turnover_gbp"),
        ("data_sharing", "person_objects"),
        ("partnership_england", "registered_nursing_care"),
        ("personal_budgets", "person_age_years"),
        ("scotland2014", "scheme_approved_by_ministers"),
    ],
)
def test_what_no_body_of_the_case_decides_is_found_as_it_is(id: str, found_as_it_is: str) -> None:
    facts, _ = BOOKS[id]
    (fact,) = (fact for fact in facts if fact.name == found_as_it_is)
    assert fact.changes == "fixed"
