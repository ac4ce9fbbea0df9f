"""`simulate` and `agree`: money by party, and terms that everybody would sign."""

import pytest
from jsonschema import Draft202012Validator

from tests.cli.calling import Call
from toolkit.report.agreement_documents import AgreementDocument
from toolkit.report.documents import Document
from toolkit.report.options_documents import SimulationsDocument
from toolkit.report.simulation_documents import SimulationDocument

QUICK = ["--draws", "60"]


def test_one_option_is_told_with_its_parties(call: Call) -> None:
    said = call("simulate", "tiny", "--option", "alliance", *QUICK)
    assert (said.status, said.err) == (0, "")
    assert "Gets less pays, year 1" in said.out
    assert "CON, Tinyshire County Council" in said.out
    assert "60 futures make rough percentiles" in said.out


def test_every_option_is_told_where_none_is_named(call: Call) -> None:
    said = call("simulate", "tiny", *QUICK)
    document = call("simulate", "tiny", *QUICK, "--json").document()
    options = document["options"]
    assert isinstance(options, list)
    names = [one["option"] for one in options]
    assert names == ["separate_frameworks", "prime_contractor", "alliance", "pooled_commissioning"]
    assert all(f"\n{name}\n" in said.out for name in names)


def test_an_option_meets_the_same_futures_alone_and_among_others(call: Call) -> None:
    alone = call("simulate", "tiny", "--option", "alliance", *QUICK, "--json").document()
    among = call("simulate", "tiny", *QUICK, "--json").document()["options"]
    assert isinstance(among, list)
    assert alone in among


def test_business_as_usual_and_risks_are_part_of_the_answer(call: Call) -> None:
    words = ["simulate", "llr-home-care", "--option", "alliance", *QUICK]
    document = call(*words, "--json").document()
    assert document["business_as_usual"] == "separate_frameworks"
    assert document["red_lines"]
    assert document["exits"]
    assert document["borne"]
    said = call(*words)
    assert "would sign" in said.out
    assert "and 2" in said.out
    assert "--all-parties" in said.out


def test_all_parties_in_every_year_are_listed_on_request(call: Call) -> None:
    words = ["simulate", "llr-home-care", "--option", "alliance", *QUICK, "--all-parties"]
    said = call(*words)
    assert "Gets less pays, year 7" in said.out
    assert "see --all-parties" not in said.out
    assert said.out.count("P13, local small or medium company") >= 7
    for title in ("Worst tenth, over the term, by risk", "Red line", "Exit that pays"):
        assert f"\n{title}" in said.out


def test_more_futures_than_are_kept_are_allowed_and_come_with_a_word_on_memory(call: Call) -> None:
    said = call("simulate", "tiny", "--option", "alliance", "--draws", "100001", "--json")
    assert said.status == 0
    assert "of memory" in said.err
    assert said.document()["draws"] == 100_001


@pytest.mark.parametrize(
    ("words", "schema"),
    [
        (["simulate", "tiny", "--option", "alliance", *QUICK], SimulationDocument),
        (["simulate", "tiny", *QUICK], SimulationsDocument),
        (
            ["agree", "llr-home-care", "--option", "alliance", *QUICK, "--points", "2"],
            AgreementDocument,
        ),
    ],
    ids=["simulate one", "simulate all", "agree"],
)
def test_json_fits_its_schema_and_is_the_same_twice(
    call: Call, words: list[str], schema: type[Document]
) -> None:
    first, second = call(*words, "--json"), call(*words, "--json")
    Draft202012Validator(schema.model_json_schema()).validate(first.document())
    assert first.out == second.out
    assert first.err == ""


def test_the_answer_is_terms_or_a_concession_and_strict_tells_them_apart(call: Call) -> None:
    words = ["agree", "llr-home-care", "--option", "alliance", *QUICK, "--points", "2"]
    document = call(*words, "--json").document()
    assert document["searched"] is True
    assert document["tried"] == 9  # both ends and the present value of two terms
    said = call(*words)
    assert said.status == 0
    assert ("would sign" in said.out) == bool(document["signed"])
    assert ("smallest concession" in said.out) != bool(document["signed"])
    assert call(*words, "--strict").status == (0 if document["signed"] else 1)


def test_without_an_award_there_is_nothing_to_agree_on(call: Call) -> None:
    words = ["agree", "llr-home-care", "--option", "alliance", "--scenario", "SC3", *QUICK]
    said = call(*words)
    assert said.status == 0
    assert "Nothing to agree on: there is no award under separate_frameworks" in said.out
    document = call(*words, "--json").document()
    assert (document["searched"], document["terms"]) == (False, [])
    assert call(*words, "--strict").status == 1


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["agree", "tiny", "--option", "alliance"], "business_as_usual: is not stated"),
        (["agree", "llr-home-care", "--option", "nope"], "is not an option"),
        (["agree", "llr-home-care", "--option", "alliance", "--points", "1"], "--points"),
        (["simulate", "tiny", "--option", "nope"], "is not an option"),
        (["simulate", "tiny", "--draws", "1000001"], "--draws"),
        (["simulate", "tiny", "--set", "alliance.gain_pain_cap="], "write none to lift a cap"),
    ],
    ids=["no usual", "option", "points", "no option", "draws", "empty"],
)
def test_a_refusal_is_one_message_and_status_two(call: Call, words: list[str], part: str) -> None:
    said = call(*words)
    assert (said.status, said.out) == (2, "")
    assert part in said.err
    assert "Traceback" not in said.err
