"""Replays of scores and weights: totals, who leads, how firmly, and what the checks say."""

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.judging import score_lints, total_lints, weight_lints
from toolkit.appraisal.judging.weighing import effective, normalised
from toolkit.appraisal.replaying.results import Found, Value
from toolkit.appraisal.robustness.acceptability import acceptability
from toolkit.appraisal.robustness.dominance import dominated_on_criteria
from toolkit.appraisal.robustness.ranks import firsts
from toolkit.appraisal.robustness.stability import stability
from toolkit.appraisal.robustness.weight_sets import any_weights
from toolkit.statements.replay_parts import Totals, Weighing, Weights

SEED = 1  # chooses the weights that are drawn; a replay draws the same ones every time

type Array = NDArray[np.float64]


def found(part: Weighing | Totals | Weights) -> Found:
    """Put one part to the formulas of judging and of robustness."""
    match part:
        case Weighing():
            return _weighed(part)
        case Totals():
            return _totalled(part)
        case Weights():
            return _shared(part)


def ranks_of(totals: Array) -> list[int]:
    """Give the rank of each option; equal totals share one."""
    return [1 + int((totals > one + 1e-9).sum()) for one in totals]


def _weighed(part: Weighing) -> Found:
    scores = np.array([[float(score) for score in one.scores] for one in part.criteria]).T
    given = [float(one.weight) for one in part.criteria]
    weights = normalised(given)
    totals = scores @ weights
    leader = firsts(totals)[0]
    names, criteria = list(part.options), [one.criterion for one in part.criteria]
    intervals = stability(scores, weights, leader)
    shares = acceptability(scores, any_weights(weights.size), seed=SEED).shares[:, 0]
    behind = dominated_on_criteria(scores)[leader]
    figures: dict[str, dict[str, Value]] = {
        "totals": _by(names, totals),
        "totals with equal weights": _by(names, scores.mean(axis=1)),
        "rank": _by(names, np.array(ranks_of(totals), dtype=np.float64)),
        "weight in effect": _by(criteria, effective(weights, scores)),
        "share of weights with first place": _by(names, shares),
        f"dominated by {names[leader]}": {
            name: "yes" if worse else "no" for name, worse in zip(names, behind, strict=True)
        },
        "first from this weight": {
            name: one.low for name, one in zip(criteria, intervals, strict=True) if one
        },
        "first up to this weight": {
            name: one.high for name, one in zip(criteria, intervals, strict=True) if one
        },
    }
    local = [part.scale == "local"] * len(criteria)
    lints = (
        *weight_lints.weights_do_not_sum("the criteria", given, float(part.whole)),
        *weight_lints.weights_in_effect(criteria, weights, scores),
        *score_lints.ranks_as_scores(criteria, scores),
        *total_lints.near_tie(names, totals),
        *total_lints.rounding_ties(names, totals, part.printed_decimals),
        *total_lints.local_scales((names, criteria), scores, weights, local),
    )
    return Found(figures, lints)


def _totalled(part: Totals) -> Found:
    names, totals = list(part.totals), [float(one) for one in part.totals.values()]
    order = sorted(range(len(names)), key=lambda n: -totals[n])
    gap = totals[order[0]] - totals[order[1]]
    figures: dict[str, dict[str, Value]] = {
        "gap of the first two": {"points": gap, "pct": 100 * gap / totals[order[1]]},
        "order": {"first": names[order[0]], "second": names[order[1]]},
    }
    late = weight_lints.reweighted(part.weighed_late)
    return Found(figures, (*total_lints.near_tie(names, totals), *late))


def _shared(part: Weights) -> Found:
    names, given = list(part.weights), [float(one) for one in part.weights.values()]
    figures: dict[str, dict[str, Value]] = {
        "share of weight": _by(names, normalised(given)),
        "sum of weights": {"all": sum(given)},
    }
    if part.whole is None:
        return Found(figures)
    return Found(figures, weight_lints.weights_do_not_sum("the criteria", given, float(part.whole)))


def _by(names: list[str], values: Array) -> dict[str, Value]:
    return {name: float(value) for name, value in zip(names, values, strict=True)}
