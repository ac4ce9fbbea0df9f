"""Checks on weights and voices: do they add up, who holds them, and what they do in effect."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.judging.weighing import effective, normalised
from toolkit.appraisal.lints import Lint

Floats = NDArray[np.float64]

SUM_MARGIN = 0.0005  # published weights are rounded to a tenth of a per cent
FAR = 0.1  # weight in effect that differs by more than ten points is another weight
ONE_PERSON = 0.1  # a tenth of the voice for one person
LOUDER = 2.0  # than a headcount would make that person
UNEVEN = 1.5  # times the points of the meanest group


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
    words = f"The weights of {who} sum to {total:g}, not to {whole:g}. Some weight is missing or"
    return (Lint("weights-do-not-sum", "refused", (who,), f"{words} counted twice."),)


def swings_without_a_top(who: str, points: Sequence[float]) -> tuple[Lint, ...]:
    """Refuse swings of which none is 100, as nothing then anchors the others."""
    if not points or max(points) == 100:
        return ()
    words = f"The largest swing of {who} is {max(points):g}. The step that matters most to a group"
    return (Lint("top-swing", "refused", (who,), f"{words} has 100, the others in proportion."),)


def swings_with_gaps(who: str, missing: Sequence[str]) -> tuple[Lint, ...]:
    """Refuse weights of a group that left out a criterion."""
    if not missing:
        return ()
    words = f"{who} did not weigh {', '.join(missing)}. A criterion that is left out is not one"
    return (Lint("weights-with-gaps", "refused", tuple(missing), f"{words} that weighs nothing."),)


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
    words = (
        f"{who} said that {' and '.join(more)} matter more than {' and '.join(less)}, yet its "
        f"swings add up to {above:g} against {below:g}. Ask the group again."
    )
    return (Lint("swings-disagree", "flagged", (*more, *less), words),)


def never_cross_checked(who: Sequence[str]) -> tuple[Lint, ...]:
    """Flag groups that were asked no consistency question."""
    if not who:
        return ()
    words = f"{', '.join(who)}: no second question tested whether the swings say what was meant."
    return (Lint("no-consistency-question", "flagged", tuple(who), words),)


def no_user_voice(has_one: bool) -> tuple[Lint, ...]:
    """Flag weights in which the people who receive care had no group of their own."""
    if has_one:
        return ()
    words = "No group speaks for the people who receive care, so the weights are those of others."
    return (Lint("no-user-voice", "flagged", (), words),)


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
    return tuple(
        Lint(
            "one-loud-person",
            "flagged",
            (group,),
            f"Each person in {group} ({heads} of {everybody}) holds {share / heads:.0%} of the "
            f"voice; by headcount it would be {1 / everybody:.1%}. Look at the answer without "
            "this group.",
        )
        for group, heads, share in zip(groups, people, shares, strict=True)
        if share / heads >= ONE_PERSON and share / heads > LOUDER / everybody
    )


def weights_in_effect(
    criteria: Sequence[str], weights: Sequence[float] | Floats, scores: Floats
) -> tuple[Lint, ...]:
    """Flag weights that say one thing and do another, because scores hardly spread.

    Args:
        criteria: Names.
        weights: By criterion, summing to 1.
        scores: Shape (options, criteria).
    """
    stated = np.asarray(weights, dtype=np.float64)
    felt = effective(stated, scores)
    return tuple(
        Lint(
            "effective-weight",
            "flagged",
            (name,),
            f"{name} has {said:.0%} of the weight but {done:.0%} in effect, because the options' "
            f"scores {'spread widely' if done > said else 'hardly differ'} on it.",
        )
        for name, said, done in zip(criteria, stated, felt, strict=True)
        if abs(done - said) > FAR
    )


def reweighted(who: Sequence[str]) -> tuple[Lint, ...]:
    """Flag weights that were set or changed after options had been scored.

    Args:
        who: Groups whose weights came after the first score.
    """
    if not who:
        return ()
    words = (
        f"The weights of {', '.join(who)} were set after options had been scored. Whoever knows "
        "the scores can choose the winner by the weights: record the totals before and after, "
        "and why."
    )
    return (Lint("reweighted", "flagged", tuple(who), words),)


def totals_of_groups_differ(groups: Sequence[str], points: Sequence[float]) -> tuple[Lint, ...]:
    """Flag raw points summed over groups of which some gave far more points than others.

    Args:
        groups: Names.
        points: All points that each group gave.
    """
    low, high = min(points), max(points)
    if low <= 0 or high / low < UNEVEN:
        return ()
    mean, keen = groups[points.index(low)], groups[points.index(high)]
    words = (
        f"{keen} gave {high:g} points in all and {mean} {low:g}, {high / low:.1f} times fewer. "
        "Adding raw points makes generous groups count for more; compare shares by group."
    )
    return (Lint("group-totals-differ", "flagged", (keen, mean), words),)


def trimmed_shares(
    options: Sequence[str], totals: Sequence[float], printed_pct: Sequence[int]
) -> tuple[Lint, ...]:
    """Flag printed percentages that are not the rounded shares, so that they add up to 100.

    Args:
        options: Names.
        totals: By option.
        printed_pct: Whole per cent as published.
    """
    shares = [100 * one / sum(totals) for one in totals]
    return tuple(
        Lint(
            "shares-trimmed",
            "flagged",
            (name,),
            f"The share of {name} is {share:.2f}% and is printed as {shown}%. Printed with one "
            "decimal, nothing has to be trimmed to make 100.",
        )
        for name, share, shown in zip(options, shares, printed_pct, strict=True)
        if abs(share - shown) > 0.5
    )
