"""Who pays for an award, and what holds its pool together, in plain words for a terminal."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from toolkit.allocation.planning_funds import FundingPlan, PoolShared
from toolkit.report.plain_lines import columns, head
from toolkit.report.pool_words import (
    ASSUMED,
    NOT_MOVED,
    OTHER_AWARD,
    carried,
    least_kept,
    moves,
    name_of,
    names_of,
    verdict,
)
from toolkit.report.showing import plain
from toolkit.statements.case import Case

UNPROVED = "Time ran out before this award was proved to be the best; give it more time."
MOST_SHOWN = 5  # groups that would do better alone


def funds(case: Case, plans: Sequence[FundingPlan]) -> str:
    """Say who pays for the award of each option.

    Args:
        case: The case.
        plans: One for each option asked for.
    """
    return "\n".join([*head(case), *(line for one in plans for line in _option(case, one))])


def _option(case: Case, plan: FundingPlan) -> Iterator[str]:
    yield f"{case.option(plan.option).title}: who pays in {plan.year}"
    if plan.plan is None:
        yield f"  No plan: {plan.unmet}."
    else:
        if not plan.is_allocated:
            yield f"  {OTHER_AWARD}"
        if not plan.is_proved:
            yield f"  {UNPROVED}"
        rows = [
            (
                f"  {one.stream} ({case.streams[one.stream].commissioner_id})",
                one.lot,
                _money(one.gbp),
                "own" if one.own else "pooled",
            )
            for one in plan.plan.paid
        ]
        yield from columns([("  Stream", "Lot", "Pays a year", "Money"), *rows])
        for told in (*least_kept(plan), *moves(case, plan.plan), *carried(plan.plan)):
            yield f"  {plain(told)}"
    if plan.pool:
        yield from _pool(case, plan.pool)
    elif plan.why_no_pool:
        yield f"  The pool {plan.why_no_pool}."
    yield ""


def _pool(case: Case, pool: PoolShared) -> Iterator[str]:
    shared = pool.shared
    alone = {one.group: one for one in shared.pool.alone}
    yield ""
    yield f"  Pool of {_money(shared.pool.cost_gbp)} a year"
    rows = [
        (
            f"  {name_of(case, partner)}",
            _money(gbp),
            _money(shared.of_own_gbp[partner]),
            _money(alone[partner,].cost_gbp if (partner,) in alone else None),
        )
        for partner, gbp in shared.contributions.gbp.items()
    ]
    yield from columns([("  Partner", "Contributes", "Own part costs", "Would cost alone"), *rows])
    yield f"  {plain(verdict(case, pool))}"
    found = shared.contributions
    objections = () if found.stable else found.objections
    for one in objections[:MOST_SHOWN]:
        yield f"    {names_of(case, one.group)}: {_money(one.gain_gbp)} a year better off alone"
    if more := objections[MOST_SHOWN:]:
        yield f"    and groups with smaller gains: {len(more)}; --json lists all"
    for help_ in shared.supports:
        giver, receiver = name_of(case, help_.giver), name_of(case, help_.receiver)
        yield f"  {giver} pays {_money(help_.gbp)} a year of the part of {receiver}."
    yield f"  {ASSUMED} {NOT_MOVED}"


def _money(gbp: Decimal | None) -> str:
    return "no bids" if gbp is None else f"£{gbp:,.2f}"
