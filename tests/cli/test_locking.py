from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from toolkit.cli import locking
from toolkit.errors import InputError
from toolkit.files.cases import load_case
from toolkit.files.folder_writing import write_folder
from toolkit.files.locks import read_log
from toolkit.statements.locking import are_names_open

APP = typer.Typer()
APP.command()(locking.lock)
APP.command()(locking.open_names)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder("tiny", tmp_path / "mine")


def said(*words: str) -> str:
    return CliRunner().invoke(APP, [*words, "--on", "2026-04-01"], catch_exceptions=False).output


def test_a_case_is_locked_and_its_names_are_opened_by_another_role(folder: Path) -> None:
    told = said("lock", str(folder), "--role", "procurement lead")
    (entry,) = read_log(folder)
    assert "Locked by procurement lead on 2026-04-01: least price above the quality floor" in told
    assert f"Digest {entry.digest}" in told
    told = said("open-names", str(folder), "--role", "monitoring officer")
    assert told.startswith("Names opened by monitoring officer on 2026-04-01")
    assert are_names_open(read_log(folder))


def test_an_allocation_is_refused_as_an_award_with_every_reason(folder: Path) -> None:
    said("lock", str(folder), "--role", "lead", "--goal", "least regret")
    with pytest.raises(InputError) as refused:
        locking.refuse_unless_locked(folder, load_case(folder))
    assert {fault.what for fault in refused.value.faults} == {
        "this is not an award: the case is at the plan stage",
        "this is not an award: the award was to make best 'least regret', not 'least price above "
        "the quality floor'",
    }


def test_a_locked_case_at_the_award_stage_is_let_through(folder: Path) -> None:
    said("lock", str(folder), "--role", "lead")
    identity = folder / "case.yaml"
    text = identity.read_text(encoding="utf-8")
    identity.write_text(text.replace("stage: plan", "stage: award"), encoding="utf-8")
    assert load_case(folder).stage == "award"
    locking.refuse_unless_locked(folder, load_case(folder))
