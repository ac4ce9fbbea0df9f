from decimal import Decimal

import pytest

from tests.allocation.problems import arc, need, offer, problem
from toolkit.allocation.modelling import (
    Goal,
    cost_of,
    fewest_unawarded,
    least_price,
    model_of,
    program_of,
    round_pounds,
)
from toolkit.allocation.problem import Need, Problem

STATED = problem(
    [need("L"), need("M")],
    [offer("a", "L", "P", "10", least="100"), offer("b", "M", "P", "20", least="100")],
    [arc("S", "L"), arc("S", "M", "900", own=False)],
    available={"S": "2500"},
    cap="0.4",
)


@pytest.mark.parametrize(
    ("gbp", "pounds"), [("44400000", "1000"), ("650000", "10"), ("5", "0.0001"), ("0", "1")]
)
def test_money_is_counted_in_a_unit_that_leaves_five_digits(gbp: str, pounds: str) -> None:
    assert round_pounds(Decimal(gbp)) == Decimal(pounds)


def test_without_money_there_is_nothing_to_pay() -> None:
    assert model_of(STATED, money=False).pays == {}
    assert len(model_of(STATED).pays) == len(STATED.arcs)


def test_rows_of_money_are_named_after_their_streams() -> None:
    names = {row.rule for row in model_of(STATED).rows}
    assert {"stream S", "cross-area cap of S"} <= names


def test_a_price_counts_shares_and_what_is_charged() -> None:
    draft = model_of(STATED, money=False)
    cost = cost_of(draft, least_price(STATED))
    unit = float(draft.pounds)
    assert [cost[draft.won[bid]] * unit for bid in "ab"] == pytest.approx([1000, 2000])


def test_a_goal_may_count_wins_and_lots_left() -> None:
    needs = (Need("L", Decimal(100), optional=True),)
    stated = Problem(needs, (offer("a", "L", "P", "10", least="100"),))
    draft = model_of(stated)
    goal = Goal("g", per_win={"a": Decimal(7)}, per_unawarded={"L": Decimal(3)})
    cost = cost_of(draft, goal)
    assert cost[draft.unawarded["L"]] == 3
    assert cost[draft.won["a"]] == pytest.approx(7 / float(draft.pounds))
    assert fewest_unawarded(stated) is not None
    assert fewest_unawarded(STATED) is None


def test_every_row_of_a_model_has_its_own_label() -> None:
    program = program_of(model_of(STATED), {})
    labels = [row.label for row in program.rows]
    assert len(labels) == len(set(labels))


def test_a_model_that_looks_for_shortfalls_leaves_room() -> None:
    assert set(model_of(STATED, money=False, room="cover").uncovered) == {"L", "M"}
    assert set(model_of(STATED, room="money").unfunded) == {"L", "M"}
