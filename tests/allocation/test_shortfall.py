from dataclasses import replace
from decimal import Decimal

import pytest

from tests.allocation.problems import arc, lot_cap, need, offer, price_cap, problem
from toolkit.allocation import allocate
from toolkit.allocation.families.choice import Choice
from toolkit.allocation.families.lot_winners import LotWinners
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.families.winners import Winners
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Unmet
from toolkit.allocation.shortfall import explain_shortfall
from toolkit.allocation.solving import Limits
from toolkit.allocation.structures.alliance import Alliance
from toolkit.allocation.structures.prime import Footprint, Prime
from toolkit.files import load_case
from toolkit.statements.limits import Limit

BIDS = [offer("a", "L", "P", "10"), offer("b", "L", "Q", "11")]

KINDS: dict[str, tuple[Problem, dict[str, str]]] = {
    "no bid is left": (problem([need("L")], []), {"L": "100"}),
    "the bids left offer 70 of 100 units": (
        problem(
            [need("L")],
            [offer("a", "L", "P", "10", most="40"), offer("b", "L", "P", "9", most="30")],
        ),
        {"L": "30"},
    ),
    "it needs 2 providers and 1 bid for it": (
        problem(
            [need("L")],
            [offer("a", "L", "P", "10"), offer("b", "L", "P", "11")],  # two bids, one provider
            winners={"L": 2},
        ),
        {"L": "0"},
    ),
    "P and Q may win no lot, and 0 others bid for it": (
        problem([need("L")], BIDS, max_lots={"P": 0, "Q": 0}),
        {"L": "100"},
    ),
    "those who bid for it can deliver 60 of 100 units within their own capacity": (
        problem([need("L")], BIDS, capacities={"P": "20", "Q": "40"}),
        {"L": "40"},
    ),
    "no division among 2 or more providers gives each at least the least award and at most its "
    "capacity": (
        problem(
            [need("L")],
            [offer("a", "L", "P", "10", least="60"), offer("b", "L", "Q", "11", least="60")],
            winners={"L": 2},
        ),
        {"L": "0"},
    ),
    "its bidders are needed for other lots too, and the lots that each may win run out": (
        problem(
            [need("K"), need("L")],
            [offer("k", "K", "P", "10"), offer("a", "L", "P", "10")],
            max_lots={"P": 1},
        ),
        {"K or L": "100"},
    ),
    "its bidders are needed for other lots too, and their capacity runs out": (
        problem(
            [need("K"), need("L")],
            [offer("k", "K", "P", "10"), offer("a", "L", "P", "10")],
            capacities={"P": "150"},
        ),
        {"K or L": "50"},
    ),
    "its bidders are needed for other lots too, and the lots that each may win and their capacity "
    "run out together": (
        problem(
            [need("K"), need("L"), need("M"), need("N")],
            [
                *(offer(f"p{lot}", lot, "P", "10") for lot in "KLM"),
                *(offer(f"q{lot}", lot, "Q", "10") for lot in "MN"),
            ],
            capacities={"P": "200", "Q": "150"},
            max_lots={"P": 1},
        ),
        {},
    ),
}


def told(stated: Problem) -> tuple[Unmet, ...]:
    return explain_shortfall(stated, Limits())


@pytest.mark.parametrize("why", KINDS)
def test_a_lot_that_cannot_be_covered_is_told_why(why: str) -> None:
    stated, short = KINDS[why]
    found = told(stated)
    assert f"cannot be covered: {why}" in [one.why for one in found]
    for lots, units in short.items():
        (one,) = found
        assert one.lot in lots
        assert one.units_short == Decimal(units)


def test_a_hopeless_lot_does_not_lend_its_reason_to_its_neighbour() -> None:
    found = told(
        problem(
            [need("K"), need("L")],
            [
                offer("a", "K", "P", "10", most="50"),
                offer("b", "K", "Q", "10", most="40"),
                offer("c", "L", "P", "10", most="60"),
                offer("d", "L", "Q", "10", most="60"),
            ],
            max_lots={"P": 1, "Q": 1},
        )
    )
    assert {one.lot: (one.units_short, one.why) for one in found} == {
        "K": (Decimal(50), "cannot be covered: the bids left offer 90 of 100 units"),
        "L": (
            Decimal(40),
            "cannot be covered: its bidders are given to another lot that cannot be covered whole",
        ),
    }


def test_reasons_stay_with_the_lots_that_share_their_bidders() -> None:
    found = told(
        problem(
            [need("K"), need("L"), need("M"), need("N")],
            [
                *(offer(f"p{lot}", lot, "P", "10") for lot in "KL"),
                *(offer(f"q{lot}", lot, "Q", "10") for lot in "MN"),
            ],
            capacities={"Q": "150"},
            max_lots={"P": 1},
        )
    )
    whys = {"KL" if one.lot in "KL" else "MN": one.why for one in found}
    assert whys["KL"].endswith("the lots that each may win run out")
    assert whys["MN"].endswith("their capacity runs out")


