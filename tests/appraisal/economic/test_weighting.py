from hypothesis import given
from hypothesis import strategies as st

from toolkit.appraisal.economic.weighting import distributional_weight

INCOME = st.floats(5_000, 200_000)


@given(INCOME, INCOME)
def test_a_pound_counts_for_more_where_income_is_less(one: float, other: float) -> None:
    first, second = (distributional_weight(income, 35_000, 1.3) for income in (one, other))
    assert (first > second) == (one < other) or first == second


def test_the_middle_household_counts_for_one_and_no_exponent_counts_all_alike() -> None:
    assert distributional_weight(35_000, 35_000, 1.3) == 1
    assert distributional_weight(10_000, 35_000, 0) == 1
