"""Ratios and yearly costs that follow from present values, and when they mean anything."""

from typing import Literal

SAVES: Literal["saves money"] = "saves money"


def benefit_cost_ratio(
    benefits_gbp: float, public_cost_gbp: float
) -> float | Literal["saves money"]:
    """Give benefits for each pound of public money, where the option costs any.

    Args:
        benefits_gbp: Present value of net benefits to society.
        public_cost_gbp: Present value of net cost to the public purse.

    Returns:
        The ratio; `saves money` where there is no cost to divide by. No band is put on it.
    """
    return benefits_gbp / public_cost_gbp if public_cost_gbp > 0 else SAVES


def equivalent_annual_cost(cost_gbp: float, annuity_years: float) -> float:
    """Spread a present value evenly over the years of an option, so that terms can differ.

    Args:
        cost_gbp: Present value of cost.
        annuity_years: What one pound a year counts for over those years, above 0.
    """
    return cost_gbp / annuity_years
