"""Gathering what every party gains or loses, chunk by chunk of draws.

Up to 100,000 draws all amounts are kept; beyond that they are counted in steps. Chunks are known by
the number of their first draw, so neither their sizes nor their order changes a result.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from toolkit.simulation.sketching import FRAMING, Sketch, emptied, frame, joined, pour
from toolkit.units import nothing

MOST_KEPT = 100_000  # draws; of 40 parties and 10 years they fill 320 MB

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Tally:
    """What was drawn so far; `add` and `merge` give new ones.

    Args:
        floors: Amount that must not be fallen below, GBP, shape (years, parties); minus infinity
            where none is stated.
        watched: Year and party, counted from 0, whose convergence is followed.
        most_kept: Draws up to which all amounts are kept; a caller who knows that more will come
            saves memory with 10,000.
        kept: Amounts by the number of their first draw, shape (parties, years, draws).
        sketch: Counts, once there are more draws than are kept.
    """

    floors: Array
    watched: tuple[int, int] = (0, 0)
    most_kept: int = MOST_KEPT
    kept: Mapping[int, Array] = field(default_factory=nothing)
    sketch: Sketch | None = None

    @property
    def draws(self) -> int:
        """How many draws it holds."""
        return sum(_lengths(self).values())


def tally(
    years: int,
    parties: int,
    *,
    floors: Array | None = None,
    watched: tuple[int, int] = (0, 0),
    most_kept: int = MOST_KEPT,
) -> Tally:
    """Begin with nothing drawn.

    Args:
        years: How many.
        parties: How many.
        floors: GBP, broadcast to (years, parties); without them nobody has a floor.
        watched: Year and party, counted from 0, whose convergence is followed.
        most_kept: Draws up to which all amounts are kept, 10,000 or more.

    Raises:
        ValueError: Fewer draws would be kept than are needed to set steps.
    """
    if most_kept < FRAMING:
        raise ValueError(f"{most_kept} draws set no steps; keep {FRAMING:,} or more")
    given = np.array(-np.inf) if floors is None else floors
    whole = np.array(np.broadcast_to(given, (years, parties)), np.float64)
    return Tally(whole, watched, most_kept)


def beside(one: Tally) -> Tally:
    """Begin another with the same terms and steps, for draws gathered apart and merged later."""
    return replace(one, kept={}, sketch=emptied(one.sketch) if one.sketch else None)


def add(one: Tally, first: int, amounts: Array) -> Tally:
    """Add a chunk of draws.

    Args:
        one: So far; it stays as it is.
        first: Number of the first draw of the chunk, counted from 0.
        amounts: GBP, shape (draws, years, parties); copied, so that the caller may use it again.

    Raises:
        ValueError: An amount is not finite, the draws are there already, or the steps must be set
            and the first 10,000 draws are not there.
    """
    turned = np.array(amounts.transpose(2, 1, 0), np.float64, order="C")
    if turned.shape[:2] != one.floors.T.shape:
        raise ValueError(f"a chunk of shape {amounts.shape} does not fit {one.floors.shape}")
    if not np.isfinite(turned).all():
        raise ValueError("an amount is infinite or no number")
    return merge(one, replace(one, kept={first: turned}, sketch=None))


def merge(one: Tally, other: Tally) -> Tally:
    """Join the draws of two tallies; which comes first makes no difference.

    Raises:
        ValueError: They share draws, or their terms or steps differ.
    """
    same = np.array_equal(one.floors, other.floors) and one.watched == other.watched
    if not same or one.most_kept != other.most_kept:
        raise ValueError("tallies with different terms cannot be merged")
    _refuse_overlap(one, other)
    kept = {**one.kept, **other.kept}
    sketches = [part.sketch for part in (one, other) if part.sketch is not None]
    sketch = joined(*sketches) if len(sketches) == 2 else next(iter(sketches), None)
    if sketch is None and sum(chunk.shape[2] for chunk in kept.values()) > one.most_kept:
        sketch = frame(_framing(kept))
    if sketch is not None:
        year, party = one.watched
        for first in sorted(kept):
            sketch = pour(sketch, first, kept[first], one.floors.T, (party, year))
        kept = {}
    return replace(one, kept=kept, sketch=sketch)


def _framing(kept: Mapping[int, Array]) -> Array:
    """Give the very first draws, whatever the chunks, so that steps do not hang on them."""
    parts, have = list[Array](), 0
    for first in sorted(kept):
        if first != have or have >= FRAMING:
            break
        parts.append(kept[first][:, :, : FRAMING - have])
        have += kept[first].shape[2]
    if have < FRAMING:
        raise ValueError(f"the first {FRAMING:,} draws set the steps and must come before")
    return np.concatenate(parts, axis=2)


def _lengths(one: Tally) -> dict[int, int]:
    """Give how many draws each chunk has, by its first."""
    lengths = {first: chunk.shape[2] for first, chunk in one.kept.items()}
    if one.sketch is not None:
        lengths |= {first: chunk.draws for first, chunk in one.sketch.poured.items()}
    return lengths


def _refuse_overlap(one: Tally, other: Tally) -> None:
    chunks = sorted([*_lengths(one).items(), *_lengths(other).items()])
    for (first, draws), (following, _) in pairwise(chunks):
        if first + draws > following:
            raise ValueError(f"draw {following} is there already")
