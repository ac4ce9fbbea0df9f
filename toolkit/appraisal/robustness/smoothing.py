"""Curves of inputs that a regression may bend: splines, steps, and products of a few inputs."""

from itertools import combinations

import numpy as np
import scipy
from numpy.typing import NDArray

MOST_LEVELS = 12  # an input with no more values than these gets a step for each
DEGREE = 3
KNOTS = (0.2, 0.4, 0.6, 0.8)  # quantiles at which the spline of a single input bends
MASS = 0.1  # a value that this part of the futures share gets a step of its own
MOST_JOINT = 6  # inputs whose products are looked at
DRAWS_PER_TERM = 20  # fewer would fit chance; straight lines are used instead

type Array = NDArray[np.float64]


def terms(inputs: Array) -> Array:
    """Give the columns of a regression on one input or several.

    One input: a step for each of few values, else a cubic spline with knots at its quintiles.
    Several: for each, steps or powers up to the third, and products of pairs of up to six.

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
        return _steps(values, levels[1:])
    inner = np.unique(np.quantile(values, KNOTS))
    inner = inner[(inner > levels[0]) & (inner < levels[-1])]
    ends = [levels[0]] * (DEGREE + 1), [levels[-1]] * (DEGREE + 1)
    spline = scipy.interpolate.BSpline.design_matrix(
        values, np.concatenate([ends[0], inner, ends[1]]), DEGREE
    )
    return np.hstack([spline.toarray()[:, 1:], _steps(values, levels[counts > MASS * len(values)])])


def _powers(values: Array) -> Array:
    levels = np.unique(values)
    if levels.size <= MOST_LEVELS:
        return _steps(values, levels[1:])
    return np.column_stack([values, values**2, values**3])


def _steps(values: Array, levels: Array) -> Array:
    return np.asarray(values[:, None] == levels, np.float64)
