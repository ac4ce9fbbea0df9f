"""The order of the options by score, and which pairs of it the evidence can tell apart."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.results import OptionResult
from toolkit.appraisal.scoring import measure, reference_value, weighted, weighted_draws
from toolkit.statements.case import Case


@dataclass(frozen=True)
class Ranked:
    """Options with their ranks.

    Args:
        results: In the order of the case.
        ranking: Ids, best first, tied ones in the order of the case.
        tied: Groups with equal totals.
        not_separated: Pairs whose order rests only on assumed parameters.
    """

    results: tuple[OptionResult, ...]
    ranking: tuple[str, ...]
    tied: tuple[tuple[str, ...], ...]
    not_separated: tuple[tuple[str, str], ...]


def rank(case: Case, results: Sequence[OptionResult]) -> Ranked:
    """Weigh the scores of every option by the criteria of the case, and rank.

    Args:
        case: The case.
        results: Of every option, scored.
    """
    totalled = [_totalled(case, one) for one in results]
    best, ranks = _best_shares(case, totalled), _ranks(totalled)
    ranked = tuple(
        replace(one, best_share=best.get(one.option.id), rank=ranks.get(one.option.id))
        for one in totalled
    )
    return Ranked(
        results=ranked,
        ranking=tuple(ranks),
        tied=_tied(ranks),
        not_separated=_not_separated([one for one in ranked if one.rank is not None]),
    )


def _totalled(case: Case, result: OptionResult) -> OptionResult:
    """Add the scores up, as stated and with the model's own parameters at their ends."""
    if result.simulation is None:
        return result
    total = weighted(case.criteria, result.scores)
    totals = [total, *(weighted(case.criteria, one) for one in result.scores_at_ends)]
    return replace(result, total=total, total_range=(min(totals), max(totals)))


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
