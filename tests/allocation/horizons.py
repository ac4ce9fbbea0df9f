"""Award problems over a few years, small enough to try every sequence of awards."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product

from tests.allocation.enumerating import every_award, tiny_problem
from toolkit.allocation.families.every import charges_on
from toolkit.allocation.results import Award, cost_by_lot
from toolkit.allocation.years import Handover, Horizon, broken_over_years, changes_in

MOST_AWARDS, MOST_KEYS = 40, 8  # of one year

type Sequences = tuple[tuple[Award, ...], ...]


def tiny_horizon(seed: int, years: int = 2) -> Horizon:
    """Draw a tiny problem with prices that move from year to year, and costs of passing lots on."""
    chance = random.Random(seed)
    first = tiny_problem(seed)
    providers = sorted({one.provider for one in first.offers})
    problems = [first]
    for _ in range(years - 1):
        offers = tuple(
            replace(one, price_gbp=Decimal(chance.randint(900, 2500)) / 100)
            if chance.random() < 0.5
            else one
            for one in first.offers
        )
        problems.append(replace(first, offers=offers))
    problems = [
        replace(
            one,
            offers=tuple(
                replace(offer, mobilisation_gbp=Decimal(100 * (int(offer.bid[-1]) % 4)))
                for offer in one.offers
            ),
        )
        for one in problems
    ]
    handovers = tuple(
        Handover(
            need.lot,
            chance.choice([*providers, "INCUMBENT", ""]) if providers else "",
            Decimal(chance.randint(1000, 20000)),
            Decimal(chance.choice([0, 500, 2500])),
            chance.choice([0, 30, 90]),
        )
        for need in first.needs
        if chance.random() < 0.8
    )
    return Horizon(
        tuple(range(2027, 2027 + years)),
        tuple(problems),
        handovers,
        frozenset({2027}) if chance.random() < 0.1 else frozenset(),
    )


def every_sequence(horizon: Horizon) -> Iterator[Sequences] | None:
    """Give every sequence of awards; nothing where there are too many to try."""
    if len({one.wins_with for one in horizon.problems[0].offers}) > MOST_KEYS:
        return None
    each = [every_award(problem) for problem in horizon.problems]
    if any(len(some) > MOST_AWARDS for some in each):
        return None
    return (some for some in product(*each) if not list(broken_over_years(horizon, some)))


def spent(horizon: Horizon, awards: Sequence[tuple[Award, ...]]) -> dict[tuple[int, str], Decimal]:
    """Add up what each lot costs in each year, changes included."""
    total: dict[tuple[int, str], Decimal] = {}
    for n, year in enumerate(horizon.years):
        cost = cost_by_lot(awards[n], charges_on(horizon.problems[n], awards[n]))
        for lot, gbp in cost.items():
            total[year, lot] = total.get((year, lot), Decimal(0)) + gbp
    for change in changes_in(horizon, awards):
        key = change.year, change.lot
        total[key] = total.get(key, Decimal(0)) + change.gbp
    return total


def standing(horizon: Horizon, awards: Sequence[tuple[Award, ...]]) -> tuple[int, Decimal]:
    """Give what a sequence is judged by: lots unawarded, then its cost by weight."""
    left = sum(
        len(problem.needs) - len({one.lot for one in given})
        for problem, given in zip(horizon.problems, awards, strict=True)
    )
    total = spent(horizon, awards)
    return left, sum(
        (gbp * horizon.weight(horizon.years.index(year)) for (year, _), gbp in total.items()),
        Decimal(0),
    )
