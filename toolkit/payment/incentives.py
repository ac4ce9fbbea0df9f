"""What a mechanism does to incentives: who gains from one more unit, and how much."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from toolkit.payment.draws import Draws, Term

type Sign = Literal["gains", "loses", "indifferent"]
type Pays = Callable[[Draws], Draws]  # what a party gets for units; below 0 where it pays


def marginal_payment(pays: Pays, units: Draws, step_units: float = 1.0) -> Draws:
    """Give what one more unit moves in a payment, with everything else as it is.

    The answer is for the units at hand. At a kink, such as a baseline or a cap, it is what the
    next unit moves, not what the last one did. A mechanism that takes outcomes, quality or cost
    is asked the same question about those.

    Args:
        pays: The mechanism with its terms filled in, as seen by the party: what it receives is
            above 0, what it pays below. Any payment that the units cannot move may be left out.
        units: Delivered in a year, shape (draws, years).
        step_units: How many more, above 0.

    Returns:
        GBP nominal a unit, in the shape that the mechanism gives.

    >>> from toolkit.payment.activity_tariff import activity
    >>> price = np.array([1490.0])
    >>> marginal_payment(lambda units: activity(units, price), np.array([[100.0]])).tolist()
    [[1490.0]]
    """
    return (pays(units + step_units) - pays(units)) / step_units


def gains_from_one_more(pays: Pays, units: Draws, unit_cost_gbp: Term = 0.0) -> NDArray[np.bool_]:
    """Say where a party is better off with one more unit, such as one more admission.

    Args:
        pays: As in `marginal_payment`.
        units: Delivered in a year, shape (draws, years).
        unit_cost_gbp: What one more unit costs that party, GBP nominal; only what really varies.

    Returns:
        Yes or no, in the shape that the mechanism gives.
    """
    return marginal_payment(pays, units) > unit_cost_gbp


def sign_of(marginal_gbp: float, hair_gbp: float = 1e-6) -> Sign:
    """Put the effect of one more unit into a word.

    Args:
        marginal_gbp: From `marginal_payment`.
        hair_gbp: Below which an effect is rounding.

    >>> sign_of(12.0), sign_of(-3.0), sign_of(0.0)
    ('gains', 'loses', 'indifferent')
    """
    if abs(marginal_gbp) <= hair_gbp:
        return "indifferent"
    return "gains" if marginal_gbp > 0 else "loses"


@dataclass(frozen=True)
class Incentive:
    """What a mechanism declares: how one more unit moves what it pays a party.

    Args:
        mechanism: Public name of the function.
        party: Whose side is looked at.
        one_more: What there is one more of.
        where: On which stretch; empty where it holds everywhere.
        sign: Before the cost of the unit itself.
    """

    mechanism: str
    party: str
    one_more: str
    where: str
    sign: Sign


DECLARED: tuple[Incentive, ...] = (
    Incentive("activity", "provider", "unit", "", "gains"),
    Incentive("activity_by_group", "provider", "unit", "", "gains"),
    Incentive("marginal_rate", "provider", "unit", "below the baseline", "gains"),
    Incentive("marginal_rate", "provider", "unit", "above the baseline", "gains"),
    Incentive("marginal_rate_retained", "commissioner", "unit", "above the baseline", "gains"),
    Incentive("block", "provider", "unit", "", "indifferent"),
    Incentive("cap_and_collar", "provider", "unit", "inside the collar", "gains"),
    Incentive("cap_and_collar", "provider", "unit", "outside the collar", "indifferent"),
    Incentive("tolerance_corridor", "provider", "unit", "inside the corridor", "indifferent"),
    Incentive("tolerance_corridor", "provider", "unit", "above the corridor", "gains"),
    Incentive("tolerance_corridor", "provider", "unit", "below the corridor", "gains"),
    Incentive("blended", "provider", "unit", "", "gains"),
    Incentive("aligned_payment", "provider", "elective unit", "", "gains"),
    Incentive("low_volume_payment", "provider", "unit", "this year, small flow", "indifferent"),
    Incentive("low_volume_payment", "provider", "unit", "this year, larger flow", "gains"),
    Incentive("capitation", "provider", "weighted person on the list", "", "gains"),
    Incentive("outcome_payment", "provider", "share of outcomes achieved", "", "gains"),
    Incentive(
        "outcome_payment", "provider", "share of outcomes achieved", "gate shut", "indifferent"
    ),
    Incentive("gain_share", "provider", "unit of cost", "inside the cap", "loses"),
    Incentive("gain_share", "provider", "unit of cost", "beyond the cap", "indifferent"),
    Incentive("linear_gain_share", "party", "unit of cost", "", "loses"),
    Incentive("banded_gain_share", "party", "unit of cost", "in the dead band", "indifferent"),
    Incentive("banded_gain_share", "party", "unit of cost", "outside the dead band", "loses"),
    Incentive("three_limb", "member", "unit of another's cost", "above the floor", "loses"),
    Incentive("three_limb", "member", "unit of another's cost", "at the floor", "indifferent"),
    Incentive("three_limb", "member", "unit of own cost", "", "gains"),
    Incentive("prime_margin", "prime", "unit", "subcontractors on tariff", "loses"),
    Incentive("prime_margin", "prime", "unit", "subcontractors on block", "indifferent"),
    Incentive("risk_pool", "member", "unit of loss", "above the retention", "gains"),
    Incentive("risk_pool", "member", "unit of loss", "below the retention", "indifferent"),
    Incentive("performance_fund", "pool", "admission", "short of the plan", "loses"),
    Incentive("performance_fund", "pool", "admission", "more than none avoided", "indifferent"),
    Incentive("by_contribution", "partner", "unit of overspend", "", "loses"),
    Incentive("by_owner", "partner", "unit of another's overspend", "", "indifferent"),
    Incentive("capped_partners", "partner", "unit of overspend", "at its cap", "indifferent"),
    Incentive("capped_partners", "host", "unit of overspend", "", "loses"),
    Incentive("excess_cost_part", "partner", "unit of community cost", "in excess", "loses"),
    Incentive("chosen_units", "provider", "unit of demand", "", "gains"),
    Incentive("client_contribution", "council", "pound of income", "between limits", "gains"),
    Incentive("vat_leakage", "vehicle", "unit of inputs", "recovery lost", "loses"),
)
