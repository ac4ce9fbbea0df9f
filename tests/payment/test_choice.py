import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.payment.shapes import SUM, near, rows, vectors
from toolkit.payment import Draws, chosen_units

UTILITY = vectors(st.floats(-20, 20))


@given(rows(SUM), UTILITY)
def test_everybody_goes_somewhere(demand: Draws, utility: Draws) -> None:
    units = chosen_units(demand, utility)
    assert near(units.sum(axis=-1), demand)
    assert (units >= 0).all()


@given(rows(SUM), UTILITY, st.floats(-500, 500))
def test_only_differences_of_utility_count(demand: Draws, utility: Draws, shift: float) -> None:
    assert near(chosen_units(demand, utility + shift), chosen_units(demand, utility))


@given(rows(SUM), UTILITY)
def test_the_order_of_providers_is_irrelevant(demand: Draws, utility: Draws) -> None:
    turned = chosen_units(demand, utility[::-1])
    assert near(turned[..., ::-1], chosen_units(demand, utility))


@given(rows(SUM), UTILITY, st.floats(0, 5))
def test_a_better_provider_takes_units_from_every_other(
    demand: Draws, utility: Draws, better: float
) -> None:
    improved = utility.copy()
    improved[0] += better
    before, after = chosen_units(demand, utility), chosen_units(demand, improved)
    assert (after[..., 0] >= before[..., 0] - 1).all()
    assert (after[..., 1:] <= before[..., 1:] + 1).all()


def test_who_is_not_there_gets_nobody_and_utility_may_change_by_year() -> None:
    utility = np.array([[[0.0, -np.inf], [900.0, 900.0]]])
    assert chosen_units(np.array([[10.0, 10.0]]), utility).tolist() == [[[10, 0], [5, 5]]]
