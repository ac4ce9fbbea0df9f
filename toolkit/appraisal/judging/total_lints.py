"""Checks on totals: near ties, ties made by rounding, and places that hang on who is compared."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.lints import Lint

Floats = NDArray[np.float64]

NEAR = 0.025  # of the leader's total; a judgement of ours, not a published rule


def near_tie(options: Sequence[str], totals: Sequence[float] | Floats) -> tuple[Lint, ...]:
    """Flag a first place that is won by little.

    Args:
        options: Names.
        totals: By option; NaN where an option has none.
    """
    order = _order(totals)
    if len(order) < 2 or totals[order[0]] <= 0:
        return ()
    first, second = float(totals[order[0]]), float(totals[order[1]])
    if (first - second) / first > NEAR:
        return ()
    names = options[order[0]], options[order[1]]
    words = (
        f"{names[0]} leads {names[1]} by {first - second:.2f} points, {(first - second) / first:.1%} "
        "of its total. A gap this small is inside what another panel might have scored."
    )
    return (Lint("near-tie", "flagged", names, words),)


def rounding_ties(
    options: Sequence[str], totals: Sequence[float] | Floats, decimals: int
) -> tuple[Lint, ...]:
    """Flag totals that differ but are printed alike.

    Args:
        options: Names.
        totals: By option; NaN where an option has none.
        decimals: Places that are printed.
    """
    found, order = [], _order(totals)
    for upper, lower in pairwise(order):
        a, b = float(totals[upper]), float(totals[lower])
        if a - b > 1e-9 and round(a, decimals) == round(b, decimals):
            words = (
                f"{options[upper]} and {options[lower]} both print as {a:.{decimals}f}, yet differ "
                f"by {a - b:.3f}. Rank before rounding, and read the two as level."
            )
            found.append(Lint("rounding-tie", "flagged", (options[upper], options[lower]), words))
    return tuple(found)


def local_scales(
    options: Sequence[str],
    criteria: Sequence[str],
    scores: Floats,
    weights: Sequence[float] | Floats,
    local: Sequence[bool],
) -> tuple[Lint, ...]:
    """Flag scales that are set by the options themselves, so that a place can hang on a loser.

    Each option but the first is left out in turn, local scales are stretched again over those that
    remain, and the first place is looked at.

    Args:
        options: Names.
        criteria: Names.
        scores: Shape (options, criteria), without gaps.
        weights: By criterion.
        local: Whether each criterion has a local scale.
    """
    names = tuple(name for name, is_local in zip(criteria, local, strict=True) if is_local)
    if not names or len(options) < 2 or np.isnan(scores).any():
        return ()
    weighed = np.asarray(weights, dtype=np.float64)
    first = int(np.argmax(scores @ weighed))
    for out in range(len(options)):
        if out == first or len(options) == 2:
            continue
        rest = [n for n in range(len(options)) if n != out]
        again = _stretched(scores[rest], np.asarray(local, dtype=np.bool_))
        leader = rest[int(np.argmax(again @ weighed))]
        if leader != first:
            words = (
                f"The scales of {', '.join(names)} run from the worst to the best option. Without "
                f"{options[out]}, which does not win, {options[leader]} would come before "
                f"{options[first]}. Use fixed ends."
            )
            about = (options[first], options[leader], options[out])
            return (Lint("rank-reversal", "flagged", about, words),)
    words = (
        f"The scales of {', '.join(names)} run from the worst to the best option. No option left "
        "out changes the first place, but one more option could."
    )
    return (Lint("local-scale", "flagged", names, words),)


def _stretched(scores: Floats, local: NDArray[np.bool_]) -> Floats:
    low, high = scores.min(axis=0), scores.max(axis=0)
    span = np.where(high > low, high - low, 1.0)
    return np.where(local, (scores - low) / span * 100, scores)


def _order(totals: Sequence[float] | Floats) -> list[int]:
    known = [n for n in range(len(totals)) if not np.isnan(totals[n])]
    return sorted(known, key=lambda n: -float(totals[n]))
