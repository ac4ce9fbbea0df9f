"""The tiny case as read, and small changes to it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from toolkit.errors import InputError, Place
from toolkit.files.cases import read_case
from toolkit.statements.building import build_case
from toolkit.statements.case import Case
from toolkit.statements.raw import Cell, RawCase, RawDoc, RawRow, RawTable
from toolkit.statements.scenarios import Change, Scenario
from toolkit.statements.tables import TABLES

TINY = read_case("tiny")
HERE = Place("scenario", 7)


def row_of(raw: RawCase, table: str, number: int) -> RawRow:
    return raw.tables[table].rows[number]


def with_rows(raw: RawCase, table: str, change: Callable[[list[RawRow]], list[RawRow]]) -> RawCase:
    old = raw.tables[table]
    new = replace(old, rows=tuple(change(list(old.rows))))
    return replace(raw, tables={**raw.tables, table: new})


def with_cell(raw: RawCase, table: str, number: int, column: str, text: str) -> RawCase:
    def change(rows: list[RawRow]) -> list[RawRow]:
        rows[number] = {**rows[number], column: Cell(text, rows[number][column].place)}
        return rows

    return with_rows(raw, table, change)


def without_table(raw: RawCase, table: str) -> RawCase:
    return replace(raw, tables={name: t for name, t in raw.tables.items() if name != table})


def with_table(raw: RawCase, name: str, rows: Sequence[Mapping[str, str]]) -> RawCase:
    place = Place(f"{name}.csv", 1)
    columns = {column: Place(f"{name}.csv", 1, n + 1) for n, column in enumerate(rows[0])}
    cells = tuple(
        {c: Cell(text, Place(f"{name}.csv", n + 2, i + 1)) for i, (c, text) in enumerate(r.items())}
        for n, r in enumerate(rows)
    )
    return replace(raw, tables={**raw.tables, name: RawTable(place, columns, cells)})


def with_identity(raw: RawCase, **keys: Any) -> RawCase:
    doc = raw.identity
    return replace(raw, identity=RawDoc(doc.place, {**doc.data, **keys}, doc.places))


def scenario(*changes: dict[str, Any]) -> Scenario:
    built = tuple(Change.model_validate(change) for change in changes)
    return Scenario("x", "X", None, built, tuple(HERE for _ in built))


def faults_of(raw: RawCase) -> list[str]:
    """Every fault of a case as `file: name: what`, without folder, line and column."""
    try:
        build_case(raw)
    except InputError as error:
        return [
            f"{fault.place.source.rpartition('/')[2]}: {fault.name}: {fault.what}"
            for fault in error.faults
        ]
    return []


def built(raw: RawCase) -> Case:
    return build_case(raw)


def with_column(raw: RawCase, table: str, column: str, texts: Mapping[str, str]) -> RawCase:
    """Add a column to a table, or write into one, by the first key of its rows; else empty."""
    old = raw.tables[table]
    key = TABLES[table].key[0]
    place = Place(f"{table}.csv", 1, 99)

    def cell(row: RawRow) -> Cell:
        before = row[column].text if column in row else ""
        return Cell(texts.get(row[key].text, before), row[key].place)

    rows = tuple({**row, column: cell(row)} for row in old.rows)
    new = replace(old, columns={**old.columns, column: place}, rows=rows)
    return replace(raw, tables={**raw.tables, table: new})


def with_more(raw: RawCase, table: str, **cells: str) -> RawCase:
    """Add a row to a table; columns that it leaves out are empty."""
    for column in cells:
        if column not in raw.tables[table].columns:
            raw = with_column(raw, table, column, {})
    old = raw.tables[table]
    place = Place(f"{table}.csv", len(old.rows) + 2, 1)
    row = {column: Cell(cells.get(column, ""), place) for column in old.columns}
    return replace(raw, tables={**raw.tables, table: replace(old, rows=(*old.rows, row))})
