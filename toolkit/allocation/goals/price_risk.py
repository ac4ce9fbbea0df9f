"""Budgeted price risk: at most so many providers come out dearer, and always the worst ones."""

from collections.abc import Sequence
from decimal import Decimal

from toolkit.allocation.drafting import Draft
from toolkit.allocation.goals.aims import PENNY, Aim, Written, negated, terms_of, unit_of
from toolkit.allocation.modelling import Goal


def budgeted(price: Goal, rises: Sequence[Goal], gamma: Decimal) -> Aim:
    """Aim at the smallest price when the worst `gamma` of the rises come true.

    price + gamma x z + sum of q[p], with q[p] + z >= rise[p].

    Args:
        price: Yearly price of an award.
        rises: What each provider, or each bid, may add to it; never below zero.
        gamma: How many come true; part of one more where it is not whole.

    Source: Bertsimas and Sim, "The price of robustness", Operations Research, 2004.
    """
    counts = (price, *rises)

    def write(draft: Draft) -> Written:
        unit = unit_of(draft, counts)
        cost = terms_of(draft, price, unit)
        threshold = draft.add("threshold", up=None, whole=False)
        cost[threshold] = float(gamma)
        for rise in rises:
            more = draft.add("more", up=None, whole=False)
            terms = terms_of(draft, rise, unit)
            draft.say([(threshold, 1.0), (more, 1.0), *negated(terms)], ">=", 0.0)
            cost[more] = 1.0
        return Written(cost, unit)

    def value(values: Sequence[Decimal]) -> Decimal:
        total, left = values[0], gamma
        for rise in sorted(values[1:], reverse=True):
            total += min(left, Decimal(1)) * rise
            left = max(left - 1, Decimal(0))
        return total

    step = PENNY if gamma == int(gamma) else None
    return Aim(f"price with {gamma:f} rises", counts, write, value, step)
