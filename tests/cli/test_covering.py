import json

import typer
from typer.testing import CliRunner

from toolkit.cli.covering import coverage

APP = typer.Typer()
APP.command()(coverage)


def test_coverage_is_printed_in_words_and_as_data() -> None:
    assert "Better Care Fund" in CliRunner().invoke(APP, []).output
    data = json.loads(CliRunner().invoke(APP, ["--json"]).output)
    assert len(data["ideas"]) == 114
