from decimal import Decimal

from tests.allocation.problems import need, offer
from toolkit.allocation.awarded import Awarded, awarded
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.problem import Need, Problem
from toolkit.allocation.settling import award
from toolkit.allocation.structures.prime import (
    CanLead,
    Footprint,
    OwnDelivery,
    Prime,
    SharedLot,
)
from toolkit.allocation.structures.who_leads import broken, charged, leads, leads_of, limit_broken

PRIME = Prime(
    "leads",
    "one lead in each footprint",
    footprints=(Footprint("E", ("A", "B")), Footprint("W", ("C",))),
    shared=(SharedLot("X", ("E", "W")),),
    candidates=(CanLead("P", Decimal("0.1")), CanLead("Q", Decimal("0.1"))),
)


def given(units: dict[tuple[str, str], str], *rules: Rule) -> Awarded:
    """Award units at ten pounds each."""
    lots: dict[str, Decimal] = {}
    for (lot, _), one in units.items():
        lots[lot] = lots.get(lot, Decimal(0)) + Decimal(one)
    offers = tuple(offer(f"{p}{lot}", lot, p, "10", least="1") for lot, p in units)
    needs = tuple(need(lot, str(total)) for lot, total in lots.items())
    problem = Problem(needs, offers, rules or (PRIME,))
    awards = [award(one, Decimal(units[one.lot, one.provider])) for one in offers]
    return awarded(problem, awards)


def named(rule: Prime, read: Awarded) -> dict[str, str]:
    return {one.footprint: one.lead for one in leads(rule, read)}


def test_the_lead_is_who_asks_for_least() -> None:
    read = given({("A", "P"): "60", ("B", "Q"): "40", ("C", "Q"): "10"})
    assert named(PRIME, read) == {"E": "P", "W": "Q"}
    assert sum(one.gbp for one in charged(PRIME, read)) == 40
    awards = [award(one.offer, one.units) for one in read.won]
    assert leads_of(read.problem, awards) == leads(PRIME, read)


def test_a_cheaper_margin_outweighs_a_larger_part() -> None:
    cheap = Prime(
        "leads",
        "",
        footprints=(Footprint("E", ("A", "B")),),
        candidates=(CanLead("P", Decimal("0.2")), CanLead("Q", Decimal("0.1"))),
    )
    read = given({("A", "P"): "60", ("B", "Q"): "40"}, cheap)
    assert named(cheap, read) == {"E": "Q"}
    (led,) = leads(cheap, read)
    assert (led.others, led.lots) == (("P",), ("A", "B"))
    assert led.own_gbp == 400
    assert led.passed_on_gbp == 600


def test_without_margins_the_largest_part_leads_and_then_the_order_of_the_case() -> None:
    free = Prime("leads", "", "", (Footprint("E", ("A", "B")),), (), (CanLead("P"), CanLead("Q")))
    assert named(free, given({("A", "P"): "40", ("B", "Q"): "60"}, free)) == {"E": "Q"}
    assert named(free, given({("A", "P"): "50", ("B", "Q"): "50"}, free)) == {"E": "P"}


def test_a_shared_lot_goes_to_the_lead_that_delivers_the_larger_part_of_it() -> None:
    read = given({("A", "P"): "90", ("C", "Q"): "90", ("X", "P"): "30", ("X", "Q"): "70"})
    assert {one.footprint: one.lots for one in leads(PRIME, read)} == {
        "E": ("A",),
        "W": ("C", "X"),
    }


def test_a_shared_lot_that_no_lead_delivers_goes_where_it_costs_least() -> None:
    rule = Prime(
        "leads",
        "",
        footprints=PRIME.footprints,
        shared=PRIME.shared,
        candidates=(CanLead("P", Decimal("0.1")), CanLead("Q", Decimal("0.05"))),
    )
    read = given({("A", "P"): "90", ("C", "Q"): "90", ("X", "R"): "50"}, rule)
    assert [one.lots for one in leads(rule, read)] == [("A",), ("C", "X")]
    assert sum(one.gbp for one in charged(rule, read)) == 25


def test_the_limit_decides_who_may_lead() -> None:
    limit = OwnDelivery("L3", "at most half", most=Decimal("0.5"))
    read = given({("A", "P"): "60", ("B", "Q"): "40"}, PRIME, limit)
    assert named(PRIME, read) == {"E": "Q"}
    none = given({("A", "P"): "60"}, PRIME, limit)
    assert leads(PRIME, none) == ()
    assert not list(broken(PRIME, none))
    assert list(limit_broken(limit, none)) == [
        "no winner in E and W can lead within this limit: at most half"
    ]


def test_what_stands_in_the_way_is_said() -> None:
    assert list(broken(PRIME, given({("A", "R"): "60"}))) == ["no winner in E can lead it"]
    few = Prime("leads", "", "", PRIME.footprints, (), PRIME.candidates, Decimal(0), 1)
    crowd = given({("A", "P"): "60", ("B", "R"): "20", ("B", "S"): "20"}, few)
    assert list(broken(few, crowd)) == ["no winner in E can lead with at most 1 sub-contractors"]
    stray = given({("X", "P"): "60"})
    assert list(broken(PRIME, stray)) == ["no winner in E and W can lead all of it"]


def test_a_footprint_of_which_nothing_is_awarded_has_no_lead() -> None:
    problem = Problem((Need("A", Decimal(1), Decimal(1), optional=True),), (), (PRIME,))
    nothing = awarded(problem, ())
    assert leads(PRIME, nothing) == ()
    assert not list(broken(PRIME, nothing))
    assert not list(charged(PRIME, nothing))
