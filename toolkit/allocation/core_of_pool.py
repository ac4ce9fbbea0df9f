"""Sharing the cost of a pool so that no group of partners would do better by leaving.

Such contributions are the core of the cost game. Where it is empty, the least core says how much
every group would have to be spared to stay. Inside, one point is named: the one that makes the
group with most to complain about complain least, then the next, and so on (the nucleolus), within
what each group's money can pay. All in whole pence, without rounding on the way.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from math import ceil, floor, lcm

from toolkit.allocation.coalitions import Group, StandAlone
from toolkit.allocation.exact_simplex import AtLeast, Least, least_last
from toolkit.errors import SolverError
from toolkit.units import pence, pounds

type Share = tuple[Group, Fraction]
"""A group and a number of pence."""


@dataclass(frozen=True)
class Pool:
    """A joint award whose cost is to be shared.

    Args:
        partners: In order of their ids.
        cost_gbp: Yearly cost of all lots together.
        alone: What every smaller group would pay alone.
        of_own_lots_gbp: Cost of each partner's own lots in the joint award; stands in for a single
            partner's cost where bids cannot cover its lots alone.
        most_gbp: Most that a group can put in, by group; a group not listed has no limit.
    """

    partners: Group
    cost_gbp: Decimal
    alone: tuple[StandAlone, ...]
    of_own_lots_gbp: Mapping[str, Decimal] = field(default_factory=dict)
    most_gbp: Mapping[Group, Decimal] = field(default_factory=dict)


@dataclass(frozen=True)
class Objection:
    """A group that would pay less alone.

    Args:
        gain_gbp: What it would save a year by leaving.
    """

    group: Group
    gain_gbp: Decimal


@dataclass(frozen=True)
class Contributions:
    """What each partner pays towards a joint award.

    Args:
        gbp: A year, by partner; adds up to the cost of the pool to the penny.
        stable: Whether contributions exist that give no group a reason to leave.
        deficit_gbp: What every group would have to be spared to stay, to the penny above; 0 where
            the pool is stable.
        objections: Groups that would do better by leaving, the largest gain first. In a stable
            pool there are none, but for pennies where no whole pence will do.
        proved: Whether every group's own award was proved.
    """

    gbp: Mapping[str, Decimal]
    stable: bool
    deficit_gbp: Decimal
    objections: tuple[Objection, ...]
    proved: bool


def share_cost(pool: Pool) -> Contributions:
    """Share the cost of a pool between its partners.

    Only groups whose own money could pay for their own lots can object by leaving. The others
    count when a point is chosen among those that hold the pool together, never against it.

    Args:
        pool: Costs to the penny.

    Raises:
        SolverError: The partners cannot pay for the joint award, so it is not theirs.

    Source:
        Shapley and Shubik 1966 (least core); Schmeidler 1969 and Maschler, Peleg and Shapley 1979
        (nucleolus by successive least cores).
    """
    total = pence(pool.cost_gbp)
    threats = {
        one.group: pence(one.cost_gbp)
        for one in pool.alone
        if one.able and one.cost_gbp is not None
    }
    proved = all(one.proved for one in pool.alone)
    if len(pool.partners) == 1:
        return Contributions({pool.partners[0]: pool.cost_gbp}, True, Decimal(0), (), proved)
    most = {group: Fraction(amount) for group, amount in _most(pool, total).items()}
    deficit = Fraction(0)
    if threats:
        soft = [(group, Fraction(amount)) for group, amount in threats.items()]
        worst = _least(pool.partners, soft, most, [(pool.partners, Fraction(total))])
        deficit = worst.values[-1]
    allowed = max(Fraction(0), deficit)
    for group, amount in threats.items():
        most[group] = min(most[group], amount + allowed)
    exact = _fairest(pool, most, total)
    gbp = _whole_pence(pool, exact, threats)
    gains = {group: sum(gbp[one] for one in group) - cost for group, cost in threats.items()}
    objections = [Objection(group, pounds(gain)) for group, gain in gains.items() if gain > 0]
    return Contributions(
        gbp={partner: pounds(amount) for partner, amount in gbp.items()},
        stable=deficit <= 0,
        deficit_gbp=pounds(ceil(allowed)),
        objections=tuple(sorted(objections, key=lambda one: (-one.gain_gbp, one.group))),
        proved=proved,
    )


def _most(pool: Pool, total: int) -> dict[Group, int]:
    """Limit every group by its money, and by the rest, which pays no less than nothing."""
    return {
        one.group: min(total, pence(pool.most_gbp[one.group]))
        if one.group in pool.most_gbp
        else total
        for one in pool.alone
    }


def _fairest(pool: Pool, most: Mapping[Group, Fraction], total: int) -> dict[str, Fraction]:
    """Make the largest complaint least, hold it, and go on with the next."""
    costs: list[Share] = []
    for one in pool.alone:
        cost = one.cost_gbp
        if cost is None and len(one.group) == 1:
            cost = pool.of_own_lots_gbp.get(one.group[0], Decimal(0))
        if cost is not None:
            costs.append((one.group, Fraction(pence(cost))))
    held: list[Share] = [(pool.partners, Fraction(total))]
    values: Sequence[Fraction] = ()
    while waiting := [one for one in costs if not _follows(one[0], held, pool.partners)]:
        best = _least(pool.partners, waiting, most, held)
        values = best.values
        for n in best.binding:
            if n < len(waiting) and not _follows(waiting[n][0], held, pool.partners):
                held.append((waiting[n][0], waiting[n][1] + values[-1]))
    return dict(zip(pool.partners, values, strict=False))


def _least(
    partners: Group, soft: Sequence[Share], most: Mapping[Group, Fraction], held: Sequence[Share]
) -> Least:
    """Make the largest complaint among some groups least, within hard limits.

    Conditions: y(S) <= cost of S + e for each soft group; y(S) <= most of S; y(S) = what is held.
    """
    rows: list[tuple[Group, int, int, Fraction]] = [(s, -1, 1, -cost) for s, cost in soft]
    rows += [(s, -1, 0, -limit) for s, limit in most.items()]
    for group, value in held:
        rows += [(group, -1, 0, -value), (group, 1, 0, value)]
    scale = lcm(*(bound.denominator for *_, bound in rows))
    found = least_last(
        [
            AtLeast((*(sign * (one in group) for one in partners), last), int(bound * scale))
            for group, sign, last, bound in rows
        ]
    )
    if found is None:
        raise SolverError("the partners cannot pay for their joint award; report this case")
    return Least(tuple(value / scale for value in found.values), found.binding)


def _follows(group: Group, held: Iterable[Share], partners: Group) -> bool:
    """Say whether what a group pays follows from what is held already."""
    rows: list[list[Fraction]] = []
    for one in [*(h for h, _ in held), group]:
        row = [Fraction(partner in one) for partner in partners]
        for known in rows:
            lead = next(n for n, entry in enumerate(known) if entry)
            row = [a - row[lead] / known[lead] * b for a, b in zip(row, known, strict=True)]
        if not any(row):
            if one == group:
                return True
            continue
        rows.append(row)
    return False


def _whole_pence(
    pool: Pool, exact: Mapping[str, Fraction], threats: Mapping[Group, int]
) -> dict[str, int]:
    """Round to pence that add up, as far as money reaches, with the least cause to complain."""
    down = {partner: floor(value) for partner, value in exact.items()}
    parts = [partner for partner, value in exact.items() if value != down[partner]]
    over = pence(pool.cost_gbp) - sum(down.values())

    def standing(up: tuple[str, ...]) -> tuple[bool, list[int], tuple[str, ...]]:
        gbp = {partner: amount + (partner in up) for partner, amount in down.items()}
        paid = {one.group: sum(gbp[partner] for partner in one.group) for one in pool.alone}
        beyond = any(
            paid[group] > pence(most) for group, most in pool.most_gbp.items() if group in paid
        )
        complaints = sorted((paid[group] - cost for group, cost in threats.items()), reverse=True)
        return beyond, complaints, up

    best = min(combinations(parts, over), key=standing)
    return {partner: amount + (partner in best) for partner, amount in down.items()}
