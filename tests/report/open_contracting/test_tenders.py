from dataclasses import replace
from decimal import Decimal

from toolkit.law import Findings
from toolkit.report.open_contracting.stating import Published
from toolkit.report.open_contracting.tenders import bodies_of, tender_of
from toolkit.statements.criteria import AwardCriteria


def test_lots_carry_their_value_over_the_term_and_their_buyer(
    published: Published, findings: Findings
) -> None:
    tender = tender_of(published, findings)
    assert [(lot.id, lot.value.amount, lot.buyer.id) for lot in tender.lots] == [
        ("N", 500000.0, "CON"),
        ("S", 400000.0, "CON"),
        ("R", 400000.0, "ICB"),
    ]
    assert tender.value.amount == 1300000.0
    assert [item.quantity for item in tender.items] == [20000.0, 16000.0, 1000.0]
    assert tender.status == "planned"


def test_a_hypothetical_tender_says_so_twice_and_is_no_advice(
    published: Published, findings: Findings
) -> None:
    tender = tender_of(published, findings)
    assert tender.title.startswith("Hypothetical case")
    assert "Hypothetical case, plan stage" in tender.description
    assert "Not legal advice" in tender.description
    real = replace(published, case=published.case.model_copy(update={"hypothetical": False}))
    assert "ypothetical" not in tender_of(real, findings).model_dump_json()


def test_criteria_come_with_their_weights(published: Published, findings: Findings) -> None:
    tender = tender_of(published, findings)
    assert tender.award_criteria == "ratedCriteria"
    assert "Price 30%. Quality 70%." in tender.award_criteria_details
    weights = tender.lots[0].award_criteria
    assert weights is not None
    assert [(one.type, one.numbers[0].number) for one in weights.criteria] == [
        ("price", 30.0),
        ("quality", 70.0),
    ]


def test_weights_that_a_case_does_not_state_are_left_out(
    published: Published, findings: Findings
) -> None:
    unsaid = AwardCriteria(set_id="W1", label="Price", price_weight=Decimal(1))
    none = published.case.model_copy(update={"award_criteria": {"W1": unsaid}})
    tender = tender_of(replace(published, case=none), findings)
    assert tender.award_criteria is None
    lot = tender.lots[0].award_criteria
    assert lot is not None
    assert [one.type for one in lot.criteria] == ["price"]
    bare = published.case.model_copy(update={"award_criteria_set": None})
    assert tender_of(replace(published, case=bare), findings).lots[0].award_criteria is None


def test_who_only_brings_money_is_a_funder(published: Published) -> None:
    bodies = {one.id: one.roles for one in bodies_of(published)}
    assert bodies == {
        "CON": ("buyer", "procuringEntity", "funder"),
        "ICB": ("buyer", "funder"),
    }
    alone = published.option.model_copy(update={"lots": ("N",)})
    assert {one.id: one.roles for one in bodies_of(replace(published, option=alone))} == {
        "CON": ("buyer", "procuringEntity", "funder"),
        "ICB": ("funder",),
    }
