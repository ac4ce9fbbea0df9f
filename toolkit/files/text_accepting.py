"""Storing in a case folder what the figures of its texts were when they were accepted."""

import csv
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

from toolkit.errors import InputError, Place
from toolkit.files.csv_files import csv_text
from toolkit.files.shipped import shipped_cases
from toolkit.files.text_files import read_text, reason
from toolkit.files.writing import put_whole

TABLE, COLUMN, KEY = "texts.csv", "written_against", "text_id"


def accept_texts(case: str | Path, values: Mapping[str, str]) -> Path:
    """Write the column `written_against` of `texts.csv`; every other cell stays as it is.

    Args:
        case: A case folder of one's own, which was loaded without a fault.
        values: What to write, by id of the text.

    Raises:
        InputError: The case ships with the toolkit, is a workbook, or cannot be written.
    """
    path = Path(case)
    if str(case) in shipped_cases():
        what = "ships with the toolkit and is not written to; copy it with `toolkit convert` first"
        raise InputError.single(Place(str(case)), "", what)
    if path.is_file() and path.name == "case.yaml":
        path = path.parent
    if not path.is_dir():
        told = "; ".join(f"{name}: {value}" for name, value in values.items())
        what = f"is a workbook, which is not rewritten; paste into {COLUMN} of sheet texts: {told}"
        raise InputError.single(Place(str(case)), "", what)
    table = path / TABLE
    text = _with(read_text(table).text, values)
    try:
        put_whole(table, text.encode("utf-8"))
    except OSError as error:
        what = f"cannot be written ({reason(error)}); check it"
        raise InputError.single(Place(str(table)), "", what) from None
    return table


def _with(text: str, values: Mapping[str, str]) -> str:
    """Write the values into a table as text."""
    header, *rows = [row for row in csv.reader(StringIO(text)) if any(row)]
    names = [name.strip() for name in header]
    if COLUMN not in names:
        header, names = [*header, COLUMN], [*names, COLUMN]
    key, column = names.index(KEY), names.index(COLUMN)
    written = []
    for row in rows:
        cells = [*row, *[""] * (len(names) - len(row))]
        cells[column] = values.get(cells[key].strip(), cells[column])
        written.append(cells)
    return csv_text(header, written)
