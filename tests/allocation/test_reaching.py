from decimal import Decimal

from tests.allocation.problems import offer
from toolkit.allocation.families.synergy import Synergy
from toolkit.allocation.modelling import Goal, least_price
from toolkit.allocation.problem import Need, Problem
from toolkit.allocation.reaching import reached
from toolkit.allocation.settling import award

BIDS = (offer("a", "L", "P", "10"), offer("b", "M", "P", "20"))
NEEDS = (Need("L", Decimal(100)), Need("M", Decimal(100), optional=True))
SAVING = Synergy("S", "both lots", bidder="P", lots=("L", "M"), gbp=Decimal(-50))
STATED = Problem(NEEDS, BIDS, (SAVING,))
BOTH = (award(BIDS[0], Decimal(100)), award(BIDS[1], Decimal(100)))


def test_a_price_counts_units_and_what_is_charged_beside() -> None:
    assert reached(STATED, least_price(STATED), BOTH) == 2950
    assert reached(STATED, least_price(STATED), BOTH[:1]) == 1000


def test_a_goal_without_charges_counts_shares_alone() -> None:
    half = (award(BIDS[0], Decimal(50)),)
    assert reached(STATED, Goal("g", {"a": Decimal(8)}), half) == 4


def test_wins_and_lots_left_count_once() -> None:
    goal = Goal("g", per_win={"a": Decimal(3), "b": Decimal(5)}, per_unawarded={"M": Decimal(7)})
    assert reached(STATED, goal, BOTH[:1]) == 3 + 7
    assert reached(STATED, goal, BOTH) == 3 + 5
