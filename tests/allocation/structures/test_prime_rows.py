from decimal import Decimal

import pytest

from tests.allocation.problems import need, offer
from tests.allocation.structures.drawing import (
    Change,
    a_prime,
    agree,
    every_structure,
    halved,
    plain,
    with_members,
    with_money,
    with_places,
)
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.finding import find
from toolkit.allocation.problem import Arc, Offer, Problem
from toolkit.allocation.structures.prime import CanLead, Footprint, OwnDelivery, Prime

LEADS = Prime(
    "leads",
    "one lead",
    footprints=(Footprint("E", ("L", "M")),),
    candidates=(CanLead("P", Decimal("0.1")), CanLead("Q", Decimal("0.05"))),
)


def bid(lot: str, provider: str, price: str) -> Offer:
    return offer(f"{provider}{lot}", lot, provider, price, least="100")


def stated(*rules: Rule) -> Problem:
    offers = (
        bid("L", "P", "10"),
        bid("L", "Q", "10.70"),
        bid("M", "P", "12"),
        bid("M", "Q", "11"),
        bid("M", "R", "9"),
    )
    return Problem((need("L"), need("M")), offers, rules)


def winners(problem: Problem) -> list[str]:
    return [one.bid for one in find(problem).awards]


@pytest.mark.parametrize("change", [plain, halved, with_money], ids=lambda one: one.__name__)
def test_the_award_under_leads_is_the_best_of_all(change: Change) -> None:
    assert agree(range(40), a_prime, change) > 8


@pytest.mark.parametrize(
    "change", [with_members, with_places, halved], ids=lambda one: one.__name__
)
def test_structures_agree_together_and_with_other_rules(change: Change) -> None:
    assert agree(range(500, 540), every_structure, change) > 6


def test_a_dearer_bid_wins_where_it_saves_more_in_margin() -> None:
    # Alone: P 1,000 and R 900. Under P's lead 900 passes on at 10%, 1,990 in all; Q leads for
    # 1,070 + 900 and 5% of 900, 2,015; P for both costs 2,200 and passes nothing on.
    found = find(stated(LEADS))
    assert [one.bid for one in found.awards] == ["PL", "RM"]
    assert found.reached == 1990
    assert [(one.lot, one.gbp) for one in found.charges] == [("L", Decimal(45)), ("M", Decimal(45))]


def test_a_sub_contract_costs_and_few_may_be_allowed() -> None:
    dear = Prime(
        "leads",
        "one lead",
        footprints=LEADS.footprints,
        candidates=LEADS.candidates,
        sub_contract_gbp=Decimal(200),
    )
    assert winners(stated(dear)) == ["QL", "QM"]
    alone = Prime("leads", "alone", "", LEADS.footprints, (), LEADS.candidates, Decimal(0), 0)
    assert winners(stated(alone)) == ["QL", "QM"]


def test_a_lead_leaves_part_to_others() -> None:
    free = Prime("leads", "one lead", "", LEADS.footprints, (), (CanLead("Q"),))
    assert winners(stated(free)) == ["QL", "RM"]
    most = OwnDelivery("L3", "at most 40%", most=Decimal("0.4"))
    assert find(stated(free, most)).status == "infeasible"
    least = OwnDelivery("own", "at least 60%", least=Decimal("0.6"))
    assert winners(stated(free, least)) == ["QL", "QM"]
    elsewhere = OwnDelivery("L3", "at most 40% of M", most=Decimal("0.4"), lots=("M",))
    assert winners(stated(free, elsewhere)) == ["QL", "RM"]


def test_nobody_leads_without_winning() -> None:
    outsider = Prime("leads", "one lead", "", LEADS.footprints, (), (CanLead("Z"),))
    assert find(stated(outsider)).status == "infeasible"


def test_a_limit_without_leads_binds_nobody() -> None:
    assert winners(stated(OwnDelivery("L3", "at most none", most=Decimal(0)))) == ["PL", "RM"]


@pytest.mark.parametrize(("budget", "status"), [("1990", "optimal"), ("1989.99", "infeasible")])
def test_what_leads_ask_for_must_be_paid_for(budget: str, status: str) -> None:
    plain_one = stated(LEADS)
    paid = Problem(
        plain_one.needs,
        plain_one.offers,
        plain_one.rules,
        (Arc("S", "L", None, True), Arc("S", "M", None, True)),
        {"S": Decimal(budget)},
    )
    found = find(paid)
    assert found.status == status
    if found.flows:
        assert sum(flow.gbp for flow in found.flows) == 1990
