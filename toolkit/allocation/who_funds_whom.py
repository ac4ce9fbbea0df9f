"""Who funds whom: agreed contributions as flows from streams to lots, to the penny."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.circulation import SOURCE, Pipe, cheapest_flow
from toolkit.allocation.coalitions import Group, Ownership, StandAlone, most_put_in
from toolkit.allocation.contributions import same_money_each_year
from toolkit.allocation.core_of_pool import Contributions, Pool, share_cost
from toolkit.allocation.money_pipes import lay_pipes
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Flow
from toolkit.allocation.virement import write_plan
from toolkit.errors import SolverError
from toolkit.units import pence, pounds


@dataclass(frozen=True)
class Support:
    """What one partner pays beyond its own part of the care, for the part of another.

    Args:
        gbp: A year.
    """

    giver: str
    receiver: str
    gbp: Decimal


@dataclass(frozen=True)
class SharedCost:
    """A joint award with its cost shared, and how the shares reach the lots.

    Args:
        pool: Costs of all groups.
        contributions: What each partner pays.
        of_own_gbp: Cost of each partner's own part of the care in the joint award.
        flows: By stream and lot; each partner's add up to its contribution.
        supports: Who pays for whom, all care taken together.
    """

    pool: Pool
    contributions: Contributions
    of_own_gbp: Mapping[str, Decimal]
    flows: tuple[Flow, ...]
    supports: tuple[Support, ...]


def share_award(
    problem: Problem,
    ownership: Ownership,
    cost_gbp: Mapping[str, Decimal],
    alone: tuple[StandAlone, ...],
) -> SharedCost:
    """Share the cost of a joint award so that no group would rather leave, and say who pays what.

    Args:
        problem: Of all partners together, with the pool's arcs.
        ownership: Whose lots, and whose streams.
        cost_gbp: Yearly cost of each lot of the joint award, to the penny.
        alone: What every smaller group would pay alone.

    Raises:
        SolverError: The award cannot be paid from these streams.
    """
    of_own = own_parts(ownership, cost_gbp)
    most: Mapping[Group, Decimal] = {}
    if problem.costs_count:
        most = most_put_in(problem, ownership, cost_gbp)
    total = sum(cost_gbp.values(), Decimal(0))
    pool = Pool(ownership.partners, total, alone, of_own, most)
    contributions = share_cost(pool)
    flows: tuple[Flow, ...] = ()
    if problem.costs_count:
        flows = flows_of(problem, ownership, cost_gbp, contributions.gbp)
    return SharedCost(pool, contributions, of_own, flows, supports_in(contributions.gbp, of_own))


def own_parts(ownership: Ownership, cost_gbp: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """Divide the cost of each lot by whose need it is; pennies left over stay with its lead."""
    of_own = dict.fromkeys(ownership.partners, Decimal(0))
    for lot, gbp in cost_gbp.items():
        lead, left = ownership.lots[lot], gbp
        for partner in ownership.partners:
            if partner != lead:
                mine = pounds(pence(gbp * ownership.part(lot, (partner,))))
                of_own[partner] += mine
                left -= mine
        of_own[lead] += left
    return of_own


def flows_of(
    problem: Problem,
    ownership: Ownership,
    cost_gbp: Mapping[str, Decimal],
    contributions_gbp: Mapping[str, Decimal],
) -> tuple[Flow, ...]:
    """Let every partner pay exactly its contribution, each stream in its own area first.

    Args:
        problem: Whose arcs, budgets and cap hold.
        ownership: Whose streams.
        cost_gbp: Yearly cost of each lot, to the penny.
        contributions_gbp: By partner; they add up to the cost.

    Raises:
        SolverError: Ring-fences do not let the partners pay so.
    """
    terms = same_money_each_year(problem, [0])
    laid = lay_pipes(terms, {(0, lot): gbp for lot, gbp in cost_gbp.items()})
    partner_of = {("own money", stream, 0): one for stream, one in ownership.streams.items()}
    pipes = [
        pipe._replace(tail=("partner", partner_of.get(pipe.head))) if pipe.tail == SOURCE else pipe  # type: ignore[call-overload]
        for pipe in laid.pipes
    ]
    for partner, gbp in contributions_gbp.items():
        pipes.append(Pipe(SOURCE, ("partner", partner), pence(gbp), pence(gbp)))
    flows = cheapest_flow(pipes)
    if flows is None:
        raise SolverError("ring-fences do not let the partners pay so; report this case")
    plan = write_plan(terms, laid, pipes, flows, proved=True)
    return tuple(Flow(one.stream, one.lot, one.gbp, one.own) for one in plan.paid)


def supports_in(
    contributions_gbp: Mapping[str, Decimal], of_own_gbp: Mapping[str, Decimal]
) -> tuple[Support, ...]:
    """Match those who pay more than their own part with those who pay less, in order of ids.

    Args:
        contributions_gbp: By partner.
        of_own_gbp: By partner; both add up to the same.
    """
    over = {one: gbp - of_own_gbp[one] for one, gbp in contributions_gbp.items()}
    found: list[Support] = []
    for giver in sorted(over):
        for receiver in sorted(over):
            gbp = min(over[giver], -over[receiver])
            if gbp > 0:
                found.append(Support(giver, receiver, gbp))
                over[giver] -= gbp
                over[receiver] += gbp
    return tuple(found)
