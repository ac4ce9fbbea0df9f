"""A split of money between named rules that adds up to the penny."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from math import ceil, comb, sqrt


def shapley(names: Sequence[str], worth: Callable[[frozenset[str]], int]) -> dict[str, Fraction]:
    """Give each name what it adds, on average over all orders in which names can be added.

    Args:
        names: Who shares.
        worth: Pence that a set of names comes to; asked for every set.

    Source:
        Shapley (1953), A value for n-person games.
    """
    count = len(names)
    parts = dict.fromkeys(names, Fraction(0))
    for size in range(count):
        weight = Fraction(1, count * comb(count - 1, size))
        for chosen in combinations(names, size):
            base = frozenset(chosen)
            for name in names:
                if name not in base:
                    parts[name] += weight * (worth(base | {name}) - worth(base))
    return parts


def averaged(saved: Sequence[Mapping[str, int]]) -> tuple[dict[str, int], dict[str, int]]:
    """Estimate Shapley parts from orders that were drawn in pairs, an order and its reverse.

    Whatever the order, what names add comes to the same sum, so the estimates add up to it too.

    Args:
        saved: Pence that each name adds in both orders of a pair.

    Returns:
        Parts in whole pence, and their standard errors, rounded up to pence; the error of a single
        pair is not known and left out.

    Source:
        Castro, Gomez and Tejada (2009), Polynomial calculation of the Shapley value based on
        sampling; antithetic pairs lower the variance.
    """
    count = len(saved)
    means = {name: Fraction(sum(one[name] for one in saved), 2 * count) for name in saved[0]}
    errors: dict[str, int] = {}
    if count > 1:
        for name, mean in means.items():
            squares = sum((Fraction(one[name], 2) - mean) ** 2 for one in saved)
            errors[name] = ceil(sqrt(squares / (count * (count - 1))))
    return whole_pence(means), errors


def whole_pence(parts: dict[str, Fraction]) -> dict[str, int]:
    """Round parts to pence that add up to the same: the largest remainders get the last pence.

    Of equal remainders the first comes first. The sum of the parts is a whole number of pence.
    """
    pence = {name: part.numerator // part.denominator for name, part in parts.items()}
    left = int(sum(parts.values())) - sum(pence.values())
    order = sorted(parts, key=lambda name: pence[name] - parts[name])
    for name in order[:left]:
        pence[name] += 1
    return pence
