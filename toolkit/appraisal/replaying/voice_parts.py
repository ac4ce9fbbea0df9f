"""Replays of groups: who gave how many points, and whose weights count how much."""

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.judging import total_lints, weight_lints
from toolkit.appraisal.replaying.results import Found, Value
from toolkit.appraisal.replaying.score_parts import ranks_of
from toolkit.appraisal.robustness.groups import group_views, leave_one_group_out, view
from toolkit.appraisal.robustness.ranks import firsts
from toolkit.statements.replay_parts import GroupPoints, Voices

type Array = NDArray[np.float64]


def found(part: GroupPoints | Voices) -> Found:
    """Put one part to the formulas of groups."""
    match part:
        case GroupPoints():
            return _pointed(part)
        case Voices():
            return _voiced(part)


def _pointed(part: GroupPoints) -> Found:
    options, groups = list(part.points), list(part.groups)
    points = np.array([[float(one) for one in given] for given in part.points.values()])
    totals, by_group = points.sum(axis=1), points.sum(axis=0)
    one_each = np.ones(len(groups))
    alike = view("equal groups", points / by_group, np.eye(len(groups)), one_each).totals
    ranks = np.array([ranks_of(points[:, n]) for n in range(len(groups))])
    firsts_said = [" and ".join(options[n] for n in firsts(column)) for column in points.T]
    figures: dict[str, dict[str, Value]] = {
        "totals": _by(options, totals),
        "totals of groups": {**_by(groups, by_group), "all": float(points.sum())},
        "rank": _by(options, np.array(ranks_of(totals), dtype=np.float64)),
        "share in per cent": _by(options, 100 * totals / totals.sum()),
        "share with groups alike": _by(options, alike),
        "sum of ranks": _by(options, ranks.sum(axis=0).astype(np.float64)),
        "first by group": dict(zip(groups, firsts_said, strict=True)),
    }
    printed = [option for option in options if option in part.printed_pct]
    kept = [float(totals[options.index(one)]) for one in printed]
    lints = (
        *total_lints.near_tie(options, totals),
        *weight_lints.totals_of_groups_differ(groups, by_group.tolist()),
        *(
            weight_lints.trimmed_shares(printed, kept, [part.printed_pct[one] for one in printed])
            if len(printed) == len(options)
            else ()
        ),
    )
    return Found(figures, lints)


def _voiced(part: Voices) -> Found:
    groups, people = list(part.groups), list(part.groups.values())
    criteria = list(part.weights)
    given = np.array([[float(one) for one in said] for said in part.weights.values()]).T
    by_group = given / given.sum(axis=1, keepdims=True)
    unscored, one_each = np.eye(len(criteria)), np.ones(len(groups))
    _, alike, heads = group_views(unscored, by_group, people, one_each)
    figures: dict[str, dict[str, Value]] = {
        "weight with groups alike": _by(criteria, 100 * alike.weights),
        "weight by headcount": _by(criteria, 100 * heads.weights),
        "rank with groups alike": _by(criteria, np.array(ranks_of(alike.weights), dtype=float)),
        "rank by headcount": _by(criteria, np.array(ranks_of(heads.weights), dtype=float)),
        "share of the voice of one person": _by(groups, alike.voices / np.array(people)),
    }
    for without in leave_one_group_out(unscored, by_group, one_each, groups):
        figures[f"weight {without.name}"] = _by(criteria, 100 * without.weights)
    sums = (
        lint
        for group, said in zip(groups, given.tolist(), strict=True)
        for lint in weight_lints.weights_do_not_sum(group, said, 100)
    )
    return Found(figures, (*sums, *weight_lints.one_loud_person(groups, people, one_each.tolist())))


def _by(names: list[str], values: Array) -> dict[str, Value]:
    return {name: float(value) for name, value in zip(names, values, strict=True)}
