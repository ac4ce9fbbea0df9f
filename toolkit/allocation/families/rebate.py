"""Rebates: units beyond some volume are cheaper, or dearer, than those before (incremental)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from toolkit.allocation.awarded import Awarded
from toolkit.allocation.drafting import Charge, Draft
from toolkit.allocation.families.rule import Measure, Rule
from toolkit.allocation.families.share_limit import weights
from toolkit.allocation.program import Term
from toolkit.allocation.results import Charged
from toolkit.units import pence, pounds


@dataclass(frozen=True)
class Step:
    """What comes off each unit beyond a volume.

    Args:
        beyond: Volume.
        off_gbp: Pounds for each unit of volume; below zero where it is dearer.
    """

    beyond: Decimal
    off_gbp: Decimal


@dataclass(frozen=True)
class Rebate(Rule):
    """Money that comes off a bidder's prices by the volume that it wins.

    Volume is counted lot by lot in the order of the case, so that each lot has its own part of the
    rebate, and its payers get it.

    Args:
        bidder: Whose prices.
        steps: In rising order.
        lots: Lots that count; empty for all.
        measure: Units, published value, or lots with their parts.
    """

    bidder: str = ""
    steps: tuple[Step, ...] = ()
    lots: tuple[str, ...] = ()
    measure: Measure = "units"


def rows(rule: Rebate, draft: Draft) -> None:
    """Fill steps in order: sum of width[t] fill[t] = volume; on[t + 1] <= fill[t] <= on[t].

    Once for the volume up to each lot, as the rebate of a lot is what its volume adds; where nobody
    pays from streams, the last is enough.
    """
    problem = draft.problem
    volumes = weights(problem, rule.lots, rule.measure)
    mine = [(problem.offers[n], draft.share[n]) for n in draft.offers_of.get(rule.bidder, ())]
    counted = [lot for lot in volumes if any(offer.lot == lot for offer, _ in mine)]
    widths = _widths(rule, sum((volumes[lot] for lot in counted), Decimal(0)))
    whole = sum((width for width, _ in widths), Decimal(0))
    if not whole or not any(off for _, off in widths):
        return
    before: list[int] = []
    for n, lot in enumerate(counted):
        if not problem.costs_count and lot != counted[-1]:
            continue
        reached = counted[: n + 1]
        volume = [
            (position, c * float(volumes[offer.lot] / whole))
            for offer, (position, c) in mine
            if offer.lot in reached
        ]
        filled = _fill(rule, draft, volume, [float(width / whole) for width, _ in widths])
        for sign, columns in ((-1, filled), (1, before)):
            draft.charges += [
                Charge(column, sign * width * off, lot)
                for column, (width, off) in zip(columns, widths, strict=False)
            ]
        before = filled


def _fill(rule: Rebate, draft: Draft, volume: Sequence[Term], widths: Sequence[float]) -> list[int]:
    """Add columns for how full each step is."""
    fills = [draft.add("fill", rule.id, rule.bidder, whole=False) for _ in widths]
    amounts = [(fill, -width) for fill, width in zip(fills, widths, strict=True)]
    draft.say([*volume, *amounts], "=", 0.0, rule.id)
    for lower, upper in pairwise(fills):
        on = draft.add("on", rule.id, rule.bidder)
        draft.say([(on, 1.0), (lower, -1.0)], "<=", 0.0, rule.id)
        draft.say([(upper, 1.0), (on, -1.0)], "<=", 0.0, rule.id)
    return fills


def broken(rule: Rebate, awarded: Awarded) -> Iterator[str]:
    """Nothing breaks it: it is money, not a limit."""
    yield from ()


def charged(rule: Rebate, awarded: Awarded) -> Iterator[Charged]:
    """Credit each lot with what its volume adds to the rebate; together exact to the penny."""
    volumes = weights(awarded.problem, rule.lots, rule.measure)
    volume, given = Decimal(0), 0
    for lot, weight in volumes.items():
        won = (one for one in awarded.of_lot(lot) if one.offer.provider == rule.bidder)
        volume += weight * sum((one.share for one in won), Decimal(0))
        earned = pence(_earned(rule, volume))
        if earned != given:
            yield Charged(rule.id, lot, pounds(given - earned), rule.words)
        given = earned


def _earned(rule: Rebate, volume: Decimal) -> Decimal:
    """Add up what comes off a volume."""
    widths = _widths(rule, volume)
    return sum((width * off for width, off in widths), Decimal(0))


def _widths(rule: Rebate, volume: Decimal) -> list[tuple[Decimal, Decimal]]:
    """Cut a volume into steps: how wide each is, and what comes off each unit in it."""
    edges = [(Decimal(0), Decimal(0)), *((step.beyond, step.off_gbp) for step in rule.steps)]
    ends = [*(edge for edge, _ in edges[1:]), None]
    return [
        ((volume if end is None else min(end, volume)) - edge, off)
        for (edge, off), end in zip(edges, ends, strict=True)
        if edge < volume
    ]
