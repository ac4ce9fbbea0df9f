import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from tests.allocation.enumerating import tiny_problem
from tests.allocation.goals.trying import agrees, price, total
from tests.allocation.problems import arc, need, offer, problem
from tests.allocation.proving.tied import hard_problem
from toolkit.allocation.extra import Extra
from toolkit.allocation.families.concentration import Concentration
from toolkit.allocation.finding import find
from toolkit.allocation.goals.aims import least_pence, linear
from toolkit.allocation.goals.seeking import Within, seek
from toolkit.allocation.modelling import Goal
from toolkit.allocation.proving.runner_up import runner_up
from toolkit.allocation.solving import Limits

ROOT = Path(__file__).resolve().parents[3]
TWO_THREADS = """
from tests.allocation.goals.test_seeking import _told
from toolkit.allocation.solving import Limits

for seed in range(6):
    print(_told(seed, Limits(threads=2)))
"""


@pytest.mark.parametrize("start", range(0, 60, 20))
def test_aims_in_turn_equal_trying_every_award(start: int) -> None:
    feasible = 0
    for seed in range(start, start + 20):
        stated, chance = tiny_problem(seed), Random(seed)
        worth = {o.bid: Decimal(chance.randint(0, 2)) for o in stated.offers}
        aims = [linear(Goal("worth", worth), Decimal(1)), least_pence(stated)]
        feasible += agrees(stated, aims, [total(worth), price])
    assert feasible > 5


def test_a_penny_decides_between_dear_awards() -> None:
    bids = [
        offer("a", "L", "P", "987654.3211", least="100"),
        offer("b", "L", "Q", "987654.3210", least="100"),
    ]
    stated = problem([need("L")], bids, available={"S": "200000000"})
    found = seek(stated)
    assert [one.bid for one in found.awards] == ["b"]
    assert found.reached == (Decimal("98765432.10"),)
    worth = linear(Goal("worth", {"a": Decimal(0), "b": Decimal(1)}), Decimal(1))
    tight = seek(stated, [worth], within=[Within(least_pence(stated), Decimal("98765432.105"))])
    assert [one.bid for one in tight.awards] == ["b"]
    loose = seek(stated, [worth], within=[Within(least_pence(stated), Decimal("98765432.115"))])
    assert [one.bid for one in loose.awards] == ["a"]


def test_an_award_that_cannot_be_paid_for_is_passed_over() -> None:
    bids = [offer("a", "L", "P", "10", least="100"), offer("b", "L", "Q", "11", least="100")]
    worth = linear(Goal("worth", {"a": Decimal(1), "b": Decimal(0)}), Decimal(1))
    rich = problem([need("L")], bids, available={"S": "1100"})
    assert [one.bid for one in seek(rich, [worth]).awards] == ["b"]
    poor = problem([need("L")], bids, available={"S": "1050"})
    found = seek(poor, [worth])
    assert [one.bid for one in found.awards] == ["a"]
    assert [(one.stream, one.gbp) for one in found.flows] == [("S", Decimal(1000))]
    none = problem([need("L")], bids, available={"S": "900"})
    assert seek(none, [worth]).status == "infeasible"


def test_split_awards_come_to_the_same_as_by_finding() -> None:
    bids = [offer("a", "L", "P", "10.123", most="60"), offer("b", "L", "Q", "11.456", least="7")]
    stated = problem([need("L")], bids, [arc("S", "L", "900")], available={"S": "5000"})
    stated = replace(stated, available_gbp={"S": Decimal(2000), "T": Decimal(2000)})
    stated = replace(stated, arcs=(*stated.arcs, arc("T", "L")))
    found = seek(stated)
    assert found.awards == find(stated).awards
    assert {one.bid: one.units for one in found.awards} == {"a": 60, "b": 40}


def test_optional_lots_come_before_what_is_asked_for() -> None:
    lots = (need("L"), replace(need("M"), optional=True))
    bids = [offer("a", "L", "P", "10", least="100"), offer("b", "M", "P", "99", least="100")]
    stated = replace(problem([], bids), needs=lots, arcs=(), available_gbp={})
    found = seek(stated)
    assert [int(one) for one in found.reached] == [0, 10900]
    assert [aim.name for aim in found.asked] == ["least price"]


def test_a_condition_beside_the_rules_bars_a_winner() -> None:
    bids = [offer("a", "L", "P", "10", least="100"), offer("b", "L", "Q", "11", least="100")]
    stated = problem([need("L")], bids)
    barred = seek(stated, more=[Extra(0, held=((("L", "P"), 1.0),))])
    assert [one.bid for one in barred.awards] == ["b"]
    assert seek(stated, more=[Extra(-1, won=(("a", -1.0),))]).reached[0] == 1000


def test_rows_that_come_close_are_made_closer_until_the_award_keeps_the_rule() -> None:
    bids = [offer(name, "L", name, price, least="0") for name, price in (("P", "10"), ("Q", "12"))]
    stated = problem([need("L")], bids)
    rule = Concentration("hhi", "not too few", most=Decimal("0.53"), measure="value")
    found = seek(replace(stated, rules=(rule,)))
    most = max(one.units for one in found.awards)
    assert abs(most - Decimal("62.2474")) < Decimal("0.001")  # s^2 + (1 - s)^2 = 0.53


def test_time_that_runs_out_gives_a_limit_with_a_bound_below_and_never_a_best() -> None:
    stated, known = hard_problem()
    for seconds in (0.5, 1, 2, 4, 8, 16, 32):
        found = seek(stated, stop=Limits(seconds=seconds))
        assert found.status == "limit"
        if found.reached:
            break
    assert found.bound is not None
    assert found.bound < found.reached[-1]
    assert found.bound < known.reached[-1]


def test_the_award_does_not_depend_on_the_number_of_threads() -> None:
    """A process keeps the number that it solved with first, so that the second has its own."""
    said = subprocess.run(
        [sys.executable, "-c", TWO_THREADS],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    ).stdout
    assert said.splitlines() == [_told(seed, Limits()) for seed in range(6)]


def _told(seed: int, stop: Limits) -> str:
    best = seek(tiny_problem(seed), stop=stop)
    gap = runner_up(tiny_problem(seed), best, stop).gap if best.awards else None
    return f"{best.status} {gap} {[one.bid for one in best.awards]}"
