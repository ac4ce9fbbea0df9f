"""Checks on totals: near ties, ties made by rounding, and places that hang on who is compared."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.lints import Lint, flagged, named

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
    gap = (first - second) / first
    if gap > NEAR:
        return ()
    leader, next_one = options[order[0]], options[order[1]]
    return flagged(
        "near-tie",
        [leader, next_one],
        f"{named(leader)} leads {named(next_one)} by {first - second:.3g} points, {gap:.1%} of ",
        "its total. Another panel might well have put them the other way round.",
    )


def rounding_ties(
    options: Sequence[str], totals: Sequence[float] | Floats, decimals: int
) -> tuple[Lint, ...]:
    """Flag totals that differ but are printed alike.

    Args:
        options: Names.
        totals: By option; NaN where an option has none.
        decimals: Places that are printed.
    """
    found: list[Lint] = []
    for upper, lower in pairwise(_order(totals)):
        a, b = float(totals[upper]), float(totals[lower])
        if a - b > 1e-9 and round(a, decimals) == round(b, decimals):
            pair = options[upper], options[lower]
            found += flagged(
                "rounding-tie",
                pair,
                f"{named(*pair)} both print as {a:.{decimals}f}, yet differ by {a - b:.2g}. ",
                "Rank before rounding, and read the two as level.",
            )
    return tuple(found)


def local_scales(
    names: tuple[Sequence[str], Sequence[str]],
    scores: Floats,
    weights: Sequence[float] | Floats,
    local: Sequence[bool],
) -> tuple[Lint, ...]:
    """Flag scales that are set by the options themselves, so that a place can hang on a loser.

    Each option but the first is left out in turn, local scales are stretched again over those that
    remain, and the first place is looked at.

    Args:
        names: Of the options, and of the criteria.
        scores: Shape (options, criteria), without gaps.
        weights: By criterion.
        local: Whether each criterion has a local scale.
    """
    options, criteria = names
    stretchy = [name for name, is_local in zip(criteria, local, strict=True) if is_local]
    if not stretchy:
        return ()
    about = f"The scale of {named(*stretchy)} runs from the worst to the best of these options. "
    weighed, free = np.asarray(weights, dtype=np.float64), np.asarray(local, dtype=np.bool_)
    first = int(np.argmax(scores @ weighed))
    for out in range(len(options) if len(options) > 2 else 0):
        rest = [n for n in range(len(options)) if n != out]
        leader = rest[int(np.argmax(_stretched(scores[rest], free) @ weighed))]
        if first not in (out, leader):
            return flagged(
                "rank-reversal",
                [options[first], options[leader], options[out]],
                about,
                f"Without {named(options[out])}, which does not win, {named(options[leader])} ",
                f"would come before {named(options[first])}. Use fixed ends.",
            )
    words = "Leaving one out changes no first place here, but one more option could."
    return flagged("local-scale", stretchy, about, words)


def _stretched(scores: Floats, local: NDArray[np.bool_]) -> Floats:
    low, high = scores.min(axis=0), scores.max(axis=0)
    span = np.where(high > low, high - low, 1.0)
    return np.where(local, (scores - low) / span * 100, scores)


def _order(totals: Sequence[float] | Floats) -> list[int]:
    """Give the positions of options with a total, best first."""
    known = [n for n in range(len(totals)) if not np.isnan(totals[n])]
    return sorted(known, key=lambda n: -float(totals[n]))
