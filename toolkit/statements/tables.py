"""The tables of a case: what a row is, what names it, and which tables it points to."""

from dataclasses import dataclass

from toolkit.statements.assumptions import Assumption
from toolkit.statements.assurance import LoggedDecision, SignOff
from toolkit.statements.award_rules import AwardRule
from toolkit.statements.benefits import Benefit
from toolkit.statements.bid_conditions import ConditionalBid, ExclusiveBid
from toolkit.statements.bids import Bid, Package
from toolkit.statements.call_offs import CallOffRule
from toolkit.statements.commissioners import Commissioner
from toolkit.statements.conflicts import Conflict, Incumbent
from toolkit.statements.consortia import ConsortiumMember
from toolkit.statements.criteria import AwardCriteria, Criterion
from toolkit.statements.equality import EqualityImpact, GroupEffect
from toolkit.statements.evaluation import Measured
from toolkit.statements.evidence import (
    Baseline,
    Effect,
    ModelParameter,
    Preference,
    Source,
    UnitCost,
)
from toolkit.statements.facts import Fact
from toolkit.statements.finances import Finance
from toolkit.statements.handovers import Handover
from toolkit.statements.interventions import (
    Intervention,
    InterventionHours,
    MeansTest,
    Profession,
    SustainablePrice,
    WholeSystem,
)
from toolkit.statements.legal_advice import LegalAdvice
from toolkit.statements.linked_activities import LinkedActivity, OutsideParty, RiskTier
from toolkit.statements.longlist import (
    Candidate,
    Choice,
    GroupPoints,
    Hurdle,
    HurdleAnswer,
    SuccessFactor,
)
from toolkit.statements.lots import Lot
from toolkit.statements.low_bid_determinations import LowBidDetermination
from toolkit.statements.market import Bidding, HomeArea
from toolkit.statements.memberships import Membership
from toolkit.statements.optimism_bias import BiasFactor
from toolkit.statements.places_of_choice import PlaceOfChoice
from toolkit.statements.providers import Provider
from toolkit.statements.readiness import Readied
from toolkit.statements.reviews import Review
from toolkit.statements.risks import Risk
from toolkit.statements.rows import Row
from toolkit.statements.score_record import ScoreEntry
from toolkit.statements.standbys import StandbyOffer
from toolkit.statements.streams import Eligibility, Stream
from toolkit.statements.synergies import Synergy
from toolkit.statements.text_blocks import TextBlock
from toolkit.statements.virements import Approval, Virement
from toolkit.statements.volume_tiers import VolumeTier
from toolkit.statements.weighing import Swing, SwingCheck, WeighingGroup


@dataclass(frozen=True)
class Table:
    """How one table of a case is read.

    Args:
        row: What a row states.
        key: Columns that name a row; no two rows may share them.
        points_to: Column and the table whose first key column it must match. A cell may hold
            several ids, separated by semicolons. A column that stands twice may match either table.
        required: Whether every case must bring it.
    """

    row: type[Row]
    key: tuple[str, ...]
    points_to: tuple[tuple[str, str], ...] = ()
    required: bool = False


