"""Framework: a lot with several equal places, each for another undertaking."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.awarded import Awarded
from toolkit.allocation.drafting import Charge, Draft
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.results import Charged


@dataclass(frozen=True)
class Framework(Rule):
    """Places on lots that state how many they have; a place promises nobody any volume.

    Args:
        lots: Lots with places that it holds for; empty for all.
        place_gbp: What one place costs to manage, a year.
    """

    lots: tuple[str, ...] = ()
    place_gbp: Decimal = Decimal(0)


def rows(rule: Framework, draft: Draft) -> None:
    """Give undertaking u one place on lot l: sum over its offers b of won[b] <= 1."""
    placed = _placed(rule, draft)
    for lot in placed:
        of: dict[str, set[int]] = defaultdict(set)
        for offer in draft.problem.offers:
            if offer.lot == lot:
                won = draft.won[offer.wins_with]
                of[draft.problem.undertaking(offer.provider)].add(won)
                if rule.place_gbp:
                    draft.charges.append(Charge(won, rule.place_gbp, lot))
        for several in of.values():
            if len(several) > 1:
                draft.say([(n, 1.0) for n in sorted(several)], "<=", 1.0, rule.id)


def _placed(rule: Framework, draft: Draft) -> list[str]:
    return [
        need.lot
        for need in draft.problem.needs
        if need.places and need.units and (not rule.lots or need.lot in rule.lots)
    ]


def broken(rule: Framework, awarded: Awarded) -> Iterator[str]:
    """Count the places of each undertaking."""
    places: dict[tuple[str, str], int] = defaultdict(int)
    for one in awarded.won:
        if one.offer.lot in _lots(rule, awarded):
            places[one.offer.lot, awarded.problem.undertaking(one.offer.provider)] += 1
    for (lot, who), count in places.items():
        if count > 1:
            yield f"{who} has {count} places on {lot}"


def charged(rule: Framework, awarded: Awarded) -> Iterator[Charged]:
    """Add up what places cost, lot by lot."""
    for lot in _lots(rule, awarded):
        gbp = rule.place_gbp * len(awarded.of_lot(lot))
        if gbp:
            yield Charged(rule.id, lot, round(gbp, 2), "managing places")


def _lots(rule: Framework, awarded: Awarded) -> list[str]:
    return [
        need.lot
        for need in awarded.problem.needs
        if need.places and need.units and (not rule.lots or need.lot in rule.lots)
    ]
