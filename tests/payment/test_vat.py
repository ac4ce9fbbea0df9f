from hypothesis import given

from tests.payment.shapes import SHARE, SUM, near, rows
from toolkit.payment import Draws, agency_recharge, pooled_recovery, vat_cost, vat_leakage


@given(rows(SUM), SHARE, SHARE)
def test_leakage_is_the_difference_of_two_costs_and_turns_with_its_sides(
    inputs: Draws, before: float, after: float
) -> None:
    leaks = vat_leakage(inputs, before, after, 0.2)
    assert near(leaks, 0.2 * inputs * (before - after), 1e9)
    assert near(leaks, -vat_leakage(inputs, after, before, 0.2), 1e9)


@given(rows(SUM), SHARE)
def test_full_recovery_costs_nothing_and_none_costs_the_rate(inputs: Draws, rate: float) -> None:
    assert (vat_cost(inputs, 1.0, rate) == 0).all()
    assert near(vat_cost(inputs, 0.0, rate), rate * inputs)


@given(rows(SUM), SHARE, SHARE, SHARE)
def test_a_pool_pays_what_its_two_deliverers_pay(
    inputs: Draws, council: float, council_recovery: float, nhs_recovery: float
) -> None:
    recovery = pooled_recovery(council, council_recovery, nhs_recovery)
    apart = vat_cost(inputs * council, council_recovery, 0.2)
    apart = apart + vat_cost(inputs * (1 - council), nhs_recovery, 0.2)
    assert near(vat_cost(inputs, recovery, 0.2), apart)


@given(rows(SUM), SHARE, SHARE)
def test_an_agent_hands_on_what_it_would_have_recovered(
    inputs: Draws, part: float, recovery: float
) -> None:
    handed_on = agency_recharge(inputs, part, recovery, 0.2)
    stays = vat_cost(inputs * part, recovery, 0.2)
    assert near(handed_on + stays, 0.2 * inputs * part)
