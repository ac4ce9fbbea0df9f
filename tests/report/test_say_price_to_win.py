from dataclasses import replace
from decimal import Decimal

import pytest

from tests.report.explained import explained
from toolkit.allocation.explaining.price_to_win import Outcome
from toolkit.report.say_price_to_win import firmness, prices_to_win


def test_prices_to_win_are_told_with_how_far_they_are() -> None:
    _, award, told = explained()
    assert told.price_to_win is not None
    head, row, checked = prices_to_win(award.problem, told.price_to_win)
    assert head.split()[:2] == ["Bid", "Bidder"]
    assert row.split() == ["B7", "P2", "R", "£210,000.00", "£200,000.00", "-4.76%"]
    assert "a penny above" in checked
    assert list(prices_to_win(award.problem, ())) == [
        "No losing bid stands on the lots where the runner-up has other winners."
    ]


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        ("always", "any price"),
        ("never", "never"),
        ("not even free", "not even free"),
        ("no award", "no award"),
        ("limit", "not settled: time"),
    ],
)
def test_bids_without_such_a_price_say_so(outcome: Outcome, words: str) -> None:
    _, award, told = explained()
    assert told.price_to_win is not None
    one = replace(
        told.price_to_win[0],
        outcome=outcome,
        threshold_gbp=None,
        verified=False,
        because=("L1",) if outcome == "never" else (),
    )
    _, row, *rest = prices_to_win(award.problem, (one,))
    assert row.endswith(words)
    assert rest == (["B7 cannot win at any price because of: L1"] if one.because else [])


def test_winners_that_were_not_worked_out_are_counted() -> None:
    _, award, told = explained()
    assert told.ranges is not None
    first, second, third = told.ranges
    lines = list(
        firmness(
            award.problem,
            (first, replace(second, proved=False), replace(third, least_gbp=Decimal(5))),
        )
    )
    assert lines[2].split() == ["B3", "P2", "N", "£250,000.00", "nothing", "£256,000.00"]
    assert "£5.00" in lines[3]
    assert lines[4] == "Not settled, time ran out: 1 of 3 winners."
    assert len(list(firmness(award.problem, (replace(first, proved=False),)))) == 1
