from hypothesis import given, settings

from tests.allocation.brute import cheapest
from tests.allocation.problems import small_problems
from toolkit.allocation.allocating import find_award
from toolkit.allocation.problem import Problem
from toolkit.allocation.solving import Limits


@settings(max_examples=60, deadline=None, derandomize=True)
@given(small_problems())
def test_no_set_of_winners_is_cheaper_than_the_award(problem: Problem) -> None:
    found, best = find_award(problem, "any", Limits()), cheapest(problem)
    if best is None:
        assert found.status == "infeasible"
        assert found.unmet
        assert found.objective_gbp is None
    else:
        assert found.proved
        assert found.objective_gbp is not None
        assert abs(float(found.objective_gbp) - best) <= 0.01 * (1 + len(found.awards))
