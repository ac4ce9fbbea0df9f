"""The command line: verbs imported when called, one clear refusal on standard error."""

import inspect
import shutil
from pathlib import Path

import pytest

from tests.cli.calling import Call
from toolkit.cli.verbs import VERBS, Verb, command_of
from toolkit.files.shipped import shipped
from toolkit.version import VERSION

QUICK = ["--draws", "300"]


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_what_help_lists_is_what_a_verb_says_of_itself(verb: Verb) -> None:
    command = command_of(verb.name)
    assert command.name == verb.name
    assert inspect.cleandoc(command.help).partition("\n\n")[0] == verb.says


def test_help_lists_every_verb_and_runs_none(call: Call) -> None:
    said = call("--help")
    assert said.status == 0
    assert all(f" {verb.name} " in said.out for verb in VERBS)


def test_the_version_is_a_flag_too(call: Call) -> None:
    assert call("--version").out == call("version").out == f"{VERSION}\n"


def test_a_misspelt_verb_is_told_its_nearest(call: Call) -> None:
    said = call("alocate")
    assert said.status == 2
    assert "'allocate'" in said.err


def test_run_writes_reports_and_says_where(call: Call, tmp_path: Path) -> None:
    said = call("run", "tiny", "--out", str(tmp_path / "out"), *QUICK)
    written = sorted(path.suffix for path in (tmp_path / "out").iterdir())
    assert written == [".html", ".xlsx"]
    assert all(str(path) in said.out for path in (tmp_path / "out").iterdir())


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["run", "nowhere"], "is not a case"),
        (["allocate", "tiny", "--option", "nope"], "is not an option of tiny"),
        (["allocate", "tiny", "--option", "alliance", "--scenario", "x"], "is not a scenario"),
        (["allocate", "tiny", "--option", "alliance", "--scope", "some"], "neither core nor all"),
        (["allocate", "tiny", "--option", "alliance", "--set", "a=b"], "OPTION.PARAMETER=VALUE"),
        (["run", "tiny", "--draws", "0"], "--draws"),
        (["run", "tiny", "--draws", "100001"], "--draws"),
        (["run", "tiny", "--seed", "-1"], "--seed"),
        (["run", "tiny", "--as-of", "yesterday"], "--as-of"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_refusal_is_one_message_and_status_two(call: Call, words: list[str], part: str) -> None:
    said = call(*words)
    assert said.status == 2
    assert said.out == ""
    assert part in said.err
    assert "Traceback" not in said.err


def test_faults_of_a_case_are_listed_together_and_nothing_is_written(
    call: Call, tmp_path: Path
) -> None:
    folder = tmp_path / "broken"
    shutil.copytree(shipped("contracts", "cases", "tiny"), folder)
    bids = folder / "bids.csv"
    bids.write_text(bids.read_text().replace(",25,", ",cheap,", 1).replace("P3", "P9"))
    lots = folder / "lots.csv"
    lots.write_text(lots.read_text().replace("annual_units", "anual_units", 1))
    said = call("run", str(folder), "--out", str(tmp_path / "out"))
    assert said.status == 2
    assert "bids.csv:" in said.err
    assert "lots.csv:1:" in said.err
    assert not (tmp_path / "out").exists()


FREE = """scenarios:
  - id: free
    title: Care is free
    changes:
      - {table: bids, column: price_gbp_per_unit, set: 0}
"""


def test_a_case_in_which_care_is_free_is_appraised_like_any_other(
    call: Call, tmp_path: Path
) -> None:
    file = tmp_path / "free.yaml"
    file.write_text(FREE)
    words = ["--scenarios", str(file), "--scenario", "free", "--json"]
    said = call("run", "tiny", *QUICK, *words, "--out", str(tmp_path / "out"))
    assert said.status == 0
    options = said.document()["options"]
    assert isinstance(options, list)
    assert {option["objective_gbp"] for option in options} == {0.0}


@pytest.mark.parametrize("verb", ["allocate", "simulate"])
def test_a_scenarios_file_that_would_change_nothing_is_refused(
    call: Call, tmp_path: Path, verb: str
) -> None:
    file = tmp_path / "free.yaml"
    file.write_text(FREE)
    said = call(verb, "tiny", "--option", "alliance", "--scenarios", str(file))
    assert said.status == 2
    assert "name one with --scenario" in said.err
