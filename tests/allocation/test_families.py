from decimal import Decimal

import pulp

from tests.allocation.problems import arc, need, offer, problem
from toolkit.allocation.choices import make_choices
from toolkit.allocation.families import (
    ALL_FAMILIES,
    Family,
    cover_every_lot,
    hold_what_is_won,
    keep_awards_between_least_and_most,
    leave_what_no_budget_reaches,
    limit_spending_elsewhere,
    pay_every_lot,
    respect_capacity,
    respect_lot_caps,
    spread_large_lots,
    stay_within_streams,
    whole_price,
)
from toolkit.allocation.problem import Problem

SMALL = problem(
    [need("L", "200", 2), need("M", "50"), need("Z", "0", 0)],
    [
        offer("a", "L", "P", "10", least="10", most="100"),
        offer("b", "L", "P", "11", least="10", most="400"),
        offer("c", "M", "P", "12", most="50", counts=False),
        offer("d", "L", "Q", "1e9", least="10", most="150"),
        offer("e", "Z", "Q", "1"),
    ],
    [arc("S", "L"), arc("T", "L", "300", own=False), arc("T", "M")],
    capacity={"P": "120", "Q": "500"},
    max_lots={"P": 1},
    available={"S": "4000", "T": "900"},
    cap="0.1",
)


def rows(family: Family, stated: Problem = SMALL) -> dict[str, str]:
    model = pulp.LpProblem("test", pulp.LpMinimize)
    x = make_choices(model, stated, Decimal(100))
    return {name: str(row) for name, row in family(stated, x)}


def test_a_lot_with_need_is_covered_and_one_without_is_left() -> None:
    assert rows(cover_every_lot) == {
        "cover_0_L": "share_0_a + share_1_b + share_3_d = 1.0",
        "cover_1_M": "share_2_c = 1.0",
    }


def test_an_award_is_nothing_or_between_its_least_and_most() -> None:
    found = rows(keep_awards_between_least_and_most)
    assert found["most_0_a"] == "share_0_a - 0.5*won_0_a <= -0.0"
    assert found["least_0_a"] == "share_0_a - 0.05*won_0_a >= -0.0"
    assert found["most_1_b"] == "share_1_b - won_1_b <= -0.0"  # no more than the lot
    assert found["nothing_4_e"] == "share_4_e + won_4_e <= -0.0"


def test_two_bids_for_one_lot_are_one_lot_held() -> None:
    found = rows(hold_what_is_won)
    assert found["hold_0_a"] == "-holds_0_L_P + won_0_a <= -0.0"
    assert found["held_0_L_P"] == "holds_0_L_P - won_0_a - won_1_b <= -0.0"


def test_only_bids_in_a_providers_own_unit_use_its_capacity() -> None:
    assert list(rows(respect_capacity)) == ["capacity_0_P"]  # Q's 500 can never be exceeded
    assert "share_2_c" not in rows(respect_capacity)["capacity_0_P"]


def test_lots_are_capped_by_provider() -> None:
    assert rows(respect_lot_caps)["lots_0_P"] == "holds_0_L_P + holds_1_M_P <= 1.0"


def test_a_large_lot_is_spread_over_providers_not_bids() -> None:
    assert rows(spread_large_lots) == {"spread_0_L": "holds_0_L_P + holds_2_L_Q >= 2.0"}


def test_every_lot_is_paid_in_full() -> None:
    found = rows(pay_every_lot)
    assert found["pay_1_M"] == "pays_2_T_M - 6*share_2_c = -0.0"
    assert set(found) == {"pay_0_L", "pay_1_M", "pay_2_Z"}


def test_streams_spend_what_they_have_and_little_elsewhere() -> None:
    assert rows(stay_within_streams)["stream_1_T"] == "pays_1_T_L + pays_2_T_M <= 9.0"
    assert rows(limit_spending_elsewhere) == {"elsewhere_1_T": "pays_1_T_L <= 0.9"}


def test_an_offer_beyond_every_budget_is_left_and_its_price_stays_in_bounds() -> None:
    assert rows(leave_what_no_budget_reaches) == {"beyond_3_d": "won_3_d <= -0.0"}
    assert whole_price(SMALL.needs[0], SMALL.offers[3], Decimal(100)) == 2e9
    absurd = offer("x", "L", "P", "1e25")
    assert whole_price(SMALL.needs[0], absurd, Decimal(100)) == 1e12


def test_no_two_rows_share_a_name() -> None:
    names = [name for family in ALL_FAMILIES for name in rows(family)]
    assert len(names) == len(set(names))
