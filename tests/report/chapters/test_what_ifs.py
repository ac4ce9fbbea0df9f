from dataclasses import replace

from tests.report.chapters.blocks import column_of, section_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.what_ifs import what_ifs
from toolkit.report.content import Report


def test_each_scenario_shows_the_price_or_the_lot_in_the_way(
    report: Report, appraisal: Appraisal
) -> None:
    table = table_of(report, "what-if-table")
    for result in appraisal.results:
        shown = column_of(table, result.option.title)
        for cell, scenario in zip(shown, appraisal.what_ifs, strict=True):
            found = scenario.allocations[result.option.id]
            if found.objective_gbp is not None:
                assert cell == found.objective_gbp
            else:
                assert cell == f"no award: {' and '.join(one.lot for one in found.unmet)}"


def test_every_reason_is_given(report: Report, appraisal: Appraisal) -> None:
    told = column_of(table_of(report, "what-if-reasons"), "Why")
    for scenario in appraisal.what_ifs:
        for found in scenario.allocations.values():
            assert {one.why for one in found.unmet} <= set(told)


def test_warnings_and_changes_are_told(report: Report, appraisal: Appraisal) -> None:
    said = words_of(section_of(report, "what-ifs"))
    changes = column_of(table_of(report, "what-if-changes"), "Changes")
    for scenario in appraisal.what_ifs:
        assert "; ".join(scenario.changes) in changes
        assert all(warning in said for warning in scenario.warnings)


def test_an_appraisal_without_scenarios_says_so(appraisal: Appraisal) -> None:
    assert "No scenario was run" in words_of(what_ifs(replace(appraisal, what_ifs=())))
