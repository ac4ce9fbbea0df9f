"""The verb of the room: options scored, ranked, and told apart only where the evidence can."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from toolkit.allocation import Allocation
from toolkit.appraisal.assurance.assuring import assure
from toolkit.appraisal.economic.economic_case import economic_case
from toolkit.appraisal.financial.financial_case import financial_case
from toolkit.appraisal.financial.results import FinancialCase
from toolkit.appraisal.in_one_order import Found, by_groups, robustness_of
from toolkit.appraisal.judging import judge
from toolkit.appraisal.own_terms import own_terms
from toolkit.appraisal.ranking import rank
from toolkit.appraisal.readying import readying
from toolkit.appraisal.results import Appraisal, OptionResult, WhatIf
from toolkit.appraisal.scoring import measure, score
from toolkit.law import Findings
from toolkit.longlist import Longlist
from toolkit.simulation import Simulation, cost_range, futures_of
from toolkit.statements.case import Case
from toolkit.statements.options import Option


def appraise(  # noqa: PLR0913 - what every stage before it found
    case: Case,
    findings: Mapping[str, Findings],
    allocations: Mapping[str, Allocation],
    simulations: Mapping[str, Simulation | None],
    *,
    seed: int,
    draws: int,
    what_ifs: Sequence[WhatIf] = (),
    longlist: Longlist,
) -> Appraisal:
    """Bring every option's results together, score and rank them.

    Args:
        case: The case, with the day of the law that was used.
        findings: By option.
        allocations: By option.
        simulations: By option; nothing where there is no award.
        seed: That chose the futures.
        draws: How many futures there were.
        what_ifs: Scenarios solved again.
        longlist: What led to the options.
    """
    results = [
        _result(case, option, findings[option.id], allocations[option.id], simulations[option.id])
        for option in case.options
    ]
    ranked = rank(case, results)
    economic = economic_case(case, simulations)
    found = Found(case, ranked.results, economic, what_ifs)
    judged = judge(case, _measured(results), npsv_beside=economic is not None)
    likely = {o: one.central_accounts for o, one in simulations.items() if one is not None}
    order = economic.leading.order if economic else ()
    return Appraisal(
        case=case,
        as_of=case.as_of,
        seed=seed,
        draws=draws,
        results=ranked.results,
        ranking=ranked.ranking,
        tied=ranked.tied,
        not_separated=ranked.not_separated,
        same_award=_same_award(ranked.results),
        what_ifs=tuple(what_ifs),
        economic=economic,
        financial=tuple(_financial(case, ranked.results)),
        robustness=robustness_of(found, futures_of(case, draws=draws, seed=seed)),
        own_terms=own_terms(case, allocations, likely, order),
        readying=readying(case, allocations),
        judged=judged,
        by_groups=by_groups(case, judged, seed),
        longlist=longlist,
        assurance=assure(case, ranked.results),
    )


def _financial(case: Case, results: Sequence[OptionResult]) -> Iterator[FinancialCase]:
    """Draw up the financial case of every option with an award."""
    played = {one.option.id: one.simulation for one in results}
    usual = played.get(case.business_as_usual or "")
    for one in results:
        if one.simulation is not None:
            yield financial_case(case, one.allocation, one.simulation, usual)


def _measured(results: Sequence[OptionResult]) -> dict[str, dict[str, float]]:
    """Give the scores that are read off results, by option and criterion."""
    return {
        one.option.id: {score.criterion: score.score for score in one.scores}
        for one in results
        if one.simulation is not None
    }


def _result(
    case: Case,
    option: Option,
    findings: Findings,
    allocation: Allocation,
    simulation: Simulation | None,
) -> OptionResult:
    if simulation is None:
        nothing = None, None, None, None
        return OptionResult(option, findings, allocation, None, (), *nothing)
    cost = simulation.total[0].central
    ends = cost_range(case, option, allocation)
    return OptionResult(
        option=option,
        findings=findings,
        allocation=allocation,
        simulation=simulation,
        scores=score(case.criteria, measure(case, option, allocation, cost)),
        scores_at_ends=tuple(
            score(case.criteria, measure(case, option, allocation, end)) for end in ends
        ),
        total=None,
        total_range=None,
        best_share=None,
        rank=None,
    )


def _same_award(results: Sequence[OptionResult]) -> tuple[tuple[str, ...], ...]:
    groups: dict[object, list[str]] = defaultdict(list)
    for result in results:
        if result.allocation.awards:
            key = tuple(sorted((one.bid, one.units) for one in result.allocation.awards))
            groups[key].append(result.option.id)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)