TABLES: dict[str, Table] = {
    "commissioners": Table(Commissioner, ("commissioner_id",), required=True),
    "lots": Table(Lot, ("lot_id",), (("lead_commissioner", "commissioners"),), required=True),
    "providers": Table(Provider, ("provider_id",), required=True),
    "bids": Table(
        Bid, ("bid_id",), (("provider_id", "providers"), ("lot_id", "lots")), required=True
    ),
    "packages": Table(
        Package, ("package_id",), (("provider_id", "providers"), ("lot_ids", "lots"))
    ),
    "exclusive_bids": Table(
        ExclusiveBid, ("group_id", "bid_id"), (("bid_id", "bids"), ("bid_id", "packages"))
    ),
    "conditional_bids": Table(
        ConditionalBid, ("condition_id",), (("bid_id", "bids"), ("bid_id", "packages"))
    ),
    "synergies": Table(
        Synergy, ("synergy_id",), (("provider_id", "providers"), ("lot_ids", "lots"))
    ),
    "volume_tiers": Table(
        VolumeTier, ("schedule_id", "from_volume"), (("provider_id", "providers"),)
    ),
    "standbys": Table(
        StandbyOffer, ("standby_id",), (("lot_id", "lots"), ("provider_id", "providers"))
    ),
    "low_bid_determinations": Table(LowBidDetermination, ("bid_id",), (("bid_id", "bids"),)),
    "consortium_members": Table(
        ConsortiumMember,
        ("consortium_id", "member_id"),
        (("consortium_id", "providers"), ("member_id", "providers")),
    ),
    "conflicts": Table(Conflict, ("conflict_id",)),
    "incumbents": Table(
        Incumbent, ("lot_id", "provider_id"), (("lot_id", "lots"), ("provider_id", "providers"))
    ),
    "places_of_choice": Table(PlaceOfChoice, ("place_id",)),
    "streams": Table(
        Stream, ("stream_id",), (("commissioner_id", "commissioners"),), required=True
    ),
    "eligibility": Table(
        Eligibility,
        ("stream_id", "lot_id"),
        (("stream_id", "streams"), ("lot_id", "lots")),
        required=True,
    ),
    "virements": Table(
        Virement, ("virement_id",), (("from_stream", "streams"), ("to_stream", "streams"))
    ),
    "approvals": Table(Approval, ("virement_id", "above_gbp"), (("virement_id", "virements"),)),
    "handovers": Table(Handover, ("lot_id",), (("lot_id", "lots"), ("provider_id", "providers"))),
    "rules": Table(AwardRule, ("rule_id",), required=True),
    "award_criteria": Table(AwardCriteria, ("set_id",)),
    "criteria": Table(Criterion, ("criterion_id",), required=True),
    "weighing_groups": Table(WeighingGroup, ("group_id",)),
    "swings": Table(
        Swing,
        ("group_id", "criterion_id"),
        (("group_id", "weighing_groups"), ("criterion_id", "criteria")),
    ),
    "swing_checks": Table(
        SwingCheck,
        ("check_id",),
        (("group_id", "weighing_groups"), ("more", "criteria"), ("less", "criteria")),
    ),
    "scores": Table(
        ScoreEntry,
        ("entry",),
        (("criterion_id", "criteria"), ("group_id", "weighing_groups")),
    ),
    "equality_impacts": Table(EqualityImpact, ("impact_id",)),
    "group_effects": Table(GroupEffect, ("effect_id",)),
    "effects": Table(Effect, ("effect_id",)),
    "unit_costs": Table(UnitCost, ("item",)),
    "benefits": Table(
        Benefit,
        ("benefit_id",),
        (("effect_id", "effects"), ("activity_id", "linked_activities"), ("item", "unit_costs")),
    ),
    "risks": Table(Risk, ("risk_id",), (("assumption_id", "assumptions"),)),
    "optimism_bias": Table(BiasFactor, ("factor_id",)),
    "baselines": Table(
        Baseline,
        ("commissioner_id", "period", "measure"),
        (("commissioner_id", "commissioners"),),
    ),
    "model_parameters": Table(ModelParameter, ("model", "parameter")),
    "preferences": Table(Preference, ("model", "respondents")),
    "assumptions": Table(Assumption, ("assumption_id",), required=True),
    "finances": Table(Finance, ("party_id",)),
    "memberships": Table(Membership, ("membership_id",), (("provider_id", "providers"),)),
    "outside_parties": Table(OutsideParty, ("party_id",)),
    "linked_activities": Table(
        LinkedActivity,
        ("activity_id",),
        (("party_id", "outside_parties"), ("payer", "commissioners")),
    ),
    "risk_tiers": Table(RiskTier, ("activity_id", "tier"), (("activity_id", "linked_activities"),)),
    "interventions": Table(
        Intervention,
        ("intervention_id",),
        (
            ("funder", "commissioners"),
            ("stream_id", "streams"),
            ("cuts_lot", "lots"),
            ("activity_id", "linked_activities"),
            ("moves_to_lot", "lots"),
        ),
    ),
    "intervention_hours": Table(
        InterventionHours,
        ("intervention_id", "profession"),
        (("intervention_id", "interventions"), ("profession", "workforce")),
    ),
    "workforce": Table(Profession, ("profession",)),
    "means_tests": Table(
        MeansTest,
        ("test_id",),
        (("commissioner_id", "commissioners"), ("activity_id", "linked_activities")),
    ),
    "sustainable_prices": Table(SustainablePrice, ("service_type", "price_base")),
    "system": Table(
        WholeSystem,
        ("system_id",),
        (("authorities", "commissioners"), ("regulator_acts_on", "outside_parties")),
    ),
    "market": Table(Bidding, ("market_id",), (("lot_ids", "lots"),)),
    "home_areas": Table(HomeArea, ("home_area",)),
    "call_off_rules": Table(CallOffRule, ("rule_id",), (("lot_ids", "lots"),)),
    "readiness": Table(Readied, ("subject", "ingredient")),
    "evaluation": Table(Measured, ("measure_id",)),
    "facts": Table(Fact, ("subject", "fact"), required=True),
    "reviews": Table(Review, ("subject", "rulebook", "finding", "role", "reviewed_on")),
    "legal_advice": Table(LegalAdvice, ("advice_id",)),
    "success_factors": Table(SuccessFactor, ("factor_id",)),
    "longlist": Table(Choice, ("choice_id",), (("decision_id", "decisions"),)),
    "candidates": Table(Candidate, ("candidate_id",)),
    "hurdles": Table(Hurdle, ("hurdle_id",)),
    "hurdle_answers": Table(
        HurdleAnswer,
        ("candidate_id", "hurdle_id"),
        (("candidate_id", "candidates"), ("hurdle_id", "hurdles")),
    ),
    "group_points": Table(
        GroupPoints, ("candidate_id", "group_id"), (("candidate_id", "candidates"),)
    ),
    "decisions": Table(LoggedDecision, ("decision_id",)),
    "sign_offs": Table(SignOff, ("assumption_id",), (("assumption_id", "assumptions"),)),
    "texts": Table(TextBlock, ("text_id",)),
    "sources": Table(Source, ("source_id",)),
}


def ids_in(text: str) -> tuple[str, ...]:
    """Split a cell that may hold several ids.

    >>> ids_in("Z01; Z03")
    ('Z01', 'Z03')
    """
    return tuple(part.strip() for part in text.split(";") if part.strip())
