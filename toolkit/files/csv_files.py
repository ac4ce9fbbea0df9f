"""CSV tables: read as text cells with their places, every ragged row reported; and written."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from pathlib import Path

from toolkit.errors import Fault, InputError, Place
from toolkit.files.text_files import decoded, read_bytes
from toolkit.statements.raw import Cell, RawRow, RawTable

MOST_ROWS = 100_000
MOST_COLUMNS = 200

type Record = tuple[int, Sequence[str]]  # a row's first line, and its cells


def read_csv(path: Path) -> RawTable:
    """Read a UTF-8 CSV file with one header row; its faults stand in the table."""
    try:
        data = read_bytes(path)
    except InputError as error:
        return unread(Place(str(path)), *error.faults)
    return parse_csv(str(path), data)


def parse_csv(name: str, data: bytes) -> RawTable:
    """Turn the bytes of a CSV file into a table; `name` is used in messages."""
    try:
        read = decoded(name, data)
        records = _records(name, read.text)
    except InputError as error:
        return unread(Place(name), *error.faults)
    if not records:
        what = "is empty; write a header and rows"
        return unread(Place(name), *read.faults, Fault(Place(name, 1), "", what))
    if problem := _no_table(records[0][1]):
        return unread(Place(name), *read.faults, Fault(Place(name, 1), "", problem))
    return table_of(name, "", records, read.faults)


def csv_text(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    r"""Write a table as the text of a CSV file.

    >>> csv_text(["lot_id", "area"], [["N", "north, mostly"]])
    'lot_id,area\nN,"north, mostly"\n'
    """
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerows([header, *rows])
    return out.getvalue()


def unread(place: Place, *faults: Fault) -> RawTable:
    """Stand in for a table that cannot be read."""
    return RawTable(place, {}, (), faults)


def _records(name: str, text: str) -> list[Record]:
    """Split a text into rows that hold anything."""
    reader = csv.reader(StringIO(text), strict=True)
    records: list[Record] = []
    line = 1
    try:
        for record in reader:
            cells = [cell.strip() for cell in record]
            if any(cells):
                records.append((line, cells))
            if len(records) > MOST_ROWS or len(cells) > MOST_COLUMNS:
                what = f"has over {MOST_ROWS:,} rows or {MOST_COLUMNS} columns; make it smaller"
                raise InputError.single(Place(name, line), "", what)
            line = reader.line_num + 1
    except csv.Error:
        what = "has a quote that is not closed, text beside a closing quote, or a cell of over "
        what += f"{csv.field_size_limit():,} characters; mend the quotes"
        raise InputError.single(Place(name, line), "", what) from None
    return records


def _no_table(header: Sequence[str]) -> str | None:
    """Say why a first row is no header with commas, if it is none."""
    if header[0].lower().startswith("sep="):
        return "starts with a line that only Excel reads; delete that line"
    if len(header) == 1:
        for mark, word in ((";", "semicolons"), ("\t", "tabs"), ("|", "bars")):
            if mark in header[0]:
                return f"is separated by {word}; save it with commas"
    return None


def table_of(
    source: str, sheet: str, records: Sequence[Record], faults: Sequence[Fault] = ()
) -> RawTable:
    """Shape numbered records into a table; the first one is the header.

    Short rows are filled up, as Excel leaves out empty cells at their end.
    """
    found = list(faults)
    header_line, names = records[0]
    header = list(names)
    while header and not header[-1]:
        header.pop()
    columns: dict[str, Place] = {}
    for number, column in enumerate(header, start=1):
        place = Place(source, header_line, number, sheet)
        if not column:
            found.append(Fault(place, "", "is a column without a name; name it or delete it"))
        elif column in columns:
            found.append(Fault(place, column, "is a column that stands twice; keep one"))
        else:
            columns[column] = place
    rows: list[RawRow] = []
    for line, cells in records[1:]:
        if any(cells[len(header) :]):
            what = f"has {len(cells)} cells where the header has {len(header)}; check the commas"
            found.append(Fault(Place(source, line, len(header) + 1, sheet), "", what))
        rows.append(
            {
                column: Cell(
                    cells[place.column - 1] if place.column <= len(cells) else "",
                    Place(source, line, place.column, sheet),
                )
                for column, place in columns.items()
            }
        )
    return RawTable(Place(source, header_line, 0, sheet), columns, tuple(rows), tuple(found))
