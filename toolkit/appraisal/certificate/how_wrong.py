"""How wrong one would have to be before the answer changes, as claims that can be checked."""

from dataclasses import dataclass

import numpy as np

from toolkit.appraisal.certificate.weight_claims import ScoreClaim, score_claim
from toolkit.appraisal.certificate.worth_claims import WorthClaim, worth_claim
from toolkit.appraisal.results import Appraisal
from toolkit.appraisal.robustness.inputs_of import inputs_of
from toolkit.simulation import futures_of


@dataclass(frozen=True)
class HowWrong:
    """How firm the first place is, by score and by net present value.

    Args:
        scores: Nothing where no option has an award.
        worth: Nothing where there is no economic case.
    """

    scores: ScoreClaim | None
    worth: WorthClaim | None

    @property
    def agree(self) -> bool | None:
        """Whether both put the same option first; nothing where only one of them speaks."""
        if self.scores is None or self.worth is None:
            return None
        return self.scores.first == self.worth.first


def how_wrong(appraisal: Appraisal) -> HowWrong:
    """Ask of the first options what would have to be otherwise for another to come first.

    Args:
        appraisal: A finished appraisal; its futures are drawn again from its seed.

    Raises:
        SolverError: The region of weights could not be found.
    """
    case = appraisal.case
    futures = futures_of(case, draws=appraisal.draws, seed=appraisal.seed)
    return HowWrong(
        scores=_scores(appraisal),
        worth=worth_claim(appraisal.economic, inputs_of(futures)),
    )


def _scores(appraisal: Appraisal) -> ScoreClaim | None:
    ranked = [one for one in appraisal.results if one.rank is not None]
    if not ranked:
        return None
    every = appraisal.case.criteria.items()
    criteria = {name: one for name, one in every if one.measure is not None}  # the ranking's own
    weights = np.array([float(one.weight) for one in criteria.values()])
    return score_claim(
        (tuple(one.option.id for one in ranked), tuple(criteria)),
        weights / weights.sum(),
        np.array([[cell.score for cell in one.scores] for one in ranked]),
        appraisal.ranking[0],
    )
