"""What a terminal shows is plain, stamped and true to the results."""

from decimal import Decimal

from toolkit import allocate, load_case, load_law, run
from toolkit.appraisal import Appraisal
from toolkit.report import say
from toolkit.statements.case import Case


def test_every_answer_opens_with_the_stamp_and_names_the_changes_of_a_scenario() -> None:
    case = load_case("llr-home-care", scenario="SC3")
    text = say.allocation(case, allocate(case, case.option("alliance")), Decimal(0))
    assert "Hypothetical case, plan stage: bids are an assumption about the market" in text
    assert "scenario SC3 applied" in text
    assert all(change in text for change in case.applied)


def test_an_appraisal_lists_every_option_and_what_the_evidence_cannot_separate() -> None:
    case = load_case("tiny")
    appraisal = run(case, load_law(), as_of=case.as_of, seed=case.seed, draws=200)
    text = say.appraisal(appraisal)
    assert all(option.title in text for option in case.options)
    assert ("does not separate" in text) == bool(appraisal.not_separated)
    assert "Not legal advice" in text


def test_a_shortfall_is_told_by_lot_with_its_reason() -> None:
    case = load_case("llr-home-care", scenario="SC3")
    option = case.option("separate_frameworks")
    award = allocate(case, option)
    text = say.allocation(case, award, Decimal(0))
    assert award.unmet
    assert all(one.lot in text and one.why in text for one in award.unmet)
    assert "cannot be funded" in text


def test_options_that_the_evidence_cannot_separate_are_named() -> None:
    case = load_case("llr-home-care")
    result = run(case, load_law(), as_of=case.as_of, seed=case.seed, draws=100)
    note = say.separation(result)
    assert bool(note) == bool(result.not_separated)
    for upper, lower in result.not_separated:
        assert result.result(upper).option.title in note
        assert result.result(lower).option.title in note


def test_options_without_an_award_leave_the_table_narrow(barren: Appraisal) -> None:
    text = say.appraisal(barren)
    table, _, reasons = text.partition("no award.")
    assert "none" in table
    assert "no award" in reasons


def test_tied_options_share_a_rank_and_say_so() -> None:
    case = load_case("tiny")
    twin = case.options[0].model_copy(update={"id": "twin", "title": "The same again"})
    case = case.model_copy(update={"options": (case.options[0], twin)})
    result = run(case, load_law(), as_of=case.as_of, seed=case.seed, draws=100)
    assert {say.rank_of(result, option.id) for option in case.options} == {"1="}
    assert "1=" in say.appraisal(result)


def test_what_leads_ask_for_is_told_beside_the_bids(tiny: Case) -> None:
    prime = allocate(tiny, tiny.option("prime_contractor"))
    text = say.allocation(tiny, prime, Decimal(20_000))
    assert "£658,000.00 a year, proved; fees £20,000.00 beside it" in text
    asked = "margin of the lead and cost of sub-contracts (leads of prime_contractor)"
    assert f"Beside the bids: £8,000.00, {asked}" in text
    assert "NORTH: P2 leads N, R; under it P3" in text
    plain = say.allocation(tiny, allocate(tiny, tiny.options[0]), Decimal(0))
    assert "Beside the bids" not in plain
