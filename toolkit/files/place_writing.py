"""Writing a part-filled case: a folder with a page about itself, or a workbook."""

from pathlib import Path

from toolkit.errors import InputError
from toolkit.errors import Place as At
from toolkit.files.cases import read_case
from toolkit.files.csv_files import csv_text
from toolkit.files.first_facts import with_first_facts
from toolkit.files.workbook_writing import write_workbook
from toolkit.files.writing import write_files
from toolkit.files.yaml_writing import block_yaml
from toolkit.places.fields import Cells
from toolkit.places.filling import Filled
from toolkit.places.telling import page_of


def write_place(filled: Filled, out: str | Path) -> Path:
    """Write a part-filled case as a new folder, or as a new workbook.

    A folder may lack what keeps the case from running, as its page says; a workbook may not.

    Args:
        filled: As the places room made it.
        out: A new folder, or a file that ends in `.xlsx`.

    Raises:
        InputError: It exists already, cannot be written, or lacks too much for a workbook.
    """
    target = Path(out)
    if target.suffix.lower() != ".xlsx":
        return write_files(target, with_first_facts(texts_of(filled)))
    if not filled.opens:
        lacking = " and ".join(name for name in ("lots", "streams") if name not in filled.tables)
        what = f"cannot be a workbook yet, as open figures leave {lacking} empty; "
        what += "name a folder, or add the assumed market"
        raise InputError.single(At(str(target)), "", what)
    return write_workbook(read_case(with_first_facts(texts_of(filled))), target)


def texts_of(filled: Filled) -> dict[str, str]:
    """Give the files of a part-filled case by name."""
    tables = {f"{name}.csv": _csv(rows) for name, rows in filled.tables.items()}
    return {"case.yaml": block_yaml(filled.identity), **tables, "README.md": page_of(filled)}


def _csv(rows: list[Cells]) -> str:
    columns = list(dict.fromkeys(column for row in rows for column, cell in row.items() if cell))
    return csv_text(columns, ([row.get(column, "") for column in columns] for row in rows))
