"""Capitation: a budget for a list of people, whatever they turn out to need.

Need weight, inequality weight and pace of change are three factors, applied one after the other.
"""

from dataclasses import dataclass

import numpy as np

from toolkit.payment.draws import Draws, Term


@dataclass(frozen=True)
class Uplift:
    """What a budget gains and loses from one year to the next; the three shares add up.

    Args:
        inflation_share: Rise of prices.
        growth_share: Growth of activity that is paid for.
        efficiency_share: What providers are asked to save.
    """

    inflation_share: Term
    growth_share: Term
    efficiency_share: Term

    @property
    def factor(self) -> Term:
        """What the budget is multiplied by."""
        return 1 + self.inflation_share + self.growth_share - self.efficiency_share


def weighted_people(people: Draws, need_weight: Draws) -> Draws:
    """Count people by what their group is expected to need.

    Args:
        people: On the list, shape (draws, years, groups).
        need_weight: Expected need of one person, 1 on average, shape (groups,).

    Returns:
        Weighted people, shape (draws, years).

    Source:
        Worked figure in tests/published/mechanisms.yaml.
    """
    return np.sum(people * need_weight, axis=-1)


def capitation(weighted_people_count: Draws, rate_gbp: Term, uplift: Uplift) -> Draws:
    """Pay a rate for every weighted person; the provider bears what they then use.

    Args:
        weighted_people_count: From `weighted_people`, shape (draws, years).
        rate_gbp: GBP a weighted person and year, before the uplift.
        uplift: Of the rate.

    Returns:
        Budget, GBP nominal, shape (draws, years).

    Source:
        Worked figure in tests/published/mechanisms.yaml.
    """
    return weighted_people_count * rate_gbp * uplift.factor


def rebased(budget_gbp: Draws, base_people: Term, people_by_quarter: Draws) -> Draws:
    """Count the list again each quarter, so that the commissioner bears its growth.

    Args:
        budget_gbp: For a year, on the list as it was, GBP nominal, shape (draws, years).
        base_people: List that the budget was set for, above 0.
        people_by_quarter: Shape (draws, years, quarters).

    Returns:
        Budget, GBP nominal, shape (draws, years).
    """
    return budget_gbp * np.mean(people_by_quarter, axis=-1) / base_people


def target_shares(need: Draws, inequality: Draws, inequality_share: Term) -> Draws:
    """Give each area its fair share of a fixed sum, part of it by a measure of inequality.

    Args:
        need: Need-weighted people, shape (..., areas).
        inequality: People weighted by a measure of avoidable ill health, shape (..., areas).
        inequality_share: Part of the sum that follows the second measure, 0 to 1; see
            `dated.INEQUALITY_SHARE`.

    Returns:
        Shares, shape (..., areas); they add up to 1.

    Source:
        NHS England, Allocation of resources to NHS England and the commissioning sector for
        2014/15 and 2015/16.
    """
    by_need = need / need.sum(axis=-1, keepdims=True)
    by_inequality = inequality / inequality.sum(axis=-1, keepdims=True)
    return (1 - inequality_share) * by_need + inequality_share * by_inequality


def paced(current_gbp: Draws, target_gbp: Draws, pace_share: Term) -> Draws:
    """Move an allocation part of the way to its target, so that nobody falls off a cliff.

    Args:
        current_gbp: What the area would get without the move, GBP nominal.
        target_gbp: Its fair share, GBP nominal, same shape.
        pace_share: Part of the distance covered this year, 0 to 1.

    Returns:
        GBP nominal, same shape; over areas it adds up to what it did, if the targets do.

    Source:
        NHS England, Allocation of resources to NHS England and the commissioning sector for
        2014/15 and 2015/16.
    """
    return current_gbp + pace_share * (target_gbp - current_gbp)
