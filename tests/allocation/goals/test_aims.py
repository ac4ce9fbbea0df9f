from decimal import Decimal

import pytest

from tests.allocation.enumerating import tiny_problem
from tests.allocation.goals.trying import agrees, price
from tests.allocation.problems import need, offer, problem
from toolkit.allocation.goals.aims import (
    aim_value,
    all_whole,
    least_pence,
    linear,
    negative,
    price_count,
    unit_of,
)
from toolkit.allocation.goals.seeking import seek
from toolkit.allocation.modelling import Goal, model_of
from toolkit.allocation.problem import Need, Problem


@pytest.mark.parametrize("start", range(0, 80, 20))
def test_the_least_price_equals_trying_every_award(start: int) -> None:
    stated = [tiny_problem(seed) for seed in range(start, start + 20)]
    assert sum(agrees(one, [least_pence(one)], [price]) for one in stated) > 5


def test_bids_for_whole_lots_count_in_whole_pence() -> None:
    bids = [offer("a", "L", "P", "0.33335", least="100"), offer("b", "L", "Q", "1", most="50")]
    stated = problem([need("L")], bids)
    assert price_count(stated).per_lot == {"a": Decimal("33.34"), "b": Decimal(100)}
    assert not all_whole(stated)
    assert all_whole(problem([need("L")], bids[:1]))


def test_a_place_counts_with_the_pence_of_its_part() -> None:
    bids = tuple(offer(b, "L", b, "0.3333", least="100") for b in "PQ")
    stated = Problem((Need("L", Decimal(100), Decimal(100), places=2),), bids)
    found = seek(stated)
    assert found.reached == (sum(one.cost_gbp for one in found.awards),)


def test_an_aim_is_worked_out_from_an_award_alone() -> None:
    bids = [offer("a", "L", "P", "10", least="100"), offer("b", "L", "Q", "11", least="100")]
    stated = problem([need("L")], bids)
    most = linear(negative(Goal("worth", {"a": Decimal(1), "b": Decimal(3)})), Decimal(1))
    found = seek(stated, [most])
    assert [one.bid for one in found.awards] == ["b"]
    assert aim_value(stated, most, found.awards) == -3


def test_a_count_with_charges_has_no_negative() -> None:
    with pytest.raises(ValueError, match="alone"):
        negative(Goal("price", charged=True))


def test_the_largest_weight_has_five_digits() -> None:
    stated = problem([need("L")], [offer("a", "L", "P", "10", least="100")])
    draft = model_of(stated)
    assert unit_of(draft, [Goal("g", {"a": Decimal(-2_345_678)})]) == 100
    assert unit_of(draft, [Goal("nothing")]) == 1
