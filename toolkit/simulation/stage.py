"""What an option plays with in every future: its cast, its terms as numbers, costs and plans."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from toolkit.allocation import Allocation
from toolkit.simulation.cast import Cast, cast
from toolkit.statements.case import Case
from toolkit.statements.contracts import ContractModel
from toolkit.statements.options import Option, Parameters
from toolkit.statements.terms import term

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Stage:
    """An option ready to be played, before any future is known.

    Args:
        case: The case.
        model: The option's contract model.
        cast: Who is who.
        values: The model's parameters, as they hold for this option.
        years: Contract years.
        cost_gbp: Planned yearly cost of each award to its provider at the price base, shape
            (awards,); equal to the value where the case states no margin.
        cost_known: Whether the case states the margin of each award's provider.
        fixed_share: Part of that cost that does not move with volume, shape (awards,).
        members: Whether each provider is a member in each year, shape (years, parties), 0 or 1.
    """

    case: Case
    model: ContractModel
    cast: Cast
    values: Parameters
    years: int
    cost_gbp: Array
    cost_known: NDArray[np.bool_]
    fixed_share: Array
    members: Array

    def number(self, stated: str | Decimal) -> float:
        """Give what a term comes to for this option."""
        return float(term(self.values, stated))

    def by_year(self, stated: tuple[str | Decimal, ...]) -> Array:
        """Give a schedule as one number a year, the last one holding from then on."""
        numbers = [self.number(one) for one in stated]
        return np.array([numbers[min(year, len(numbers) - 1)] for year in range(self.years)])


def set_stage(case: Case, option: Option, allocation: Allocation, values: Parameters) -> Stage:
    """Make an option ready to be played.

    Args:
        case: The case.
        option: The option.
        allocation: An award with its funding flows.
        values: Parameters by name; nothing where a cap is lifted.
    """
    who = cast(case, option, allocation)
    finances = [case.finances.get(provider) for _, provider in who.awards]
    margins = [one.margin_share if one else None for one in finances]
    fixed = [one.fixed_cost_share if one else None for one in finances]
    return Stage(
        case=case,
        model=case.models[option.model],
        cast=who,
        values=values,
        years=case.years,
        cost_gbp=who.value_gbp * (1 - np.array([float(one or 0) for one in margins])),
        cost_known=np.array([one is not None for one in margins]),
        fixed_share=np.array([float(one or 0) for one in fixed]),
        members=_members(case, option, who),
    )


def _members(case: Case, option: Option, who: Cast) -> Array:
    """Say who is a member in which year; winners are founders until an event says otherwise.

    A provider whose first event is that it adheres was no founder. A year counts an event once
    the year starts on the day of the event or later.
    """
    members = np.ones((case.years, len(who.parties)))
    events = sorted(
        (one for one in case.memberships.values() if one.option_id == option.id),
        key=lambda one: one.on,
    )
    seen: set[str] = set()
    for event in events:
        if event.provider_id not in who.parties:
            continue
        column = who.index(event.provider_id)
        if event.event == "adheres" and event.provider_id not in seen:
            members[:, column] = 0.0
        seen.add(event.provider_id)
        first = _first_year_from(case, event.on)
        members[first:, column] = 1.0 if event.event == "adheres" else 0.0
    return members


def _first_year_from(case: Case, day: date) -> int:
    """Give the first contract year, counted from 0, that starts on a day or later."""
    months = (day.year - case.start.year) * 12 + day.month - case.start.month
    late = day.day > case.start.day
    return max(0, -(-(months + late) // 12))
