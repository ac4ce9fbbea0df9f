from decimal import Decimal

import pytest

from tests.allocation.problems import need, offer, problem
from toolkit.allocation.goals.seeking import seek
from toolkit.allocation.proving.proof import is_proved, tolerance


@pytest.mark.parametrize(
    ("bound", "proved"),
    [("1000", True), ("999.9951", True), ("999.995", False), ("999", False), (None, False)],
)
def test_whole_lots_are_proved_within_half_a_penny(bound: str | None, proved: bool) -> None:
    stated = problem([need("L")], [offer("a", "L", "P", "10", least="100")])
    awards = seek(stated).awards
    low = None if bound is None else Decimal(bound)
    assert is_proved(stated, awards, Decimal(1000), low) is proved


def test_split_lots_are_proved_within_a_penny_for_each_award() -> None:
    bids = [offer("a", "L", "P", "10", most="60"), offer("b", "L", "Q", "11", most="60")]
    stated = problem([need("L")], bids)
    awards = seek(stated).awards
    assert len(awards) == 2
    assert Decimal("0.02") <= tolerance(stated, awards) < Decimal("0.0201")
    assert is_proved(stated, awards, Decimal(1040), Decimal("1039.98"))
    assert not is_proved(stated, awards, Decimal(1040), Decimal("1039.97"))
