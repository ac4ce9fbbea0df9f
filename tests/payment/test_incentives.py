from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.payment.shapes import SHARE, near, one
from toolkit import payment as pay
from toolkit.payment import DECLARED, Draws, Incentive, gains_from_one_more, marginal_payment
from toolkit.payment.incentives import sign_of

PRICE = np.array([10.0])
BANDS = pay.Bands((-0.1, 0.1), ((0.5,), (0.0,), (0.5,)))
CORRIDOR = pay.Corridor(0.1, 0.5, 0.5)
MEANS = pay.ChargingTerms(14250.0, 23250.0, 250.0, 30.0)
type Case = tuple[Callable[[Draws], Draws], float]


def first(found: Draws) -> Draws:
    """What the party in the first place gets or pays."""
    return found[..., 0]


def pair(amount: Draws, other: float) -> Draws:
    return np.stack([amount, np.full_like(amount, other)], axis=-1)


def corridor(units: Draws) -> Draws:
    return pay.tolerance_corridor(units, 100.0, 10.0, 1000.0, CORRIDOR)


def banded(cost: Draws) -> Draws:
    return first(pay.banded_gain_share(100 - cost, 100.0, BANDS).by_party_gbp)


def member(cost: Draws) -> Draws:
    """The first member of an alliance with two, each with a fee of 5 and a target of 210."""
    terms = pay.ThreeLimbTerms(210.0, 0.5, np.array([0.5, 0.5]))
    return first(pay.three_limb(cost, np.array([5.0, 5.0]), terms).paid_gbp)


def prime(tariff: float) -> Callable[[Draws], Draws]:
    costs = pay.PrimeCosts(10.0, 5.0)
    return lambda units: pay.prime_margin(
        1100.0, pay.subcontracts(units, 10.0, 100.0, tariff), costs
    )


def pool(loss: Draws) -> Draws:
    return first(pay.risk_pool(pair(loss, 0.0), 10.0, np.array([50.0, 50.0])).drawn_gbp)


def performance(admissions: Draws) -> Draws:
    baseline = np.full((1, 1), 100.0)
    terms = pay.PerformanceTerms(0.2, 1490.0, 1e6)
    return pay.performance_fund(baseline, admissions, terms).paid_gbp


def capped(place: int) -> Callable[[Draws], Draws]:
    caps = np.array([20.0, np.inf])
    halves = np.array([1.0, 1.0])
    return lambda over: -pay.capped_partners(over, halves, caps, 1)[..., place]


def outcomes(gate: float) -> Callable[[Draws], Draws]:
    return lambda share: pay.outcome_payment(1000.0, 0.1, share[..., np.newaxis], np.ones(1), gate)


def low_volume(units: Draws) -> Draws:
    return pay.low_volume_payment(np.full((1, 3), 100.0), units, 500.0)


