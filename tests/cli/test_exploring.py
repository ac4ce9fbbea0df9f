import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.calling import Call

ROOT = Path(__file__).parents[2]
EXPLORER = ("explorer", "tiny", "--scenario", "budget_cut", "--draws", "20", "--out", "x.html")
RELEASE = ("--ocds", "tender", "--option", "alliance", "--ocid-prefix", "ocds-a1b2c3")
EXPORT = ("export", "tiny", *RELEASE)


def test_one_page_is_written_with_the_scenarios_named(call: Call, tmp_path: Path) -> None:
    said = call("explorer", "tiny", "--scenario", "budget_cut", "--draws", "50", "--out", "x.html")
    assert said.status == 0, said.err
    assert "2 runs" in said.out
    page = (tmp_path / "x.html").read_text(encoding="utf-8")
    assert "budget_cut: " in page
    assert "left out, not hidden" in page
    assert "A copy for the public" in said.err


def test_a_bidder_gets_its_own_bids(call: Call, tmp_path: Path) -> None:
    asked = ("--scenario", "budget_cut", "--draws", "50", "--out", "x.html")
    said = call("explorer", "tiny", *asked, "--audience", "bidder", "--bidder", "P2")
    assert said.status == 0, said.err
    assert "A copy for bidder P2" in said.err
    assert "the bids of P2 and of nobody else" in (tmp_path / "x.html").read_text(encoding="utf-8")


def test_an_unknown_audience_is_refused(call: Call, tmp_path: Path) -> None:
    said = call("explorer", "tiny", "--audience", "press", "--out", "x.html")
    assert said.status == 2
    assert "is no audience" in said.err
    assert not [*tmp_path.iterdir()]


def test_an_unknown_scenario_is_refused_and_leaves_nothing(call: Call, tmp_path: Path) -> None:
    said = call("explorer", "tiny", "--scenario", "budget_cuts", "--out", "x.html")
    assert said.status == 2
    assert "did you mean 'budget_cut'?" in said.err
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("words", [EXPLORER, EXPORT], ids=lambda one: one[0])
def test_what_is_published_has_the_same_bytes_on_every_start(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    made = []
    for seed in ("1", "2"):  # sets of words are walked in another order
        folder = tmp_path / seed
        folder.mkdir()
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "toolkit", *words]
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True)
        made.append((done.stdout, *(one.read_bytes() for one in folder.iterdir())))
    assert made[0] == made[1]
    assert len(made[0][-1]) > 1_000
