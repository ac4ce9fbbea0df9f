"""Rules that make a shortlist: a quorum of groups, and questions that all need a yes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from toolkit.statements.longlist import GroupPoints, HurdleAnswer, Shortlisting


@dataclass(frozen=True)
class Support:
    """How far groups support one candidate.

    Args:
        groups: That gave at least the share asked for.
        silent: That scored others and not this one.
        passes: Whether enough support it; nothing where the silent ones could still decide it.
    """

    groups: tuple[str, ...]
    silent: tuple[str, ...]
    passes: bool | None


def share_of_most(one: GroupPoints) -> Decimal:
    """Give the part of its most points that a group gave; what it did not score counts nowhere."""
    return one.points / one.most_points


def support_of(
    given: Sequence[GroupPoints], every_group: Iterable[str], rule: Shortlisting
) -> Support:
    """Count the groups that support a candidate.

    Args:
        given: Points of one candidate, one row a group.
        every_group: Groups that scored any candidate.
        rule: Which share counts as support, and how many groups are needed.

    Source:
        Shortlisting rule of a published maternity longlist, Sandwell 2010: at least half of the
        most points from at least two of three groups.
    """
    scored = {one.group_id for one in given}
    silent = tuple(group for group in dict.fromkeys(every_group) if group not in scored)
    groups = tuple(one.group_id for one in given if share_of_most(one) >= rule.least_share)
    enough = len(groups) >= rule.least_groups
    could = len(groups) + len(silent) >= rule.least_groups
    return Support(groups, silent, enough if enough or not could else None)


def missed_hurdles(hurdles: Iterable[str], answers: Mapping[str, HurdleAnswer]) -> tuple[str, ...]:
    """Give the questions that a candidate did not answer with yes; unknown is not yes.

    Args:
        hurdles: Ids of the questions.
        answers: Of one candidate, by question.

    Source:
        Six delivery models cut to three on five questions in a published council outline case,
        Barnet 2015-16.
    """
    return tuple(one for one in hurdles if one not in answers or answers[one].answer != "yes")
