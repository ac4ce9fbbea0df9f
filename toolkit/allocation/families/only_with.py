"""Only with: a bid that holds only if another one wins too."""

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.allocation.awarded import Awarded
from toolkit.allocation.drafting import Draft
from toolkit.allocation.families.one_of import winning
from toolkit.allocation.families.rule import Rule


@dataclass(frozen=True)
class OnlyWith(Rule):
    """A condition that a bidder puts on a bid; several conditions are several of these.

    Args:
        key: Bid or package.
        needs: Bids or packages of which at least one wins with it; where none of them stands, the
            bid cannot win.
    """

    key: str = ""
    needs: tuple[str, ...] = ()


def rows(rule: OnlyWith, draft: Draft) -> None:
    """Tie the bid to the others: won[key] <= sum over k of won[k]."""
    if rule.key in draft.won and rule.key not in rule.needs:
        others = [(draft.won[key], -1.0) for key in dict.fromkeys(rule.needs) if key in draft.won]
        draft.say([(draft.won[rule.key], 1.0), *others], "<=", 0.0, rule.id)


def broken(rule: OnlyWith, awarded: Awarded) -> Iterator[str]:
    """Look for what the bid needs."""
    won = winning(awarded)
    if rule.key in won and not won.intersection(rule.needs):
        yield f"{rule.key} wins without {' or '.join(rule.needs) or 'what it needs'}"
