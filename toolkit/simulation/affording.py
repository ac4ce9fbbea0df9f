"""Whether the streams can pay for the first year's care, in every future drawn.

Units and prices move every lot by one common factor, so funding is solved again at some levels of
that factor and read off between them.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from toolkit.allocation import Allocation, Funded, stretch
from toolkit.simulation.results import Affordability, Shortfall, StreamYear, spread
from toolkit.statements.case import Case

POUND = 1.0

type Array = NDArray[np.float64]


def afford(case: Case, allocation: Allocation, factor: Array, middle: float) -> Affordability:
    """Fund an award in every future of the first year.

    Args:
        case: The case.
        allocation: Its award.
        factor: On the cost of every lot, shape (draws,).
        middle: The factor on central values.
    """
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
