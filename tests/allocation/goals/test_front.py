from decimal import Decimal
from random import Random

import pytest

from tests.allocation.enumerating import every_award, tiny_problem
from tests.allocation.goals.trying import price, total
from tests.allocation.problems import need, offer, problem
from toolkit.allocation.goals.aims import least_pence, linear
from toolkit.allocation.goals.front import front
from toolkit.allocation.modelling import Goal


@pytest.mark.parametrize("start", range(0, 60, 20))
def test_the_front_is_every_award_that_none_beats(start: int) -> None:
    several = 0
    for seed in range(start, start + 20):
        stated, chance = tiny_problem(seed), Random(seed)
        worth = {o.bid: Decimal(chance.randint(0, 9)) for o in stated.offers}
        awards = every_award(stated)
        lots = max((len({one.lot for one in won}) for won in awards), default=0)
        points = {
            (price(won), total(worth)(won)) for won in awards if len({a.lot for a in won}) == lots
        }
        best = sorted(
            p for p in points if not any(q[0] <= p[0] and q[1] <= p[1] and q != p for q in points)
        )
        found = front(stated, (least_pence(stated), linear(Goal("w", worth), Decimal(1))))
        assert found.complete
        assert (seed, [(one.first, one.second) for one in found.points]) == (seed, best)
        several += len(best) > 1
    assert several > 2


def test_points_inside_the_line_between_others_are_found() -> None:
    """Prices 10, 16 and 20 against 10, 6 and 0: the middle is best by no weighted sum."""
    bids = [offer(b, "L", b, p, least="100") for b, p in (("P", "10"), ("Q", "16"), ("R", "20"))]
    worth = {"P": Decimal(10), "Q": Decimal(6), "R": Decimal(0)}
    aims = (least_pence(stated := problem([need("L")], bids)), linear(Goal("w", worth), Decimal(1)))
    found = front(stated, aims)
    assert [one.second for one in found.points] == [10, 6, 0]
    assert not front(stated, aims, most=2).complete


def test_split_lots_need_a_step() -> None:
    bids = [offer("P", "L", "P", "10"), offer("Q", "L", "Q", "20")]
    stated = problem([need("L")], bids)
    second = linear(Goal("w", {"P": Decimal(10), "Q": Decimal(0)}))
    with pytest.raises(ValueError, match="step"):
        front(stated, (least_pence(stated), second))
    found = front(stated, (least_pence(stated), second), step=Decimal(4))
    assert len(found.points) == 5  # 10, then half a step better each time, and the end at 0
    assert found.complete
