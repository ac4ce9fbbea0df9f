"""The terms of funding as pipes: where each stream's money of each year may go, in whole pence.

A stream's own money of a year is put in, or moved to another stream; what is put in is spent in
its own area, elsewhere, or carried into the next year.
"""

from collections.abc import Mapping
from decimal import ROUND_CEILING, Decimal
from itertools import pairwise
from typing import NamedTuple

from toolkit.allocation.circulation import SINK, SOURCE, Pipe
from toolkit.allocation.contributions import MoneyTerms, Virement, Year
from toolkit.allocation.network import Node
from toolkit.units import pence

CARRYING = 1  # a penny for one year
MOVING = 1_000_000  # more than any path can cost by carrying, so that it comes first

type Owed = Mapping[tuple[Year, str], Decimal]
"""Cost of each lot in each year, to the penny."""


class Laid(NamedTuple):
    """Pipes, and what some of them mean, by position.

    Args:
        pipes: All of them.
        moves: Year and virement.
        carries: Year and stream; in the last year, what is left in reserve.
        pays: Year, stream, lot, and whether in its own area.
        lots: Year and lot that is paid.
    """

    pipes: list[Pipe]
    moves: dict[int, tuple[Year, Virement]]
    carries: dict[int, tuple[Year, str]]
    pays: dict[int, tuple[Year, str, str, bool]]
    lots: dict[int, tuple[Year, str]]


def own_money(stream: str, year: Year) -> Node:
    """Name what a stream has of its own in a year."""
    return "own money", stream, year


def put_in(stream: str, year: Year) -> Node:
    """Name what a stream spends or carries in a year."""
    return "put in", stream, year


def spending(stream: str, year: Year, *, own: bool) -> Node:
    """Name what a stream spends in its own area, or elsewhere."""
    return "spends", stream, year, own


def lay_pipes(terms: MoneyTerms, owed: Owed) -> Laid:
    """Lay out all pipes for a fixed award; upper bounds end at whole pence below.

    Args:
        terms: Who may pay for what, and when.
        owed: Lots without a cost need no money.
    """
    laid = Laid([], {}, {}, {}, {})
    plenty = sum(_down(one.available_gbp) for one in terms.budgets)
    available = {(one.stream, one.year): one.available_gbp for one in terms.budgets}
    after = dict(pairwise(terms.years))
    for one in sorted(terms.budgets, key=lambda one: (one.year, one.stream)):
        own, inside = own_money(one.stream, one.year), put_in(one.stream, one.year)
        most, least = _down(one.available_gbp), _down(one.least_gbp)
        laid.pipes.append(Pipe(SOURCE, own, 0, most))
        laid.pipes.append(Pipe(own, inside, least, max(most, least)))
        following = after.get(one.year)
        head = SINK if following is None else put_in(one.stream, following)
        laid.carries[len(laid.pipes)] = one.year, one.stream
        carried = _down(one.carry_share * one.available_gbp)
        laid.pipes.append(Pipe(inside, head, 0, carried, CARRYING))
        cap = terms.cross_area_share
        abroad = plenty if cap is None else _down(cap * one.available_gbp)
        laid.pipes.append(Pipe(inside, spending(one.stream, one.year, own=True), 0, plenty))
        laid.pipes.append(Pipe(inside, spending(one.stream, one.year, own=False), 0, abroad))
    for year in terms.years:
        for move in sorted(terms.virements, key=lambda move: (move.giver, move.receiver)):
            laid.moves[len(laid.pipes)] = year, move
            most = _down(move.most_share * available[move.giver, year])
            own, inside = own_money(move.giver, year), put_in(move.receiver, year)
            laid.pipes.append(Pipe(own, inside, 0, most, MOVING))
    _pay_lots(terms, owed, laid)
    return laid


def _pay_lots(terms: MoneyTerms, owed: Owed, laid: Laid) -> None:
    shares = {(one.stream, one.lot): one for one in terms.shares}
    for (year, lot), gbp in sorted(owed.items()):
        laid.lots[len(laid.pipes)] = year, lot
        laid.pipes.append(Pipe(("lot", lot, year), SINK, pence(gbp), pence(gbp)))
    for arc in sorted(terms.arcs, key=lambda arc: (arc.lot, arc.stream)):
        for year in terms.years:
            if (year, arc.lot) not in owed:
                continue
            cost, share = owed[year, arc.lot], shares.get((arc.stream, arc.lot))
            low, up = 0, pence(cost)
            if share:
                low, up = _down(share.least * cost), _up(share.most * cost)
            if arc.most_gbp is not None:
                up = min(up, _down(arc.most_gbp))
            laid.pays[len(laid.pipes)] = year, arc.stream, arc.lot, arc.own
            tail = spending(arc.stream, year, own=arc.own)
            laid.pipes.append(Pipe(tail, ("lot", arc.lot, year), low, up))


def _down(gbp: Decimal) -> int:
    return int(gbp * 100)


def _up(gbp: Decimal) -> int:
    return int((gbp * 100).to_integral_value(ROUND_CEILING))
