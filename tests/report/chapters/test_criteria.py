import pytest

from tests.report.chapters.blocks import column_of, section_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.criteria import criteria
from toolkit.report.content import Report


def test_scores_weights_and_totals_are_those_of_the_appraisal(
    report: Report, appraisal: Appraisal
) -> None:
    table = table_of(report, "scores")
    order = [appraisal.result(option) for option in appraisal.ranking]
    assert column_of(table, "Total") == [one.total for one in order]
    assert column_of(table, "Rank") == [one.rank for one in order]
    weights = [weight.value for weight in table.weights if weight]
    assert weights == [one.weight for one in appraisal.case.criteria.values()]
    assert sum(weights) == 1
    for result, row in zip(order, table.cells, strict=True):
        assert result.total == pytest.approx(
            sum(
                one.score * float(appraisal.case.criteria[one.criterion].weight)
                for one in result.scores
            )
        )
        assert row[0] == result.option.title


def test_a_weight_that_tells_nothing_apart_is_named(report: Report) -> None:
    assert "All ranked options score the same on" in words_of(section_of(report, "criteria"))


def test_scales_are_shown_even_where_nothing_is_scored(barren: Appraisal) -> None:
    assert len(criteria(barren).blocks) == 1
