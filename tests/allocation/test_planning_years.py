from decimal import Decimal

import pytest

from toolkit.allocation.planning_years import YearsAsked, YearsPlan, handovers_of, plan_years
from toolkit.files import load_case

TINY = load_case("tiny")


def planned(asked: YearsAsked) -> YearsPlan:
    return plan_years(TINY, TINY.option("separate_frameworks"), (), asked)


def test_handovers_are_read_in_days_and_whole_sums() -> None:
    n, s = handovers_of(TINY)
    assert (n.lot, n.incumbent, n.incumbent_gbp) == ("N", "P2", Decimal(255_500))
    assert (s.transfer_gbp, s.double_running_days) == (Decimal(5000), 28)


@pytest.mark.parametrize(("years", "winner", "total"), [(1, "P2", 669_000), (2, "P1", 1_323_000)])
def test_a_change_is_worth_its_cost_only_over_enough_years(
    years: int, winner: str, total: int
) -> None:
    """Worked by hand in the README of the case."""
    found = planned(YearsAsked(years)).found
    assert (found.status, found.reached_gbp) == ("optimal", Decimal(total))
    assert {one.provider for one in found.awards[0] if one.lot == "S"} == {winner}


def test_winners_change_in_years_of_reletting_alone() -> None:
    plan = planned(YearsAsked(2, frozenset({2027})))
    assert plan.horizon.reletting == {2026, 2027}
    assert planned(YearsAsked(2)).horizon.reletting == {2026}


def test_prices_move_as_asked_and_money_may_then_be_short() -> None:
    plan = planned(YearsAsked(2, price_growth=Decimal("0.5")))
    first, second = (problem.offers[0].price_gbp for problem in plan.horizon.problems)
    assert second == first * Decimal("1.5")
    assert plan.found.status == "infeasible"
    assert "cannot be paid" in plan.found.unmet
