"""Groups of partners who might leave a pool: what they would pay alone, and what they can put in.

A stream belongs to the commissioner whose money it is. A lot belongs to the one that leads on it,
but for the parts that others' money is there for. A group that leaves buys what is its own with its
own money, pooled within the group.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import combinations

from toolkit.allocation.circulation import SINK, SOURCE
from toolkit.allocation.contributions import same_money_each_year
from toolkit.allocation.finding import find
from toolkit.allocation.money_pipes import lay_pipes
from toolkit.allocation.network import Network, add_arc, push
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import cost_by_lot
from toolkit.allocation.solving import Limits
from toolkit.allocation.stating import state_problem
from toolkit.errors import Fault, InputError, Place
from toolkit.statements.case import Case
from toolkit.statements.limits import Limit
from toolkit.statements.options import Option
from toolkit.units import pounds

MOST_PARTNERS = 8  # 255 awards to find

type Group = tuple[str, ...]
"""Partners in order of their ids."""


@dataclass(frozen=True)
class Ownership:
    """Whose lots and whose money.

    Args:
        lots: Partner that leads, by lot.
        streams: Partner by stream.
        parts: Parts of a lot's need that belong to others than its lead, by lot and partner.
    """

    lots: Mapping[str, str]
    streams: Mapping[str, str]
    parts: Mapping[tuple[str, str], Decimal] = field(default_factory=dict)

    @property
    def partners(self) -> Group:
        """Everybody who owns a lot or a stream, in order of their ids."""
        return tuple(sorted({*self.lots.values(), *self.streams.values()}))

    def part(self, lot: str, group: Group) -> Decimal:
        """Give the part of a lot's need that belongs to a group, 0 to 1."""
        others = {one: part for (of, one), part in self.parts.items() if of == lot}
        lead = 1 - sum(others.values(), Decimal(0)) if self.lots[lot] in group else Decimal(0)
        return lead + sum((part for one, part in others.items() if one in group), Decimal(0))


@dataclass(frozen=True)
class StandAlone:
    """What a group would pay if it left the pool, as though the others bought elsewhere.

    Args:
        cost_gbp: Yearly cost of the least-price award of its own lots; nothing where bids cannot
            cover them. Where `able` is false, it is the cost without regard to money.
        able: Whether its own money pays for the award, so that leaving is a threat.
        proved: Whether no award costs less.
    """

    group: Group
    cost_gbp: Decimal | None
    able: bool
    proved: bool


def ownership_of(case: Case, option: Option) -> Ownership:
    """Read from a case who leads on each lot of an option, and whose the streams are."""
    return Ownership(
        {lot.lot_id: lot.lead_commissioner for lot in case.lots_in(option)},
        {one.stream_id: one.commissioner_id for one in case.streams.values()},
    )


def with_parts_of_others(problem: Problem, ownership: Ownership) -> Ownership:
    """Divide each lot's need between partners as the money that is there for it without a pool.

    A stream is spread, by published value and within its limit on each, over the lots that it may
    pay for without pooling. This is an assumption about need; where parts are known, state them.

    Args:
        problem: Whose values, arcs and budgets are read.
        ownership: Leads and streams.
    """
    value = {need.lot: need.value_gbp for need in problem.needs}
    money: dict[str, dict[str, Decimal]] = {lot: defaultdict(Decimal) for lot in value}
    for stream, partner in ownership.streams.items():
        own = [arc for arc in problem.arcs if arc.own and arc.stream == stream]
        whole = sum((value[arc.lot] for arc in own), Decimal(0))
        for arc in own if whole else ():
            gbp = problem.available_gbp[stream] * value[arc.lot] / whole
            money[arc.lot][partner] += gbp if arc.most_gbp is None else min(gbp, arc.most_gbp)
    return replace(
        ownership,
        parts={
            (lot, partner): round(gbp / total, 6)
            for lot, by_partner in money.items()
            if (total := sum(by_partner.values(), Decimal(0)))
            for partner, gbp in by_partner.items()
            if partner != ownership.lots[lot] and gbp
        },
    )


def problem_of_group(
    case: Case, option: Option, limits: Iterable[Limit], ownership: Ownership, group: Group
) -> Problem | None:
    """State what a group would have to award and pay alone, under the same rules.

    Args:
        case: The case, a scenario applied or not.
        option: Which lots, and who may pay for what within a pool.
        limits: What the law adds to the case's award rules.
        ownership: Whose lots, and whose money.
        group: Partners who leave.

    Returns:
        The problem; nothing where the group needs nothing.
    """
    lots = tuple(lot for lot in ownership.lots if ownership.part(lot, group))
    if not lots:
        return None
    alone = option.model_copy(update={"lots": lots})
    return of_group(state_problem(case, alone, limits), ownership, group)


