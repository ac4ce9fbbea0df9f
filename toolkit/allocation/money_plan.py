"""Who pays what in every year, what is moved and carried, and the check without a network."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.contributions import MoneyTerms, Virement, Year
from toolkit.allocation.money_pipes import Owed

PENNY = Decimal("0.01")


@dataclass(frozen=True)
class Paid:
    """What one stream pays for one lot in one year.

    Args:
        own: Whether the stream could pay for the lot without pooling.
    """

    year: Year
    stream: str
    lot: str
    gbp: Decimal
    own: bool


@dataclass(frozen=True)
class Moved:
    """Money of one year that goes from one stream to another.

    Args:
        approvals: Who must agree, in rising order of the sums they answer for.
    """

    year: Year
    giver: str
    receiver: str
    gbp: Decimal
    approvals: tuple[str, ...]


@dataclass(frozen=True)
class Carried:
    """Money that a stream takes into the next year; in the last one, into reserve."""

    year: Year
    stream: str
    gbp: Decimal


@dataclass(frozen=True)
class Missing:
    """What an award over the years lacks.

    Args:
        lot: Lot that cannot be paid in full; empty where lots can be paid and a term is in the way.
        gbp: Missing in the year, at least.
    """

    year: Year
    lot: str
    gbp: Decimal
    why: str


@dataclass(frozen=True)
class MoneyPlan:
    """How the streams pay for an award over several years.

    Args:
        paid: By year, stream and lot, above zero.
        moved: Between streams; as few approvals as can be, then as little money as can be.
        carried: Into the next year; as little as is needed.
        left_gbp: Money of a year that is not needed, by year and stream.
        missing: What falls short; then nothing else is stated.
        proved: Whether no plan needs fewer approvals.
    """

    paid: tuple[Paid, ...] = ()
    moved: tuple[Moved, ...] = ()
    carried: tuple[Carried, ...] = ()
    left_gbp: tuple[tuple[Year, str, Decimal], ...] = ()
    missing: tuple[Missing, ...] = ()
    proved: bool = True

    @property
    def approvals(self) -> int:
        """Number of approvals that the plan needs."""
        return sum(len(one.approvals) for one in self.moved)


def broken_terms(
    terms: MoneyTerms, owed: Owed, plan: MoneyPlan, rounding_gbp: Decimal = Decimal(0)
) -> tuple[str, ...]:
    """Give a sentence for every term that a plan breaks, without the network that made it.

    Args:
        terms: What must hold.
        owed: Cost of each lot in each year.
        plan: To be checked.
        rounding_gbp: By how much limits may be out, for awards rounded to the penny.
    """
    return (
        *_lots(terms, owed, plan, rounding_gbp),
        *_moves(terms, plan, rounding_gbp),
        *_streams(terms, plan, rounding_gbp),
    )


def _lots(terms: MoneyTerms, owed: Owed, plan: MoneyPlan, rounding: Decimal) -> Iterator[str]:
    """Every lot is paid to the penny, by streams that may, within their parts of it."""
    arcs = {(arc.stream, arc.lot): arc for arc in terms.arcs}
    by_lot: dict[tuple[Year, str], Decimal] = defaultdict(Decimal)
    by_pair: dict[tuple[Year, str, str], Decimal] = defaultdict(Decimal)
    for one in plan.paid:
        by_lot[one.year, one.lot] += one.gbp
        by_pair[one.year, one.stream, one.lot] += one.gbp
        arc = arcs.get((one.stream, one.lot))
        if arc is None or arc.own != one.own or one.gbp < 0:
            yield f"{one.stream} may not pay {one.gbp} for {one.lot} so"
        elif arc.most_gbp is not None and one.gbp > arc.most_gbp + rounding:
            yield f"{one.stream} pays {one.gbp} for {one.lot} in {one.year}, above {arc.most_gbp}"
    for key in dict.fromkeys([*owed, *by_lot]):
        if by_lot[key] != owed.get(key, Decimal(0)):
            yield f"{key[1]} costs {owed.get(key)} in {key[0]} and is paid {by_lot[key]}"
    for share in terms.shares:
        for (year, lot), cost in owed.items():
            gbp = by_pair[year, share.stream, lot]
            out = PENNY + rounding
            if lot == share.lot and not share.least * cost - out < gbp < share.most * cost + out:
                yield f"{share.stream} pays {gbp} for {lot} in {year}, outside its part of it"


def _moves(terms: MoneyTerms, plan: MoneyPlan, rounding: Decimal) -> Iterator[str]:
    """Money moves where it may, as far as it may, with every approval named."""
    leave: dict[tuple[str, str], Virement] = {(v.giver, v.receiver): v for v in terms.virements}
    available = {(one.stream, one.year): one.available_gbp for one in terms.budgets}
    for one in plan.moved:
        move = leave.get((one.giver, one.receiver))
        if move is None or one.gbp < 0:
            yield f"{one.giver} may not give {one.gbp} to {one.receiver}"
            continue
        if one.gbp > move.most_share * available[one.giver, one.year] + rounding:
            yield f"{one.giver} gives {one.gbp} in {one.year}, above {move.most_share} of its money"
        if tuple(step.by for step in move.approvals if one.gbp > step.above_gbp) != one.approvals:
            yield f"{one.gbp} from {one.giver} in {one.year} names the wrong approvals"


def _streams(terms: MoneyTerms, plan: MoneyPlan, rounding: Decimal) -> Iterator[str]:
    """No stream puts in too much or too little, carries too much, or loses a penny on the way."""
    spent, abroad, moved_in, moved_out, carried = (Counter[tuple[str, Year]]() for _ in range(5))
    for one in plan.paid:
        spent[one.stream, one.year] += _pence(one.gbp)
        abroad[one.stream, one.year] += 0 if one.own else _pence(one.gbp)
    for move in plan.moved:
        moved_in[move.receiver, move.year] += _pence(move.gbp)
        moved_out[move.giver, move.year] += _pence(move.gbp)
    for kept in plan.carried:
        carried[kept.stream, kept.year] += _pence(kept.gbp)
    left = {(stream, year): _pence(gbp) for year, stream, gbp in plan.left_gbp}
    out = _pence(rounding)
    for budget in terms.budgets:
        key, available = (budget.stream, budget.year), int(budget.available_gbp * 100)
        before = carried[budget.stream, budget.year - 1]
        put_in = spent[key] + carried[key] - before - moved_in[key]
        name = f"{budget.stream} in {budget.year}"
        if put_in + moved_out[key] > available + out:
            yield f"{name} uses {put_in + moved_out[key]}p of {available}p"
        if put_in < int(budget.least_gbp * 100) - out:
            yield f"{name} puts in {put_in}p, below {budget.least_gbp}"
        if carried[key] > budget.carry_share * budget.available_gbp * 100 + out:
            yield f"{name} carries {carried[key]}p, above {budget.carry_share} of its money"
        cap = terms.cross_area_share
        if cap is not None and abroad[key] > cap * budget.available_gbp * 100 + out:
            yield f"{name} spends {abroad[key]}p elsewhere, above {cap} of its money"
        if left.get(key, 0) != max(0, available - put_in - moved_out[key]):
            yield f"{name} has {left.get(key, 0)}p left, which does not add up"


def _pence(gbp: Decimal) -> int:
    return int(gbp * 100)
