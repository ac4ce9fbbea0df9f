"""Lines that parties must not cross: budgets, margins and reserves."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.simulation.avoiding import paid
from toolkit.simulation.playing import Played
from toolkit.simulation.stage import Stage
from toolkit.statements.case import Case

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Lines:
    """What a party's net must stay above, GBP nominal; not a number where nothing is stated.

    Args:
        deficit_gbp: Below it a party ends a year in deficit, shape (years, parties): whoever
            states its costs below nothing, a commissioner once it pays more under the contract
            than its streams hold.
        floor_gbp: Margin floor in a year, same shape.
        reserves_gbp: What a party could lose in all, shape (parties,).
    """

    deficit_gbp: Array
    floor_gbp: Array
    reserves_gbp: Array


def draw_lines(stage: Stage, central: Played) -> Lines:
    """Say which lines the parties of an option must not cross.

    Args:
        stage: The option.
        central: Played on central values.
    """
    case, who = stage.case, stage.cast
    shape = (stage.years, len(who.parties))
    deficit, floor = np.full(shape, np.nan), np.full(shape, np.nan)
    reserves = np.full(shape[1], np.nan)
    income = incomes(stage, central)
    for column, party in enumerate(who.parties):
        finance = case.finances.get(party)
        if party in case.commissioners:
            deficit[:, column] = -budget(case, party, stage.years)
        elif finance and finance.margin_share is not None:
            deficit[:, column] = 0.0
        if finance and finance.margin_floor_share is not None:
            floor[:, column] = float(finance.margin_floor_share) * income[:, column]
        if finance and finance.reserves_gbp is not None:
            reserves[column] = float(finance.reserves_gbp)
    return Lines(deficit, floor, reserves)


def incomes(stage: Stage, central: Played) -> Array:
    """Give what each party plans to turn over, GBP nominal, shape (years, parties).

    Care that it funds, answers for or delivers, and linked activity that it is paid for.

    Args:
        stage: The option.
        central: Played on central values.
    """
    who = stage.cast
    shares = np.maximum(np.maximum(who.delivered, who.answered), who.funded)
    income: Array = (central.delivered.planned_gbp @ shares)[0]
    growth = central.delivered.happened.growth[0, :, 0]
    for name, row in stage.case.linked_activities.items():
        income[:, who.index(row.party_id)] += paid(row, central.outside.units[name])[0] * growth
    return income


def budget(case: Case, commissioner: str, years: int) -> Array:
    """Give what a commissioner's streams hold in each year, GBP nominal, shape (years,)."""
    held = np.zeros(years)
    for stream in case.streams.values():
        if stream.commissioner_id == commissioner:
            held += stream_by_year(case, stream.stream_id, years)
    return held


def stream_by_year(case: Case, stream_id: str, years: int) -> Array:
    """Give what a stream holds in each year; it stays as it is where no growth is stated."""
    stream = case.streams[stream_id]
    growth = 1 + float(stream.growth_per_year or 0)
    return np.asarray(float(stream.available_gbp) * growth ** np.arange(years))


def controllable(case: Case, stage: Stage) -> Mapping[str, float]:
    """Give the planned yearly spend that each party decides on: lots it leads, care it delivers.

    A risk share may make a party bear far more than this, which is another's risk exported.
    """
    who = stage.cast
    own = who.value_gbp @ np.maximum(who.led, who.delivered)
    linked = {
        party: sum(
            float(one.annual_units * one.price_gbp)
            for one in case.linked_activities.values()
            if one.party_id == party
        )
        for party in case.outside_parties
    }
    found = dict(zip(who.parties, own.tolist(), strict=True))
    return {party: linked.get(party, value) for party, value in found.items()}
