import pytest

from tests.allocation.test_solving import knapsack
from toolkit.allocation import solving
from toolkit.allocation.arrays import arrays_of
from toolkit.allocation.program import Column, Program, Row
from toolkit.allocation.solving import Limits, solve

MIXED = Program(
    (
        Column("x", 0.0, 4.0, whole=True),
        Column("aside", 0.0, 1.0, whole=True),
        Column("y", 1.0, None, whole=False),
    ),
    (
        Row("a", ((2, 2.0), (0, 1.0)), ">=", 5.0),
        Row("b", ((0, 1.0),), "<=", 3.0),
        Row("c", ((1, 1.0),), "=", 1.0),
    ),
    {0: 1.0, 2: 3.0},
)


def test_columns_keep_the_order_given_and_rows_their_sign() -> None:
    made = arrays_of(MIXED, [0, 2], [0, 1])
    assert list(made.col_cost_) == [1.0, 3.0]
    assert list(made.col_lower_) == [0.0, 1.0]
    assert list(made.col_upper_) == [4.0, float("inf")]
    assert (list(made.row_lower_), list(made.row_upper_)) == (
        [5.0, float("-inf")],
        [float("inf"), 3.0],
    )
    matrix = made.a_matrix_
    assert (list(matrix.start_), list(matrix.index_)) == ([0, 2, 3], [1, 0, 0])
    assert list(matrix.value_) == [2.0, 1.0, 1.0]


@pytest.mark.parametrize(
    "program",
    [
        MIXED,
        knapsack(12),
        Program((Column("x", 0.0, 1.0, whole=True),), (Row("r", ((0, 1.0),), ">=", 2.0),), {}),
    ],
)
def test_the_answer_is_the_same_by_arrays_and_by_row_objects(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = solve(program)
    monkeypatch.setattr(solving, "MANY", 0)
    assert solve(program) == usual


def test_a_stopped_search_by_arrays_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(solving, "MANY", 0)
    answer = solve(knapsack(120), Limits(progress=lambda _stage, _part: False))
    assert answer.status == "limit"
