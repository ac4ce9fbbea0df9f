import random
from fractions import Fraction

import highspy
import pytest

from tests.allocation.highs import solver
from toolkit.allocation.exact_simplex import AtLeast, least_last


def by_highs(conditions: list[AtLeast]) -> float | None:
    model = solver()
    top = highspy.kHighsInf
    unknowns = [model.addVariable(-top, top) for _ in conditions[0].coefficients]
    for one in conditions:
        total = model.qsum([c * x for c, x in zip(one.coefficients, unknowns, strict=True) if c])
        model.addConstr(total >= one.bound)
    model.minimize(unknowns[-1])
    optimal = model.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return float(model.getObjectiveValue()) if optimal else None


def test_the_least_value_is_the_one_that_floating_point_finds() -> None:
    feasible = 0
    for seed in range(200):
        chance = random.Random(seed)
        size = chance.randint(1, 4)
        box = [
            AtLeast(tuple(sign * int(i == j) for j in range(size + 1)), -50)
            for i in range(size + 1)
            for sign in (1, -1)
        ]
        more = [
            AtLeast(tuple(chance.randint(-2, 2) for _ in range(size + 1)), chance.randint(-20, 60))
            for _ in range(chance.randint(1, 12))
        ]
        conditions = [one for one in [*box, *more] if any(one.coefficients)]
        exact, near = least_last(conditions), by_highs(conditions)
        assert (exact is None) == (near is None)
        if exact is None or near is None:
            continue
        feasible += 1
        assert float(exact.values[-1]) == pytest.approx(near, abs=1e-6)
        sums = [
            sum(c * v for c, v in zip(one.coefficients, exact.values, strict=True))
            for one in conditions
        ]
        assert all(total >= one.bound for total, one in zip(sums, conditions, strict=True))
        assert all(sums[n] == conditions[n].bound for n in exact.binding)
    assert 50 < feasible < 200


def test_thirds_stay_thirds() -> None:
    conditions = [AtLeast((3, 0), 1), AtLeast((-3, 3), 1)]
    found = least_last(conditions)
    assert found is not None
    assert found.values == (Fraction(1, 3), Fraction(2, 3))


def test_an_unknown_without_a_floor_is_refused() -> None:
    with pytest.raises(ValueError, match="without end"):
        least_last([AtLeast((1, -1), 0)])
