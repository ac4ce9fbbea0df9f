import numpy as np

from toolkit.appraisal.robustness.two_way import POINTS, two_way


def against_fixed(points: np.ndarray) -> np.ndarray:
    """The first option is worth both inputs together and the third; the other a fixed 10."""
    return np.column_stack([points[:, 0] + points[:, 2] + points[:, 1], np.full(len(points), 10.0)])


def test_the_grid_says_who_is_best_where() -> None:
    ranges = np.array([0.0, 0, 0]), np.array([10.0, 1, 10])
    found = two_way(against_fixed, np.array([5.0, 0.5, 5]), ranges, (0, 2))
    assert found.net_gbp.shape == (POINTS, POINTS, 2)
    assert found.net_gbp[3, 7].tolist() == [found.first[3] + found.second[7] + 0.5, 10]
    for i, one in enumerate(found.first):
        for j, other in enumerate(found.second):
            assert found.best[i, j] == (0 if one + other + 0.5 >= 10 else 1)
