"""How far the choice of an option rests on inputs that nobody knows, and what knowing is worth."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.robustness.dominance import Dominance, dominance
from toolkit.appraisal.robustness.evpi import evpi
from toolkit.appraisal.robustness.evppi import evppi
from toolkit.appraisal.robustness.inputs_of import Inputs
from toolkit.appraisal.robustness.regret import Regret, regret
from toolkit.appraisal.robustness.responses import LinearResponse, fit, response_of
from toolkit.appraisal.robustness.switching import Switch, switches
from toolkit.appraisal.robustness.tornado import Tornado, tornado, usual_range
from toolkit.appraisal.robustness.two_way import TwoWay, two_way
from toolkit.appraisal.robustness.worth import Worth
from toolkit.units import nothing

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Outlook:
    """What the options are worth in the futures drawn.

    Args:
        net_benefits: GBP, present value against business as usual, shape (options, draws).
        inputs: What the assumptions were in the same futures.
        together: Ids of assumptions that a study would settle together, by name.
        by_scenario: Net benefit in each scenario, GBP, shape (options, scenarios); nothing where
            there are none.
    """

    net_benefits: Array
    inputs: Inputs
    together: Mapping[str, tuple[str, ...]] = field(default_factory=nothing)
    by_scenario: Array | None = None


@dataclass(frozen=True)
class Sensitivity:
    """How net benefit answers to each input; inputs and options by position.

    Args:
        inputs: Names of the inputs.
        response: The straight line on which the rest is read, with what it leaves unexplained.
        low: Low end of each range: the tenth percentile drawn.
        high: High end: the ninetieth.
        tornado: Net benefit at the ends, one input at a time.
        to_zero: Switching values of the best option against doing nothing new.
        to_rival: Switching values of its lead over the runner-up; none where it stands alone.
        two_way: The two inputs that move that lead most, together; nothing where there is no lead
            or only one input.
    """

    inputs: tuple[str, ...]
    response: LinearResponse
    low: Array
    high: Array
    tornado: Tornado
    to_zero: tuple[Switch, ...]
    to_rival: tuple[Switch, ...]
    two_way: TwoWay | None


@dataclass(frozen=True)
class OfFutures:
    """What futures say about the choice; options by position.

    Args:
        mean_gbp: Mean net benefit, shape (options,).
        best: The option with the greatest mean.
        runner_up: The next; nothing where there is one option.
        best_share: Part of the futures in which an option is best, shape (options,).
        sensitivity: Of net benefit to inputs; nothing where the case assumes nothing.
        dominance: Over the futures.
        regret: By scenario; nothing where there are none.
        evpi: Worth of knowing everything.
        evppi: Worth of knowing one assumption, by its id, or those settled together, by name.
    """

    mean_gbp: Array
    best: int
    runner_up: int | None
    best_share: Array
    sensitivity: Sensitivity | None
    dominance: Dominance
    regret: Regret | None
    evpi: Worth
    evppi: Mapping[str, Worth]


def assess_futures(outlook: Outlook) -> OfFutures:
    """Ask how far the choice rests on inputs, and what knowing them would be worth.

    Args:
        outlook: Net benefits and inputs of the same futures, at most the first 10,000.

    Raises:
        ValueError: Net benefits and inputs are of different numbers of futures.
    """
    net, inputs = outlook.net_benefits, outlook.inputs
    if net.shape[1] != len(inputs.values):
        what = f"{net.shape[1]} futures of net benefit and {len(inputs.values)} of inputs"
        raise ValueError(f"{what}; give the same futures")
    mean = net.mean(axis=1)
    order = [int(one) for one in np.argsort(-mean, kind="stable")]
    runner_up = order[1] if len(order) > 1 else None
    top = net == net.max(axis=0)
    asked = {one: (one,) for one in inputs.of} | dict(outlook.together)
    return OfFutures(
        mean_gbp=mean,
        best=order[0],
        runner_up=runner_up,
        best_share=(top / top.sum(axis=0)).mean(axis=1),
        sensitivity=_sensitivity(net, inputs, order[0], runner_up) if inputs.names else None,
        dominance=dominance(net),
        regret=None if outlook.by_scenario is None else regret(outlook.by_scenario),
        evpi=evpi(net),
        evppi={name: evppi(net, _columns(inputs, group)) for name, group in asked.items()},
    )


def _columns(inputs: Inputs, assumptions: tuple[str, ...]) -> Array:
    return inputs.values[:, [column for one in assumptions for column in inputs.of[one]]]


def _sensitivity(net: Array, inputs: Inputs, best: int, runner_up: int | None) -> Sensitivity:
    line = fit(net, inputs.values)
    response, (low, high) = response_of(line), usual_range(inputs.values)
    bars = tornado(response, line.centre, low, high)
    to_rival: tuple[Switch, ...] = ()
    grid = None
    if runner_up is not None:
        at_low, at_high = (
            one[:, best] - one[:, runner_up] for one in (bars.low_gbp, bars.high_gbp)
        )
        to_rival = switches(at_low, at_high, low, high)
        widest = np.argsort(-np.abs(at_high - at_low), kind="stable")
        if widest.size > 1:
            pair = int(widest[0]), int(widest[1])
            grid = two_way(response, line.centre, (low, high), pair)
    to_zero = switches(bars.low_gbp[:, best], bars.high_gbp[:, best], low, high)
    return Sensitivity(inputs.names, line, low, high, bars, to_zero, to_rival, grid)
