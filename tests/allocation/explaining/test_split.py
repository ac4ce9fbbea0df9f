from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from toolkit.allocation.explaining.split import shapley, whole_pence

NAMES = ("a", "b", "c")


@given(st.lists(st.integers(-(10**9), 10**9), min_size=8, max_size=8))
def test_a_split_adds_up_to_the_penny(values: list[int]) -> None:
    def worth(chosen: frozenset[str]) -> int:
        return values[sum(1 << NAMES.index(name) for name in chosen)]

    parts = shapley(NAMES, worth)
    pence = whole_pence(parts)
    assert sum(pence.values()) == values[7] - values[0]
    assert all(abs(pence[name] - parts[name]) < 1 for name in NAMES)


def test_the_glove_game() -> None:
    def pairs(chosen: frozenset[str]) -> int:
        return int("left" in chosen and len(chosen) > 1)

    parts = shapley(("left", "right", "other"), pairs)
    assert parts == {"left": Fraction(2, 3), "right": Fraction(1, 6), "other": Fraction(1, 6)}


def test_the_last_penny_goes_to_the_largest_remainder() -> None:
    parts = {"a": Fraction(10, 3), "b": Fraction(10, 3), "c": Fraction(-5, 3)}
    assert whole_pence(parts) == {"a": 4, "b": 3, "c": -2}
