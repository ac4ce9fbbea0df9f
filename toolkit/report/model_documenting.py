"""Writing contract models as the documents that `toolkit models --json` prints."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from toolkit.report.model_documents import (
    AgreementRow,
    EvidenceRow,
    ModelDocument,
    ModelRow,
    ModelsDocument,
    ParameterPart,
    PartyRow,
    PaymentRow,
    ResponsibilityRow,
    RiskRow,
    StructurePart,
    TermRow,
    WayRow,
)
from toolkit.report.model_words import best_grade, borne, first_sentence, risk_of, rules_of
from toolkit.report.payment_words import meaning, named, settings_of, terms_of, ways
from toolkit.statements.agreements import Agreement
from toolkit.statements.contracts import ContractModel, Parameter, Payment
from toolkit.statements.responsibilities import check_matrix
from toolkit.statements.risk_shares import RISK_WORDS, RiskType
from toolkit.version import VERSION


def models_document(models: Iterable[ContractModel]) -> ModelsDocument:
    """Write the listing of contract models as a document."""
    rows = []
    for model in models:
        volume = risk_of(model, "V")
        rows.append(
            ModelRow(
                id=model.id,
                title=model.title,
                meaning=first_sentence(model.summary),
                volume_risk=borne(volume),
                volume_shares=_shares(volume.shares) if volume else None,
                rules=tuple(rule for rule in rules_of(model) if rule != "not_stated"),
                best_evidence=best_grade(model.evidence),
            )
        )
    return ModelsDocument(models=tuple(rows), version=VERSION)


def model_document(model: ContractModel) -> ModelDocument:
    """Write everything that a contract model states as a document."""
    matrix = check_matrix(model.responsibilities)
    return ModelDocument(
        id=model.id,
        title=model.title,
        summary=model.summary,
        left_out=model.depth,
        nations=model.nations,
        parties=tuple(PartyRow(role=one.role, does=one.does) for one in model.parties),
        agreements=tuple(_agreement(one) for one in model.agreements),
        payments=tuple(_payment(model, one) for one in model.payments),
        structure=StructurePart(
            funding=model.structure.funding,
            leads=model.structure.leads,
            cross_area_cap=model.structure.cross_area_cap,
            max_own_delivery=model.structure.max_own_delivery,
            max_sub_contractors=model.structure.max_sub_contractors,
            min_members=model.structure.min_members,
            max_members=model.structure.max_members,
        ),
        parameters=tuple(_parameter(one) for one in model.parameters),
        risks=tuple(_risk(model, risk) for risk in RISK_WORDS),
        responsibilities=tuple(
            ResponsibilityRow(
                function=one.function,
                accountable=one.accountable,
                does=one.does,
                note=one.note,
            )
            for one in model.responsibilities
        ),
        nobody_answers_for=matrix.gaps,
        several_answer_for=tuple(function for function, _ in matrix.overlaps),
        duties=model.duties,
        entry=model.entry,
        exit=model.exit,
        evidence=tuple(
            EvidenceRow(claim=one.claim, grade=one.grade, cites=one.cites) for one in model.evidence
        ),
        best_evidence=best_grade(model.evidence),
        what_ifs=model.what_ifs,
        sources=model.sources,
        version=VERSION,
    )


def _agreement(one: Agreement) -> AgreementRow:
    return AgreementRow(
        id=one.id,
        kind=one.kind,
        between=one.between,
        decides=one.decides,
        rule=None if one.rule == "not_stated" else one.rule,
        term=one.term,
        joins=one.joins,
        leaves=one.leaves,
        notice_months=one.notice_months,
        cites=one.cites,
    )


def _payment(model: ContractModel, one: Payment) -> PaymentRow:
    return PaymentRow(
        id=one.id,
        label=named(one),
        mechanism=one.mechanism,
        meaning=meaning(one),
        ways=tuple(
            WayRow(payer=way.payer, payee=way.payee, what=way.what, may_return=way.returns)
            for way in ways(one)
        ),
        terms=tuple(
            TermRow(
                key=term.key,
                value=_number(term.value),
                unit=term.unit,
                parameter=term.parameter.name if term.parameter else None,
            )
            for term in terms_of(model, one)
        ),
        settings=settings_of(one),
    )


def _parameter(one: Parameter) -> ParameterPart:
    return ParameterPart(
        name=one.name,
        label=one.label,
        value=_number(one.value),
        unit=one.unit,
        low=_number(one.low),
        high=_number(one.high),
        basis=one.basis,
        cites=one.cites,
    )


def _risk(model: ContractModel, risk: RiskType) -> RiskRow:
    one = risk_of(model, risk)
    return RiskRow(
        risk=risk,
        means=RISK_WORDS[risk],
        shares=_shares(one.shares) if one else None,
        says=one.says if one else None,
        basis=one.basis if one else None,
        cites=one.cites if one else None,
    )


def _shares(shares: Mapping[str, Decimal]) -> dict[str, float] | None:
    """Write shares; where none is stated there is nothing, which is not the same as 0."""
    return {role: float(share) for role, share in shares.items()} or None


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
