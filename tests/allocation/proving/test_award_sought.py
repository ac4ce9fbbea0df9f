from dataclasses import replace

from tests.allocation.enumerating import tiny_problem
from toolkit.allocation.allocating import find_award
from toolkit.allocation.goals.seeking import seek
from toolkit.allocation.proving.award_sought import sought_of
from toolkit.allocation.solving import Limits


def test_an_allocation_reads_as_what_a_new_search_would_find() -> None:
    optional = without = 0
    for seed in range(40):
        problem = tiny_problem(seed)
        read, sought = sought_of(problem, find_award(problem, "o", Limits())), seek(problem)
        assert (seed, read.status, read.reached) == (seed, sought.status, sought.reached)
        assert (seed, read.awards) == (seed, sought.awards)
        assert [aim.name for aim in read.aims] == [aim.name for aim in sought.aims]
        optional += len(read.aims) > 1
        without += not read.awards and not read.reached
    assert optional
    assert without


def test_what_was_stopped_stays_unproved() -> None:
    problem = tiny_problem(1)
    stopped = replace(find_award(problem, "o", Limits()), status="limit")
    assert sought_of(problem, stopped).status == "limit"
