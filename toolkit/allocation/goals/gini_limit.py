"""Gini limit: what each lot, area or provider gets is not too unequal."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from toolkit.allocation.awarded import PART, Awarded
from toolkit.allocation.drafting import Draft
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.program import Term

Counted = tuple[str, tuple[tuple[str, Decimal], ...]]
"""A name, and what each bid gives it if the bid delivers its whole lot."""


@dataclass(frozen=True)
class GiniLimit(Rule):
    """Largest Gini coefficient of what some lots, areas or providers get.

    Only a low coefficient can be asked for; to ask for a high one would need other rows.

    Args:
        counts: What each gets from each bid, never below zero.
        most: Coefficient, 0 where all get the same.
    """

    counts: tuple[Counted, ...] = ()
    most: Decimal = Decimal(1)


def rows(rule: GiniLimit, draft: Draft) -> None:
    """Limit differences: sum over i < j of d[i, j] <= most x n x sum of u[i].

    d[i, j] >= u[i] - u[j] and d[i, j] >= u[j] - u[i].

    Source: Sen, "On Economic Inequality", 1973, for the coefficient as a sum of differences.
    """
    largest = max((w for _, each in rule.counts for _, w in each), default=Decimal(0))
    if not largest:
        return
    at = {offer.bid: term for offer, term in zip(draft.problem.offers, draft.share, strict=True)}
    got = [
        [(at[bid][0], at[bid][1] * float(w / largest)) for bid, w in each if bid in at]
        for _, each in rule.counts
    ]
    allowed = -float(rule.most) * len(got)
    total: list[Term] = [(n, c * allowed) for terms in got for n, c in terms]
    for one, other in combinations(got, 2):
        apart = draft.add("apart", up=None, whole=False)
        draft.say([(apart, -1.0), *one, *_less(other)], "<=", 0.0, rule.id)
        draft.say([(apart, -1.0), *other, *_less(one)], "<=", 0.0, rule.id)
        total.append((apart, 1.0))
    draft.say(total, "<=", 0.0, rule.id)


def _less(terms: list[Term]) -> list[Term]:
    return [(n, -c) for n, c in terms]


def broken(rule: GiniLimit, awarded: Awarded) -> Iterator[str]:
    """Work out the coefficient."""
    share = {one.offer.bid: one.share for one in awarded.won}
    got = [sum((share.get(b, 0) * w for b, w in each), Decimal(0)) for _, each in rule.counts]
    apart = sum((abs(one - other) for one, other in combinations(got, 2)), Decimal(0))
    whole = sum(got, Decimal(0)) * len(got)
    if apart > (rule.most + PART) * whole:
        yield f"the Gini coefficient is {apart / whole}, above {rule.most}"
