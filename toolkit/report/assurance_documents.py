"""Assurance as JSON: its part of an appraisal."""

from typing import Literal

from toolkit.appraisal.assurance.results import Assured
from toolkit.report.document import Document
from toolkit.report.longlist_documents import LintRow, lint_rows


class BookRow(Document):
    """One assumption; `effect_gbp` is null where no sensitivity run measured it."""

    assumption: str
    what: str
    effect_gbp: float | None
    impact: str
    reliability: str
    why: str
    made_by: str
    made_on: str | None
    signed_off_by: str | None
    signed_off_on: str | None


class DecisionRow(Document):
    """One entry of the decisions log."""

    decision: str
    what: str
    why: str
    decided_on: str
    decided_by: str
    signed_off_by: str | None


class DataRow(Document):
    """One source; null where the case does not state it."""

    source: str
    title: str
    licence: str | None
    vintage: str | None
    price_base: str | None
    proxy_for: str | None
    rows: int


class VerifiedRow(Document):
    """A test of whether the analysis does what it says."""

    what: str
    result: Literal["passed", "failed", "not run"]
    evidence: str
    by: Literal["this run", "people"]


class ValidatedRow(Document):
    """A question on whether the analysis fits its purpose."""

    question: str
    answer: Literal["yes", "no", "unknown", "not answered"]
    because: str
    role: str


class AssurancePart(Document):
    """How far an appraisal is assured; roles only, no persons."""

    state: Literal["not stated", "not assured", "assured", "approved"]
    statement: tuple[str, ...]
    watermark: str
    purpose: str | None
    limits: tuple[str, ...]
    sunset: str | None
    roles: dict[str, str | None]
    book: tuple[BookRow, ...]
    decisions: tuple[DecisionRow, ...]
    data: tuple[DataRow, ...]
    verification: tuple[VerifiedRow, ...]
    validation: tuple[ValidatedRow, ...]
    lints: tuple[LintRow, ...]


def assurance_part(found: Assured) -> AssurancePart:
    """Write assurance as part of a document."""
    card = found.card
    return AssurancePart(
        state=found.state,
        statement=found.statement,
        watermark=found.watermark,
        purpose=card.purpose if card else None,
        limits=card.limits if card else (),
        sunset=card.sunset.isoformat() if card and card.sunset else None,
        roles={
            "commissioner": card.commissioner,
            "analyst": card.analyst,
            "assurer": card.assurer,
            "approver": card.approver,
        }
        if card
        else {},
        book=tuple(
            BookRow(
                assumption=one.assumption,
                what=one.what,
                effect_gbp=one.effect_gbp,
                impact=one.impact,
                reliability=one.reliability,
                why=one.why,
                made_by=one.made_by,
                made_on=one.made_on.isoformat() if one.made_on else None,
                signed_off_by=one.signed_off_by,
                signed_off_on=one.signed_off_on.isoformat() if one.signed_off_on else None,
            )
            for one in found.book
        ),
        decisions=tuple(
            DecisionRow(
                decision=one.decision_id,
                what=one.what,
                why=one.why,
                decided_on=one.decided_on.isoformat(),
                decided_by=one.decided_by,
                signed_off_by=one.signed_off_by,
            )
            for one in found.decisions
        ),
        data=tuple(
            DataRow(
                source=one.source,
                title=one.title,
                licence=one.licence,
                vintage=one.vintage,
                price_base=one.price_base,
                proxy_for=one.proxy_for,
                rows=one.rows,
            )
            for one in found.data
        ),
        verification=tuple(
            VerifiedRow(what=one.what, result=one.result, evidence=one.evidence, by=one.by)
            for one in found.verified
        ),
        validation=tuple(
            ValidatedRow(
                question=one.question, answer=one.answer, because=one.because, role=one.role
            )
            for one in found.validated
        ),
        lints=lint_rows(found.lints),
    )
