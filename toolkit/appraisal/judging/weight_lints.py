"""Checks on weights and voices: do they add up, who holds them, and what they do in effect."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.judging.weighing import effective, normalised
from toolkit.appraisal.lints import Lint, flagged, named, refused

Floats = NDArray[np.float64]

SUM_MARGIN = 0.0005  # published weights are rounded to a tenth of a per cent
FAR = 0.1  # a weight in effect that is ten points off is another weight
ONE_PERSON = 0.1  # a tenth of the voice for one person
LOUDER = 2.0  # times what a headcount would give that person
UNEVEN = 1.5  # times the points of the group that gave fewest


def weights_do_not_sum(who: str, weights: Sequence[float], whole: float = 1.0) -> tuple[Lint, ...]:
    """Refuse weights that do not sum to the whole.

    Args:
        who: Whose weights.
        weights: By criterion.
        whole: What they ought to sum to: 1, or 100 for points or per cent.
    """
    total = sum(weights)
    if abs(total - whole) <= SUM_MARGIN * whole:
        return ()
    return refused(
        "weights-do-not-sum",
        [who],
        f"The weights of {named(who)} sum to {total:g} and not to {whole:g}. ",
        "Some weight is missing or counted twice.",
    )


def swings_without_a_top(who: str, points: Sequence[float]) -> tuple[Lint, ...]:
    """Refuse swings of which none is 100, as nothing then anchors the others.

    Args:
        who: Whose swings.
        points: By criterion.
    """
    if not points or max(points) == 100:
        return ()
    return refused(
        "top-swing",
        [who],
        f"The largest swing of {named(who)} is {max(points):g}. ",
        "The step that matters most to a group has 100, and the others are set in proportion.",
    )


def swings_with_gaps(who: str, missing: Sequence[str]) -> tuple[Lint, ...]:
    """Refuse weights of a group that left out a criterion.

    Args:
        who: Whose weights.
        missing: Criteria without a weight.
    """
    if not missing:
        return ()
    return refused(
        "weights-with-gaps",
        missing,
        f"{named(who)} did not weigh {named(*missing)}. ",
        "Left out is not the same as weighing nothing.",
    )


def swings_disagree(
    who: str, more: Mapping[str, float], less: Mapping[str, float]
) -> tuple[Lint, ...]:
    """Flag an answer to a consistency question that the swings contradict.

    Args:
        who: Which group was asked.
        more: Swings, by criterion, that the group said matter more together.
        less: Swings that it said matter less.
    """
    above, below = sum(more.values()), sum(less.values())
    if above > below:
        return ()
    return flagged(
        "swings-disagree",
        [*more, *less],
        f"{named(who)} said that {named(*more)} matters more than {named(*less)}, ",
        f"yet its swings add up to {above:g} against {below:g}. Ask the group again.",
    )


def never_cross_checked(who: Sequence[str]) -> tuple[Lint, ...]:
    """Flag groups that were asked no consistency question.

    Args:
        who: Which groups.
    """
    if not who:
        return ()
    return flagged(
        "no-consistency-question",
        who,
        f"No second question tested whether the swings of {named(*who)} say what was meant.",
    )


def no_user_voice(*, heard: bool) -> tuple[Lint, ...]:
    """Flag weights in which the people who receive care had no group of their own.

    Args:
        heard: Whether they had one.
    """
    if heard:
        return ()
    return flagged(
        "no-user-voice",
        [],
        "No group speaks for the people who receive care, so the weights are those of others.",
    )


def one_loud_person(
    groups: Sequence[str], people: Sequence[int], voice: Sequence[float]
) -> tuple[Lint, ...]:
    """Flag groups in which each person holds a large share of the voice.

    Args:
        groups: Names.
        people: How many are in each.
        voice: Part of the voice of each, in any unit.
    """
    shares, everybody = normalised(voice), sum(people)
    found: list[Lint] = []
    for group, heads, share in zip(groups, people, shares, strict=True):
        if share / heads >= ONE_PERSON and share / heads > LOUDER / everybody:
            found += flagged(
                "one-loud-person",
                [group],
                f"Each person in {named(group)} ({heads} of {everybody}) holds ",
                f"{share / heads:.0%} of the voice; by headcount it would be {1 / everybody:.1%}. ",
                "Look at the answer without this group too.",
            )
    return tuple(found)


def weights_in_effect(
    criteria: Sequence[str], weights: Sequence[float] | Floats, scores: Floats
) -> tuple[Lint, ...]:
    """Flag weights that say one thing and do another, because scores spread unevenly.

    Args:
        criteria: Names.
        weights: By criterion, summing to 1.
        scores: Shape (options, criteria).
    """
    stated = np.asarray(weights, dtype=np.float64)
    found: list[Lint] = []
    for name, said, done in zip(criteria, stated, effective(stated, scores), strict=True):
        if abs(done - said) > FAR:
            spread = "further apart" if done > said else "closer together"
            found += flagged(
                "effective-weight",
                [name],
                f"{named(name)} has {said:.0%} of the weight but {done:.0%} in effect, because ",
                f"the options' scores lie {spread} on it than on the others.",
            )
    return tuple(found)


def reweighted(who: Sequence[str]) -> tuple[Lint, ...]:
    """Flag weights that were set or changed after options had been scored.

    Args:
        who: Groups whose weights came after the first score.
    """
    if not who:
        return ()
    return flagged(
        "reweighted",
        who,
        f"The weights of {named(*who)} were set after options had been scored. Whoever knows the ",
        "scores can choose the winner by the weights: record the totals before and after, and why.",
    )


def totals_of_groups_differ(groups: Sequence[str], points: Sequence[float]) -> tuple[Lint, ...]:
    """Flag raw points added up over groups of which some gave far more points than others.

    Args:
        groups: Names.
        points: All points that each group gave.
    """
    low, high = min(points), max(points)
    if low <= 0 or high / low < UNEVEN:
        return ()
    least, most = groups[points.index(low)], groups[points.index(high)]
    return flagged(
        "group-totals-differ",
        [most, least],
        f"{named(most)} gave {high:g} points in all and {named(least)} {low:g}: ",
        f"{high / low:.1f} times as many. Adding raw points makes generous groups count for more; ",
        "compare shares by group.",
    )


def trimmed_shares(
    options: Sequence[str], totals: Sequence[float], printed_pct: Sequence[int]
) -> tuple[Lint, ...]:
    """Flag printed percentages that are not the rounded shares, so that they add up to 100.

    Args:
        options: Names.
        totals: By option.
        printed_pct: Whole per cent as published.
    """
    found: list[Lint] = []
    for name, total, shown in zip(options, totals, printed_pct, strict=True):
        share = 100 * total / sum(totals)
        if abs(share - shown) > 0.5:
            found += flagged(
                "shares-trimmed",
                [name],
                f"The share of {named(name)} is {share:.2f}% and is printed as {shown}%. ",
                "With one decimal, nothing has to be trimmed to make 100.",
            )
    return tuple(found)
