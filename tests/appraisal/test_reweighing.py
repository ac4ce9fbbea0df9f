from decimal import Decimal
from types import MappingProxyType

import numpy as np
import pytest

from tests.report.conftest import appraise, stated
from toolkit.appraisal import Appraisal
from toolkit.appraisal.reweighing import reweighed
from toolkit.statements.case import Case


@pytest.fixture(scope="module")
def found(tiny: Case) -> Appraisal:
    return appraise(stated(tiny))


def test_it_is_the_appraisal_of_a_case_with_those_weights(found: Appraisal) -> None:
    names = [*found.case.criteria]
    parts = dict(zip(names, (Decimal("0.9"), Decimal("0.1")), strict=True))
    criteria = {
        id: one.model_copy(update={"weight": parts[id]}) for id, one in found.case.criteria.items()
    }
    case = found.case.model_copy(update={"criteria": MappingProxyType(criteria)})
    slow, quick = appraise(case), reweighed(found, parts)
    assert quick.ranking == slow.ranking
    assert quick.not_separated == slow.not_separated
    assert [one.best_share for one in quick.results] == [one.best_share for one in slow.results]
    for one, other in zip(quick.results, slow.results, strict=True):
        assert one.total == pytest.approx(other.total)
        assert one.total_range == pytest.approx(other.total_range)
    assert quick.robustness is not None
    assert slow.robustness is not None
    assert quick.robustness.weights is not None
    assert slow.robustness.weights is not None
    assert quick.robustness.weights.intervals == slow.robustness.weights.intervals
    np.testing.assert_allclose(
        quick.robustness.weights.acceptability.shares, slow.robustness.weights.acceptability.shares
    )


def test_weights_are_shared_out_to_add_up_to_one(found: Appraisal) -> None:
    other = reweighed(found, dict.fromkeys(found.case.criteria, Decimal(3)))
    assert sum(one.weight for one in other.case.criteria.values()) == 1
