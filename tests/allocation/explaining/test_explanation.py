from dataclasses import replace
from decimal import Decimal

import pytest

from tests.allocation.problems import lot_cap, need, offer, problem
from toolkit.allocation.allocating import find_award
from toolkit.allocation.explaining.explanation import (
    CHEAPEST,
    DRAWS,
    MORE,
    PARTS,
    Part,
    Wanted,
    explain,
    priced_rules,
)
from toolkit.allocation.families.quality_floor import QualityFloor
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Allocation
from toolkit.allocation.solving import Limits

PLAIN = problem(
    [need("N"), need("S")],
    [
        offer("PN", "N", "P", "10", least="100"),
        offer("PS", "S", "P", "10", least="100"),
        offer("QS", "S", "Q", "12", least="100"),
        offer("RS", "S", "R", "13", least="100"),
    ],
    max_lots={"P": 1},
)
BARRED = replace(PLAIN, offers=PLAIN.offers[:2])


def solved(stated: Problem) -> Allocation:
    return find_award(stated, "option", Limits())


def test_every_part_is_given_where_there_is_an_award() -> None:
    told = explain(PLAIN, solved(PLAIN))
    assert told.parts == ("runner-up", "prices", "alternatives", "price-to-win")
    assert told.unfinished == ()
    assert (told.conflicts, told.repairs) == (None, None)
    assert told.runner_up is not None
    assert told.runner_up.gap_gbp == 100
    assert told.ties is not None
    assert told.ties.unique
    assert told.prices is not None
    assert [(one.rule, one.one_off_gbp) for one in told.prices.rules] == [("L1", Decimal(200))]
    assert told.near is not None
    assert told.near.most_gbp == Decimal("2222.00")
    assert told.steps is not None
    assert [(name, one.status) for name, one in told.steps] == [("stream S", "all")]
    assert told.price_to_win is not None
    wins = {one.key: (one.outcome, one.threshold_gbp) for one in told.price_to_win}
    assert wins == {"PS": ("never", None), "RS": ("threshold", 1200)}
    assert told.ranges is not None
    assert [(one.key, one.most_gbp) for one in told.ranges] == [("PN", None), ("QS", Decimal(1300))]


@pytest.mark.parametrize("part", [one for one in PARTS if one != "conflicts"])
def test_only_what_was_asked_is_given(part: Part) -> None:
    told = explain(PLAIN, solved(PLAIN), Wanted(frozenset({part})))
    given = {
        "runner-up": told.runner_up,
        "prices": told.prices,
        "alternatives": told.near,
        "price-to-win": told.price_to_win,
    }
    assert told.parts == (part,)
    assert [name for name, one in given.items() if one is not None] == [part]


def test_without_an_award_there_are_conflicts_and_priced_repairs() -> None:
    told = explain(BARRED, solved(BARRED))
    assert told.parts == ("conflicts",)
    assert told.unfinished == ()
    assert {told.runner_up, told.prices, told.near, told.price_to_win} == {None}
    assert told.conflicts is not None
    assert told.conflicts.conflicts == (("cover of N", "cover of S", "L1"),)
    assert told.repairs is not None
    assert [(one.changes[0].name, one.gbp) for one in told.repairs] == [
        ("L1", Decimal(2000)),
        ("cover of N", Decimal(1000)),
        ("cover of S", Decimal(1000)),
    ]


def test_what_does_not_apply_is_left_out() -> None:
    conflicts, prices = Wanted(frozenset({"conflicts"})), Wanted(frozenset({"prices"}))
    assert explain(PLAIN, solved(PLAIN), conflicts).parts == ()
    assert explain(BARRED, solved(BARRED), prices).parts == ()
    assert explain(PLAIN, replace(solved(PLAIN), status="limit")).parts == ()


def test_a_bidders_own_terms_have_no_price_and_do_not_give_way() -> None:
    own = (replace(lot_cap("P", 1), id="terms of P"),)
    stated, barred = replace(PLAIN, rules=own), replace(BARRED, rules=own)
    assert priced_rules(stated) == ()
    assert explain(stated, solved(stated), Wanted(frozenset({"prices"}))).prices is None
    told = explain(barred, solved(barred))
    assert told.conflicts is not None
    assert told.conflicts.conflicts == (("cover of N", "cover of S"),)


