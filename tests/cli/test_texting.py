from pathlib import Path

import pytest

from tests.cli.calling import Call
from toolkit.files import write_folder

QUICK = ("--draws", "50")
ROW = 'text_id,spot,text\nT1,before answer,"It scores {figure: ranking.alliance.total}."\n'


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    folder = write_folder("tiny", tmp_path / "mine")
    (folder / "texts.csv").write_text(ROW)
    return folder


def test_a_text_is_accepted_and_flagged_once_its_figure_moved(
    call: Call, mine: Path, tmp_path: Path
) -> None:
    assert "Accepted: " in call("texts", "mine", *QUICK, "--accept").out
    assert "ranking.alliance.total=47.7" in (mine / "texts.csv").read_text()
    moved = ("--set", "alliance.alliance_team_cost=30000")
    assert call("texts", "mine", *QUICK, "--strict").status == 0
    said = call("texts", "mine", *QUICK, *moved, "--strict")
    assert said.status == 1
    assert "ranking.alliance.total was 47.7" in said.out
    made = call("report", "mine", *QUICK, *moved, "--formats", "html", "--out", "made")
    assert made.status == 0
    assert "Out of date: text T1" in made.err
    assert "OUT OF DATE (T1)" in (tmp_path / "made" / "mine-appraisal.html").read_text()


def test_what_a_scenario_says_is_not_accepted(call: Call, mine: Path) -> None:
    said = call("texts", "mine", *QUICK, "--accept", "--scenario", "budget_cut")
    assert said.status == 2
    assert (mine / "texts.csv").read_text() == ROW


def test_a_copy_for_others_is_a_document_with_what_may_leave(call: Call, mine: Path) -> None:
    told = call("texts", "mine", *QUICK, "--audience", "public", "--json")
    assert told.document()["texts"] == []
    assert "case.options" in told.out
    assert "money.alliance" not in told.out
    refused = call("texts", "mine", *QUICK, "--audience", "public")
    assert refused.status == 2
    assert "add --json" in refused.err


def test_figures_are_listed_and_printed_as_a_document(call: Call, mine: Path) -> None:
    assert "money.alliance.first_year" in call("texts", "mine", *QUICK, "--list").out
    assert call("texts", "mine", *QUICK, "--json").document()["case"] == "mine"
