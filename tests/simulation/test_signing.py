from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from toolkit.simulation.signing import (
    Position,
    RedLine,
    best_exit,
    red_lines,
    slack_of,
    worst_mean,
)
from toolkit.statements.finances import Finance

SUMS = st.floats(-1e6, 1e6)


def stated(**lines: object) -> Finance:
    return Finance.model_validate({"party_id": "P1", "basis": "assumed", **lines})


def standing(net: object, usual: object = 0.0, income: object = 100.0) -> Position:
    nets = np.array(net, dtype=float)
    years = nets.shape[1]
    return Position(
        nets,
        np.broadcast_to(np.array(usual, dtype=float), nets.shape),
        np.broadcast_to(np.array(income, dtype=float), years),
    )


# Ten futures of two years; the first is the worst tenth. A year ends at -60 and then +20, the other
# nine at +10 each.
TEN = [[-60, 20], *[[10, 10]] * 9]


@pytest.mark.parametrize(
    ("line", "test", "at", "found", "slack"),
    [
        # gains over the term against 5 a year: -50 and nine times 10; on average 4
        ({"smallest_gain_gbp": "3"}, "smallest gain", 3, 4, 1),
        ({"largest_loss_gbp": "45"}, "largest loss", -45, -50, -5),
        # what is left falls to -60 at worst, whatever comes after
        ({"reserves_gbp": "65"}, "reserves", -65, -60, 5),
        # nine in ten end above 3 in year 1 (a tenth of the way from -60 to 10) against 4
        ({"margin_floor_share": "0.04"}, "margin floor", 4, 3, -2),
    ],
)
def test_each_red_line_by_hand(
    line: dict[str, str], test: str, at: float, found: float, slack: float
) -> None:
    (tested,) = red_lines("P1", stated(**line), standing(TEN, usual=5))
    assert (tested.party, tested.test) == ("P1", test)
    assert (tested.line_gbp, tested.found_gbp, tested.slack_gbp) == pytest.approx(
        (at, found, slack)
    )


def test_a_party_without_red_lines_is_not_tested() -> None:
    assert red_lines("P1", stated(), standing(TEN)) == ()


def test_the_margin_floor_is_tested_in_the_year_that_keeps_it_least() -> None:
    nets = [[10, 2, 30]] * 20
    (tested,) = red_lines("P1", stated(margin_floor_share="0.05"), standing(nets))
    assert (tested.line_gbp, tested.found_gbp) == (5, 2)
    assert tested.slack_gbp == -9  # 3 more in each of three years


@given(arrays(float, (20, 3), elements=SUMS), st.floats(0, 1e6))
def test_money_in_every_future_alike_moves_room_by_as_much(
    nets: np.ndarray[tuple[int, ...], np.dtype[np.float64]], paid: float
) -> None:
    """What a line lacks is what must be paid, spread over the years."""
    lines = {"smallest_gain_gbp": "10", "largest_loss_gbp": "10", "margin_floor_share": "0.1"}
    before = red_lines("P1", stated(**lines), standing(nets))
    after = red_lines("P1", stated(**lines), standing(nets + paid / 3))
    for one, other in zip(before, after, strict=True):
        assert other.slack_gbp - one.slack_gbp == pytest.approx(paid, rel=1e-9, abs=1e-3)


def test_the_worst_part_is_averaged_and_holds_one_future_at_least() -> None:
    assert worst_mean(np.array([3.0, -1.0, 5.0, 7.0]), 0.5) == 1.0
    assert worst_mean(np.array([3.0, -1.0, 5.0, 7.0]), 0.01) == -1.0


@given(arrays(float, st.integers(1, 50), elements=SUMS), st.floats(0.01, 0.99))
def test_the_worst_part_is_never_better_than_the_whole(
    gbp: np.ndarray[tuple[int, ...], np.dtype[np.float64]], part: float
) -> None:
    assert worst_mean(gbp, part) <= gbp.mean() + 1e-6
    assert worst_mean(gbp, part) >= gbp.min() - 1e-6


def test_it_pays_to_leave_before_the_years_that_lose() -> None:
    leaving = best_exit("P1", standing([[10, 10, -30, 5]] * 3))
    assert (leaving.party, leaving.after_year, leaving.gain_gbp) == ("P1", 2, 25)


def test_it_pays_never_to_start_where_every_year_loses() -> None:
    found = best_exit("P1", standing([[-10, -10]] * 3))
    assert (found.after_year, found.gain_gbp) == (0, 20)


def test_it_does_not_pay_to_leave_where_the_end_makes_up_for_the_rest() -> None:
    found = best_exit("P1", standing([[-10, 20]] * 3, usual=0))
    assert found.gain_gbp <= 0


@given(arrays(float, (5, 4), elements=SUMS), arrays(float, (5, 4), elements=SUMS))
def test_no_other_exit_pays_more(
    nets: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
    usual: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
) -> None:
    found = best_exit("P1", standing(nets, usual=usual))
    every = [float((usual - nets).mean(axis=0)[year:].sum()) for year in range(4)]
    assert found.gain_gbp == pytest.approx(max(every), abs=1e-6)


def test_the_tightest_line_counts() -> None:
    lines = [
        RedLine("P1", "reserves", 0, 0, 5.0),
        RedLine("P1", "largest loss", 0, 0, -2.0),
        RedLine("P2", "reserves", 0, 0, 7.0),
    ]
    assert slack_of(lines) == {"P1": -2.0, "P2": 7.0}
    assert slack_of(lines[::-1]) == slack_of(lines)


def test_lines_are_read_in_pounds_as_they_are_stated() -> None:
    finance = stated(largest_loss_gbp="0.1")
    assert finance.largest_loss_gbp == Decimal("0.1")
    (tested,) = red_lines("P1", finance, standing([[0.0]]))
    assert tested.slack_gbp == pytest.approx(0.1)
