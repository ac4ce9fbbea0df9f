"""The evaluation plan: whether what is hoped for could be seen, and what follows if it is not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import sqrt

import scipy

from toolkit.statements.evaluation import Measured

LEAST_YEARS = 5  # a convention; that pilots end too soon: Civil Service World, 17 September 2013


@dataclass(frozen=True)
class Plan:
    """Whether the measurement of one outcome can tell success from failure.

    Args:
        measure: Its id.
        detectable: Smallest change that would be noticed with the stated power, in the unit of
            the outcome.
        people_needed: In each group, to notice the change hoped for.
        lasts: Whether it is measured for five years or more.
        sees: Whether the change hoped for is at least the detectable one.
        decides: Whether a rule to stop and a rule to scale are stated.
        remarks: What is wanting, one plain sentence each.
    """

    measure: str
    detectable: float
    people_needed: float
    lasts: bool
    sees: bool
    decides: bool
    remarks: tuple[str, ...]


def evaluation_plan(rows: Iterable[Measured]) -> tuple[Plan, ...]:
    """Judge every measurement of an evaluation.

    Args:
        rows: What will be measured.
    """
    return tuple(_plan(row) for row in rows)


def detectable_change(row: Measured) -> float:
    """Give the smallest change between two groups of one size that would be noticed.

    Args:
        row: What will be measured.

    Returns:
        In the unit of the outcome; a share for a share.

    Source:
        (z of 1 - significance/2 + z of power) * sd * sqrt(2 / n), normal approximation, two
        sided; Campbell, Julious and Altman, BMJ 1995;311:1145. A share has sd sqrt(p (1 - p)),
        taken at today's p in both groups. Clusters of m people multiply the variance by
        1 + (m - 1) * likeness, Donner and Klar (2000).
    """
    return sqrt(_spread(row) / row.people)


def people_needed(row: Measured) -> float:
    """Give the people that each group would need for the change hoped for to be noticed.

    Args:
        row: What will be measured.
    """
    return _spread(row) / float(row.hoped_change) ** 2


def _spread(row: Measured) -> float:
    """Give the square of the change that one person a group could show."""
    normal = scipy.special.ndtri
    sure = float(normal(1 - float(row.significance) / 2) + normal(float(row.power)))
    share, spread = row.share_now, row.standard_deviation
    variance = float(spread or 0) ** 2 if share is None else float(share * (1 - share))
    clustered = 1 + (float(row.people_per_cluster or 1) - 1) * float(row.likeness or 0)
    return 2 * variance * sure**2 * max(clustered, 1.0)


def _plan(row: Measured) -> Plan:
    detectable, hoped = detectable_change(row), float(row.hoped_change)
    return Plan(
        measure=row.measure_id,
        detectable=detectable,
        people_needed=people_needed(row),
        lasts=row.horizon_years >= LEAST_YEARS,
        sees=detectable <= hoped,
        decides=row.stop_if is not None and row.scale_if is not None,
        remarks=tuple(_remarks(row, detectable)),
    )


def _remarks(row: Measured, detectable: float) -> Iterator[str]:
    if row.horizon_years < LEAST_YEARS:
        yield (
            f"It is measured for {row.horizon_years:f} years; integrated care needs at least "
            f"{LEAST_YEARS} to show what it does."
        )
    if detectable > float(row.hoped_change):
        yield (
            f"With {row.people:,} people in each group a change below {detectable:.3g} cannot be "
            f"told from chance, and {float(row.hoped_change):.3g} is hoped for; measure "
            f"{_rounded_up(people_needed(row)):,} or more."
        )
    for rule, word in ((row.stop_if, "stop"), (row.scale_if, "scale")):
        if rule is None:
            yield f"No result is named that would {word} it; name one before it starts."


def _rounded_up(people: float) -> int:
    return -int(-people // 1)
