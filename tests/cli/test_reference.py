import json
from pathlib import Path

import typer
from typer.testing import CliRunner

from toolkit.cli.reference import barriers, indicators, reference

APP = typer.Typer()
APP.command()(reference)
APP.command()(barriers)
APP.command()(indicators)


def test_a_reference_is_written_and_named(tmp_path: Path) -> None:
    path = tmp_path / "regime.html"
    said = CliRunner().invoke(APP, ["reference", "regime", "--out", str(path)])
    assert said.exit_code == 0
    assert f"Reference: {path}" in said.output
    assert "rule-regime" in path.read_text(encoding="utf-8")


def test_barriers_are_printed_in_words_and_as_data() -> None:
    words = CliRunner().invoke(APP, ["barriers"])
    assert "Leaves open" in words.output
    data = json.loads(CliRunner().invoke(APP, ["barriers", "--json"]).output)
    assert {row["fear"] for row in data["barriers"]}


def test_indicators_are_printed_in_words_and_as_data() -> None:
    assert "23  " in CliRunner().invoke(APP, ["indicators"]).output
    data = json.loads(CliRunner().invoke(APP, ["indicators", "--json"]).output)
    assert len(data["indicators"]) == 23
