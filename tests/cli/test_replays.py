import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from toolkit.cli.replays import replay
from toolkit.files.replays import shipped_replays
from toolkit.files.shipped import shipped

APP = typer.Typer()
APP.command()(replay)


def test_one_replay_is_told_in_words_and_as_data() -> None:
    said = CliRunner().invoke(APP, ["W19"])
    assert said.exit_code == 0
    assert "W19: Wellbeing of 200 people" in said.output
    data = json.loads(CliRunner().invoke(APP, ["W19", "--json"]).output)
    assert data["agree"] is True
    assert [one["id"] for one in data["replays"]] == ["W19"]


def test_all_are_told_where_none_is_named() -> None:
    said = CliRunner().invoke(APP, [])
    assert said.exit_code == 0
    assert all(name in said.output for name in shipped_replays())


def test_a_figure_that_disagrees_ends_with_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = shipped("contracts", "replays", "W19.yaml").read_text(encoding="utf-8")
    wrong = right.replace("780000", "790000")
    assert wrong != right
    (tmp_path / "W19.yaml").write_text(wrong, encoding="utf-8")
    monkeypatch.setattr(
        "toolkit.files.replays.shipped", lambda *parts: tmp_path.joinpath(*parts[2:])
    )
    said = CliRunner().invoke(APP, ["W19"])
    assert said.exit_code == 1
    assert "W19 disagrees: value, gbp: published 790000, ours 780000.0." in said.output
