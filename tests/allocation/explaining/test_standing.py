from dataclasses import replace

from tests.allocation.enumerating import every_award, standing, tiny_problem
from tests.allocation.problems import arc, need, offer, problem
from toolkit.allocation.explaining.standing import pairs_of, standing_of, stands, won_keys
from toolkit.allocation.finding import find


def test_an_award_is_judged_as_by_trying() -> None:
    for seed in range(30):
        stated = tiny_problem(seed)
        for awards in every_award(stated):
            assert standing_of(stated, awards) == standing(stated, awards)
            assert stands(stated, awards)


def test_an_award_must_keep_rules_and_be_paid_for() -> None:
    bids = [offer("a", "L", "P", "10", least="100")]
    awards = find(problem([need("L")], bids, [])).awards
    for available, most, fits in (("1000", 1, True), ("999.99", 1, False), ("1000", 0, False)):
        stated = problem(
            [need("L")], bids, [arc("S", "L")], available={"S": available}, max_lots={"P": most}
        )
        assert stands(stated, awards) == fits


def test_a_package_wins_as_one() -> None:
    bids = [replace(offer(f"k{lot}", lot, "P", "1", least="100"), package="K") for lot in "LM"]
    stated = problem([need("L"), need("M")], bids, [])
    awards = find(stated).awards
    assert list(won_keys(stated, awards)) == ["K"]
    assert list(pairs_of(awards)) == [("L", "P"), ("M", "P")]
