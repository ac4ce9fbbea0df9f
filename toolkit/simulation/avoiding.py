"""What units avoided are worth: cost released in whole steps, income lost, value to others."""

from dataclasses import dataclass

import numpy as np

from toolkit.payment import Draws
from toolkit.statements.linked_activities import LinkedActivity


@dataclass(frozen=True)
class Avoided:
    """What happens to one linked activity, shape (draws, years), GBP at the price base.

    The three sums answer three questions and are never added: what the payer saves, what the
    party saves, what the capacity is worth to others.

    Args:
        activity_id: A row of `linked_activities`.
        party_id: Who delivers it.
        payer: Who pays for it.
        counterfactual_units: Units that there would have been.
        units: Units avoided; below 0 where there are more than without intervention.
        full_cost_gbp: Units avoided at full cost: what is often claimed.
        cashable_gbp: Cost that the party can really take out: what goes with each unit, and whole
            steps of capacity.
        income_lost_gbp: What the payer pays less, and the party therefore receives less.
        opportunity_gbp: Value of the capacity set free.
        steps_closed: Whole steps of capacity that close.
    """

    activity_id: str
    party_id: str
    payer: str
    counterfactual_units: Draws
    units: Draws
    full_cost_gbp: Draws
    cashable_gbp: Draws
    income_lost_gbp: Draws
    opportunity_gbp: Draws
    steps_closed: Draws

    @property
    def margin_change_gbp(self) -> Draws:
        """What the party gains: cost it can take out, less income lost."""
        return self.cashable_gbp - self.income_lost_gbp


def avoid(
    activity: LinkedActivity, counterfactual_units: Draws, units: Draws, cashable_units: Draws
) -> Avoided:
    """Turn units avoided into money.

    Args:
        activity: The activity.
        counterfactual_units: Units that there would have been, shape (draws, years).
        units: Units avoided, same shape.
        cashable_units: Part of them whose cost a budget-holder takes out, same shape.

    >>> row = LinkedActivity.model_construct(
    ...     activity_id="EM", party_id="H", payer="I", mechanism="blended", variable_share=0.2,
    ...     annual_units=1000, price_gbp=1000, full_cost_gbp=2000,
    ...     fixed_cost_share=0.25, stepped_cost_share=0.5,
    ...     capacity_step_units=100, opportunity_value_gbp=0)
    >>> found = avoid(row, np.array([[1000.0]]), np.array([[150.0]]), np.array([[150.0]]))
    >>> float(found.steps_closed[0, 0]), float(found.cashable_gbp[0, 0])
    (1.0, 175000.0)
    >>> float(round(found.income_lost_gbp[0, 0], 2))
    30000.0
    """
    step = float(activity.capacity_step_units or 0)
    steps = np.trunc(cashable_units / step) if step else np.zeros_like(cashable_units)
    closing = steps * step if step else cashable_units
    cashable = cashable_units * float(activity.variable_cost_gbp)
    cashable = cashable + closing * float(activity.stepped_cost_gbp)
    before = paid(activity, counterfactual_units)
    return Avoided(
        activity_id=activity.activity_id,
        party_id=activity.party_id,
        payer=activity.payer,
        counterfactual_units=counterfactual_units,
        units=units,
        full_cost_gbp=units * float(activity.full_cost_gbp),
        cashable_gbp=cashable,
        income_lost_gbp=before - paid(activity, counterfactual_units - units),
        opportunity_gbp=units * float(activity.opportunity_value_gbp),
        steps_closed=steps,
    )


def paid(activity: LinkedActivity, units: Draws) -> Draws:
    """Give what a payer pays for units, GBP at the price base, shape (draws, years).

    A blended or block payment has a fixed part that is set on the plan, `annual_units`.
    """
    price, plan = float(activity.price_gbp), float(activity.annual_units)
    match activity.mechanism:
        case "activity":
            return units * price
        case "block":
            return np.full_like(units, plan * price)
        case "blended":
            return plan * price + float(activity.variable_share or 0) * price * (units - plan)
        case "marginal_rate":
            baseline = activity.baseline_units
            edge = plan if baseline is None else float(baseline)
            above = np.maximum(units - edge, 0.0)
            return price * (np.minimum(units, edge) + float(activity.marginal_share or 0) * above)
