"""What an award comes to, and whether it would do under other rules; exactly, without a solver."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from toolkit.allocation.families.every import charges_on
from toolkit.allocation.funding import fund, payable
from toolkit.allocation.modelling import fewest_unawarded, least_price
from toolkit.allocation.problem import Problem
from toolkit.allocation.reaching import reached
from toolkit.allocation.results import Award, Flow, cost_by_lot
from toolkit.allocation.verifying import broken_rules, rounding_of


class Standing(NamedTuple):
    """By what an award is judged, in this order.

    Args:
        unawarded: Optional lots that stay unawarded.
        gbp: Yearly price, with what is charged beside the price of bids.
    """

    unawarded: int
    gbp: Decimal


def standing_of(problem: Problem, awards: Sequence[Award]) -> Standing:
    """Judge an award as the optimiser does."""
    optional = fewest_unawarded(problem)
    missing = int(reached(problem, optional, awards)) if optional else 0
    return Standing(missing, reached(problem, least_price(problem), awards))


def stands(problem: Problem, awards: tuple[Award, ...]) -> bool:
    """Say whether an award keeps every rule of a problem and can be paid for."""
    flows: tuple[Flow, ...] = ()
    if problem.costs_count:
        prices = cost_by_lot(awards, charges_on(problem, awards))
        if not payable(problem, prices):
            return False
        flows = tuple(fund(problem, prices, rounding_of(awards)))
    return not broken_rules(problem, awards, flows)


def won_keys(problem: Problem, awards: Sequence[Award]) -> dict[str, None]:
    """Give the bids and packages that won, in the order of the awards."""
    keys = {offer.bid: offer.wins_with for offer in problem.offers}
    return dict.fromkeys(keys[one.bid] for one in awards)


def pairs_of(awards: Sequence[Award]) -> dict[tuple[str, str], None]:
    """Give who won part of which lot: the award as the market sees it, whatever bids it took."""
    return dict.fromkeys((one.lot, one.provider) for one in awards)
