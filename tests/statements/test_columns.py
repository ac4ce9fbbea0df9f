from typing import Annotated, Literal, get_args

import pytest
from pydantic import BaseModel, Field

from toolkit.statements.agreements import Agreement, Party
from toolkit.statements.care_payments import CarePayment
from toolkit.statements.case import Identity
from toolkit.statements.charges import Charge
from toolkit.statements.columns import columns_of
from toolkit.statements.contracts import ContractModel, Evidence, Parameter, Structure
from toolkit.statements.options import Option
from toolkit.statements.responsibilities import Responsibility
from toolkit.statements.risk_shares import RiskShare
from toolkit.statements.rows import Row
from toolkit.statements.scenarios import Change, ScenarioList, ScenarioText
from toolkit.statements.settlements import Band, Settlement
from toolkit.statements.tables import TABLES
from toolkit.units import Flag, FrozenMap, Gbp, Id, Number, Statement, Text, nothing

WRITTEN: list[type[BaseModel]] = [
    *(table.row for table in TABLES.values()),
    *(Identity, Option, Change, ScenarioText, ScenarioList, ContractModel, Party, Agreement),
    *(*get_args(CarePayment), *get_args(Charge), *get_args(Settlement), Band),
    *(Structure, Parameter, RiskShare, Responsibility, Evidence),
]


@pytest.mark.parametrize("statement", WRITTEN, ids=lambda statement: statement.__name__)
def test_every_key_that_people_write_says_what_it_means(statement: type[BaseModel]) -> None:
    silent = [name for name, column in columns_of(statement).items() if not column.means]
    assert silent == []


class Inner(Statement):
    name: Text


class Example(Row):
    """An example.

    Args:
        sum_gbp: How much
            it costs.
        colour: Which one.
    """

    sum_gbp: Gbp | None = None
    colour: Literal["red", "blue"] = "red"
    open: Flag = True
    names: Annotated[tuple[Id, ...], Field(max_length=9)] = ()
    inner: Inner
    many: tuple[Inner, ...] = ()
    values: FrozenMap[Id, Number] = Field(default_factory=nothing)


def test_columns_are_described_from_the_class_alone() -> None:
    found = columns_of(Example)
    assert next(iter(found)) == "sum_gbp"
    assert list(found)[-3:] == ["basis", "source_id", "note"]
    assert found["sum_gbp"].means == "How much it costs."
    assert found["note"].means == "Anything a reader should know."
    assert (found["sum_gbp"].kind.sort, found["sum_gbp"].kind.says) == ("number", "GBP, 0 or more")
    assert found["colour"].choices == ("red", "blue")
    assert found["open"].kind.sort == "flag"
    assert found["open"].default is True
    assert found["names"].kind.says == "list of ids"
    assert found["inner"].kind.says == "keys, see below"
    assert found["many"].kind.says == "list, see below"
    assert found["values"].kind.sort == "keys"
    assert [name for name, column in found.items() if column.required] == ["inner"]
