"""Scenarios: named changes to the tables of a case, as people state them."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator

from toolkit.errors import Fault, InputError, Place
from toolkit.statements.raw import RawDoc
from toolkit.statements.reading import read_doc
from toolkit.units import (
    Flag,
    FrozenMap,
    Id,
    Kind,
    MisfitError,
    Number,
    Some,
    Statement,
    Text,
    nothing,
)

Scalar = str | bool | Decimal | None

VERBS = ("set", "multiply", "add")


def _scalar(value: object) -> object:
    if isinstance(value, Mapping | list | tuple):
        raise ValueError("holds more than one value; write one word or number")
    return value


def _scalars(value: object) -> object:
    if isinstance(value, Mapping):
        raise ValueError("holds keys; write one value, or a list such as [Z01, Z02]")
    return [_scalar(one) for one in value] if isinstance(value, list | tuple) else value


Value = Annotated[Scalar, BeforeValidator(_scalar), Kind("text", "one value")]
Wanted = Annotated[Scalar | tuple[Scalar, ...], BeforeValidator(_scalars)]


class Change(Statement):
    """One change to the rows of one table that match `where`.

    Args:
        table: Which table.
        where: Column and the value, or list of values, that it must have; empty means every row.
        column: Column to change; left out when rows are dropped.
        set: New value; `null` empties the cell.
        multiply: Factor on the value; empty cells stay empty.
        add: Added to the value; empty cells stay empty.
        drop: Take the rows out, with every row that refers to them.
        note: Anything a reader should know.
    """

    table: Text
    where: FrozenMap[str, Wanted] = Field(default_factory=nothing)
    column: Text | None = None
    set: Value = None
    multiply: Number | None = None
    add: Number | None = None
    drop: Flag = False
    note: Text | None = None

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        said = [verb for verb in VERBS if verb in self.model_fields_set]
        said += ["drop"] if self.drop else []
        if len(said) != 1:
            found = f"says {' and '.join(said)}" if said else "says nothing to do"
            raise ValueError(f"{found}; give exactly one of set, multiply, add or drop")
        for verb in ("multiply", "add"):
            if verb in said and getattr(self, verb) is None:
                raise MisfitError(verb, "is empty; give a number")
        if self.drop and self.column is not None:
            raise MisfitError("column", "stands beside drop, which takes whole rows; leave it out")
        if not self.drop and self.column is None:
            raise ValueError(f"says {said[0]} and no column; name the column to change")
        for column, wanted in self.where.items():
            if wanted == ():
                raise MisfitError(
                    "where", f"lists no value for {column}; give one, or leave it out"
                )
        return self


class ScenarioText(Statement):
    """A scenario as written.

    Args:
        id: Names the scenario.
        title: What people call it.
        note: Anything a reader should know.
        changes: Made in order; none leaves the case as it is.
    """

    id: Id
    title: Text
    note: Text | None = None
    changes: tuple[Change, ...] = ()


class ScenarioList(Statement):
    """A scenarios file.

    Args:
        scenarios: One or more.
    """

    scenarios: Annotated[tuple[ScenarioText, ...], Some]


@dataclass(frozen=True)
class Scenario:
    """A named change to the case.

    Args:
        changes: Applied in order.
        places: Where each change was written.
    """

    id: str
    title: str
    note: str | None
    changes: tuple[Change, ...]
    places: tuple[Place, ...]


def read_scenarios(doc: RawDoc) -> tuple[dict[str, Scenario], list[Fault]]:
    """Read scenarios from a document, with the faults that stand in their way."""
    written, faults = read_doc(ScenarioList, doc)
    found: dict[str, Scenario] = {}
    for number, text in enumerate(written.scenarios if written else ()):
        at = ("scenarios", number)
        if text.id in found:
            what = f"{text.id!r} is the id of two scenarios; rename one"
            faults.append(Fault(doc.at((*at, "id")), "id", what))
        places = tuple(doc.at((*at, "changes", n)) for n in range(len(text.changes)))
        found[text.id] = Scenario(text.id, text.title, text.note, text.changes, places)
    return found, faults


def build_scenarios(doc: RawDoc) -> dict[str, Scenario]:
    """Read scenarios from a document; every fault at once.

    Raises:
        InputError: A scenario breaks its schema, or two share an id.
    """
    found, faults = read_scenarios(doc)
    if faults:
        raise InputError(faults)
    return found


def as_text(value: Any) -> str:
    """Write a scalar as a table cell holds it.

    >>> as_text(True), as_text(None), as_text(Decimal("2.50"))
    ('yes', '', '2.50')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
