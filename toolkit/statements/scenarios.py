"""Scenarios: named changes to the tables of a case, applied before anything is believed."""

from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Any, Self

from pydantic import Field, model_validator

from toolkit.errors import Fault, InputError, Place
from toolkit.statements.raw import Cell, RawCase, RawDoc, RawRow, RawTable
from toolkit.statements.reading import did_you_mean, read_doc
from toolkit.statements.tables import TABLES, ids_in
from toolkit.units import Flag, Id, Number, Statement, Text

Scalar = str | bool | Number | None


class Change(Statement):
    """One change to the rows of one table that match `where`.

    Args:
        where: Column and the value, or list of values, that it must have; empty means every row.
        column: Column to change; absent when rows are dropped.
        set: New value.
        multiply: Factor on the value; empty cells stay empty.
        add: Added to the value; empty cells stay empty.
        drop: Take the rows out, with every row that refers to them.
    """

    table: str
    where: dict[str, Scalar | list[Scalar]] = {}
    column: str | None = None
    set: Scalar = None
    multiply: Number | None = None
    add: Number | None = None
    drop: Flag = False
    note: Text | None = None

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        said = self.model_fields_set & {"set", "multiply", "add"}
        if self.drop:
            said = said | {"drop"}
        if len(said) != 1:
            raise ValueError(
                f"says {' and '.join(sorted(said)) or 'nothing to do'}; "
                "give exactly one of set, multiply, add or drop"
            )
        if self.drop == (self.column is not None):
            raise ValueError(
                "drops whole rows, so leave column out"
                if self.drop
                else "changes a value, so name its column"
            )
        return self


class ScenarioText(Statement):
    """A scenario as written."""

    id: Id
    title: Text
    note: Text | None = None
    changes: tuple[Change, ...] = ()


class ScenarioList(Statement):
    """A scenarios file."""

    scenarios: tuple[ScenarioText, ...] = Field(min_length=1)


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


def build_scenarios(doc: RawDoc) -> dict[str, Scenario]:
    """Read scenarios from a document; every fault at once.

    Raises:
        InputError: A scenario breaks its schema, or two share an id.
    """
    written, faults = read_doc(ScenarioList, doc)
    if written is None:
        raise InputError(faults)
    found: dict[str, Scenario] = {}
    for number, text in enumerate(written.scenarios):
        at = ("scenarios", number)
        if text.id in found:
            what = f"{text.id!r} is the id of two scenarios; rename one"
            faults.append(Fault(doc.at((*at, "id")), "id", what))
        places = tuple(doc.at((*at, "changes", n)) for n in range(len(text.changes)))
        found[text.id] = Scenario(text.id, text.title, text.note, text.changes, places)
    if faults:
        raise InputError(faults)
    return found


def apply_scenario(raw: RawCase, scenario: Scenario) -> RawCase:
    """Change the tables of a case as a scenario says.

    Args:
        raw: The case as read.
        scenario: Its changes are applied in order.

    Returns:
        The changed case, with a sentence on what each change did, dropped rows counted by table.

    Raises:
        InputError: A change names an unknown table or column, matches no row, or calculates
            with text.
    """
    faults: list[Fault] = []
    tables, applied = dict(raw.tables), list(raw.applied)
    for change, place in zip(scenario.changes, scenario.places, strict=True):
        try:
            applied.append(_apply(tables, change, place))
        except InputError as error:
            faults.extend(error.faults)
    if faults:
        raise InputError(faults)
    return replace(raw, tables=tables, applied=tuple(applied), scenario_id=scenario.id)


