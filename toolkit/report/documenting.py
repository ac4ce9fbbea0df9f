"""Writing results as the documents that `--json` prints."""

from decimal import Decimal

from toolkit.allocation import Allocation
from toolkit.allocation.ranking import ranks_of
from toolkit.appraisal import Appraisal, OptionResult
from toolkit.report.assurance_documents import assurance_part
from toolkit.report.document import about
from toolkit.report.documents import (
    AllocationDocument,
    AppraisalDocument,
    AwardRow,
    ExplanationDocument,
    FundingRow,
    LowBidRow,
    OptionRow,
    ScoreRow,
    SetAsideRow,
    UnmetRow,
    WhatIfRow,
)
from toolkit.report.economic_documenting import economic_part, financial_row
from toolkit.report.findings_documenting import law_found
from toolkit.report.judged_documents import judged_part
from toolkit.report.longlist_documents import longlist_part
from toolkit.report.readying_documents import readying_part, term_rows
from toolkit.report.robustness_documents import robustness_part
from toolkit.report.say_changes import changes
from toolkit.report.simulation_documenting import simulation_document
from toolkit.statements.case import Case
from toolkit.statements.terms import parameters_of

__all__ = [
    "about",
    "allocation_document",
    "appraisal_document",
    "simulation_document",
]


def allocation_document(
    case: Case,
    allocation: Allocation,
    fees_gbp: Decimal | None,
    explanation: ExplanationDocument | None = None,
) -> AllocationDocument:
    """Write an allocation as a document, with its explanation where one was asked for."""
    has_award = allocation.objective_gbp is not None
    ranks = ranks_of(allocation.problem, allocation.awards)
    return AllocationDocument(
        case=case.id,
        option=allocation.option,
        scenario=case.scenario_id,
        status=allocation.status,
        objective_gbp=_money(allocation.objective_gbp),
        bound_gbp=_money(allocation.bound_gbp),
        proved=allocation.proved,
        award=tuple(
            AwardRow(
                lot=one.lot,
                provider=one.provider,
                bid=one.bid,
                units=float(one.units),
                price_gbp_per_unit=float(one.price_gbp_per_unit),
                cost_gbp=float(one.cost_gbp),
                rank=ranks.get(one.bid),
            )
            for one in allocation.awards
        ),
        funding=tuple(
            FundingRow(stream=one.stream, lot=one.lot, gbp=float(one.gbp), own_area=one.own)
            for one in allocation.flows
        ),
        unmet=_unmet(allocation),
        fees_gbp=_money(fees_gbp) if has_award else None,
        mobilisation_gbp=_money(allocation.mobilisation_gbp) if has_award else None,
        award_rule=allocation.award_rule,
        score=None if allocation.score is None else float(allocation.score),
        tie=allocation.tie,
        set_aside=tuple(
            SetAsideRow(bid=one.bid, lot=one.lot, provider=one.provider, rule=one.rule, why=one.why)
            for one in allocation.set_aside
        ),
        low_bids=tuple(
            LowBidRow(
                bid=one.bid,
                lot=one.lot,
                provider=one.provider,
                why=one.why,
                determined=one.determined,
            )
            for one in allocation.low_bids
        ),
        rules_obeyed=allocation.obeyed,
        rules_not_applied=allocation.not_obeyed,
        set_aside_by_law=allocation.set_aside_by_law,
        also_offered=allocation.also_offered,
        open_limits=allocation.open_questions,
        what_ifs=case.models[case.option(allocation.option).model].what_ifs,
        solver=allocation.solver,
        explanation=explanation,
        about=about(case),
    )


def _unmet(allocation: Allocation) -> tuple[UnmetRow, ...]:
    return tuple(
        UnmetRow(lot=one.lot, units_short=float(one.units_short), why=one.why)
        for one in allocation.unmet
    )


def _money(amount: Decimal | None) -> float | None:
    return None if amount is None else float(round(amount, 2))


def _option_row(appraisal: Appraisal, result: OptionResult) -> OptionRow:
    simulation, case = result.simulation, appraisal.case
    afforded = simulation.affordability if simulation else None
    ends = result.total_range
    return OptionRow(
        option=result.option.id,
        title=result.option.title,
        model=result.option.model,
        parameters={
            name: None if value is None else float(value)
            for name, value in parameters_of(case, result.option).items()
        },
        status=result.allocation.status,
        objective_gbp=_money(result.allocation.objective_gbp),
        fees_gbp=_money(simulation.charges_gbp) if simulation else None,
        yearly_cost_gbp=round(simulation.total[0].central, 2) if simulation else None,
        chance_short=afforded.chance_short if afforded else None,
        headroom=afforded.headroom if afforded else None,
        scores=tuple(
            ScoreRow(
                criterion=one.criterion,
                value=one.value,
                score=one.score,
                weight=float(case.criteria[one.criterion].weight),
                beyond_scale=one.beyond_scale,
            )
            for one in result.scores
        ),
        total=result.total,
        total_low=ends[0] if ends else None,
        total_high=ends[1] if ends else None,
        best_share=result.best_share,
        rank=result.rank,
    )


def appraisal_document(appraisal: Appraisal) -> AppraisalDocument:
    """Write a whole appraisal as a document."""
    case, results = appraisal.case, appraisal.results
    return AppraisalDocument(
        case=case.id,
        scenario=case.scenario_id,
        as_of=appraisal.as_of.isoformat(),
        seed=appraisal.seed,
        draws=appraisal.draws,
        ranking=appraisal.ranking,
        tied=appraisal.tied,
        not_separated=appraisal.not_separated,
        same_award=appraisal.same_award,
        options=tuple(_option_row(appraisal, one) for one in results),
        findings=law_found([one.findings for one in results]),
        allocations=tuple(
            allocation_document(
                case, one.allocation, one.simulation.charges_gbp if one.simulation else None
            )
            for one in results
        ),
        simulations=tuple(
            simulation_document(
                case,
                one.option.id,
                one.simulation,
                seed=appraisal.seed,
                draws=appraisal.draws,
            )
            for one in results
        ),
        scenarios=tuple(
            WhatIfRow(
                scenario=what_if.scenario,
                option=option,
                status=allocation.status,
                objective_gbp=_money(allocation.objective_gbp),
                worth_gbp=what_if.worth_gbp.get(option),
                unmet=_unmet(allocation),
            )
            for what_if in appraisal.what_ifs
            for option, allocation in what_if.allocations.items()
        ),
        economic=economic_part(appraisal.economic),
        financial=tuple(map(financial_row, appraisal.financial)),
        judged=judged_part(appraisal.judged),
        longlist=longlist_part(appraisal.longlist),
        assurance=assurance_part(appraisal.assurance),
        robustness=robustness_part(appraisal.robustness) if appraisal.robustness else None,
        own_terms=term_rows(appraisal.own_terms),
        readying=readying_part(appraisal.readying) if appraisal.readying else None,
        changes=changes(appraisal),
        about=about(case),
    )
