"""All families by the kind of rule they state."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
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
    opening_cost,
    portfolio_quality,
    price_cap,
    quality_floor,
    rebate,
    resilience,
    share_limit,
    synergy,
    tiers,
    winners,
    workload,
)
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.goals import gini_limit
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award, Charged
from toolkit.allocation.structures import (
    alliance,
    combined_lots,
    consortium,
    framework,
    prime,
    prime_rows,
    separate_lots,
    who_leads,
)


@dataclass(frozen=True)
class Family:
    """What is known about one kind of rule.

    Args:
        rows: Writes its rows into a draft.
        broken: Says, exactly and without a solver, how awards break it.
        charged: Gives, exactly and without a solver, what awards cost or save through it.
        tightened: Gives the rule with what its rows lacked when awards broke it; for rules whose
            rows only come close at first.
    """

    rows: Callable[[Any, Draft], None]
    broken: Callable[[Any, Awarded], Iterator[str]]
    charged: Callable[[Any, Awarded], Iterator[Charged]] | None = None
    tightened: Callable[[Any, Awarded], Rule] | None = None


FAMILIES: dict[type[Rule], Family] = {
    capacity.Capacity: Family(capacity.rows, capacity.broken),
    choice.Choice: Family(choice.rows, choice.broken),
    lot_cap.LotCap: Family(lot_cap.rows, lot_cap.broken),
    lot_winners.LotWinners: Family(lot_winners.rows, lot_winners.broken),
    portfolio_quality.PortfolioQuality: Family(portfolio_quality.rows, portfolio_quality.broken),
    price_cap.PriceCap: Family(price_cap.rows, price_cap.broken),
    quality_floor.QualityFloor: Family(quality_floor.rows, quality_floor.broken),
    share_limit.ShareLimit: Family(share_limit.rows, share_limit.broken),
    winners.Winners: Family(winners.rows, winners.broken),
    apart.Apart: Family(apart.rows, apart.broken),
    concentration.Concentration: Family(
        concentration.rows, concentration.broken, tightened=concentration.tightened
    ),
    gini_limit.GiniLimit: Family(gini_limit.rows, gini_limit.broken),
    one_group.OneGroup: Family(one_group.rows, one_group.broken),
    one_of.OneOf: Family(one_of.rows, one_of.broken),
    only_with.OnlyWith: Family(only_with.rows, only_with.broken),
    opening_cost.OpeningCost: Family(opening_cost.rows, opening_cost.broken, opening_cost.charged),
    rebate.Rebate: Family(rebate.rows, rebate.broken, rebate.charged),
    resilience.Resilience: Family(resilience.rows, resilience.broken, resilience.charged),
    synergy.Synergy: Family(synergy.rows, synergy.broken, synergy.charged),
    tiers.Tiers: Family(tiers.rows, tiers.broken),
    workload.Workload: Family(workload.rows, workload.broken),
    alliance.Alliance: Family(alliance.rows, alliance.broken, alliance.charged),
    combined_lots.CombinedLots: Family(combined_lots.rows, combined_lots.broken),
    consortium.Consortium: Family(consortium.rows, consortium.broken, consortium.charged),
    framework.Framework: Family(framework.rows, framework.broken, framework.charged),
    prime.OwnDelivery: Family(prime_rows.limit_rows, who_leads.limit_broken),
    prime.Prime: Family(prime_rows.rows, who_leads.broken, who_leads.charged),
    separate_lots.SeparateLots: Family(separate_lots.rows, separate_lots.broken),
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


def tightened(problem: Problem, awards: Iterable[Award]) -> Problem:
    """State a problem more closely where awards show that its rows fell short of a rule.

    Args:
        problem: As it was solved.
        awards: What came of it.

    Returns:
        The problem to solve next; an equal one where nothing was missing.
    """
    read = awarded(problem, awards)
    rules = tuple(
        closer(rule, read) if (closer := FAMILIES[type(rule)].tightened) else rule
        for rule in problem.rules
    )
    return replace(problem, rules=rules)
