"""What partners put into a joint plan of several years: budgets, shares of lots, moves, carrying.

Money is ring-fenced by what is absent: a stream pays only for lots that an arc names, goes to
another stream only where a virement is stated, and into the next year only as far as stated.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from toolkit.allocation.problem import Arc, Problem
from toolkit.errors import Fault, InputError, Place

type Year = int
"""A year by the number it begins with, such as 2027 for 2027/28."""


@dataclass(frozen=True)
class Budget:
    """What one stream holds for one year.

    Args:
        available_gbp: Most that it may put in, of the year's own money.
        least_gbp: Least that it must put in, to be spent or carried; what is moved to another
            stream does not count.
        carry_share: Part of `available_gbp` up to which money may be carried into the next year.
    """

    stream: str
    year: Year
    available_gbp: Decimal
    least_gbp: Decimal = Decimal(0)
    carry_share: Decimal = Decimal(0)


@dataclass(frozen=True)
class LotShare:
    """Which part of a lot's cost one stream bears, in every year.

    Args:
        least: Least part, 0 to 1.
        most: Largest part; equal to the least where the part is agreed.
    """

    stream: str
    lot: str
    least: Decimal = Decimal(0)
    most: Decimal = Decimal(1)


@dataclass(frozen=True)
class Approval:
    """Who must agree before more than so much is moved in a year.

    Args:
        above_gbp: Up to this sum, inclusive, nobody is asked.
        by: Who agrees, in words.
    """

    above_gbp: Decimal
    by: str


@dataclass(frozen=True)
class Virement:
    """Leave to move a year's money from one stream to another, once and only forwards.

    Args:
        giver: Stream that gives.
        receiver: Stream whose money it becomes; it may be spent or carried, not moved on.
        most_share: Largest part of the giver's `available_gbp` of the year.
        approvals: In rising order of their sums; each counts, so that fewer are asked for.
    """

    giver: str
    receiver: str
    most_share: Decimal
    approvals: tuple[Approval, ...] = ()


@dataclass(frozen=True)
class MoneyTerms:
    """The terms under which streams pay for lots over several years.

    Args:
        budgets: One for each stream and year.
        arcs: Who may pay for what; the largest sum of an arc is for each year.
        shares: Agreed parts of lots.
        virements: Leave to move money.
        cross_area_share: Part of a stream's yearly money that may go to lots that it could not
            fund alone; nothing where there is no cap.
    """

    budgets: tuple[Budget, ...]
    arcs: tuple[Arc, ...]
    shares: tuple[LotShare, ...] = ()
    virements: tuple[Virement, ...] = ()
    cross_area_share: Decimal | None = None

    @property
    def years(self) -> tuple[Year, ...]:
        """Years for which there is a budget, in their order."""
        return tuple(sorted({one.year for one in self.budgets}))


def same_money_each_year(
    problem: Problem, years: Sequence[Year], growth: Mapping[str, Decimal] | None = None
) -> MoneyTerms:
    """Take the budgets of an award problem for every year, with nothing moved or carried.

    Args:
        problem: Whose streams, arcs and cap hold.
        years: One after the other.
        growth: Change a year from the second on, as a share, by stream; none means no change.
    """
    factor = {
        stream: 1 + (growth or {}).get(stream, Decimal(0)) for stream in problem.available_gbp
    }
    budgets = tuple(
        Budget(stream, year, gbp * factor[stream] ** n)
        for stream, gbp in problem.available_gbp.items()
        for n, year in enumerate(years)
    )
    return MoneyTerms(budgets, problem.arcs, cross_area_share=problem.cross_area_share)


def refuse_misstated(terms: MoneyTerms) -> None:
    """Refuse terms that contradict themselves, with every fault at once.

    Raises:
        InputError: Says what is wrong and the remedy.
    """
    faults = tuple(Fault(Place("terms of funding"), *one) for one in _faults(terms))
    if faults:
        raise InputError(faults)


def _faults(terms: MoneyTerms) -> Iterator[tuple[str, str]]:
    yield from _budget_faults(terms)
    yield from _share_faults(terms)
    yield from _virement_faults(terms)
    cap = terms.cross_area_share
    if cap is not None and not 0 <= cap <= 1:
        yield "cross_area_share", f"{cap} is not a share; give 0 to 1"


def _budget_faults(terms: MoneyTerms) -> Iterator[tuple[str, str]]:
    named = [(one.stream, one.year) for one in terms.budgets]
    for stream, year in _twice(named):
        yield "budgets", f"{stream} has two budgets for {year}; keep one"
    years = terms.years
    for before, after in pairwise(years):
        if after != before + 1:
            yield "budgets", f"no budget lies between {before} and {after}; state every year"
    for stream in dict.fromkeys(one.stream for one in terms.budgets):
        if lacking := [year for year in years if (stream, year) not in named]:
            yield "budgets", f"{stream} has no budget for {lacking[0]}; state one, 0 where empty"
    for one in terms.budgets:
        if not 0 <= one.least_gbp <= one.available_gbp:
            yield (
                "least_gbp",
                f"{one.stream} must put in {one.least_gbp} of {one.available_gbp} in {one.year}; "
                "give a sum from 0 to what is available",
            )
        if not 0 <= one.carry_share <= 1:
            yield "carry_share", f"{one.carry_share} of {one.stream} is not a share; give 0 to 1"


def _share_faults(terms: MoneyTerms) -> Iterator[tuple[str, str]]:
    arcs = {(one.stream, one.lot) for one in terms.arcs}
    for stream, lot in _twice([(one.stream, one.lot) for one in terms.arcs]):
        yield "arcs", f"{stream} may pay for {lot} by two arcs; keep one"
    for stream, lot in _twice([(one.stream, one.lot) for one in terms.shares]):
        yield "shares", f"{stream} has two shares of {lot}; keep one"
    least: dict[str, Decimal] = {}
    for one in terms.shares:
        if not 0 <= one.least <= one.most <= 1:
            yield (
                "shares",
                f"{one.stream} bears {one.least} to {one.most} of {one.lot}; "
                "give shares from 0 to 1, the least first",
            )
        if one.least > 0 and (one.stream, one.lot) not in arcs:
            yield "shares", f"{one.stream} may not pay for {one.lot}; add an arc or drop the share"
        least[one.lot] = least.get(one.lot, Decimal(0)) + one.least
    for lot, total in least.items():
        if total > 1:
            yield "shares", f"the least shares of {lot} sum to {total}; make them sum to 1 or less"


def _virement_faults(terms: MoneyTerms) -> Iterator[tuple[str, str]]:
    known = {one.stream for one in terms.budgets}
    for giver, receiver in _twice([(one.giver, one.receiver) for one in terms.virements]):
        yield "virements", f"money from {giver} to {receiver} is stated twice; keep one"
    for one in terms.virements:
        for stream in (one.giver, one.receiver):
            if stream not in known:
                yield "virements", f"{stream} has no budget; state one or drop the virement"
        if one.giver == one.receiver:
            yield "virements", f"{one.giver} gives to itself; name two streams"
        if not 0 <= one.most_share <= 1:
            yield "virements", f"{one.most_share} from {one.giver} is not a share; give 0 to 1"
        sums = [step.above_gbp for step in one.approvals]
        if sums != sorted(set(sums)) or any(gbp < 0 for gbp in sums):
            yield (
                "approvals",
                f"sums from {one.giver} to {one.receiver} do not rise from 0; put them in order",
            )


def _twice(pairs: Iterable[tuple[str, Year | str]]) -> list[tuple[str, Year | str]]:
    """Give what stands more than once."""
    seen = list(pairs)
    return [one for one in dict.fromkeys(seen) if seen.count(one) > 1]
