"""Outlooks and weighings made up for tests of what is asked of them."""

import numpy as np

from tests.appraisal.robustness.problems import chance
from toolkit.appraisal.robustness.inputs_of import Inputs
from toolkit.appraisal.robustness.of_futures import Outlook

DRAWS = 4_000


def outlook(draws: int = DRAWS) -> Outlook:
    """Two inputs: demand moves the first option by 100 a unit, price the second by 50."""
    random = chance(1)
    demand, price = random.normal(10, 1, draws), random.normal(0, 2, draws)
    net = np.vstack([100 * demand - 900, 50 * price + 60, np.full(draws, -5.0)])
    inputs = Inputs(
        names=("demand", "price"),
        values=np.column_stack([demand, price]),
        central=np.array([10.0, 0.0]),
        of={"demand": (0,), "price": (1,)},
    )
    scenarios = np.array([[100.0, -50], [60, 60], [-5, -5]])
    return Outlook(net, inputs, {"both": ("demand", "price")}, scenarios)
