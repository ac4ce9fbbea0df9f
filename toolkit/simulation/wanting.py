"""How much care is wanted of each lot in every future, whoever will deliver it."""

import numpy as np
from numpy.typing import NDArray

from toolkit.futures import Block, Futures, blocks, central
from toolkit.simulation.calling_off import Demand
from toolkit.simulation.cast import Cast
from toolkit.simulation.framework import Framework
from toolkit.simulation.happening import what_happens
from toolkit.statements.case import Case

type Array = NDArray[np.float64]

NOBODY = ""  # no provider has been chosen


def wanted_in(case: Case, framework: Framework, futures: Futures) -> Demand:
    """Move the plan of every lot as the assumptions about volume say.

    Assumptions about single providers move nothing, because no provider has been chosen.

    Args:
        case: The case.
        framework: Holds the plan.
        futures: The same that every option meets.
    """
    drawn = [_units(case, framework, block) for block in blocks(futures)]
    whole = {lot: np.concatenate([one[lot] for one in drawn]) for lot in framework.lots}
    return Demand(_units(case, framework, central(futures)), whole)


def _units(case: Case, framework: Framework, block: Block) -> dict[str, Array]:
    """Give the units wanted of each lot, shape (draws, years)."""
    lots = tuple(framework.lots)
    moved = what_happens(case, _lots_alone(case, lots), block, case.years).units
    factors = np.broadcast_to(moved, (block.draws, case.years, len(lots)))
    return {lot: framework.lots[lot] * factors[:, :, n] for n, lot in enumerate(lots)}


def _lots_alone(case: Case, lots: tuple[str, ...]) -> Cast:
    """Put every lot on the stage with nobody to deliver it."""
    nobody = np.zeros((len(lots), 0))
    return Cast(
        parties=(),
        commissioners=(),
        providers=(),
        awards=tuple((lot, NOBODY) for lot in lots),
        services=tuple(case.lots[lot].service_type for lot in lots),
        value_gbp=np.zeros(len(lots)),
        funded=nobody,
        led=nobody,
        delivered=nobody,
        answered=nobody,
        leads={},
        passed_on=np.zeros(len(lots), dtype=bool),
        sub_contracts=0,
        host=NOBODY,
    )
