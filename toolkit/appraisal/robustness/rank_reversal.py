"""Rank reversal: on local scales, dropping one option can turn the order of two others."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.robustness.ranks import NEAR, firsts

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Reversal:
    """What changes when an option that was not first is dropped and the scales are drawn anew.

    Args:
        dropped: Position of the option dropped.
        turned: Pairs of positions whose order turns, the one that was ahead first.
        first: Who is first afterwards.
        moves_first: Whether that is somebody else than before.
    """

    dropped: int
    turned: tuple[tuple[int, int], ...]
    first: tuple[int, ...]
    moves_first: bool


def rank_reversals(scores: Array, weights: Array) -> tuple[Reversal, ...]:
    """Drop each option in turn and rank the rest on local scales: worst of them 0, best 100.

    On global scales nothing is drawn anew, so no order can turn; ask this of local scales only.

    Args:
        scores: On scales of which each holds equal steps, shape (options, criteria).
        weights: Sum to 1, shape (criteria,).

    Returns:
        Only where an order turns.

    Source:
        Belton and Gear (1983), on the same trap in pairwise methods.
    """
    before = local_scale(scores) @ weights
    found = []
    for dropped in range(len(scores)):
        rest = [one for one in range(len(scores)) if one != dropped]
        if len(rest) < 2:
            return ()
        after = dict(zip(rest, local_scale(scores[rest]) @ weights, strict=True))
        turned = tuple(
            (one, other) if before[one] > before[other] else (other, one)
            for one, other in combinations(rest, 2)
            if _turns(before[one] - before[other], after[one] - after[other])
        )
        if turned:
            was = {rest[n] for n in firsts(before[rest])}
            first = tuple(rest[n] for n in firsts(np.array([after[one] for one in rest])))
            found.append(Reversal(dropped, turned, first, was.isdisjoint(first)))
    return tuple(found)


def local_scale(scores: Array) -> Array:
    """Place scores between the worst of the options, 0, and the best, 100.

    A criterion on which all are alike tells nothing apart and gives 0 to all.

    >>> local_scale(np.array([[20.0, 5.0], [40.0, 5.0], [60.0, 5.0]])).tolist()
    [[0.0, 0.0], [50.0, 0.0], [100.0, 0.0]]
    """
    low, spread = scores.min(axis=0), np.ptp(scores, axis=0)
    return np.divide((scores - low) * 100, spread, out=np.zeros_like(scores), where=spread > 0)


def _turns(before: float, after: float) -> bool:
    return before * after < 0 and min(abs(before), abs(after)) > NEAR