def test_money_missing_is_told_with_the_streams_that_may_pay() -> None:
    stated = problem(
        [need("L"), need("M")],
        [offer("a", "L", "P", "10"), offer("b", "M", "P", "20")],
        [arc("A", "L"), arc("A", "M"), arc("B", "M", own=False)],
        available={"A": "2500", "B": "1000"},
        cap="0.1",
    )
    assert told(stated) == (
        Unmet(
            "M",
            Decimal(20),  # 400 pounds at 20
            "cannot be funded: 400.00 pounds a year are missing from the streams that may pay for "
            "it (A, B; other areas may spend 10.0% of a stream here); the gap may fall on another "
            "lot that these streams pay for instead",
        ),
    )


def test_the_award_that_is_short_of_least_money_is_the_one_explained() -> None:
    stated = problem([need("L")], BIDS, available={"S": "900"})
    (one,) = told(stated)
    assert one.units_short == 10  # at the cheaper bid's price
    assert "100.00 pounds" in one.why


def test_a_lot_that_no_stream_may_pay_for_is_told_so() -> None:
    (one,) = told(problem([need("L")], BIDS, []))
    assert one == Unmet(
        "L",
        Decimal(100),
        "cannot be funded: 1,000.00 pounds a year, and no stream may pay for it",
    )


def test_bids_set_aside_are_named_with_their_rule() -> None:
    case = load_case("tiny", scenario="high_floor")
    (one,) = allocate(case, case.option("separate_frameworks")).unmet
    assert one.lot in "NS"
    assert "the lots that each may win run out" in one.why
    assert "(L2: quality 75 is below 76)" in one.why


def test_a_search_that_is_stopped_gives_no_reason_rather_than_a_wrong_one() -> None:
    case = load_case("llr-home-care", scenario="SC4")
    option = case.option("separate_frameworks")
    whole = allocate(case, option)
    stopped = explain_shortfall(whole.problem, Limits(progress=lambda _stage, _part: False))
    assert whole.unmet
    assert stopped == ()


def with_rules(stated: Problem, *rules: Rule) -> Problem:
    return replace(stated, rules=rules)


def test_limits_of_law_are_named_with_their_citation_where_they_leave_nothing() -> None:
    several = LotWinners("several", "3 win L", "Act s. 20", lots=("L",), least=3)
    (unmet,) = explain_shortfall(with_rules(problem([need("L")], BIDS), several), Limits())
    assert "needs 3 providers by several (Act s. 20) and 2 bid for it" in unmet.why
    caps = [lot_cap(one, 0, ("L",), "Act s. 23") for one in "PQ"]
    (unmet,) = explain_shortfall(with_rules(problem([need("L")], BIDS), *caps), Limits())
    assert "P and Q may win no lot by published (Act s. 23), and 0 others bid for it" in unmet.why
    both = [offer("a", "L", "P", "10"), offer("b", "M", "P", "10")]
    one = lot_cap("P", 1, ("L", "M"), "Act s. 23")
    short = explain_shortfall(with_rules(problem([need("L"), need("M")], both), one), Limits())
    assert all("run out (law: published (Act s. 23))" in unmet.why for unmet in short)
    assert short


def test_a_change_above_its_cap_is_told_by_its_rule() -> None:
    change = with_rules(problem([need("L")], BIDS), price_cap("L", "900"))
    (unmet,) = explain_shortfall(change, Limits())
    assert unmet.why == (
        "cannot be added to the contract: it costs 1,000.00 pounds a year in the award that falls "
        "short least, and half (Act Sch 8) lets a change add 900.00"
    )
    assert unmet.units_short == Decimal(10)


def test_a_bid_that_the_law_leaves_out_is_listed_with_its_citation() -> None:
    case = load_case("tiny")
    everybody = tuple(case.providers)
    limit = Limit(
        id="out", kind="excluded_provider", providers=everybody, cites="Act s. 26", because="barred"
    )
    found = allocate(case, case.options[0], [limit])
    assert found.status == "infeasible"
    assert all("(out: barred (Act s. 26))" in one.why for one in found.unmet)


@pytest.mark.parametrize(
    "rule",
    [
        Choice("three", "3 to choose from", lots=("L",), least=3),
        Winners("three", "3 win", least=3),
        Alliance("three", "3 are members", least=3),
    ],
)
def test_rules_that_no_award_keeps_are_named_however_many_lots_go_without(rule: Rule) -> None:
    spare = Winners("spare", "at most 5 win", most=5)
    (unmet,) = explain_shortfall(with_rules(problem([need("L")], BIDS), spare, rule), Limits())
    assert unmet.lot == "L"
    assert unmet.units_short == 0
    named = f"three, {rule.words}"
    assert unmet.why == f"cannot be awarded: these rules leave no award: {named}"


def test_a_structure_that_nobody_can_lead_is_named_and_its_lots_too() -> None:
    footprints = (Footprint("E", ("L",)),)
    nobody = Prime("prime", "one lead in each footprint", footprints=footprints)
    (unmet,) = explain_shortfall(with_rules(problem([need("L")], BIDS), nobody), Limits())
    assert unmet.units_short == 100
    assert unmet.why.endswith("these rules leave no award: prime, one lead in each footprint")


def test_what_bidders_can_take_on_is_told_before_rules_over_several_lots() -> None:
    case = load_case("tiny", scenario="high_floor")
    (unmet,) = allocate(case, case.option("alliance")).unmet
    assert "the lots that each may win run out" in unmet.why
    assert "members" not in unmet.why
