from pathlib import Path

from tests.cli.calling import Call


def test_one_page_is_written_with_the_scenarios_named(call: Call, tmp_path: Path) -> None:
    said = call("explorer", "tiny", "--scenario", "budget_cut", "--draws", "50", "--out", "x.html")
    assert said.status == 0, said.err
    assert "2 runs" in said.out
    page = (tmp_path / "x.html").read_text(encoding="utf-8")
    assert "budget_cut: " in page
    assert "Prices of bids are not in it" in page


def test_an_unknown_scenario_is_refused_and_leaves_nothing(call: Call, tmp_path: Path) -> None:
    said = call("explorer", "tiny", "--scenario", "budget_cuts", "--out", "x.html")
    assert said.status == 2
    assert "did you mean 'budget_cut'?" in said.err
    assert not [*tmp_path.iterdir()]
