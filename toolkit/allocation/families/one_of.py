"""One of: bids that exclude each other, as variants of one offer do (exclusive or)."""

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.allocation.awarded import Awarded
from toolkit.allocation.drafting import Draft
from toolkit.allocation.families.rule import Rule


@dataclass(frozen=True)
class OneOf(Rule):
    """Bids of which no more than one may win; groups that share no bid do not touch each other.

    Args:
        keys: Bids or packages; one that does not stand is passed over.
    """

    keys: tuple[str, ...] = ()


def rows(rule: OneOf, draft: Draft) -> None:
    """Let one win: sum over k of won[k] <= 1."""
    terms = [(draft.won[key], 1.0) for key in dict.fromkeys(rule.keys) if key in draft.won]
    if len(terms) > 1:
        draft.say(terms, "<=", 1.0, rule.id)


def broken(rule: OneOf, awarded: Awarded) -> Iterator[str]:
    """Count the winners of the group."""
    won = winning(awarded).intersection(rule.keys)
    if len(won) > 1:
        yield f"{' and '.join(sorted(won))} exclude each other"


def winning(awarded: Awarded) -> frozenset[str]:
    """Give the bids and packages that win."""
    return frozenset(one.offer.wins_with for one in awarded.won)
