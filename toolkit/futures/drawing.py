"""Drawing futures: joint outcomes of every assumption."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.errors import InputError, Place
from toolkit.futures.streams import BLOCK, refuse_collisions, stream
from toolkit.statements.assumptions import Assumption

MOST_DRAWS = 100_000
SEEDS = 2**63
Z90 = 1.2815515655446004  # the ninetieth percentile of a standard normal


@dataclass(frozen=True)
class Futures:
    """Which futures every option is to meet; `blocks` draws them.

    Args:
        assumptions: By id.
        years: Contract years.
        draws: How many futures, 1 or more.
        seed: Chooses them.
    """

    assumptions: Mapping[str, Assumption]
    years: int
    draws: int
    seed: int


@dataclass(frozen=True)
class Block:
    """Some of the futures, drawn.

    Args:
        draws: How many.
        values: By assumption, in its own unit, shape (draws, years).
    """

    draws: int
    values: Mapping[str, NDArray[np.float64]]


def draw_futures(
    assumptions: Mapping[str, Assumption], years: int, *, draws: int, seed: int
) -> Futures:
    """Settle which futures are met, without drawing them yet.

    Args:
        assumptions: By id.
        years: Contract years.
        draws: 1 to 100,000, so that every result of every draw fits in memory.
        seed: 0 to 2**63 - 1.

    Raises:
        InputError: There are too few or too many draws, or the seed is out of range.
        ToolkitError: Two assumptions share a random key.
    """
    if not 1 <= draws <= MOST_DRAWS:
        what = f"{draws} futures cannot be drawn; ask for 1 to {MOST_DRAWS:,}"
        raise InputError.single(Place("draws"), "", what)
    if not 0 <= seed < SEEDS:
        what = f"{seed} is not a seed; give a whole number from 0 to 2**63 - 1"
        raise InputError.single(Place("seed"), "", what)
    refuse_collisions(assumptions)
    return Futures(assumptions, years, draws, seed)


def central(futures: Futures) -> Block:
    """Give the one future in which every assumption takes its central value."""
    values = {
        name: np.full((1, futures.years), float(one.central))
        for name, one in futures.assumptions.items()
    }
    return Block(1, values)


def blocks(futures: Futures) -> Iterator[Block]:
    """Draw the futures, at most 10,000 at a time; how many are asked for moves none of them."""
    for number, first in enumerate(range(0, futures.draws, BLOCK)):
        count = min(BLOCK, futures.draws - first)
        values = {
            name: _draw(one, futures.years, count, stream(futures.seed, name, number))
            for name, one in futures.assumptions.items()
        }
        yield Block(count, values)


def _draw(
    assumption: Assumption, years: int, count: int, random: np.random.Generator
) -> NDArray[np.float64]:
    """Draw a whole block before cutting it, so that a shorter run is the start of a longer one."""
    wide = years if assumption.varies == "each_year" else 1
    if assumption.distribution == "triangular":
        drawn = triangular(assumption, random.random((BLOCK, wide))[:count])
    else:
        drawn = normal(assumption, random.standard_normal((BLOCK, wide))[:count])
    least = 0.0 if assumption.affects.endswith("_level") else -1.0  # nothing left, and no less
    return np.broadcast_to(np.maximum(drawn, least), (count, years))


def triangular(assumption: Assumption, uniform: NDArray[np.float64]) -> NDArray[np.float64]:
    """Invert the triangular distribution between low and high with its peak at central.

    Args:
        assumption: Its low, central and high.
        uniform: Probabilities, 0 to 1.

    Source:
        Closed form of the triangular quantile, Kotz and van Dorp (2004), Beyond Beta, ch. 1.
    """
    low, peak, high = float(assumption.low), float(assumption.central), float(assumption.high)
    turn = (peak - low) / (high - low)
    rising = low + np.sqrt(uniform * (high - low) * (peak - low))
    falling = high - np.sqrt((1 - uniform) * (high - low) * (high - peak))
    return np.where(uniform < turn, rising, falling)


def normal(assumption: Assumption, standard: NDArray[np.float64]) -> NDArray[np.float64]:
    """Stretch standard normals so that low and high are the tenth and ninetieth percentile.

    Each side has its own spread, so that central is the median whatever the range.

    Args:
        assumption: Its low, central and high.
        standard: Standard normal values.
    """
    low, centre, high = float(assumption.low), float(assumption.central), float(assumption.high)
    spread = np.where(standard < 0, (centre - low) / Z90, (high - centre) / Z90)
    return centre + spread * standard
