"""Curves of inputs that a regression may bend: splines, steps, and products of a few inputs."""

from itertools import combinations

import numpy as np
import scipy
from numpy.typing import NDArray

MOST_LEVELS = 12  # an input with no more values than these gets steps instead of curves
RARE = 0.01  # a value in fewer of the futures gets no step, or chance would be learned
DEGREE = 3
KNOTS = (0.2, 0.4, 0.6, 0.8)  # quantiles at which the spline of a single input bends
MASS = 0.1  # a value that this part of the futures share gets a step of its own
MOST_JOINT = 6  # inputs whose products are looked at
DRAWS_PER_TERM = 20  # fewer would fit chance; straight lines are used instead

type Array = NDArray[np.float64]


def terms(inputs: Array) -> Array:
    """Give the columns of a regression on one input or several.

    One input: steps where it has few values, else a cubic spline with knots at its quintiles.
    Several: a line for each of few values, such as a failure, powers up to the third for every
    other; and products of pairs of up to six.

    Args:
        inputs: Shape (draws, inputs).

    Returns:
        Shape (draws, terms), the first of them 1 throughout.

    Source:
        Regression splines, Hastie, Tibshirani and Friedman (2009), 5.2.
    """
    moving = inputs[:, np.ptp(inputs, axis=0) > 0]
    scaled = (moving - moving.mean(axis=0)) / moving.std(axis=0)
    one = np.ones((len(inputs), 1))
    if scaled.shape[1] == 1:
        rich = np.hstack([one, _curve(scaled[:, 0])])
    else:
        few = scaled.shape[1] <= MOST_JOINT
        pairs = combinations(scaled.T, 2) if few else ()
        bends = [_powers(column) for column in scaled.T]
        rich = np.hstack([one, *bends, *((a * b)[:, None] for a, b in pairs)])
    return rich if rich.shape[1] * DRAWS_PER_TERM <= len(inputs) else np.hstack([one, scaled])


def _curve(values: Array) -> Array:
    levels, counts = np.unique(values, return_counts=True)
    if levels.size <= MOST_LEVELS:
        return _stepped(values, levels, counts)
    inner = np.unique(np.quantile(values, KNOTS))
    inner = inner[(inner > levels[0]) & (inner < levels[-1])]
    ends = [levels[0]] * (DEGREE + 1), [levels[-1]] * (DEGREE + 1)
    spline = scipy.interpolate.BSpline.design_matrix(
        values, np.concatenate([ends[0], inner, ends[1]]), DEGREE
    )
    return np.hstack([spline.toarray()[:, 1:], _steps(values, levels[counts > MASS * len(values)])])


def _powers(values: Array) -> Array:
    if np.unique(values).size <= MOST_LEVELS:
        return values[:, None]
    return np.column_stack([values, values**2, values**3])


def _stepped(values: Array, levels: Array, counts: NDArray[np.intp]) -> Array:
    """Give a straight line, and steps off it at values that are neither ends nor rare."""
    usual = levels[1:-1][counts[1:-1] >= RARE * len(values)]
    return np.hstack([values[:, None], _steps(values, usual)])


def _steps(values: Array, levels: Array) -> Array:
    return np.asarray(values[:, None] == levels, np.float64)
