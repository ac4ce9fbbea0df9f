"""Tinyshire with business as usual, appraised and certified; and scores whose order can turn."""

from dataclasses import replace
from functools import cache

import numpy as np

from tests.appraisal.economic.compared import shire
from toolkit.appraisal import Appraisal
from toolkit.appraisal.certificate import Certificate, HowWrong, certify
from toolkit.appraisal.certificate.weight_claims import ScoreClaim, score_claim
from toolkit.files import load_law
from toolkit.pipeline import run

DRAWS = 40
NAMES = (
    ("separate_frameworks", "prime_contractor", "alliance", "pooled_commissioning"),
    ("price", "quality", "users"),
)


@cache
def appraised() -> Appraisal:
    case = shire()
    return run(case, load_law(), as_of=case.as_of, seed=1, draws=DRAWS)


@cache
def certified() -> Certificate:
    """With scores on three criteria, each of which another option does best."""
    found = certify(appraised())
    return replace(found, firmness=HowWrong(turning(), found.firmness.worth))


def turning() -> ScoreClaim:
    scores = np.array([[90.0, 20, 30], [30, 90, 20], [60, 60, 60], [59, 59, 59]])
    return score_claim(NAMES, np.array([0.3, 0.3, 0.4]), scores, "alliance")
