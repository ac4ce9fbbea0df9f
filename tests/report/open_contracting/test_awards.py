from dataclasses import replace
from decimal import Decimal

from toolkit.allocation import Allocation
from toolkit.report.open_contracting.awards import awards_of, bidders_of, bids_of
from toolkit.report.open_contracting.stating import Published


def test_each_lot_and_provider_is_an_award_at_the_price_of_the_term(
    published: Published, award: Allocation
) -> None:
    found = awards_of(published, award)
    assert {one.related_lots for one in found} == {("N",), ("S",), ("R",)}
    whole = sum(one.value.amount for one in found if one.value)
    assert whole == float(2 * sum(line.cost_gbp for line in award.awards))
    assert all(one.status == "pending" for one in found)
    assert all("Not an award: the case is at the plan stage" in one.description for one in found)


def test_a_contract_under_a_lead_is_awarded_to_the_lead(
    published: Published, led: Allocation
) -> None:
    prime = replace(published, option=published.case.option("prime_contractor"))
    found = awards_of(prime, led)
    assert {one.suppliers[0].id for one in found} == {one.lead for one in led.leads}
    assert sorted(lot for one in found for lot in one.related_lots) == ["N", "R", "S"]
    assert any("with sub-contractors" in one.title for one in found)


def test_no_price_a_unit_and_no_loser_stands_in_an_award(
    published: Published, award: Allocation
) -> None:
    found = awards_of(published, award)
    winners = {line.provider for line in award.awards}
    assert {one.id for one in bidders_of(found, ())} == winners
    assert not [item for one in found for item in one.items or () if item.unit.value]


def test_who_is_owed_a_contract_without_volume_is_named_without_a_value(
    published: Published, award: Allocation
) -> None:
    found = awards_of(published, replace(award, also_offered=("B5",)))
    last = found[-1]
    assert (last.suppliers[0].id, last.related_lots, last.value) == ("P3", ("S",), None)


def test_bids_are_whole_and_those_set_aside_are_marked(
    published: Published, award: Allocation
) -> None:
    bids = bids_of(published, award)
    assert [one.id for one in bids] == [*published.case.bids]
    assert {one.id for one in bids if one.status == "disqualified"} == {
        one.bid for one in award.set_aside
    }
    first = bids[0]
    assert first.value.amount == float(Decimal(24) * 10000 * 2)
    assert first.items[0].unit.value is not None
    assert {one.id: one.roles for one in bidders_of((), bids)} == {
        "P1": ("tenderer",),
        "P2": ("tenderer",),
        "P3": ("tenderer",),
    }
