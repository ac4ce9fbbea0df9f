from typing import Any

import numpy as np
import pytest

from toolkit.allocation import allocate
from toolkit.futures import Block
from toolkit.payment import balances
from toolkit.simulation.dues import state_dues
from toolkit.simulation.posting import Happened, post, what_happens
from toolkit.statements.assumptions import Assumption
from toolkit.statements.case import Case
from toolkit.statements.terms import parameters_of


def assumption(affects: str, varies: str = "once") -> Assumption:
    return Assumption.model_validate(
        {
            "assumption_id": affects,
            "label": "An assumption",
            "affects": affects,
            "distribution": "triangular",
            "low": "0.01",
            "central": "0.5",
            "high": "2",
            "varies": varies,
            "unit": "any",
            "owner": "any",
            "quality": "low",
            "impact": "low",
            "basis": "assumed",
        }
    )


def happened(drawn: dict[Assumption, Any], years: int = 3) -> Happened:
    values = {
        one.assumption_id + str(n): np.broadcast_to(np.array([row], dtype=float), (1, years))
        for n, (one, row) in enumerate(drawn.items())
    }
    named = {one.assumption_id + str(n): one for n, one in enumerate(drawn)}
    return what_happens(named, Block(1, values), years)


def test_a_level_multiplies_every_year_and_growth_starts_in_the_second() -> None:
    found = happened({assumption("price_level"): [1.5], assumption("price_growth"): [0.1]})
    assert found.prices.tolist() == [pytest.approx([1.5, 1.5 * 1.1, 1.5 * 1.21])]
    assert found.growth.tolist() == [pytest.approx([1, 1.1, 1.21])]
    assert found.units.tolist() == [[1, 1, 1]]


def test_growth_that_differs_by_year_compounds_from_year_to_year() -> None:
    growth = assumption("volume_growth", varies="each_year")
    found = happened({growth: [0.9, 0.1, 0.2]})
    assert found.units.tolist() == [
        pytest.approx([1, 1.1, 1.1 * 1.2])
    ]  # the first year is the base


def test_several_assumptions_on_one_quantity_multiply() -> None:
    found = happened(
        {assumption("volume_level"): [2.0], assumption("volume_level", "each_year"): [1, 0.5, 3]}
    )
    assert found.units.tolist() == [[2, 1, 6]]


def test_care_moves_with_units_and_prices_and_charges_with_growth_alone(tiny: Case) -> None:
    option = tiny.option("separate_frameworks")
    dues = state_dues(tiny, option, allocate(tiny, option), parameters_of(tiny, option))
    one = np.ones((1, 2))
    after = Happened(units=2 * one, prices=3 * one, growth=1.5 * one)
    net = balances(post(dues, after, Happened(one, one, one)))
    assert net["P3"].tolist() == [[1_200_000, 1_200_000]]
    assert net["resources"].tolist() == [[22_500, 22_500]]
