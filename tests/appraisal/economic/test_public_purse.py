import numpy as np
import pytest

from tests.appraisal.economic.compared import USUAL, comparison, played, shire
from tests.simulation.agreed import with_rows
from toolkit.appraisal.economic.public_purse import public_bodies, public_cost
from toolkit.appraisal.economic.timeline import timeline_of


def test_commissioners_and_public_outsiders_are_public() -> None:
    rows = [
        {"party_id": n, "name": n, "kind": k}
        for n, k in (("A", "acute trust"), ("H", "care homes"))
    ]
    bodies = public_bodies(with_rows(shire(), "outside_parties", *rows))
    assert bodies == (*shire().commissioners, "pool", "tax", "A")


def test_the_purse_pays_what_public_bodies_pay_more() -> None:
    mine, theirs = (played()[one].central_accounts for one in ("alliance", USUAL))
    more = sum(
        theirs.of(body)[0] - mine.of(body)[0] for body in (*shire().commissioners, "pool", "tax")
    )
    factors = np.array([1.0, 0.5])
    expected = float((more * timeline_of(shire()).to_real) @ factors)
    assert public_cost(comparison(), "alliance", factors) == pytest.approx(expected)
    assert public_cost(comparison(), USUAL, factors) == 0