def of_group(problem: Problem, ownership: Ownership, group: Group) -> Problem:
    """Leave a problem a group's part of each lot and its streams; one partner alone has no pool."""
    mine = {stream for stream, partner in ownership.streams.items() if partner in group}
    part = {need.lot: ownership.part(need.lot, group) for need in problem.needs}
    return replace(
        problem,
        needs=tuple(
            replace(n, units=n.units * part[n.lot], value_gbp=n.value_gbp * part[n.lot])
            for n in problem.needs
        ),
        offers=tuple(
            replace(one, least_units=one.least_units * part[one.lot]) for one in problem.offers
        ),
        arcs=tuple(a for a in problem.arcs if a.stream in mine and (a.own or len(group) > 1)),
        available_gbp={s: gbp for s, gbp in problem.available_gbp.items() if s in mine},
    )


def groups_of(partners: Group) -> Iterator[Group]:
    """Give every group of partners but the one of all, the smallest first."""
    for size in range(1, len(partners)):
        yield from combinations(partners, size)


def stand_alone(
    problem_of: Callable[[Group], Problem | None], partners: Group, stop: Limits | None = None
) -> tuple[StandAlone, ...]:
    """Find what every group of partners would pay alone.

    Args:
        problem_of: States the award problem of a group; nothing where it needs nothing.
        partners: All of them, in order of their ids.
        stop: When to stop each search; told of each group. Groups left out are not proved.

    Raises:
        InputError: There are more than eight partners.
    """
    if len(partners) > MOST_PARTNERS:
        what = (
            f"{len(partners)} partners make {2 ** len(partners) - 1} groups; name at most "
            f"{MOST_PARTNERS}, joining those who always act together"
        )
        raise InputError((Fault(Place("partners"), "partners", what),))
    stop = stop or Limits()
    groups = list(groups_of(partners))
    found: list[StandAlone] = []
    for n, group in enumerate(groups):
        goes_on = not stop.progress or stop.progress("groups of partners", n / len(groups))
        problem = problem_of(group)
        if problem is None:
            found.append(StandAlone(group, Decimal(0), able=True, proved=True))
        elif goes_on:
            found.append(_alone(problem, group, stop))
        else:
            found.append(StandAlone(group, None, able=False, proved=False))
    return tuple(found)


def _alone(problem: Problem, group: Group, stop: Limits) -> StandAlone:
    paid = find(problem, stop=stop)
    if paid.reached is not None:
        cost = sum(cost_by_lot(paid.awards, paid.charges).values(), Decimal(0))
        return StandAlone(group, cost, able=True, proved=paid.status == "optimal")
    free = find(replace(problem, arcs=(), available_gbp={}), stop=stop)
    settled = paid.status == "infeasible"
    if free.reached is None:
        return StandAlone(group, None, able=False, proved=settled and free.status == "infeasible")
    cost = sum(cost_by_lot(free.awards, free.charges).values(), Decimal(0))
    return StandAlone(group, cost, able=False, proved=settled and free.status == "optimal")


def most_put_in(
    problem: Problem, ownership: Ownership, cost_gbp: Mapping[str, Decimal]
) -> dict[Group, Decimal]:
    """Give the most that each group could pay towards the joint award.

    Contributions can be paid, ring-fences and caps included, exactly when no group is asked for
    more than this.

    Args:
        problem: Of all partners together.
        ownership: Whose streams.
        cost_gbp: Yearly cost of each lot of the joint award.

    Source:
        Largest flows from sets of sources form a polymatroid (Megiddo 1974, Optimal flows in
        networks with multiple sources and sinks).
    """
    pipes = lay_pipes(
        same_money_each_year(problem, [0]), {(0, lot): gbp for lot, gbp in cost_gbp.items()}
    ).pipes
    partners = ownership.partners
    most: dict[Group, Decimal] = {}
    for group in (*groups_of(partners), partners):
        network: Network = {SOURCE: {}, SINK: {}}
        for pipe in pipes:
            if pipe.tail != SOURCE or ownership.streams.get(_stream(pipe.head)) in group:
                add_arc(network, pipe.tail, pipe.head, pipe.up)
        most[group] = pounds(push(network, SOURCE, SINK))
    return most


def _stream(node: object) -> str:
    """Read the stream of a node of its own money."""
    return node[1] if isinstance(node, tuple) and isinstance(node[1], str) else ""
