"""Tolerance corridor: a fixed sum near the plan, part of the price outside it."""

from dataclasses import dataclass

from toolkit.payment.checking import outside, refuse_where
from toolkit.payment.draws import Draws, Term, excess


@dataclass(frozen=True)
class Corridor:
    """How far activity may move before the payment does, and by how much it then moves.

    Args:
        tolerance_share: Half the width of the corridor, as a share of planned units.
        above_share: Part of the price paid for units above it, 0 to 1.
        below_share: Part of the price given back for units below it, 0 to 1.

    Raises:
        InputError: A share is not between 0 and 1.
    """

    tolerance_share: float
    above_share: float
    below_share: float

    def __post_init__(self) -> None:
        """Refuse shares that are none."""
        what = "is not between 0 and 1; give a share, such as 0.02 for 2%"
        refuse_where("corridor", [(outside(v), k, f"{v} {what}") for k, v in vars(self).items()])


def tolerance_corridor(
    units: Draws, plan_units: Term, price_gbp: Term, agreed_gbp: Term, corridor: Corridor
) -> Draws:
    """Pay the agreed sum inside the corridor, and share what lies outside it.

    Args:
        units: Delivered in a year, shape (draws, years).
        plan_units: Planned for the year.
        price_gbp: GBP nominal a unit.
        agreed_gbp: Sum for the plan, GBP nominal.
        corridor: Its width and the shares outside it.

    Returns:
        Payment, GBP nominal, shape (draws, years).

    Source:
        NHS contract practice; worked figures in tests/published/mechanisms.yaml.
    """
    above = excess(units, plan_units * (1 + corridor.tolerance_share))
    below = excess(-units, -plan_units * (1 - corridor.tolerance_share))
    moved = corridor.above_share * above - corridor.below_share * below
    return agreed_gbp + price_gbp * moved
