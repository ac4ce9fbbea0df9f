"""Writing a case as one Excel workbook that people can fill in and that reads back without loss.

One sheet a table. Each header carries a note with what the column means and what may stand in it,
closed choices drop down, and the header stays in view. Text that looks like a formula stays text.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from toolkit.errors import InputError, Place
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
from toolkit.units import Kind, read_flag

WRITTEN = datetime(2000, 1, 1, tzinfo=UTC)  # a fixed day, so that the same case gives the same file
LONGEST_CELL = 32_767  # characters that Excel keeps
WIDEST = 60
ROWS_TO_FILL = 1000  # below the header, where choices drop down
YES_NO = ("yes", "no")
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
    settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(out, settings)
    book.set_properties({"created": WRITTEN})
    writer = _Writer(book, target)
    for sheet in _sheets(raw):
        writer.write(sheet)
    writer.write_lists()
    book.close()
    return write_file(target, out.getvalue())


@dataclass(frozen=True)
class _Sheet:
    """One sheet to be written.

    Args:
        rows: Texts, in the order of the columns.
    """

    name: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[str]]


def _sheets(raw: RawCase) -> Iterable[_Sheet]:
    yield _case_sheet(raw.identity.data)
    options = list(columns_of(Option).values())
    yield _Sheet("options", options, [_cells(o, options) for o in raw.identity.data["options"]])
    if raw.scenarios is not None:
        yield _scenario_sheet(raw.scenarios.data["scenarios"])
    for name in TABLES:
        if name in raw.tables:
            yield _table_sheet(name, raw.tables[name])
    if raw.own_models:
        columns = [_column("id", "Names the model."), _column("yaml", "The model, as its file.")]
        models = [(name, block_yaml(raw.models[name].data)) for name in sorted(raw.own_models)]
        yield _Sheet("models", columns, models)


def _column(name: str, means: str) -> Column:
    return Column(name, TEXT, (), required=True, default=None, means=means)


def _case_sheet(data: dict[str, Any]) -> _Sheet:
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
        _column("key", "Key of case.yaml; a list takes one row an item."),
        _column("value", "What the case says."),
        _column("note", "What the key means; not read."),
    ]
    return _Sheet("case", columns, rows)


def _scenario_sheet(scenarios: list[dict[str, Any]]) -> _Sheet:
    named, changes = columns_of(ScenarioText), list(columns_of(Change).values())
    head = [named["id"], named["title"], _column("scenario_note", named["note"].means)]
    rows = []
    for one in scenarios:
        start = [text_of(one.get(key)) for key in ("id", "title", "note")]
        rows += [[*start, *_cells(change, changes)] for change in one.get("changes") or [{}]]
    return _Sheet("scenarios", [*head, *changes], rows)


def _cells(values: dict[str, Any], columns: Iterable[Column]) -> list[str]:
    """Write keys as cells; what holds more than a word is YAML, and so is what `set` gives."""
    return [
        ""
        if column.name not in values
        else flow_yaml(values[column.name])
        if column.kind.sort in ("list", "keys") or column.name == "set"
        else text_of(values[column.name])
        for column in columns
    ]


def _table_sheet(name: str, table: RawTable) -> _Sheet:
    known = columns_of(TABLES[name].row)
    order = [*table.columns, *(column for column in known if column not in table.columns)]
    columns = [known[column] for column in order]
    rows = [[row[c].text if c in row else "" for c in order] for row in table.rows]
    return _Sheet(name, columns, rows)


class _Writer:
    """Writes sheets into one workbook."""

    def __init__(self, book: xlsxwriter.Workbook, path: Path) -> None:
        self.book, self.path = book, path
        look = {"text_wrap": True, "valign": "top"}
        self.text: Format = book.add_format({**look, "num_format": "@"})
        self.plain: Format = book.add_format(look)
        self.heads: dict[bool, Format] = {
            required: book.add_format({**look, "bold": True, "bottom": 1, "italic": not required})
            for required in (True, False)
        }
        self.lists: dict[tuple[str, ...], str] = {}

    def write(self, sheet: _Sheet) -> None:
        """Write one sheet, with notes, choices, widths and a header that stays."""
        page = self.book.add_worksheet(sheet.name)
        page.freeze_panes(1, 0)
        rows = list(sheet.rows)
        for number, column in enumerate(sheet.columns):
            page.write_string(0, number, column.name, self.heads[column.required])
            note = _note(column)
            size = {"x_scale": 2, "y_scale": 1 + len(note) / 300}
            page.write_comment(0, number, note, {"author": "", **size})
            texts = [row[number] for row in rows]
            longest = max(map(len, [column.name, *texts]))
            page.set_column(number, number, min(longest + 2, WIDEST), self._look(column))
            self._offer(page, number, column, max(len(rows), ROWS_TO_FILL))
            for line, text in enumerate(texts, start=1):
                self._put(page, line, number, column, text)

    def _look(self, column: Column) -> Format:
        return self.plain if column.kind.sort == "number" else self.text

    def _put(self, page: Worksheet, line: int, number: int, column: Column, text: str) -> None:
        if not text:
            return
        if len(text) > LONGEST_CELL:
            what = f"is longer than {LONGEST_CELL:,} characters, the most of a cell; shorten it"
            raise InputError.single(Place(str(self.path), sheet=page.name), column.name, what)
        sort = column.kind.sort
        if sort == "flag":
            text = YES_NO[0] if read_flag(text) else YES_NO[1]
        if sort == "number" and Decimal(text_of(float(text))) == Decimal(text):
            page.write_number(line, number, float(text), self.plain)
        else:
            page.write_string(line, number, text, self.text)

    def _offer(self, page: Worksheet, number: int, column: Column, rows: int) -> None:
        """Let closed choices drop down."""
        choices = YES_NO if column.kind.sort == "flag" else column.choices
        if not choices:
            return
        name = self.lists.setdefault(choices, f"choices_{len(self.lists) + 1}")
        offer = {
            "validate": "list",
            "source": f"={name}",
            "ignore_blank": True,
            "error_title": column.name,
            "error_message": "Choose one of the words listed.",
        }
        page.data_validation(1, number, rows, number, offer)

    def write_lists(self) -> None:
        """Write the hidden sheet that choices come from."""
        page = self.book.add_worksheet("_lists")
        page.hide()
        for number, (choices, name) in enumerate(self.lists.items()):
            page.write_column(0, number, choices)
            letter = xl_col_to_name(number)
            self.book.define_name(name, f"=_lists!${letter}$1:${letter}${len(choices)}")


def _note(column: Column) -> str:
    """Say what a column means, what may stand in it, and whether it must be filled in."""
    may = f"One of: {', '.join(column.choices)}." if column.choices else ""
    if not column.choices:
        may = f"{column.kind.says[0].upper()}{column.kind.says[1:]}."
    must = "Must be filled in." if column.required else "May stay empty."
    return "\n".join(part for part in (column.means, may, must) if part)
