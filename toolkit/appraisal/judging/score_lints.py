"""Checks on scores: what is missing, counted twice, or asked to bear more than it can."""

import re
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.lints import Lint, flagged, named, refused

Floats = NDArray[np.float64]

FEWEST_RANKS = 3  # fewer options always look like ranks
FEWEST_STEPS = 4  # three options at 0, 50 and 100 may well be scores
_RATIO = re.compile(
    r"\b(twice|half|double|triple|\d+(\.\d+)?\s*(times|x|%|per cent))\s+(as\s+)?"
    r"(good|better|bad|worse|strong|stronger|effective)\b",
    re.IGNORECASE,
)


def scores_with_gaps(
    options: Sequence[str], criteria: Sequence[str], scores: Floats
) -> tuple[Lint, ...]:
    """Refuse a table of scores with empty cells; nothing is filled in for anybody.

    Args:
        options: Rows.
        criteria: Columns.
        scores: Shape (options, criteria); NaN where there is no score.
    """
    found: list[Lint] = []
    for criterion, column in zip(criteria, scores.T, strict=True):
        lacking = [name for name, one in zip(options, column, strict=True) if np.isnan(one)]
        if lacking and len(lacking) == len(options):
            found += refused(
                "never-scored",
                [criterion],
                f"Nobody scored any option on {named(criterion)}, though it is a criterion. ",
                "Score it, or drop it and say why.",
            )
        elif lacking:
            found += refused(
                "scores-with-gaps",
                [criterion, *lacking],
                f"Nobody scored {named(*lacking)} on {named(criterion)}. ",
                "An option with a gap has no total.",
            )
    return tuple(found)


def counted_twice(about: Mapping[str, str | None], *, npsv_beside: bool) -> tuple[Lint, ...]:
    """Flag money that is counted in criteria and again elsewhere.

    Args:
        about: What each criterion is about, in the words of a case's `criteria`.
        npsv_beside: Whether options are also compared by net present social value.
    """
    cost = [name for name, what in about.items() if what == "cost"]
    whole = [name for name, what in about.items() if what == "npv"]
    found: list[Lint] = []
    if npsv_beside and (cost or whole):
        found += flagged(
            "counted-twice",
            [*cost, *whole],
            f"Money counts in {named(*cost, *whole)} and again in the net present value. ",
            "Read one beside the other, and never add them.",
        )
    if cost and whole:
        found += flagged(
            "counted-twice",
            [*whole, *cost],
            f"{named(*whole)} already holds what {named(*cost)} counts: ",
            "the same pounds have weight twice.",
        )
    return tuple(found)


def cost_per_point(cost_criteria: Sequence[str], *, common_left_out: bool) -> tuple[Lint, ...]:
    """Flag cost divided by points.

    Args:
        cost_criteria: Criteria about cost that are among the points.
        common_left_out: Whether criteria on which all options score alike were dropped.
    """
    found: list[Lint] = []
    if cost_criteria:
        found += flagged(
            "counted-twice",
            cost_criteria,
            f"Cost is divided by points that hold cost themselves ({named(*cost_criteria)}): ",
            "it counts above and below the line.",
        )
    if common_left_out:
        found += flagged(
            "ratio-of-scores",
            [],
            "Criteria on which all options score alike were dropped before cost was divided by ",
            "points, so the ratio depends on what was dropped.",
        )
    return tuple(found)


def ratio_claims(texts: Mapping[str, str]) -> tuple[Lint, ...]:
    """Flag sentences that read scores as multiples of each other.

    Args:
        texts: Sentences by where they stand.
    """
    found: list[Lint] = []
    for where, text in texts.items():
        if claim := _RATIO.search(text):
            found += flagged(
                "ratio-of-scores",
                [where],
                f"{where} says “{claim.group(0)}”. Zero on these scales is a chosen anchor, ",
                "so scores have differences but no multiples.",
            )
    return tuple(found)


def ranks_as_scores(criteria: Sequence[str], scores: Floats) -> tuple[Lint, ...]:
    """Flag scores that look like places in an order, which say nothing of how far apart.

    Args:
        criteria: Columns.
        scores: Shape (options, criteria).
    """
    found: list[Lint] = []
    for name, column in zip(criteria, scores.T, strict=True):
        given = column[~np.isnan(column)]
        if _looks_like_ranks(np.sort(given)):
            shown = ", ".join(f"{one:g}" for one in given)
            found += flagged(
                "ranks-as-scores",
                [name],
                f"The scores on {named(name)} look like places in an order ({shown}). An order ",
                "does not say how much better an option is, so it cannot be added up.",
            )
    return tuple(found)


def unmapped(criteria: Sequence[str]) -> tuple[Lint, ...]:
    """Flag criteria that do not say which "I statement" they serve, or that they serve none.

    Args:
        criteria: Which.
    """
    if not criteria:
        return ()
    return flagged(
        "no-i-statement",
        criteria,
        f"Which I statement of National Voices do {named(*criteria)} serve? ",
        "State one for each, or none and why.",
    )


def no_consensus(criteria: Sequence[str]) -> tuple[Lint, ...]:
    """Flag criteria on which a mean stands because nobody recorded a consensus.

    Args:
        criteria: Which.
    """
    if not criteria:
        return ()
    return flagged(
        "no-consensus",
        criteria,
        f"No consensus of all groups is recorded for some options on {named(*criteria)}; ",
        "the mean of the groups' scores stands there.",
    )


def broken_record(entry: int | None) -> tuple[Lint, ...]:
    """Refuse a record of scores that was changed after it was made.

    Args:
        entry: The first one whose digest does not hold; nothing where all do.
    """
    if entry is None:
        return ()
    return refused(
        "record-changed",
        [str(entry)],
        f"Entry {entry} of the scores is not as it was when it was made, or one before it was ",
        "changed, left out or put in. Restore the record.",
    )


def not_considered(characteristics: Sequence[str]) -> tuple[Lint, ...]:
    """Flag protected characteristics for which no equality impact is recorded.

    Args:
        characteristics: Which.
    """
    if not characteristics:
        return ()
    spelt = ", ".join(characteristics).replace("_", " ")
    words = f"No equality impact is recorded for these protected characteristics: {spelt}."
    return flagged("equality-not-recorded", characteristics, words)


def _looks_like_ranks(given: Floats) -> bool:
    count = len(given)
    if count >= FEWEST_RANKS and np.array_equal(given, np.arange(1, count + 1)):
        return True
    return count >= FEWEST_STEPS and bool(np.allclose(given, np.linspace(0, 100, count), atol=0.5))
