"""Tinyshire under other terms, with costs and red lines of its own, ready to be played."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pydantic import TypeAdapter

from toolkit.allocation import Allocation, allocate
from toolkit.futures import Block, Futures, blocks, central, draw_futures
from toolkit.simulation import AsUsual, play_as_usual
from toolkit.simulation.happening import Happened, what_happens
from toolkit.simulation.stage import Stage, set_stage
from toolkit.statements.case import Case
from toolkit.statements.contracts import Payment
from toolkit.statements.options import Option
from toolkit.statements.tables import TABLES
from toolkit.statements.terms import parameters_of

ALONE = "separate_frameworks"  # the option of Tinyshire that these tests rewrite
ACTIVITY: Mapping[str, object] = {"id": "care", "mechanism": "activity"}

type Row = Mapping[str, object]


@dataclass(frozen=True)
class Ready:
    case: Case
    option: Option
    award: Allocation
    futures: Futures
    stage: Stage
    middle: Block
    block: Block
    plan: Happened

    @property
    def usual(self) -> AsUsual:
        """Where parties stand under separate budgets, in the same futures."""
        option = self.case.option(ALONE)
        award = allocate(self.case, option)
        found = play_as_usual(self.case, option, award, self.futures)
        assert found is not None
        return found


def ready(case: Case, option_id: str = ALONE, *, draws: int = 200, seed: int = 1) -> Ready:
    option = case.option(option_id)
    award = allocate(case, option)
    futures = draw_futures(
        case.assumptions, case.years, draws=draws, seed=seed, subjects=case.subjects
    )
    stage = set_stage(case, option, award, parameters_of(case, option))
    middle = central(futures)
    plan = what_happens(case, stage.cast, middle, stage.years)
    return Ready(case, option, award, futures, stage, middle, next(blocks(futures)), plan)


def with_payments(case: Case, *payments: Row, model: str = ALONE) -> Case:
    """Give a case in which one model pays in another way."""
    read = TypeAdapter(tuple[Payment, ...]).validate_python(list(payments))
    changed = case.models[model].model_copy(update={"payments": read})
    models = MappingProxyType({**case.models, model: changed})
    return case.model_copy(update={"models": models})


def with_rows(case: Case, table: str, *rows: Row) -> Case:
    """Give a case in which one table holds these rows and no others."""
    found = {}
    for row in rows:
        read = TABLES[table].row.model_validate({"basis": "assumed", **row})
        key = tuple(getattr(read, column) for column in TABLES[table].key)
        found[key if len(key) > 1 else key[0]] = read
    return case.model_copy(update={table: MappingProxyType(found)})


def finance(party: str, **stated: object) -> Row:
    return {"party_id": party, **{name: str(value) for name, value in stated.items()}}


def assumption(name: str, affects: str, **other: object) -> Row:
    """State an assumption, evenly spread from 0.9 to 1.1 unless told otherwise."""
    return {
        "assumption_id": name,
        "label": name,
        "affects": affects,
        "distribution": "uniform",
        "low": "0.9",
        "central": "1",
        "high": "1.1",
        "varies": "once",
        "unit": "factor",
        "owner": "nobody",
        "quality": "low",
        "impact": "low",
        **other,
    }


def admissions(**other: object) -> Row:
    """State a linked activity: 1,000 admissions at 400, of which 300 goes with each one."""
    return {
        "activity_id": "EA",
        "label": "Emergency admissions",
        "party_id": "ACUTE",
        "payer": "ICB",
        "currency": "spell",
        "annual_units": "1000",
        "price_gbp": "400",
        "mechanism": "activity",
        "full_cost_gbp": "500",
        "fixed_cost_share": "0.4",
        **other,
    }


def with_hospital(case: Case, **other: object) -> Case:
    outside = {"party_id": "ACUTE", "name": "Hospital", "kind": "acute trust"}
    return with_rows(
        with_rows(case, "outside_parties", outside), "linked_activities", admissions(**other)
    )
