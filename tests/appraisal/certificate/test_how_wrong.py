from dataclasses import replace

import numpy as np

from tests.appraisal.certificate.certified import appraised
from toolkit.appraisal.certificate import how_wrong


def test_totals_are_weights_times_scores_as_ranked() -> None:
    found, scores = appraised(), how_wrong(appraised()).scores
    assert scores is not None
    assert scores.first == found.ranking[0]
    totals = [one.total for one in found.results]
    assert np.allclose(scores.totals, np.array(totals, dtype=float))


def test_score_and_worth_agree_only_where_both_speak() -> None:
    found = how_wrong(appraised())
    assert found.scores is not None
    assert found.worth is not None
    assert found.agree is (found.scores.first == found.worth.first)
    assert replace(found, worth=None).agree is None
