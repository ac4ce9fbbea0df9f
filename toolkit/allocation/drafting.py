"""Drafting the programme of an award problem: its choices, and rows of the families.

Shares of lots and a round number of pounds are the units, so that a solver's tolerances are far
below a penny. A bid for whole lots is one yes-or-no choice; a bid that may be awarded in part has a
share beside it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from toolkit.allocation.problem import Offer, Problem
from toolkit.allocation.program import Column, Row, Sign, Term

NOT_PLAIN = re.compile(r"[^A-Za-z0-9_]")
OUT_OF_SIGHT = 1e12  # a coefficient that no award within the budgets can have

Pair = tuple[str, str]


class Charge(NamedTuple):
    """Money that a choice costs beside the price of bids; below zero where it saves.

    Args:
        column: The choice.
        gbp: A year, where the choice is 1.
        lot: The lot with whose money it is paid.
    """

    column: int
    gbp: Decimal
    lot: str


@dataclass
class Draft:
    """A programme while it is being written.

    Args:
        problem: What is being stated.
        pounds: Pounds in one of the programme's units of money.
        columns: Choices so far.
        rows: Conditions so far.
        won: Column that says whether a bid or package wins, by its id.
        share: Part of its lot given to an offer, as a term, by position of the offer.
        holds: Terms that add up to 1 where a bidder wins part of a lot, by lot and bidder.
        unawarded: Column that says that an optional lot stays unawarded, by lot.
        charges: Money beside the price of bids.
        pays: Column of the money on an arc, by position of the arc.
        uncovered: Part of a lot that nobody delivers, by lot; only while looking for shortfalls.
        too_few: Bidders missing on a lot; only while looking for shortfalls.
        unfunded: Money of a lot that nobody pays; only while looking for shortfalls.
        bidders_of: Bidders behind which a party stands, with its part.
        lots_of: Lots for which a bidder has an offer.
        offers_of: Positions of a bidder's offers.
        offers_on: Positions of the offers for a lot.
        split: Lots of which more than one offer can win part.
    """

    problem: Problem
    pounds: Decimal
    columns: list[Column] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    won: dict[str, int] = field(default_factory=dict)
    share: list[Term] = field(default_factory=list)
    holds: dict[Pair, list[Term]] = field(default_factory=dict)
    unawarded: dict[str, int] = field(default_factory=dict)
    charges: list[Charge] = field(default_factory=list)
    pays: dict[int, int] = field(default_factory=dict)
    uncovered: dict[str, int] = field(default_factory=dict)
    too_few: dict[str, int] = field(default_factory=dict)
    unfunded: dict[str, int] = field(default_factory=dict)
    bidders_of: dict[str, list[tuple[str, Decimal]]] = field(default_factory=dict)
    lots_of: dict[str, list[str]] = field(default_factory=dict)
    offers_of: dict[str, list[int]] = field(default_factory=dict)
    offers_on: dict[str, list[int]] = field(default_factory=dict)
    split: set[str] = field(default_factory=set)

    def add(self, *ids: str, low: float = 0.0, up: float | None = 1.0, whole: bool = True) -> int:
        """Add a choice, yes or no unless said otherwise; give its position."""
        position = len(self.columns)
        plain = NOT_PLAIN.sub("_", "_".join(ids))
        self.columns.append(Column(f"{plain}_{position}", low, up, whole))
        return position

    def say(self, terms: Iterable[Term], sign: Sign, bound: float, rule: str = "") -> None:
        """Add a condition."""
        plain = "row" if not rule else NOT_PLAIN.sub("_", rule)
        label = f"{plain}_{len(self.rows)}"
        self.rows.append(Row(label, _together(terms), sign, bound, rule))

    def held_by(self, party: str) -> dict[str, list[Term]]:
        """Give, by lot, terms that add up to the part that a party has in what is held."""
        found: dict[str, list[Term]] = defaultdict(list)
        for bidder, part in self.bidders_of.get(party, ()):
            for lot in self.lots_of[bidder]:
                terms = self.holds[lot, bidder]
                found[lot] += terms if part == 1 else [(n, c * float(part)) for n, c in terms]
        return found

    def delivered_by(self, party: str) -> list[tuple[Offer, Term]]:
        """Give every offer in which a party has a part, with its share of the lot as a term."""
        return [
            (self.problem.offers[n], self.share[n] if part == 1 else _part_of(self.share[n], part))
            for bidder, part in self.bidders_of.get(party, ())
            for n in self.offers_of[bidder]
        ]


def _part_of(term: Term, part: Decimal) -> Term:
    """Count a term with the part that a party has in it."""
    return term[0], term[1] * float(part)


def _together(terms: Iterable[Term]) -> Sequence[Term]:
    """Add up coefficients of one column."""
    terms = tuple(terms)
    if len({position for position, _ in terms}) == len(terms):
        return terms
    found: dict[int, float] = {}
    for position, coefficient in terms:
        found[position] = found.get(position, 0.0) + coefficient
    return tuple(found.items())


def draft_of(problem: Problem, pounds: Decimal) -> Draft:
    """State the choices of a problem, and what ties them together."""
    draft = Draft(problem, pounds)
    units = {need.lot: need for need in problem.needs}
    pairs: dict[Pair, list[int]] = defaultdict(list)
    for n, offer in enumerate(problem.offers):
        pairs[offer.lot, offer.provider].append(n)
        key = offer.wins_with
        if key not in draft.won:
            draft.won[key] = draft.add("won", key)
        need = units[offer.lot]
        won = draft.won[key]
        if need.places and need.units:
            draft.share.append((won, 1.0 / need.places))
        elif not need.units or offer.least_units > need.units:
            draft.say([(won, 1.0)], "<=", 0.0)  # takes what nobody needs, or more than all of it
            draft.share.append((won, 0.0))
        elif is_whole(offer, need.units):
            draft.share.append((won, 1.0))
        else:
            draft.share.append((_part(draft, offer, need.units, won), 1.0))
        draft.offers_on.setdefault(offer.lot, []).append(n)
        if draft.share[n] != (won, 1.0):
            draft.split.add(offer.lot)
    for (lot, bidder), offers in pairs.items():
        if units[lot].places:
            _one_place(draft, offers)
        draft.holds[lot, bidder] = _holding(draft, lot, bidder, offers)
        draft.lots_of.setdefault(bidder, []).append(lot)
        draft.offers_of.setdefault(bidder, []).extend(offers)
    for bidder in draft.lots_of:
        for party, part in problem.parties(bidder):
            draft.bidders_of.setdefault(party, []).append((bidder, part))
    return draft


def is_whole(offer: Offer, units: Decimal) -> bool:
    """Say whether an offer can only win its lot whole."""
    return offer.least_units >= units <= offer.most_units


def _part(draft: Draft, offer: Offer, units: Decimal, won: int) -> int:
    """Award an offer all or none of its range: least won <= share <= most won."""
    most = float(min(Decimal(1), offer.most_units / units))
    least = min(most, float(offer.least_units / units))
    share = draft.add("share", offer.bid, whole=False)
    draft.say([(share, 1.0), (won, -most)], "<=", 0.0)
    draft.say([(share, 1.0), (won, -least)], ">=", 0.0)
    return share


def _one_place(draft: Draft, offers: Sequence[int]) -> None:
    """Give a bidder no more than one place on a framework, whichever of its offers wins it."""
    keys = dict.fromkeys(draft.problem.offers[n].wins_with for n in offers)
    if len(offers) > 1:
        draft.say([(draft.won[key], 1.0) for key in keys], "<=", 1.0)


def _holding(draft: Draft, lot: str, bidder: str, offers: Sequence[int]) -> list[Term]:
    """Say when a bidder holds part of a lot: one of its offers for it wins.

    Offers for the whole lot exclude each other, so that they add up; else a choice of its own
    stands between won[b] <= holds <= sum of won[b].
    """
    if len(offers) == 1:
        return [(draft.won[draft.problem.offers[offers[0]].wins_with], 1.0)]
    keys = dict.fromkeys(draft.problem.offers[n].wins_with for n in offers)
    won = [(draft.won[key], 1.0) for key in keys]
    if len(won) == 1 or all(draft.share[n] in won for n in offers):
        return won
    holds = draft.add("holds", lot, bidder)
    for term in won:
        draft.say([term, (holds, -1.0)], "<=", 0.0)
    draft.say([(holds, 1.0), *((n, -c) for n, c in won)], "<=", 0.0)
    return [(holds, 1.0)]
