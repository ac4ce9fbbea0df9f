"""A workbook computed again, every formula of it, by a program that is not ours."""

import io
import subprocess
from collections.abc import Mapping
from pathlib import Path

from openpyxl import Workbook, load_workbook

from tests import programs


def recalculated(data: bytes, folder: Path, changed: Mapping[str, float]) -> Workbook:
    """Change cells by name, throw away every cached value, and let LibreOffice compute.

    Args:
        data: The workbook.
        folder: Where to work.
        changed: New values by defined name.
    """
    program = programs.office()
    book = load_workbook(io.BytesIO(data))  # its formulas, without what they gave
    for name, value in changed.items():
        sheet, _, cell = str(book.defined_names[name].attr_text).partition("!")
        book[sheet.strip("'")][cell.replace("$", "")] = value
    (folder / "in").mkdir()
    book.save(folder / "in" / "book.xlsx")
    asked = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    asked += ["--convert-to", "xlsx", "--outdir", str(folder), str(folder / "in" / "book.xlsx")]
    subprocess.run(asked, check=True, capture_output=True)
    return load_workbook(folder / "book.xlsx", data_only=True)
