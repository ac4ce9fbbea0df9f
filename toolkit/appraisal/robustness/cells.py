"""The space of two or three weights, cut into cells in each of which the order is the same."""

from collections.abc import Iterable
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.robustness.weight_sets import WeightSet, half_spaces

EDGE = 1e-12  # a corner closer to a line than this lies on it

type Array = NDArray[np.float64]


def cells(scores: Array, allowed: WeightSet) -> tuple[Array, Array]:
    """Cut a set of weights along every line on which two options are level.

    Args:
        scores: Shape (options, criteria), with two or three criteria.
        allowed: The weights that are possible.

    Returns:
        Centres of the cells, shape (cells, criteria), and their share of the set.

    Raises:
        ValueError: There are more than three criteria, or no weights are possible.
    """
    criteria = scores.shape[1]
    if criteria not in {2, 3}:
        raise ValueError("only two or three criteria can be cut exactly; draw weights instead")
    whole = np.eye(criteria)
    rows, limits = half_spaces(allowed)
    for row, limit in zip(rows, limits, strict=True):
        whole = _side(whole, limit - whole @ row)  # weights sum to 1, so a limit is a line too
    found = [whole]
    for one, other in combinations(scores, 2):
        found = list(_cut(found, one - other))
    sizes = np.array([_size(cell) for cell in found])
    if not sizes.sum() > 0:
        raise ValueError("no weights that sum to 1 keep these bounds; widen them")
    kept = [cell for cell, size in zip(found, sizes, strict=True) if size > 0]
    return np.array([_centre(cell) for cell in kept]), sizes[sizes > 0] / sizes.sum()


def _cut(found: Iterable[Array], line: Array) -> Iterable[Array]:
    for cell in found:
        gap = cell @ line
        if (gap > EDGE).any() and (gap < -EDGE).any():
            yield _side(cell, gap)
            yield _side(cell, -gap)
        else:
            yield cell


def _side(cell: Array, height: Array) -> Array:
    """Keep the part of a convex cell, given by its corners in turn, that lies at or above 0."""
    corners: list[Array] = []
    for n in range(len(cell)):
        here, there = height[n - 1], height[n]
        if here * there < 0 and min(abs(here), abs(there)) > EDGE:
            corners.append(cell[n - 1] + (cell[n] - cell[n - 1]) * here / (here - there))
        if there >= -EDGE:
            corners.append(cell[n])
    return np.array(corners).reshape(-1, cell.shape[1])


def _size(cell: Array) -> float:
    """Give the length, or the area, of a cell on the first weights, which fix the last."""
    if cell.shape[1] == 2:
        return float(np.ptp(cell[:, 0])) if len(cell) else 0.0
    x, y = cell[:, 0], cell[:, 1]
    return abs(float(x @ np.roll(y, -1) - y @ np.roll(x, -1))) / 2


def _centre(cell: Array) -> Array:
    """Give the centre of gravity: of a polygon, that of its triangles by their areas."""
    if cell.shape[1] == 2:
        return np.asarray((cell.min(axis=0) + cell.max(axis=0)) / 2)
    fan = [np.stack([cell[0], cell[n], cell[n + 1]]) for n in range(1, len(cell) - 1)]
    areas = np.array([_size(one) for one in fan])
    return np.asarray(areas @ np.array([one.mean(axis=0) for one in fan]) / areas.sum())
