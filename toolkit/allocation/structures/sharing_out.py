"""Sharing the cost of a structure among its lots."""

from collections.abc import Mapping
from decimal import Decimal

from toolkit.allocation.problem import Problem
from toolkit.units import pence, pounds


def weights_of(problem: Problem, lots: tuple[str, ...] = ()) -> dict[str, Decimal]:
    """Give the part of a structure's cost that each of its lots bears, adding up to one.

    Lots bear it by published value, which no bid can move. Optional lots bear none of it while
    there are others, as they may stay unawarded.

    Args:
        problem: Whose lots they are.
        lots: Of the structure; empty for all.
    """
    mine = [need for need in problem.needs if not lots or need.lot in lots]
    firm = [need for need in mine if need.units and not need.optional] or mine
    value = sum((need.value_gbp for need in firm), Decimal(0))
    if not value:
        return {need.lot: Decimal(1) / len(firm) for need in firm}
    return {need.lot: need.value_gbp / value for need in firm}


def share_out(gbp: Decimal, weights: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """Share a sum out to the penny, so that the parts add up to it rounded to the penny.

    >>> share_out(Decimal("0.05"), {"a": Decimal("0.5"), "b": Decimal("0.5")})
    {'a': Decimal('0.02'), 'b': Decimal('0.03')}
    """
    whole = pence(gbp)
    given, so_far = 0, Decimal(0)
    parts: dict[str, Decimal] = {}
    last = list(weights)[-1:]
    for lot, weight in weights.items():
        so_far += weight
        reached = whole if [lot] == last else pence(so_far * whole / 100)
        parts[lot] = pounds(reached - given)
        given = reached
    return parts
