import numpy as np
import pytest

from toolkit.allocation import allocate, stretch
from toolkit.allocation.funding import fund_at
from toolkit.allocation.results import cost_by_lot
from toolkit.statements.case import Case


def test_tinyshire_stretches_as_far_as_its_page_says(tiny: Case) -> None:
    separate = stretch(allocate(tiny, tiny.option("separate_frameworks")), [0.9, 1.1])
    pooled = stretch(allocate(tiny, tiny.option("pooled_commissioning")), [0.9, 1.1])
    assert separate.largest_factor == 460 / 450
    assert pooled.largest_factor == pytest.approx(680 / 650)


def test_reading_off_between_steps_is_as_good_as_solving(flagship: Case) -> None:
    award = allocate(flagship, flagship.option("pooled_commissioning"))
    factors = np.random.default_rng(3).normal(1.02, 0.04, 4000)
    found = stretch(award, factors.tolist())
    knots = [step.factor for step in found.steps]
    assert knots == sorted(set(knots))
    assert (knots[0], knots[-1]) == (factors.min(), factors.max())
    cost = cost_by_lot(award.awards)
    wrong = 0
    for factor in factors[:300]:
        exact = fund_at(award.problem, cost, float(factor))
        for stream, gbp in exact.spent_gbp.items():
            read = np.interp(factor, knots, [float(s.spent_gbp[stream]) for s in found.steps])
            wrong += abs(read - float(gbp)) > 2
    assert wrong <= 6  # of 2,700; those between two steps around a bend


def test_one_future_needs_one_step(tiny: Case) -> None:
    award = allocate(tiny, tiny.options[0])
    assert [step.factor for step in stretch(award, [1.0, 1.0]).steps] == [1.0]
