"""`toolkit allocate --explain` and `--confirm`."""

import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.calling import Call
from toolkit.files.shipped import shipped
from toolkit.report.documents import AllocationDocument

TINY_FOLDER = shipped("contracts", "cases", "tiny")
TINY = ("allocate", "tiny", "--option", "separate_frameworks")
HAS_CBC = bool(find_spec("cbcbox") or shutil.which("cbc"))


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("runner-up", "The runner-up"),
        ("prices", "What the award rules cost a year"),
        ("conflicts", "There is an award, so no rules are in conflict."),
        ("alternatives", "Awards within 1% of the least price"),
        ("price-to-win", "Commissioner only"),
        ("all", "An explanation, not an award."),
    ],
)
def test_each_part_can_be_asked_for(call: Call, part: str, words: str) -> None:
    plain, said = call(*TINY), call(*TINY, "--explain", part)
    assert said.status == 0
    assert said.err == ""
    assert said.out.startswith(plain.out.rstrip("\n"))
    assert words in said.out


@pytest.mark.parametrize("scenario", ["", "budget_cut"])
def test_award_and_explanation_are_one_document(call: Call, scenario: str) -> None:
    words = (*TINY, *(["--scenario", scenario] if scenario else []), "--json")
    plain, first = call(*words).document(), call(*words, "--explain", "all")
    document = first.document()
    Draft202012Validator(AllocationDocument.model_json_schema()).validate(document)
    assert plain.pop("explanation") is None
    explained = document.pop("explanation")
    assert document == plain
    assert isinstance(explained, dict)
    assert bool(explained["conflicts"]) == bool(scenario)
    assert bool(explained["runner_up"]) != bool(scenario)
    assert call(*words, "--explain", "all").out == first.out


def test_without_an_award_its_parts_are_refused_in_words(call: Call) -> None:
    cut = (*TINY, "--scenario", "budget_cut")
    assert "ask why with --explain conflicts" in call(*cut, "--explain", "prices").out
    assert "Why there is no award" in call(*cut, "--explain", "conflicts").out


def test_parts_that_count_pounds_are_named_where_the_score_decides(
    call: Call, tmp_path: Path
) -> None:
    case = shutil.copytree(TINY_FOLDER, tmp_path / "scored")
    (case / "award_criteria.csv").write_text(
        "set_id,label,price_weight,quality_weight,goal,best_price_share,worst_price_share,"
        "basis,source_id\nW1,Both,0.3,0.7,highest_score,0.5,1.5,assumed,A\n"
    )
    said = call("allocate", str(case), "--option", "separate_frameworks", "--explain", "all")
    assert said.status == 0
    assert "Left out, for they count pounds and here the score decides: prices, alt" in said.out
    assert "Left out" not in call(*TINY, "--explain", "all").out


def test_the_price_of_one_bid_can_be_asked(call: Call) -> None:
    said = call(*TINY, "--explain", "price-to-win", "--bid", "B1")
    assert "£234,000.00  -2.50%" in said.out
    assert "B7" not in said.out


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["--explain", "everything"], "is not explained; it knows all"),
        (["--explain", "price-to-win", "--bid", "B99"], "does not stand for this option"),
        (["--explain", "price-to-win", "--bid", "B5"], "was set aside (quality 50 is below 55"),
        (["--explain", "runner-up", "--bid", "B1"], "add it"),
        (["--confirm", "gurobi"], "write cbc"),
    ],
)
def test_a_refusal_is_one_message_and_status_two(call: Call, words: list[str], part: str) -> None:
    said = call(*TINY, *words)
    assert (said.status, said.out) == (2, "")
    assert part in said.err


@pytest.mark.skipif(HAS_CBC, reason="the second solver is installed")
def test_a_second_solver_that_is_missing_is_refused_with_a_remedy(call: Call) -> None:
    said = call(*TINY, "--confirm", "cbc")
    assert (said.status, said.out) == (2, "")
    assert "CBC is not installed; install it with" in said.err


@pytest.mark.skipif(not HAS_CBC, reason="the second solver is not installed")
def test_a_second_solver_confirms_the_award(call: Call) -> None:
    assert "agrees: the least price" in call(*TINY, "--confirm", "cbc").out
    explained = call(*TINY, "--confirm", "cbc", "--json").document()["explanation"]
    assert isinstance(explained, dict)
    assert explained["confirmed"]["agrees"] is True


def test_a_time_limit_is_kept_and_said(call: Call) -> None:
    said = call(*TINY, "--explain", "all", "--time-limit", "0.01")
    assert said.status == 0
    assert "time ran out" in said.out or "not proved" in said.out
