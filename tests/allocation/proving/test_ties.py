from tests.allocation.enumerating import every_award
from tests.allocation.problems import need, offer, problem
from tests.allocation.proving.tied import bids_of, standing, tied_problem
from toolkit.allocation.goals.seeking import seek
from toolkit.allocation.proving.cutting import pairs_of
from toolkit.allocation.proving.ties import ties_of


def test_every_exact_tie_is_listed_once() -> None:
    several = 0
    for seed in range(40):
        stated, aim = tied_problem(seed)
        best = seek(stated, [aim])
        equal = [one for one in every_award(stated) if standing(stated, best, one) == best.reached]
        if not equal:
            continue
        winners, bids = ties_of(stated, best), ties_of(stated, best, another="bids")
        assert winners.complete
        assert bids.complete
        pairs = {pairs_of(one) for one in equal}
        assert (seed, {pairs_of(one.awards) for one in winners.awards}) == (seed, pairs)
        assert {bids_of(one.awards) for one in bids.awards} == {bids_of(one) for one in equal}
        assert (len(winners.awards), len(bids.awards)) == (len(pairs), len(equal))
        assert bids.unique == (len(equal) == 1)
        several += len(equal) > 1
    assert several > 8


def test_a_penny_is_no_tie_and_a_limit_is_said() -> None:
    bids = [
        offer(b, "L", b, g, least="100")
        for b, g in zip("PQR", ("10", "10", "10.0001"), strict=True)
    ]
    stated = problem([need("L")], bids)
    best = seek(stated)
    assert {one.awards[0].bid for one in ties_of(stated, best).awards} == {"P", "Q"}
    few = ties_of(stated, best, most=1)
    assert (len(few.awards), few.complete, few.unique) == (1, False, False)
    assert ties_of(problem([need("L")], bids[2:]), seek(problem([need("L")], bids[2:]))).unique


def test_split_awards_within_a_penny_for_each_bid_count_as_equal() -> None:
    bids = [offer("a", "L", "P", "10"), offer("b", "L", "Q", "10.0001")]
    stated = problem([need("L")], bids)
    listed = ties_of(stated, seek(stated))
    assert {pairs_of(one.awards) for one in listed.awards} >= {
        frozenset({("L", "P")}),
        frozenset({("L", "Q")}),
    }
