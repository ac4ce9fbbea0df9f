"""All families by the kind of rule they state."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from toolkit.allocation.awarded import Awarded, awarded
from toolkit.allocation.drafting import Draft
from toolkit.allocation.families import (
    apart,
    capacity,
    choice,
    concentration,
    lot_cap,
    lot_winners,
    one_group,
    one_of,
    only_with,
    portfolio_quality,
    price_cap,
    rebate,
    resilience,
    share_limit,
    synergy,
    tiers,
    winners,
    workload,
)
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award, Charged


@dataclass(frozen=True)
class Family:
    """What is known about one kind of rule.

    Args:
        rows: Writes its rows into a draft.
        broken: Says, exactly and without a solver, how awards break it.
        charged: Gives, exactly and without a solver, what awards cost or save through it.
    """

    rows: Callable[[Any, Draft], None]
    broken: Callable[[Any, Awarded], Iterator[str]]
    charged: Callable[[Any, Awarded], Iterator[Charged]] | None = None


FAMILIES: dict[type[Rule], Family] = {
    capacity.Capacity: Family(capacity.rows, capacity.broken),
    choice.Choice: Family(choice.rows, choice.broken),
    lot_cap.LotCap: Family(lot_cap.rows, lot_cap.broken),
    lot_winners.LotWinners: Family(lot_winners.rows, lot_winners.broken),
    portfolio_quality.PortfolioQuality: Family(portfolio_quality.rows, portfolio_quality.broken),
    price_cap.PriceCap: Family(price_cap.rows, price_cap.broken),
    share_limit.ShareLimit: Family(share_limit.rows, share_limit.broken),
    winners.Winners: Family(winners.rows, winners.broken),
    apart.Apart: Family(apart.rows, apart.broken),
    concentration.Concentration: Family(concentration.rows, concentration.broken),
    one_group.OneGroup: Family(one_group.rows, one_group.broken),
    one_of.OneOf: Family(one_of.rows, one_of.broken),
    only_with.OnlyWith: Family(only_with.rows, only_with.broken),
    rebate.Rebate: Family(rebate.rows, rebate.broken, rebate.charged),
    resilience.Resilience: Family(resilience.rows, resilience.broken, resilience.charged),
    synergy.Synergy: Family(synergy.rows, synergy.broken, synergy.charged),
    tiers.Tiers: Family(tiers.rows, tiers.broken),
    workload.Workload: Family(workload.rows, workload.broken),
}


def charges_on(problem: Problem, awards: Iterable[Award]) -> tuple[Charged, ...]:
    """Give what awards cost or save beside the price of bids, to the penny."""
    read = awarded(problem, awards)
    return tuple(
        charge
        for rule in problem.rules
        if (charged := FAMILIES[type(rule)].charged)
        for charge in charged(rule, read)
    )
