from tests.report.chapters.blocks import column_of, section_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.distributions import risk_type, shape_of
from toolkit.report.content import Report
from toolkit.statements.terms import parameters_of


def test_the_log_holds_every_assumption_whole(report: Report, appraisal: Appraisal) -> None:
    table = table_of(report, "assumptions-log")
    stated = appraisal.case.assumptions.values()
    assert column_of(table, "Id") == [one.assumption_id for one in stated]
    assert column_of(table, "Low") == [one.low for one in stated]
    assert column_of(table, "Central") == [one.central for one in stated]
    assert column_of(table, "High") == [one.high for one in stated]
    assert column_of(table, "Owner") == [one.owner for one in stated]
    assert column_of(table, "Quality") == [one.quality for one in stated]
    assert column_of(table, "Shape") == [shape_of(one) for one in stated]
    assert column_of(table, "Applies to") == ["all" for _ in stated]
    assert column_of(table, "Type of risk") == [risk_type(one) for one in stated]
    assert column_of(table, "Common factor") == ["none" for _ in stated]


def test_parameters_are_those_that_held(report: Report, appraisal: Appraisal) -> None:
    case = appraisal.case
    expected = [
        value
        for option in case.options
        for one in case.models[option.model].parameters
        for value in [parameters_of(case, option)[one.name]]
    ]
    shown = column_of(table_of(report, "parameters"), "Value")
    assert shown == ["no limit" if value is None else value for value in expected]


def test_caveats_and_powers_are_told_in_full(report: Report, appraisal: Appraisal) -> None:
    said = words_of(section_of(report, "caveats"))
    assert all(caveat in said for caveat in appraisal.case.caveats)
    for option in appraisal.case.options:
        model = appraisal.case.models[option.model]
        assert model.depth in said
        assert all(text in said for text in model.what_ifs)
