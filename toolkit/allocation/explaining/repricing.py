"""The same bids at other prices, and the penny at which an answer flips."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from toolkit.allocation.problem import Offer, Problem
from toolkit.allocation.results import Award
from toolkit.units import LARGEST

MOST_PENCE = LARGEST * 100


def price_of(problem: Problem, key: str) -> Decimal:
    """Give what a bid or package asks a year for everything that it names, in full."""
    units = {need.lot: need.units for need in problem.needs}
    return sum((one.price_gbp * units[one.lot] for one in _offers(problem, key)), Decimal(0))


def priced_at(problem: Problem, key: str, gbp: Decimal) -> Problem:
    """Ask another yearly price for a bid or package, every lot in the same proportion."""
    units = {need.lot: need.units for need in problem.needs}
    parts = _parts(problem, key)
    return replace(
        problem,
        offers=tuple(
            replace(one, price_gbp=gbp * parts[one.bid] / units[one.lot])
            if one.bid in parts and units[one.lot]
            else one
            for one in problem.offers
        ),
    )


def priced_by(problem: Problem, factors: Mapping[str, Decimal]) -> Problem:
    """Multiply the prices of bids and packages by factors of their own."""
    return replace(
        problem,
        offers=tuple(
            replace(one, price_gbp=one.price_gbp * factors[one.wins_with]) for one in problem.offers
        ),
    )


def weight_of(problem: Problem, key: str, awards: Sequence[Award]) -> Decimal:
    """Give how much of the price of a bid or package an award pays: 1 where it wins all in full."""
    units = {need.lot: need.units for need in problem.needs}
    parts = _parts(problem, key)
    return sum(
        (parts[one.bid] * one.units / units[one.lot] for one in awards if one.bid in parts),
        Decimal(0),
    )


def at_prices(problem: Problem, awards: Sequence[Award]) -> tuple[Award, ...]:
    """Write awards down at the prices that bids have in a problem."""
    prices = {one.bid: one.price_gbp for one in problem.offers}
    return tuple(
        replace(
            one,
            price_gbp_per_unit=prices[one.bid],
            cost_gbp=round(one.units * prices[one.bid], 2),
        )
        for one in awards
    )


def last_penny(
    holds: Callable[[int], bool], low: int, high: int | None, guess: int | None
) -> int | None:
    """Find the largest price in pence at which something holds that ends as the price rises.

    Args:
        holds: Whether it does at a price.
        low: A price at which it holds.
        high: A price at which it does not; none where none is known.
        guess: Where it may end; a right one takes two questions.

    Returns:
        The price in pence; nothing where it holds at every price that could be asked.
    """
    if guess is not None and guess > low:
        if not holds(guess):
            high = guess
        elif not holds(guess + 1):
            return guess
        else:
            low = guess + 1
    if high is None:
        step = max(1, low)
        while holds(min(low + step, MOST_PENCE)):
            low, step = min(low + step, MOST_PENCE), 2 * step
            if low >= MOST_PENCE:
                return None
        high = low + step
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return low


def _offers(problem: Problem, key: str) -> list[Offer]:
    return [one for one in problem.offers if one.wins_with == key]


def _parts(problem: Problem, key: str) -> dict[str, Decimal]:
    """Give what part of the whole price each offer is; equal parts of nothing."""
    units = {need.lot: need.units for need in problem.needs}
    mine = [one for one in _offers(problem, key) if units[one.lot]]
    whole = price_of(problem, key)
    return {
        one.bid: one.price_gbp * units[one.lot] / whole if whole else Decimal(1) / len(mine)
        for one in mine
    }
