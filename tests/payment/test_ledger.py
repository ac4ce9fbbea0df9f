import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.payment import Posting, pairs, post

PARTIES = 4
SHARES = st.lists(st.floats(0, 1), min_size=PARTIES, max_size=PARTIES)


@st.composite
def postings(draw: st.DrawFn) -> Posting:
    """Draw a posting whose lines are shared out in full on both sides."""
    lines = draw(st.integers(1, 4))
    gbp = draw(st.lists(st.floats(-1e8, 1e8), min_size=6 * lines, max_size=6 * lines))
    sides = [np.array([draw(SHARES) for _ in range(lines)]) + 1e-3 for _ in range(2)]
    payers, payees = (one / one.sum(axis=1, keepdims=True) for one in sides)
    return Posting("any", np.array(gbp).reshape(2, 3, lines), payers, payees)


@given(st.lists(postings(), min_size=1, max_size=5))
def test_the_ledger_sums_to_zero_in_every_draw_and_year(found: list[Posting]) -> None:
    nets = np.zeros((2, 3, PARTIES))
    for one in found:
        post(nets, one)
    moved = sum(np.abs(one.gbp).sum(axis=2) for one in found)
    assert (np.abs(nets.sum(axis=2)) <= 1e-9 * moved + 1e-12).all()


@given(postings())
def test_pairs_share_out_every_line_between_payers_and_payees(one: Posting) -> None:
    between = pairs(one)
    assert between.sum(axis=2) == pytest.approx(one.payers)
    assert between.sum(axis=1) == pytest.approx(one.payees)


@given(st.lists(postings(), min_size=2, max_size=5))
def test_the_order_of_postings_does_not_matter(found: list[Posting]) -> None:
    forth, back = np.zeros((2, 3, PARTIES)), np.zeros((2, 3, PARTIES))
    for one in found:
        post(forth, one)
    for one in reversed(found):
        post(back, one)
    assert forth == pytest.approx(back, rel=1e-9, abs=1e-4)


def test_what_one_party_pays_another_receives() -> None:
    council, lead, provider = np.eye(3)
    nets = np.zeros((1, 2, 3))
    post(nets, Posting("care", np.array([[[100.0], [110.0]]]), council[None], lead[None]))
    post(nets, Posting("part", np.array([[[60.0], [66.0]]]), lead[None], provider[None]))
    assert nets.tolist() == [[[-100, 40, 60], [-110, 44, 66]]]


def test_lines_are_shared_and_a_sum_alike_in_all_futures_stands_once() -> None:
    nets = np.zeros((2, 1, 3))
    payers = np.array([[0.5, 0.5, 0.0], [0.0, 1.0, 0.0]])
    payees = np.array([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]])
    post(nets, Posting("care", np.array([[[100.0, 40.0]]]), payers, payees))
    assert nets.tolist() == [[[-10, -90, 100]]] * 2


def test_below_zero_money_flows_the_other_way() -> None:
    nets = np.zeros((1, 1, 2))
    post(nets, Posting("back", np.array([[[-5.0]]]), np.array([[1.0, 0]]), np.array([[0, 1.0]])))
    assert nets.tolist() == [[[5, -5]]]


def test_a_payment_to_oneself_changes_nothing() -> None:
    nets = np.zeros((1, 1, 2))
    alone = np.array([[1.0, 0.0]])
    post(nets, Posting("own", np.array([[[7.0]]]), alone, alone))
    assert not nets.any()
