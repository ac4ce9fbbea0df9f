"""Client contribution: what a person in a care home pays, and what is left for the council."""

from dataclasses import dataclass

import numpy as np

from toolkit.payment.draws import Draws, Term


@dataclass(frozen=True, eq=False)
class ChargingTerms:
    """The means test of a year; `dated` holds the published figures.

    Args:
        lower_gbp: Capital up to which nothing is counted.
        upper_gbp: Capital above which the person pays in full.
        step_gbp: Capital, or part of it, that counts as one pound a week.
        allowance_gbp_per_week: Left to the person from income.
    """

    lower_gbp: Term
    upper_gbp: Term
    step_gbp: Term
    allowance_gbp_per_week: Term


def tariff_income(capital_gbp: Draws, terms: ChargingTerms) -> Draws:
    """Count capital between the limits as income.

    Args:
        capital_gbp: Of the person, after what is disregarded; any shape.
        terms: Of the year.

    Returns:
        GBP a week, same shape; full steps up to the upper limit.

    Source:
        DHSC, Social care - charging for care and support, local authority circular; Cheshire West
        and Chester Council, capital limits.
    """
    counted = np.minimum(capital_gbp, terms.upper_gbp) - terms.lower_gbp
    return np.ceil(np.maximum(counted, 0.0) / terms.step_gbp)


def client_contribution(
    cost_gbp_per_week: Draws,
    income_gbp_per_week: Draws,
    capital_gbp: Draws,
    terms: ChargingTerms,
) -> Draws:
    """Give what a person pays for a place in a care home in England.

    Args:
        cost_gbp_per_week: Of the place; any shape.
        income_gbp_per_week: Of the person, after what is disregarded.
        capital_gbp: The same for capital.
        terms: Of the year.

    Returns:
        GBP a week, never more than the cost; the council pays the rest.

    Source:
        DHSC, Social care - charging for care and support, local authority circular; worked figure
        in tests/published/mechanisms.yaml.
    """
    spare = np.maximum(income_gbp_per_week - terms.allowance_gbp_per_week, 0.0)
    assessed = np.minimum(cost_gbp_per_week, spare + tariff_income(capital_gbp, terms))
    return np.where(capital_gbp > terms.upper_gbp, cost_gbp_per_week, assessed)
