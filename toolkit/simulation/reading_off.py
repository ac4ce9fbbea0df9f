"""Reading the amounts of one party: put in order where all are kept, off steps where counted."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import floor

import numpy as np
from numpy.typing import NDArray

from toolkit.simulation.sketching import STEPS, Sketch

type Array = NDArray[np.float64]
type ByRank = Callable[[int], Array]  # from a rank, that of the least amount being 1, to years


@dataclass(frozen=True)
class Reading:
    """What the draws of one party say, arrays of shape (years,).

    Args:
        mean: Over all draws.
        sd: Standard deviation between draws.
        below_zero: Part of the draws below zero.
        below_floor: Part of the draws below the floor.
        shortfall: Mean of the worst draws.
        shortfall_error: Standard error of that mean.
        at: Amount of a rank.
        off: Most by which an amount of a rank can be off, 0 where all are kept.
        edge: Rank of the amount at which the worst draws end.
    """

    mean: Array
    sd: Array
    below_zero: Array
    below_floor: Array
    shortfall: Array
    shortfall_error: Array
    at: ByRank
    off: ByRank
    edge: int


def read_kept(amounts: Array, floors: Array, ranks: Sequence[int], worst: float) -> Reading:
    """Read amounts that were all kept.

    Args:
        amounts: GBP, shape (years, draws), in the order of the draws.
        floors: GBP, shape (years,).
        ranks: Those that will be asked for.
        worst: Part of the draws that the shortfall averages.
    """
    years, draws = amounts.shape
    whole, part = _tail_size(draws, worst)
    ordered = np.partition(amounts, sorted({rank - 1 for rank in ranks} | {whole}), axis=1)
    weights = np.ones((years, whole + 1))
    weights[:, whole] = part
    edge = ordered[:, whole]
    shortfall, error = _tail(ordered[:, : whole + 1], weights, np.zeros(years), edge, worst)
    chosen = {rank: ordered[:, rank - 1].copy() for rank in ranks}  # and let go of all the others
    return Reading(
        mean=amounts.mean(axis=1),
        sd=amounts.std(axis=1, ddof=1) if draws > 1 else np.zeros(years),
        below_zero=np.count_nonzero(amounts < 0, axis=1) / draws,
        below_floor=np.count_nonzero(amounts < floors[:, None], axis=1) / draws,
        shortfall=shortfall,
        shortfall_error=error,
        at=chosen.__getitem__,
        off=lambda _: np.zeros(years),
        edge=whole + 1,
    )


def read_steps(sketch: Sketch, party: int, worst: float) -> Reading:
    """Read amounts that were counted in steps.

    An amount of a rank lies in the step where the rank is reached, so it is off by less than the
    step; where it lies beyond all steps, by less than the way to the last amount met there.

    Args:
        sketch: Of all parties.
        party: Counted from 0.
        worst: Part of the draws that the shortfall averages.
    """
    low, step, counts = sketch.low[party], sketch.step[party], sketch.counts[party]
    years, draws = np.arange(low.size), int(counts[0].sum())
    chunks = [chunk for _, chunk in sorted(sketch.poured.items())]
    inner = low[:, None] + step[:, None] * np.arange(STEPS + 1)
    outer = np.minimum(sketch.least[party], low), np.maximum(sketch.most[party], inner[:, -1])
    edges = np.column_stack([outer[0], inner, outer[1]])
    widths, until = np.diff(edges, axis=1), np.cumsum(counts, axis=1)

    def reached(rank: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        return years, np.argmax(until >= rank, axis=1)

    def at(rank: int) -> Array:
        here = reached(rank)
        inside = (rank - 0.5 - until[here] + counts[here]) / counts[here]
        return np.asarray(edges[here] + widths[here] * inside)

    whole, part = _tail_size(draws, worst)
    middles = edges[:, :-1] + widths / 2
    # Below the lowest step the sums are known, so a fat tail is not blunted.
    under, short = np.maximum(counts[:, 0], 1), _sum(chunk.short[party] for chunk in chunks)
    middles[:, 0] = low + short / under
    strewn = _sum(chunk.short_squares[party] for chunk in chunks) - np.square(short) / under
    weights = np.clip(whole + part - (until - counts), 0, counts)
    shortfall, error = _tail(middles, weights, strewn, at(whole + 1), worst)
    mean = low + _sum(chunk.total[party] for chunk in chunks) / draws
    squares = _sum(chunk.squares[party] for chunk in chunks)
    apart = np.maximum(squares - draws * np.square(mean - sketch.centre[party]), 0.0)
    return Reading(
        mean=mean,
        sd=np.sqrt(apart / (draws - 1)),
        below_zero=_sum(chunk.below_zero[party] for chunk in chunks) / draws,
        below_floor=_sum(chunk.below_floor[party] for chunk in chunks) / draws,
        shortfall=shortfall,
        shortfall_error=error,
        at=at,
        off=lambda rank: widths[reached(rank)],
        edge=whole + 1,
    )


def _tail_size(draws: int, worst: float) -> tuple[int, float]:
    """Give how many amounts the worst part holds in full, and how much of the next one."""
    size = draws * worst
    whole = min(floor(size + 1e-9), draws - 1)  # a tenth of a count may come out a hair too low
    return whole, max(size - whole, 0.0)


def _sum(parts: Iterable[NDArray[np.float64 | np.int64]]) -> Array:
    """Add up what chunks hold, in the order of the draws whichever came first."""
    return np.sum(np.array([*parts], np.float64), axis=0)


def _tail(
    amounts: Array, weights: Array, strewn: Array, edge: Array, worst: float
) -> tuple[Array, Array]:
    """Average the worst amounts, with the standard error of that average.

    Args:
        amounts: Shape (years, any).
        weights: How often each counts, same shape.
        strewn: Sum of squares about those amounts of the draws they stand for, shape (years,).
        edge: Amount at which the tail ends, shape (years,).
        worst: Part of all draws that the tail is.
    """
    size = weights.sum(axis=1)
    mean = np.sum(amounts * weights, axis=1) / size
    squares = np.sum(np.square(amounts - mean[:, None]) * weights, axis=1)
    spread = (squares + np.maximum(strewn, 0.0)) / size
    return mean, np.sqrt((spread + (1 - worst) * np.square(edge - mean)) / size)
