"""Partnerships between NHS bodies and councils in England: funds, leads, payments and reach.

Every rule is about the option as a whole. Rules that find something have ids with underscores,
conditions that other rules ask have hyphens.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from toolkit.law.figures import build_figures
from toolkit.law.rulebook import Contradiction, Rulebook
from toolkit.law.rulebooks.partnership_england import (
    aftercare,
    agreement,
    care_systems,
    clashes,
    co_operation,
    delegation,
    payments,
    reach,
    section_75,
)
from toolkit.law.rulebooks.partnership_england.facts import FACTS

__all__ = ["CONTRADICTIONS", "RULES", "build"]

RULES = (
    section_75.pooled_fund,
    section_75.nhs_exercises_council_functions,
    section_75.council_exercises_nhs_functions,
    section_75.passes_the_gateways,
    section_75.partners_are_prescribed,
    section_75.nhs_partner_is_prescribed,
    section_75.nhs_functions_fit,
    section_75.primary_medical_is_listed,
    section_75.council_functions_fit,
    section_75.charging_goes_with_care,
    section_75.is_likely_to_improve,
    section_75.those_affected_were_consulted,
    section_75.is_exempt_from_consultation,
    section_75.commissioners_consent,
    agreement.must_write_pool_agreement,
    agreement.pool_agreement_is_complete,
    agreement.must_write_lead_agreement,
    agreement.lead_agreement_is_complete,
    agreement.must_run_pooled_fund,
    agreement.pooled_fund_is_run,
    agreement.must_report,
    agreement.partners_are_reported_to,
    agreement.liability_stays_with_partners,
    agreement.uses_section_75,
    agreement.uses_a_lead,
    delegation.delegation_of_nhs_functions,
    delegation.nhs_pooled_fund,
    delegation.liability_moves_with_function,
    delegation.must_regard_guidance,
    delegation.delegator_is_relevant,
    payments.council_pays_nhs,
    payments.nhs_pays_council,
    payments.nhs_pays_housing_body,
    payments.nhs_pays_voluntary_organisation,
    payments.commissioner_pays,
    payments.functions_may_be_paid_for,
    payments.must_pool_better_care_money,
    payments.pool_may_pay_for_adaptations,
    payments.must_agree_plan,
    payments.nhs_contract_is_not_enforceable,
    payments.childrens_pool,
    payments.others_may_pay_in,
    payments.agreement_is_no_procurement,
    payments.must_test_paid_supply,
    payments.must_buy_from_the_pool,
    co_operation.must_co_operate,
    co_operation.must_keep_board,
    co_operation.board_encourages_partnerships,
    co_operation.board_exercises_council_functions,
    co_operation.must_regard_strategies,
    co_operation.must_integrate,
    co_operation.council_keeps_a_board,
    care_systems.must_keep_partnership,
    care_systems.strategy_weighs_section_75,
    care_systems.must_regard_wider_effects,
    care_systems.board_integrates,
    care_systems.must_involve_people,
    aftercare.must_arrange_aftercare,
    aftercare.aftercare_is_free,
    reach.council_arranges_health_service,
    reach.nursing_exception,
    reach.is_ancillary,
    reach.own_resident_money_elsewhere,
    reach.power_carries_it,
    reach.may_meet_needs_elsewhere,
    reach.may_meet_urgent_needs,
    reach.pool_of_councils_may_pay,
)

CONTRADICTIONS = (
    Contradiction(
        ("accommodation_with_nursing", "registered_nursing_care"),
        "accommodation with nursing by a registered nurse holds such nursing",
        clashes.nursing_without_a_nurse,
    ),
    Contradiction(
        ("required_by_better_care_condition", "designated_for_integration"),
        "the payment condition comes with a designated amount",
        clashes.condition_without_amount,
    ),
    Contradiction(
        ("council_money_meets_needs_elsewhere", "power_for_other_area"),
        "a power for another area is named although no money goes there",
        clashes.power_without_need,
    ),
    Contradiction(
        ("uses_delegation", "delegating_body_type"),
        "a council's functions cannot be delegated under section 65Z5",
        clashes.delegates_for_a_council,
    ),
)


def build(figures: Mapping[str, Any]) -> Rulebook:
    """Build the rulebook from the parsed `figures.yaml` that lies next to it."""
    return Rulebook(
        id="partnership_england",
        title="Partnership arrangements between NHS bodies and councils (England)",
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
