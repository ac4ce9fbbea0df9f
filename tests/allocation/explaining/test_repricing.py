from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.allocation.problems import need, offer, problem
from toolkit.allocation.explaining.repricing import (
    at_prices,
    last_penny,
    price_of,
    priced_at,
    priced_by,
    weight_of,
)
from toolkit.allocation.finding import find

STATED = problem(
    [need("L"), need("M", "7")], [offer("a", "L", "P", "3"), offer("m", "M", "P", "9")]
)


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(-5, 10**6), st.booleans())
def test_the_last_penny_is_found_from_any_guess(
    end: int, more: int, guess: int, known: bool
) -> None:
    asked: list[int] = []

    def holds(pence: int) -> bool:
        asked.append(pence)
        return pence <= end

    assert last_penny(holds, 0, end + more if known else None, guess) == end
    assert len(asked) < 70
    asked.clear()
    assert last_penny(holds, 0, None, end) == end
    assert len(asked) <= 2 or end == 0


def test_what_always_holds_has_no_last_penny() -> None:
    assert last_penny(lambda _: True, 5, None, None) is None


def test_a_price_moves_one_bid_and_an_award_pays_the_part_it_takes() -> None:
    moved = priced_at(STATED, "a", Decimal("123.45"))
    assert price_of(moved, "a") == Decimal("123.45")
    assert price_of(moved, "m") == price_of(STATED, "m") == 63
    free = priced_at(STATED, "a", Decimal(0))
    assert price_of(priced_at(free, "a", Decimal(10)), "a") == 10
    awards = find(STATED).awards
    assert weight_of(STATED, "a", awards) == 1
    assert weight_of(STATED, "a", awards[1:]) == 0
    assert [one.cost_gbp for one in at_prices(moved, awards)] == [Decimal("123.45"), 63]


def test_factors_multiply_every_price() -> None:
    moved = priced_by(STATED, {"a": Decimal(2), "m": Decimal("0.5")})
    assert (price_of(moved, "a"), price_of(moved, "m")) == (
        Decimal(600),
        Decimal("31.5"),
    )
