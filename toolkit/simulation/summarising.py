"""What many futures say of every party and year: means, quantiles and tails, each with its error.

Errors are those of drawing only so many futures. They say nothing about the assumptions.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from math import ceil, floor, sqrt

import numpy as np
from numpy.typing import NDArray

from toolkit.simulation.reading_off import Reading, read_kept, read_steps
from toolkit.simulation.tallying import Tally

LEVELS = (0.1, 0.5, 0.9)
Z95 = 1.959963984540054  # standard errors on each side of a 95% interval
FEWEST_TO_SETTLE = 1_000
TENTHS = range(1, 11)

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Estimate:
    """An estimate with its standard error, shape (years, parties) each."""

    value: Array
    error: Array


@dataclass(frozen=True)
class Quantile:
    """A quantile and the order statistics between which the true one lies in 95 of 100 runs.

    Args:
        value: GBP, shape (years, parties).
        low: Lower end of the interval, same shape.
        high: Upper end.
    """

    value: Array
    low: Array
    high: Array

    @property
    def error(self) -> Array:
        """Standard error, as wide as the interval implies."""
        return (self.high - self.low) / (2 * Z95)


@dataclass(frozen=True)
class Summary:
    """What many futures say, GBP nominal, arrays of shape (years, parties).

    Args:
        draws: How many futures.
        exact: Whether every amount was kept; else quantiles and shortfall were read off steps.
        mean: Over all futures.
        p10: Tenth percentile.
        p50: Median.
        p90: Ninetieth percentile.
        below_zero: Chance of an amount below zero, 0 to 1.
        below_floor: Chance of an amount below the floor of the party.
        shortfall: Expected shortfall: mean of the worst part of the futures, the lowest amounts.
        worst: How large that part is, 0 to 1.
        sketch_error: Most by which a quantile or the shortfall can be off through the steps; 0
            where exact.
    """

    draws: int
    exact: bool
    mean: Estimate
    p10: Quantile
    p50: Quantile
    p90: Quantile
    below_zero: Estimate
    below_floor: Estimate
    shortfall: Estimate
    worst: float
    sketch_error: Array


@dataclass(frozen=True)
class Convergence:
    """How the mean and the ninetieth percentile of one cell settled as draws were added.

    Args:
        draws: A tenth of all, two tenths, up to all.
        mean: Of the first so many draws, GBP.
        p90: Likewise.
        mean_error: Standard error of the last mean.
        p90_error: Standard error of the last ninetieth percentile.
    """

    draws: tuple[int, ...]
    mean: tuple[float, ...]
    p90: tuple[float, ...]
    mean_error: float
    p90_error: float

    @property
    def settled(self) -> bool:
        """Whether the last tenth of the draws, of 1,000 at least, moved neither by its error."""
        mean_moved = abs(self.mean[-1] - self.mean[-2])
        p90_moved = abs(self.p90[-1] - self.p90[-2])
        steady = mean_moved <= self.mean_error and p90_moved <= self.p90_error
        return steady and self.draws[-1] >= FEWEST_TO_SETTLE


@dataclass(frozen=True)
class _Level:
    """Ranks of the order statistics that tell a quantile of so many draws, the least being 1."""

    below: int
    above: int
    part: float
    low: int
    high: int


def summarise(tally: Tally, *, worst: float = 0.1) -> Summary:
    """Summarise every party and year.

    Args:
        tally: One draw or more.
        worst: Part of the futures that the expected shortfall averages, above 0 and below 1.

    Returns:
        The summary; its errors are 0 where a single future was drawn.

    Raises:
        ValueError: Nothing was drawn, or `worst` is out of range.

    Source:
        Order-statistic intervals of quantiles: David and Nagaraja (2003), Order Statistics, ch. 7.
        Expected shortfall: Acerbi and Tasche (2002), On the Coherence of Expected Shortfall.
    """
    draws = tally.draws
    if not draws or not 0 < worst < 1:
        raise ValueError(f"{draws} draws and a worst part of {worst} cannot be summarised")
    levels = [_level(draws, chance) for chance in LEVELS]
    readings = tuple(_readings(tally, levels, worst))
    p10, p50, p90 = (_quantile(readings, level) for level in levels)
    return Summary(
        draws=draws,
        exact=tally.sketch is None,
        mean=Estimate(
            _cells(readings, lambda one: one.mean),
            _cells(readings, lambda one: one.sd / sqrt(draws)),
        ),
        p10=p10,
        p50=p50,
        p90=p90,
        below_zero=_chance(_cells(readings, lambda one: one.below_zero), draws),
        below_floor=_chance(_cells(readings, lambda one: one.below_floor), draws),
        shortfall=Estimate(
            _cells(readings, lambda one: one.shortfall),
            _cells(readings, lambda one: one.shortfall_error),
        ),
        worst=worst,
        sketch_error=_cells(readings, lambda one: _off(one, levels)),
    )


def convergence(tally: Tally) -> Convergence:
    """Follow the watched cell through the first tenth of the draws, two tenths, up to all.

    Raises:
        ValueError: Fewer than ten draws were made.
    """
    drawn = _watched(tally)
    if drawn.size < len(TENTHS):
        raise ValueError(f"{drawn.size} draws are too few to follow; draw {len(TENTHS)} or more")
    counts = tuple(drawn.size * tenth // 10 for tenth in TENTHS)
    ordered, level = np.sort(drawn), _level(drawn.size, 0.9)
    low, high = ordered[level.low - 1], ordered[level.high - 1]
    return Convergence(
        draws=counts,
        mean=tuple(float(drawn[:count].mean()) for count in counts),
        p90=tuple(float(np.quantile(drawn[:count], 0.9)) for count in counts),
        mean_error=float(drawn.std(ddof=1) / np.sqrt(drawn.size)),
        p90_error=float((high - low) / (2 * Z95)),
    )


def _level(draws: int, chance: float) -> _Level:
    """Find the ranks of a quantile, and of a binomial interval about it."""
    rank = 1 + (draws - 1) * chance
    below, wide = floor(rank), Z95 * np.sqrt(draws * chance * (1 - chance))
    return _Level(
        below=below,
        above=min(below + 1, draws),
        part=rank - below,
        low=max(floor(draws * chance - wide), 1),
        high=min(ceil(draws * chance + wide) + 1, draws),
    )


def _readings(tally: Tally, levels: list[_Level], worst: float) -> Iterator[Reading]:
    """Read one party after the other, so that no more than one is copied at a time."""
    ranks = [rank for one in levels for rank in (one.below, one.above, one.low, one.high)]
    for party, floors in enumerate(tally.floors.T):
        if tally.sketch is not None:
            yield read_steps(tally.sketch, party, worst)
        else:
            chunks = [tally.kept[first][party] for first in sorted(tally.kept)]
            yield read_kept(np.concatenate(chunks, axis=1), floors, ranks, worst)


def _cells(readings: Iterable[Reading], of: Callable[[Reading], Array]) -> Array:
    """Put what is asked of every party side by side, shape (years, parties)."""
    return np.array([of(reading) for reading in readings]).T


def _quantile(readings: Iterable[Reading], level: _Level) -> Quantile:
    return Quantile(
        _cells(readings, lambda one: _between(one, level)),
        _cells(readings, lambda one: one.at(level.low)),
        _cells(readings, lambda one: one.at(level.high)),
    )


def _between(reading: Reading, level: _Level) -> Array:
    """Read a quantile between the two amounts that it lies between."""
    below, above = reading.at(level.below), reading.at(level.above)
    return below + level.part * (above - below)


def _off(reading: Reading, levels: list[_Level]) -> Array:
    """Give the most by which a quantile or the shortfall can be off."""
    ranks = [rank for one in levels for rank in (one.below, one.above)]
    return np.array([reading.off(rank) for rank in (*ranks, reading.edge)]).max(axis=0)


def _chance(part: Array, draws: int) -> Estimate:
    """Give a chance with its binomial error, which stays above 0 where nothing or all hit."""
    near = (part * draws + 1) / (draws + 2)
    return Estimate(part, np.sqrt(near * (1 - near) / (draws + 3)))


def _watched(tally: Tally) -> Array:
    """Give every amount of the watched cell, in the order of the draws."""
    year, party = tally.watched
    if tally.sketch is not None:
        poured = tally.sketch.poured
        return np.concatenate([poured[first].watched for first in sorted(poured)])
    return np.concatenate([np.empty(0), *(tally.kept[n][party, year] for n in sorted(tally.kept))])
