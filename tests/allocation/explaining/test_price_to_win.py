from decimal import Decimal

import pytest

from tests.allocation.enumerating import every_award, standing, tiny_problem
from tests.allocation.problems import need, offer, problem
from toolkit.allocation.explaining.price_to_win import price_to_win
from toolkit.allocation.explaining.repricing import price_of, priced_at
from toolkit.allocation.explaining.standing import won_keys
from toolkit.allocation.finding import find
from toolkit.allocation.problem import Problem
from toolkit.allocation.solving import Limits
from toolkit.units import pounds

PENNY = Decimal("0.01")


def expected(stated: Problem, key: str) -> tuple[str, Decimal | None]:
    """Work the outcome out from every award there is."""
    asks = price_of(stated, key)
    tried = [(standing(stated, one), key in won_keys(stated, one)) for one in every_award(stated)]
    inside = min((judged for judged, wins in tried if wins), default=None)
    outside = min((judged for judged, wins in tried if not wins), default=None)
    if inside is None:
        return ("never", None) if outside else ("no award", None)
    if outside is None or inside[0] < outside[0]:
        return "always", None
    threshold = asks + outside[1] - inside[1]
    if inside[0] > outside[0] or threshold < 0:
        return "not even free", None
    return "threshold", threshold


@pytest.mark.parametrize("start", range(0, 30, 10))
def test_thresholds_are_those_found_by_trying_every_award(start: int) -> None:
    seen = set()
    for seed in range(start, start + 10):
        stated = tiny_problem(seed)
        best = find(stated)
        for key in dict.fromkeys(one.wins_with for one in stated.offers):
            found = price_to_win(stated, key, best=best)
            outcome, threshold = expected(stated, key)
            if outcome == "threshold" and threshold == 0:
                continue  # a tie at nothing
            assert (seed, key, found.outcome) == (seed, key, outcome)
            assert (seed, key, found.threshold_gbp) == (seed, key, threshold)
            seen.add(outcome)
            if threshold is not None:
                for penny, wins in ((-PENNY, True), (PENNY, False)):
                    moved = priced_at(stated, key, threshold + penny)
                    judged = min(
                        (standing(moved, one), key in won_keys(moved, one))
                        for one in every_award(moved)
                    )
                    assert judged[1] == wins
            if outcome == "never":
                assert found.because
    assert "threshold" in seen


def test_a_bid_above_its_lot_cap_can_never_win_and_is_told_why() -> None:
    bids = [offer("a", "L", "P", "10", least="100"), offer("b", "L", "Q", "11", least="100")]
    found = price_to_win(problem([need("L")], bids, [], max_lots={"P": 0}), "a")
    assert (found.outcome, found.because, found.wins) == ("never", ("L1",), False)
    assert found.audience == "commissioner"


def test_a_package_has_one_price() -> None:
    stated = tiny_problem(0)
    assert price_of(priced_at(stated, "B0", Decimal("1234.56")), "B0") == Decimal("1234.56")


def test_a_bid_for_part_of_a_lot_wins_more_as_it_gets_cheaper() -> None:
    bids = [
        offer("a", "L", "P", "10", most="60"),
        offer("b", "L", "Q", "11", most="60"),
        offer("c", "L", "R", "12", most="60"),
    ]
    found = price_to_win(problem([need("L")], bids, []), "c")
    assert (found.outcome, found.threshold_gbp) == ("threshold", Decimal(1100))
    assert found.verified


def test_a_budget_makes_the_threshold_a_search() -> None:
    bids = [offer("a", "L", "P", "10", least="100"), offer("b", "L", "Q", "11", least="100")]
    short = problem([need("L")], bids, available={"S": "1050"}, max_lots={"P": 0})
    assert price_to_win(short, "b").outcome == "no award"
    needs = [need("L"), need("M")]
    bids += [offer("c", "M", "R", "8", least="100"), offer("d", "M", "Q", "9", least="100")]
    tight = problem(needs, bids, available={"S": "5000", "S2": "0"}, max_lots={"P": 0, "Q": 1})
    found = price_to_win(tight, "b")
    assert (found.outcome, found.threshold_gbp) == ("threshold", Decimal(4200))
    assert found.verified


def test_a_search_that_is_stopped_says_so() -> None:
    bids = [offer("a", "L", "P", "10", least="100"), offer("b", "L", "Q", "11", least="100")]
    stated = problem([need("L")], bids, [])
    told: list[float] = []

    def stop(_stage: str, part: float) -> bool:
        told.append(part)
        return len(told) < 3

    assert price_to_win(stated, "b", Limits(progress=stop)).outcome == "limit"
    assert price_to_win(stated, "b", Limits(seconds=0)).outcome == "limit"
    assert price_to_win(stated, "b").threshold_gbp == pounds(100_000)
