"""What an appraisal has found, put into arrays that keep one order, so that it can be assessed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.economic.results import EconomicCase
from toolkit.appraisal.judging import Judged
from toolkit.appraisal.results import OptionResult, WhatIf
from toolkit.appraisal.robustness import (
    Compared,
    OfWeights,
    Outlook,
    Robustness,
    Spending,
    Voices,
    Weighing,
    assess,
    inputs_of,
)
from toolkit.appraisal.robustness.inputs_of import settled_together
from toolkit.appraisal.robustness.of_weights import assess_weights
from toolkit.futures import Futures
from toolkit.statements.case import Case
from toolkit.statements.criteria import Criterion

BUDGETS = (0.90, 0.95, 1.0, 1.05, 1.10)  # levels to test, as parts of the money there is

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Found:
    """What was found before robustness is asked for.

    Args:
        case: The case.
        results: Of every option, scored.
        economic: The economic case, where there is one.
        what_ifs: Scenarios solved again.
    """

    case: Case
    results: Sequence[OptionResult]
    economic: EconomicCase | None
    what_ifs: Sequence[WhatIf] = ()


def robustness_of(found: Found, futures: Futures) -> Robustness | None:
    """Ask how robust an appraisal is.

    Args:
        found: What the appraisal has found.
        futures: That every option met; the first 10,000 are looked at.

    Returns:
        Nothing where no option has an award.

    Raises:
        SolverError: The region of weights could not be found.
    """
    options = tuple(one.option.id for one in found.results if one.simulation is not None)
    if not options:
        return None
    criteria = tuple(one.criterion_id for one in measured(found.case))
    scenarios = _scenarios(found.what_ifs, options)
    compared = Compared(
        options=options,
        criteria=criteria,
        weighing=weighing_of(found.case, found.results) if criteria else None,
        outlook=outlook_of(found.economic, futures, scenarios) if found.economic else None,
        spending=_spending(found),
        scenarios=tuple(scenarios),
    )
    return assess(compared, seed=futures.seed)


def measured(case: Case) -> tuple[Criterion, ...]:
    """Give the criteria that the ranking rests on: those read off results."""
    return tuple(one for one in case.criteria.values() if one.measure is not None)


def weighing_of(case: Case, results: Sequence[OptionResult]) -> Weighing:
    """Take scores on global scales, as the case anchors them, and its weights.

    Args:
        case: The case, with one measured criterion or more.
        results: Of every option, scored.
    """
    scores = [[one.score for one in each.scores] for each in results if each.simulation]
    weights = np.array([float(one.weight) for one in measured(case)])
    return Weighing(np.array(scores), weights / weights.sum(), local_scales=False)


def outlook_of(
    economic: EconomicCase, futures: Futures, scenarios: Mapping[str, Array] = MappingProxyType({})
) -> Outlook:
    """Set net benefits beside what was drawn in the same futures.

    Args:
        economic: The economic case.
        futures: That every option met.
        scenarios: Net benefits, shape (options,), by scenario.
    """
    by_scenario = np.column_stack([*scenarios.values()]) if scenarios else None
    return Outlook(economic.drawn_gbp, inputs_of(futures), settled_together(futures), by_scenario)


def by_groups(case: Case, judged: Judged | None, seed: int) -> OfWeights | None:
    """Ask how far the first place among all criteria, elicited ones too, rests on whose weights.

    Args:
        case: The case, whose groups may have settled parts of the voice.
        judged: What groups said; with a gap in the scores nothing is asked.
        seed: Chooses the weights that are drawn.

    Raises:
        SolverError: The region of weights could not be found.
    """
    if judged is None or not judged.groups or np.isnan(judged.scores).any():
        return None
    shares = [case.weighing_groups[one.id].voice_share for one in judged.groups]
    voices = Voices(
        names=tuple(one.label for one in judged.groups),
        weights=np.array([one.weights for one in judged.groups]),
        people=[one.people for one in judged.groups],
        stated=np.array([1.0 if one is None else float(one) for one in shares]),
    )
    together = judged.weights[judged.view]
    local = any(case.criteria[one].scale == "local" for one in judged.criteria)
    weighing = Weighing(judged.scores, together, local_scales=local, voices=voices)
    return assess_weights(weighing, seed)


def _scenarios(what_ifs: Sequence[WhatIf], options: Sequence[str]) -> dict[str, Array]:
    """Give net benefits in the scenarios in which every option has an award."""
    return {
        one.scenario: np.array([one.worth_gbp[option] for option in options])
        for one in what_ifs
        if all(option in one.worth_gbp for option in options)
    }


def _spending(found: Found) -> Spending:
    """Set what is paid in the first year beside all the money there is, ring-fences aside."""
    costs = [one.simulation.first_year_draws for one in found.results if one.simulation]
    available = sum(float(stream.available_gbp) for stream in found.case.streams.values())
    return Spending(np.array(costs), available * np.array(BUDGETS))
