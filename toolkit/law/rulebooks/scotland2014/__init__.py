"""Health and social care integration and self-directed support in Scotland.

Every rule is about the option as a whole. Rules that find something have ids with underscores,
conditions that other rules ask have hyphens. `INDICATORS` holds the national
indicators as data.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from toolkit.law.figures import build_figures
from toolkit.law.rulebook import Contradiction, Rulebook
from toolkit.law.rulebooks.scotland2014 import clashes, directing, planning, schemes, supporting
from toolkit.law.rulebooks.scotland2014.facts import FACTS
from toolkit.law.rulebooks.scotland2014.indicators import INDICATORS

__all__ = ["CONTRADICTIONS", "INDICATORS", "RULES", "build"]

RULES = (
    schemes.must_prepare_scheme,
    schemes.joint_board,
    schemes.lead_agency,
    schemes.health_service_must_be_delegated,
    schemes.hospital_money_is_set_aside,
    schemes.scheme_is_complete,
    schemes.must_appoint_chief_officer,
    schemes.must_keep_monitoring_committee,
    schemes.must_review_scheme,
    schemes.scheme_is_reviewed_in_time,
    schemes.is_lead_agency,
    schemes.delegates_enough,
    schemes.has_one_lead,
    schemes.scheme_stands,
    directing.must_direct,
    directing.may_direct,
    directing.direction_is_complete,
    directing.must_comply,
    directing.unused_set_aside_is_claimable,
    directing.set_aside_overspend_is_claimable,
    directing.delegator_may_still_act,
    planning.must_prepare_plan,
    planning.plan_is_complete,
    planning.must_review_plan,
    planning.plan_is_reviewed_in_time,
    planning.must_involve_users,
    planning.must_publish_statement,
    planning.must_publish_report,
    planning.report_is_in_time,
    planning.is_integrated,
    supporting.must_offer_options,
    supporting.must_offer_others,
    supporting.must_explain,
    supporting.must_promote_variety,
    supporting.support_by_direct_payment,
    supporting.support_chosen_by_person,
    supporting.support_chosen_by_council,
    supporting.support_in_a_mix,
    supporting.volume_meets_options,
    supporting.is_supported_adult,
    supporting.may_have_payments,
)

CONTRADICTIONS = (
    Contradiction(
        ("ineligible_for_direct_payments", "support_option_chosen"),
        "Option 1 is not offered to a person ineligible for direct payments",
        clashes.ineligible_yet_paid,
    ),
    Contradiction(
        ("integration_model", "scheme_names_one_lead_authority"),
        "a joint board has no lead authority",
        clashes.board_with_lead,
    ),
    Contradiction(
        ("nation", "scheme_approved_by_ministers"),
        "integration schemes are made in Scotland alone",
        clashes.scheme_outside_scotland,
    ),
)


def build(figures: Mapping[str, Any]) -> Rulebook:
    """Build the rulebook from the parsed `figures.yaml` that lies next to it."""
    return Rulebook(
        id="scotland2014",
        title="Health and social care integration and self-directed support in Scotland",
        edition="2026.1",
        checked_to=date(2026, 1, 7),
        since=date(2013, 4, 1),
        facts=FACTS,
        figures=build_figures(figures),
        rules=RULES,
        contradictions=CONTRADICTIONS,
        clock="as_of",
        nations=("Scotland",),
    )
