"""How far what matters beside the price can move over awards near the best."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.drafting import Draft, is_whole
from toolkit.allocation.explaining.asking import Asking, asking
from toolkit.allocation.explaining.near import Near, least_of, near
from toolkit.allocation.finding import Found
from toolkit.allocation.problem import Problem
from toolkit.allocation.program import Term
from toolkit.allocation.results import Award
from toolkit.allocation.solving import Limits

type Weights = Mapping[str, Decimal]
"""What a bid adds if it delivers its whole lot, by bid."""


@dataclass(frozen=True)
class Range:
    """Least and most of one measure over awards near the best.

    Args:
        name: Of the measure.
        now: In the best award.
        least: Nothing where the search was stopped.
        most: Nothing where the search was stopped.
        least_awards: An award that reaches the least.
        most_awards: An award that reaches the most.
    """

    name: str
    now: Decimal
    least: Decimal | None
    most: Decimal | None
    least_awards: tuple[Award, ...]
    most_awards: tuple[Award, ...]


def near_ranges(
    problem: Problem,
    best: Found,
    part: Decimal,
    groups: Mapping[str, Collection[str]],
    stop: Limits | None = None,
) -> tuple[Range, ...]:
    """Find the range of each measure over awards whose price is at most a part above the least.

    Args:
        problem: The award problem.
        best: Its cheapest award.
        part: Of the least price, such as 0.01.
        groups: Parties by the name of their group, such as small firms.
        stop: When to stop before the end.

    Returns:
        Each group's part of the published value (members of a consortium count with theirs);
        average quality weighted by value; and, where every lot goes whole to one bidder, the
        concentration of lots, which is the sum over undertakings of the squared part of the lots
        awarded.
    """
    work = asking(stop, 2 * len(groups) + 4)
    space = near(problem, best.awards, part)
    ranges = [
        _range(work, space, best.awards, f"part of {name}", _group(problem, members))
        for name, members in groups.items()
    ]
    ranges.append(_range(work, space, best.awards, "quality", _quality(problem)))
    if _is_by_lot(problem):
        ranges.append(_concentration(work, space, best.awards))
    return tuple(ranges)


def concentration_of(problem: Problem, awards: tuple[Award, ...]) -> Decimal:
    """Give the Herfindahl-Hirschman index of lots by undertaking, 0 to 1."""
    lots: dict[str, int] = defaultdict(int)
    for one in awards:
        lots[problem.undertaking(one.provider)] += 1
    return Decimal(sum(n * n for n in lots.values())) / max(1, len(awards)) ** 2


def _range(
    work: Asking, space: Near, best: tuple[Award, ...], name: str, weights: Weights
) -> Range:
    def measured(awards: tuple[Award, ...]) -> Decimal:
        units = {need.lot: need.units for need in space.problem.needs}
        parts = [weights[one.bid] * one.units / units[one.lot] for one in awards]
        return sum(parts, Decimal(0))

    def asked(sign: int) -> Callable[[Draft], Mapping[int, float]]:
        return lambda draft: _weighed(draft, weights, sign)

    return _ends(name, best, measured, [least_of(work, space, asked(sign)) for sign in (1, -1)])


def _ends(
    name: str,
    best: tuple[Award, ...],
    measured: Callable[[tuple[Award, ...]], Decimal],
    ends: list[tuple[Award, ...] | None],
) -> Range:
    low, high = ends
    return Range(
        name,
        measured(best),
        None if low is None else measured(low),
        None if high is None else measured(high),
        low or (),
        high or (),
    )


def _weighed(draft: Draft, weights: Weights, sign: int) -> dict[int, float]:
    cost: dict[int, float] = {}
    for offer, (column, part) in zip(draft.problem.offers, draft.share, strict=True):
        cost[column] = cost.get(column, 0.0) + sign * part * float(weights[offer.bid])
    return cost


def _values(problem: Problem) -> dict[str, Decimal]:
    """Give each lot's part of all published value."""
    whole = sum((need.value_gbp for need in problem.needs), Decimal(0))
    return {need.lot: need.value_gbp / whole if whole else whole for need in problem.needs}


def _group(problem: Problem, members: Collection[str]) -> Weights:
    value = _values(problem)
    return {
        one.bid: value[one.lot]
        * sum((p for party, p in problem.parties(one.provider) if party in members), Decimal(0))
        for one in problem.offers
    }


def _quality(problem: Problem) -> Weights:
    value = _values(problem)
    return {one.bid: value[one.lot] * one.quality for one in problem.offers}


def _is_by_lot(problem: Problem) -> bool:
    units = {need.lot: need.units for need in problem.needs}
    framework = any(need.places for need in problem.needs)
    return not framework and all(is_whole(one, units[one.lot]) for one in problem.offers)


def _concentration(work: Asking, space: Near, best: tuple[Award, ...]) -> Range:
    def measured(awards: tuple[Award, ...]) -> Decimal:
        return concentration_of(space.problem, awards)

    def asked(sign: int) -> Callable[[Draft], Mapping[int, float]]:
        return lambda draft: _squared(draft, sign)

    ends = [least_of(work, space, asked(sign)) for sign in (1, -1)]
    return _ends("concentration of lots", best, measured, ends)


def _squared(draft: Draft, sign: int) -> dict[int, float]:
    """Count lots in order: sum over l of holds[l, p] = sum over k of nth[p, k].

    The k-th lot of an undertaking adds 2k - 1 to the square, and comes after the one before it.
    """
    lots: dict[str, list[Term]] = defaultdict(list)
    for (_, bidder), terms in draft.holds.items():
        lots[draft.problem.undertaking(bidder)] += terms
    cost: dict[int, float] = {}
    for party, terms in lots.items():
        wins = len({lot for (lot, b) in draft.holds if draft.problem.undertaking(b) == party})
        nth = [draft.add("nth", party, str(k), whole=sign < 0) for k in range(1, wins + 1)]
        draft.say([*terms, *((n, -1.0) for n in nth)], "=", 0.0)
        for k, column in enumerate(nth, start=1):
            cost[column] = sign * (2.0 * k - 1)
            if sign < 0 and k > 1:
                draft.say([(column, 1.0), (nth[k - 2], -1.0)], "<=", 0.0)
    return cost
