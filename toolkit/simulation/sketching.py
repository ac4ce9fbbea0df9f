"""Counting amounts in steps, for runs of so many draws that they are not all kept.

Each cell, one party in one year, has steps of its own, set by its first draws. Counts add up in any
order. Means, chances of falling short and the tail beyond the steps are exact all the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

STEPS = 8192  # of each cell; a step of a normal amount is about 0.15% of its standard deviation
FRAMING = 10_000  # draws that set the steps
MARGIN = 0.25  # of the range that those draws span, left on each side
LEAST_RANGE = 1e-9  # of an amount that never differed, so that a step is never nothing

type Array = NDArray[np.float64]
type Counts = NDArray[np.int64]


@dataclass(frozen=True)
class Poured:
    """What is kept of one chunk of draws beside its counts; cells have shape (parties, years).

    Args:
        draws: How many.
        total: Sum of what amounts lie above `low` of the sketch.
        squares: Sum of the squares of the same, about `centre` of the sketch.
        short: Sum of what amounts below the lowest step lie under it, so below 0.
        short_squares: Sum of the squares of the same.
        below_zero: How many lie below zero.
        below_floor: How many lie below the floor of the cell.
        watched: Amounts of the cell that is watched, in order, shape (draws,).
    """

    draws: int
    total: Array
    squares: Array
    short: Array
    short_squares: Array
    below_zero: Counts
    below_floor: Counts
    watched: Array


@dataclass(frozen=True)
class Sketch:
    """Counts of amounts by steps; cells have shape (parties, years).

    Args:
        low: Where the lowest step begins.
        step: Width of each step, above 0.
        counts: How many amounts lie below all steps, in each of them and above them all, shape
            (parties, years, steps + 2).
        least: Least amount met.
        most: Greatest amount met.
        poured: Chunks of draws, by the number of their first.
    """

    low: Array
    step: Array
    counts: Counts
    least: Array
    most: Array
    poured: Mapping[int, Poured]

    @property
    def centre(self) -> Array:
        """Middle of the steps, from which squares are taken so that none drowns the others."""
        return self.low + self.step * (STEPS / 2)


def frame(values: Array) -> Sketch:
    """Set the steps of every cell from some draws, and count nothing yet.

    Args:
        values: Shape (parties, years, draws).
    """
    least, most = values.min(axis=2), values.max(axis=2)
    middle = np.maximum(np.abs(least), np.abs(most))
    wide = np.maximum(most - least, LEAST_RANGE * np.maximum(middle, 1.0))
    low = least - MARGIN * wide
    counts = np.zeros((*low.shape, STEPS + 2), np.int64)
    return Sketch(low, wide * (1 + 2 * MARGIN) / STEPS, counts, least, most, {})


def emptied(sketch: Sketch) -> Sketch:
    """Give the same steps with nothing counted, to be filled elsewhere and merged."""
    return replace(sketch, counts=np.zeros_like(sketch.counts), poured={})


def pour(
    sketch: Sketch, first: int, values: Array, floors: Array, watched: tuple[int, int]
) -> Sketch:
    """Count some draws.

    Args:
        sketch: So far.
        first: Number of the first of the draws.
        values: Shape (parties, years, draws).
        floors: Of every cell.
        watched: Party and year whose amounts are kept.
    """
    counts = sketch.counts.copy()
    cells = counts.shape[:2]
    total, squares, short, short_squares = (np.empty(cells) for _ in range(4))
    starts = np.arange(cells[1])[:, None] * (STEPS + 2)
    for party, amounts in enumerate(values):  # a party at a time stays within a processor's cache
        above = amounts - sketch.low[party][:, None]
        total[party] = above.sum(axis=1)
        under = np.minimum(above, 0.0)
        short[party], short_squares[party] = under.sum(axis=1), np.square(under).sum(axis=1)
        squares[party] = np.square(amounts - sketch.centre[party][:, None]).sum(axis=1)
        above /= sketch.step[party][:, None]
        above += 1.0
        places = np.clip(above, 0, STEPS + 1, out=above).astype(np.int64) + starts
        found = np.bincount(places.ravel(), minlength=cells[1] * (STEPS + 2))
        counts[party] += found.reshape(cells[1], STEPS + 2)
    chunk = Poured(
        draws=values.shape[2],
        total=total,
        squares=squares,
        short=short,
        short_squares=short_squares,
        below_zero=np.count_nonzero(values < 0, axis=2),
        below_floor=np.count_nonzero(values < floors[:, :, None], axis=2),
        watched=values[watched].copy(),
    )
    least = np.minimum(sketch.least, values.min(axis=2))
    most = np.maximum(sketch.most, values.max(axis=2))
    poured = {**sketch.poured, first: chunk}
    return replace(sketch, counts=counts, least=least, most=most, poured=poured)


def joined(one: Sketch, other: Sketch) -> Sketch:
    """Add up two sketches with the same steps.

    Raises:
        ValueError: Their steps differ.
    """
    if not (np.array_equal(one.low, other.low) and np.array_equal(one.step, other.step)):
        raise ValueError("sketches with different steps cannot be added up; fill one `beside`")
    return replace(
        one,
        counts=one.counts + other.counts,
        least=np.minimum(one.least, other.least),
        most=np.maximum(one.most, other.most),
        poured={**one.poured, **other.poured},
    )
