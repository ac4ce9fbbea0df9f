"""Whether the streams can pay for care, in every future drawn and every year.

Lots move apart, yet funding is solved for all of them moved by one factor: the cost of all care
against plan. It is solved at some levels of that factor and read off between them, so a lot that
runs away from the others may lack money before these figures show it.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from toolkit.allocation import Allocation, Funded, stretch
from toolkit.allocation.funding import largest_fundable_factor
from toolkit.allocation.results import cost_by_lot
from toolkit.simulation.results import (
    Affordability,
    Chance,
    LaterYear,
    Shortfall,
    StreamYear,
    spread,
)
from toolkit.statements.case import Case

POUND = 1.0
MOST_FUNDED = 100_000  # draws for which streams are read off one by one

type Array = NDArray[np.float64]


def afford(case: Case, allocation: Allocation, factor: Array, middle: Array) -> Affordability:
    """Fund an award in every future.

    Args:
        case: The case.
        allocation: Its award.
        factor: On the cost of all care, shape (draws, years).
        middle: The factor on central values, shape (years,).
    """
    first, centre = factor[:MOST_FUNDED, 0], float(middle[0])
    return replace(
        _first_year(case, allocation, first, centre),
        years=tuple(_year(case, allocation, factor, middle, year) for year in range(middle.size)),
    )


def _year(case: Case, allocation: Allocation, factor: Array, middle: Array, year: int) -> LaterYear:
    """Say how far streams stretch in one year, each grown as the case states.

    Limits on what a stream may pay for a lot are shares of the lot's value, so they move with it.
    """
    moved = Decimal(str(middle[year] / middle[0])) if middle[0] else Decimal(1)
    grown = {
        stream: available * _growth(case, stream) ** year
        for stream, available in allocation.problem.available_gbp.items()
    }
    arcs = tuple(
        replace(arc, most_gbp=None if arc.most_gbp is None else arc.most_gbp * moved)
        for arc in allocation.problem.arcs
    )
    problem = replace(allocation.problem, available_gbp=grown, arcs=arcs)
    cost = cost_by_lot(allocation.awards, allocation.charges)
    largest = largest_fundable_factor(problem, cost)
    centre = float(middle[year])
    headroom = largest / centre - 1 if centre else float("inf")
    return LaterYear(year + 1, headroom, Chance(*_share(factor[:, year] > largest)))


def _growth(case: Case, stream: str) -> Decimal:
    return 1 + (case.streams[stream].growth_per_year or Decimal(0))


def _first_year(case: Case, allocation: Allocation, factor: Array, middle: float) -> Affordability:
    money = stretch(allocation, [*factor.tolist(), middle])
    knots = np.array([step.factor for step in money.steps])

    def read_off(curve: Callable[[Funded], float]) -> tuple[float, Array]:
        values = [curve(step) for step in money.steps]
        return float(np.interp(middle, knots, values)), np.interp(factor, knots, values)

    streams: list[StreamYear] = []
    for stream in case.streams.values():
        central, spend = read_off(_spent_by(stream.stream_id))
        streams.append(
            StreamYear(
                stream=stream.stream_id,
                commissioner=stream.commissioner_id,
                available_gbp=stream.available_gbp,
                spend_gbp=spread(central, spend),
                spent_up=float((spend > float(stream.available_gbp) - POUND).mean()),
            )
        )
    shortfalls: list[Shortfall] = []
    for body in case.commissioners:
        central, missing = read_off(_missing_from(case, body))
        shortfalls.append(Shortfall(body, spread(central, missing), *_share(missing > POUND)))
    chance, error = _share(factor > money.largest_factor)
    return Affordability(
        headroom=money.largest_factor / middle - 1 if middle else float("inf"),
        chance_short=chance,
        chance_error=error,
        streams=tuple(streams),
        shortfalls=tuple(shortfalls),
        years=(),
    )


def _spent_by(stream: str) -> Callable[[Funded], float]:
    return lambda step: float(step.spent_gbp.get(stream, 0))


def _missing_from(case: Case, body: str) -> Callable[[Funded], float]:
    """Add up what is missing from the lots that a commissioner leads."""
    led = {lot.lot_id for lot in case.lots.values() if lot.lead_commissioner == body}
    return lambda step: float(sum(gbp for lot, gbp in step.unfunded_gbp.items() if lot in led))


def _share(hits: NDArray[np.bool_]) -> tuple[float, float]:
    """Give the part of the draws that hit, with its standard error."""
    part = float(hits.mean())
    return part, float(np.sqrt(part * (1 - part) / hits.size))
