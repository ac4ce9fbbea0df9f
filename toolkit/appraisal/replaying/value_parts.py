"""Replays of value: cost of points, value of information, regret."""

from itertools import product

import numpy as np

from toolkit.appraisal.economic.frontier import Weighed, frontier
from toolkit.appraisal.judging.score_lints import cost_per_point
from toolkit.appraisal.judging.total_lints import near_tie
from toolkit.appraisal.replaying.results import Found, Value
from toolkit.appraisal.robustness.evpi import evpi
from toolkit.appraisal.robustness.evppi import evppi
from toolkit.appraisal.robustness.regret import regret
from toolkit.statements.replay_parts import Information, Priced, Regrets, Steps

ALWAYS = "always"


def found(part: Steps | Information | Regrets) -> Found:
    """Put one part to the formulas of the frontier and of robustness."""
    match part:
        case Steps():
            return _stepped(part)
        case Information():
            return _informed(part)
        case Regrets():
            return _regretted(part)


def _stepped(part: Steps) -> Found:
    weighed = [Weighed(one.option, _cost(one), float(one.score)) for one in part.options]
    steps = frontier(weighed)
    cheapest = min(weighed, key=lambda one: one.cost_gbp)
    figures: dict[str, dict[str, Value]] = {
        "cost": {one.option: one.cost_gbp for one in weighed},
        "average": {s.option: s.average_gbp for s in steps if s.average_gbp is not None},
        "step": {s.option: s.per_unit_gbp for s in steps if s.per_unit_gbp is not None},
        "dominated by": {s.option: " and ".join(s.by) for s in steps if s.by},
        "step from the cheapest": {
            step.option: step.per_unit_gbp
            for one in weighed
            for step in frontier([cheapest, one])
            if one is not cheapest and step.per_unit_gbp is not None
        },
    }
    best, next_best = sorted(part.options, key=lambda one: -one.score)[:2]
    figures["gap of the first two"] = {
        "score_pct": float(best.score / next_best.score - 1) * 100,
        "per_point_pct": (_per_point(next_best) / _per_point(best) - 1) * 100,
        "cost_gbp": _cost(next_best) - _cost(best),
    }
    names, scores = [one.option for one in part.options], [float(one.score) for one in part.options]
    divided = cost_per_point(part.cost_criteria, common_left_out=False)
    return Found(figures, (*divided, *near_tie(names, scores)))


def _cost(one: Priced) -> float:
    """Give the cost, or what a published cost per point implies."""
    return float(one.cost_gbp if one.cost_gbp is not None else (one.per_point_gbp or 0) * one.score)


def _per_point(one: Priced) -> float:
    return _cost(one) / float(one.score)


def _informed(part: Information) -> Found:
    """Read off every combination of inputs, each as likely as the others."""
    states = np.array(list(product((0.0, 1.0), repeat=len(part.inputs))))
    net = np.array([
        float(terms.get(ALWAYS, 0)) + states @ [float(terms.get(one, 0)) for one in part.inputs]
        for terms in part.options.values()
    ])  # fmt: skip
    worth = {one: evppi(net, states[:, [n]]).gbp for n, one in enumerate(part.inputs)}
    return Found({"value": {"everything": evpi(net).gbp, **worth}})


def _regretted(part: Regrets) -> Found:
    names = list(part.payoffs)
    payoffs = [[float(one) for one in given] for given in part.payoffs.values()]
    measured = regret(np.array(payoffs))
    return Found({
        "largest regret": dict(zip(names, measured.largest.tolist(), strict=True)),
        "choice": {"choice": " and ".join(names[one] for one in measured.choice)},
    })  # fmt: skip
