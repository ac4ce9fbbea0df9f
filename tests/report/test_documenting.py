"""Documents say what the results say, and nothing that changes from run to run."""

import json

import pytest

from toolkit import allocate, load_case, load_law, run
from toolkit.report.documenting import allocation_document, appraisal_document


def test_an_award_without_money_has_no_objective_bound_or_fees() -> None:
    case = load_case("llr-home-care", scenario="SC8")
    award = allocate(case, case.option("alliance"))
    document = allocation_document(case, award, None)
    assert (document.status, document.objective_gbp, document.bound_gbp) == (
        "infeasible",
        None,
        None,
    )
    assert document.fees_gbp is None
    assert [row.lot for row in document.unmet] == ["Z12"]


def test_every_document_carries_the_stamp_of_the_case() -> None:
    case = load_case("tiny")
    document = allocation_document(case, allocate(case, case.options[0]), None)
    assert document.about.stage == "plan"
    assert document.about.hypothetical
    assert document.about.digests
    assert document.about.version


def test_awards_and_flows_add_up_to_the_objective() -> None:
    case = load_case("llr-home-care")
    document = allocation_document(case, allocate(case, case.option("alliance")), None)
    assert sum(row.cost_gbp for row in document.award) == pytest.approx(document.objective_gbp)
    assert sum(row.gbp for row in document.funding) == pytest.approx(document.objective_gbp)


def test_an_appraisal_document_holds_one_row_an_option_and_no_clock() -> None:
    case = load_case("tiny")
    appraisal = run(case, load_law(), as_of=case.as_of, seed=case.seed, draws=200)
    document = appraisal_document(appraisal)
    assert [row.option for row in document.options] == [one.id for one in case.options]
    assert len(document.simulations) == len(case.options)
    text = json.dumps(document.model_dump(mode="json"))
    assert "seconds" not in text
    assert "elapsed" not in text
