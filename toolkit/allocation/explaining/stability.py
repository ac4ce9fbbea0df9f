"""How firm an award is: over what prices of its winners it stays, and how often under noise."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from toolkit.allocation.explaining.asking import Asking, asking, cheapest, may_ask
from toolkit.allocation.explaining.price_to_win import CLOSE, MOST_BENDS
from toolkit.allocation.explaining.repricing import (
    at_prices,
    last_penny,
    price_of,
    priced_at,
    priced_by,
    weight_of,
)
from toolkit.allocation.explaining.standing import pairs_of, standing_of, stands, won_keys
from toolkit.allocation.finding import Found
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award
from toolkit.allocation.solving import Limits
from toolkit.futures.streams import stream, stream_name
from toolkit.units import pounds

FAR = 100  # times the price of the whole award; a bid that stays so far stays whatever it asks


@dataclass(frozen=True)
class PriceRange:
    """Over what price of one winner the award stays the cheapest, all other prices unchanged.

    Args:
        key: Id of the bid or package that wins.
        asks_gbp: What it asks a year for everything that it names, in full.
        least_gbp: Lowest price, to the penny.
        most_gbp: Highest price, to the penny; nothing where there is no limit.
        proved: Whether every answer behind it was.
        audience: The prices of rivals can be worked out from it.
    """

    key: str
    asks_gbp: Decimal
    least_gbp: Decimal | None
    most_gbp: Decimal | None
    proved: bool
    audience: Literal["commissioner"] = "commissioner"


@dataclass(frozen=True)
class Noise:
    """How often an award comes out when every price is a little different.

    Args:
        draws: Sets of prices drawn, and answered with proof.
        same: How often the whole award was the same.
        none: How often there was no award.
        kept: How often each winner of a lot was among its winners.
        others: How often another bidder was, by lot and bidder.
    """

    draws: int
    same: int
    none: int
    kept: tuple[tuple[tuple[str, str], int], ...]
    others: tuple[tuple[tuple[str, str], int], ...]


def price_ranges(
    problem: Problem, best: Found, stop: Limits | None = None
) -> tuple[PriceRange, ...]:
    """Find the widest range of each winner's price over which the award stays the cheapest.

    Args:
        problem: The award problem.
        best: Its cheapest award.
        stop: When to stop before the end.
    """
    keys = tuple(won_keys(problem, best.awards))
    work = asking(stop, 5 * len(keys))
    return tuple(_range(work, problem, best.awards, key) for key in keys)


def _range(work: Asking, problem: Problem, awards: tuple[Award, ...], key: str) -> PriceRange:
    asks = price_of(problem, key)
    if work.unsure:  # time is up, and exact checks alone would take long for many winners
        return PriceRange(key, round(asks, 2), None, None, proved=False)
    now = int(asks * 100)

    def stays(pence: int) -> bool:
        return pence == now or _beaten_by(work, problem, awards, key, pounds(pence)) is None

    far = FAR * (asks + standing_of(problem, awards).gbp + 1)
    most = last_penny(stays, now, int(far * 100), _bend(work, problem, awards, key, far))
    end = None if most is None or most >= int(far * 100) - 1 else pounds(most)
    low = 0
    if now and not stays(0):
        guess = _bend(work, problem, awards, key, Decimal(0))
        turned = None if guess is None else -guess - 1
        found = last_penny(lambda pence: stays(-pence), -now, 0, turned)
        low = 0 if found is None else -found
    sure = not work.unsure
    return PriceRange(
        key, round(asks, 2), pounds(low) if sure else None, end if sure else None, sure
    )


def _bend(
    work: Asking, problem: Problem, awards: tuple[Award, ...], key: str, far: Decimal
) -> int | None:
    """Work out where another award begins to be cheaper, coming from a price far away.

    The price of each award is a straight line; where the line of the award crosses that of the
    cheapest award found is tried next.
    """
    gbp = far
    for _ in range(MOST_BENDS):
        beaten = _beaten_by(work, problem, awards, key, gbp)
        if work.unsure:
            return None
        if beaten is None:
            return int(gbp * 100 + CLOSE)
        priced = priced_at(problem, key, gbp)
        weight = weight_of(priced, key, awards)
        other = weight_of(priced, key, beaten)
        mine = standing_of(priced, at_prices(priced, awards)).gbp
        theirs = standing_of(priced, beaten).gbp
        if weight == other or not beaten:
            return None
        gbp += (theirs - mine) / (weight - other)
    return None


def _beaten_by(
    work: Asking, problem: Problem, awards: tuple[Award, ...], key: str, gbp: Decimal
) -> tuple[Award, ...] | None:
    """Give an award that is better at a price; nothing if the award is still among the best."""
    if not may_ask(work):
        return None
    priced = priced_at(problem, key, gbp)
    mine = at_prices(priced, awards)
    if not stands(priced, mine):
        return ()
    found = cheapest(work, priced)
    best, held = standing_of(priced, found.awards), standing_of(priced, mine)
    if found.reached is None or (held.unawarded, held.gbp) <= (best.unawarded, best.gbp + CLOSE):
        return None
    return found.awards


def price_noise(  # noqa: PLR0913 - what is drawn, and when to stop
    problem: Problem,
    best: Found,
    part: Decimal,
    stop: Limits | None = None,
    *,
    draws: int,
    seed: int,
) -> Noise:
    """Ask for the award again with every price drawn up to a part above or below what it is.

    Each bid and package has a stream of draws of its own, so that a further bid moves no other.

    Args:
        problem: The award problem.
        best: Its cheapest award.
        part: Of each price, 0 to 1.
        stop: When to stop before the end.
        draws: How many sets of prices.
        seed: Of the draws.
    """
    work = asking(stop, draws)
    keys = dict.fromkeys(one.wins_with for one in problem.offers)
    drawn = {key: stream(seed, stream_name("price_noise", key), 0) for key in keys}
    winners = pairs_of(best.awards)
    seen: Counter[tuple[str, str]] = Counter()
    done = same = none = 0
    for _ in range(draws):
        factors = {
            key: 1 + part * Decimal(repr(float(own.uniform(-1.0, 1.0))))
            for key, own in drawn.items()
        }
        found = cheapest(work, priced_by(problem, factors))
        if found.status == "limit":
            break
        done += 1
        none += found.status == "infeasible"
        pairs = pairs_of(found.awards)
        same += pairs == winners
        seen.update(pairs.keys())
    return Noise(
        done,
        same,
        none,
        tuple((pair, seen[pair]) for pair in winners),
        tuple(sorted((pair, n) for pair, n in seen.items() if pair not in winners)),
    )
