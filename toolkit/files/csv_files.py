"""Reading a CSV table: text cells with their places, every ragged row reported."""

import csv
from pathlib import Path

from toolkit.errors import Fault, InputError, Place
from toolkit.files.text_files import read_text
from toolkit.statements.raw import Cell, RawTable
from toolkit.statements.raw import RawRow as Row


def read_csv(path: Path) -> RawTable:
    """Read a UTF-8 CSV file with one header row.

    Raises:
        InputError: It is empty, not UTF-8, repeats a column, or rows are ragged.
    """
    name = str(path)
    reader = csv.reader(read_text(path).splitlines(keepends=True), strict=True)
    records: list[tuple[int, list[str]]] = []
    line = 1
    try:
        for record in reader:
            records.append((line, [cell.strip() for cell in record]))
            line = reader.line_num + 1
    except csv.Error as error:
        what = f"is not CSV here ({error}); check the quotes"
        raise InputError.single(Place(name, line), "", what) from None
    filled = [(number, cells) for number, cells in records if any(cells)]
    if not filled:
        raise InputError.single(Place(name, 1), "", "is empty; write a header and rows")
    return table_of(name, "", filled)


def table_of(source: str, sheet: str, records: list[tuple[int, list[str]]]) -> RawTable:
    """Shape numbered records into a table; the first one is the header.

    Raises:
        InputError: The header has empty or repeated names, or a row has cells beyond it.
    """
    faults: list[Fault] = []
    header_line, header = records[0]
    columns: dict[str, Place] = {}
    while header and not header[-1]:
        header = header[:-1]
    for number, column in enumerate(header, start=1):
        place = Place(source, header_line, number, sheet)
        if not column:
            faults.append(Fault(place, "", "is a column without a name; name it or delete it"))
        elif column in columns:
            faults.append(Fault(place, column, "is a column that stands twice; keep one"))
        columns.setdefault(column, place)
    rows: list[Row] = []
    for line, cells in records[1:]:
        surplus = [cell for cell in cells[len(header) :] if cell]
        if surplus:
            what = f"has {len(cells)} cells where the header has {len(header)}; check the commas"
            faults.append(Fault(Place(source, line, len(header) + 1, sheet), "", what))
        padded = cells + [""] * (len(header) - len(cells))
        rows.append(
            {
                column: Cell(padded[number], Place(source, line, number + 1, sheet))
                for number, column in enumerate(header)
            }
        )
    if faults:
        raise InputError(faults)
    return RawTable(Place(source, header_line, 0, sheet), columns, tuple(rows))
