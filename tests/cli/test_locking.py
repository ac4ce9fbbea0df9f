import csv
import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.cli.calling import Call, Said
from toolkit.files.cases import load_as_written, load_case
from toolkit.files.folder_writing import write_folder
from toolkit.files.locks import read_log
from toolkit.statements.locking import are_names_open

ON = ("--on", "2026-04-01")
OPTION = ("--option", "alliance")
NAME = re.compile(r"(?<![A-Za-z0-9])ZORN[A-Z]*(?![a-z])")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Copy the tiny case, with bidders whose names stand nowhere else."""
    found = write_folder("tiny", tmp_path / "mine")
    for path in sorted(found.glob("*.csv")):
        text = path.read_text(encoding="utf-8")
        for n, name in ((1, "ZORNA"), (2, "ZORNB"), (3, "ZORNC")):
            text = re.sub(rf"\bP{n}\b", name, text)
        path.write_text(text, encoding="utf-8")
    change(found / "case.yaml", "caveats:", "caveats:\n  - ZORNA is a sister of ZORNB.")
    return found


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def lock(call: Call, folder: Path) -> Said:
    return call("lock", str(folder), "--role", "procurement lead", *OPTION, *ON)


def at_award(folder: Path) -> None:
    change(folder / "case.yaml", "stage: plan", "stage: award")


def test_a_case_is_locked_and_its_names_are_opened_by_another_role(
    call: Call, folder: Path
) -> None:
    told = lock(call, folder)
    (entry,) = read_log(folder)
    goal = "alliance, least price above the quality floor"
    assert f"Locked by procurement lead on 2026-04-01: {goal}" in told.out
    assert f"Digest {entry.digest}" in told.out
    same = call("open-names", str(folder), "--role", "Procurement lead", *ON)
    assert same.status == 2
    told = call("open-names", str(folder), "--role", "monitoring officer", *ON)
    assert told.out.startswith("Names opened by monitoring officer on 2026-04-01")
    assert are_names_open(read_log(folder))


def outputs(call: Call, folder: Path) -> Iterator[str]:
    """Give what every verb that reads a case prints or writes, in every form."""
    case = str(folder)
    forms: list[tuple[str, ...]] = [(), ("--json",)]
    for form in forms:
        for words in (
            ("check", case, "--all"),
            ("allocate", case, *OPTION, "--explain", "all"),
            ("allocate", case, *OPTION, "--scenario", "budget_cut"),
            ("compare", case),
            ("simulate", case, *OPTION, "--draws", "20"),
            ("appraise", case, "--draws", "20"),
            ("record", case, *OPTION),
        ):
            said = call(*words, *form)
            yield said.out + said.err
    said = call("run", case, "--draws", "20", "--out", str(folder.parent / "out"))
    yield said.out + said.err
    assert call("convert", case, str(folder.parent / "copy")).status == 2


def in_words(path: Path) -> str:
    if path.suffix != ".xlsx":
        return path.read_text(encoding="utf-8")
    with ZipFile(path) as parts:
        return "\n".join(parts.read(one).decode() for one in parts.namelist() if ".xml" in one)


def test_no_output_of_a_locked_case_names_a_bidder_until_names_are_opened(
    call: Call, folder: Path
) -> None:
    assert "ZORNA" in "".join(call("allocate", str(folder), *OPTION).out)
    lock(call, folder)
    told = list(outputs(call, folder))
    written = {path.suffix: in_words(path) for path in (folder.parent / "out").iterdir()}
    assert {".html", ".xlsx"} <= set(written)
    for text in (*told, *written.values()):
        assert not NAME.findall(text)
    assert sum("bidder-0" in text for text in told) > 8
    assert all("bidder-0" in text for text in written.values())
    call("open-names", str(folder), "--role", "monitoring officer", *ON)
    assert "ZORNA" in call("allocate", str(folder), *OPTION).out


def test_faults_of_a_locked_case_name_nobody(call: Call, folder: Path) -> None:
    lock(call, folder)
    change(folder / "bids.csv", "B1,ZORNA", "B1,ZORNAX")
    with (folder / "providers.csv").open(encoding="utf-8") as file:
        assert next(csv.DictReader(file))["provider_id"] == "ZORNA"
    change(folder / "bids.csv", "B2,ZORNA,S", "B2,ZORNA,nowhere")
    said = call("allocate", str(folder), *OPTION)
    assert said.status == 2
    assert "'nowhere' is not in lots" in said.err
    assert not re.findall(r"ZORN[ABC]\b", said.err.replace("ZORNAX", ""))


def test_the_award_is_the_same_under_pseudonyms(call: Call, folder: Path) -> None:
    plain = call("allocate", str(folder), *OPTION, "--json").document()
    lock(call, folder)
    sealed = call("allocate", str(folder), *OPTION, "--json").document()
    kept = ("status", "objective_gbp", "bound_gbp", "proved", "funding")
    assert {key: plain[key] for key in kept} == {key: sealed[key] for key in kept}
    bids = [[row["bid"] for row in rows(one)] for one in (plain, sealed)]
    assert bids[0] == bids[1]


def rows(document: dict[str, object]) -> list[dict[str, object]]:
    found = document["award"]
    assert isinstance(found, list)
    return found


def test_an_allocation_is_refused_as_an_award_with_every_reason(call: Call, folder: Path) -> None:
    lock(call, folder)
    change(folder / "rules.csv", ",55,", ",56,")
    said = call("allocate", str(folder), "--option", "separate_frameworks", "--award")
    assert said.status == 2
    for reason in (
        "the case is at the plan stage",
        "changed since the lock of 2026-04-01: rules",
        "the structure advertised is alliance, not separate_frameworks",
    ):
        assert f"this is not an award: {reason}" in said.err


def test_a_locked_case_at_the_award_stage_is_let_through(call: Call, folder: Path) -> None:
    lock(call, folder)
    at_award(folder)
    assert load_case(folder).no_award == load_as_written(folder).no_award_by("alliance")[:0]
    said = call("allocate", str(folder), *OPTION, "--award", "--json")
    assert said.status == 0
    assert about(said)["not_an_award"] == []


def about(said: Said) -> dict[str, object]:
    found = said.document()["about"]
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ((*OPTION, "--scenario", "budget_cut"), "scenario budget_cut is applied"),
        (
            (*OPTION, "--set", "alliance.cross_area_subsidy_cap=none"),
            "alliance.cross_area_subsidy_cap is set",
        ),
        (("--option", "prime_contractor"), "the structure advertised is alliance"),
    ],
    ids=["scenario", "setting", "structure"],
)
def test_what_ifs_at_the_award_stage_are_marked_in_every_output(
    call: Call, folder: Path, words: tuple[str, ...], reason: str
) -> None:
    lock(call, folder)
    at_award(folder)
    asked = ("allocate", str(folder), *words)
    assert f"not an award: {reason}" in call(*asked).out.replace("\n", " ")
    assert reason in str(about(call(*asked, "--json"))["not_an_award"])
    assert call(*asked, "--award").status == 2


def test_other_structures_terms_and_markets_are_refused_once_bids_are_open(
    call: Call, folder: Path
) -> None:
    lock(call, folder)
    at_award(folder)
    case = str(folder)
    for words in (
        ("compare", case),
        ("agree", case, *OPTION),
        ("market", case, *OPTION),
        ("allocate", case, *OPTION, "--explain", "prices"),
        ("allocate", case, *OPTION, "--explain", "all"),
    ):
        said = call(*words)
        assert said.status == 2
        assert "frozen" in said.err
    assert call("allocate", case, *OPTION, "--explain", "runner-up").status == 0
    said = call("appraise", case, "--draws", "10")
    assert "not an award: options are compared" in said.out
