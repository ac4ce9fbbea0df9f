"""Counts of few people are not shown, nor what would give them back."""

from collections.abc import Sequence
from decimal import Decimal

HIDDEN = "not shown"
"""Stands for a count that is large enough and would give a small one back."""


def few(below: int) -> str:
    """Say that a count is small.

    >>> few(5)
    'fewer than 5'
    """
    return f"fewer than {below}"


def without_small[C: (int, Decimal, float)](counts: Sequence[C], below: int) -> tuple[C | str, ...]:
    """Hide small counts among some that add up to a total, which a reader may know.

    A count above zero and below the threshold reads "fewer than". Where only one is small, the
    total less the others would give it back, so the smallest of the others is hidden too. Zero is
    shown: it is about nobody.

    Args:
        counts: Of people, in rows that add up.
        below: The smallest count that may be shown.

    Returns:
        Each count, or words in its place.

    >>> without_small((12, 3, 40), 5)
    ('not shown', 'fewer than 5', 40)
    """
    small = {n for n, count in enumerate(counts) if 0 < count < below}
    others = [n for n, count in enumerate(counts) if n not in small and count]
    beside = min(others, key=lambda n: (counts[n], n)) if len(small) == 1 and others else None
    return tuple(
        few(below) if n in small else HIDDEN if n == beside else count
        for n, count in enumerate(counts)
    )
