from dataclasses import replace
from decimal import Decimal

from tests.report.explained import explained
from toolkit.allocation.goals.front import Front, Point
from toolkit.widgets.award_pictures import award_picture, front_picture


def test_the_map_names_every_winner_and_carries_its_stamp() -> None:
    _, award, _ = explained()
    drawn = award_picture(award, "Plan stage: a what-if")
    assert all(one.provider in drawn for one in award.awards)
    assert "Plan stage: a what-if" in drawn
    assert "<desc" in drawn


def test_without_awards_there_is_no_picture() -> None:
    _, award, _ = explained()
    assert award_picture(replace(award, awards=()), "") == ""
    assert front_picture(Front((), complete=True), "Quality", "") == ""


def test_the_front_says_what_more_costs() -> None:
    ends = (Point(Decimal(10**6), Decimal(-60), ()), Point(Decimal(3 * 10**6), Decimal(-65), ()))
    assert "£2.00 million a year buys 5.0 more" in front_picture(Front(ends, True), "Quality", "x")
