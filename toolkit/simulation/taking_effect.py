"""How much of an intervention's effect is there in each year, and what it does to an activity."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from toolkit.payment import Draws
from toolkit.statements.interventions import Intervention

MONTHS = 12


def presence(row: Intervention, delay_months: Draws, years: int) -> Draws:
    """Give the part of the whole effect that is there, on average over each year.

    Nothing happens until the delay is over; then the effect grows in a straight line. Where the
    money ends, growth stops and a part of what was reached goes in every year after.

    Args:
        row: The intervention; its own delay is the least that there can be.
        delay_months: Drawn delay of savings, months from the start, shape (draws, 1).
        years: Contract years.

    Returns:
        Between 0 and 1, shape (draws, years).

    >>> row = Intervention.model_construct(
    ...     start_year=1, delay_months=6, ramp_months=12, ends_after_years=None, decay_share=None)
    >>> presence(row, np.zeros((1, 1)), 3).round(4).tolist()
    [[0.125, 0.875, 1.0]]
    """
    starts = MONTHS * (row.start_year - 1)
    begins = starts + np.maximum(delay_months, float(row.delay_months))
    ramp = float(row.ramp_months)
    edges = np.arange(years + 1) * MONTHS
    if row.ends_after_years is None:
        whole: Draws = np.diff(_grown(edges, begins, ramp), axis=1) / MONTHS
        return whole
    ends = starts + MONTHS * row.ends_after_years
    paid: Draws = np.diff(_grown(np.minimum(edges, ends), begins, ramp), axis=1) / MONTHS
    reached = np.clip((ends - begins) / ramp, 0, 1) if ramp else (ends > begins).astype(float)
    since = np.arange(1, years + 1) - ends / MONTHS
    kept = np.where(since > 0, (1 - float(row.decay_share or 0)) ** np.maximum(since, 0), 0)
    return paid + reached * kept


def _grown(month: NDArray[np.number], begins: Draws, ramp: float) -> Draws:
    """Give the effect piled up until a month, in months of the whole effect."""
    after: Draws = np.maximum(month[None, :] - begins, 0.0)
    if ramp == 0:
        return after
    return np.where(after < ramp, after**2 / (2 * ramp), after - ramp / 2)


def paid_years(row: Intervention, years: int) -> NDArray[np.float64]:
    """Say in which years it is paid for, 1 or 0, shape (years,)."""
    year = np.arange(1, years + 1)
    last = years if row.ends_after_years is None else row.start_year + row.ends_after_years - 1
    return ((year >= row.start_year) & (year <= last)).astype(np.float64)


def at_scale(row: Intervention) -> float:
    """Give the part of the measured effect a person that is left at the reach planned.

    Up to the reach that was tested nothing is lost; beyond it the effect a person falls as
    (tested / planned) to the power of `attenuation`.

    >>> row = Intervention.model_construct(reach=0.4, tested_reach=0.1, attenuation=0.5)
    >>> at_scale(row)
    0.5
    """
    if row.reach <= row.tested_reach:
        return 1.0
    return float((row.tested_reach / row.reach) ** row.attenuation)


def with_data(row: Intervention) -> float:
    """Give the part of the effect that lawful access to data leaves: no data route, no effect."""
    return 1 - float(row.needs_data_share) * (1 - float(row.data_access or 0))


def together(effects: Sequence[Draws]) -> tuple[Draws, ...]:
    """Share out what several effects on the same people do together, none counted twice.

    Together they leave the product of what each leaves. Each is given its average effect over all
    orders in which they could come, so parts add up and the order of rows means nothing.

    Args:
        effects: Part of the activity that each would avoid alone, shape (draws, years).

    Returns:
        Parts in the same order; their sum is one less the product of what each leaves.

    Source:
        Shapley value as the integral of the multilinear extension along its diagonal; the
        integrand is a polynomial, so the quadrature is exact.

    >>> one, two = together([np.array([[0.5]]), np.array([[0.2]])])
    >>> round(float(one[0, 0]), 6), round(float(two[0, 0]), 6)
    (0.45, 0.15)
    """
    points, weights = np.polynomial.legendre.leggauss(len(effects) // 2 + 1)
    parts = [np.zeros_like(one) for one in effects]
    for point, weight in zip((points + 1) / 2, weights / 2, strict=True):
        left = [1 - point * one for one in effects]
        for n, one in enumerate(effects):
            others = np.ones_like(one)
            for m, rest in enumerate(left):
                others = others * (rest if m != n else 1)
            parts[n] = parts[n] + weight * one * others
    return tuple(parts)
