from itertools import product

import numpy as np

from tests.appraisal.certificate.certified import NAMES, turning
from toolkit.appraisal.certificate.weight_claims import score_claim


def test_the_region_is_that_of_brute_force() -> None:
    found = turning()
    leads = np.array([side.lead for side in found.sides])
    parts = np.array([w for w in product(range(21), repeat=3) if sum(w) == 20]) / 20
    totals = parts @ found.scores.T
    first = totals[:, 2] >= totals.max(axis=1) - 1e-9
    inside = (parts @ leads.T >= -1e-9).all(axis=1)
    assert (first == inside).all()
    assert 0 < inside.sum() < len(parts)


def test_the_nearest_side_comes_first_and_the_dominated_rival_needs_none() -> None:
    found = turning()
    assert [one.nearest.moved for one in found.sides] == sorted(
        one.nearest.moved for one in found.sides
    )
    assert {one.rival for one in found.sides} == {"separate_frameworks", "prime_contractor"}
    assert [one.rival for one in found.behind] == ["pooled_commissioning"]


def test_an_option_best_on_all_has_no_side() -> None:
    scores = np.array([[90.0, 90, 90], [30, 90, 20], [60, 60, 60], [59, 59, 59]])
    found = score_claim(NAMES, np.array([0.3, 0.3, 0.4]), scores, "separate_frameworks")
    assert found.sides == ()
    assert len(found.behind) == 3
