"""One group: sets of bids of which only one set may win anything (exclusive or over ors)."""

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.allocation.awarded import Awarded
from toolkit.allocation.drafting import Draft
from toolkit.allocation.families.one_of import winning
from toolkit.allocation.families.rule import Rule


@dataclass(frozen=True)
class OneGroup(Rule):
    """Groups of bids of which no more than one group may win; within it, any number may.

    Args:
        groups: Bids or packages; a bid in several groups may win with the others of any of them.
    """

    groups: tuple[tuple[str, ...], ...] = ()


def rows(rule: OneGroup, draft: Draft) -> None:
    """Open one group: won[k] <= sum of open[g] over groups g with k; sum over g of open[g] <= 1."""
    opened = [draft.add("open", rule.id, whole=False) for _ in rule.groups]
    for key in dict.fromkeys(key for group in rule.groups for key in group):
        if key in draft.won:
            mine = [(n, -1.0) for n, group in zip(opened, rule.groups, strict=True) if key in group]
            draft.say([(draft.won[key], 1.0), *mine], "<=", 0.0, rule.id)
    draft.say([(n, 1.0) for n in opened], "<=", 1.0, rule.id)


def broken(rule: OneGroup, awarded: Awarded) -> Iterator[str]:
    """Look for one group that holds every winner among the bids named."""
    won = winning(awarded).intersection(key for group in rule.groups for key in group)
    if won and not any(won.issubset(group) for group in rule.groups):
        yield f"{' and '.join(sorted(won))} are of groups that exclude each other"
