"""Notes speak where there is something to say, and are silent elsewhere."""

import pytest

from toolkit import load_case, load_law, run
from toolkit.appraisal import Appraisal
from toolkit.widgets.notes import cross_area


@pytest.fixture(scope="module")
def cut() -> Appraisal:
    case = load_case("llr-home-care", scenario="SC3")
    return run(case, load_law(), as_of=case.as_of, seed=case.seed, draws=100)


def test_spending_in_another_area_is_a_what_if(cut: Appraisal) -> None:
    note = cross_area(cut, "pooled_commissioning")
    assert note.startswith("What-if: legal power not shown")
    spent = sum(f.gbp for f in cut.result("pooled_commissioning").allocation.flows if not f.own)
    assert spent > 0
    assert f"{spent:,.0f}" in note


def test_separate_budgets_spend_nothing_elsewhere(cut: Appraisal) -> None:
    assert cross_area(cut, "separate_frameworks") == ""
