"""A refusal in a notebook is one sentence; bugs keep their traceback."""

import pandas as pd
from IPython.core.interactiveshell import InteractiveShell
from pytest import CaptureFixture

from toolkit.errors import InputError, Place, ToolkitError
from toolkit.widgets.showing_plainly import in_one_sentence, show_plainly


def test_a_refusal_reads_as_one_sentence(capsys: CaptureFixture[str]) -> None:
    error = InputError.single(Place("case.yaml", 3), "title", "is empty; give one")
    in_one_sentence(None, InputError, error, None)
    assert capsys.readouterr().err == "Refused: case.yaml:3: title: is empty; give one\n"


def test_a_cell_that_is_refused_fails_without_a_traceback(capsys: CaptureFixture[str]) -> None:
    shell = InteractiveShell()
    with pd.option_context("display.max_colwidth", 50):
        show_plainly(shell)
        refused = shell.run_cell("import toolkit; toolkit.load_case('nowhere')")
        printed = capsys.readouterr()
        shown = printed.out + printed.err
        wide = pd.get_option("display.max_colwidth")
    assert isinstance(refused.error_in_exec, ToolkitError)
    assert "Refused: nowhere: is not a case" in shown
    assert "Traceback" not in shown
    assert wide is None


def test_outside_a_notebook_nothing_changes() -> None:
    before = pd.get_option("display.max_colwidth")
    show_plainly(None)
    assert pd.get_option("display.max_colwidth") == before
