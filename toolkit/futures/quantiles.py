"""The value that each distribution has at a probability, or at a standard normal value.

Triangular, uniform and mixture are read at probabilities; the rest at standard normal values, which
keep their tails exact.
"""

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from math import log

import numpy as np
import scipy
from numpy.typing import NDArray

from toolkit.statements.assumptions import Assumption, mean_above_zero

Z90 = 1.2815515655446004  # the ninetieth percentile of a standard normal
PERT_WEIGHT = 4.0  # of the likely value against each end
KNOTS = np.linspace(-8.0, 8.0, 4001)  # standard normal values; a step moves a value by 0.4% of a sd
HALF = KNOTS.size // 2 + 1

type Array = NDArray[np.float64]
type Quantile = Callable[[Array], Array]


def quantile_of(assumption: Assumption) -> Quantile:
    """Give the quantile of an assumption; whatever it needs is worked out once.

    Returns:
        A function of probabilities if `at_chances` says so, else of standard normal values.

    Raises:
        ValueError: It is a yearly chance, which has events and no quantile.
    """
    quantile: Quantile
    match assumption.distribution:
        case "triangular":
            quantile = partial(triangular, assumption)
        case "uniform":
            quantile = partial(uniform, assumption)
        case "mixture":
            quantile = mixture(assumption)
        case "normal":
            quantile = partial(normal, assumption)
        case "lognormal":
            quantile = partial(lognormal, assumption)
        case "student_t":
            quantile = student_t(assumption)
        case "gamma":
            quantile = gamma(assumption)
        case "beta":
            quantile = beta(assumption)
        case "chance":
            raise ValueError("a yearly chance has events and no quantile")
    return quantile


def at_chances(assumption: Assumption) -> bool:
    """Whether the quantile of an assumption is read at probabilities."""
    return assumption.distribution in ("triangular", "uniform", "mixture")


def ends(assumption: Assumption) -> tuple[float, float, float]:
    """Give low, central and high."""
    return float(assumption.low), float(assumption.central), float(assumption.high)


def triangular(assumption: Assumption, uniform: Array) -> Array:
    """Invert the triangular distribution between low and high with its peak at central.

    Args:
        assumption: Its low, central and high.
        uniform: Probabilities, 0 to 1.

    Source:
        Closed form of the triangular quantile, Kotz and van Dorp (2004), Beyond Beta, ch. 1.
    """
    low, peak, high = ends(assumption)
    turn = (peak - low) / (high - low)
    rising = low + np.sqrt(uniform * (high - low) * (peak - low))
    falling = high - np.sqrt((1 - uniform) * (high - low) * (high - peak))
    return np.where(uniform < turn, rising, falling)


def uniform(assumption: Assumption, chances: Array) -> Array:
    """Spread probabilities evenly between low and high."""
    low, _, high = ends(assumption)
    return low + (high - low) * chances


def normal(assumption: Assumption, standard: Array) -> Array:
    """Stretch standard normals so that low and high are the tenth and ninetieth percentile.

    Each side has its own spread, so that central is the median whatever the range.

    Args:
        assumption: Its low, central and high.
        standard: Standard normal values.
    """
    low, centre, high = ends(assumption)
    spread = np.where(standard < 0, (centre - low) / Z90, (high - centre) / Z90)
    return centre + spread * standard


def lognormal(assumption: Assumption, standard: Array) -> Array:
    """Stretch standard normals on a scale of ratios, each side with its own spread.

    Low, central and high are the tenth, fiftieth and ninetieth percentile. What varies by lot is
    then divided by its mean, so that it moves no total.

    Args:
        assumption: Its low, central and high, all above 0.
        standard: Standard normal values.
    """
    low, centre, high = ends(assumption)
    below, above = log(centre / low) / Z90, log(high / centre) / Z90
    mean = 1.0
    if assumption.affects == "lot_volume":  # the mean of a half of each lognormal
        halves = np.exp(np.square([below, above]) / 2) * scipy.special.ndtr([-below, above])
        mean = centre * float(halves.sum())
    return np.exp(standard * np.where(standard < 0, below, above)) * (centre / mean)


