from dataclasses import replace

from tests.appraisal.assurance.carded import card
from toolkit.appraisal.assurance.testing import validate, verify
from toolkit.appraisal.results import OptionResult
from toolkit.statements.assurance import FITNESS


def test_a_run_tests_itself_and_people_add_theirs(result: OptionResult) -> None:
    proof, ledger, by_hand = verify(card(), [result])
    assert (proof.result, ledger.result, by_hand.result) == ("passed",) * 3
    assert (proof.by, by_hand.by) == ("this run", "people")


def test_an_award_without_proof_fails(result: OptionResult) -> None:
    unproved = replace(result, allocation=replace(result.allocation, proved=False))
    assert verify(None, [unproved])[0].result == "failed"


def test_a_ledger_that_is_out_fails(result: OptionResult) -> None:
    assert result.simulation
    out = replace(result, simulation=replace(result.simulation, largest_imbalance_gbp=0.02))
    assert verify(None, [out])[1].result == "failed"


def test_nothing_tested_is_not_passed(result: OptionResult) -> None:
    bare = replace(result, simulation=None, allocation=replace(result.allocation, awards=()))
    assert [one.result for one in verify(None, [bare])] == ["not run", "not run"]


def test_every_question_is_shown_even_where_nobody_answered() -> None:
    assert [one.answer for one in validate(None)] == ["not answered"] * len(FITNESS)
    assert [one.answer for one in validate(card())] == ["yes"] * len(FITNESS)
