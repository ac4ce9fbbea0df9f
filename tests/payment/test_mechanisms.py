"""Every worked figure of tests/published/mechanisms.yaml comes out."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from ruamel.yaml import YAML

from tests.payment.shapes import cells, one, years_of
from toolkit import payment as pay

PUBLISHED: list[dict[str, Any]] = YAML(typ="safe").load(
    (Path(__file__).parents[1] / "published" / "mechanisms.yaml").read_text(encoding="utf-8")
)
type Given = Mapping[str, Any]


def last_axis(amounts: Any) -> pay.Draws:
    """One draw of one year, with something on the last axis."""
    return cells([[amounts]])


def joined(*found: Any) -> pay.Draws:
    return np.concatenate([np.ravel(part) for part in found])


def marginal_rate(given: Given) -> pay.Draws:
    terms = one(given["value_gbp"]), given["baseline_gbp"], given["rate_share"]
    return joined(pay.marginal_rate(*terms), pay.marginal_rate_retained(*terms))


def tolerance_corridor(given: Given) -> pay.Draws:
    corridor = pay.Corridor(given["tolerance_share"], given["above_share"], given["below_share"])
    plan = given["plan_units"], given["price_gbp"], given["agreed_gbp"]
    return pay.tolerance_corridor(one(given["units"]), *plan, corridor)


def capitation(given: Given) -> pay.Draws:
    people = pay.weighted_people(last_axis(given["people"]), cells(given["need_weight"]))
    uplift = given["inflation_share"], given["growth_share"], given["efficiency_share"]
    return joined(people, pay.capitation(people, given["rate_gbp"], pay.Uplift(*uplift)))


def paced_target(given: Given) -> pay.Draws:
    measures = cells(given["need"]), cells(given["inequality"])
    target = given["quantum_gbp"] * pay.target_shares(*measures, given["inequality_share"])
    return pay.paced(cells(given["current_gbp"]), target, given["pace_share"])


def outcome_payment(given: Given) -> pay.Draws:
    ends = cells(given["threshold"]), cells(given["target"])
    achieved = pay.achieved_shares(last_axis(given["measured"]), *ends)
    terms = given["contract_gbp"], given["at_risk_share"]
    return pay.outcome_payment(*terms, achieved, cells(given["weights"]))


def at_risk_by_year(given: Given) -> pay.Draws:
    contract = cells(given["contract_gbp"])
    figure, start = pay.FIGURES["unitingcare_at_risk_share"], date(given["first_year"], 4, 1)
    nothing_achieved = np.zeros((1, contract.size, 1))
    schedule = pay.yearly(figure, start, contract.size)
    return contract - pay.outcome_payment(contract, schedule, nothing_achieved, np.ones(1))


def banded_gain_share(given: Given) -> pay.Draws:
    bands = pay.Bands(tuple(given["edges_share"]), tuple(map(tuple, given["shares"])))
    variance = one(given["target_gbp"] - given["actual_gbp"])
    split = pay.banded_gain_share(variance, given["target_gbp"], bands)
    return joined(split.by_party_gbp, split.retained_gbp)


def three_limb(given: Given) -> pay.Draws:
    terms = pay.ThreeLimbTerms(given["target_gbp"], given["share"], cells(given["split"]))
    limbs = pay.three_limb(last_axis(given["cost_gbp"]), cells(given["fee_gbp"]), terms)
    return joined(limbs.result_gbp, limbs.paid_gbp.sum())


def prime_margin(given: Given) -> pay.Draws:
    plan = given["price_gbp"], given["plan_units"], given["tariff_share"]
    paid_down = pay.subcontracts(one(given["units"]), *plan)
    costs = pay.PrimeCosts(given["own_gbp"], given["overhead_gbp"])
    return pay.prime_margin(given["revenue_gbp"], paid_down, costs)


def risk_pool(given: Given) -> pay.Draws:
    contributed, shares = cells(given["contributed_gbp"]), cells(given["shares"])
    found = pay.risk_pool(last_axis(given["loss_gbp"]), given["retention_gbp"], contributed, shares)
    return joined(found.drawn_gbp, found.residual_gbp, found.returned_gbp)


def performance(given: Given) -> pay.PerformanceOutcome:
    terms = given["reduction_share"], given["price_gbp"], given["fund_gbp"]
    quarters = years_of(given["baseline_units"]), years_of(given["actual_units"])
    return pay.performance_fund(*quarters, pay.PerformanceTerms(*terms))


def performance_held_back(given: Given) -> pay.Draws:
    found = performance(given)
    return joined(found.planned_admissions, found.held_back_gbp, found.community_gbp)


def implied_price(given: Given) -> pay.Draws:
    """The price at which the plan of a year is worth the fund, by the mechanism itself."""
    quarter = years_of([given["admissions"] / 4] * 4)
    terms = pay.PerformanceTerms(given["reduction_share"], 1.0, np.inf)
    held_back = pay.performance_fund(quarter, quarter, terms).held_back_gbp
    return cells(given["fund_gbp"]) / held_back


def within_contribution(given: Given) -> pay.Draws:
    contributions = cells(given["contributions_gbp"])
    split = pay.within_contribution(one(given["overspend_gbp"]), contributions)
    return joined(split.by_party_gbp, split.retained_gbp)


def by_line(given: Given) -> pay.Draws:
    schedule = cells(given["contributions_gbp"]), cells(given["agreed_shares"])
    return pay.by_line(last_axis(given["line_overspend_gbp"]), *schedule, tuple(given["kinds"]))


def waterfall(given: Given) -> pay.Draws:
    found = pay.waterfall(one(given["overspend_gbp"]), cells(given["cushions_gbp"]))
    return joined(found.used_gbp, found.left_gbp)


def carried(found: pay.Carried) -> pay.Draws:
    return joined(found.payable_gbp, found.balance_gbp)


def spent_once(given: Given) -> pay.Draws:
    found = pay.spent_once(years_of(given["overspend_gbp"]))
    return joined(found.one_off_gbp, found.left_gbp)


def personal_budgets(given: Given) -> pay.Draws:
    of = ("people", "rise_share", "leaving_share", "hours_per_week")
    hours = cells(pay.hours_lost(pay.TakeUp(*(given[name] for name in of))))
    income = pay.income_lost(hours, given["price_gbp"])
    return joined(hours, income, pay.stranded_cost(income, given["fixed_share"]))


def double_running(given: Given) -> pay.Draws:
    of = ("lag_years", "capacity_gbp", "step_gbp", "cash_share")
    release = pay.Release(*(given[name] for name in of))
    freed = pay.released(years_of(given["savings_gbp"]), release)
    gap = pay.double_running(years_of(given["new_gbp"]), freed)
    return joined(gap, pay.peak_funding(gap))


def means_test(given: Given) -> pay.ChargingTerms:
    of = ("lower_gbp", "upper_gbp", "step_gbp", "allowance_gbp_per_week")
    return pay.ChargingTerms(*(given[name] for name in of))


def client_contribution(given: Given) -> pay.Draws:
    cost, income = one(given["cost_gbp_per_week"]), one(given["income_gbp_per_week"])
    pays = pay.client_contribution(cost, income, one(given["capital_gbp"]), means_test(given))
    return joined(pays, cost - pays)


MECHANISMS: dict[str, Callable[[Given], pay.Draws]] = {
    "activity": lambda g: pay.activity(one(g["units"]), one(g["price_gbp"])),
    "activity_by_group": lambda g: pay.activity_by_group(
        last_axis(g["units"]),
        cells(g["price_gbp"]),
        g["market_forces_factor"],
        g["additions_gbp"],
    ),
    "aligned_payment": lambda g: pay.aligned_payment(
        g["fixed_gbp"], one(g["elective_units"]), g["price_gbp"], g["other_variable_gbp"]
    ),
    "at_risk_by_year": at_risk_by_year,
    "banded_gain_share": banded_gain_share,
    "blended": lambda g: pay.blended(
        one(g["value_gbp"]), g["planned_gbp"], g["fixed_gbp"], g["variable_share"]
    ),
    "block": lambda g: pay.block(g["agreed_gbp"], years_of(g["units"])),
    "break_even_growth": lambda g: pay.break_even_growth(
        one(g["margin_gbp"]), one(g["subcontracts_gbp"]), g["tariff_share"]
    ),
    "by_contribution": lambda g: pay.by_contribution(
        one(g["overspend_gbp"]), cells(g["contributions_gbp"])
    ),
    "by_line": by_line,
    "by_owner": lambda g: pay.by_owner(
        last_axis(g["line_overspend_gbp"]), tuple(g["owners"]), g["partners"]
    ),
    "cap_and_collar": lambda g: pay.cap_and_collar(
        one(g["value_gbp"]), g["agreed_gbp"], g["below_share"], g["above_share"]
    ),
    "capitation": capitation,
    "capped_partners": lambda g: pay.capped_partners(
        one(g["overspend_gbp"]), cells(g["contributions_gbp"]), cells(g["caps_gbp"]), g["host"]
    ),
    "carried_forward": lambda g: carried(pay.carried_forward(years_of(g["overspend_gbp"]))),
    "chosen_units": lambda g: pay.chosen_units(one(g["demand_units"]), cells(g["utility"])),
    "client_contribution": client_contribution,
    "conditional_variance": lambda g: pay.conditional_variance(
        years_of(g["overspend_gbp"]),
        cells(g["contributions_gbp"]),
        g["fixed"],
        g["threshold_share"],
    ),
    "double_running": double_running,
    "excess_cost_carried": lambda g: carried(
        pay.excess_cost_carried(years_of(g["community_gbp"]), g["hospital_gbp"])
    ),
    "excess_cost_part": lambda g: pay.excess_cost_part(
        years_of(g["community_gbp"]), g["hospital_gbp"], g["share"]
    ),
    "fee_on_value": lambda g: pay.fee_on_value(g["share"], one(g["value_gbp"])),
    "gain_share": lambda g: pay.gain_share(
        one(g["target_gbp"]), one(g["actual_gbp"]), g["provider_share"], g["cap_share"]
    ),
    "implied_growth": lambda g: cells(pay.implied_growth(g["target_share"], g["real_cut_share"])),
    "implied_price": implied_price,
    "low_volume_payment": lambda g: pay.low_volume_payment(
        years_of(g["history_gbp"]), years_of(g["value_gbp"]), g["threshold_gbp"]
    ),
    "marginal_rate": marginal_rate,
    "net_of_charges": lambda g: pay.net_of_charges(one(g["gross_gbp"]), one(g["charges_gbp"])),
    "outcome_payment": outcome_payment,
    "paced_target": paced_target,
    "performance_held_back": performance_held_back,
    "performance_paid": lambda g: performance(g).paid_gbp,
    "performance_retained": lambda g: performance(g).retained_gbp,
    "personal_budgets": personal_budgets,
    "prime_margin": prime_margin,
    "prime_margin_share": lambda g: prime_margin(g) / g["revenue_gbp"],
    "real_cut": lambda g: cells(pay.real_cut(g["target_share"], g["growth_share"])),
    "returned_pro_rata": lambda g: pay.returned_pro_rata(
        one(g["overspend_gbp"]), cells(g["contributions_gbp"])
    ),
    "risk_pool": risk_pool,
    "spent_once": spent_once,
    "tariff_income": lambda g: pay.tariff_income(one(g["capital_gbp"]), means_test(g)),
    "three_limb": three_limb,
    "tolerance_corridor": tolerance_corridor,
    "vat_leakage": lambda g: pay.vat_leakage(
        one(g["taxable_inputs_gbp"]), g["before_share"], g["after_share"], g["rate_share"]
    ),
    "waterfall": waterfall,
    "within_contribution": within_contribution,
}


@pytest.mark.parametrize("example", PUBLISHED, ids=lambda example: example["name"])
def test_a_worked_figure_comes_out(example: dict[str, Any]) -> None:
    found = np.ravel(MECHANISMS[example["mechanism"]](example["given"])).tolist()
    expected = np.ravel(example["expected"]).tolist()
    assert found == pytest.approx(expected, rel=0, abs=example["tolerance"])


@pytest.mark.parametrize("example", PUBLISHED, ids=lambda example: example["name"])
def test_a_worked_figure_says_where_it_comes_from(example: dict[str, Any]) -> None:
    keys = {"name", "mechanism", "source", "basis", "given", "expected", "tolerance"}
    assert keys <= set(example) <= keys | {"note"}
    assert example["source"]
    assert example["basis"] in ("published", "derived", "illustrative")
    assert example["basis"] != "derived" or example["note"]  # the arithmetic


def test_every_mechanism_has_a_worked_figure() -> None:
    assert {example["mechanism"] for example in PUBLISHED} == set(MECHANISMS)
    assert len({example["name"] for example in PUBLISHED}) == len(PUBLISHED)
