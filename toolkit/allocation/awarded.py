"""Awards read exactly, for the checks that use no solver."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.problem import Offer, Problem
from toolkit.allocation.results import Award

UNITS = Decimal("0.001")  # a unit of care is out by less than this, or
PART = Decimal("0.00000001")  # by this part of the amount, where that is more


@dataclass(frozen=True)
class Won:
    """An offer that won, and what of its lot it delivers.

    Args:
        share: Part of the lot.
    """

    offer: Offer
    units: Decimal
    share: Decimal


@dataclass(frozen=True)
class Awarded:
    """What was awarded in a problem."""

    problem: Problem
    won: tuple[Won, ...]

    def of_party(self, party: str) -> Iterator[tuple[Won, Decimal]]:
        """Give the awards in which a party has a part, with that part."""
        for one in self.won:
            for member, part in self.problem.parties(one.offer.provider):
                if member == party:
                    yield one, part

    def of_lot(self, lot: str) -> tuple[Won, ...]:
        """Give the awards of a lot."""
        return tuple(one for one in self.won if one.offer.lot == lot)


def awarded(problem: Problem, awards: Iterable[Award]) -> Awarded:
    """Read awards as the checks need them; an award of an offer that does not stand is left out."""
    offers = {offer.bid: offer for offer in problem.offers}
    units = {need.lot: need.units for need in problem.needs}
    won = [
        Won(offer, one.units, one.units / units[offer.lot] if units[offer.lot] else Decimal(0))
        for one in awards
        if (offer := offers.get(one.bid))
    ]
    return Awarded(problem, tuple(won))


def slack(units: Decimal) -> Decimal:
    """Give by how much units may be out."""
    return max(UNITS, abs(units) * PART)
