"""An award over several years: who follows whom on each lot, and what the change itself costs.

When a lot passes from one provider to another, the new one mobilises, staff transfer, and for a
while both are paid. All of it is counted again here from the awards alone, without the solver.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from toolkit.allocation.contributions import MoneyTerms, Year
from toolkit.allocation.money_plan import MoneyPlan
from toolkit.allocation.problem import Offer, Problem
from toolkit.allocation.results import Award, Charged, Status
from toolkit.allocation.verifying import broken_rules
from toolkit.units import pence, pounds

DAYS_PER_YEAR = 365
NOBODY = ""


@dataclass(frozen=True)
class Handover:
    """What it takes to pass a lot from one provider to another.

    Args:
        lot: Which lot.
        incumbent: Who delivers it before the first year; empty where care starts anew.
        incumbent_gbp: What the lot costs a year before the first year.
        transfer_gbp: Once, when the whole lot passes on: staff who transfer keep their terms
            (TUPE), are consulted and trained anew.
        double_running_days: Days for which the old provider is paid beside the new one.
    """

    lot: str
    incumbent: str = NOBODY
    incumbent_gbp: Decimal = Decimal(0)
    transfer_gbp: Decimal = Decimal(0)
    double_running_days: int = 0


@dataclass(frozen=True)
class Horizon:
    """Award problems of years that follow each other.

    Args:
        years: In their order.
        problems: One for each year; a bid keeps its id from year to year.
        handovers: One for each lot that can pass on at a cost.
        reletting: Years in which winners may change; empty for every year. The first is always one.
        money: Terms of funding over the years; nothing leaves money out of the question. Budgets of
            the problems themselves are not read.
        weights: What a pound of each year counts, such as discount factors; empty for 1.
    """

    years: tuple[Year, ...]
    problems: tuple[Problem, ...]
    handovers: tuple[Handover, ...] = ()
    reletting: frozenset[Year] = frozenset()
    money: MoneyTerms | None = None
    weights: tuple[Decimal, ...] = ()

    def weight(self, position: int) -> Decimal:
        """Give what a pound of one year counts."""
        return self.weights[position] if self.weights else Decimal(1)

    def may_change(self, position: int) -> bool:
        """Say whether winners may change at the start of a year."""
        return not position or not self.reletting or self.years[position] in self.reletting

    def handover(self, lot: str) -> Handover:
        """Give the terms of passing a lot on; without any, only mobilisation costs."""
        return next((one for one in self.handovers if one.lot == lot), Handover(lot))


@dataclass(frozen=True)
class Change:
    """A lot, or part of it, that passes to other providers at the start of a year.

    Args:
        leaving: Providers that deliver less than before.
        joining: Providers that deliver more.
        part: Of the lot that passes on, 0 to 1.
        mobilisation_gbp: Of bids whose provider did not deliver on the lot before.
        transfer_gbp: For staff who transfer.
        double_running_gbp: Paid to those who leave while others take over.
    """

    year: Year
    lot: str
    leaving: tuple[str, ...]
    joining: tuple[str, ...]
    part: Decimal
    mobilisation_gbp: Decimal
    transfer_gbp: Decimal
    double_running_gbp: Decimal

    @property
    def gbp(self) -> Decimal:
        """What the change costs in all."""
        return self.mobilisation_gbp + self.transfer_gbp + self.double_running_gbp


@dataclass(frozen=True)
class YearsAward:
    """The award that costs least over all years.

    Args:
        reached_gbp: Prices, charges and changes, each year by its weight; nothing without an award.
        bound_gbp: No award costs less.
        awards: For each year, by lot.
        charges: For each year, money beside the price of bids.
        changes: By year and lot, those that cost nothing included.
        money: Who pays in which year; nothing where money was left out.
        unmet: Why there is no award, where money is the reason.
    """

    status: Status
    reached_gbp: Decimal | None
    bound_gbp: Decimal | None
    awards: tuple[tuple[Award, ...], ...] = ()
    charges: tuple[tuple[Charged, ...], ...] = ()
    changes: tuple[Change, ...] = ()
    money: MoneyPlan | None = None
    unmet: str = ""


class Held(NamedTuple):
    """Part of a lot that a bid, or the incumbent, holds in a year."""

    bid: str
    provider: str
    part: Decimal
    whole_lot_gbp: Decimal  # what the lot would cost in that year if all of it were held so


def over_years(
    problem: Problem, years: Sequence[Year], price_growth: Mapping[str, Decimal] | None = None
) -> tuple[Problem, ...]:
    """Repeat a problem for every year, prices growing as bidders stated.

    Args:
        problem: Of the first year.
        years: One after the other.
        price_growth: Change of a bid's price a year, as a share; none where it stands.
    """
    growth = price_growth or {}
    return tuple(
        replace(
            problem,
            offers=tuple(
                replace(
                    one,
                    price_gbp=round(one.price_gbp * (1 + growth[one.bid]) ** n, 4),
                )
                if one.bid in growth
                else one
                for one in problem.offers
            ),
        )
        for n, _ in enumerate(years)
    )


def changes_in(horizon: Horizon, awards: Sequence[Sequence[Award]]) -> tuple[Change, ...]:
    """Read from the awards of all years which lots pass on, and what that costs, to the penny.

    Args:
        horizon: Incumbents and terms of passing on.
        awards: For each year.
    """
    found = []
    for n, year in enumerate(horizon.years):
        offers = {one.bid: one for one in horizon.problems[n].offers}
        for need in horizon.problems[n].needs:
            before = before_in(horizon, awards, n, need.lot)
            now = _held(horizon.problems[n], awards[n], need.lot)
            change = _change(year, horizon.handover(need.lot), before, now, offers)
            if change.joining or change.leaving:
                found.append(change)
    return tuple(found)


def before_in(
    horizon: Horizon, awards: Sequence[Sequence[Award]], position: int, lot: str
) -> list[Held]:
    """Say who held a lot before a year."""
    if position:
        return _held(horizon.problems[position - 1], awards[position - 1], lot)
    first = horizon.handover(lot)
    return [Held(NOBODY, first.incumbent, Decimal(1), first.incumbent_gbp)] * bool(first.incumbent)


def _held(problem: Problem, awards: Sequence[Award], lot: str) -> list[Held]:
    units = {need.lot: need.units for need in problem.needs}
    return [
        Held(one.bid, one.provider, one.units / units[lot], one.price_gbp_per_unit * units[lot])
        for one in awards
        if one.lot == lot and units.get(lot)
    ]


def _change(
    year: Year,
    terms: Handover,
    before: Sequence[Held],
    now: Sequence[Held],
    offers: Mapping[str, Offer],
) -> Change:
    had, has = _by_provider(before), _by_provider(now)
    leaving = {one: part - has.get(one, 0) for one, part in had.items() if part > has.get(one, 0)}
    joining = {one: part - had.get(one, 0) for one, part in has.items() if part > had.get(one, 0)}
    passes_on = bool(before and now)
    part = sum(joining.values(), Decimal(0)) if passes_on else Decimal(0)
    started = [offers[one.bid].mobilisation_gbp for one in now if one.provider not in had]
    days = Decimal(terms.double_running_days) / DAYS_PER_YEAR
    doubled = sum((_left_gbp(before, *one) for one in leaving.items()), Decimal(0)) * days
    return Change(
        year,
        terms.lot,
        tuple(sorted(leaving)),
        tuple(sorted(joining)),
        part,
        mobilisation_gbp=_penny(sum(started, Decimal(0))),
        transfer_gbp=_penny(part * terms.transfer_gbp),
        double_running_gbp=_penny(doubled) if passes_on else Decimal(0),
    )


def _left_gbp(before: Sequence[Held], provider: str, lost: Decimal) -> Decimal:
    """Give a year's cost of what a provider leaves, its cheapest bid first."""
    total, left = Decimal(0), lost
    mine = (one for one in before if one.provider == provider)
    for one in sorted(mine, key=lambda one: one.whole_lot_gbp):
        part = min(left, one.part)
        total += part * one.whole_lot_gbp
        left -= part
    return total


def _by_provider(held: Sequence[Held]) -> dict[str, Decimal]:
    total: dict[str, Decimal] = defaultdict(Decimal)
    for one in held:
        total[one.provider] += one.part
    return dict(total)


def _penny(gbp: Decimal) -> Decimal:
    return pounds(pence(gbp))


def broken_over_years(horizon: Horizon, awards: Sequence[tuple[Award, ...]]) -> Iterator[str]:
    """Give a sentence for every rule that awards break in a year, and every change out of turn."""
    for n, (year, problem, given) in enumerate(
        zip(horizon.years, horizon.problems, awards, strict=True)
    ):
        free = replace(problem, arcs=(), available_gbp={})
        for sentence in broken_rules(free, given, ()):
            yield f"{year}: {sentence}"
        if not horizon.may_change(n):
            was, now = ({one.bid for one in some} for some in (awards[n - 1], given))
            if was != now:
                yield f"{year}: {', '.join(sorted(was ^ now))} change outside a year of reletting"
