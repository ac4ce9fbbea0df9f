"""The Provider Selection Regime in Wales, in brief: where it differs from England's."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from toolkit.law.figures import build_figures
from toolkit.law.rulebook import Contradiction, Rulebook
from toolkit.law.rulebooks.psr_wales import applying, change, conduct, routes
from toolkit.law.rulebooks.psr_wales.facts import FACTS

__all__ = ["CONDITIONS_FOUND", "CONTRADICTIONS", "RULES", "build"]

RULES = (
    applying.applies,
    routes.direct_award_1,
    routes.direct_award_2,
    routes.most_suitable_provider,
    routes.competitive,
    routes.leaves_discretion,
    routes.is_renewal,
    routes.gives_a_choice,
    routes.leaves_only_competition,
    change.threshold_is_met,
    change.has_another_character,
    change.has_grown_by_decision,
    change.is_permitted,
    change.keeps_its_character,
    change.has_a_ground,
    change.must_count_value_as_defined,
    change.open_term_value_is_as_defined,
    conduct.must_regard_policy,
    conduct.weighs_key_criteria,
    conduct.must_publish_through_platform,
    conduct.needs_standstill,
    conduct.representations_in_time,
    conduct.waits_after_further_decision,
    conduct.has_waited,
    conduct.framework_term_is_allowed,
    conduct.framework_is_reopened,
    conduct.bars_excluded_provider,
    conduct.may_treat_as_excluded,
    conduct.abandonment_notice,
)

CONDITIONS_FOUND = tuple(rule.id for rule in RULES if rule.gives is None and "_" in rule.id)
"""Findings that answer a question: met, not met or unknown."""

CONTRADICTIONS = (
    Contradiction(
        ("existing_provider_present", "existing_term_expiring"),
        "a contract that is due to expire has a provider",
        routes.expires_without_a_provider,
    ),
)


def build(figures: Mapping[str, Any]) -> Rulebook:
    """Build the rulebook from the parsed `figures.yaml` that lies next to it."""
    return Rulebook(
        id="psr_wales",
        title="Provider Selection Regime (Wales), in brief",
        edition="2026.1",
        checked_to=date(2025, 2, 24),
        since=date(2025, 2, 24),
        facts=FACTS,
        figures=build_figures(figures),
        rules=RULES,
        contradictions=CONTRADICTIONS,
        deriving=("considerable_change",),
        regimes=("psr_wales",),
        nations=("Wales",),
    )
