from decimal import Decimal
from itertools import product

import pytest

from toolkit.appraisal.economic.register import expected

CHANCES = (Decimal("0.1"), Decimal("0.5"), Decimal("0.9"))
IMPACTS = (Decimal(1000), Decimal(-200), Decimal(40))


def test_mean_and_variance_are_those_of_every_way_things_may_turn_out() -> None:
    found = expected(CHANCES, IMPACTS)
    mean = square = Decimal(0)
    for came in product((0, 1), repeat=3):
        likely, gbp = Decimal(1), Decimal(0)
        for hit, p, impact in zip(came, CHANCES, IMPACTS, strict=True):
            likely *= p if hit else 1 - p
            gbp += hit * impact
        mean += likely * gbp
        square += likely * gbp**2
    assert found.gbp == pytest.approx(mean)
    assert found.variance == pytest.approx(square - mean**2)


def test_no_risks_cost_nothing() -> None:
    assert expected([], []).gbp == 0
