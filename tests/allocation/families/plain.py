"""Plain problems of whole lots, stated in a line, and who wins them."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from toolkit.allocation.families.rule import Rule
from toolkit.allocation.finding import find
from toolkit.allocation.problem import Need, Offer, Problem


def whole_lots(bids: str, rules: Iterable[Rule] = (), units: int = 100) -> Problem:
    """State lots of some units by their bids, each written as `lot bidder price`.

    A bid's id is its lot and its bidder, as in `LP`.
    """
    offers = []
    for line in bids.split(","):
        lot, bidder, price = line.split()
        whole = Decimal(units)
        offers.append(
            Offer(
                f"{lot}{bidder}", lot, bidder, Decimal(price), Decimal(80), whole, whole, True,
                Decimal(0),
            )
        )  # fmt: skip
    lots = dict.fromkeys(offer.lot for offer in offers)
    needs = tuple(Need(lot, Decimal(units), Decimal(units)) for lot in lots)
    return Problem(needs, tuple(offers), tuple(rules))


def packaged(problem: Problem, package: str, *bids: str) -> Problem:
    """Let some bids win together or not at all."""
    offers = (replace(o, package=package) if o.bid in bids else o for o in problem.offers)
    return replace(problem, offers=tuple(offers))


def winners(problem: Problem) -> str:
    """Give the ids of the bids that win, or why none do."""
    found = find(problem)
    return " ".join(sorted(one.bid for one in found.awards)) or found.status


def reached(problem: Problem) -> Decimal:
    """Give what the best award comes to, charges included."""
    found = find(problem)
    assert found.reached is not None
    return found.reached