def student_t(assumption: Assumption) -> Quantile:
    """Stretch Student's t as `normal` stretches the normal; few degrees of freedom, fat tails."""
    low, centre, high = ends(assumption)
    freedom = float(assumption.spread or 0)
    special = scipy.special
    table = _table(lambda p: special.stdtrit(freedom, p), lambda p: -special.stdtrit(freedom, p))
    ninetieth = float(special.stdtrit(freedom, 0.9))

    def stretched(standard: Array) -> Array:
        values = table(standard)
        return centre + values / ninetieth * np.where(standard < 0, centre - low, high - centre)

    return stretched


def gamma(assumption: Assumption) -> Quantile:
    """Fit a gamma whose ninetieth percentile is as many times the tenth as high is of low.

    Its median is central; the mean is, for what varies by lot.
    """
    low, centre, high = ends(assumption)
    special = scipy.special
    shape = gamma_shape(high / low)
    middle = shape if assumption.affects == "lot_volume" else special.gammaincinv(shape, 0.5)
    table = _table(
        lambda p: special.gammaincinv(shape, p), lambda p: special.gammainccinv(shape, p)
    )
    return lambda standard: table(standard) * (centre / middle)


def gamma_shape(ratio: float) -> float:
    """Find the shape at which a gamma's ninetieth percentile is a multiple of its tenth.

    Args:
        ratio: The multiple, above 1; the greater, the smaller the shape.
    """
    low, high = -4.0, 30.0  # logarithms of a shape more uneven, and more even, than any stated
    for _ in range(80):
        middle = (low + high) / 2
        tenth, ninetieth = scipy.special.gammaincinv(np.exp(middle), [0.1, 0.9])
        if ninetieth > ratio * tenth:
            low = middle
        else:
            high = middle
    return float(np.exp(middle))


def beta(assumption: Assumption) -> Quantile:
    """Fit the beta of the PERT method between low and high, most of it near central.

    Its mean is (low + 4 central + high) / 6.

    Source:
        Malcolm et al. (1959), Application of a Technique for Research and Development Program
        Evaluation, Operations Research 7(5).
    """
    low, peak, high = ends(assumption)
    rise = 1 + PERT_WEIGHT * (peak - low) / (high - low)
    fall = 1 + PERT_WEIGHT * (high - peak) / (high - low)
    table = _beta_table(rise, fall)
    return lambda standard: low + (high - low) * table(standard)


def mixture(assumption: Assumption) -> Quantile:
    """Lie evenly between low and 0 with a stated chance, else follow a beta between 0 and high.

    The beta is as wide as that of the PERT method, and its mean makes central the mean of all.
    """
    low, _, high = ends(assumption)
    stated = assumption.spread or Decimal(0)
    chance = float(stated)
    share = float(mean_above_zero(assumption.low, assumption.central, stated)) / high
    table = _beta_table((PERT_WEIGHT + 2) * share, (PERT_WEIGHT + 2) * (1 - share))

    def mixed(chances: Array) -> Array:
        above = np.maximum(chances - chance, 0.0) / (1 - chance)
        good = high * table(scipy.special.ndtri(above))
        return np.where(chances < chance, low * (1 - chances / chance), good)

    return mixed


def _beta_table(rise: float, fall: float) -> Quantile:
    special = scipy.special
    return _table(
        lambda p: special.betaincinv(rise, fall, p), lambda p: 1 - special.betaincinv(fall, rise, p)
    )


def _table(lower: Quantile, upper: Quantile) -> Quantile:
    """Work a slow quantile out at the knots, to be read off between them.

    Args:
        lower: The quantile at a probability of falling below it.
        upper: The quantile at a probability of lying above it, exact where that is tiny.
    """
    below, above = scipy.special.ndtr(KNOTS[:HALF]), scipy.special.ndtr(-KNOTS[HALF:])
    values = np.concatenate([lower(below), upper(above)])
    return lambda standard: np.interp(standard, KNOTS, values)
