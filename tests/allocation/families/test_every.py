import random
from decimal import Decimal

import pytest

from tests.allocation.enumerating import best_by_trying, standing
from tests.allocation.families.rules_at_random import KINDS, drawn_problem, mixed, nothing
from tests.allocation.families.shared_lots import (
    best_in_tenths,
    every_placing,
    framework,
    solved,
    split,
)
from toolkit.allocation.families.every import FAMILIES
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.finding import find
from toolkit.allocation.problem import Problem
from toolkit.allocation.verifying import broken_rules

PENNIES = Decimal("0.05")  # what rounding a handful of awards can do


def assert_best(stated: Problem, seed: int) -> bool:
    best = best_by_trying(stated)
    found = find(stated)
    if best is None:
        assert (seed, found.status) == (seed, "infeasible")
        return False
    assert (seed, found.status) == (seed, "optimal")
    assert (seed, standing(stated, found.awards)) == (seed, best)
    return True


def kinds_below(kind: type[Rule]) -> set[type[Rule]]:
    below = set(kind.__subclasses__())
    return below.union(*(kinds_below(one) for one in below)) if below else set()


def test_every_kind_of_rule_has_a_family() -> None:
    stated = {kind for kind in kinds_below(Rule) if kind.__module__.startswith("toolkit.")}
    assert set(FAMILIES) == stated


@pytest.mark.parametrize("kind", KINDS)
def test_a_family_alone_agrees_with_trying_everything(kind: str) -> None:
    feasible = [
        assert_best(drawn_problem(seed, KINDS[kind], alone=True), seed) for seed in range(15)
    ]
    assert sum(feasible) > 3


@pytest.mark.parametrize("kind", KINDS)
def test_a_family_beside_the_first_ones_agrees_with_trying_everything(kind: str) -> None:
    feasible = [assert_best(drawn_problem(seed, KINDS[kind]), seed) for seed in range(100, 112)]
    assert sum(feasible) > 2


@pytest.mark.parametrize("start", [0, 30])
def test_families_together_agree_with_trying_everything(start: int) -> None:
    feasible = [assert_best(drawn_problem(seed, mixed), seed) for seed in range(start, start + 30)]
    assert sum(feasible) > 5


@pytest.mark.parametrize("alone", [True, False])
def test_tiers_agree_with_trying_everything(alone: bool) -> None:
    drawn = nothing if alone else mixed
    feasible = [
        assert_best(drawn_problem(seed, drawn, alone=True, tiers=True), seed) for seed in range(12)
    ]
    assert sum(feasible) > 3


def test_places_on_frameworks_agree_with_trying_everything() -> None:
    feasible = 0
    for seed in range(70):
        chance = random.Random(seed)
        drawn = mixed if chance.random() < 0.5 else nothing
        stated = framework(seed, drawn_problem(seed, drawn, alone=chance.random() < 0.6))
        best = min((standing(stated, one) for one in every_placing(stated)), default=None)
        found = find(stated)
        reached = None if found.reached is None else standing(stated, found.awards)
        assert (seed, reached) == (seed, best)
        feasible += best is not None
    assert feasible > 15


def test_no_division_in_tenths_beats_a_split_award() -> None:
    compared = 0
    for seed in range(60):
        chance = random.Random(seed)
        drawn = mixed if chance.random() < 0.7 else nothing
        stated = split(seed, drawn_problem(seed, drawn, alone=chance.random() < 0.5))
        try:
            best = best_in_tenths(stated, 3000)
        except ValueError:
            continue
        awards = solved(stated)
        if awards is None:
            assert (seed, best) == (seed, None)
            continue
        assert (seed, broken_rules(stated, awards, ())) == (seed, ())
        if best is not None:
            compared += 1
            unawarded, price = standing(stated, awards)
            assert (unawarded, price) <= (best[0], best[1] + PENNIES), seed
    assert compared > 8
