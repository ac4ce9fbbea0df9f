from decimal import Decimal

import pytest

from tests.allocation.enumerating import every_award, tiny_problem
from tests.allocation.problems import need, offer, problem
from tests.allocation.proving.tied import hard_problem, standing, tied_problem
from toolkit.allocation.goals.aims import least_pence
from toolkit.allocation.goals.seeking import seek
from toolkit.allocation.proving.cutting import pairs_of
from toolkit.allocation.proving.runner_up import k_best, runner_up
from toolkit.allocation.solving import Limits


@pytest.mark.parametrize("coarse", [False, True])
def test_the_runner_up_is_the_best_award_with_other_winners(coarse: bool) -> None:
    several = ties = 0
    for seed in range(40):
        stated, aim = tied_problem(seed) if coarse else (tiny_problem(seed), None)
        best = seek(stated, [aim or least_pence(stated)])
        awards = every_award(stated)
        if not awards:
            continue
        here = pairs_of(best.awards)
        others = [standing(stated, best, one) for one in awards if pairs_of(one) != here]
        second = runner_up(stated, best)
        if not others:
            assert (seed, second.status) == (seed, "infeasible")
            continue
        several += 1
        apart = [there - mine for mine, there in zip(best.reached, min(others), strict=True)]
        assert (seed, second.gap) == (seed, next((gap for gap in apart if gap), 0))
        assert standing(stated, best, second.awards) == min(others)
        assert (here - set(second.lost)) | set(second.gained) == pairs_of(second.awards)
        ties += second.gap == 0
        if len(apart) == 1:
            assert second.least_gap is not None
            assert abs(second.least_gap - apart[0]) < Decimal("0.001")
    assert several > 10
    assert (ties > 3) is coarse


def test_awards_are_ranked_in_order_until_there_are_no_more() -> None:
    for seed in range(25):
        stated = tiny_problem(seed)
        best = seek(stated)
        awards = every_award(stated)
        if not awards:
            continue
        by_pairs = {
            pairs: min(standing(stated, best, one) for one in awards if pairs_of(one) == pairs)
            for pairs in {pairs_of(one) for one in awards}
        }
        ranking = k_best(stated, best, 3)
        found = [standing(stated, best, one.awards) for one in ranking.awards]
        assert (seed, found) == (seed, sorted(by_pairs.values())[1:4])
        assert ranking.complete == (len(by_pairs) <= 3)


def test_the_gap_is_told_in_pence_with_who_would_win_instead() -> None:
    bids = [offer(b, "L", b, g, least="100") for b, g in (("P", "10"), ("Q", "10.0003"))]
    stated = problem([need("L")], bids)
    second = runner_up(stated, seek(stated))
    assert (second.by, second.gap, second.gap_gbp) == (
        "least price",
        Decimal("0.03"),
        Decimal("0.03"),
    )
    assert (second.gained, second.lost) == ((("L", "Q"),), (("L", "P"),))


def test_a_search_that_was_stopped_says_limit_and_ranks_no_further() -> None:
    stated, best = hard_problem()
    assert runner_up(stated, best, Limits(seconds=0.05)).status == "limit"
    ranking = k_best(stated, best, 5, Limits(seconds=0.05))
    assert (ranking.awards, ranking.complete) == ((), False)
