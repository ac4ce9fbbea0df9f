"""Which score stands where: the consensus, else the groups', else their members'; never a guess."""

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from toolkit.statements.score_record import ScoreEntry

Floats = NDArray[np.float64]


def of_group(
    entries: Sequence[ScoreEntry], group: str, options: Sequence[str], criteria: Sequence[str]
) -> Floats:
    """Give the scores of one group: as moderated, else the mean of its members' latest.

    Args:
        entries: The record.
        group: Whose scores.
        options: Rows of the answer.
        criteria: Its columns.

    Returns:
        Shape (options, criteria), 0 to 100; NaN where the group gave none.
    """
    said = [one for one in entries if one.group_id == group]
    return _table([_standing(said, option, one) for option in options for one in criteria], options)


def of_all(
    entries: Sequence[ScoreEntry],
    by_group: Sequence[Floats],
    options: Sequence[str],
    criteria: Sequence[str],
) -> Floats:
    """Give the scores that stand: the consensus, else the mean of the groups that scored.

    A group that does not score a criterion by design adds nothing there, not a zero.

    Args:
        entries: The record.
        by_group: Scores of each group, as `of_group` gives them.
        options: Rows of the answer.
        criteria: Its columns.

    Returns:
        Shape (options, criteria), 0 to 100; NaN where nobody gave one.
    """
    agreed = [one for one in entries if one.round == "consensus"]
    consensus = _table([_last(agreed, o, c) for o in options for c in criteria], options)
    if not by_group:
        return consensus
    groups = np.array(by_group)
    given = (~np.isnan(groups)).sum(axis=0)
    mean = np.where(given > 0, np.nansum(groups, axis=0) / np.maximum(given, 1), np.nan)
    return np.where(np.isnan(consensus), mean, consensus)


def without_consensus(
    entries: Sequence[ScoreEntry], options: Sequence[str], criteria: Collection[str]
) -> tuple[str, ...]:
    """Name the elicited criteria on which some option was scored without a consensus."""
    agreed = {(one.option_id, one.criterion_id) for one in entries if one.round == "consensus"}
    scored = {(one.option_id, one.criterion_id) for one in entries if one.option_id in options}
    lacking = {criterion for _, criterion in scored - agreed}
    return tuple(one for one in criteria if one in lacking)


def _standing(said: Sequence[ScoreEntry], option: str, criterion: str) -> float:
    moderated = _last([one for one in said if one.round == "moderated"], option, criterion)
    if not np.isnan(moderated):
        return moderated
    own = {
        one.scorer: float(one.score)
        for one in said
        if one.round == "individual" and (one.option_id, one.criterion_id) == (option, criterion)
    }
    return sum(own.values()) / len(own) if own else float("nan")


def _last(said: Sequence[ScoreEntry], option: str, criterion: str) -> float:
    found = [one.score for one in said if (one.option_id, one.criterion_id) == (option, criterion)]
    return float(found[-1]) if found else float("nan")


def _table(cells: Sequence[float], options: Sequence[str]) -> Floats:
    return np.array(cells, dtype=np.float64).reshape(len(options), -1)
