"""What was planned and what was delivered, award by award, before anybody is paid."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.simulation.happening import Happened
from toolkit.simulation.stage import Stage

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Delivered:
    """Plan and actual of every award, GBP nominal, shape (draws, years, awards).

    Args:
        planned_gbp: Planned units at the price of the day: what a block or a target is set at.
        actual_gbp: Units delivered at the price of the day.
        target_gbp: Planned units at likely prices: what was expected to be paid, draws 1.
        cost_gbp: What delivery cost the provider.
        planned_cost_gbp: What the planned units would have cost, moving as prices do.
        happened: Factors behind all of these.
        plan: Factors on central values, behind what is planned.
    """

    planned_gbp: Array
    actual_gbp: Array
    target_gbp: Array
    cost_gbp: Array
    planned_cost_gbp: Array
    happened: Happened
    plan: Happened


def deliver(stage: Stage, happened: Happened, plan: Happened, extra: Array | None) -> Delivered:
    """Work out plan, actual and cost of every award.

    Args:
        stage: The option.
        happened: Factors in the futures at hand.
        plan: Factors on central values.
        extra: Units beyond demand that interventions bring or take, as a share of the award's
            planned units, shape (draws, years, awards); nothing where there are none.
    """
    # A cut is a share of the plan, and where demand is low there may be less than that to cut.
    units = happened.units if extra is None else np.maximum(happened.units + extra, 0.0)
    value, cost, fixed = stage.cast.value_gbp, stage.cost_gbp, stage.fixed_share
    whole = np.ones((1, stage.years, value.size))
    planned = value * plan.units * happened.prices * whole
    moving = fixed + (1 - fixed) * units
    return Delivered(
        planned_gbp=planned,
        actual_gbp=value * happened.prices * units * whole,
        target_gbp=value * plan.units * plan.prices * whole,
        cost_gbp=cost * moving * happened.costs * whole,
        planned_cost_gbp=cost * (fixed + (1 - fixed) * plan.units) * happened.prices * whole,
        happened=happened,
        plan=plan,
    )
