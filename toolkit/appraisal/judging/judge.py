"""The verb: weights of groups, scores from the record and from measures, and what to say first."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.judging import standing
from toolkit.appraisal.judging.case_lints import lints_of
from toolkit.appraisal.judging.results import GroupView, Judged
from toolkit.appraisal.judging.weighing import normalised, together, voices_of
from toolkit.statements.case import Case
from toolkit.statements.score_record import chain
from toolkit.statements.weighing import WeighingGroup

Floats = NDArray[np.float64]


def judge(
    case: Case, measured: Mapping[str, Mapping[str, float]], *, npsv_beside: bool = False
) -> Judged | None:
    """Compare options by all criteria, with the weights of each group and of all together.

    Args:
        case: With criteria, groups, swings and the record of scores.
        measured: Score of each option with an award on each measured criterion, 0 to 100.
        npsv_beside: Whether options are also compared by net present social value.

    Returns:
        Nothing where no group is heard, or no option has an award.
    """
    groups = [one for one in case.weighing_groups.values() if one.applies]
    options = tuple(one.id for one in case.options if one.id in measured)
    if not groups or not options:
        return None
    criteria = tuple(case.criteria)
    own = [standing.of_group(case.scores, one.group_id, options, criteria) for one in groups]
    scores = standing.of_all(case.scores, own, options, criteria)
    for k, name in enumerate(criteria):
        if case.criteria[name].kind == "measured":
            scores[:, k] = [measured[option][name] for option in options]
    by_group = np.array([_weights(case, one) for one in groups])
    weights = {view: together(by_group, voice) for view, voice in voices_of(groups).items()}
    found = Judged(
        options=options,
        criteria=criteria,
        left_out=tuple(one.id for one in case.options if one.id not in measured),
        scores=scores,
        groups=tuple(
            GroupView(
                id=group.group_id,
                label=group.label,
                role=group.role,
                people=group.people,
                user_voice=group.is_user_voice,
                weights=weighed,
                scores=said,
                not_theirs=_not_theirs(case, group),
                totals=scores @ weighed,
            )
            for group, weighed, said in zip(groups, by_group, own, strict=True)
        ),
        weights=weights,
        totals={view: scores @ one for view, one in weights.items()},
        record=case.scores,
        digests=chain(case.scores),
        lints=(),
    )
    return replace(found, lints=lints_of(case, found, npsv_beside=npsv_beside))


def _weights(case: Case, group: WeighingGroup) -> Floats:
    """Give the weights of a group: its swings over their sum, or weights as it stated them."""
    said = [case.swings.get((group.group_id, criterion)) for criterion in case.criteria]
    worth = [(one.points if one.weight is None else one.weight) if one else 0 for one in said]
    return normalised([float(one or 0) for one in worth])


def _not_theirs(case: Case, group: WeighingGroup) -> tuple[str, ...]:
    rows = [one for one in case.swings.values() if one.group_id == group.group_id]
    return tuple(
        one.criterion_id
        for one in rows
        if not one.scores and case.criteria[one.criterion_id].kind == "elicited"
    )
