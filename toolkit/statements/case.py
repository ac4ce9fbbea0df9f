"""A case: the need, the facts and the options, believed only once every fault is mended."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from toolkit.statements.assumptions import Assumption
from toolkit.statements.assurance import Assurance, LoggedDecision, SignOff
from toolkit.statements.award_rules import AwardRule
from toolkit.statements.benefits import Benefit
from toolkit.statements.bid_conditions import ConditionalBid, ExclusiveBid
from toolkit.statements.bids import Bid, Package
from toolkit.statements.call_offs import CallOffRule
from toolkit.statements.commissioners import Commissioner
from toolkit.statements.conflicts import Conflict, Incumbent
from toolkit.statements.consortia import ConsortiumMember
from toolkit.statements.contracts import ContractModel
from toolkit.statements.criteria import LEAST_PRICE, AwardCriteria, Criterion
from toolkit.statements.deflators import Deflator
from toolkit.statements.editions import Edition
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
    Shortlisting,
    SuccessFactor,
)
from toolkit.statements.lots import Lot
from toolkit.statements.low_bid_determinations import LowBidDetermination
from toolkit.statements.market import Bidding, HomeArea
from toolkit.statements.market_model import MarketModel
from toolkit.statements.memberships import Membership
from toolkit.statements.optimism_bias import BiasFactor
from toolkit.statements.options import Option
from toolkit.statements.places_of_choice import PlaceOfChoice
from toolkit.statements.providers import Provider
from toolkit.statements.readiness import Readied
from toolkit.statements.reviews import Review
from toolkit.statements.risks import Risk
from toolkit.statements.scenarios import Scenario
from toolkit.statements.score_record import ScoreEntry
from toolkit.statements.standbys import StandbyOffer
from toolkit.statements.streams import Eligibility, Stream
from toolkit.statements.synergies import Synergy
from toolkit.statements.text_blocks import TextBlock
from toolkit.statements.virements import Approval, Virement
from toolkit.statements.volume_tiers import VolumeTier
from toolkit.statements.weighing import Swing, SwingCheck, WeighingGroup
from toolkit.units import (
    Day,
    Flag,
    FrozenMap,
    Gbp,
    Id,
    Kind,
    Nation,
    Some,
    Statement,
    Text,
    Whole,
    nothing,
)

Scope = Literal["core", "all"]
Stage = Literal["plan", "tender", "award"]
Seed = Annotated[Whole, Field(ge=0), Kind("number", "whole number, 0 or more")]
Horizon = Annotated[Whole, Field(ge=1, le=500), Kind("number", "whole years, 1 to 500")]
Smallest = Annotated[Whole, Field(ge=1, le=100), Kind("number", "whole number, 1 to 100")]
MOST_YEARS = 30  # longer than any service contract

STAGE_WORDS: Mapping[Stage, str] = {
    "plan": "Before advert: bids are an assumption about the market, not offers",
    "tender": "Rules published and locked; bids are sealed",
    "award": "Bids are open; one structure, rules and weights are frozen",
}


def years_between(first: date, last: date) -> int:
    """Count the years from a first to a last day, the last one whole or in part.

    >>> years_between(date(2026, 10, 1), date(2028, 9, 30))
    2
    """
    months = (last.year - first.year) * 12 + last.month - first.month
    return max(1, -(-(months + (last.day >= first.day)) // 12))


class Identity(Statement):
    """What `case.yaml` holds: everything about a case that is not a table.

    Args:
        title: What the case is called.
        summary: What is asked, in a sentence or two.
        stage: `plan` (before advert), `tender` (rules locked, bids sealed) or `award`.
        hypothetical: Whether the case describes a procurement that nobody has started.
        place: Where care is received.
        nation: Whose law applies.
        as_of: Day whose knowledge of the law is used, unless the caller gives another.
        seed: Random seed, unless the caller gives another.
        start: First day of service.
        end: Last day of service.
        price_base: Financial year in whose prices the tables are written.
        objectives: What the bodies want to achieve, the first one first.
        critical_success_factors: What an option must do to be worth having; a table
            `success_factors` may give them ids.
        caveats: What a reader must be told wherever a result is shown.
        award_criteria_set: Row of `award_criteria` in force.
        options: Ways to contract that are compared.
        business_as_usual: The option that is how things are done today; what every party compares
            with when it is asked to sign another, and every figure of the economic case.
        editions: Editions of the Green Book to appraise by, the one that leads first; see
            `contracts/editions`.
        horizon_years: Years that the economic case counts; empty for the contract's.
        base_year: Financial year that money is discounted to; empty for the one in which service
            starts.
        deflator: Price index that takes inflation out, see `contracts/deflators`.
        median_income_gbp: Middle household income of the place a year, for distributional weights;
            empty where weights are not wanted.
        shortlisting: The rule that makes a shortlist of group points.
        assurance: What the analysis is for, who made and assured it, and until when it holds.
        smallest_count: The smallest count of people that is shown outside the commissioning bodies;
            smaller ones are hidden there. 5 unless stated, which is an assumption.
    """

    title: Text
    summary: Text
    stage: Stage
    hypothetical: Flag
    place: Text
    nation: Nation
    as_of: Day
    seed: Seed
    start: Day
    end: Day
    price_base: Text
    objectives: Annotated[tuple[Text, ...], Some]
    critical_success_factors: tuple[Text, ...] = ()
    caveats: tuple[Text, ...] = ()
    award_criteria_set: Id | None = None
    options: Annotated[tuple[Option, ...], Some]
    business_as_usual: Id | None = None
    editions: Annotated[tuple[Id, ...], Some] = (
        "green_book_2026",
        "green_book_2022",
        "green_book_2026_review_rates",
    )
    horizon_years: Horizon | None = None
    base_year: Text | None = None
    deflator: Id = "gdp_financial"
    median_income_gbp: Gbp | None = None
    shortlisting: Shortlisting | None = None
    assurance: Assurance | None = None
    smallest_count: Smallest = 5

    @field_validator("end")
    @classmethod
    def _end_comes_after_start(cls, end: date, info: ValidationInfo) -> date:
        start = info.data.get("start")
        if start is None:
            return end
        if end <= start:
            raise ValueError(f"{end} is not after the start, which is {start}; correct one")
        if (years := years_between(start, end)) > MOST_YEARS:
            what = f"leaves {years} years of service; end within {MOST_YEARS} years of the start"
            raise ValueError(what)
        return end

    @property
    def years(self) -> int:
        """Contract years, the last one whole or in part."""
        return years_between(self.start, self.end)


class Case(Identity):
    """A need with its facts and options, complete and without contradictions.

    Args:
        id: Folder or file name.
        models: Contract models by id.
        guidance: The editions that it is appraised by, by id; empty in a case that was not loaded
            from a file.
        deflators: The price indices that ship, by id; likewise.
        scenarios: What-ifs that the case or the caller brings.
        scope: `core` holds the lots marked `in_core_demo`, `all` every lot.
        scenario_id: The scenario applied, if any.
        applied: What it changed, one sentence a change.
        warnings: Award rules that cannot bind, and what a scenario left odd: a lot without bids, an
            idle stream.
        digests: SHA-256 of every file read.
        no_award: What keeps an allocation of it from being an award; empty where one would be.
        advertised: Id of the option that was locked; empty where none was.
    """

    id: Text
    scope: Scope
    models: FrozenMap[str, ContractModel]
    guidance: FrozenMap[str, Edition] = Field(default_factory=nothing)
    deflators: FrozenMap[str, Deflator] = Field(default_factory=nothing)
    commissioners: FrozenMap[str, Commissioner]
    lots: FrozenMap[str, Lot]
    providers: FrozenMap[str, Provider]
    bids: FrozenMap[str, Bid]
    packages: FrozenMap[str, Package]
    exclusive_bids: FrozenMap[tuple[str, str], ExclusiveBid]
    conditional_bids: FrozenMap[str, ConditionalBid]
    synergies: FrozenMap[str, Synergy]
    volume_tiers: FrozenMap[tuple[str, Decimal], VolumeTier]
    standbys: FrozenMap[str, StandbyOffer]
    low_bid_determinations: FrozenMap[str, LowBidDetermination]
    consortium_members: FrozenMap[tuple[str, str], ConsortiumMember]
    conflicts: FrozenMap[str, Conflict]
    incumbents: FrozenMap[tuple[str, str], Incumbent]
    places_of_choice: FrozenMap[str, PlaceOfChoice]
    streams: FrozenMap[str, Stream]
    eligibility: FrozenMap[tuple[str, str], Eligibility]
    virements: FrozenMap[str, Virement]
    approvals: FrozenMap[tuple[str, Decimal], Approval]
    handovers: FrozenMap[str, Handover]
    rules: FrozenMap[str, AwardRule]
    award_criteria: FrozenMap[str, AwardCriteria]
    criteria: FrozenMap[str, Criterion]
    weighing_groups: FrozenMap[str, WeighingGroup]
    swings: FrozenMap[tuple[str, str], Swing]
    swing_checks: FrozenMap[str, SwingCheck]
    scores: tuple[ScoreEntry, ...]
    equality_impacts: FrozenMap[str, EqualityImpact]
    group_effects: FrozenMap[str, GroupEffect]
    effects: FrozenMap[str, Effect]
    unit_costs: FrozenMap[str, UnitCost]
    benefits: FrozenMap[str, Benefit] = Field(default_factory=nothing)
    risks: FrozenMap[str, Risk] = Field(default_factory=nothing)
    optimism_bias: FrozenMap[str, BiasFactor] = Field(default_factory=nothing)
    baselines: tuple[Baseline, ...]
    model_parameters: FrozenMap[tuple[str, str], ModelParameter]
    preferences: tuple[Preference, ...]
    assumptions: FrozenMap[str, Assumption]
    finances: FrozenMap[str, Finance]
    memberships: FrozenMap[str, Membership]
    outside_parties: FrozenMap[str, OutsideParty]
    linked_activities: FrozenMap[str, LinkedActivity]
    risk_tiers: FrozenMap[tuple[str, str], RiskTier]
    interventions: FrozenMap[str, Intervention]
    intervention_hours: FrozenMap[tuple[str, str], InterventionHours]
    workforce: FrozenMap[str, Profession]
    means_tests: FrozenMap[str, MeansTest]
    sustainable_prices: FrozenMap[tuple[str, str], SustainablePrice]
    system: FrozenMap[str, WholeSystem]
    market: FrozenMap[str, Bidding]
    home_areas: FrozenMap[str, HomeArea]
    call_off_rules: FrozenMap[str, CallOffRule]
    readiness: FrozenMap[tuple[str, str], Readied]
    evaluation: FrozenMap[str, Measured]
    facts: tuple[Fact, ...]
    reviews: tuple[Review, ...] = ()
    legal_advice: FrozenMap[str, LegalAdvice] = Field(default_factory=nothing)
    success_factors: FrozenMap[str, SuccessFactor]
    longlist: FrozenMap[str, Choice]
    candidates: FrozenMap[str, Candidate]
    hurdles: FrozenMap[str, Hurdle]
    hurdle_answers: FrozenMap[tuple[str, str], HurdleAnswer]
    group_points: FrozenMap[tuple[str, str], GroupPoints]
    decisions: FrozenMap[str, LoggedDecision]
    sign_offs: FrozenMap[str, SignOff]
    texts: FrozenMap[str, TextBlock] = Field(default_factory=nothing)
    sources: FrozenMap[str, Source]
    scenarios: FrozenMap[str, Scenario]
    scenario_id: str | None
    applied: tuple[str, ...]
    warnings: tuple[str, ...]
    digests: FrozenMap[str, str]
    no_award: tuple[str, ...] = ("nothing was locked before bids were opened",)
    advertised: str = ""

    @property
    def subjects(self) -> Mapping[str, tuple[str, ...]]:
        """For whom an assumption is drawn apart, by what it affects."""
        return {
            "lot_volume": tuple(self.lots),
            "provider_failure": tuple(self.providers),
            "member_withdrawal": tuple(self.providers),
        }

    @property
    def criteria_in_force(self) -> AwardCriteria | None:
        """What bids are scored by and an award makes best; nothing where none is named."""
        return self.award_criteria.get(self.award_criteria_set or "")

    @property
    def goal_words(self) -> str:
        """What an award makes best, as it is published."""
        criteria = self.criteria_in_force
        return criteria.words if criteria else LEAST_PRICE

    @property
    def market_model(self) -> MarketModel:
        """What is stated about a market in which nobody has bid yet."""
        return MarketModel(tuple(self.market.values()), tuple(self.home_areas.values()))

    def no_award_by(self, option_id: str) -> tuple[str, ...]:
        """Say what keeps an allocation of an option from being an award."""
        if self.advertised in ("", option_id):
            return self.no_award
        return (*self.no_award, f"the structure advertised is {self.advertised}, not {option_id}")

    def option(self, option_id: str) -> Option:
        """Give the option with an id that is known to exist."""
        return next(option for option in self.options if option.id == option_id)

    def lots_in(self, option: Option) -> tuple[Lot, ...]:
        """Give the lots that an option covers, in the order of the table."""
        if option.lots:
            return tuple(lot for lot in self.lots.values() if lot.lot_id in option.lots)
        everything = self.scope == "all"
        return tuple(lot for lot in self.lots.values() if everything or lot.in_core_demo)
