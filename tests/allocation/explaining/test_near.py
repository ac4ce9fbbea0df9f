from dataclasses import replace
from decimal import Decimal

from tests.allocation.problems import arc, need, offer, problem
from toolkit.allocation.drafting import Draft
from toolkit.allocation.explaining.asking import asking
from toolkit.allocation.explaining.near import least_of, near
from toolkit.allocation.finding import find
from toolkit.allocation.solving import Limits

BIDS = [offer("a", "L", "P", "10", least="100"), offer("b", "L", "Q", "10.5", least="100")]


def no_p(draft: Draft) -> dict[int, float]:
    return {draft.won["a"]: 1.0}


def test_an_award_near_the_best_is_no_dearer_than_it_may_be() -> None:
    stated = problem([need("L")], BIDS)
    awards = find(stated).awards
    for part, bid in (("0.0499", "a"), ("0.05", "b")):
        found = least_of(asking(None, 1), near(stated, awards, Decimal(part)), no_p)
        assert found is not None
        assert [one.bid for one in found] == [bid]
        assert least_of(asking(None, 1), near(stated, awards, Decimal(part)), no_p, glance=True)


def test_it_can_be_paid_for() -> None:
    stated = problem([need("L")], BIDS, [arc("S", "L")], available={"S": "1049.99"})
    space = near(stated, find(stated).awards, Decimal("0.1"))
    found = least_of(asking(None, 1), space, no_p)
    assert found is not None
    assert [one.bid for one in found] == ["a"]


def test_it_leaves_no_more_lots_unawarded() -> None:
    stated = problem([replace(need("L"), optional=True)], BIDS)
    space = near(stated, find(stated).awards, Decimal("0.01"))
    assert space.best == (0, Decimal(1000))
    found = least_of(asking(None, 1), space, no_p)
    assert found is not None
    assert [one.bid for one in found] == ["a"]


def test_rows_that_leave_no_award_and_a_stop_are_told_apart() -> None:
    stated = problem([need("L")], BIDS)
    space = near(stated, find(stated).awards, Decimal(0))

    def nobody(draft: Draft) -> dict[int, float]:
        draft.say([(n, 1.0) for n in draft.won.values()], "<=", 0.0)
        return {}

    work = asking(None, 1)
    assert least_of(work, space, nobody) is None
    assert not work.unsure
    work = asking(Limits(seconds=0), 1)
    assert least_of(work, space, no_p) is None
    assert work.unsure
