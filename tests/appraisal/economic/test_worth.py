import pytest

from toolkit.appraisal.economic.worth import SAVES, benefit_cost_ratio, equivalent_annual_cost


def test_a_ratio_stands_only_where_there_is_a_cost() -> None:
    assert benefit_cost_ratio(300, 200) == 1.5
    assert benefit_cost_ratio(-100, 200) == -0.5
    assert benefit_cost_ratio(300, 0) == SAVES
    assert benefit_cost_ratio(300, -1) == SAVES


def test_an_even_yearly_cost_has_the_same_present_value() -> None:
    factors = [1, 1 / 1.035, 1 / 1.035**2]
    yearly = equivalent_annual_cost(1000, sum(factors))
    assert sum(yearly * factor for factor in factors) == pytest.approx(1000)
