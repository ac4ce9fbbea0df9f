"""A case as one Excel workbook: one sheet a table, read into the same raw case as a folder.

Sheet `case` holds the keys of `case.yaml`, one a row; lists take one row an item. Sheet `options`
holds the options and sheet `scenarios` one row a change.
"""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256
from io import BytesIO
from pathlib import Path as FilePath
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from toolkit.errors import Fault, InputError, Place
from toolkit.files.csv_files import table_of
from toolkit.files.text_files import read_bytes
from toolkit.files.yaml_files import read_yaml
from toolkit.statements.raw import Cell, Path, RawCase, RawDoc, RawRow, RawTable

LISTS = ("objectives", "critical_success_factors", "caveats")
SHEETS = ("case", "options", "scenarios")
MOST_ROWS = 100_000


def read_workbook(path: FilePath) -> RawCase:
    """Read a workbook as a raw case.

    Raises:
        InputError: It is not a workbook that can be opened.
    """
    data = read_bytes(path)
    try:
        book = load_workbook(BytesIO(data), data_only=True, read_only=False)
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as error:
        problem = " ".join(str(error).split())[:120]
        what = f"is not an Excel workbook that can be opened ({problem}); save it as .xlsx"
        raise InputError.single(Place(str(path)), "", what) from None
    faults: list[Fault] = []
    tables: dict[str, RawTable] = {}
    for sheet in book.worksheets:
        if sheet.title.startswith("_"):
            continue
        try:
            table = _read_sheet(path, sheet)
            tables |= {sheet.title: table} if table else {}
        except InputError as error:
            faults += error.faults
    identity, wrong = _identity(path, tables)
    scenarios, wrong_too = _scenarios(path, tables)
    return RawCase(
        id=path.stem,
        identity=identity,
        tables={name: table for name, table in tables.items() if name not in SHEETS},
        models={},
        scenarios=scenarios,
        digests={path.name: sha256(data).hexdigest()},
        faults=(*faults, *wrong, *wrong_too),
    )


def _read_sheet(path: FilePath, sheet: Worksheet) -> RawTable | None:
    records: list[tuple[int, list[str]]] = []
    faults: list[Fault] = []
    if sheet.max_row > MOST_ROWS:
        what = f"has over {MOST_ROWS} rows; delete the empty ones below the table"
        raise InputError.single(Place(str(path), sheet=sheet.title), "", what)
    for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
        texts: list[str] = []
        for column, value in enumerate(cells, start=1):
            place = Place(str(path), number, column, sheet.title)
            if isinstance(value, str) and value.startswith("#") and value.endswith(("!", "?", "A")):
                faults.append(Fault(place, "", f"holds the Excel error {value}; mend the formula"))
            texts.append(_text(value))
        if any(texts):
            records.append((number, texts))
    if faults:
        raise InputError(faults)
    return table_of(str(path), sheet.title, records) if records else None


def _text(value: Any) -> str:
    """Write an Excel value as a CSV file would hold it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == datetime.min.time() else str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{Decimal(repr(value)).normalize():f}"
    return str(value).strip()


class _Doc:
    """A document put together from cells."""

    def __init__(self, place: Place) -> None:
        self.place, self.data = place, dict[str, Any]()
        self.places: dict[Path, Place] = {}
        self.faults: list[Fault] = []

    def put(self, key: str, cell: Cell, many: bool) -> None:
        """Set a key, or append to the list under it."""
        if many:
            items = self.data.setdefault(key, [])
            self.places.setdefault((key,), cell.place)
            self.places[(key, len(items))] = cell.place
            items.append(cell.text)
        elif key in self.data:
            what = f"stands already at {self.places[(key,)]}; keep one"
            self.faults.append(Fault(cell.place, key, what))
        else:
            self.data[key] = cell.text
            self.places[(key,)] = cell.place


def _identity(path: FilePath, tables: Mapping[str, RawTable]) -> tuple[RawDoc, list[Fault]]:
    doc = _Doc(Place(str(path), sheet="case"))
    for name, columns in (("case", {"key", "value"}), ("options", {"id", "title", "model"})):
        if name not in tables or columns - set(tables[name].columns):
            wanted = ", ".join(sorted(columns))
            what = f"is a sheet that a case needs, with the columns {wanted}; add it"
            return RawDoc(doc.place, None, {}), [Fault(Place(str(path), sheet=name), name, what)]
    for row in tables["case"].rows:
        if row["value"].text:
            doc.put(row["key"].text, row["value"], row["key"].text in LISTS)
    doc.data["options"] = []
    for number, row in enumerate(tables["options"].rows):
        option: dict[str, Any] = {}
        for column, cell in row.items():
            if cell.text:
                at: Path = ("options", number, column)
                doc.places[at] = cell.place
                option[column] = _structured(path, column, cell, doc)
        doc.places[("options", number)] = row["id"].place
        doc.data["options"].append(option)
    return RawDoc(doc.place, doc.data, doc.places), doc.faults


def _structured(path: FilePath, column: str, cell: Cell, doc: _Doc) -> Any:
    """Read parameters, lots and `where` as YAML in a cell; anything else is its text."""
    if column not in ("parameters", "lots", "where", "set"):
        return cell.text
    try:
        return read_yaml(path, cell.text).data
    except InputError:
        what = f"{cell.text[:60]!r} is not YAML; write it like {{name: value}} or [Z01, Z02]"
        doc.faults.append(Fault(cell.place, column, what))
        return None


def _scenarios(
    path: FilePath, tables: Mapping[str, RawTable]
) -> tuple[RawDoc | None, list[Fault]]:
    if "scenarios" not in tables:
        return None, []
    table = tables["scenarios"]
    if missing := {"id", "title", "table"} - set(table.columns):
        what = f"is a column that scenarios needs; add {', '.join(sorted(missing))}"
        return None, [Fault(table.place, "scenarios", what)]
    doc = _Doc(table.place)
    found: dict[str, dict[str, Any]] = {}
    for row in table.rows:
        name = row["id"].text
        if name not in found:
            found[name] = {"id": name, "title": row["title"].text, "changes": []}
            if "scenario_note" in row and row["scenario_note"].text:
                found[name]["note"] = row["scenario_note"].text
        number = list(found).index(name)
        doc.places.setdefault(("scenarios", number), row["id"].place)
        if row["table"].text:
            changes = found[name]["changes"]
            doc.places[("scenarios", number, "changes", len(changes))] = row["table"].place
            changes.append(_change(path, row, doc))
    doc.data["scenarios"] = list(found.values())
    return RawDoc(doc.place, doc.data, doc.places), doc.faults


def _change(path: FilePath, row: RawRow, doc: _Doc) -> dict[str, Any]:
    return {
        column: _structured(path, column, cell, doc)
        for column, cell in row.items()
        if cell.text and column not in ("id", "title", "scenario_note")
    }
