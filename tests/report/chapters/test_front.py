from decimal import Decimal

from toolkit.allocation.goals.front import Front, Point
from toolkit.report.chapters.front import front_figure
from toolkit.report.content import Figure, Report

ENDS = (Point(Decimal(10**6), Decimal(-60), ()), Point(Decimal(3 * 10**6), Decimal(-65), ()))


def test_a_front_says_what_more_costs_and_lists_its_awards() -> None:
    figure = front_figure(Front(ENDS, True), "Quality", id="f", stamp="Plan stage")
    assert figure is not None
    assert "£2.00 million a year buys 5.0 more" in figure.alt
    assert figure.table.rows[0] == ("1", Decimal(10**6), Decimal(60), 0)


def test_without_awards_there_is_no_picture() -> None:
    assert front_figure(Front((), True), "Quality", id="f", stamp="x") is None


def test_the_report_draws_it_for_the_option_that_ranks_first(report: Report) -> None:
    firmness = next(one for one in report.sections if one.id == "firmness")
    drawn = [one.id for one in firmness.blocks if isinstance(one, Figure)]
    assert drawn == ["fig-front"]
