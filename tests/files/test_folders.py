import os
from pathlib import Path

import pytest

from tests.files.case_folder import CaseFolder, same
from toolkit.errors import InputError
from toolkit.files.cases import load_as_written
from toolkit.files.folders import read_folder, read_models, read_texts


@pytest.mark.parametrize("name", ["README.md", "notes.md", ".hidden", "~$lots.csv", "Thumbs.db"])
def test_notes_and_leavings_are_passed_by(folder: CaseFolder, name: str) -> None:
    folder.put(name, b"\0 whatever")
    assert folder.load().id == "case"


def test_other_folders_are_passed_by(folder: CaseFolder) -> None:
    folder.put("papers/minutes.csv", "not a table")
    assert folder.load().id == "case"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("lots.txt", "lots.txt: is not read; save it as lots.csv"),
        ("bids.xlsx", "bids.xlsx: is not read; save it as bids.csv"),
        ("minutes.pdf", "minutes.pdf: is not part of a case; move it out of the folder"),
        ("Case.yml", "Case.yml: is not read; rename it case.yaml"),
        ("scenarios.yml", "scenarios.yml: is not read; rename it scenarios.yaml"),
        ("lotz.csv", "lotz.csv:1: 'lotz' is not a table; did you mean 'lots'?"),
        ("other.yaml", "other.yaml: is not part of a case; move it out of the folder"),
    ],
)
def test_stray_files_are_refused(folder: CaseFolder, name: str, told: str) -> None:
    folder.put(name, "a,b\n1,2\n")
    assert folder.faults() == [told]


def test_a_table_under_another_ending_is_told_once(folder: CaseFolder) -> None:
    (folder.path / "bids.csv").rename(folder.path / "bids.CSV")
    assert folder.faults() == ["bids.CSV: is not read; save it as bids.csv"]


@pytest.mark.parametrize("name", ["bids.csv", "packages.csv", "scenarios.yaml"])
def test_a_folder_in_the_place_of_a_file_is_refused(folder: CaseFolder, name: str) -> None:
    (folder.path / name).unlink(missing_ok=True)
    (folder.path / name).mkdir()
    assert folder.faults() == [f"{name}: is a folder where a file is meant; rename or move it"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("name", ["bids.csv", "case.yaml"])
def test_a_pipe_in_the_place_of_a_file_is_refused(folder: CaseFolder, name: str) -> None:
    folder.drop(name)
    os.mkfifo(folder.path / name)
    assert folder.faults() == [f"{name}: is not a plain file; put a plain file there"]


@pytest.mark.parametrize("name", ["bids.csv", "case.yaml"])
def test_a_link_that_leads_to_itself_is_refused(folder: CaseFolder, name: str) -> None:
    folder.drop(name)
    (folder.path / name).symlink_to(folder.path / name)
    (told,) = folder.faults()
    assert told.startswith(f"{name}: cannot be read (")


def test_every_file_read_has_a_digest(folder: CaseFolder) -> None:
    raw = read_folder(folder.path)
    assert set(raw.digests) == {path.name for path in folder.path.iterdir()} - {"README.md"}
    assert all(len(one) == 64 for one in raw.digests.values())


def test_a_case_may_bring_models_of_its_own(folder: CaseFolder) -> None:
    shipped = folder.load().models
    text = (Path(__file__).parents[2] / "contracts" / "models" / "alliance.yaml").read_text()
    folder.put("models/alliance.yaml", text.replace("title: Alliance", "title: Our alliance"))
    folder.put("models/venture.yaml", text.replace("title: Alliance", "title: Joint venture"))
    case = folder.load()
    assert case.models["alliance"].title == "Our alliance"
    assert case.models["venture"].title == "Joint venture"
    assert set(case.models) == {*shipped, "venture"}
    assert {"models/alliance.yaml", "models/venture.yaml"} <= set(case.digests)


def test_models_of_a_case_are_read_with_all_their_faults(folder: CaseFolder) -> None:
    folder.put("models/venture.yaml", "titel: X\ntitle: Y\ntitle: Z\n")
    folder.put("models/other.yml", "title: Y\n")
    told = folder.faults()
    assert "models/other.yml: is not read; rename it other.yaml" in told
    assert "models/venture.yaml:3:1: title: stands already at line 2; keep one" in told
    assert any(fault.startswith("models/venture.yaml:1:1: titel: is not a name") for fault in told)
    assert any(fault.endswith("payments: is missing; add it") for fault in told)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is hidden from root")
def test_a_folder_without_leave_to_list_is_refused(folder: CaseFolder) -> None:
    folder.path.chmod(0o100)
    with pytest.raises(InputError, match=r"cannot be listed .*; check the path"):
        folder.load()
    folder.path.chmod(0o700)


def test_a_folder_that_cannot_be_listed_is_told(tmp_path: Path) -> None:
    raw = read_folder(tmp_path / "absent")
    assert [fault.what.partition(" (")[0] for fault in raw.faults] == ["cannot be listed"]


def test_a_folder_without_models_has_none(tmp_path: Path) -> None:
    assert read_models(tmp_path / "models") == ({}, {})


def texts_of(folder: CaseFolder) -> dict[str, str]:
    return {
        path.name: path.read_text(encoding="utf-8") for path in folder.path.iterdir() if path.suffix
    }


def test_a_case_read_from_its_texts_is_the_one_in_the_folder(folder: CaseFolder) -> None:
    assert "README.md" in texts_of(folder)
    assert same(load_as_written(texts_of(folder)), load_as_written(folder.path)) == []


def test_texts_are_refused_as_files_are(folder: CaseFolder) -> None:
    folder.swap("lots.csv", "North", "N\x01")
    folder.swap("case.yaml", "title:", "title: x\ntitle:")
    with pytest.raises(InputError) as refused:
        load_as_written(texts_of(folder))
    assert str(refused.value).splitlines() == folder.faults()
    folder.swap("bids.csv", "bid_id", "nhs_number")
    with pytest.raises(InputError, match="a case holds no personal data"):
        read_texts(texts_of(folder))
