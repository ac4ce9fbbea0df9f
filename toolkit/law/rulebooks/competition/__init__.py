"""Competition, merger, subsidy, staff-transfer and VAT switches of an option.

Every rule is about the option as a whole. Rules that find something have ids with underscores,
conditions that other rules ask have hyphens.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from toolkit.law.figures import build_figures
from toolkit.law.rulebook import Contradiction, Rulebook
from toolkit.law.rulebooks.competition import (
    agreements,
    clashes,
    merging,
    staff,
    subsidies,
    trust_transfers,
)
from toolkit.law.rulebooks.competition.facts import FACTS

__all__ = ["CONTRADICTIONS", "RULES", "build"]

RULES = (
    agreements.alliance_terms,
    agreements.chapter_one_prohibits,
    agreements.chapter_two_prohibits,
    agreements.commissioner_is_no_undertaking,
    agreements.restricts_competition,
    agreements.is_exempt,
    merging.relevant_merger_situation,
    merging.only_nhs_trusts_join,
    merging.target_is_large,
    merging.supplies_a_quarter,
    merging.least_turnover_counts,
    merging.exceeds_least_turnover,
    merging.strong_party_joins,
    subsidies.subsidy_is_given,
    subsidies.minimal_financial_assistance,
    subsidies.public_interest_assistance,
    subsidies.must_notify_assistance,
    subsidies.recipient_keeps_record,
    subsidies.public_interest_subsidy,
    subsidies.must_check_use,
    subsidies.use_is_checked_in_time,
    subsidies.must_enter_in_database,
    subsidies.is_small_and_covered,
    subsidies.must_refer,
    staff.staff_transfer,
    staff.is_service_provision_change,
    staff.sameness_counts,
    staff.must_inform_and_consult,
    staff.consult_staff_directly,
    staff.few_transfer,
    staff.must_give_liability_information,
    staff.liability_information_in_time,
    trust_transfers.transfer_scheme_between_trusts,
    staff.pooling_is_no_supply,
    staff.vat_is_recovered_in_full,
    staff.vat_is_recovered_in_part,
    staff.nhs_supply_to_council_is_business,
)

CONTRADICTIONS = (
    Contradiction(
        ("only_pools_money", "nhs_body_supplies_council"),
        "an arrangement that only pools money holds no supply",
        clashes.pools_and_supplies,
    ),
    Contradiction(
        ("only_nhs_trusts_join", "enterprises_cease_to_be_distinct"),
        "trusts are said to join although no enterprises do",
        clashes.trusts_join_nothing,
    ),
)


def build(figures: Mapping[str, Any]) -> Rulebook:
    """Build the rulebook from the parsed `figures.yaml` that lies next to it."""
    return Rulebook(
        id="competition",
        title="Competition, mergers, subsidies, staff transfer and VAT",
        edition="2026.1",
        checked_to=date(2026, 1, 27),
        since=date(2013, 4, 1),
        facts=FACTS,
        figures=build_figures(figures),
        rules=RULES,
        contradictions=CONTRADICTIONS,
        clock="as_of",
    )
