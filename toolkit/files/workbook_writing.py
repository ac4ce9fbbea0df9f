"""Writing a case as one Excel workbook that people can fill in and that reads back without loss.

One sheet a table. Each header carries a note with what the column means and what may stand in it,
closed choices drop down, and the header stays in view. Text that looks like a formula stays text.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import xlsxwriter

from toolkit.errors import InputError, Place
from toolkit.files.sheet_writing import Sheet, SheetWriter
from toolkit.files.sheets import text_of
from toolkit.files.workbooks import LISTS, NESTED
from toolkit.files.writing import sound, write_file
from toolkit.files.yaml_writing import block_yaml, flow_yaml
from toolkit.statements.case import Identity
from toolkit.statements.columns import Column, columns_of
from toolkit.statements.options import Option
from toolkit.statements.raw import RawCase, RawTable
from toolkit.statements.scenarios import Change, ScenarioText
from toolkit.statements.tables import TABLES
from toolkit.units import Kind

WRITTEN = datetime(2000, 1, 1, tzinfo=UTC)  # a fixed day, so that the same case gives the same file
SETTINGS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
TEXT = Kind("text", "text")


def write_workbook(case: str | Path | RawCase, path: str | Path) -> Path:
    """Write a case as a new workbook.

    Args:
        case: A shipped id, a case folder, a workbook, or a case as read.
        path: Ends in `.xlsx` and must not exist yet.

    Raises:
        InputError: The case is not sound, or the file exists or cannot be written.
    """
    raw, target = sound(case), Path(path)
    if target.suffix.lower() != ".xlsx":
        what = "does not end in .xlsx; name the workbook so"
        raise InputError.single(Place(str(path)), "", what)
    out = BytesIO()
    book = xlsxwriter.Workbook(out, SETTINGS)
    book.set_properties({"created": WRITTEN})
    writer = SheetWriter(book, target)
    for sheet in _sheets(raw):
        writer.write(sheet)
    writer.write_lists()
    book.close()
    return write_file(target, out.getvalue())


def _sheets(raw: RawCase) -> Iterable[Sheet]:
    yield case_sheet(raw.identity.data)
    options = list(columns_of(Option).values())
    yield Sheet("options", options, [cells_of(o, options) for o in raw.identity.data["options"]])
    if raw.scenarios is not None:
        yield _scenario_sheet(raw.scenarios.data["scenarios"])
    for name in TABLES:
        if name in raw.tables:
            yield _table_sheet(name, raw.tables[name])
    if raw.own_models:
        columns = [
            described("id", "Names the model."),
            described("yaml", "The model, as its file."),
        ]
        models = [(name, block_yaml(raw.models[name].data)) for name in sorted(raw.own_models)]
        yield Sheet("models", columns, models)


def described(name: str, means: str, *, required: bool = True) -> Column:
    """Describe a column that no statement describes."""
    return Column(name, TEXT, (), required=required, default=None, means=means)


def case_sheet(data: dict[str, Any]) -> Sheet:
    """Lay out `case.yaml` but for its options: a key, what it says, what it means."""
    known = columns_of(Identity)
    rows: list[tuple[str, str, str]] = []
    for key in known:
        value = data.get(key)
        if key == "options" or value is None:
            continue
        for one in value if key in LISTS else [value]:
            told = flow_yaml(one) if key in NESTED else text_of(one)
            rows.append((key, told, known[key].means))
    columns = [
        described("key", "What is stated; a list takes one row an item."),
        described("value", "What the case says."),
        described("note", "What the key means; not read.", required=False),
    ]
    return Sheet("case", columns, rows)


def _scenario_sheet(scenarios: list[dict[str, Any]]) -> Sheet:
    named, changes = columns_of(ScenarioText), list(columns_of(Change).values())
    head = [named["id"], named["title"], described("scenario_note", named["note"].means)]
    rows = []
    for one in scenarios:
        start = [text_of(one.get(key)) for key in ("id", "title", "note")]
        rows += [[*start, *cells_of(change, changes)] for change in one.get("changes") or [{}]]
    return Sheet("scenarios", [*head, *changes], rows)


def cells_of(values: dict[str, Any], columns: Iterable[Column]) -> list[str]:
    """Write keys as cells; what holds more than a word is YAML, and so is what `set` gives."""
    return [
        ""
        if column.name not in values
        else flow_yaml(values[column.name])
        if column.kind.sort in ("list", "keys") or column.name == "set"
        else text_of(values[column.name])
        for column in columns
    ]


def _table_sheet(name: str, table: RawTable) -> Sheet:
    known = columns_of(TABLES[name].row)
    order = [*table.columns, *(column for column in known if column not in table.columns)]
    columns = [known[column] for column in order]
    rows = [[row[c].text if c in row else "" for c in order] for row in table.rows]
    return Sheet(name, columns, rows)
