import pulp
import pytest

from toolkit.allocation.solving import Limits, solve, solver_name
from toolkit.errors import SolverError


def knapsack(size: int) -> pulp.LpProblem:
    """Fill a knapsack with things whose weights make it hard."""
    model = pulp.LpProblem("knapsack", pulp.LpMinimize)
    things = [model.add_variable(f"x{n}", cat="Binary") for n in range(size)]
    weights = [1000 + (n * 7919) % 997 for n in range(size)]
    model.setObjective(pulp.lpSum(-w * t for w, t in zip(weights, things, strict=True)))
    for part in range(1, 6):
        turned = weights[part * 7 :] + weights[: part * 7]
        model.addConstraint(
            pulp.lpSum(w * t for w, t in zip(turned, things, strict=True)) <= sum(weights) / 2.37
        )
    return model


def test_an_optimal_answer_has_a_bound_that_meets_it() -> None:
    model = pulp.LpProblem("one", pulp.LpMinimize)
    x = model.add_variable("x", 0, 10, cat="Integer")
    model.setObjective(2.0 * x)
    model.addConstraint(3.0 * x >= 10)
    answer = solve(model)
    assert (answer.status, answer.objective, answer.bound) == ("optimal", 8, 8)


def test_infeasible_is_an_answer() -> None:
    model = pulp.LpProblem("none", pulp.LpMinimize)
    x = model.add_variable("x", 0, 1)
    model.setObjective(1.0 * x)
    model.addConstraint(1.0 * x >= 2)
    answer = solve(model)
    assert (answer.status, answer.objective, answer.bound) == ("infeasible", None, None)


def test_a_limit_on_time_is_an_answer_with_a_bound() -> None:
    model = knapsack(120)
    answer = solve(model, Limits(seconds=0.2))
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


def test_a_model_that_falls_without_end_is_refused() -> None:
    model = pulp.LpProblem("endless", pulp.LpMinimize)
    x, y = model.add_variable("x", 0), model.add_variable("y", 0)
    model.setObjective(-1.0 * x)
    model.addConstraint(1.0 * x - 1.0 * y <= 1)
    model.addConstraint(1.0 * y - 2.0 * x <= 1)
    model.addConstraint(1.0 * y - 3.0 * x <= 1)
    with pytest.raises(SolverError, match="report this case"):
        solve(model)


def test_the_solver_is_named_with_its_versions() -> None:
    assert solver_name().startswith("HiGHS 1.15")
    assert "PuLP 4." in solver_name()
