"""What `toolkit models --json` and `toolkit models show ID --json` print."""

from typing import Literal

from toolkit.report.documents import Document

Grade = Literal["published", "reported", "unverified", "judgement"]


class ModelRow(Document):
    """One contract model in a few words."""

    id: str
    title: str
    meaning: str
    volume_risk: str
    volume_shares: dict[str, float] | None
    rules: tuple[str, ...]
    best_evidence: Grade | None


class ModelsDocument(Document):
    """What `toolkit models --json` prints."""

    models: tuple[ModelRow, ...]
    version: str


class PartyRow(Document):
    """A role and what it does."""

    role: str
    does: str


class AgreementRow(Document):
    """Who signs with whom, how they decide, join and leave; null where it is not stated."""

    id: str
    kind: str
    between: tuple[str, ...]
    decides: str
    rule: str | None
    term: str | None
    joins: str | None
    leaves: str | None
    notice_months: int | None
    cites: str


class ParameterPart(Document):
    """A number of the model that a case may change; the value is null where there is no limit."""

    name: str
    label: str
    value: float | None
    unit: str
    low: float | None
    high: float | None
    basis: str
    cites: str


class TermRow(Document):
    """One figure of a payment; the parameter is null where the file states the number itself."""

    key: str
    value: float | None
    unit: str
    parameter: str | None


class WayRow(Document):
    """Who pays whom; `what` names the part of the payment that goes this way."""

    payer: str
    payee: str
    what: str
    may_return: bool


class PaymentRow(Document):
    """One payment: its mechanism, who pays whom, its figures and what else it states."""

    id: str
    label: str
    mechanism: str
    meaning: str
    ways: tuple[WayRow, ...]
    terms: tuple[TermRow, ...]
    settings: dict[str, str]


class RiskRow(Document):
    """Who bears a type of risk; everything is null where the model does not state it."""

    risk: str
    means: str
    shares: dict[str, float] | None
    says: str | None
    basis: str | None
    cites: str | None


class ResponsibilityRow(Document):
    """Who answers for a function and who does it."""

    function: str
    accountable: str
    does: tuple[str, ...]
    note: str | None


class EvidenceRow(Document):
    """What is known about how the model did."""

    claim: str
    grade: Grade
    cites: str


class StructurePart(Document):
    """What the model tells the optimiser; a cap is the name of a parameter."""

    funding: str
    leads: str
    cross_area_cap: str | None
    max_own_delivery: str | None
    max_sub_contractors: str | None
    min_members: str | None
    max_members: str | None


class ModelDocument(Document):
    """What `toolkit models show ID --json` prints."""

    id: str
    title: str
    summary: str
    left_out: str
    nations: tuple[str, ...]
    parties: tuple[PartyRow, ...]
    agreements: tuple[AgreementRow, ...]
    payments: tuple[PaymentRow, ...]
    structure: StructurePart
    parameters: tuple[ParameterPart, ...]
    risks: tuple[RiskRow, ...]
    responsibilities: tuple[ResponsibilityRow, ...]
    nobody_answers_for: tuple[str, ...]
    several_answer_for: tuple[str, ...]
    duties: tuple[str, ...]
    entry: str | None
    exit: str | None
    evidence: tuple[EvidenceRow, ...]
    best_evidence: Grade | None
    what_ifs: tuple[str, ...]
    sources: tuple[str, ...]
    version: str
