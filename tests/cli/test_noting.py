import pytest

from toolkit.cli.noting import note


def test_a_note_is_no_result(capsys: pytest.CaptureFixture[str]) -> None:
    note("Closed.")
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "Closed.\n")
