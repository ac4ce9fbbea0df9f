"""`market` and `call-off`: before bids exist, and under a framework."""

import pytest
from jsonschema import Draft202012Validator

from tests.cli.calling import Call
from toolkit.report.call_off_documents import CallOffsDocument
from toolkit.report.documents import Document
from toolkit.report.market_documents import MarketsDocument

MARKET = ["market", "llr-home-care", "--option", "pooled_commissioning", "--markets", "2"]
CALL_OFF = ["call-off", "llr-home-care", "--option", "separate_frameworks", "--draws", "20"]


@pytest.mark.parametrize(
    ("words", "schema"),
    [(MARKET, MarketsDocument), (CALL_OFF, CallOffsDocument)],
    ids=["market", "call-off"],
)
def test_json_fits_its_schema_and_is_the_same_twice(
    call: Call, words: list[str], schema: type[Document]
) -> None:
    first, second = call(*words, "--json"), call(*words, "--json")
    Draft202012Validator(schema.model_json_schema()).validate(first.document())
    assert first.out == second.out
    assert first.err == ""


def test_a_plan_is_answered_with_a_distribution_over_markets(call: Call) -> None:
    said = call(*MARKET)
    assert said.status == 0
    assert "2 drawn markets and the central one" in said.out
    assert "no bid here is an offer" in said.out
    document = call(*MARKET, "--json").document()
    outcomes = document["outcomes"]
    assert isinstance(outcomes, list)
    assert [one["number"] for one in outcomes] == [1, 2]


def test_strict_accepts_only_markets_that_all_have_an_award(call: Call) -> None:
    without = call(*MARKET, "--json").document()["without_award"]
    assert isinstance(without, dict)
    assert call(*MARKET, "--strict").status == (1 if without["share"] else 0)


def test_call_offs_are_never_called_awarded_hours(call: Call) -> None:
    said = call(*CALL_OFF)
    assert said.status == 0
    assert "promises nobody any volume" in said.out
    assert "awarded hours" not in said.out
    document = call(*CALL_OFF, "--json").document()
    called = document["called_off"]
    assert isinstance(called, list)
    assert {one["year"] for one in called} == set(range(1, 8))
    assert "award" not in document


@pytest.mark.parametrize(
    ("verb", "part"),
    [("market", "add the table market"), ("call-off", "add the table call_off_rules")],
)
def test_a_case_without_the_table_is_refused_in_one_sentence(
    call: Call, verb: str, part: str
) -> None:
    said = call(verb, "tiny", "--option", "alliance")
    assert (said.status, said.out) == (2, "")
    assert part in said.err
    assert len(said.err.splitlines()) == 1
