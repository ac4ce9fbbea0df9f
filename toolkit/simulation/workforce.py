"""Whether there are hours for what is planned: hours that do not exist cap an effect."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.statements.interventions import InterventionHours, Profession

type Yearly = NDArray[np.float64]


@dataclass(frozen=True)
class Staffing:
    """Hours of one profession needed and to be had, hours a year, shape (years,).

    Args:
        profession: A row of `workforce`.
        needed: By all interventions paid for in the year.
        replaced: Work of the same profession that stops because of them.
        available: Beyond today's work.
        cap: Part of what is planned that can be staffed, 0 to 1.
    """

    profession: str
    needed: Yearly
    replaced: Yearly
    available: float
    cap: Yearly


def staff(
    hours: Iterable[InterventionHours],
    workforce: Mapping[str, Profession],
    running: Mapping[str, Yearly],
) -> tuple[Staffing, ...]:
    """Compare hours needed with hours to be had, profession by profession.

    An intervention draws on the pool by the hours it needs less the hours of the same profession
    that it makes needless. One that frees more than it needs draws nothing, and lends nothing:
    what is freed cannot be promised to others before it is there.

    Args:
        hours: What interventions need.
        workforce: What there is; a profession that is not in it has no hours.
        running: Years in which each intervention is paid for, 1 or 0; others are passed by.

    Returns:
        One for each profession needed, by name.
    """
    needed, replaced = defaultdict[str, list[Yearly]](list), defaultdict[str, list[Yearly]](list)
    drawn = defaultdict[str, list[Yearly]](list)
    for row in hours:
        if row.intervention_id in running:
            on = running[row.intervention_id]
            needed[row.profession].append(on * float(row.hours_per_year))
            replaced[row.profession].append(on * float(row.replaces_hours))
            drawn[row.profession].append(on * _net(row))
    found = []
    for name in sorted(needed):
        there = float(workforce[name].hours_available) if name in workforce else 0.0
        wanted = np.sum(drawn[name], axis=0)
        cap = np.minimum(1.0, there / np.where(wanted > 0, wanted, 1.0))
        cap = np.where(wanted > 0, cap, 1.0)
        totals = np.sum(needed[name], axis=0), np.sum(replaced[name], axis=0)
        found.append(Staffing(name, *totals, there, cap))
    return tuple(found)


def staffed_share(
    intervention_id: str, hours: Iterable[InterventionHours], staffing: Iterable[Staffing]
) -> tuple[Yearly, str | None]:
    """Give the part of one intervention that can be staffed, and the profession that is scarcest.

    Returns:
        Shares, shape (years,), broadcast where nothing is needed; and a profession, or nothing
        where hours suffice.
    """
    wanted = {
        row.profession for row in hours if row.intervention_id == intervention_id and _net(row) > 0
    }
    caps = {one.profession: one.cap for one in staffing if one.profession in wanted}
    if not caps:
        return np.ones(1), None
    scarcest = min(sorted(caps), key=lambda name: float(caps[name].min()))
    share = np.minimum.reduce(list(caps.values()))
    return share, scarcest if float(share.min()) < 1 else None


def _net(row: InterventionHours) -> float:
    return max(float(row.hours_per_year) - float(row.replaces_hours), 0.0)
