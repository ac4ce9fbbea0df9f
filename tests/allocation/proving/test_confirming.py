import pytest

from tests.allocation.enumerating import tiny_problem
from tests.allocation.problems import need, offer, problem
from toolkit.allocation.goals.seeking import seek
from toolkit.allocation.proving.confirming import confirm


def test_another_search_by_the_same_solver_agrees_as_far_as_it_goes() -> None:
    for seed in range(10):
        stated = tiny_problem(seed)
        best = seek(stated)
        said = confirm(stated, best, solver="highs")
        assert said.agrees is True
        assert (said.objective is None) == (best.status == "infeasible")


def test_another_objective_is_no_agreement() -> None:
    bids = [offer(b, "L", b, g, least="100") for b, g in (("P", "10"), ("Q", "10.0001"))]
    both, dear = problem([need("L")], bids), problem([need("L")], bids[1:])
    assert confirm(both, seek(dear), solver="highs").agrees is False
    assert confirm(dear, seek(dear), solver="highs").same_winners


def test_a_second_solver_agrees() -> None:
    pytest.importorskip("cbcbox")
    for seed in range(30):
        stated = tiny_problem(seed)
        said = confirm(stated, seek(stated))
        assert (seed, said.agrees) == (seed, True)
        assert said.solver.startswith("CBC")
