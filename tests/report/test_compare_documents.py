from dataclasses import replace
from decimal import Decimal

import pytest
from jsonschema import Draft202012Validator

from toolkit.allocation.structures.combined_lots import Combination
from toolkit.allocation.structures.comparing import Compared, compare
from toolkit.files import load_case
from toolkit.report.compare_documents import CompareDocument, compare_document
from toolkit.statements.terms import set_parameter

TINY = load_case("tiny")


@pytest.fixture(scope="module")
def rows() -> tuple[Compared, ...]:
    free = set_parameter(TINY, "prime_contractor.max_own_delivery_share=none")
    return compare(set_parameter(free, "prime_contractor.lead_fee=0.01"), {})


def test_the_document_holds_every_structure_and_fits_its_schema(rows: tuple[Compared, ...]) -> None:
    tested = Combination("K", ("N", "S"), True, Decimal("10.5"), None)
    shown = (replace(rows[0], combinations=(tested,), gap_gbp=Decimal("0.25")), *rows[1:])
    document = compare_document(TINY, shown)
    schema = CompareDocument.model_json_schema()
    Draft202012Validator(schema).validate(document.model_dump(mode="json"))
    assert [one.option for one in document.structures] == [one.id for one in TINY.options]
    first, prime = document.structures[:2]
    assert first.runner_up_gap_gbp == 0.25
    assert first.combinations[0].apart_gbp is None
    assert {led.footprint for led in prime.leads} == {"NORTH", "SOUTH"}
    assert prime.total_gbp is not None
    assert prime.price_gbp is not None
    assert prime.charges_gbp is not None
    assert prime.total_gbp == pytest.approx(prime.price_gbp + prime.charges_gbp)
    assert document.is_award is False


def test_without_an_award_there_are_no_figures(rows: tuple[Compared, ...]) -> None:
    bare = TINY.model_copy(update={"bids": {}})
    (first, *_) = compare_document(bare, compare(bare, {})).structures
    assert (first.status, first.price_gbp, first.winners) == ("infeasible", None, None)
    assert first.unmet
    assert not compare_document(TINY, rows).structures[0].unmet
