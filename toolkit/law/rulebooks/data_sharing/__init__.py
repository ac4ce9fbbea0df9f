"""Data sharing as a checklist: five layers for each use, gateways, duties to share.

Every rule is about the option as a whole. Rules that find something have ids with underscores,
conditions that other rules ask have hyphens.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from toolkit.law.figures import build_figures
from toolkit.law.rulebook import Contradiction, Rulebook
from toolkit.law.rulebooks.data_sharing import clashes, duties, gateways, layers, uses
from toolkit.law.rulebooks.data_sharing.facts import FACTS

__all__ = ["CONTRADICTIONS", "RULES", "build"]

RULES = (
    uses.share_for_direct_care,
    uses.find_people_at_risk,
    uses.analyse_for_planning,
    uses.section_251_support,
    uses.names_nobody,
    uses.four_layers_stand,
    uses.reaches_beyond_care,
    duties.must_apply_opt_outs,
    duties.opt_outs_are_applied,
    duties.must_assess_impact,
    duties.must_tell_people,
    duties.must_keep_record,
    duties.must_agree_roles,
    duties.must_sign_processor_contract,
    duties.must_keep_a_human,
    duties.must_safeguard_decisions,
    duties.must_follow_caldicott,
    gateways.must_share,
    gateways.must_use_identifier,
    gateways.must_state_sharing,
    gateways.may_share_in_scotland,
    gateways.helps_direct_care,
    gateways.nothing_excuses,
    gateways.is_bound,
    layers.has_lawful_basis,
    layers.task_must_be_own,
    layers.serves_recognised_interest,
    layers.has_special_condition,
    layers.meets_schedule_1,
    layers.has_policy_document,
    layers.is_under_secrecy,
    layers.confidence_is_respected,
    layers.confidence_beyond_care,
    layers.consent_is_implied,
    layers.is_approved,
    layers.is_supported,
    layers.statute_sets_confidence_aside,
    layers.has_gateway,
    layers.has_safeguards,
)

CONTRADICTIONS = (
    Contradiction(
        ("nation", "gateway"),
        "the duty to share binds bodies in England, and section 49 those in Scotland",
        clashes.gateway_of_another_nation,
    ),
    Contradiction(
        ("data_identifies_people", "data_is_confidential_patient_information"),
        "information is confidential only where people can be identified",
        clashes.confidential_but_anonymous,
    ),
)


def build(figures: Mapping[str, Any]) -> Rulebook:
    """Build the rulebook from the parsed `figures.yaml` that lies next to it."""
    return Rulebook(
        id="data_sharing",
        title="Data sharing for integrated care: conditions checklist",
        edition="2026.1",
        checked_to=date(2026, 2, 5),
        since=date(2013, 4, 1),
        facts=FACTS,
        figures=build_figures(figures),
        rules=RULES,
        contradictions=CONTRADICTIONS,
        clock="as_of",
    )
