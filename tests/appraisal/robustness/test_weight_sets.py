import numpy as np
import pytest

from toolkit.appraisal.robustness.weight_sets import (
    WeightSet,
    any_weights,
    draw_weights,
    half_spaces,
    in_order,
)


def test_weights_are_drawn_evenly_over_the_simplex() -> None:
    drawn = draw_weights(any_weights(4), 200_000, seed=1)
    assert drawn.sum(axis=1) == pytest.approx(1)
    assert drawn.mean(axis=0) == pytest.approx([0.25] * 4, abs=0.002)
    assert (drawn[:, 0] > 0.5).mean() == pytest.approx(0.5**3, abs=0.003)  # (1 - t)^(n - 1)


def test_an_order_gives_the_known_mean_weights() -> None:
    drawn = draw_weights(in_order(3, [2, 0, 1]), 200_000, seed=1)
    # rank-order centroid of three: 11/18, 5/18, 2/18
    assert drawn.mean(axis=0) == pytest.approx([5 / 18, 2 / 18, 11 / 18], abs=0.002)
    assert (drawn[:, 2] >= drawn[:, 0]).all()
    assert (drawn[:, 0] >= drawn[:, 1]).all()


def test_bounds_and_an_order_are_kept_together() -> None:
    allowed = WeightSet(np.array([0.1, 0.2, 0.0]), np.array([0.5, 0.6, 0.3]), (1, 2))
    drawn = draw_weights(allowed, 5_000, seed=3)
    rows, limits = half_spaces(allowed)
    assert (drawn @ rows.T <= limits + 1e-9).all()
    assert drawn[:, 0].min() < 0.11
    assert drawn[:, 0].max() > 0.49


def test_the_same_seed_gives_the_same_weights_and_more_of_them_begin_alike() -> None:
    short, long = (draw_weights(any_weights(3), n, seed=5) for n in (100, 25_000))
    assert (long[:100] == short).all()
    assert (draw_weights(any_weights(3), 100, seed=6) != short).any()


@pytest.mark.parametrize(
    ("least", "most", "order"),
    [
        ([0.6, 0.6], [1, 1], ()),
        ([0, 0], [0.3, 0.3], ()),
        ([0, 0.6], [1, 1], (0, 1)),
    ],
    ids=["above one in all", "below one in all", "order against bounds"],
)
def test_a_set_without_weights_is_refused(
    least: list[float], most: list[float], order: tuple[int, ...]
) -> None:
    with pytest.raises(ValueError, match="widen them"):
        draw_weights(WeightSet(np.array(least), np.array(most), order), 10, seed=1)
