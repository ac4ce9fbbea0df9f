from decimal import Decimal

from tests.allocation.problems import arc, lot_cap, need, offer, problem
from toolkit.allocation.explaining.numbers import numbers_of, steps_to, with_number
from toolkit.allocation.families.share_limit import ShareLimit
from toolkit.allocation.families.winners import Winners
from toolkit.allocation.finding import find
from toolkit.allocation.problem import Problem


def test_a_stream_moves_by_the_penny_a_share_by_a_thousandth_and_a_count_by_one() -> None:
    stated = problem([need("L")], [], [arc("S", "L", "9")], available={"S": "5"}, cap="0.5")
    rules = (
        Winners("winners", "two or three", least=2, most=3),
        ShareLimit("share", "half", parties=("P",), most=Decimal("0.5")),
        ShareLimit("floor", "a tenth", parties=("Q",), least=Decimal("0.1")),
    )
    stated = Problem(
        stated.needs, (), rules, stated.arcs, stated.available_gbp, stated.cross_area_share
    )
    found = {
        name: [(one.bound, one.value, one.step) for one in numbers_of(stated, name)]
        for name in ("stream S", "limit of S on L", "cross-area cap", "winners", "share", "cover")
    }
    assert found == {
        "stream S": [("most", Decimal(5), Decimal("0.01"))],
        "limit of S on L": [("most", Decimal(9), Decimal("0.01"))],
        "cross-area cap": [("most", Decimal("0.5"), Decimal("0.001"))],
        "winners": [("most", 3, 1), ("least", 2, 1)],
        "share": [("most", Decimal("0.5"), Decimal("0.001"))],
        "cover": [],
    }
    assert [one.bound for one in numbers_of(stated, "floor")] == ["most", "least"]


def test_loosening_leaves_looser_rules_of_the_name_and_tightening_moves_the_tightest() -> None:
    stated = Problem((need("L"),), (), (lot_cap("P", 2), lot_cap("Q", 4)))
    number = next(numbers_of(stated, "L1"))
    assert number.value == 2
    for value, expected in ((3, [3, 4]), (5, [5, 5]), (1, [1, 4]), (2, [2, 4])):
        moved = with_number(stated, number, Decimal(value))
        assert [rule.most for rule in moved.rules if hasattr(rule, "most")] == expected


def test_an_award_says_how_far_a_number_must_move() -> None:
    bids = [offer("a", "L", "P", "10", least="100")]
    rich = problem([need("L")], bids, [arc("S", "L")], available={"S": "5000"})
    poor = problem([need("L")], bids, [arc("S", "L")], available={"S": "900"})
    awards = find(rich).awards
    number = next(numbers_of(poor, "stream S"))
    assert steps_to(poor, number, awards) == 100 * 100
    assert number.after(100 * 100) == 1000
    assert steps_to(rich, next(numbers_of(rich, "stream S")), awards) == 0
    nobody = problem([need("L")], bids, [arc("S", "L")], available={"S": "9"}, max_lots={"P": 0})
    assert steps_to(nobody, next(numbers_of(nobody, "stream S")), awards) is None
