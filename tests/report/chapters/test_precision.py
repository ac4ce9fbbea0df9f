from dataclasses import replace

from tests.report.chapters.blocks import column_of, section_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.precision import precision
from toolkit.report.content import Report


def test_each_option_says_whether_it_settled(report: Report, appraisal: Appraisal) -> None:
    said = words_of(section_of(report, "precision"))
    for one in appraisal.results:
        assert one.simulation
        assert one.simulation.convergence
        verdict = "settled" if one.simulation.convergence.settled else "not settled"
        assert f"“{one.option.title}”: {verdict};" in said


def test_errors_of_quantiles_are_listed_to_the_penny(report: Report, appraisal: Appraisal) -> None:
    table = table_of(report, "errors")
    order = [appraisal.result(option).simulation for option in appraisal.ranking]
    spreads = [spread for one in order if one for spread in one.total]
    assert column_of(table, "Error of quantiles") == [one.quantile_error for one in spreads]
    assert all(one.quantile_error > 0 for one in spreads)


def test_too_few_futures_are_said_to_be_too_few(appraisal: Appraisal) -> None:
    results = tuple(
        replace(one, simulation=one.simulation and replace(one.simulation, convergence=None))
        for one in appraisal.results
    )
    assert "too few futures" in words_of(precision(replace(appraisal, results=results)))


def test_without_an_award_no_future_was_played(barren: Appraisal) -> None:
    assert "no future was played" in words_of(precision(barren))
