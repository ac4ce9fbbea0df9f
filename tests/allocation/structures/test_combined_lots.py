from dataclasses import replace
from decimal import Decimal

import pytest

from tests.allocation.structures.test_separate_lots import STATED
from toolkit.allocation.awarded import awarded
from toolkit.allocation.finding import find
from toolkit.allocation.structures.combined_lots import Combination, CombinedLots, broken


@pytest.mark.parametrize(
    ("within", "counts", "apart", "stands"),
    [
        (True, "1999.99", "2000", True),
        (True, "2000", "2000", False),
        (False, "1", "2000", False),
        (True, "5000", None, True),
    ],
)
def test_a_combination_wins_only_where_it_is_better(
    within: bool, counts: str, apart: str | None, stands: bool
) -> None:
    limit = None if apart is None else Decimal(apart)
    test = Combination("K", ("L", "M"), within, Decimal(counts), limit)
    assert test.stands == stands
    rule = CombinedLots("c", "combined", tested=(test,))
    won = [one.bid for one in find(replace(STATED, rules=(rule,))).awards]
    assert won == (["kL", "kM"] if stands else ["a", "b"])
    both = awarded(STATED, find(STATED).awards)
    said = ["package K wins and does not beat the outcome lot by lot"]
    assert list(broken(rule, both)) == ([] if stands else said)
