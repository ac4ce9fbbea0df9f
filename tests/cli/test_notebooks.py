from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from tests.cli.calling import Call


@pytest.fixture
def own(tmp_path: Path) -> Path:
    cells = [
        new_markdown_cell("# Mine\n\n## Ranking"),
        new_code_cell('case = "tiny"\ndraws = 5', metadata={"tags": ["parameters"]}),
        new_code_cell("print(f'{draws} futures of {case}')"),
    ]
    path = tmp_path / "mine.ipynb"
    nbformat.write(new_notebook(cells=cells), path)
    return path


def test_a_notebook_runs_with_its_parameters_and_is_written(call: Call, own: Path) -> None:
    said = call("notebook", str(own), "--set", "draws=7", "--out", "pages")
    assert said.status == 0, said.err
    page = Path("pages/mine.html").read_text(encoding="utf-8")
    assert "7 futures of tiny" in page
    assert "print(" not in page
    assert "Hypothetical case" in page


def test_code_is_shown_by_choice(call: Call, own: Path) -> None:
    assert call("notebook", str(own), "--code", "shown", "--out", "pages").status == 0
    assert "print(" in Path("pages/mine.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words",
    [
        ("--set", "drows=7"),
        ("--case", "no-such-case"),
        ("--formats", "odt"),
        ("--formats", ""),
    ],
)
def test_what_cannot_be_is_refused_before_anything_runs(
    call: Call, own: Path, words: tuple[str, ...]
) -> None:
    said = call("notebook", str(own), *words, "--out", "pages")
    assert said.status == 2
    assert said.err.startswith("Refused")
    assert not Path("pages").exists()


def test_a_step_that_was_refused_is_told_on_the_page_too(call: Call, own: Path) -> None:
    notebook = nbformat.read(own, as_version=4)
    words = "import sys; print('Refused: bids.csv is <b>empty</b>', file=sys.stderr)"
    notebook.cells.append(new_code_cell(words))
    nbformat.write(notebook, own)
    said = call("notebook", str(own), "--out", "pages")
    assert "Could not be worked out: cell" in said.err
    page = Path("pages/mine.html").read_text(encoding="utf-8")
    assert page.index("Could not be worked out: cell 4") < page.index("5 futures of tiny")
    assert "bids.csv is &lt;b&gt;empty" in page
