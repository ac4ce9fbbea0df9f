"""The command line: one JSON document on standard output, one clear refusal on standard error."""

import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.calling import Call
from toolkit.cli.verbs import DOCUMENTS
from toolkit.files.shipped import shipped
from toolkit.report.documents import (
    AllocationDocument,
    AppraisalDocument,
    CheckDocument,
)

QUICK = ["--draws", "300"]


def test_allocate_prints_the_promised_keys(call: Call) -> None:
    said = call("allocate", "tiny", "--option", "separate_frameworks", "--json")
    document = said.document()
    promised = "case option scenario status objective_gbp bound_gbp proved award funding unmet"
    assert set(promised.split()) <= set(document)
    assert said.status == 0
    assert said.err == ""
    award = document["award"]
    assert isinstance(award, list)
    promised = "lot provider bid units price_gbp_per_unit cost_gbp rank"
    assert set(award[0]) == set(promised.split())
    funding = document["funding"]
    assert isinstance(funding, list)
    assert {"stream", "lot", "gbp"} <= set(funding[0])


@pytest.mark.parametrize(
    ("words", "schema"),
    [
        (["allocate", "tiny", "--option", "alliance"], AllocationDocument),
        (["check", "tiny"], CheckDocument),
        (["appraise", "tiny", *QUICK], AppraisalDocument),
        (["run", "tiny", *QUICK], AppraisalDocument),
    ],
    ids=["allocate", "check", "appraise", "run"],
)
def test_json_fits_its_schema_and_is_the_same_twice(
    call: Call, words: list[str], schema: type[AllocationDocument]
) -> None:
    first, second = call(*words, "--json"), call(*words, "--json")
    Draft202012Validator(schema.model_json_schema()).validate(first.document())
    assert first.out == second.out
    assert first.err == ""


def test_a_case_goes_to_a_workbook_and_back_and_gives_the_same_award(
    call: Call, tmp_path: Path
) -> None:
    book, folder = tmp_path / "tiny.xlsx", tmp_path / "again"
    assert call("convert", "tiny", str(book)).status == 0
    assert call("convert", str(book), str(folder)).status == 0
    words = ["--option", "pooled_commissioning", "--json"]
    plain, from_book, from_folder = (
        call("allocate", case, *words).document() for case in ("tiny", str(book), str(folder))
    )
    for part in ("award", "funding", "objective_gbp"):
        assert plain[part] == from_book[part] == from_folder[part]


@pytest.mark.parametrize("verb", DOCUMENTS)
def test_the_schema_of_every_verb_is_published(call: Call, verb: str) -> None:
    schema = call("schema", *verb.split()).document()
    Draft202012Validator.check_schema(schema)
    assert schema["additionalProperties"] is False


def test_run_writes_reports_and_says_where(call: Call, tmp_path: Path) -> None:
    said = call("run", "tiny", "--out", str(tmp_path / "out"), *QUICK)
    written = sorted(path.suffix for path in (tmp_path / "out").iterdir())
    assert written == [".html", ".xlsx"]
    assert all(str(path) in said.out for path in (tmp_path / "out").iterdir())


def test_a_scenario_from_a_file_is_applied(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(
        "scenarios:\n  - id: dear\n    title: Dear\n    changes:\n"
        "      - {table: bids, where: {}, column: price_gbp_per_unit, multiply: 1.01}\n"
    )
    plain = call("allocate", "tiny", "--option", "alliance", "--json").document()
    words = ["--scenarios", str(file), "--scenario", "dear", "--json"]
    dear = call("allocate", "tiny", "--option", "alliance", *words).document()
    assert dear["scenario"] == "dear"
    assert dear["objective_gbp"] == pytest.approx(float(str(plain["objective_gbp"])) * 1.01)


def test_infeasible_is_a_result_and_strict_makes_it_one(call: Call) -> None:
    words = ["allocate", "llr-home-care", "--option", "separate_frameworks", "--scenario", "SC8"]
    said = call(*words, "--json")
    assert said.status == 0
    assert said.document()["status"] == "infeasible"
    assert said.document()["bound_gbp"] is None
    assert said.document()["unmet"]
    assert call(*words, "--json", "--strict").status == 1


def test_the_cap_can_be_lifted_on_the_command_line(call: Call) -> None:
    words = ["allocate", "llr-home-care", "--option", "pooled_commissioning", "--scenario", "SC4"]
    capped = call(*words, "--json").document()
    lifted = call(
        *words, "--set", "pooled_commissioning.cross_area_subsidy_cap=none", "--json"
    ).document()
    assert (capped["status"], lifted["status"]) == ("infeasible", "optimal")


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
