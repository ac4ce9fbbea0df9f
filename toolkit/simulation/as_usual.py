"""Business as usual: where every party stands today, which it compares any other option with."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.allocation import Allocation
from toolkit.futures import Futures, blocks, central
from toolkit.simulation.gathering import parts_of
from toolkit.simulation.happening import what_happens
from toolkit.simulation.playing import play
from toolkit.simulation.stage import set_stage
from toolkit.statements.case import Case
from toolkit.statements.options import Option
from toolkit.statements.terms import parameters_of

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class AsUsual:
    """What every party gains under business as usual, in and outside the contract.

    Args:
        option: Its id.
        nets: By party, shape (draws, years), for the first 10,000 futures at most.
        nothing: The same for whoever takes no part in it.
    """

    option: str
    nets: Mapping[str, Array]
    nothing: Array

    def of(self, party: str) -> Array:
        """Give what a party gains; who takes no part neither gains nor loses."""
        return self.nets.get(party, self.nothing)


def play_as_usual(
    case: Case, option: Option, allocation: Allocation, futures: Futures
) -> AsUsual | None:
    """Play business as usual through the first futures.

    Args:
        case: The case.
        option: The option that is business as usual.
        allocation: Its award.
        futures: The same that other options meet.

    Returns:
        Where parties stand; nothing where there is no award.
    """
    if not allocation.awards:
        return None
    stage = set_stage(case, option, allocation, parameters_of(case, option))
    plan = what_happens(case, stage.cast, central(futures), stage.years)
    parts = [play(stage, part, plan) for part in parts_of(next(blocks(futures)))]
    nets = np.concatenate([one.nets + one.beyond for one in parts])
    by_party = {party: nets[:, :, n] for n, party in enumerate(stage.cast.parties)}
    return AsUsual(option.id, by_party, np.zeros(nets.shape[:2]))
