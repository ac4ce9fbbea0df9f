"""The verb of the room: options scored, ranked, and told apart only where the evidence can."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from toolkit.allocation import Allocation
from toolkit.appraisal.assurance.assuring import assure
from toolkit.appraisal.economic.economic_case import economic_case
from toolkit.appraisal.financial.financial_case import financial_case
from toolkit.appraisal.financial.results import FinancialCase
from toolkit.appraisal.judging import judge
from toolkit.appraisal.results import Appraisal, OptionResult, WhatIf
from toolkit.appraisal.scoring import measure, reference_value, score, weighted, weighted_draws
from toolkit.law import Findings
from toolkit.longlist import Longlist
from toolkit.simulation import Simulation, cost_range
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
    best, ranks = _best_shares(case, results), _ranks(results)
    economic = economic_case(case, simulations)
    ranked = tuple(
        replace(one, best_share=best.get(one.option.id), rank=ranks.get(one.option.id))
        for one in results
    )
    return Appraisal(
        case=case,
        as_of=case.as_of,
        seed=seed,
        draws=draws,
        results=ranked,
        ranking=tuple(ranks),
        tied=_tied(ranks),
        not_separated=_not_separated([one for one in ranked if one.rank is not None]),
        same_award=_same_award(ranked),
        what_ifs=tuple(what_ifs),
        economic=economic,
        financial=tuple(_financial(case, ranked)),
        judged=judge(case, _measured(results), npsv_beside=economic is not None),
        longlist=longlist,
        assurance=assure(case, ranked),
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


def _ranks(results: Sequence[OptionResult]) -> dict[str, int]:
    """Rank options by score, best first; equal scores share a rank and the next one is skipped."""
    totals = {one.option.id: round(one.total, 9) for one in results if one.total is not None}
    order = sorted(totals, key=lambda option: -totals[option])  # ties stay in the case's order
    return {option: 1 + sum(one > totals[option] for one in totals.values()) for option in order}


def _tied(ranks: Mapping[str, int]) -> tuple[tuple[str, ...], ...]:
    groups: dict[int, list[str]] = defaultdict(list)
    for option, rank in ranks.items():
        groups[rank].append(option)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


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
    scores = score(case.criteria, measure(case, option, allocation, cost))
    ends = [
        weighted(
            case.criteria,
            score(
                case.criteria,
                measure(case, option, allocation, end),
            ),
        )
        for end in cost_range(case, option, allocation)
    ]
    total = weighted(case.criteria, scores)
    return OptionResult(
        option=option,
        findings=findings,
        allocation=allocation,
        simulation=simulation,
        scores=scores,
        total=total,
        total_range=(min(*ends, total), max(*ends, total)),
        best_share=None,
        rank=None,
    )


def _best_shares(case: Case, results: Sequence[OptionResult]) -> dict[str, float]:
    """Give the part of the futures in which each option scores highest."""
    totals: dict[str, NDArray[np.float64]] = {}
    for result in results:
        if result.simulation is not None:
            reference = reference_value(case, result.option)
            drawn = result.simulation.first_year_draws
            cost = drawn / reference if reference else np.zeros_like(drawn)
            values = measure(case, result.option, result.allocation, 0.0)
            totals[result.option.id] = weighted_draws(case.criteria, values, cost)
    if not totals:
        return {}
    table = np.array(list(totals.values()))
    top = table >= table.max(axis=0) - 1e-9
    shares = (top / top.sum(axis=0)).mean(axis=1)
    return {option: float(share) for option, share in zip(totals, shares, strict=True)}


def _not_separated(ranked: Sequence[OptionResult]) -> tuple[tuple[str, str], ...]:
    """Name the pairs whose ranges of score overlap, so that assumed parameters decide the order."""
    order = sorted(ranked, key=lambda result: result.rank or 0)  # ties in the case's order
    return tuple(
        (upper.option.id, lower.option.id)
        for upper, lower in combinations(order, 2)
        if upper.total_range and lower.total_range and lower.total_range[1] >= upper.total_range[0]
    )


def _same_award(results: Sequence[OptionResult]) -> tuple[tuple[str, ...], ...]:
    groups: dict[object, list[str]] = defaultdict(list)
    for result in results:
        if result.allocation.awards:
            key = tuple(sorted((one.bid, one.units) for one in result.allocation.awards))
            groups[key].append(result.option.id)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)
