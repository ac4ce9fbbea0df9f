from decimal import Decimal

import pytest

from toolkit.appraisal.readying import complexity


def test_twice_the_lots_ask_twice_as_much() -> None:
    one, other = (complexity(4, lots, Decimal("7.5")) for lots in (3, 6))
    assert one.score == 90
    assert other.score == 2 * one.score


def test_less_than_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="count them anew"):
        complexity(4, 3, Decimal(-1))
