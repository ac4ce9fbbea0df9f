"""How published accounts are computed again: from what was given to what was reported."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import numpy as np

from tests.payment.shapes import cells, one, years_of
from tests.published import uniting_care
from toolkit import payment as pay
from toolkit.files import load_contract
from toolkit.simulation.avoiding import Avoided, avoid
from toolkit.statements.contracts import ContractModel
from toolkit.statements.linked_activities import LinkedActivity
from toolkit.statements.settlements import OutcomesAtRisk

type Given = Mapping[str, Any]
type Reported = float | list[float]


# Sums and shares


def share_of(given: Given) -> Reported:
    return float(given["part"] / given["of"])


def share_below(given: Given) -> Reported:
    return 1 - float(given["amount"] / given["of"])


def change_share(given: Given) -> Reported:
    return float(given["after"] / given["before"]) - 1


def share_realised(given: Given) -> Reported:
    return float(given["actual_change"] / given["planned_change"])


def yearly_growth(given: Given) -> Reported:
    return float((1 + given["growth_share"]) ** (1 / given["years"])) - 1


def total(given: Given) -> Reported:
    return float(sum(given["parts"]))


def part_of(given: Given) -> Reported:
    return float(pay.fee_on_value(given["share"], one(given["whole_gbp"]))[0, 0])


def net_share(given: Given) -> Reported:
    whole = given["net_gbp"] + given["income_gbp"]
    return float(given["net_gbp"] / whole)


# Activity and its price


def value_of_units(given: Given) -> Reported:
    return float(pay.activity(one(given["units"]), cells([given["price_gbp"]]))[0, 0])


def price_each(given: Given) -> Reported:
    """The price at which activity is worth what was reported."""
    return float(given["gbp"] / pay.activity(one(given["units"]), cells([1.0]))[0, 0])


def value_over_plan(given: Given) -> Reported:
    units = given["actual_change"] - given["planned_change"]
    return [units, float(pay.activity(one(units), cells([given["price_gbp"]]))[0, 0])]


def mean_cost(given: Given) -> Reported:
    before = given["units_later"] / (1 + given["growth_share"])
    return float(given["cost_gbp"] / (before * (1 + given["growth_until_share"])))


def mean_stays(given: Given) -> Reported:
    before, later = given["days"]
    units = given["units_later"]
    return [float(before / (units / (1 + given["growth_share"]))), float(later / units)]


# Budgets and outcomes at risk


def yearly_factor(given: Given) -> Reported:
    """The factor under which a first year and its followers add up to the whole."""
    first, years = given["first_gbp"], given["years"]
    roots = np.roots([first] * (years - 1) + [first - given["total_gbp"]])
    (factor,) = (root.real for root in roots if abs(root.imag) < 1e-9 and root.real > 0)
    return float(factor)


def falling_budget(given: Given) -> list[float]:
    fall = 1 - given["factor"] ** np.arange(given["years"])
    uplift = pay.Uplift(inflation_share=0.0, growth_share=0.0, efficiency_share=fall)
    return list(pay.capitation(one(1), given["first_gbp"], uplift)[0].tolist())


def at_risk(given: Given) -> list[float]:
    contract = cells(falling_budget(given))
    figure, start = pay.FIGURES["unitingcare_at_risk_share"], date(given["first_year"], 4, 1)
    schedule = pay.yearly(figure, start, contract.size)
    nothing_achieved = np.zeros((1, contract.size, 1))
    paid = pay.outcome_payment(contract, schedule, nothing_achieved, np.ones(1))
    return list((contract - paid)[0].tolist())


def at_risk_in_all(given: Given) -> Reported:
    whole = sum(at_risk(given))
    return [whole, whole / given["of_gbp"]]


# The Better Care Fund


def performance(
    baseline: float, actual: float, terms: pay.PerformanceTerms
) -> pay.PerformanceOutcome:
    """A year in four like quarters."""
    return pay.performance_fund(years_of([baseline / 4] * 4), years_of([actual / 4] * 4), terms)


def planned_admissions(given: Given) -> Reported:
    units = given["baseline_units"]
    terms = pay.PerformanceTerms(given["reduction_share"], 1.0, np.inf)
    return float(performance(units, units, terms).planned_admissions[0])


def released_and_retained(given: Given) -> Reported:
    units = given["baseline_units"]
    terms = pay.PerformanceTerms(-given["planned_change"] / units, given["price_gbp"], np.inf)
    found = performance(units, units + given["actual_change"], terms)
    return [float(found.paid_gbp.sum()), float(found.retained_gbp[0])]


def real_cut(given: Given) -> Reported:
    return float(pay.real_cut(given["target_share"], given["growth_share"]))


def dated(name: str, year: int) -> float:
    return float(pay.yearly(pay.FIGURES[name], date(year, 4, 1), 1)[0])


def dated_sum(given: Given) -> Reported:
    return sum(dated(name, given["year"]) for name in given["figures"])


def discharge_fund(given: Given) -> Reported:
    fund = dated("discharge_fund_gbp", given["year"])
    council = dated("discharge_fund_council_share", given["year"]) * fund
    return [council, fund - council]


# Shared funds, charges, double running


def by_contribution(given: Given) -> Reported:
    found = pay.by_contribution(one(given["overspend_gbp"]), cells(given["shares"]))
    return list(found[0, 0].tolist())


def capped(given: Given) -> Reported:
    caps = cells([np.inf, given["cap_gbp"]])
    found = pay.capped_partners(one(given["overspend_gbp"]), cells(given["shares"]), caps, host=0)
    return list(found[0, 0].tolist())


def net_of_charges(given: Given) -> Reported:
    return float(pay.net_of_charges(one(given["gross_gbp"]), one(given["charges_gbp"]))[0, 0])


def excess_cost(given: Given) -> Reported:
    return float(pay.excess_cost_part(one(given["community_gbp"]), given["hospital_gbp"], 1)[0, 0])


def funding_gap(given: Given) -> Reported:
    """What has to be found in each year, and the most in all."""
    gap = pay.double_running(years_of(given["new_gbp"]), years_of(given["released_gbp"]))
    return [*gap[0].tolist(), float(np.ravel(pay.peak_funding(gap))[0])]


# Cost that stays when activity goes


def moved(gbp: float, fewer_share: float, variable_share: float) -> Avoided:
    """Fewer units of a service whose income equals its cost, in units of a hundredth of it."""
    activity = LinkedActivity.model_validate(
        {
            "activity_id": "A",
            "label": "Activity of the account",
            "party_id": "TRUST",
            "payer": "PAYER",
            "currency": "episode",
            "annual_units": 100,
            "price_gbp": gbp / 100,
            "mechanism": "activity",
            "full_cost_gbp": gbp / 100,
            "fixed_cost_share": str(round(1 - variable_share, 9)),
        }
    )
    fewer = one(100 * fewer_share)
    return avoid(activity, one(100), fewer, fewer)


def income_lost(given: Given) -> Reported:
    found = moved(given["income_gbp"], given["fewer_share"], variable_share=1)
    return float(found.income_lost_gbp[0, 0])


def stranded(given: Given) -> Reported:
    found = moved(given["income_gbp"], given["fewer_share"], given["variable_share"])
    return -float(found.margin_change_gbp[0, 0])


def cost_of_volume(given: Given) -> Reported:
    found = moved(given["cost_gbp"], -given["more_share"], given["variable_share"])
    return float(given["cost_gbp"] - found.cashable_gbp[0, 0])


# Contract models, and UnitingCare through the engine


def model_number(model: ContractModel, stated: object) -> float:
    by_name = {parameter.name: parameter.value for parameter in model.parameters}
    return float(by_name[stated] or 0) if isinstance(stated, str) else float(str(stated))


def schedule_of_the_model(given: Given) -> Reported:
    model = load_contract(given["model"])
    (outcomes,) = (one for one in model.payments if isinstance(one, OutcomesAtRisk))
    terms = [*outcomes.at_risk]
    return [model_number(model, terms[min(year, len(terms) - 1)]) for year in range(given["years"])]


def guarantee_of_the_model(given: Given) -> Reported:
    return model_number(load_contract(given["model"]), "parent_guarantee_share")


REPLAYS: dict[str, Callable[[Given], Reported]] = {
    "at_risk": at_risk,
    "at_risk_in_all": at_risk_in_all,
    "budget_in_the_engine": lambda _: uniting_care.budgets(),
    "by_contribution": by_contribution,
    "capped": capped,
    "chance_of_loss": lambda _: uniting_care.chance_of_loss(uniting_care.as_published()),
    "change_share": change_share,
    "cost_of_volume": cost_of_volume,
    "dated_sum": dated_sum,
    "discharge_fund": discharge_fund,
    "excess_cost": excess_cost,
    "falling_budget": falling_budget,
    "first_year_gap": lambda _: uniting_care.gap(uniting_care.as_published()),
    "funding_gap": funding_gap,
    "guarantee_of_the_model": guarantee_of_the_model,
    "income_lost": income_lost,
    "mean_cost": mean_cost,
    "mean_stays": mean_stays,
    "net_of_charges": net_of_charges,
    "net_share": net_share,
    "part_of": part_of,
    "planned_admissions": planned_admissions,
    "price_each": price_each,
    "real_cut": real_cut,
    "released_and_retained": released_and_retained,
    "schedule_of_the_model": schedule_of_the_model,
    "share_below": share_below,
    "share_of": share_of,
    "share_realised": share_realised,
    "stranded": stranded,
    "term_in_the_engine": lambda _: sum(uniting_care.budgets()),
    "total": total,
    "value_of_units": value_of_units,
    "value_over_plan": value_over_plan,
    "who_bears_tax": lambda _: uniting_care.who_bears_tax(),
    "yearly_factor": yearly_factor,
    "yearly_growth": yearly_growth,
}