def _apply(tables: dict[str, RawTable], change: Change, place: Place) -> str:
    if change.table not in tables:
        what = f"{change.table!r} is not a table of the case; {did_you_mean(change.table, tables)}"
        raise InputError.single(place, "table", what)
    table = tables[change.table]
    named = [*change.where, *([change.column] if change.column else [])]
    if unknown := [name for name in named if name not in table.columns]:
        raise InputError(
            Fault(place, name, f"is not a column of {change.table}; "
                  f"{did_you_mean(name, table.columns)}")
            for name in unknown
        )
    hits = [n for n, row in enumerate(table.rows) if _matches(row, change.where)]
    if not hits:
        what = f"no row of {change.table} has {_where(change)}; correct `where`, or leave it empty"
        raise InputError.single(place, "where", what)
    if change.drop:
        dropped = _drop(tables, change.table, [table.rows[n] for n in hits])
        counts = ", ".join(f"{count} of {name}" for name, count in dropped.items())
        return f"{change.table} where {_where(change)}: dropped {counts}"
    assert change.column is not None  # Change refuses to be without one
    rows, column = list(table.rows), change.column
    changed = 0
    for n in hits:
        text = _new_text(rows[n][column], change, place)
        if text is not None:
            rows[n] = {**rows[n], column: Cell(text, place)}
            changed += 1
    if not changed:
        what = f"is empty in every row that matches, so there is nothing to {_verb(change)}; use set"
        raise InputError.single(place, column, what)
    tables[change.table] = replace(table, rows=tuple(rows))
    return f"{change.table}.{column} where {_where(change)}: {_verb(change)} ({changed} rows)"


def _verb(change: Change) -> str:
    for name in ("multiply", "add"):
        if (value := getattr(change, name)) is not None:
            return f"{name} {value}"
    return f"set {as_text(change.set) or 'empty'}"


def _where(change: Change) -> str:
    wanted = (f"{column} = {_shown(value)}" for column, value in change.where.items())
    return " and ".join(wanted) or "any value"


def _shown(value: Any) -> str:
    return " or ".join(map(as_text, value)) if isinstance(value, list) else as_text(value)


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


def _number(text: str) -> Decimal | None:
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def _matches(row: RawRow, where: dict[str, Any]) -> bool:
    return all(
        any(_same(row[column].text, as_text(one)) for one in _as_list(value))
        for column, value in where.items()
    )


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _same(text: str, wanted: str) -> bool:
    if text.strip() == wanted.strip():
        return True
    left, right = _number(text), _number(wanted)
    return left is not None and left == right


def _new_text(cell: Cell, change: Change, place: Place) -> str | None:
    """Give the new text of a cell, or nothing where an empty cell stays empty."""
    if "set" in change.model_fields_set:
        return as_text(change.set)
    if not cell.text:
        return None
    old = _number(cell.text)
    if old is None:
        what = f"{cell.text[:60]!r} at {cell.place} is not a number; use set"
        raise InputError.single(place, change.column or "", what)
    new = old * change.multiply if change.multiply is not None else old + (change.add or 0)
    return f"{round(new, 12).normalize():f}"


def _drop(tables: dict[str, RawTable], name: str, gone: list[RawRow]) -> dict[str, int]:
    """Take rows out, and every row that points to them; count what went, by table."""
    counts: dict[str, int] = {}
    waiting = [(name, gone)]
    while waiting:
        table_name, rows = waiting.pop(0)
        table = tables[table_name]
        identities = {id(row) for row in rows}
        kept = tuple(row for row in table.rows if id(row) not in identities)
        tables[table_name] = replace(table, rows=kept)
        counts[table_name] = counts.get(table_name, 0) + len(table.rows) - len(kept)
        keys = {row[TABLES[table_name].key[0]].text for row in rows}
        for other_name, other in tables.items():
            for column, target in _pointers(other_name):
                if target == table_name and column in other.columns:
                    hit = [row for row in other.rows if keys & set(ids_in(row[column].text))]
                    waiting += [(other_name, hit)] if hit else []
    return counts


def _pointers(name: str) -> tuple[tuple[str, str], ...]:
    if name not in TABLES:
        return ()
    pointers = TABLES[name].points_to
    return (*pointers, ("subject", "lots")) if name == "facts" else pointers
