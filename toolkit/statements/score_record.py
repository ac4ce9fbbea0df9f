"""Scores as a record: who scored what in which round, why it changed, and a chain that shows it.

Each entry has a digest of itself and of the entry before, so that none can be changed, left out or
put in later without showing.
"""

import json
import re
from collections.abc import Sequence
from hashlib import sha256
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from toolkit.statements.rows import Row
from toolkit.units import Day, Id, Kind, MisfitError, Score, Text, Whole

Round = Literal["individual", "moderated", "consensus"]
_TITLE = re.compile(r"\b(mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|cllr)\b\.?\s+\w", re.I)


def _a_role(text: str) -> str:
    if _TITLE.search(text):
        raise ValueError(f"{text!r} reads like a name; write the role, such as district nurse 2")
    return text


class ScoreEntry(Row):
    """One score as it was given; entries stand in the order in which they were made.

    Args:
        entry: Counts entries from 1, without a gap.
        option_id: Which option.
        criterion_id: Which elicited criterion.
        group_id: Group of the scorer, a row of `weighing_groups`; empty for a consensus of all.
        scorer: In which role, never by name; numbered where several share a role.
        round: One person's own score, what a group settled on, or what all groups settled on.
        score: 0 for the worst anchor, 100 for the best.
        reason: Why; needed wherever a score replaces another one.
        at: Day on which it was given.
        digest: As printed by `toolkit scores` when the entry was made; shows later changes.
    """

    entry: Annotated[Whole, Field(ge=1), Kind("number", "whole number, 1 or more")]
    option_id: Id
    criterion_id: Id
    group_id: Id | None = None
    scorer: Annotated[Text, AfterValidator(_a_role)]
    round: Round
    score: Score
    reason: Text | None = None
    at: Day
    digest: Text | None = None

    @model_validator(mode="after")
    def _a_consensus_is_of_all(self) -> Self:
        if self.round == "consensus" and self.group_id is not None:
            raise MisfitError("group_id", "a consensus is of all groups; leave it empty")
        if self.round != "consensus" and self.group_id is None:
            raise MisfitError("group_id", "is empty; name the group of the scorer")
        return self


def replaced(entry: ScoreEntry, before: Sequence[ScoreEntry]) -> tuple[ScoreEntry, ...]:
    """Give the scores that an entry takes the place of.

    A person's score replaces that person's earlier one, a group's the scores of its members, a
    consensus all of them.

    Args:
        entry: The later score.
        before: Entries until then.
    """
    about = [one for one in before if _same_cell(one, entry)]
    match entry.round:
        case "individual":
            found = [one for one in about if _same_person(one, entry)]
            return tuple(found[-1:])
        case "moderated":
            return tuple(one for one in about if one.group_id == entry.group_id)
        case "consensus":
            return tuple(about)


def chain(entries: Sequence[ScoreEntry]) -> tuple[str, ...]:
    """Give the digest of each entry: SHA-256 of the entry and of the digest before.

    The text that is hashed is JSON with sorted keys and without spaces: every column of the entry
    but `digest`, `basis`, `source_id` and `note`, the score without trailing zeros, and the digest
    before as `previous` (empty for the first).
    """
    digests: list[str] = []
    for one in entries:
        told = {
            "entry": one.entry,
            "option_id": one.option_id,
            "criterion_id": one.criterion_id,
            "group_id": one.group_id,
            "scorer": one.scorer,
            "round": one.round,
            "score": f"{one.score.normalize():f}",
            "reason": one.reason,
            "at": one.at.isoformat(),
            "previous": digests[-1] if digests else "",
        }
        text = json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
        digests.append(sha256(text.encode("ascii")).hexdigest())
    return tuple(digests)


def first_changed(entries: Sequence[ScoreEntry]) -> int | None:
    """Give the number of the first entry that is not as it was when its digest was printed.

    Returns:
        Nothing where every stated digest holds. An entry without a digest shows nothing by itself;
        it is covered by the next one that has one.
    """
    for one, digest in zip(entries, chain(entries), strict=True):
        if one.digest is not None and one.digest != digest:
            return one.entry
    return None


def _same_cell(one: ScoreEntry, other: ScoreEntry) -> bool:
    return (one.option_id, one.criterion_id) == (other.option_id, other.criterion_id)


def _same_person(one: ScoreEntry, other: ScoreEntry) -> bool:
    return one.round == "individual" and (one.group_id, one.scorer) == (
        other.group_id,
        other.scorer,
    )