def test_the_price_to_win_of_one_bid_can_be_asked() -> None:
    told = explain(PLAIN, solved(PLAIN), Wanted(frozenset({"price-to-win"}), bid="PN"))
    assert told.price_to_win is not None
    assert [(one.key, one.wins) for one in told.price_to_win] == [("PN", True)]


def test_only_the_cheapest_losing_bids_are_asked_about() -> None:
    bids = [offer(f"B{n}", "N", f"P{n}", str(10 + n), least="100") for n in range(CHEAPEST + 3)]
    stated = problem([need("N")], bids)
    told = explain(stated, solved(stated), Wanted(frozenset({"price-to-win"})))
    assert told.price_to_win is not None
    assert [one.key for one in told.price_to_win] == ["B1", "B2", "B3"]
    assert {one.threshold_gbp for one in told.price_to_win} == {1000}


def test_exact_ties_are_listed() -> None:
    bids = [offer(b, "N", b, "10", least="100") for b in "PQR"]
    stated = problem([need("N")], bids)
    told = explain(stated, solved(stated), Wanted(frozenset({"runner-up"})))
    assert told.ties is not None
    assert (len(told.ties.awards), told.ties.complete) == (3, True)
    assert told.runner_up is not None
    assert told.runner_up.gap_gbp == 0


def test_what_is_stopped_is_said_and_not_made_up() -> None:
    told = explain(PLAIN, solved(PLAIN), stop=Limits(progress=lambda _what, _done: False))
    assert {"prices", "alternatives", "price-to-win"} <= set(told.unfinished)
    assert told.price_to_win is not None
    assert all(one.outcome == "limit" for one in told.price_to_win)
    none = explain(BARRED, solved(BARRED), stop=Limits(progress=lambda _what, _done: False))
    assert none.unfinished == ("conflicts",)


def test_progress_only_grows() -> None:
    seen: list[float] = []

    def note(_what: str, done: float) -> bool:
        seen.append(done)
        return True

    explain(PLAIN, solved(PLAIN), stop=Limits(60, note))
    assert seen == sorted(seen)
    assert 0 <= seen[0] <= seen[-1] <= 1


def test_a_rule_that_filters_bids_out_is_priced_and_blamed_with_the_others() -> None:
    floor = QualityFloor("floor", "floor", least=Decimal(90))
    cheap = replace(offer("C", "S", "Q", "11", least="100"), quality=Decimal(70))
    good = tuple(replace(one, quality=Decimal(95)) for one in PLAIN.offers)
    plain = replace(PLAIN, offers=good)
    wide = replace(plain, offers=(*good, cheap), rules=(*plain.rules, floor))
    told = explain(plain, solved(plain), Wanted(frozenset({"prices"})), filters=wide)
    assert told.prices is not None
    prices = {one.rule: (one.one_off_gbp, one.split_gbp) for one in told.prices.rules}
    assert prices["L1"] == (Decimal(200), Decimal(150))
    assert prices["floor"] == (Decimal(100), Decimal(50))
    barred = replace(plain, offers=good[:2])
    wide = replace(wide, offers=(*good[:2], cheap))
    told = explain(barred, solved(barred), filters=wide)
    assert told.conflicts is not None
    assert told.conflicts.conflicts == (("cover of N", "cover of S", "L1", "floor"),)


def test_ranges_and_noise_are_given_where_asked_by_name() -> None:
    asked = Wanted(frozenset(MORE), groups={"small": ["Q"]}, seed=1)
    told = explain(PLAIN, solved(PLAIN), asked)
    assert told.parts == MORE
    assert told.unfinished == ()
    assert told.measures is not None
    assert told.measures[0].name == "part of small"
    assert told.noise is not None
    assert (told.noise.draws, told.noise.none) == (DRAWS, 0)
    assert not set(MORE) & set(Wanted().parts)
