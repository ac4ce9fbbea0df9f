"""The regime rulebook: which body of law governs a lot, from subject, buyer and trigger event."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from toolkit.law.figures import build_figures
from toolkit.law.rulebook import Contradiction, Rulebook
from toolkit.law.rulebooks.regime import eras, regimes, scope
from toolkit.law.rulebooks.regime.facts import FACTS
from toolkit.law.rulebooks.regime.regimes import regime_of

__all__ = ["build", "regime_of"]

RULES = (
    regimes.regime_of,
    regimes.psr_governs,
    regimes.psr_reaches,
    regimes.psr_governs_health_part,
    regimes.pa2023_governs,
    regimes.pa2023_governs_other_part,
    regimes.pcr2015_governs,
    regimes.pcr2015_governs_other_part,
    regimes.pcr2006_governs,
    regimes.ppcc2013_governs,
    regimes.in_public_hands,
    regimes.has_regulated_health,
    regimes.other_law_governs,
    eras.is_before_the_table,
    eras.is_in_ppcc_era,
    eras.is_after_ppcc,
    eras.pcr2015_took_over,
    eras.is_deferred_nhs_health,
    eras.psr_took_over,
    eras.was_commenced_before_psr,
    eras.pa2023_took_over,
    eras.pcr2015_is_kept,
    eras.pcr2015_is_saved_no_more,
    eras.event_saves_pcr2015,
    scope.in_england,
    scope.is_contracting_authority,
    scope.is_relevant_authority,
    scope.is_in_schedule_1,
    scope.is_listed_pharmacy,
    scope.is_listed_community_health,
    scope.is_listed_family_planning,
    scope.is_listed_rehabilitation,
    scope.main_service_is_relevant,
    scope.has_health_part,
    scope.has_other_part,
    scope.health_is_main_subject,
    scope.other_part_is_inseparable,
    scope.separation_would_harm,
    scope.is_mixed_procurement,
    scope.is_nhs_health_care,
    scope.is_nhs_commissioner,
    scope.board_stands_in_for_group,
    scope.is_light_touch_2015,
    scope.is_light_touch_2023,
    scope.parts_fall_apart,
)

CONTRADICTIONS = (
    Contradiction(
        ("rhcs_part", "other_goods_or_services_part"),
        "a lot holds at least one of the two",
        scope.lot_is_empty,
    ),
    Contradiction(
        ("trigger_event", "trigger_date"),
        "a call-off of anything but health care follows the law of its framework: state the day "
        "on which that was set up, and that event",
        eras.dates_call_off_of_other_things,
    ),
    Contradiction(
        ("procurer_is_relevant_authority", "procurer_is_contracting_authority"),
        "every relevant authority is a contracting authority",
        scope.is_relevant_but_not_contracting,
    ),
)


def build(figures: Mapping[str, Any]) -> Rulebook:
    """Build the rulebook from the parsed `figures.yaml` that lies next to it."""
    return Rulebook(
        id="regime",
        title="Which procurement regime governs",
        edition="2026.1",
        checked_to=date(2026, 3, 24),
        since=date(2013, 4, 1),
        facts=FACTS,
        figures=build_figures(figures),
        rules=RULES,
        contradictions=CONTRADICTIONS,
        deriving=(
            "contracting-authority",
            "relevant-authority",
            "schedule-1",
            "health-part",
            "other-part",
        ),
        clock="as_of",
    )
