"""A split of money between named rules that adds up to the penny."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import combinations
from math import comb


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
