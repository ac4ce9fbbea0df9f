"""Notebooks are thin, normalised, and hold tables to compare."""

import ast
import json
from pathlib import Path

import pytest

NOTEBOOKS = sorted((Path(__file__).parent.parent / "notebooks").glob("*.ipynb"))
LOGIC = (ast.FunctionDef, ast.ClassDef, ast.Lambda, ast.For, ast.While, ast.If, ast.Try)


def code_cells(path: Path) -> list[dict[str, object]]:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in cells if cell["cell_type"] == "code"]


def test_there_are_notebooks() -> None:
    assert NOTEBOOKS


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_is_thin(path: Path) -> None:
    for cell in code_cells(path):
        source = "".join(cell["source"])  # type: ignore[arg-type]
        assert not any(isinstance(node, LOGIC) for node in ast.walk(ast.parse(source))), source
        assert len(source.splitlines()) <= 8, source


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_stores_a_table_for_nbval_to_compare(path: Path) -> None:
    compared = [
        cell
        for cell in code_cells(path)
        if cell["outputs"] and "NBVAL_IGNORE_OUTPUT" not in "".join(cell["source"])  # type: ignore[arg-type]
    ]
    assert compared
