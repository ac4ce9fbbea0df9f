from dataclasses import replace

import pytest

from tests.report.audience.opened import secrets_of
from toolkit.appraisal import Appraisal
from toolkit.report.audience.open_documents import (
    appraisal_document_for,
    blank,
    document_for,
)
from toolkit.report.audience.readers import COMMISSIONER, Reader
from toolkit.report.document import AboutCase
from toolkit.report.documenting import allocation_document, appraisal_document
from toolkit.report.documents import AppraisalDocument

OWN = "ZQXHERON"


@pytest.mark.parametrize("reader", [Reader("public"), Reader("bidder", OWN)])
def test_what_is_left_is_a_valid_document_of_the_published_schema(
    reader: Reader, secret: Appraisal
) -> None:
    told = appraisal_document_for(secret, reader)
    text = told.model_dump_json()
    assert AppraisalDocument.model_validate_json(text) == told
    assert not [one for one in secrets_of(secret, reader.bidder) if one in text]
    assert told.about.audience == reader.audience
    assert "options.objective_gbp" in told.about.left_out


def test_commissioners_get_the_document_as_it_is(secret: Appraisal) -> None:
    assert appraisal_document_for(secret, COMMISSIONER) == appraisal_document(secret)
    whole = appraisal_document(secret)
    assert document_for(whole, COMMISSIONER) is whole


def test_totals_leave_rounded_as_in_the_report(secret: Appraisal) -> None:
    told = appraisal_document_for(secret, Reader("public"))
    for row in told.options:
        assert row.yearly_cost_gbp is not None
        assert len(str(int(row.yearly_cost_gbp)).rstrip("0")) <= 2
        assert row.total is not None
        assert row.total == int(row.total)


def test_a_bidder_sees_its_own_award_and_nobody_elses(secret: Appraisal) -> None:
    told = appraisal_document_for(secret, Reader("bidder", OWN))
    rows = [row for one in told.allocations for row in one.award]
    assert rows
    assert {row.provider for row in rows} == {OWN}


def test_while_bids_are_sealed_nobody_is_told_of_an_award(secret: Appraisal) -> None:
    case = secret.case.model_copy(update={"stage": "tender"})
    found = secret.results[0].allocation
    told = document_for(allocation_document(case, found, None), Reader("bidder", OWN))
    assert told.award == ()
    at_plan = document_for(allocation_document(secret.case, found, None), Reader("bidder", OWN))
    assert at_plan.award


def test_where_few_share_an_award_neither_cost_nor_points_leave(secret: Appraisal) -> None:
    providers = {
        name: one.model_copy(update={"parent_id": None if name == OWN else OWN})
        for name, one in secret.case.providers.items()
    }
    alone = replace(secret, case=secret.case.model_copy(update={"providers": providers}))
    rows = appraisal_document_for(alone, Reader("public")).options
    assert {(row.yearly_cost_gbp, row.total) for row in rows} == {(None, None)}


def test_a_field_that_cannot_be_left_out_is_an_error() -> None:
    with pytest.raises(TypeError, match="hypothetical cannot be left out"):
        blank("AboutCase.hypothetical", AboutCase.model_fields["hypothetical"])
