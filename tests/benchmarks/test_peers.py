import pytest

from tests.benchmarks.peers import greedy, raw_highs
from toolkit.allocation.program import Column, Program, Row

BIDS = Program(
    tuple(Column(f"x{n}", 0.0, 1.0, whole=True) for n in range(3)),
    (
        Row("A", ((0, 1.0), (2, 1.0)), "=", 1.0),
        Row("B", ((1, 1.0), (2, 1.0)), "=", 1.0),
        Row("cap", ((0, 1.0), (1, 1.0)), "<=", 1.0),
    ),
    {0: 2.0, 1: 3.0, 2: 7.0},
)


def test_the_bare_solver_reads_every_sign_and_cost() -> None:
    objective, proved = raw_highs(BIDS)
    assert proved
    assert objective == pytest.approx(7.0)


def test_lot_by_lot_takes_the_cheapest_single_bid_whatever_the_rules() -> None:
    won = {0: frozenset("A"), 1: frozenset("B"), 2: frozenset("AB")}
    assert greedy(BIDS, won).objective == 5.0
