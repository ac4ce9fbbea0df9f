from toolkit.appraisal import Appraisal
from toolkit.payment import RESOURCES
from toolkit.report.chapters.party_words import (
    ACCOUNTS,
    KINDS,
    OUTSIDE,
    ROLES,
    flow_party,
    in_order,
    party_group,
    party_name,
    payment_words,
    short_name,
)
from toolkit.simulation.cast import SPECIAL


def test_every_account_of_the_ledger_has_a_name_and_a_place_in_the_picture() -> None:
    assert set(ACCOUNTS) == set(ROLES) == set(SPECIAL)
    assert set(OUTSIDE) <= set(KINDS)


def test_a_party_is_named_with_what_it_is(rich: Appraisal) -> None:
    assert party_name(rich.case, "CON") == "CON, Tinyshire County Council"
    assert party_name(rich.case, "P1") == "P1, regional company"
    assert party_name(rich.case, "ACUTE") == short_name(rich.case, "ACUTE") == "Tinyshire Hospital"
    assert short_name(rich.case, RESOURCES) == "real resources"


def test_commissioners_come_first_and_real_resources_last(rich: Appraisal) -> None:
    mixed = [RESOURCES, "ACUTE", "pool", "P2", "ICB", "P1", "CON"]
    assert in_order(rich.case, mixed) == ["CON", "ICB", "P1", "P2", "ACUTE", "pool", RESOURCES]


def test_providers_are_joined_and_leads_kept_apart(rich: Appraisal) -> None:
    result = rich.result("prime_contractor")
    assert result.simulation
    lead = next(iter(result.simulation.leads.values()))
    other = next(p for p in ("P1", "P2", "P3") if p not in result.simulation.leads.values())
    assert party_group(rich.case, result, lead) == "leads"
    assert party_group(rich.case, result, other) == "providers"
    assert flow_party(rich.case, result, lead).role == "leads"
    assert flow_party(rich.case, result, other).role == "providers"
    assert flow_party(rich.case, result, "ACUTE").role == "linked"


def test_every_kind_of_payment_has_a_name(rich: Appraisal) -> None:
    for result in rich.results:
        assert result.simulation
        words = payment_words(rich.case, result)
        assert all(one.kind in words for one in result.simulation.flows)
