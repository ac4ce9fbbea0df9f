"""What `--json` prints: one document a verb, each with a published schema.

Nothing here holds a time of day or a duration, so the same inputs give the same bytes.
"""

from typing import Literal

from toolkit.report.assurance_documents import AssurancePart
from toolkit.report.document import NOT_ADVICE, AboutCase, Document
from toolkit.report.economic_documents import EconomicPart, FinancialRow
from toolkit.report.explain_documents import ExplanationDocument
from toolkit.report.findings_documents import CheckDocument, LawFound
from toolkit.report.judged_documents import JudgedPart
from toolkit.report.longlist_documents import LonglistPart
from toolkit.report.readying_documents import ReadyingPart, TermRow
from toolkit.report.robustness_documents import RobustnessPart
from toolkit.report.simulation_documents import SimulationDocument

__all__ = [
    "NOT_ADVICE",
    "AboutCase",
    "AllocationDocument",
    "AppraisalDocument",
    "AwardRow",
    "CheckDocument",
    "Document",
    "ExplanationDocument",
    "FundingRow",
    "OptionRow",
    "ScoreRow",
    "SetAsideRow",
    "SimulationDocument",
    "UnmetRow",
    "WhatIfRow",
]


class AwardRow(Document):
    """One award; money in pounds a year."""

    lot: str
    provider: str
    bid: str
    units: float
    price_gbp_per_unit: float
    cost_gbp: float
    rank: int | None


class FundingRow(Document):
    """What one stream pays for one lot a year."""

    stream: str
    lot: str
    gbp: float
    own_area: bool


class UnmetRow(Document):
    """A lot that cannot be had whole."""

    lot: str
    units_short: float
    why: str


class SetAsideRow(Document):
    """A bid that was not considered."""

    bid: str
    lot: str
    provider: str
    rule: str
    why: str


class LowBidRow(Document):
    """A bid that may be abnormally low; `determined` is empty until something is recorded."""

    bid: str
    lot: str
    provider: str
    why: str
    determined: str


class AllocationDocument(Document):
    """What `toolkit allocate --json` prints."""

    case: str
    option: str
    scenario: str | None
    status: Literal["optimal", "infeasible", "limit"]
    objective_gbp: float | None
    bound_gbp: float | None
    proved: bool
    award: tuple[AwardRow, ...]
    funding: tuple[FundingRow, ...]
    unmet: tuple[UnmetRow, ...]
    fees_gbp: float | None
    mobilisation_gbp: float | None
    award_rule: str
    score: float | None
    tie: str
    set_aside: tuple[SetAsideRow, ...]
    low_bids: tuple[LowBidRow, ...]
    rules_obeyed: tuple[str, ...]
    rules_not_applied: tuple[str, ...]
    set_aside_by_law: tuple[str, ...]
    also_offered: tuple[str, ...]
    open_limits: tuple[str, ...]
    what_ifs: tuple[str, ...]
    solver: str
    explanation: ExplanationDocument | None
    about: AboutCase


class ScoreRow(Document):
    """One option on one criterion."""

    criterion: str
    value: float
    score: float
    weight: float
    beyond_scale: bool


class OptionRow(Document):
    """One option in an appraisal; `parameters` are those of its contract model, as used."""

    option: str
    title: str
    model: str
    parameters: dict[str, float | None]
    status: Literal["optimal", "infeasible", "limit"]
    objective_gbp: float | None
    fees_gbp: float | None
    yearly_cost_gbp: float | None
    chance_short: float | None
    headroom: float | None
    scores: tuple[ScoreRow, ...]
    total: float | None
    total_low: float | None
    total_high: float | None
    best_share: float | None
    rank: int | None


class WhatIfRow(Document):
    """The award of one option under one scenario."""

    scenario: str
    option: str
    status: Literal["optimal", "infeasible", "limit"]
    objective_gbp: float | None
    worth_gbp: float | None
    unmet: tuple[UnmetRow, ...]


class AppraisalDocument(Document):
    """What `toolkit appraise --json` and `toolkit run --json` print."""

    case: str
    scenario: str | None
    as_of: str
    seed: int
    draws: int
    ranking: tuple[str, ...]
    tied: tuple[tuple[str, ...], ...]
    not_separated: tuple[tuple[str, str], ...]
    same_award: tuple[tuple[str, ...], ...]
    options: tuple[OptionRow, ...]
    findings: LawFound
    allocations: tuple[AllocationDocument, ...]
    simulations: tuple[SimulationDocument, ...]
    scenarios: tuple[WhatIfRow, ...]
    economic: EconomicPart | None
    financial: tuple[FinancialRow, ...]
    judged: JudgedPart | None
    longlist: LonglistPart
    assurance: AssurancePart
    robustness: RobustnessPart | None
    own_terms: tuple[TermRow, ...]
    readying: ReadyingPart | None
    changes: tuple[str, ...]
    about: AboutCase
