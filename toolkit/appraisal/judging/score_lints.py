"""Checks on scores: what is missing, counted twice, or asked to bear more than it can."""

import re
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.lints import Lint

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
    empty = np.isnan(scores)
    found = []
    for k, criterion in enumerate(criteria):
        lacking = [option for n, option in enumerate(options) if empty[n, k]]
        if lacking and len(lacking) < len(options):
            words = f"Nobody scored {', '.join(lacking)} on {criterion}. No total is given for an"
            about = (criterion, *lacking)
            found.append(Lint("scores-with-gaps", "refused", about, f"{words} option with a gap."))
        elif lacking:
            words = f"Nobody scored any option on {criterion}, though it carries weight. Score it"
            found.append(
                Lint("never-scored", "refused", (criterion,), f"{words}, or drop it and say why.")
            )
    return tuple(found)


def counted_twice(about: Mapping[str, str | None], *, npsv_beside: bool) -> tuple[Lint, ...]:
    """Flag money that is counted in criteria and again elsewhere.

    Args:
        about: What each criterion is about.
        npsv_beside: Whether options are also compared by net present social value.
    """
    cost = [name for name, what in about.items() if what == "cost"]
    whole = [name for name, what in about.items() if what == "npv"]
    found = []
    if npsv_beside and (cost or whole):
        names = ", ".join([*cost, *whole])
        words = f"Money counts in the criteria ({names}) and again in the net present value"
        more = f"{words}. Read one beside the other, and add neither to the other."
        found.append(Lint("counted-twice", "flagged", (*cost, *whole), more))
    if cost and whole:
        words = f"{', '.join(whole)} is a net present value and holds what {', '.join(cost)} count"
        more = f"{words} again: the same pounds have weight twice."
        found.append(Lint("counted-twice", "flagged", (*whole, *cost), more))
    return tuple(found)


def cost_per_point(cost_criteria: Sequence[str], *, common_left_out: bool) -> tuple[Lint, ...]:
    """Flag cost divided by points.

    Args:
        cost_criteria: Criteria about cost that are among the points.
        common_left_out: Whether criteria on which all options score alike were dropped.
    """
    found = []
    if cost_criteria:
        words = f"Cost is divided by points, and the points hold cost ({', '.join(cost_criteria)})"
        more = f"{words}: it counts above and below the line."
        found.append(Lint("counted-twice", "flagged", tuple(cost_criteria), more))
    if common_left_out:
        words = (
            "Criteria on which all options score alike were dropped before cost was divided by "
            "points. The ratio then depends on what was dropped."
        )
        found.append(Lint("ratio-of-scores", "flagged", (), words))
    return tuple(found)


def ratio_claims(texts: Mapping[str, str]) -> tuple[Lint, ...]:
    """Flag sentences that read scores as multiples of each other.

    Args:
        texts: Sentences by where they stand.
    """
    return tuple(
        Lint(
            "ratio-of-scores",
            "flagged",
            (where,),
            f"{where} says “{found.group(0)}”. Zero on these scales is a chosen anchor, so scores "
            "have differences but no multiples.",
        )
        for where, text in texts.items()
        if (found := _RATIO.search(text))
    )


def ranks_as_scores(criteria: Sequence[str], scores: Floats) -> tuple[Lint, ...]:
    """Flag scores that look like places in an order, which say nothing of how far apart.

    Args:
        criteria: Columns.
        scores: Shape (options, criteria).
    """
    return tuple(
        Lint(
            "ranks-as-scores",
            "flagged",
            (name,),
            f"The scores on {name} look like places in an order ({_listed(scores[:, k])}). An "
            "order does not say how much better one option is, so it cannot be added up.",
        )
        for k, name in enumerate(criteria)
        if _looks_like_ranks(scores[:, k])
    )


def unmapped(criteria: Sequence[str]) -> tuple[Lint, ...]:
    """Flag criteria that say nothing of which "I statement" they serve."""
    if not criteria:
        return ()
    words = f"{', '.join(criteria)}: not stated which I statement of National Voices is served, or"
    return (Lint("no-i-statement", "flagged", tuple(criteria), f"{words} that none is."),)


def no_consensus(criteria: Sequence[str]) -> tuple[Lint, ...]:
    """Flag criteria on which a mean stands where nobody recorded a consensus."""
    if not criteria:
        return ()
    words = f"{', '.join(criteria)}: no consensus is recorded for some options; the mean of the"
    return (Lint("no-consensus", "flagged", tuple(criteria), f"{words} groups' scores stands."),)


def broken_record(entry: int | None) -> tuple[Lint, ...]:
    """Refuse a record of scores that was changed after it was made."""
    if entry is None:
        return ()
    words = f"Entry {entry} of the scores, or one before it, is not as it was when it was made."
    return (Lint("record-changed", "refused", (str(entry),), f"{words} Restore the record."),)


def not_considered(characteristics: Sequence[str]) -> tuple[Lint, ...]:
    """Flag protected characteristics for which no equality impact is recorded."""
    if not characteristics:
        return ()
    words = f"No equality impact is recorded for {', '.join(characteristics)}."
    about = tuple(characteristics)
    return (Lint("equality-not-recorded", "flagged", about, words.replace("_", " ")),)


def _looks_like_ranks(column: Floats) -> bool:
    given = np.sort(column[~np.isnan(column)])
    count = len(given)
    if count >= FEWEST_RANKS and np.array_equal(given, np.arange(1, count + 1)):
        return True
    return count >= FEWEST_STEPS and bool(np.allclose(given, np.linspace(0, 100, count), atol=0.5))


def _listed(column: Floats) -> str:
    return ", ".join(f"{one:g}" for one in column if not np.isnan(one))
