from pathlib import Path

from tests.cli.calling import Call

QUICK = ("--draws", "50", "--json")


def test_what_changed_since_the_last_board_is_told_printed_and_written(
    call: Call, tmp_path: Path
) -> None:
    for name, more in (("a", ()), ("b", ("--set", "alliance.alliance_team_cost=30000"))):
        (tmp_path / f"{name}.json").write_text(call("appraise", "tiny", *QUICK, *more).out)
    assert call("diff", "a.json", "a.json").out == "Nothing changed.\n"
    said = call("diff", "a.json", "b.json", "--out", "made")
    assert said.status == 0
    assert "alliance_team_cost (10,000 before, 30,000 after)" in " ".join(said.out.split())
    assert "Order of the options:" in said.out
    assert [path.name for path in (tmp_path / "made").iterdir()] == ["tiny-changes.html"]
    assert call("diff", "a.json", "b.json", "--json").document()["case"] == "tiny"
    whole = call("diff", "a.json", "b.json", "--out", "other", "--formats", "json")
    assert whole.status == 2
    assert "holds a whole appraisal" in whole.err


def test_what_is_no_appraisal_is_refused(call: Call, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("{}")
    said = call("diff", "x.json", "x.json")
    assert said.status == 2
    assert "is not an appraisal written as JSON" in said.err
    assert call("diff", "absent.json", "x.json").status == 2
