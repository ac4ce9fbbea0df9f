from decimal import Decimal

from toolkit.allocation.planning_years import YearsAsked, plan_years
from toolkit.files import load_case
from toolkit.report.say_years import years

TINY = load_case("tiny")
OPTION = TINY.option("separate_frameworks")


def test_years_changes_and_moves_are_told() -> None:
    told = years(TINY, [plan_years(TINY, OPTION, (), YearsAsked(2))])
    assert "  2026  £650,000.00          £23,000.00  £673,000.00" in told
    assert "Together £1,323,000.00, proved" in told
    assert "2026 S: P2 to P1" in told
    assert "£10,000.00 moves from BCF to COUNCIL in 2026" in told


def test_why_there_is_no_award_is_told() -> None:
    told = years(TINY, [plan_years(TINY, OPTION, (), YearsAsked(2, price_growth=Decimal(1)))])
    assert "No plan: the cheapest award cannot be paid" in told
