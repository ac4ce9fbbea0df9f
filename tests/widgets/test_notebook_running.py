from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from toolkit.errors import Cancelled, InputError
from toolkit.widgets.notebook_running import (
    executed,
    failed_cells,
    notebook_path,
    parameters_of,
    read_notebook,
    told,
    values_asked,
)

STATED = 'case = "tiny"\ndraws = 1_000\nsure = True\nshare = 0.5'


def notebook(*sources: str) -> nbformat.NotebookNode:
    cells = [new_markdown_cell("# Title")]
    cells.append(new_code_cell(STATED, metadata={"tags": ["parameters"]}))
    coded = [new_code_cell(source) for source in sources]
    found: nbformat.NotebookNode = new_notebook(cells=[*cells, *coded])
    return found


def yes(_stage: str, _part: float) -> bool:
    return True


def test_parameters_are_what_the_tagged_cell_states() -> None:
    assert parameters_of(notebook()) == {"case": "tiny", "draws": 1000, "sure": True, "share": 0.5}


def test_values_are_believed_in_the_kind_of_the_usual_ones(tmp_path: Path) -> None:
    asked = ["draws=200", "sure=no", "share=0.25"]
    assert values_asked(notebook(), str(tmp_path), asked) == {
        "case": str(tmp_path.resolve()),
        "draws": 200,
        "sure": False,
        "share": 0.25,
    }


def test_every_fault_of_the_values_is_told_at_once() -> None:
    with pytest.raises(InputError) as refused:
        values_asked(notebook(), "", ["drows=2", "draws=many", "sure=perhaps"])
    assert len(refused.value.faults) == 3
    assert "draws" in str(refused.value)


def test_a_value_is_data_and_never_code() -> None:
    hostile = 'x"; raise SystemExit #'
    asked = told(notebook("print(case)"), values_asked(notebook(), hostile, []))
    done = executed(asked, folder=Path.cwd(), progress=yes)
    assert done.cells[-1].outputs[0].text.strip() == hostile
    assert parameters_of(notebook())["case"] == "tiny"


def test_a_cell_that_fails_is_told_and_the_next_one_runs() -> None:
    done = executed(told(notebook("1 / 0", "print(draws)"), {}), folder=Path.cwd(), progress=yes)
    assert failed_cells(done) == ["cell 3: division by zero"]
    assert done.cells[-1].outputs[0].text == "1000\n"


def test_the_work_stops_when_told_to() -> None:
    with pytest.raises(Cancelled):
        executed(notebook(), folder=Path.cwd(), progress=lambda _stage, part: part == 0.0)


def test_a_shipped_notebook_goes_by_its_number_or_name() -> None:
    assert notebook_path("05").stem == "05_options_appraisal"
    assert notebook_path("05_options") == notebook_path("05")


@pytest.mark.parametrize("name", ["", "0", "6", "../05", "absent.ipynb"])
def test_a_name_that_means_no_single_notebook_is_refused(name: str) -> None:
    with pytest.raises(InputError):
        notebook_path(name)


def test_a_file_that_is_no_notebook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "own.ipynb"
    path.write_text("{}", encoding="utf-8")
    with pytest.raises(InputError, match="cannot be read as a notebook"):
        read_notebook(path)


def test_every_shipped_notebook_states_its_case_as_a_parameter() -> None:
    for number in ("01", "02", "03", "04", "05"):
        stated = parameters_of(read_notebook(notebook_path(number)))
        assert stated["case"] == "llr-home-care"


def test_a_refusal_that_a_cell_only_printed_is_told_too() -> None:
    cell = nbformat.v4.new_code_cell("x")
    told = nbformat.v4.new_output(
        "stream", name="stderr", text="Refused: option: not in the case\n"
    )
    cell.outputs = [told]
    made = nbformat.v4.new_notebook(cells=[cell])
    assert failed_cells(made) == ["cell 1: option: not in the case"]
