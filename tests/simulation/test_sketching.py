from itertools import pairwise
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.simulation.amounts_drawn import amounts
from toolkit.simulation.sketching import STEPS, Sketch, emptied, frame, joined, pour

VALUES = np.ascontiguousarray(amounts(20_000).transpose(2, 1, 0))
FRAME = frame(VALUES[:, :, :10_000])
FLOORS = np.full((3, 2), -1e5)


def poured(sketch: Sketch, first: int, end: int) -> Sketch:
    return pour(sketch, first, VALUES[:, :, first:end], FLOORS, (1, 0))


def test_every_amount_is_counted_once_in_its_step() -> None:
    whole = poured(FRAME, 0, 20_000)
    assert (whole.counts.sum(axis=2) == 20_000).all()
    amount = VALUES[0, 1, 777]
    alone = pour(FRAME, 0, np.full((3, 2, 1), amount), FLOORS, (0, 0))
    place = int(np.flatnonzero(alone.counts[0, 1])[0]) - 1
    assert FRAME.low[0, 1] + place * FRAME.step[0, 1] <= amount
    assert amount < FRAME.low[0, 1] + (place + 1) * FRAME.step[0, 1]


def test_amounts_beyond_the_steps_are_counted_at_the_ends() -> None:
    far = np.stack([FRAME.low - 5, FRAME.low + FRAME.step * STEPS * 1.5], axis=2)
    ends = pour(FRAME, 0, far, FLOORS, (0, 0))
    assert (ends.counts[:, :, 0] == 1).all()
    assert (ends.counts[:, :, -1] == 1).all()
    assert ends.poured[0].short == pytest.approx(-5.0)
    assert np.array_equal(ends.least, far[:, :, 0])
    assert np.array_equal(ends.most, far[:, :, 1])


def test_an_amount_that_never_differed_has_steps_all_the_same() -> None:
    alike = np.full((1, 1, 100), 250.0)
    one = frame(alike)
    assert one.step.min() > 0
    counts = pour(one, 0, alike, np.zeros((1, 1)), (0, 0)).counts
    assert counts[0, 0, 1:-1].max() == 100


@given(st.lists(st.integers(1, 19_999), max_size=4, unique=True), st.randoms())
def test_sketches_add_up_in_any_order(cuts: list[int], shuffled: Random) -> None:
    ends = [0, *sorted(cuts), 20_000]
    parts = [poured(FRAME, a, b) for a, b in pairwise(ends)]
    shuffled.shuffle(parts)
    together = parts[0]
    for part in parts[1:]:
        together = joined(together, part)
    whole = poured(FRAME, 0, 20_000)
    assert np.array_equal(together.counts, whole.counts)
    assert np.array_equal(together.least, whole.least)
    assert sum(chunk.draws for chunk in together.poured.values()) == 20_000
    below = sum(chunk.below_floor for chunk in together.poured.values())
    assert np.array_equal(below, whole.poured[0].below_floor)


def test_an_emptied_sketch_counts_nothing_and_keeps_its_steps() -> None:
    fresh = emptied(poured(FRAME, 0, 500))
    assert fresh.counts.sum() == 0
    assert not fresh.poured
    assert np.array_equal(fresh.step, FRAME.step)


def test_sketches_with_different_steps_are_not_added_up() -> None:
    with pytest.raises(ValueError, match="different steps"):
        joined(FRAME, frame(VALUES[:, :, 500:]))
