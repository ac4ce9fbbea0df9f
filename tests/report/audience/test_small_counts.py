from hypothesis import given
from hypothesis import strategies as st

from toolkit.report.audience.small_counts import HIDDEN, few, without_small

COUNTS = st.lists(st.integers(0, 30), max_size=8)
BELOW = st.integers(1, 10)


@given(COUNTS, BELOW)
def test_no_small_count_of_people_is_shown(counts: list[int], below: int) -> None:
    shown = without_small(counts, below)
    for count, cell in zip(counts, shown, strict=True):
        assert cell == few(below) if 0 < count < below else cell in (count, HIDDEN)


@given(COUNTS, BELOW)
def test_a_total_gives_no_small_count_back(counts: list[int], below: int) -> None:
    """Whoever knows the total and all that is shown is left with two counts or more, or none."""
    shown = without_small(counts, below)
    hidden = [count for count, cell in zip(counts, shown, strict=True) if cell != count]
    alone = sum(1 for count in counts if count) == 1
    assert len(hidden) != 1 or alone


@given(COUNTS, BELOW)
def test_where_no_count_is_small_all_are_shown(counts: list[int], below: int) -> None:
    large = [count + below for count in counts]
    assert without_small(large, below) == tuple(large)


def test_the_smallest_of_the_others_is_hidden_with_a_single_small_one() -> None:
    assert without_small([40, 2, 9, 0], 5) == (40, "fewer than 5", HIDDEN, 0)
    assert without_small([40, 2, 1, 0], 5) == (40, "fewer than 5", "fewer than 5", 0)
