"""Plain tables say what the results say."""

import pytest

from toolkit import load_case, load_law, run
from toolkit.appraisal import Appraisal
from toolkit.widgets import award_table, ranking_table, stream_table


@pytest.fixture(scope="module")
def appraisal() -> Appraisal:
    case = load_case("tiny")
    return run(case, load_law(), as_of=case.as_of, seed=case.seed, draws=200)


def test_the_ranking_has_a_row_for_every_option_best_first(appraisal: Appraisal) -> None:
    table = ranking_table(appraisal)
    assert len(table) == len(appraisal.case.options)
    best = appraisal.result(appraisal.ranking[0])
    assert table.iloc[0]["Option"] == best.option.title
    assert table.iloc[0]["Score (0 to 100)"] == f"{best.total:.1f}"


def test_the_award_table_adds_up_to_the_objective(appraisal: Appraisal) -> None:
    for result in appraisal.results:
        costs = award_table(result.allocation)["Cost (£ a year)"]
        total = sum(float(cost.replace(",", "")) for cost in costs)
        assert total == pytest.approx(float(result.allocation.objective_gbp or 0), abs=len(costs))


def test_the_stream_table_has_a_row_for_every_stream(appraisal: Appraisal) -> None:
    table = stream_table(appraisal, appraisal.ranking[0])
    assert list(table["Stream"]) == list(appraisal.case.streams)
