import json
from pathlib import Path
from typing import Any

import pytest

from tests.files.open_contracting.published import OCID, POUNDS, put, release
from toolkit.errors import InputError
from toolkit.files import load_case
from toolkit.files.open_contracting.importing import Imported, import_release

HARM = "<script>alert(1)</script>\u202e" + "=HYPERLINK(1)" * 1_000
ONLY_MISSING = ("is empty; fill it in", "is missing; add it", "holds a header and no rows")


def imported(folder: Path, data: object) -> Imported:
    return import_release(put(folder, data), folder / "case")


def test_the_faults_of_the_case_are_what_was_told_to_be_missing(tmp_path: Path) -> None:
    found = imported(tmp_path, release())
    with pytest.raises(InputError) as refused:
        load_case(found.folder)
    loaded = {
        (Path(f.place.source).name, f.place.line, f.name, f.what) for f in refused.value.faults
    }
    told = {(f.place.source, f.place.line, f.name, f.what) for f in found.missing}
    assert loaded == told
    assert all(one.what.startswith(ONLY_MISSING) for one in found.missing)
    page = (found.folder / "README.md").read_text(encoding="utf-8")
    assert page.count("\n- ") >= len(told)


def hostile() -> list[Any]:
    """Give releases that mean harm or hold nonsense."""
    whole = release()
    whole["tender"]["title"] = whole["tender"]["description"] = HARM
    whole["tender"]["lots"][0] |= {"id": HARM, "title": HARM, "description": HARM}
    whole["parties"][0]["name"] = HARM
    whole["id"] = HARM
    amounts = []
    unusable: list[Any] = [-5, float("nan"), "many", None, [], 10**30, 1e-300]
    for amount in unusable:
        one = release()
        one["tender"]["lots"][0]["value"] = {"amount": amount, **POUNDS}
        one["tender"]["items"][0]["quantity"] = amount
        one["bids"]["details"][0]["value"] = {"amount": amount, "currency": "XXX"}
        amounts.append(one)
    odd: list[Any] = []
    nonsense: list[Any] = [None, "text", [[1], {"id": {}}], {"lots": {}}]
    for name in ("tender", "parties", "buyer", "awards", "bids", "date"):
        for value in nonsense:
            odd.append({**release(), name: value})
    return [whole, *amounts, *odd]


@pytest.mark.parametrize("number", range(len(hostile())))
def test_whatever_a_release_holds_the_case_lacks_and_is_never_wrong(
    tmp_path: Path, number: int
) -> None:
    found = imported(tmp_path, hostile()[number])
    wrong = [str(one) for one in found.missing if not one.what.startswith(ONLY_MISSING)]
    assert wrong == []
    names = {path.relative_to(tmp_path).parts[0] for path in tmp_path.rglob("*")}
    assert names == {"releases.json", "case"}
    for path in found.folder.iterdir():
        text = path.read_text(encoding="utf-8")
        assert "\u202e" not in text
        assert ",=" not in text


def test_a_release_that_says_nothing_begins_a_case_that_lacks_everything(tmp_path: Path) -> None:
    found = imported(tmp_path, {"ocid": OCID})
    assert all(one.what.startswith(ONLY_MISSING) for one in found.missing)


def test_an_existing_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "case").mkdir()
    with pytest.raises(InputError, match="exists already"):
        imported(tmp_path, release())
    assert not [*(tmp_path / "case").iterdir()]


def test_a_list_that_no_release_has_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="as no release does"):
        imported(tmp_path, {"ocid": OCID, "parties": [{}] * 5_001})
    assert not (tmp_path / "case").exists()


def test_the_same_file_gives_the_same_case(tmp_path: Path) -> None:
    path = tmp_path / "releases.json"
    path.write_text(json.dumps(release()), encoding="utf-8")
    one, other = (import_release(path, tmp_path / name).folder for name in ("one", "other"))
    assert {p.name: p.read_bytes() for p in one.iterdir()} == {
        p.name: p.read_bytes() for p in other.iterdir()
    }
