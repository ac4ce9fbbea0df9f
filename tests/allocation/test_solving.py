import pytest

from toolkit.allocation.program import Column, Program, Row
from toolkit.allocation.solving import Limits, solve, solver_name
from toolkit.errors import SolverError


def knapsack(size: int) -> Program:
    """Fill a knapsack with things whose weights make it hard."""
    weights = [1000 + (n * 7919) % 997 for n in range(size)]
    rows = []
    for part in range(1, 6):
        turned = weights[part * 7 :] + weights[: part * 7]
        terms = [(n, float(w)) for n, w in enumerate(turned)]
        rows.append(Row(f"sack{part}", terms, "<=", sum(weights) / 2.37))
    columns = tuple(Column(f"x{n}", 0.0, 1.0, whole=True) for n in range(size))
    return Program(columns, tuple(rows), {n: -float(w) for n, w in enumerate(weights)})


def one(
    low: float, up: float | None, *rows: Row, cost: float = 1.0, whole: bool = False
) -> Program:
    return Program((Column("x", low, up, whole),), rows, {0: cost})


def test_an_optimal_answer_has_a_bound_that_meets_it() -> None:
    answer = solve(one(0, 10, Row("r", [(0, 3.0)], ">=", 10), cost=2.0, whole=True))
    assert (answer.status, answer.objective, answer.bound) == ("optimal", 8, 8)
    assert answer.values == [4]


def test_infeasible_is_an_answer() -> None:
    answer = solve(one(0, 1, Row("r", [(0, 1.0)], ">=", 2)))
    assert (answer.status, answer.objective, answer.bound) == ("infeasible", None, None)


def test_a_sum_of_nothing_that_cannot_reach_its_bound_is_infeasible() -> None:
    assert solve(one(0, 1, Row("r", [], ">=", 1))).status == "infeasible"
    assert solve(one(0, 1, Row("r", [], "<=", 1))).status == "optimal"


def test_parts_that_share_no_row_are_solved_apart_to_the_same_answer() -> None:
    columns = tuple(Column(f"x{n}", 0.0, 9.0, whole=True) for n in range(3))
    rows = (Row("a", [(0, 2.0)], ">=", 3), Row("b", [(1, 1.0), (1, 1.0)], ">=", 5))
    answer = solve(Program(columns, rows, {0: 1.0, 1: 1.0, 2: -1.0}))
    assert answer.values == [2, 3, 9]
    assert answer.objective == answer.bound == 2 + 3 - 9


def test_a_limit_on_time_is_an_answer_with_a_bound() -> None:
    answer = solve(knapsack(120), Limits(seconds=0.2))
    assert answer.status == "limit"
    assert answer.bound is not None
    assert answer.objective is None or answer.bound <= answer.objective


def test_a_caller_that_says_stop_is_heard_at_once() -> None:
    calls: list[float] = []

    def stop(_stage: str, part: float) -> bool:
        calls.append(part)
        return False

    answer = solve(knapsack(120), Limits(progress=stop))
    assert answer.status == "limit"
    assert len(calls) == 1


def test_an_interrupt_while_the_solver_reports_is_not_lost() -> None:
    def interrupted(_stage: str, _part: float) -> bool:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        solve(knapsack(120), Limits(progress=interrupted))


def test_a_model_that_falls_without_end_is_refused() -> None:
    columns = (Column("x", 0.0, None, whole=False), Column("y", 0.0, None, whole=False))
    rows = (
        Row("a", [(0, 1.0), (1, -1.0)], "<=", 1),
        Row("b", [(1, 1.0), (0, -2.0)], "<=", 1),
        Row("c", [(1, 1.0), (0, -3.0)], "<=", 1),
    )
    with pytest.raises(SolverError, match="report this case"):
        solve(Program(columns, rows, {0: -1.0}))


def test_the_solver_is_named_with_its_versions() -> None:
    assert solver_name().startswith("HiGHS 1.15")
    assert "PuLP 4." in solver_name()


def test_the_number_of_threads_may_change_from_one_solve_to_the_next() -> None:
    program = knapsack(12)
    answers = [solve(program, Limits(threads=threads)) for threads in (1, 2, 1)]
    assert {answer.status for answer in answers} == {"optimal"}
    assert len({answer.objective for answer in answers}) == 1
