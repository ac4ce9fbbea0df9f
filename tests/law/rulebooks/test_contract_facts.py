import pytest

from toolkit.law.facts import FactDefinition
from toolkit.law.rulebooks import contract_facts
from toolkit.law.rulebooks.pa2023.facts import FACTS as OF_THE_ACT
from toolkit.law.rulebooks.pa2023.facts_of_limits import LIMIT_FACTS
from toolkit.law.rulebooks.pcr2006.facts import FACTS as OF_2006
from toolkit.law.rulebooks.pcr2015.facts import FACTS as OF_2015
from toolkit.law.rulebooks.ppcc2013.facts import FACTS as OF_2013
from toolkit.law.rulebooks.regime.facts import FACTS as OF_THE_REGIME

ALL = (*OF_THE_ACT, *OF_2015, *OF_2006, *OF_2013)


def test_a_fact_of_the_regime_is_taken_as_it_stands() -> None:
    assert contract_facts.regime_fact("trigger_date") in OF_THE_REGIME


def test_an_unknown_fact_of_the_regime_is_refused() -> None:
    with pytest.raises(StopIteration):
        contract_facts.regime_fact("colour")


def test_every_decidable_name_is_a_fact_and_marked_wherever_it_stands() -> None:
    decidable = {fact.name for fact in ALL if fact.decidable}
    of_the_regime = {fact.name for fact in OF_THE_REGIME if fact.decidable}
    of_the_limits = {fact.name for fact in LIMIT_FACTS}  # marked where they are defined
    assert decidable - of_the_regime - of_the_limits == contract_facts.DECIDABLE
    assert all(fact.decidable for fact in ALL if fact.name in contract_facts.DECIDABLE)


@pytest.mark.parametrize(
    "name",
    [
        "estimated_value_inc_vat_gbp",
        "estimated_value_ex_vat_gbp",
        "change_in_value_inc_vat_gbp",
        "changes_so_far_inc_vat_gbp",
        "for_pecuniary_interest",
        "urgency_foreseeable",
    ],
)
def test_values_and_events_are_found_as_they_are(name: str) -> None:
    assert {fact.changes for fact in ALL if fact.name == name} == {"fixed"}


def test_views_are_never_decidable() -> None:
    views = [fact for fact in ALL if fact.kind == "view"]
    assert views
    assert not any(fact.decidable for fact in views)


def test_marking_leaves_other_facts_alone() -> None:
    mine = FactDefinition("colour", "word", "Which?", ("Act s.1",), words=("red",))
    assert contract_facts.marked([mine]) == (mine,)
