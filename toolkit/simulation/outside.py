"""What moves outside the contract: linked activity, interventions on it, and the means test."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.futures import Block
from toolkit.payment import RESOURCES, Posting
from toolkit.simulation.avoiding import paid
from toolkit.simulation.cast import PEOPLE, Cast
from toolkit.simulation.happening import over_time, shock
from toolkit.simulation.intervening import Intervened, intervene, programme_of
from toolkit.simulation.means_testing import displace
from toolkit.simulation.whole_system import (
    delayed,
    reductions_under,
    shocked,
    taking_part,
)
from toolkit.statements.assumptions import Affects
from toolkit.statements.case import Case
from toolkit.statements.linked_activities import LinkedActivity
from toolkit.statements.tables import ids_in

type Array = NDArray[np.float64]

LINKED, LINKED_COST = "linked_activity", "linked_cost"
INTERVENTIONS, MEANS_TEST = "interventions", "means_test"


@dataclass(frozen=True)
class Outside:
    """What happens outside the contract in the futures at hand.

    Args:
        units: Of each linked activity once interventions and the means test have worked, shape
            (draws, years).
        extra: More work for each award, as a share of its planned units, shape (draws, years,
            awards); nothing where no intervention moves or cuts work.
        intervened: What the programme did; nothing where the case has none.
        before: Units of each linked activity that there would have been without interventions,
            the means test as it is to be.
        displaced: What each change to the means test costs its council and people, GBP a year.
    """

    units: dict[str, Array]
    extra: Array | None
    intervened: Intervened | None
    before: dict[str, Array]
    displaced: dict[str, tuple[str, float, float]]


def look_outside(case: Case, who: Cast, block: Block, years: int) -> Outside:
    """Work out what happens to everything that is linked to the care bought.

    Args:
        case: The case.
        who: The awards that work may move to.
        block: Some futures.
        years: Contract years.
    """
    programme = programme_of(case)
    for system in case.system.values():
        programme = taking_part(system, programme)
    demand = {
        name: _moved(case, name, block, years) * (1 + float(row.growth)) ** np.arange(years)
        for name, row in case.linked_activities.items()
    }
    reduction: dict[str, Array] = {}
    delay = _drawn("savings_delay_months", case, block, 0.0)[:, :1]
    for system in case.system.values():
        demand = {name: factor * shocked(system, years) for name, factor in demand.items()}
        reduction = reductions_under(system, programme, years)
        lost = _drawn("leader_loss", case, block, 0.0).sum(axis=1, keepdims=True)
        delay = delayed(system, delay, lost)
    before = {
        name: float(row.annual_units) * demand[name] * np.ones((block.draws, years))
        for name, row in case.linked_activities.items()
    }
    displaced: dict[str, tuple[str, float, float]] = {}
    more: dict[str, Array] = {}
    for test in case.means_tests.values():
        moved = displace(test, before[test.activity_id])
        displaced[test.test_id] = (test.commissioner_id, moved.council_gbp, moved.persons_gbp)
        more[test.activity_id] = more.get(test.activity_id, np.zeros((1, 1))) + moved.units
    for name, added in more.items():
        whole = np.where(before[name], before[name], 1.0)  # of nothing, nothing is moved
        demand[name] = demand[name] * (1 + added / whole)
        before[name] = before[name] + added
    intervened = None
    if programme.interventions:
        realised = _drawn("savings_realisation", case, block, 1.0)
        realised = realised * np.ones((block.draws, years))
        intervened = intervene(
            programme, realised, delay * np.ones((block.draws, 1)), demand, reduction
        )
    avoided = intervened.avoided if intervened else {}
    units = {
        name: float(row.annual_units) * demand[name] * np.ones((block.draws, years))
        - (avoided[name].units if name in avoided else 0.0)
        for name, row in case.linked_activities.items()
    }
    return Outside(units, _extra(case, who, intervened), intervened, before, displaced)


def _drawn(affects: Affects, case: Case, block: Block, otherwise: float) -> Array:
    """Multiply what assumptions on one quantity say; a set value where there is none."""
    found = [block.values[name] for name, one in case.assumptions.items() if one.affects == affects]
    return np.prod(found, axis=0) if found else np.full((1, 1), otherwise)


def _moved(case: Case, activity_id: str, block: Block, years: int) -> Array:
    """Give the factor that assumptions put on one linked activity, shape (draws, years)."""
    moved = np.ones((1, years)) * shock(case.assumptions, block, activity_id)
    for name, one in case.assumptions.items():
        about = set(ids_in(one.applies_to or ""))
        if about and activity_id not in about:
            continue
        if one.affects == "linked_level":
            moved = moved * block.values[name]
        elif one.affects == "linked_growth":
            moved = moved * over_time(one, block.values[name], years)
    return moved


def _extra(case: Case, who: Cast, intervened: Intervened | None) -> Array | None:
    """Turn work moved to lots, and cuts in them, into shares of planned units by award."""
    if intervened is None or not (intervened.extra_units or intervened.cut_shares):
        return None
    columns = []
    for lot, _ in who.awards:
        planned = float(case.lots[lot].annual_units)
        moved = intervened.extra_units.get(lot, np.zeros((1, 1))) / (planned or 1.0)
        columns.append(moved - intervened.cut_shares.get(lot, np.zeros(1)))
    shape = np.broadcast_shapes(*(one.shape for one in columns))
    return np.stack([np.broadcast_to(one, shape) for one in columns], axis=2)


def _cost_without(row: LinkedActivity, units: Array) -> Array:
    """Give what a linked activity costs without interventions, GBP at the price base.

    Beside its plan each unit has its variable cost, and capacity opens and closes a whole step at
    a time: what interventions may close later must have been opened before.
    """
    plan, step = float(row.annual_units), float(row.capacity_step_units or 0)
    grown = units - plan
    stepped = np.trunc(grown / step) * step if step else grown
    cost: Array = plan * float(row.full_cost_gbp) + grown * float(row.variable_cost_gbp)
    return cost + stepped * float(row.stepped_cost_gbp)


def post_outside(case: Case, who: Cast, outside: Outside, prices: Array) -> Iterator[Posting]:
    """Post what is paid, and what it costs, outside the contract.

    Args:
        case: The case.
        who: Everybody in the ledger.
        outside: What happens.
        prices: Factor on sums at the price base, shape (draws, years, 1).
    """
    for name, row in case.linked_activities.items():
        party = who.one(row.party_id)
        gbp = paid(row, outside.units[name])[:, :, None] * prices
        yield Posting(LINKED, gbp, who.one(row.payer), party)
        cost = _cost_without(row, outside.before[name])
        if outside.intervened and name in outside.intervened.avoided:
            cost = cost - outside.intervened.avoided[name].cashable_gbp
        yield Posting(LINKED_COST, cost[:, :, None] * prices, party, who.one(RESOURCES))
    if outside.intervened:
        for (funder, money), yearly in outside.intervened.costs.items():
            if money != "relabelled":  # spent before, under another name
                gbp = yearly[None, :, None] * prices
                yield Posting(INTERVENTIONS, gbp, who.one(funder), who.one(RESOURCES))
    for council, council_gbp, persons_gbp in outside.displaced.values():
        for payer, sum_gbp in ((council, council_gbp), (PEOPLE, persons_gbp)):
            yield Posting(MEANS_TEST, sum_gbp * prices, who.one(payer), who.one(RESOURCES))
