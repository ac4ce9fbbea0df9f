from dataclasses import replace
from decimal import Decimal

from tests.report.chapters.blocks import column_of, section_of, table_of, words_of
from toolkit.allocation.explaining.explanation import Wanted, explain
from toolkit.appraisal import Appraisal
from toolkit.report.chapters import compose
from toolkit.report.chapters.firmness import award_rules_of, runner_up_words
from toolkit.report.content import Report
from toolkit.report.showing import plain


def test_objective_and_bound_stand_in_one_sentence_to_the_penny(
    report: Report, appraisal: Appraisal
) -> None:
    said = words_of(section_of(report, "firmness"))
    assert f"The award costs £{appraisal.results[0].allocation.objective_gbp:,.2f} a year" in said


def test_the_gap_of_the_runner_up_is_that_of_the_engine(
    report: Report, appraisal: Appraisal
) -> None:
    found = appraisal.results[0].allocation
    second = explain(found.problem, found, Wanted(frozenset({"runner-up"}))).runner_up
    assert second is not None
    assert second.gap_gbp is not None
    said = words_of(section_of(report, "firmness"))
    assert f"costs £{second.gap_gbp:,.2f} more a year" in said
    assert column_of(table_of(report, "runner-up-1"), "Lot")


def test_a_runner_up_that_costs_the_same_is_not_said_to_cost_more(appraisal: Appraisal) -> None:
    found = appraisal.results[0].allocation
    told = explain(found.problem, found, Wanted(frozenset({"runner-up"})))
    assert told.runner_up is not None
    level = replace(told.runner_up, gap_gbp=Decimal(0))
    for by, words in (("", "is exactly as good"), ("quality", "is worse by: quality")):
        said = plain(runner_up_words(replace(told, runner_up=replace(level, by=by)), 1))
        assert words in said
        assert "£0" not in said


def test_shares_of_rule_prices_add_up_and_capacities_are_no_award_rule(
    report: Report, appraisal: Appraisal
) -> None:
    found = appraisal.results[0].allocation
    table = table_of(report, "rule-prices-1")
    assert column_of(table, "Rule") == [*award_rules_of(found)]
    assert not any("capacity" in name for name in award_rules_of(found))
    shares = [one for one in column_of(table, "Its share of all") if isinstance(one, Decimal)]
    said = words_of(section_of(report, "firmness"))
    assert f"the award would cost £{sum(shares):,.2f} less a year" in said


def test_every_bid_that_lost_stands_with_a_reason(report: Report, appraisal: Appraisal) -> None:
    found = appraisal.results[0].allocation
    won = {one.bid for one in found.awards}
    lost = {one.bid for one in found.problem.offers} - won
    table = table_of(report, "lost-1")
    assert set(column_of(table, "Bid")) == lost | {one.bid for one in found.set_aside}
    assert all(column_of(table, "Why"))


def test_structures_stand_side_by_side(report: Report, appraisal: Appraisal) -> None:
    shown = column_of(table_of(report, "structures"), "Option")
    assert set(shown) == {one.title for one in appraisal.case.options}


def test_without_any_award_there_is_nothing_to_explain(barren: Appraisal) -> None:
    said = words_of(section_of(compose(barren), "firmness"))
    assert "No option has a proved award" in said


def test_open_limits_of_law_stand_beside_the_award(report: Report, appraisal: Appraisal) -> None:
    shown = tuple(row[0] for row in table_of(report, "left-open-1").rows)
    assert shown == appraisal.results[0].allocation.open_questions
    assert "not settled by the facts given" in words_of(section_of(report, "firmness"))
