from dataclasses import replace
from decimal import Decimal

from tests.allocation.problems import need, offer, problem
from toolkit.allocation.drafting import draft_of, is_whole
from toolkit.allocation.problem import Need, Problem


def test_a_bid_for_a_whole_lot_is_one_choice() -> None:
    draft = draft_of(problem([need("L")], [offer("a", "L", "P", "10", least="100")]), Decimal(1))
    assert len(draft.columns) == 1
    assert draft.share == [(draft.won["a"], 1.0)]
    assert is_whole(draft.problem.offers[0], Decimal(100))


def test_a_bid_for_a_part_has_a_share_between_its_least_and_most() -> None:
    draft = draft_of(problem([need("L")], [offer("a", "L", "P", "10", most="80")]), Decimal(1))
    (share, one), won = draft.share[0], draft.won["a"]
    assert one == 1.0
    assert {(row.terms, row.sign, row.bound) for row in draft.rows} == {
        (((share, 1.0), (won, -0.8)), "<=", 0.0),
        (((share, 1.0), (won, -0.05)), ">=", 0.0),
    }


def test_offers_of_one_package_share_one_choice() -> None:
    bids = [
        replace(offer(f"k{lot}", lot, "P", "10", least="100"), package="K") for lot in ("L", "M")
    ]
    draft = draft_of(problem([need("L"), need("M")], bids), Decimal(1))
    assert list(draft.won) == ["K"]
    assert draft.share == [(draft.won["K"], 1.0)] * 2


def test_two_bids_of_one_bidder_for_parts_of_a_lot_are_one_lot_held() -> None:
    bids = [offer("a", "L", "P", "10"), offer("b", "L", "P", "11")]
    draft = draft_of(
        problem([need("L")], [replace(b, least_units=Decimal(5)) for b in bids]), Decimal(1)
    )
    ((held, _),) = draft.holds["L", "P"]
    assert held not in draft.won.values()


def test_a_place_on_a_framework_is_an_equal_part_of_the_lot() -> None:
    stated = Problem((Need("L", Decimal(100), places=4),), (offer("a", "L", "P", "10"),))
    draft = draft_of(stated, Decimal(1))
    assert draft.share == [(draft.won["a"], 0.25)]


def test_columns_have_plain_names_that_are_unique() -> None:
    bids = [offer("50% [a]", "L", "P", "1"), offer("50% (a)", "L", "Q", "1")]
    names = [column.name for column in draft_of(problem([need("L")], bids), Decimal(1)).columns]
    assert len(names) == len(set(names))
    assert all(name.replace("_", "").isalnum() for name in names)
