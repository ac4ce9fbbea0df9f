"""Personal budgets in England: direct payments, funds held by others, personal health budgets.

Every rule is about the option as a whole, and about the people it is for. Rules that find something
have ids with underscores, conditions that other rules ask have hyphens.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from toolkit.law.figures import build_figures
from toolkit.law.rulebook import Contradiction, Rulebook
from toolkit.law.rulebooks.personal_budgets import clashes, contracts, health, social_care
from toolkit.law.rulebooks.personal_budgets.facts import FACTS

__all__ = ["CONTRADICTIONS", "RULES", "build"]

RULES = (
    social_care.care_direct_payment,
    social_care.authorised_direct_payment,
    social_care.must_tell,
    social_care.must_give_budget,
    social_care.must_leave_choice,
    social_care.choice_is_left,
    social_care.may_pay_family,
    social_care.care_home_by_direct_payment,
    social_care.must_review,
    social_care.first_review_in_time,
    social_care.later_reviews_in_time,
    social_care.individual_service_fund,
    social_care.is_adult_with_needs,
    social_care.is_allowed,
    social_care.nominee_agrees,
    health.health_direct_payment,
    health.must_review_health_payment,
    health.first_health_review_in_time,
    health.later_health_reviews_in_time,
    health.must_give_reasons_for_payment,
    health.may_receive,
    health.representative_may_receive,
    health.personal_health_budget,
    health.must_be_able_to_arrange,
    health.must_consider_request,
    health.is_asked_for,
    health.must_give_reasons_for_budget,
    health.must_review_refusal,
    health.is_budget_service,
    contracts.person_is_the_buyer,
    contracts.body_is_the_buyer,
    contracts.fund_holder_contract_is_tested,
    contracts.volume_meets_choice,
    contracts.must_not_promise,
    contracts.must_assume_erosion,
)

CONTRADICTIONS = (
    Contradiction(
        ("consents_to_health_payment", "lacks_capacity_to_consent"),
        "who lacks capacity cannot consent",
        clashes.consents_without_capacity,
    ),
    Contradiction(
        ("budget_form", "choice_applies"),
        "who holds a direct payment chooses",
        clashes.pays_oneself_without_choice,
    ),
    Contradiction(
        ("health_budget_service", "person_age_years"),
        "NHS continuing healthcare is for people aged 18 or over",
        clashes.adult_service_for_a_child,
    ),
    Contradiction(
        ("health_budget_service", "person_age_years"),
        "continuing care for children is for people aged 17 or under",
        clashes.child_service_for_an_adult,
    ),
)


def build(figures: Mapping[str, Any]) -> Rulebook:
    """Build the rulebook from the parsed `figures.yaml` that lies next to it."""
    return Rulebook(
        id="personal_budgets",
        title="Personal budgets, direct payments and personal health budgets in England",
        edition="2026.1",
        checked_to=date(2026, 4, 1),
        since=date(2013, 4, 1),
        facts=FACTS,
        figures=build_figures(figures),
        rules=RULES,
        contradictions=CONTRADICTIONS,
        clock="as_of",
        nations=("England",),
    )
