"""Winners on a lot: enough of them, and not too many."""

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.allocation.awarded import Awarded
from toolkit.allocation.drafting import Draft
from toolkit.allocation.families.rule import Rule


@dataclass(frozen=True)
class LotWinners(Rule):
    """Fewest and most bidders that may win part of each of some lots.

    Args:
        lots: Lots that it holds for, each by itself.
        least: Fewest winners.
        most: Most winners; none where there is no limit.
    """

    lots: tuple[str, ...] = ()
    least: int = 1
    most: int | None = None


def rows(rule: LotWinners, draft: Draft) -> None:
    """Count winners of lot l: least <= sum over bidders p of holds[l, p] <= most.

    An optional lot that stays unawarded counts as having enough.
    """
    for lot in rule.lots:
        terms = [t for (held, _), more in draft.holds.items() if held == lot for t in more]
        if rule.least > 1:
            enough = list(terms)
            if lot in draft.unawarded:
                enough.append((draft.unawarded[lot], float(rule.least)))
            if lot in draft.too_few:
                enough.append((draft.too_few[lot], 1.0))
            draft.say(enough, ">=", rule.least, rule.id)
        if rule.most is not None:
            draft.say(terms, "<=", rule.most, rule.id)


def broken(rule: LotWinners, awarded: Awarded) -> Iterator[str]:
    """Count the winners of each lot."""
    optional = {need.lot for need in awarded.problem.needs if need.optional or not need.units}
    for lot in rule.lots:
        winners = len({one.offer.provider for one in awarded.of_lot(lot)})
        if winners < rule.least and not (winners == 0 and lot in optional):
            yield f"{lot} has {winners} of {rule.least} providers"
        if rule.most is not None and winners > rule.most:
            yield f"{lot} has {winners} providers, above {rule.most}"
