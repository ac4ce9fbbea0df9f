from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from toolkit.allocation.program import Column, Program, Row
from toolkit.allocation.sharpening import sharpened


def counting(sizes: list[int], most: float, *, whole: bool = True) -> Program:
    """Limit how many lots win, where each choice wins so many."""
    columns = tuple(Column(f"x{n}", 0.0, 1.0, whole) for n in range(len(sizes)))
    terms = tuple((n, float(size)) for n, size in enumerate(sizes))
    return Program(columns, (Row("cap", terms, "<=", most, "C7"),), {})


def keeps(row: Row, chosen: tuple[int, ...]) -> bool:
    return sum(c * chosen[n] for n, c in row.terms) <= row.bound


def test_of_packages_of_two_lots_one_fits_under_three() -> None:
    (_, added) = sharpened(counting([2, 2, 3, 1], 3.0)).rows
    assert (added.terms, added.sign, added.bound) == (((0, 1.0), (1, 1.0), (2, 1.0)), "<=", 1.0)
    assert added.rule == "C7"


@given(st.lists(st.integers(0, 6), min_size=1, max_size=6), st.integers(0, 12))
def test_no_whole_answer_is_lost(sizes: list[int], most: int) -> None:
    first, *added = sharpened(counting(sizes, float(most))).rows
    for chosen in product((0, 1), repeat=len(sizes)):
        if keeps(first, chosen):
            assert all(keeps(row, chosen) for row in added)


def test_parts_of_lots_and_limits_that_are_no_count_are_left_alone() -> None:
    for stated in (
        counting([2, 2], 3.0, whole=False),
        counting([2, 2], 3.5),
        counting([2, 2], 4.0),
        counting([-1, 2, 2], 3.0),
        counting([40, 50], 99.0),
    ):
        assert sharpened(stated) is stated


def test_a_row_without_terms_is_left_alone() -> None:
    stated = Program((), (Row("none", (), "<=", 3.0),), {})
    assert sharpened(stated) is stated
