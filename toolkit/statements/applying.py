"""Applying a scenario: the tables of a case are changed before anything in them is believed."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import localcontext
from typing import Any

from toolkit.errors import Fault, InputError, Place
from toolkit.statements.columns import Column, columns_of
from toolkit.statements.dropping import drop
from toolkit.statements.raw import Cell, RawCase, RawRow, RawTable
from toolkit.statements.reading import did_you_mean
from toolkit.statements.scenarios import Change, Scenario, as_text
from toolkit.statements.tables import TABLES
from toolkit.units import read_flag, read_number

PLACES = 12  # decimals that a calculated number keeps


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
    changed = raw
    for change, place in zip(scenario.changes, scenario.places, strict=True):
        try:
            changed = _apply(changed, change, place)
        except InputError as error:
            faults.extend(error.faults)
    if faults:
        raise InputError(faults)
    return replace(changed, scenario_id=scenario.id)


def _apply(raw: RawCase, change: Change, place: Place) -> RawCase:
    table = raw.tables.get(change.table)
    if table is None:
        near = did_you_mean(change.table, raw.tables)
        what = f"{change.table!r} is not a table of the case; {near}"
        raise InputError.single(place, "table", what)
    columns = columns_of(TABLES[change.table].row) if change.table in TABLES else {}
    _refuse_unknown_columns(change, table, columns, place)
    hits = [n for n, row in enumerate(table.rows) if _matches(row, change.where, columns)]
    if not hits:
        what = f"no row of {change.table} has {_where(change)}; correct it, or leave `where` out"
        raise InputError.single(place, "where", what)
    if change.column is None:
        changed, counts = drop(raw, change.table, [table.rows[n] for n in hits], place)
        gone = ", ".join(f"{_rows(count)} of {name}" for name, count in counts.items())
        done = f"{change.table} where {_where(change)}: dropped {gone}"
    else:
        rows, count = _changed_rows(table, hits, change, columns.get(change.column), place)
        new = RawTable(table.place, _with_column(table, change.column), rows, table.faults)
        changed = replace(raw, tables={**raw.tables, change.table: new})
        done = f"{change.table}.{change.column} where {_where(change)}: {_verb(change)}"
        done += f" ({_rows(count)})"
    return replace(changed, applied=(*raw.applied, done))


def _refuse_unknown_columns(
    change: Change, table: RawTable, columns: Mapping[str, Column], place: Place
) -> None:
    """Refuse columns that do not exist; one that a table may have and lacks can still be set."""
    known = [*table.columns, *(name for name in columns if name not in table.columns)]
    named = [*change.where, *([change.column] if change.column else [])]
    faults = [
        Fault(place, name, f"is not a column of {change.table}; {did_you_mean(name, known)}")
        for name in dict.fromkeys(named)
        if name not in known
    ]
    if faults:
        raise InputError(faults)


def _with_column(table: RawTable, column: str) -> Mapping[str, Place]:
    return table.columns if column in table.columns else {**table.columns, column: table.place}


def _changed_rows(
    table: RawTable, hits: list[int], change: Change, column: Column | None, place: Place
) -> tuple[tuple[RawRow, ...], int]:
    """Give the rows with one column changed, and how many were."""
    name = change.column or ""
    if "set" not in change.model_fields_set and column is not None and not _counts(column):
        what = "is no column of numbers, so nothing can be multiplied or added; use set"
        raise InputError.single(place, name, what)
    empty = Cell("", table.place)
    rows: list[RawRow] = [row if name in row else {**row, name: empty} for row in table.rows]
    count = 0
    for n in hits:
        text = _new_text(rows[n][name], change, place)
        if text is not None:
            rows[n] = {**rows[n], name: Cell(text, place)}
            count += 1
    if not count:
        what = "is empty in every row that matches, so there is nothing to calculate with; use set"
        raise InputError.single(place, name, what)
    return tuple(rows), count


def _counts(column: Column) -> bool:
    """Whether a column may hold numbers: those of numbers, and texts that the law reads."""
    sort = column.kind.sort
    return sort == "number" or (sort == "text" and not column.choices)


def _new_text(cell: Cell, change: Change, place: Place) -> str | None:
    """Give the new text of a cell, or nothing where an empty cell stays empty."""
    if "set" in change.model_fields_set:
        return as_text(change.set)
    if not cell.text:
        return None
    try:
        old = read_number(cell.text)
    except ValueError:
        what = f"{cell.text[:60]!r} at {cell.place} is not a number; use set"
        raise InputError.single(place, change.column or "", what) from None
    with localcontext(prec=60):
        new = old * change.multiply if change.multiply is not None else old + (change.add or 0)
        return f"{round(new, PLACES).normalize():f}"


def _matches(row: RawRow, where: Mapping[str, Any], columns: Mapping[str, Column]) -> bool:
    return all(
        any(
            _same(row[column].text if column in row else "", one, columns.get(column))
            for one in (value if isinstance(value, tuple) else (value,))
        )
        for column, value in where.items()
    )


def _same(text: str, wanted: Any, column: Column | None) -> bool:
    """Compare a cell with a value: ids by letter, yes and no in any spelling, numbers by size."""
    sought = as_text(wanted).strip()
    if text.strip() == sought:
        return True
    sort = column.kind.sort if column else "text"
    try:
        if sort == "flag":
            return read_flag(text) == read_flag(sought)
        return sort != "id" and read_number(text) == read_number(sought)
    except ValueError:
        return False


def _verb(change: Change) -> str:
    for name, value in (("multiply", change.multiply), ("add", change.add)):
        if value is not None:
            return f"{name} {as_text(value)}"
    return f"set {as_text(change.set) or 'empty'}"


def _where(change: Change) -> str:
    wanted = (f"{column} = {_shown(value)}" for column, value in change.where.items())
    return " and ".join(wanted) or "any value"


def _shown(value: Any) -> str:
    return (
        " or ".join(map(_shown, value)) if isinstance(value, tuple) else as_text(value) or "empty"
    )


def _rows(count: int) -> str:
    return f"{count} row" if count == 1 else f"{count} rows"
