"""The same appraisal with other weights, without solving or playing anything again."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from toolkit.appraisal.in_one_order import weighing_of
from toolkit.appraisal.ranking import rank
from toolkit.appraisal.results import Appraisal
from toolkit.appraisal.robustness.of_weights import at_other_weights


def reweighed(appraisal: Appraisal, weights: Mapping[str, Decimal]) -> Appraisal:
    """Rank the options anew under other weights of the criteria.

    Args:
        appraisal: As it was.
        weights: Of every measured criterion, 0 or more and not all 0; shared out to add up to 1.
    """
    case, whole = appraisal.case, sum(weights.values())
    criteria = {
        name: one.model_copy(update={"weight": weights[name] / whole}) if name in weights else one
        for name, one in case.criteria.items()
    }
    case = case.model_copy(update={"criteria": MappingProxyType(criteria)})
    found, known = rank(case, appraisal.results), appraisal.robustness
    if known and known.weights:
        weighing = weighing_of(case, found.results)
        known = replace(known, weights=at_other_weights(known.weights, weighing))
    return replace(
        appraisal,
        case=case,
        results=found.results,
        ranking=found.ranking,
        tied=found.tied,
        not_separated=found.not_separated,
        robustness=known,
    )
