import json
from pathlib import Path

import pytest

from tests.cli.calling import Call
from tests.files.open_contracting.published import OCID, put, release
from toolkit.files import write_folder
from toolkit.report.open_contracting.documents import ReleasePackage

PREFIX = ("--ocid-prefix", "ocds-a1b2c3")
ROLES = ("--role", "procurement lead", "--on", "2026-03-01")


def award(call: Call, case: str, *more: str) -> str:
    said = call("export", case, "--ocds", "award", "--option", "alliance", *PREFIX, *more)
    assert said.status == 0, said.err
    return said.out


def locked(call: Call, tmp_path: Path) -> str:
    case = str(write_folder("tiny", tmp_path / "mine"))
    assert call("lock", case, "--option", "alliance", *ROLES).status == 0
    return case


def test_a_release_begins_a_case_and_what_it_lacks_is_listed(call: Call, tmp_path: Path) -> None:
    said = call("import", str(put(tmp_path, release())), "--out", "new", "--ocid", OCID)
    assert said.status == 0
    assert "Case: new" in said.out
    assert "case.yaml:1:1: options: is missing; add it" in said.out
    assert (tmp_path / "new" / "README.md").is_file()


def test_what_cannot_be_imported_is_refused_and_leaves_nothing(call: Call, tmp_path: Path) -> None:
    path = put(tmp_path, [release(), {**release(), "ocid": "ocds-\u202eother"}])
    said = call("import", str(path), "--out", "new")
    assert said.status == 2
    assert "holds 2 processes" in said.err
    assert "\u202e" not in said.err
    assert not (tmp_path / "new").exists()


def test_a_tender_is_printed_and_fits_its_schema(call: Call) -> None:
    said = call("export", "tiny", "--ocds", "tender", "--option", "alliance", *PREFIX)
    assert said.status == 0
    assert "do not publish it as real" in said.err
    assert ReleasePackage.model_validate(json.loads(said.out), by_alias=True).releases
    assert json.loads(said.out)["releases"][0]["tag"] == ["planning"]


def test_the_day_of_the_release_is_the_one_given(call: Call) -> None:
    found = json.loads(award(call, "tiny", "--as-of", "2026-04-01"))
    assert found["publishedDate"] == "2026-04-01T00:00:00Z"


def test_a_file_is_written_where_one_is_named(call: Call, tmp_path: Path) -> None:
    assert "Release: out.json" in award(call, "tiny", "--out", "out.json")
    assert json.loads((tmp_path / "out.json").read_text())["releases"][0]["awards"]


def test_one_structure_is_published(call: Call) -> None:
    said = call("export", "tiny", "--ocds", "tender", *PREFIX)
    assert said.status == 2
    assert "one structure is published" in said.err


def test_bidders_have_pseudonyms_while_a_case_is_locked(call: Call, tmp_path: Path) -> None:
    case = locked(call, tmp_path)
    found = json.loads(award(call, case))
    suppliers = {one["id"] for one in found["releases"][0]["parties"] if "supplier" in one["roles"]}
    assert suppliers
    assert all(one.startswith("bidder-") for one in suppliers)


def test_bids_need_open_names(call: Call, tmp_path: Path) -> None:
    case = locked(call, tmp_path)
    asked = ("export", case, "--ocds", "award", "--option", "alliance", *PREFIX, "--with-bids")
    said = call(*asked)
    assert said.status == 2
    assert "needs open names" in said.err
    opened = call("open-names", case, "--role", "another", "--on", "2026-03-02")
    assert opened.status == 0
    bids = json.loads(call(*asked).out)["releases"][0]["bids"]["details"]
    assert {one["tenderers"][0]["id"] for one in bids} == {"P1", "P2", "P3"}


@pytest.mark.parametrize("kind", ["tender", "award"])
def test_no_losing_price_leaves_unless_it_is_asked_for(call: Call, kind: str) -> None:
    words = ("export", "tiny", "--ocds", kind, "--option", "alliance", *PREFIX)
    said = call(*words)
    found = json.loads(said.out)["releases"][0]
    assert "bids" not in found
    if kind == "tender":
        assert call(*words, "--with-bids").status == 2
        assert {one["id"] for one in found["parties"]} == {"CON", "ICB"}
