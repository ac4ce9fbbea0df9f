import numpy as np
import pytest

from tests.report.conftest import appraise, stated
from toolkit.appraisal import Appraisal
from toolkit.appraisal.in_one_order import Found, robustness_of, weighing_of
from toolkit.files import load_case, load_law
from toolkit.pipeline import run
from toolkit.simulation import futures_of
from toolkit.statements.case import Case


@pytest.fixture(scope="module")
def found(tiny: Case) -> Appraisal:
    return appraise(stated(tiny))


def test_arrays_keep_the_order_of_the_case(found: Appraisal) -> None:
    robust = found.robustness
    assert robust is not None
    assert robust.weights is not None
    assert robust.futures is not None
    assert found.economic is not None
    assert robust.options == found.economic.options
    assert robust.criteria == tuple(found.case.criteria)
    totals = [one.total for one in found.results]
    assert robust.weights.totals == pytest.approx(totals)
    means = [found.economic.leading.worth(one).npsv_gbp.mean for one in robust.options]
    assert robust.futures.mean_gbp == pytest.approx(means)
    assert set(robust.futures.evppi) >= set(found.case.assumptions)


def test_weights_add_up_to_one(found: Appraisal) -> None:
    assert weighing_of(found.case, found.results).weights.sum() == pytest.approx(1)


def test_budgets_are_parts_of_all_the_money_there_is(found: Appraisal) -> None:
    assert found.robustness is not None
    assert found.robustness.affordable is not None
    budgets = found.robustness.affordable.budgets_gbp
    available = sum(float(one.available_gbp) for one in found.case.streams.values())
    assert budgets == pytest.approx(available * np.array([0.9, 0.95, 1, 1.05, 1.1]))


def test_without_an_award_there_is_nothing_to_ask(found: Appraisal) -> None:
    barren = appraise(load_case("tiny", scenario="high_floor"))
    assert barren.robustness is None
    futures = futures_of(found.case, draws=10, seed=1)
    assert robustness_of(Found(found.case, (), None), futures) is None


def test_regret_counts_only_scenarios_in_which_all_have_an_award(tiny: Case) -> None:
    case = stated(tiny)
    short = stated(load_case("tiny", scenario="high_floor"))
    changed = {"high_floor": short, "budget_cut": case}
    whole = run(case, load_law(), as_of=case.as_of, seed=1, draws=20, what_ifs=changed)
    assert whole.robustness is not None
    assert whole.robustness.futures is not None
    assert whole.robustness.futures.regret is not None
    assert whole.robustness.scenarios == ("budget_cut",)
    assert whole.economic is not None
    best = whole.robustness.options.index(whole.economic.leading.order[0])
    assert whole.robustness.futures.regret.each[best, 0] == 0
    assert whole.what_ifs[0].worth_gbp == {}
