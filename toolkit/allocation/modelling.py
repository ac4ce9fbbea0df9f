"""Stating a problem as a programme: cover, rules, money, and what is made small."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from toolkit.allocation.drafting import OUT_OF_SIGHT, Draft, draft_of
from toolkit.allocation.families.every import FAMILIES
from toolkit.allocation.problem import Problem
from toolkit.allocation.program import Program, Term


@dataclass(frozen=True)
class Goal:
    """What is made as small as can be.

    Args:
        name: In words.
        per_lot: What an offer counts if it delivers its whole lot, by bid.
        per_win: What winning anything counts besides, by bid or package.
        per_unawarded: What leaving an optional lot unawarded counts, by lot.
        charged: Whether money beside the price of bids counts too.
    """

    name: str
    per_lot: Mapping[str, Decimal] = field(default_factory=dict)
    per_win: Mapping[str, Decimal] = field(default_factory=dict)
    per_unawarded: Mapping[str, Decimal] = field(default_factory=dict)
    charged: bool = False


def least_price(problem: Problem) -> Goal:
    """Pay as little as can be in a year."""
    units = {need.lot: need.units for need in problem.needs}
    prices = {o.bid: o.price_gbp * units[o.lot] for o in problem.offers}
    return Goal("least price", prices, charged=True)


def fewest_unawarded(problem: Problem) -> Goal | None:
    """Leave as little as can be of what is optional unawarded; nothing where nothing is."""
    optional = {need.lot: Decimal(1) for need in problem.needs if need.optional}
    return Goal("fewest optional lots unawarded", per_unawarded=optional) if optional else None


Room = Literal["none", "cover", "money"]


def model_of(problem: Problem, *, money: bool = True, room: Room = "none") -> Draft:
    """State what an award must respect.

    Args:
        problem: What to state.
        money: Whether it must also be paid for; without, more awards are possible.
        room: Where it may fall short: lots left uncovered or short of bidders, or unpaid.
    """
    units = {need.lot: need.units for need in problem.needs}
    dearest = max((o.price_gbp * units[o.lot] for o in problem.offers), default=Decimal(0))
    budget = sum(problem.available_gbp.values(), Decimal(0))
    small = money and room == "none"
    draft = draft_of(problem, round_pounds(min(dearest, budget) if small else dearest))
    for need in problem.needs:
        if room == "cover" and need.units > 0:
            draft.uncovered[need.lot] = draft.add("uncovered", need.lot, whole=False)
            draft.too_few[need.lot] = draft.add("too_few", need.lot, up=None)
        if room == "money":
            draft.unfunded[need.lot] = draft.add("unfunded", need.lot, up=None, whole=False)
    _cover(draft)
    for rule in problem.rules:
        FAMILIES[type(rule)].rows(rule, draft)
    if money:
        _pay(draft, units)
    return draft


def cost_of(draft: Draft, goal: Goal) -> dict[int, float]:
    """Give the coefficients of a goal in the programme's units of money."""
    cost: dict[int, float] = defaultdict(float)
    for offer, (position, part) in zip(draft.problem.offers, draft.share, strict=True):
        if weight := goal.per_lot.get(offer.bid):
            cost[position] += part * in_sight(weight / draft.pounds)
    for key, weight in goal.per_win.items():
        if key in draft.won:
            cost[draft.won[key]] += in_sight(weight / draft.pounds)
    for lot, weight in goal.per_unawarded.items():
        cost[draft.unawarded[lot]] += float(weight)
    for charge in draft.charges if goal.charged else ():
        cost[charge.column] += float(charge.gbp / draft.pounds)
    return dict(cost)


def program_of(draft: Draft, cost: Mapping[int, float]) -> Program:
    """End a draft."""
    return Program(tuple(draft.columns), tuple(draft.rows), cost)


def round_pounds(gbp: Decimal) -> Decimal:
    """Give the power of ten in which a sum has five digits, as the programme's unit of money."""
    return Decimal(1).scaleb(gbp.adjusted() - 4) if gbp else Decimal(1)


def in_sight(amount: Decimal) -> float:
    """Keep a coefficient within what a solver can tell apart."""
    return min(float(amount), OUT_OF_SIGHT)


def _cover(draft: Draft) -> None:
    """Deliver each lot l exactly: sum over its offers b of share[b] (+ unawarded[l]) = 1."""
    by_lot: dict[str, list[Term]] = defaultdict(list)
    for offer, term in zip(draft.problem.offers, draft.share, strict=True):
        by_lot[offer.lot].append(term)
    for need in draft.problem.needs:
        terms = by_lot[need.lot]
        if need.optional:
            draft.unawarded[need.lot] = draft.add("unawarded", need.lot)
            terms.append((draft.unawarded[need.lot], 1.0))
        if need.lot in draft.uncovered:
            terms.append((draft.uncovered[need.lot], 1.0))
        if need.units > 0:
            draft.say(terms, "=", 1.0)


def _pay(draft: Draft, units: Mapping[str, Decimal]) -> None:
    """Pay lot l in full within each stream s, and within its cap elsewhere.

    Rows: sum over s of pays[s, l] = price of l; sum over l of pays[s, l] <= available[s]; and over
    lots that s could not fund alone <= cap x available[s]. An offer whose least award costs more
    than all streams hold is left, so that an absurd price cannot blur the arithmetic.
    """
    problem, pounds = draft.problem, draft.pounds
    everything = sum(problem.available_gbp.values(), Decimal(0))
    owed: dict[str, list[Term]] = defaultdict(list)
    spent: dict[str, list[Term]] = defaultdict(list)
    elsewhere: dict[str, list[Term]] = defaultdict(list)
    for n, arc in enumerate(problem.arcs):
        most = None if arc.most_gbp is None else float(arc.most_gbp / pounds)
        pays = draft.add("pays", arc.stream, arc.lot, up=most, whole=False)
        draft.pays[n] = pays
        owed[arc.lot].append((pays, 1.0))
        spent[arc.stream].append((pays, 1.0))
        if not arc.own:
            elsewhere[arc.stream].append((pays, 1.0))
    for offer, (position, part) in zip(problem.offers, draft.share, strict=True):
        price = in_sight(offer.price_gbp * units[offer.lot] / pounds)
        owed[offer.lot].append((position, -part * price))
        if offer.least_units * offer.price_gbp > everything and not draft.unfunded:
            draft.say([(draft.won[offer.wins_with], 1.0)], "<=", 0.0)
    for charge in draft.charges:
        owed[charge.lot].append((charge.column, -float(charge.gbp / pounds)))
    for need in problem.needs:
        if need.lot in draft.unfunded:
            owed[need.lot].append((draft.unfunded[need.lot], 1.0))
        draft.say(owed[need.lot], "=", 0.0)
    for stream, terms in spent.items():
        draft.say(terms, "<=", float(problem.available_gbp[stream] / pounds), f"stream {stream}")
    if problem.cross_area_share is not None:
        for stream, terms in elsewhere.items():
            abroad = problem.cross_area_share * problem.available_gbp[stream] / pounds
            draft.say(terms, "<=", float(abroad), f"cross-area cap of {stream}")


def bind(draft: Draft, cost: Mapping[int, float], most: float) -> None:
    """Hold what an earlier goal reached."""
    draft.say(cost.items(), "<=", most)
