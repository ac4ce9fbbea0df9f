"""Robustness timed beside a plain loop over weights, and beside SALib where it is installed.

SALib answers a neighbouring question: how much of the variance of a figure an input explains, and
not what knowing it is worth. It is timed on the same futures, once for each option.
"""

import importlib
import importlib.util
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.robustness.acceptability import acceptability
from toolkit.appraisal.robustness.evpi import evpi
from toolkit.appraisal.robustness.evppi import evppi
from toolkit.appraisal.robustness.weight_sets import any_weights

WEIGHTS = 10_000  # for the plain loop, which takes a second for each hundred thousand or so
ASSUMPTIONS, DRAWS, OPTIONS = 30, 10_000, 4

type Array = NDArray[np.float64]
type Clock = Callable[[Callable[[], object]], float]


def plain_loop(scores: Array, count: int, seed: int) -> Array:
    """Rank options under one set of weights after another, as textbooks write it.

    Returns:
        Share of the weights that gives each option each rank, shape (options, ranks).
    """
    random = np.random.default_rng(seed)
    options, criteria = scores.shape
    counts = np.zeros((options, options))
    for _ in range(count):
        weights = random.dirichlet(np.ones(criteria))
        for rank, option in enumerate(np.argsort(-(scores @ weights))):
            counts[option, rank] += 1
    return counts / count


def futures() -> tuple[Array, Array]:
    """Make up net benefits of four options in 10,000 futures of thirty inputs, and the inputs."""
    random = np.random.default_rng(1)
    inputs = random.standard_normal((DRAWS, ASSUMPTIONS))
    slopes = random.standard_normal((OPTIONS, ASSUMPTIONS)) * 1e5
    bent = slopes @ inputs.T + 3e4 * slopes[:, :3] @ (inputs[:, :3] ** 2).T / 1e5
    return bent + 1e5 * random.standard_normal((OPTIONS, DRAWS)), inputs


def measured(clock: Clock) -> list[tuple[str, float, str]]:
    """Time what is asked of weights and of inputs.

    Args:
        clock: Gives the seconds that work takes.

    Returns:
        What was timed, seconds, and a note.
    """
    scores = np.random.default_rng(1).random((9, 5)) * 100
    loop = clock(lambda: plain_loop(scores, WEIGHTS, 1))
    ours = clock(lambda: acceptability(scores, any_weights(5), seed=1, samples=WEIGHTS))
    many = clock(lambda: acceptability(scores, any_weights(5), seed=1))
    exact = clock(lambda: acceptability(scores[:, :3], any_weights(3), seed=1))
    net, inputs = futures()
    each = clock(lambda: [evppi(net, inputs[:, [n]]) for n in range(ASSUMPTIONS)])
    note = f"{ASSUMPTIONS} assumptions x {DRAWS:,} draws x {OPTIONS} options"
    return [
        ("acceptability, plain loop over 10,000 weights", loop, "9 options, 5 criteria"),
        ("acceptability, 10,000 weights", ours, f"plain loop takes {loop / ours:.0f} x as long"),
        ("acceptability, 100,000 weights", many, ""),
        ("acceptability, exact", exact, "9 options, 3 criteria"),
        ("EVPI", clock(lambda: evpi(net)), f"{DRAWS:,} draws x {OPTIONS} options"),
        ("EVPPI of each assumption", each, note),
        _of_salib(clock, net, inputs, each),
    ]


def _of_salib(clock: Clock, net: Array, inputs: Array, ours: float) -> tuple[str, float, str]:
    what = "SALib, RBD-FAST on the same futures"
    if importlib.util.find_spec("SALib") is None:
        return what, 0.0, "not installed"
    analyse = importlib.import_module("SALib.analyze.rbd_fast").analyze
    named = {"num_vars": ASSUMPTIONS, "names": [f"x{n}" for n in range(ASSUMPTIONS)]}
    problem = named | {"bounds": [[-5, 5]] * ASSUMPTIONS}
    seconds = clock(lambda: [analyse(problem, inputs, one, seed=1) for one in net])
    return (
        what,
        seconds,
        f"takes {seconds / ours:.1f} x as long as EVPPI, with its 100 resamples; other question",
    )
