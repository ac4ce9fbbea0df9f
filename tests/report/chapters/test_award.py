from tests.report.chapters.blocks import column_of, section_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters import compose
from toolkit.report.chapters.award import is_low_price
from toolkit.report.content import Report


def test_prices_and_charges_are_those_of_the_award(report: Report, appraisal: Appraisal) -> None:
    table = table_of(report, "awards")
    order = [appraisal.result(option) for option in appraisal.ranking]
    assert column_of(table, "Price of care") == [one.allocation.objective_gbp for one in order]
    assert column_of(table, "Fees and overheads") == [
        one.simulation.charges_gbp for one in order if one.simulation
    ]


def test_options_that_award_alike_are_told_once(report: Report) -> None:
    said = words_of(section_of(report, "award"))
    assert "All options award the same bids the same units" in said
    assert [table.id for _, table, _ in report.tables].count("lots-1") == 1


def test_rules_kept_and_rules_left_out_are_both_named(report: Report, appraisal: Appraisal) -> None:
    said = words_of(section_of(report, "award"))
    found = appraisal.results[0].allocation
    for rule in (*found.obeyed, *found.not_obeyed):
        assert rule in said


def test_setting_a_low_price_aside_is_named_as_a_what_if(appraisal: Appraisal) -> None:
    low = [rule.rule_id for rule in appraisal.case.rules.values() if "low_price" in rule.kind]
    assert all(is_low_price(appraisal.case, rule) for rule in low)
    assert not is_low_price(appraisal.case, "a limit of law")


def test_bids_set_aside_stand_with_their_reason(report: Report, appraisal: Appraisal) -> None:
    found = appraisal.results[0].allocation.set_aside
    table = table_of(report, "aside-1")
    assert column_of(table, "Bid") == [one.bid for one in found]
    assert column_of(table, "Reason") == [one.why for one in found]


def test_an_option_without_an_award_says_why(cut: Appraisal) -> None:
    report = compose(cut)
    said = words_of(section_of(report, "award"))
    lost = next(one for one in cut.results if one.rank is None)
    assert f"“{lost.option.title}” has no award: lot {lost.allocation.unmet[0].lot}" in said
    assert "no award is possible" in column_of(table_of(report, "awards"), "Result")
