"""Whether the streams can pay for the first year's care, in every future drawn.

Units and prices move every lot by one common factor, so funding is solved again at a few levels of
that factor and read off between them.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from toolkit.allocation import Allocation, stretch
from toolkit.simulation.results import Affordability, Shortfall, StreamYear, spread
from toolkit.statements.case import Case
from toolkit.statements.options import Option

STEPS = 25  # levels at which funding is solved; spending runs straight between its few bends
POUND = 1.0

type Array = NDArray[np.float64]


def afford(
    case: Case, option: Option, allocation: Allocation, factor: Array, middle: float
) -> Affordability:
    """Fund an award in every future of the first year.

    Args:
        case: The case.
        option: The option.
        allocation: Its award.
        factor: On the cost of every lot, one a draw.
        middle: The factor on central values.
    """
    levels = np.unique([*np.linspace(factor.min(), factor.max(), STEPS), middle])
    money = stretch(allocation, [float(level) for level in levels])
    knots = np.array([step.factor for step in money.steps])

    def read_off(values: list[float], at: Array) -> Array:
        return np.interp(at, knots, values)

    streams = []
    for stream in case.streams.values():
        curve = [float(step.spent_gbp.get(stream.stream_id, 0)) for step in money.steps]
        spend = read_off(curve, factor)
        streams.append(
            StreamYear(
                stream=stream.stream_id,
                commissioner=stream.commissioner_id,
                available_gbp=stream.available_gbp,
                spend_gbp=spread(float(read_off(curve, np.array([middle]))[0]), spend),
                spent_up=float((spend > float(stream.available_gbp) - POUND).mean()),
            )
        )
    shortfalls = []
    for body, curve in _by_leader(case, [step.unfunded_gbp for step in money.steps]).items():
        missing = read_off(curve, factor)
        gbp = spread(float(read_off(curve, np.array([middle]))[0]), missing)
        shortfalls.append(Shortfall(body, gbp, *_share(missing > POUND)))
    chance, error = _share(factor > money.largest_factor)
    return Affordability(
        headroom=money.largest_factor / middle - 1,
        chance_short=chance,
        chance_error=error,
        streams=tuple(streams),
        shortfalls=tuple(shortfalls),
    )


def _share(hits: NDArray[np.bool_]) -> tuple[float, float]:
    """Give the part of the draws that hit, with its standard error."""
    part = float(hits.mean())
    return part, float(np.sqrt(part * (1 - part) / hits.size))


def _by_leader(case: Case, steps: Sequence[Mapping[str, Decimal]]) -> dict[str, list[float]]:
    """Add up shortfalls of lots by the commissioner that leads them, step by step."""
    curves: dict[str, list[float]] = {body: [0.0] * len(steps) for body in case.commissioners}
    for number, unfunded in enumerate(steps):
        for lot, gbp in unfunded.items():
            curves[case.lots[lot].lead_commissioner][number] += float(gbp)
    return curves

