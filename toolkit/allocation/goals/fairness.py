"""Fairness: the worst-off lot, area or provider first (maximin), then the next (leximax)."""

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from toolkit.allocation.drafting import Draft
from toolkit.allocation.goals.aims import (
    Aim,
    Written,
    level,
    negated,
    negative,
    terms_of,
    unit_of,
)
from toolkit.allocation.modelling import Goal
from toolkit.allocation.problem import Problem


def counts_of_lots(
    problem: Problem, groups: Mapping[str, Collection[str]], each: Mapping[str, Decimal]
) -> tuple[Goal, ...]:
    """Count something by lot or by area.

    Args:
        problem: Whose bids.
        groups: Lots of each group.
        each: What a bid counts for if it delivers its whole lot.
    """
    return tuple(
        Goal(name, {o.bid: each[o.bid] for o in problem.offers if o.lot in lots and o.bid in each})
        for name, lots in groups.items()
    )


def counts_of_parties(problem: Problem, each: Mapping[str, Decimal]) -> tuple[Goal, ...]:
    """Count something by provider; a member of a consortium has its part.

    Args:
        problem: Whose bids.
        each: What a bid counts for if it delivers its whole lot.
    """
    counts: dict[str, dict[str, Decimal]] = {}
    for offer in problem.offers:
        for party, part in problem.parties(offer.provider):
            counts.setdefault(party, {})[offer.bid] = part * each.get(offer.bid, Decimal(0))
    return tuple(Goal(party, per_lot) for party, per_lot in counts.items())


def largest(
    counts: Sequence[Goal],
    name: str,
    *,
    beyond: Sequence[Decimal] = (),
    step: Decimal | None = None,
) -> Aim:
    """Make the largest of several counts small: t >= count[i] - beyond[i]; min t.

    Args:
        counts: Each to be small.
        name: Of the aim, in words.
        beyond: What each may come to for nothing; none for zero.
        step: Between two values of whole awards.
    """
    free = tuple(beyond) or (Decimal(0),) * len(counts)

    def write(draft: Draft) -> Written:
        unit = unit_of(draft, counts)
        sums = [terms_of(draft, count, unit) for count in counts]
        top = level(draft, "top", sums, max(0.0, *(float(most / unit) for most in free)))
        for terms, most in zip(sums, free, strict=True):
            draft.say([(top, 1.0), *negated(terms)], ">=", -float(most / unit))
        return Written({top: 1.0}, unit)

    def value(values: Sequence[Decimal]) -> Decimal:
        return max(one - most for one, most in zip(values, free, strict=True))

    return Aim(name, tuple(counts), write, value, step)


def maximin(benefits: Sequence[Goal], name: str, step: Decimal | None = None) -> Aim:
    """Make the smallest of several benefits large; the aim's value is that benefit, negative.

    Args:
        benefits: One for each lot, area or provider, each to be large.
        name: Of the aim, in words.
        step: Between two values of whole awards.
    """
    return largest([negative(one) for one in benefits], name, step=step)


def leximax(counts: Sequence[Goal], name: str, step: Decimal | None = None) -> tuple[Aim, ...]:
    """Make the largest count small, then the second largest, and so on.

    The k-th aim is the sum of the k largest: k t + sum of d[i], d[i] >= count[i] - t. Made small
    one after the other, they order awards as their sorted counts do. Fixing whoever is worst off
    and starting again would not: with choices that are yes or no, who that is depends on the award.

    Args:
        counts: Each to be small; `negative` turns a benefit into one.
        name: Of the aims, in words.
        step: Between two values of whole awards.

    Source: Ogryczak and Sliwinski, "On solving linear programs with the ordered weighted averaging
        objective", European Journal of Operational Research, 2003.
    """
    return tuple(_largest_few(counts, k, name, step) for k in range(1, len(counts) + 1))


def _largest_few(counts: Sequence[Goal], k: int, name: str, step: Decimal | None) -> Aim:
    def write(draft: Draft) -> Written:
        unit = unit_of(draft, counts)
        sums = [terms_of(draft, count, unit) for count in counts]
        top = level(draft, "top", sums)
        cost = {top: float(k)}
        for terms in sums:
            above = draft.add("above", up=None, whole=False)
            draft.say([(top, 1.0), (above, 1.0), *negated(terms)], ">=", 0.0)
            cost[above] = 1.0
        return Written(cost, unit)

    def value(values: Sequence[Decimal]) -> Decimal:
        return sum(sorted(values, reverse=True)[:k], Decimal(0))

    return Aim(f"{name}, {k} largest", tuple(counts), write, value, step)