CASES: dict[tuple[str, str, str], Case] = {
    ("activity", "provider", ""): (lambda u: pay.activity(u, PRICE), 100),
    ("activity_by_group", "provider", ""): (
        lambda u: pay.activity_by_group(u[..., np.newaxis], PRICE, 1.1, 5.0),
        100,
    ),
    ("marginal_rate", "provider", "below the baseline"): (
        lambda u: pay.marginal_rate(10 * u, 1000.0, 0.3),
        50,
    ),
    ("marginal_rate", "provider", "above the baseline"): (
        lambda u: pay.marginal_rate(10 * u, 1000.0, 0.3),
        150,
    ),
    ("marginal_rate_retained", "commissioner", "above the baseline"): (
        lambda u: pay.marginal_rate_retained(10 * u, 1000.0, 0.3),
        150,
    ),
    ("block", "provider", ""): (lambda u: pay.block(1000.0, u), 100),
    ("cap_and_collar", "provider", "inside the collar"): (
        lambda u: pay.cap_and_collar(10 * u, 1000.0, 0.1, 0.1),
        100,
    ),
    ("cap_and_collar", "provider", "outside the collar"): (
        lambda u: pay.cap_and_collar(10 * u, 1000.0, 0.1, 0.1),
        150,
    ),
    ("tolerance_corridor", "provider", "inside the corridor"): (corridor, 100),
    ("tolerance_corridor", "provider", "above the corridor"): (corridor, 150),
    ("tolerance_corridor", "provider", "below the corridor"): (corridor, 50),
    ("blended", "provider", ""): (lambda u: pay.blended(10 * u, 1000.0, 1000.0, 0.2), 100),
    ("aligned_payment", "provider", ""): (lambda u: pay.aligned_payment(1e3, u, 10.0, 0.0), 100),
    ("low_volume_payment", "provider", "this year, small flow"): (low_volume, 100),
    ("low_volume_payment", "provider", "this year, larger flow"): (
        lambda u: pay.low_volume_payment(np.full((1, 3), 900.0), u, 500.0),
        100,
    ),
    ("capitation", "provider", ""): (
        lambda people: pay.capitation(people, 1000.0, pay.Uplift(0.03, 0.01, 0.01)),
        100,
    ),
    ("outcome_payment", "provider", ""): (outcomes(1.0), 0.5),
    ("outcome_payment", "provider", "gate shut"): (outcomes(0.0), 0.5),
    ("gain_share", "provider", "inside the cap"): (
        lambda cost: pay.gain_share(one(100), cost, 0.5, 0.2),
        100,
    ),
    ("gain_share", "provider", "beyond the cap"): (
        lambda cost: pay.gain_share(one(100), cost, 0.5, 0.2),
        200,
    ),
    ("linear_gain_share", "party", ""): (
        lambda cost: first(pay.linear_gain_share(100 - cost, np.array([0.5])).by_party_gbp),
        100,
    ),
    ("banded_gain_share", "party", "in the dead band"): (banded, 100),
    ("banded_gain_share", "party", "outside the dead band"): (banded, 150),
    ("three_limb", "member", "above the floor"): (
        lambda other: member(np.stack([np.full_like(other, 100.0), other], axis=-1)),
        100,
    ),
    ("three_limb", "member", "at the floor"): (
        lambda other: member(np.stack([np.full_like(other, 100.0), other], axis=-1)),
        200,
    ),
    ("three_limb", "member", ""): (lambda own: member(pair(own, 100.0)), 100),
    ("prime_margin", "prime", "subcontractors on tariff"): (prime(1.0), 100),
    ("prime_margin", "prime", "subcontractors on block"): (prime(0.0), 100),
    ("risk_pool", "member", "above the retention"): (pool, 20),
    ("risk_pool", "member", "below the retention"): (pool, 5),
    ("performance_fund", "pool", "short of the plan"): (performance, 90),
    ("performance_fund", "pool", "more than none avoided"): (performance, 110),
    ("by_contribution", "partner", ""): (
        lambda over: -first(pay.by_contribution(over, np.array([1.0, 1.0]))),
        10,
    ),
    ("by_owner", "partner", ""): (
        lambda other: -first(pay.by_owner(pair(other, 5.0), (1, 0), 2)),
        10,
    ),
    ("capped_partners", "partner", "at its cap"): (capped(0), 100),
    ("capped_partners", "host", ""): (capped(1), 10),
    ("excess_cost_part", "partner", "in excess"): (
        lambda cost: -pay.excess_cost_part(cost, 50.0, 0.5),
        100,
    ),
    ("chosen_units", "provider", ""): (lambda u: first(pay.chosen_units(u, np.zeros(2))), 100),
    ("client_contribution", "council", "between limits"): (
        lambda income: pay.client_contribution(one(1000), income, one(15000), MEANS),
        200,
    ),
    ("vat_leakage", "vehicle", "recovery lost"): (
        lambda inputs: -pay.vat_leakage(inputs, 1.0, 0.0, 0.2),
        100,
    ),
}


def key(incentive: Incentive) -> tuple[str, str, str]:
    return incentive.mechanism, incentive.party, incentive.where


@pytest.mark.parametrize("incentive", DECLARED, ids=lambda one: " ".join(key(one)))
def test_a_mechanism_does_to_incentives_what_it_declares(incentive: Incentive) -> None:
    pays, at = CASES[key(incentive)]
    moved = marginal_payment(pays, one(at), step_units=0.01)
    assert sign_of(float(np.ravel(moved)[0])) == incentive.sign


def test_every_declaration_has_a_case_and_names_a_mechanism() -> None:
    assert {key(incentive) for incentive in DECLARED} == set(CASES)
    assert len({key(incentive) for incentive in DECLARED}) == len(DECLARED)
    assert {incentive.mechanism for incentive in DECLARED} <= set(pay.__all__)


@given(st.floats(0, 1e6), SHARE)
def test_a_marginal_rate_pays_its_rate_for_the_next_unit(units: float, rate: float) -> None:
    def pays(count: Draws) -> Draws:
        return pay.marginal_rate(1490 * count, 0.0, rate)

    assert near(marginal_payment(pays, one(units)), 1490 * rate)


def test_whether_a_party_gains_depends_on_what_the_unit_costs_it() -> None:
    def pays(units: Draws) -> Draws:
        return pay.marginal_rate(1000 * units, 100000.0, 0.3)

    units = np.array([[50.0, 150.0]])
    assert gains_from_one_more(pays, units, 400.0).tolist() == [[True, False]]
    assert gains_from_one_more(pays, units, 200.0).tolist() == [[True, True]]


def test_at_a_kink_the_next_unit_counts_and_not_the_last() -> None:
    def pays(units: Draws) -> Draws:
        return pay.cap_and_collar(10 * units, 1000.0, 0.1, 0.1)

    assert marginal_payment(pays, np.array([[109.0, 110.0]])).tolist() == [[10, 0]]
