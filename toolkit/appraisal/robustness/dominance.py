"""Dominance: one option at least as good as another on every criterion, or in every future."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

type Array = NDArray[np.float64]
type Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Dominance:
    """Which option (row) dominates which (column), over the futures drawn.

    Args:
        in_every_future: At least as good in each of them, and better in one.
        first_order: At least as likely to exceed any amount: whoever prefers more prefers it.
        second_order: Whoever prefers more and dislikes risk prefers it.
        tolerance_gbp: A shortfall up to this counts as none, and a lead up to this as none.
    """

    in_every_future: Flags
    first_order: Flags
    second_order: Flags
    tolerance_gbp: float


def dominated_on_criteria(scores: Array) -> Flags:
    """Say which option (row) is no worse on any criterion than another (column), and better on one.

    Args:
        scores: Shape (options, criteria).
    """
    return _no_worse(scores, 0.0)


def dominance(net_benefits: Array, tolerance_gbp: float = 0.01) -> Dominance:
    """Compare every pair of options over the same futures.

    It is about the futures drawn: what none of them shows is not excluded.

    Args:
        net_benefits: GBP, shape (options, draws).
        tolerance_gbp: Differences up to this are none; a penny, or more to let single futures be.

    Source:
        Hadar and Russell (1969): first order compares quantiles, second order their running means.
    """
    ordered = np.sort(net_benefits, axis=1)
    running = np.cumsum(ordered, axis=1) / np.arange(1, ordered.shape[1] + 1)
    return Dominance(
        in_every_future=_no_worse(net_benefits, tolerance_gbp),
        first_order=_no_worse(ordered, tolerance_gbp),
        second_order=_no_worse(running, tolerance_gbp),
        tolerance_gbp=tolerance_gbp,
    )


def _no_worse(values: Array, tolerance: float) -> Flags:
    """Compare rows: never short by more than the tolerance, and ahead by more somewhere."""
    found = np.zeros((len(values), len(values)), dtype=np.bool_)
    for n, one in enumerate(values):
        gap = one - values
        found[n] = (gap.min(axis=1) >= -tolerance) & (gap.max(axis=1) > tolerance)
    return found
