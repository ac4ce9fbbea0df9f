"""Workbooks made for a test: the tiny case as one, then spoilt."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from toolkit.errors import InputError
from toolkit.files.cases import load_case
from toolkit.files.workbook_writing import write_workbook


def tiny_workbook(folder: Path, spoil: Callable[[Workbook], object] | None = None) -> Path:
    """Write the tiny case as a workbook; a spoilt one is saved again by another program."""
    path = write_workbook("tiny", folder / "tiny.xlsx")
    if spoil is not None:
        book = load_workbook(path)
        spoil(book)
        book.save(path)
    return path


def faults_of(path: Path) -> list[str]:
    """Refuse to load a workbook; give every fault without the folder."""
    with pytest.raises(InputError) as refused:
        load_case(path)
    return str(refused.value).replace(f"{path.parent}/", "").splitlines()
