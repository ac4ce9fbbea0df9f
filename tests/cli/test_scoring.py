from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.calling import Call
from tests.statements.judged_cases import judged_case
from tests.statements.raw_cases import with_cell
from toolkit.files.folder_writing import write_folder
from toolkit.report.judged_documents import ScoresDocument


@pytest.fixture
def folder(tmp_path: Path) -> str:
    return str(write_folder(judged_case(), tmp_path / "mine"))


def test_the_record_is_shown_and_holds(call: Call, folder: str) -> None:
    said = call("scores", folder, "--check")
    assert said.status == 0
    assert "Head of the chain" in said.out


def test_json_fits_its_schema(call: Call, folder: str) -> None:
    document = call("scores", folder, "--json").document()
    Draft202012Validator(ScoresDocument.model_json_schema()).validate(document)
    assert document["changed"] is None


def test_a_changed_score_is_found_after_the_folder_was_written(call: Call, tmp_path: Path) -> None:
    changed = with_cell(judged_case(), "scores", 2, "score", "36")
    said = call("scores", str(write_folder(changed, tmp_path / "changed")), "--check")
    assert said.status == 1
    assert "Entry 3 is not as it was" in said.out


def test_a_case_without_a_record_cannot_be_checked(call: Call) -> None:
    assert call("scores", "tiny").status == 0
    assert call("scores", "tiny", "--check").status == 1
