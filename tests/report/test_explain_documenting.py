from decimal import Decimal

from jsonschema import Draft202012Validator

from tests.report.explained import explained
from toolkit.allocation.explaining.explanation import Explanation
from toolkit.allocation.proving.confirming import Confirmed
from toolkit.report.explain_documenting import explanation_document
from toolkit.report.explain_documents import ExplanationDocument

CHECKED = Draft202012Validator(ExplanationDocument.model_json_schema())


def test_an_award_is_explained_and_fits_the_schema() -> None:
    _, _, told = explained()
    document = explanation_document(told)
    CHECKED.validate(document.model_dump(mode="json"))
    assert (document.conflicts, document.repairs, document.confirmed) == (None, None, None)
    assert document.runner_up is not None
    assert document.runner_up.gap_gbp == 1000
    assert [(one.lot, one.provider) for one in document.runner_up.gained] == [("R", "P2")]
    assert document.ties is not None
    assert document.ties.count == 1
    assert document.rule_prices is not None
    prices = {one.rule: one.share_gbp for one in document.rule_prices.rules}
    assert prices["L1"] == document.rule_prices.together_gbp == 10_000
    assert document.near_the_best is not None
    assert document.near_the_best.alternatives[0].more_gbp == 6000
    assert document.price_to_win is not None
    assert [(one.bid, one.threshold_gbp) for one in document.price_to_win] == [("B7", 200_000)]
    assert document.stability is not None
    assert {one.bid: one.most_gbp for one in document.stability}["B3"] == 256_000
    assert document.steps is not None
    secret = {one.audience for one in document.steps}
    secret |= {one.audience for one in document.price_to_win}
    assert secret | {one.audience for one in document.stability} == {"commissioner"}


def test_where_there_is_no_award_it_says_why_and_what_would_help() -> None:
    _, _, told = explained("separate_frameworks", "budget_cut")
    document = explanation_document(told)
    CHECKED.validate(document.model_dump(mode="json"))
    assert (document.runner_up, document.rule_prices, document.price_to_win) == (None, None, None)
    assert document.conflicts is not None
    assert document.conflicts.conflicts == (
        ("cover of N", "cover of S", "L1", "stream COUNCIL", "stream CHC"),
    )
    assert document.repairs is not None
    council = next(one for one in document.repairs if one.changes[0].rule == "stream COUNCIL")
    assert (council.changes[0].before, council.changes[0].after) == (380_000, 390_000)
    assert council.price_gbp == 650_000


def test_a_second_solvers_word_stands_alone() -> None:
    said = Confirmed("CBC", "limit", Decimal("10.004"), None, same_winners=False)
    document = explanation_document(Explanation(), said)
    CHECKED.validate(document.model_dump(mode="json"))
    assert document.parts == ()
    assert document.confirmed is not None
    assert (document.confirmed.agrees, document.confirmed.objective_gbp) == (None, 10.0)
