"""Every check on what people judged, run on one case."""

from collections.abc import Iterable, Iterator

import numpy as np

from toolkit.appraisal.judging import score_lints, total_lints, weight_lints
from toolkit.appraisal.judging.results import Judged
from toolkit.appraisal.judging.standing import without_consensus
from toolkit.appraisal.judging.weighing import voices_of
from toolkit.appraisal.lints import Lint
from toolkit.statements.case import Case
from toolkit.statements.criteria import Criterion
from toolkit.statements.equality import PROTECTED
from toolkit.statements.score_record import first_changed
from toolkit.statements.tables import ids_in
from toolkit.statements.weighing import Swing

PRINTED = 1  # decimals of a total in reports


def lints_of(case: Case, judged: Judged, *, npsv_beside: bool) -> tuple[Lint, ...]:
    """Run every check; those that refuse a figure come first.

    Args:
        case: Whose statements.
        judged: What was made of them.
        npsv_beside: Whether options are also compared by net present social value.
    """
    priced = {one.label: one.about or _read_off(one) for one in case.criteria.values()}
    unmapped = [one.label for one in case.criteria.values() if one.i_statement is None]
    found = [
        *score_lints.broken_record(first_changed(case.scores)),
        *_of_groups(case, judged),
        *_of_voices(case, judged),
        *_of_scores(case, judged),
        *score_lints.counted_twice(priced, npsv_beside=npsv_beside),
        *score_lints.unmapped(unmapped),
        *score_lints.not_considered(_not_considered(case)),
    ]
    return tuple(sorted(found, key=lambda one: one.level != "refused"))


def _read_off(criterion: Criterion) -> str | None:
    return "cost" if criterion.measure == "cost_to_reference_value" else None


def _labels(case: Case, criteria: Iterable[str]) -> list[str]:
    return [case.criteria[one].label for one in criteria]


def _of_groups(case: Case, judged: Judged) -> Iterator[Lint]:
    """Check what each group said by itself."""
    for group in judged.groups:
        said = [one for one in case.swings.values() if one.group_id == group.id]
        weighed = {one.criterion_id for one in said}
        missing = [one.label for name, one in case.criteria.items() if name not in weighed]
        points = [float(one.points) for one in said if one.points is not None]
        stated = [float(one.weight) for one in said if one.weight is not None]
        yield from weight_lints.swings_with_gaps(group.label, missing)
        yield from weight_lints.swings_without_a_top(group.label, points)
        if stated:
            yield from weight_lints.weights_do_not_sum(group.label, stated)
        worth = {case.criteria[one.criterion_id].label: _worth(one) for one in said}
        for check in case.swing_checks.values():
            if check.group_id == group.id:
                more = {name: worth.get(name, 0.0) for name in _labels(case, ids_in(check.more))}
                less = {name: worth.get(name, 0.0) for name in _labels(case, ids_in(check.less))}
                yield from weight_lints.swings_disagree(group.label, more, less)


def _worth(said: Swing) -> float:
    return float(said.points if said.points is not None else said.weight or 0)


def _of_voices(case: Case, judged: Judged) -> Iterator[Lint]:
    """Check who was heard, how loudly, and when."""
    groups = judged.groups
    asked = {one.group_id for one in case.swing_checks.values()}
    yield from weight_lints.never_cross_checked([g.label for g in groups if g.id not in asked])
    yield from weight_lints.no_user_voice(heard=any(one.user_voice for one in groups))
    voice = voices_of([case.weighing_groups[one.id] for one in groups])[judged.view]
    names, people = [one.label for one in groups], [one.people for one in groups]
    yield from weight_lints.one_loud_person(names, people, [float(one) for one in voice])
    scored_on = min((one.at for one in case.scores), default=None)
    if scored_on is not None:
        late = {
            one.group_id
            for one in case.swings.values()
            if one.weighed_on is not None and one.weighed_on > scored_on
        }
        yield from weight_lints.reweighted([one.label for one in groups if one.id in late])


def _of_scores(case: Case, judged: Judged) -> Iterator[Lint]:
    """Check the scores that stand, and the totals that they make."""
    rows, scores = [case.criteria[one] for one in judged.criteria], judged.scores
    options = [case.option(one).title for one in judged.options]
    criteria = [one.label for one in rows]
    elicited = [k for k, one in enumerate(rows) if one.kind == "elicited"]
    names = [criteria[k] for k in elicited]
    lacking = without_consensus(case.scores, judged.options, judged.criteria)
    weights, totals = judged.weights[judged.view], judged.totals[judged.view]
    yield from score_lints.scores_with_gaps(options, criteria, scores)
    yield from score_lints.no_consensus(_labels(case, lacking))
    yield from score_lints.ranks_as_scores(names, scores[:, elicited])
    yield from score_lints.ratio_claims(
        {f"Entry {one.entry}": one.reason for one in case.scores if one.reason}
    )
    if not np.isnan(scores).any() and not np.isnan(weights).any():
        yield from weight_lints.weights_in_effect(criteria, weights, scores)
        local = [one.scale == "local" for one in rows]
        yield from total_lints.local_scales((options, criteria), scores, weights, local)
    yield from total_lints.near_tie(options, totals)
    yield from total_lints.rounding_ties(options, totals, PRINTED)
    whole = [one for one in judged.groups if not one.not_theirs]
    given = {one.label: float(np.nansum(one.scores[:, elicited])) for one in whole}
    if len(given) > 1:
        yield from weight_lints.totals_of_groups_differ([*given], [*given.values()])


def _not_considered(case: Case) -> tuple[str, ...]:
    """Name protected characteristics on which the case states no impact of any option."""
    stated = {one.characteristic for one in case.equality_impacts.values()}
    return tuple(one for one in PROTECTED if one not in stated)
