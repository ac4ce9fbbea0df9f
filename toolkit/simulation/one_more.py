"""The incentive test: what each party gains by one more unit of the wrong thing."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from toolkit.futures import Block
from toolkit.payment import RESOURCES
from toolkit.simulation.avoiding import paid
from toolkit.simulation.happening import Happened
from toolkit.simulation.outside import look_outside
from toolkit.simulation.playing import play
from toolkit.simulation.stage import Stage

type Array = NDArray[np.float64]

CENT = 0.005
TO_BECOME_LESS = ("spell", "bed-day", "attendance", "week")  # what good care at home saves people


@dataclass(frozen=True)
class OneMore:
    """What one party gains in the first year by one more unit, on central values.

    Args:
        of: A linked activity, or a lot.
        unit: What one unit is.
        party: Who gains, or loses below zero.
        gbp: GBP nominal, after what the unit costs it.
        wrong: Whether the party gains by what ought to become less, such as an admission.
    """

    of: str
    unit: str
    party: str
    gbp: float
    wrong: bool


def one_more(stage: Stage, central: Block, plan: Happened) -> tuple[OneMore, ...]:
    """Say who gains by one more unit of each linked activity, and of each lot.

    An outside body that gains by an admission, or a payer that gains by a delay, has a reason to
    work against what the contract is for. Plans and targets stay where they are.

    Args:
        stage: The option.
        central: The future on central values.
        plan: Factors on central values.
    """
    return (*_of_linked_activity(stage, central), *_of_lots(stage, central, plan))


def _of_linked_activity(stage: Stage, central: Block) -> Iterator[OneMore]:
    units = look_outside(stage.case, stage.cast, central, stage.years).units
    for name, row in stage.case.linked_activities.items():
        now = units[name][:1, :1]
        price = float((paid(row, now + 1) - paid(row, now))[0, 0])
        for party, gbp in (
            (row.payer, -price),
            (row.party_id, price - float(row.variable_cost_gbp)),
        ):
            wrong = gbp > CENT and row.currency in TO_BECOME_LESS
            yield OneMore(name, row.currency, party, gbp, wrong)


def _of_lots(stage: Stage, central: Block, plan: Happened) -> Iterator[OneMore]:
    """Add a unit to each lot; care that is needed is not wrong in itself.

    All are played at once: the future on central values as often as there are lots, each with one
    unit more of another, and once as it is.
    """
    who, lots = stage.cast, stage.case.lots
    needed = [lot for lot in dict.fromkeys(who.lots) if lots[lot].annual_units]
    more: Array = np.zeros((len(needed) + 1, 1, len(who.awards)))
    for row, lot in enumerate(needed):
        more[row, 0, [one == lot for one in who.lots]] = 1 / float(lots[lot].annual_units)
    again = replace(central, draws=len(more))  # its one row stands for all of them
    nets = play(stage, again, plan, more=more).nets[:, 0]
    for row, lot in enumerate(needed):
        for party, gbp in zip(who.parties, nets[row] - nets[-1], strict=True):
            if abs(gbp) > CENT and party != RESOURCES:
                yield OneMore(lot, lots[lot].unit, party, float(gbp), wrong=False)
