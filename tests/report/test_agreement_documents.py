import pytest
from jsonschema import Draft202012Validator

from tests.report.searched import CASE, CLOSER, REFUSED, SIGNED, agreement, sought
from toolkit.report.agreement_documents import (
    AgreementDocument,
    agreement_document,
    terms_found,
    why_not_searched,
)

CONCEDED = sought(agreement(REFUSED, CLOSER, LEI=5e5, P01=-5e5))


def test_a_concession_names_terms_rooms_and_payments() -> None:
    document = agreement_document(CASE, CONCEDED, seed=3, draws=50)
    assert (document.signed_now, document.signed) == (False, False)
    assert (document.concession_gbp, document.beyond_gbp) == (500_000, 0)
    assert [(one.party, one.payment_gbp) for one in document.parties] == [
        ("LEI", 500_000),
        ("P01", -500_000),
    ]
    (term,) = document.terms
    assert (term.label, term.now, term.best) == ("Most that the share may move", 0.05, 0.02)


def test_payments_add_up_to_nothing() -> None:
    document = agreement_document(CASE, CONCEDED, seed=3, draws=50)
    assert sum(one.payment_gbp for one in document.parties) == pytest.approx(0)


def test_terms_that_all_sign_need_no_concession() -> None:
    document = agreement_document(CASE, sought(agreement(REFUSED, SIGNED)), seed=3, draws=50)
    assert (document.signed, document.concession_gbp) == (True, 0)
    assert all(one.slack_gbp >= 0 for one in document.red_lines)


def test_without_an_award_it_says_whose_is_missing() -> None:
    nothing = sought(None, made=False)
    document = agreement_document(CASE, nothing, seed=3, draws=50)
    assert (document.searched, document.signed, document.terms) == (False, None, ())
    assert document.why_not == why_not_searched(nothing)
    assert "no award under alliance;" in str(document.why_not)
    assert [*terms_found(CASE, nothing)] == []


def test_the_document_fits_its_schema() -> None:
    schema = AgreementDocument.model_json_schema()
    document = agreement_document(CASE, CONCEDED, seed=3, draws=50)
    Draft202012Validator(schema).validate(document.model_dump(mode="json"))
