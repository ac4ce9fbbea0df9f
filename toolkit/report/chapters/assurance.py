"""The chapter on assurance: the statement, model card, logs, and two tabs of quality checks."""

from toolkit.appraisal.assurance.results import Assured
from toolkit.report.chapters.longlist import lint_list
from toolkit.report.chapters.words import CASE
from toolkit.report.content import (
    Block,
    Bullets,
    Column,
    Heading,
    Number,
    Paragraph,
    Section,
    Table,
    Value,
)
from toolkit.report.showing import say

SENSITIVITY = "sensitivity run"
ASSUMED = "assumption"
ROLES = ("commissioner", "analyst", "assurer", "approver")


def assurance(found: Assured) -> Section:
    """Tell how far the analysis is assured, by whom, and what is missing."""
    blocks: list[Block] = [
        *((Paragraph(say(f"{found.watermark}."), "notice"),) if found.watermark else ()),
        Bullets(tuple(say(one) for one in found.statement)),
        Heading("assurance-lints", "What stands in the way, and what to know"),
        lint_list(found.lints, "Nothing stands in the way."),
        _card(found),
        _book(found),
        _decisions(found),
        _data(found),
        _verified(found),
        _validated(found),
    ]
    return Section("assurance", "Assurance", tuple(blocks))


def _card(found: Assured) -> Table:
    card = found.card
    rows: list[tuple[Value, ...]] = []
    if card:
        rows = [
            ("Purpose", card.purpose),
            *(("Limit", limit) for limit in card.limits),
            ("Sunset", card.sunset or "not stated"),
            *((role.capitalize(), getattr(card, role) or "not named") for role in ROLES),
            ("Assured on", card.assured_on or "not recorded"),
            ("Approved on", card.approved_on or "not recorded"),
        ]
    return Table(
        id="model-card",
        sheet="Model card",
        caption=f"Model card; state: {found.state}",
        columns=(Column("What"), Column("Stated")),
        rows=tuple(rows),
        empty="The case states no model card.",
    )


def _book(found: Assured) -> Table:
    rows: list[tuple[Value, ...]] = [
        (
            one.what,
            Number(one.central, "number", ASSUMED, 4),
            one.unit,
            "not measured"
            if one.effect_gbp is None
            else Number(one.effect_gbp, "million", SENSITIVITY),
            one.impact,
            one.reliability,
            one.why,
            one.made_by,
            one.made_on,
            one.signed_off_by or "not signed off",
            one.signed_off_on,
            one.assumption,
        )
        for one in found.book
    ]
    return Table(
        id="assumptions-book",
        sheet="Assumptions book",
        caption="Assumptions book: what is assumed, how far it moves the answer, who signed it off",
        columns=(
            Column("Assumption"),
            Column("Central", "number", ASSUMED),
            Column("Unit"),
            Column(
                "Effect",
                "million",
                SENSITIVITY,
                "How far the answer moves between the ends of the range",
            ),
            Column("Impact", note="Judged beforehand"),
            Column("Reliability", note="How good the evidence is"),
            Column("Why"),
            Column("Made by"),
            Column("Made on", "day"),
            Column("Signed off by"),
            Column("Signed off on", "day"),
            Column("Id"),
        ),
        rows=tuple(rows),
    )


def _decisions(found: Assured) -> Table:
    return Table(
        id="decisions-log",
        sheet="Decisions log",
        caption="Decisions log",
        columns=(
            Column("Decision"),
            Column("Why"),
            Column("Day", "day"),
            Column("Decided by"),
            Column("Signed off by"),
            Column("Basis"),
            Column("Id"),
        ),
        rows=tuple(
            (
                one.what,
                one.why,
                one.decided_on,
                one.decided_by,
                one.signed_off_by or "not signed off",
                one.basis or "not stated",
                one.decision_id,
            )
            for one in found.decisions
        ),
        folded=True,
        empty="The case logs no decision.",
    )


def _data(found: Assured) -> Table:
    return Table(
        id="data-log",
        sheet="Data log",
        caption="Data log",
        columns=(
            Column("Source"),
            Column("Id"),
            Column("Licence"),
            Column("Vintage", note="Period that the figures describe"),
            Column("Price base"),
            Column("Stands in for", note="Where the source is a proxy for something nearer"),
            Column("Cited by rows", "units", CASE),
        ),
        rows=tuple(
            (
                one.title,
                one.source,
                one.licence or "not stated",
                one.vintage or "not stated",
                one.price_base or "not stated",
                one.proxy_for or "no proxy",
                one.rows,
            )
            for one in found.data
        ),
        folded=True,
        empty="The case states no sources.",
    )


def _verified(found: Assured) -> Table:
    return Table(
        id="verification",
        sheet="Verification",
        caption="Verification: does the analysis do what it says? Tests are not yet assurance",
        columns=(Column("Test"), Column("Result"), Column("Evidence"), Column("Made by")),
        rows=tuple((one.what, one.result, one.evidence, one.by) for one in found.verified),
    )


def _validated(found: Assured) -> Table:
    return Table(
        id="validation",
        sheet="Validation",
        caption="Validation: is it fit for its purpose?",
        columns=(Column("Question"), Column("Answer"), Column("Because"), Column("Answered by")),
        rows=tuple((one.question, one.answer, one.because, one.role) for one in found.validated),
    )
