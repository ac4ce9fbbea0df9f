from collections.abc import Callable
from decimal import Decimal
from time import monotonic

import pytest

from tests.allocation.enumerating import every_award, tiny_problem
from tests.allocation.problems import arc, need, offer, problem
from toolkit.allocation.explaining.asking import asking, cheapest, possible
from toolkit.allocation.explaining.conflicts import find_conflicts
from toolkit.allocation.explaining.near_optimal import near_optimal
from toolkit.allocation.explaining.price_to_win import price_to_win
from toolkit.allocation.explaining.rule_prices import price_rules
from toolkit.allocation.explaining.stability import price_ranges
from toolkit.allocation.explaining.standing import stands, won_keys
from toolkit.allocation.finding import find
from toolkit.allocation.solving import Limits


@pytest.mark.parametrize("start", [0, 40])
def test_an_award_is_possible_where_trying_finds_one(start: int) -> None:
    for seed in range(start, start + 40):
        stated = tiny_problem(seed)
        tried = every_award(stated)
        work = asking(None, 1)
        found = possible(work, stated)
        assert (seed, found.status) == (seed, "optimal" if tried else "infeasible")
        if tried:
            assert stands(stated, found.awards)
        for key in dict.fromkeys(one.wins_with for one in stated.offers):
            with_it = any(key in won_keys(stated, awards) for awards in tried)
            status = possible(work, stated, key).status
            assert (seed, key, status) == (seed, key, "optimal" if with_it else "infeasible")
        assert not work.unsure


def test_money_is_asked_for_only_where_an_award_cannot_be_paid() -> None:
    bids = [offer("a", "L", "P", "10", least="100"), offer("b", "L", "Q", "12", least="100")]
    stated = problem([need("L")], bids, [arc("S", "L")], available={"S": "1100"})
    work = asking(None, 1)
    assert [one.bid for one in possible(work, stated).awards] == ["a"]
    assert possible(work, stated, "b").status == "infeasible"


def test_time_is_shared_by_all_awards_asked_for() -> None:
    stated = problem([need("L")], [offer("a", "L", "P", "10", least="100")], [])
    work = asking(Limits(seconds=30), 2)
    assert cheapest(work, stated).reached == 1000
    work.end = monotonic() - 1
    assert cheapest(work, stated).status == "limit"
    assert possible(work, stated).status == "limit"
    assert work.unsure
    assert work.asked == 1


def test_progress_rises_from_award_to_award_and_may_say_stop() -> None:
    stated = problem([need("L")], [offer("a", "L", "P", "10", least="100")], [])
    told: list[float] = []

    def progress(stage: str, part: float) -> bool:
        assert stage == "explaining"
        told.append(part)
        return len(told) < 6

    work = asking(Limits(progress=progress), 4)
    while not work.unsure:
        cheapest(work, stated)
    assert told == sorted(told)
    assert 0 <= told[0] < told[-1] <= 1


def stopped_after(answers: int, ask: Callable[[Limits], object]) -> int:
    """Say how often work asks whether to go on, once it was told to stop."""
    asked = 0

    def progress(_what: str, _done: float) -> bool:
        nonlocal asked
        asked += 1
        return asked <= answers

    ask(Limits(progress=progress))
    return max(0, asked - answers)


@pytest.mark.parametrize("answers", [0, 1, 2, 3, 5, 8, 13])
def test_a_search_that_is_told_to_stop_asks_for_no_further_award(answers: int) -> None:
    bids = [
        offer(f"{lot}{who}", lot, who, str(10 + n)) for lot in "LM" for n, who in enumerate("PQR")
    ]
    stated = problem([need("L"), need("M")], bids, max_lots={"P": 1, "Q": 1})
    barred = problem([need("L"), need("M")], bids[:1] + bids[3:4], max_lots={"P": 1})
    best = find(stated)
    for ask in (
        lambda stop: price_to_win(stated, "LR", stop, best=best),
        lambda stop: price_ranges(stated, best, stop),
        lambda stop: find_conflicts(barred, stop),
        lambda stop: price_rules(stated, stop=stop),
        lambda stop: near_optimal(stated, best, Decimal("0.1"), stop),
    ):
        assert stopped_after(answers, ask) <= 2
