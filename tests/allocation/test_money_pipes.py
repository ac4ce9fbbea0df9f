from dataclasses import replace
from decimal import Decimal

from tests.allocation.money import budget, owed, pays, virement
from toolkit.allocation.circulation import SINK, SOURCE
from toolkit.allocation.contributions import LotShare, MoneyTerms
from toolkit.allocation.money_pipes import lay_pipes, own_money, put_in, spending

TERMS = MoneyTerms(
    (
        budget("A", 2027, "100.009", least="9", carry="0.25"),
        budget("A", 2028, "100"),
        budget("B", 2027, "50"),
        budget("B", 2028, "50"),
    ),
    (pays("A", "L", most="33.333"), pays("B", "L", own=False)),
    (LotShare("B", "L", Decimal("0.3333"), Decimal("0.3333")),),
    (virement("B", "A", "0.1"),),
    Decimal("0.4"),
)


def test_money_goes_only_where_the_terms_let_it() -> None:
    laid = lay_pipes(TERMS, owed(L="40 0.10"))
    bounds = {(one.tail, one.head): (one.low, one.up) for one in laid.pipes}
    assert bounds[SOURCE, own_money("A", 2027)] == (0, 10000)
    assert bounds[own_money("A", 2027), put_in("A", 2027)] == (900, 10000)
    assert bounds[put_in("A", 2027), put_in("A", 2028)] == (0, 2500)
    assert bounds[put_in("A", 2028), SINK] == (0, 0)
    assert bounds[own_money("B", 2028), put_in("A", 2028)] == (0, 500)
    assert bounds[put_in("B", 2027), spending("B", 2027, own=False)] == (0, 2000)
    assert bounds[spending("A", 2027, own=True), ("lot", "L", 2027)] == (0, 3333)
    assert bounds[spending("B", 2027, own=False), ("lot", "L", 2027)] == (1333, 1334)
    assert bounds[spending("B", 2028, own=False), ("lot", "L", 2028)] == (3, 4)
    assert bounds[("lot", "L", 2027), SINK] == (4000, 4000)
    assert (own_money("A", 2027), put_in("B", 2027)) not in bounds


def test_what_pipes_mean_is_kept_by_position() -> None:
    laid = lay_pipes(TERMS, owed(L="40 0.10"))
    for n, (year, stream) in laid.carries.items():
        assert laid.pipes[n].tail == put_in(stream, year)
    for n, (year, move) in laid.moves.items():
        assert laid.pipes[n].tail == own_money(move.giver, year)
    for n, (year, stream, _, own) in laid.pays.items():
        assert laid.pipes[n].tail == spending(stream, year, own=own)
    assert {laid.pipes[n].head for n in laid.lots} == {SINK}


def test_lots_without_a_cost_need_no_pipe() -> None:
    laid = lay_pipes(replace(TERMS, shares=()), owed(L="40"))
    assert {year for year, _ in laid.lots.values()} == {2027}
    assert {year for year, *_ in laid.pays.values()} == {2027}
