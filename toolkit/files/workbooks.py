"""Reading a case from one Excel workbook: one sheet a table, and sheets for everything else.

Sheet `case` holds the keys of `case.yaml`, one a row; lists take one row an item. Sheet `options`
holds one option a row, `scenarios` one change a row, and `models` the YAML of each contract model
that the case brings along. Sheets whose names start with `_` are passed by.
"""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path as FilePath
from typing import Any

from toolkit.errors import Fault, Place
from toolkit.files.sheets import read_sheets
from toolkit.files.text_files import read_bytes
from toolkit.files.yaml_files import parse_yaml
from toolkit.statements.raw import UNREAD, Cell, Path, RawCase, RawDoc, RawRow, RawTable
from toolkit.statements.tables import TABLES

LISTS = ("objectives", "critical_success_factors", "caveats")
SHEETS = ("case", "options", "scenarios", "models")
NESTED = ("shortlisting", "assurance")  # keys of `case.yaml` that hold keys of their own
STRUCTURED = ("parameters", "lots", "where", "set", *NESTED)  # cells that hold YAML


def read_workbook(path: FilePath) -> RawCase:
    """Read a workbook as a raw case; whatever is wrong stands with what was read.

    Raises:
        InputError: It is not a workbook that can be opened.
    """
    data = read_bytes(path)
    sheets = _named(read_sheets(str(path), data))
    models, wrong = _models(str(path), sheets["models"] if _holds_rows(sheets, "models") else None)
    return RawCase(
        id=path.stem,
        identity=_identity(str(path), sheets),
        tables={name: table for name, table in sheets.items() if _is_table(name, table)},
        models=models,
        scenarios=_scenarios(sheets["scenarios"]) if _holds_rows(sheets, "scenarios") else None,
        digests={path.name: sha256(data).hexdigest()},
        faults=tuple(wrong),
        own_models=frozenset(models),
    )


def _named(sheets: Mapping[str, RawTable]) -> dict[str, RawTable]:
    """Take a sheet for the table that its name means: `Lots` for `lots`."""
    named = dict[str, RawTable]()
    for title, table in sheets.items():
        meant = "_".join(title.lower().split())
        known = meant in (*TABLES, *SHEETS) and meant not in (*sheets, *named)
        named[meant if known else title] = table
    return named


def _is_table(name: str, table: RawTable) -> bool:
    """Whether a sheet is a table of the case; one that need not be there may wait for its rows."""
    waits = name in TABLES and not TABLES[name].required and not table.faults and not table.rows
    return name not in SHEETS and not waits


def _holds_rows(sheets: Mapping[str, RawTable], name: str) -> bool:
    return name in sheets and bool(sheets[name].rows or sheets[name].faults)


class _Doc:
    """A document put together from cells."""

    def __init__(self, place: Place) -> None:
        self.place, self.data = place, dict[str, Any]()
        self.places: dict[Path, Place] = {}
        self.faults: list[Fault] = []

    def put(self, key: str, cell: Cell) -> None:
        """Set a key, or append to the list under it."""
        if key in LISTS:
            items = self.data.setdefault(key, [])
            self.places.setdefault((key,), cell.place)
            self.places[(key, len(items))] = cell.place
            items.append(cell.text)
        elif key in self.data:
            what = f"stands already at {self.places[(key,)]}; keep one"
            self.faults.append(Fault(cell.place, key, what))
        else:
            self.data[key] = self._value(key, cell)
            self.places[(key,)] = cell.place

    def read(self, row: RawRow, at: Path, passing: tuple[str, ...] = ()) -> dict[str, Any]:
        """Give the cells of a row as keys, reading YAML where a cell holds it."""
        found: dict[str, Any] = {}
        for column, cell in row.items():
            if cell.text and column not in passing:
                self.places[(*at, column)] = cell.place
                found[column] = self._value(column, cell)
        return found

    def _value(self, column: str, cell: Cell) -> Any:
        if column not in STRUCTURED:
            return cell.text
        read = parse_yaml("", cell.text)
        if read.faults:
            what = f"{cell.text[:60]!r} is not YAML; write it like {{name: value}} or [Z01, Z02]"
            self.faults.append(Fault(cell.place, column, what))
            return UNREAD
        return read.data

    def done(self) -> RawDoc:
        """Give the document."""
        return RawDoc(self.place, self.data, self.places, tuple(self.faults))


def _lacks(table: RawTable, columns: set[str]) -> tuple[Fault, ...]:
    """Say which columns a sheet lacks, beside its own faults."""
    what = "is a column that the sheet needs; add it"
    missing = sorted(columns - set(table.columns)) if table.columns else []
    return (*table.faults, *(Fault(table.place, column, what) for column in missing))


def _identity(book: str, sheets: Mapping[str, RawTable]) -> RawDoc:
    doc = _Doc(Place(book, sheet="case"))
    for name, columns in (("case", {"key", "value"}), ("options", {"id", "title", "model"})):
        if name not in sheets:
            wanted = ", ".join(sorted(columns))
            what = f"is a sheet that a case needs, with the columns {wanted}; add it"
            doc.faults.append(Fault(Place(book, sheet=name), "", what))
        else:
            doc.faults += _lacks(sheets[name], columns)
    if doc.faults and not all(
        name in sheets and sheets[name].columns for name in ("case", "options")
    ):
        return RawDoc(doc.place, None, {}, tuple(doc.faults))
    for row in sheets["case"].rows:
        if "key" in row and "value" in row and row["value"].text:
            doc.put(row["key"].text, row["value"])
    options = []
    for number, row in enumerate(sheets["options"].rows):
        at: Path = ("options", number)
        doc.places[at] = next(iter(row.values())).place
        options.append(doc.read(row, at))
    doc.data["options"] = options
    return doc.done()


def _scenarios(table: RawTable) -> RawDoc:
    doc = _Doc(table.place)
    doc.faults += _lacks(table, {"id", "title", "table"})
    if doc.faults:
        return RawDoc(doc.place, None, {}, tuple(doc.faults))
    found: dict[str, dict[str, Any]] = {}
    for row in table.rows:
        name = row["id"].text
        if name not in found:
            found[name] = {"id": name, "title": row["title"].text, "changes": []}
            if "scenario_note" in row and row["scenario_note"].text:
                found[name]["note"] = row["scenario_note"].text
        number = list(found).index(name)
        doc.places.setdefault(("scenarios", number), row["id"].place)
        change = doc.read(row, (), ("id", "title", "scenario_note"))
        if change:
            changes = found[name]["changes"]
            at: Path = ("scenarios", number, "changes", len(changes))
            doc.places[at] = row["table"].place
            changes.append(change)
    doc.data["scenarios"] = list(found.values())
    return doc.done()


def _models(book: str, table: RawTable | None) -> tuple[dict[str, RawDoc], list[Fault]]:
    if table is None:
        return {}, []
    wrong = list(_lacks(table, {"id", "yaml"}))
    models: dict[str, RawDoc] = {}
    for row in () if wrong else table.rows:
        name, cell = row["id"].text, row["yaml"]
        if name in models or not name:
            what = f"{name!r} stands twice; keep one" if name else "is empty; fill it in"
            wrong.append(Fault(row["id"].place, "id", what))
            continue
        read = parse_yaml(book, cell.text)
        faults = tuple(replace(fault, place=cell.place) for fault in read.faults)
        models[name] = RawDoc(cell.place, read.data, {}, faults)
    return models, wrong
