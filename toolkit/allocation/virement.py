"""Paying for an award over several years: shares, minimum contributions, virement, carrying.

As few approvals as can be come first, then as little money moved as can be, then as little carried.
What is left open goes as in one year: each stream in its own area first, one that must put in a
least sum before others, then the one that may pay for the fewest lots, then by id. All in whole
pence.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product

from toolkit.allocation.circulation import SOURCE, Pipe, cheapest_flow, residual
from toolkit.allocation.contributions import Budget, MoneyTerms, Year, refuse_misstated
from toolkit.allocation.money_pipes import Laid, Owed, lay_pipes, put_in, spending
from toolkit.allocation.money_plan import Carried, Missing, MoneyPlan, Moved, Paid, broken_terms
from toolkit.allocation.money_rows import Steps, fewest_approvals
from toolkit.allocation.network import settle
from toolkit.allocation.solving import Limits
from toolkit.errors import SolverError
from toolkit.units import pence, pounds

MOST_PROPOSALS = 100  # sets of approvals that the solver may propose wrongly, by rounding


def plan_money(
    terms: MoneyTerms,
    owed: Owed,
    *,
    rounding_gbp: Decimal = Decimal(0),
    stop: Limits | None = None,
) -> MoneyPlan:
    """Divide the cost of every lot in every year between the streams that may pay for it.

    Args:
        terms: Who may pay for what, and how money moves between streams and years.
        owed: Yearly cost of each lot, to the penny.
        rounding_gbp: What rounding awards to the penny may have added; where pennies are missing,
            and no more than this, every limit gives way by as many.
        stop: When to stop looking for fewer approvals.

    Returns:
        The plan, checked without the network; or what is missing.

    Raises:
        InputError: The terms contradict themselves.
        SolverError: The plan breaks a term when checked; a fault of ours.
    """
    refuse_misstated(terms)
    plan = _plan(terms, owed, stop or Limits())
    slack = Decimal(0)
    if plan.missing and rounding_gbp:
        short = sum((one.gbp for one in plan.missing), Decimal(0))
        if short <= rounding_gbp:
            slack = short
            plan = _plan(_stretched(terms, short), owed, stop or Limits())
            if not plan.missing:
                plan = replace(plan, left_gbp=_left(terms, plan))
    if not plan.missing and (broken := broken_terms(terms, owed, plan, slack)):
        raise SolverError(f"the plan breaks a term when checked: {'; '.join(broken)}")
    return plan


def _plan(terms: MoneyTerms, owed: Owed, stop: Limits) -> MoneyPlan:
    laid = lay_pipes(terms, owed)
    steps: Steps = dict.fromkeys(laid.moves, 0)
    flows = cheapest_flow(_capped(laid, steps))
    proved = True
    if flows is None and any(move.approvals for _, move in laid.moves.values()):
        flows, steps, proved = _with_approvals(laid, stop)
    if flows is None:
        return MoneyPlan(missing=_missing(terms, owed))
    return write_plan(terms, laid, _capped(laid, steps), flows, proved)


def _capped(laid: Laid, steps: Steps) -> list[Pipe]:
    """Let each move go up to the sum above which the next approval is needed."""
    pipes = list(laid.pipes)
    for n, asked in steps.items():
        approvals = laid.moves[n][1].approvals
        if asked < len(approvals):
            most = int(approvals[asked].above_gbp * 100)
            pipes[n] = pipes[n]._replace(up=min(pipes[n].up, most))
    return pipes


def _with_approvals(laid: Laid, stop: Limits) -> tuple[list[int] | None, Steps, bool]:
    """Let the solver propose the fewest approvals, and the exact network say whether they do."""
    everything: Steps = {n: len(move.approvals) for n, (_, move) in laid.moves.items()}
    all_asked = cheapest_flow(_capped(laid, everything))
    if all_asked is None:
        return None, everything, True
    refused: list[Steps] = []
    while len(refused) < MOST_PROPOSALS:
        proposed = fewest_approvals(laid, refused, stop)
        if proposed is None:
            break
        flows = cheapest_flow(_capped(laid, proposed))
        if flows is not None:
            return flows, proposed, True
        refused.append(proposed)
    return all_asked, everything, False


def write_plan(
    terms: MoneyTerms, laid: Laid, pipes: Sequence[Pipe], flows: Sequence[int], proved: bool
) -> MoneyPlan:
    """Hold what is moved and carried, settle who pays, and write it down.

    Args:
        terms: For the order in which streams spend.
        laid: What the pipes mean.
        pipes: As they were solved; others may follow those of `laid`.
        flows: By pipe.
        proved: Whether no plan needs fewer approvals.
    """
    network = residual(pipes, flows, {*laid.moves, *laid.carries})
    order = _spending_order(terms)
    for year, (stream, own) in product(terms.years, order):
        settle(network, put_in(stream, year), spending(stream, year, own=own))
    paid = []
    for year, (stream, own) in product(terms.years, order):
        for n, (when, who, lot, at_home) in laid.pays.items():
            if (when, who, at_home) == (year, stream, own):
                pipe = pipes[n]
                gbp = pounds(pipe.low + settle(network, pipe.tail, pipe.head))
                paid.append(Paid(year, stream, lot, gbp, own))
    moved = []
    for n, (year, move) in laid.moves.items():
        approvals = tuple(a.by for a in move.approvals if flows[n] > int(a.above_gbp * 100))
        moved.append(Moved(year, move.giver, move.receiver, pounds(flows[n]), approvals))
    carried = [Carried(*key, pounds(flows[n])) for n, key in laid.carries.items()]
    plan = MoneyPlan(
        paid=tuple(sorted((p for p in paid if p.gbp), key=lambda p: (p.year, p.stream, p.lot))),
        moved=tuple(one for one in moved if one.gbp),
        carried=tuple(one for one in carried if one.gbp),
        proved=proved,
    )
    return replace(plan, left_gbp=_left(terms, plan))


def _spending_order(terms: MoneyTerms) -> list[tuple[str, bool]]:
    """Order spending: own area, streams with a least sum, those with the fewest lots, by id."""
    bound = {one.stream for one in terms.budgets if one.least_gbp}
    reach = Counter(arc.stream for arc in terms.arcs)
    nodes = {(arc.stream, arc.own) for arc in terms.arcs}
    budgeted = {one.stream for one in terms.budgets}
    return sorted(
        ((stream, own) for stream, own in nodes if stream in budgeted),
        key=lambda node: (not node[1], node[0] not in bound, reach[node[0]], node[0]),
    )


def _left(terms: MoneyTerms, plan: MoneyPlan) -> tuple[tuple[Year, str, Decimal], ...]:
    """Give what each stream holds of its own and neither puts in nor moves."""
    used: dict[tuple[Year, str], int] = defaultdict(int)
    for one in plan.paid:
        used[one.year, one.stream] += pence(one.gbp)
    for kept in plan.carried:
        used[kept.year, kept.stream] += pence(kept.gbp)
        used[kept.year + 1, kept.stream] -= pence(kept.gbp)
    for move in plan.moved:
        used[move.year, move.giver] += pence(move.gbp)
        used[move.year, move.receiver] -= pence(move.gbp)
    budgets = sorted(terms.budgets, key=lambda one: (one.year, one.stream))
    left = [
        (b.year, b.stream, int(b.available_gbp * 100) - used[b.year, b.stream]) for b in budgets
    ]
    return tuple((year, stream, pounds(amount)) for year, stream, amount in left if amount > 0)


def _stretched(terms: MoneyTerms, gbp: Decimal) -> MoneyTerms:
    """Let every limit give way by a few pennies."""
    budgets = tuple(replace(one, available_gbp=one.available_gbp + gbp) for one in terms.budgets)
    arcs = tuple(
        arc if arc.most_gbp is None else replace(arc, most_gbp=arc.most_gbp + gbp)
        for arc in terms.arcs
    )
    return replace(terms, budgets=budgets, arcs=arcs)


def _missing(terms: MoneyTerms, owed: Owed) -> tuple[Missing, ...]:
    """Say which lots lack money with every approval given; else which terms are in the way."""
    loose = replace(
        terms,
        budgets=tuple(replace(one, least_gbp=Decimal(0)) for one in terms.budgets),
        shares=tuple(replace(one, least=Decimal(0)) for one in terms.shares),
    )
    short = _unpaid(loose, owed)
    if short:
        return tuple(
            Missing(
                year, lot, pounds(amount), f"{_payers(terms, lot)} cannot pay for it within limits"
            )
            for (year, lot), amount in short.items()
        )
    minima = tuple(one for one in terms.budgets if one.least_gbp > 0)
    return tuple(_in_the_way(terms, owed, minima))


def _unpaid(terms: MoneyTerms, owed: Owed) -> dict[tuple[Year, str], int]:
    """Find what is missing when as much as can be is paid; the last lots go short."""
    laid = lay_pipes(terms, owed)
    pipes = list(laid.pipes)
    worth = 1 + max((pipe.cost for pipe in pipes), default=0) * len(pipes)
    for (year, lot), gbp in owed.items():
        pipes.append(Pipe(SOURCE, ("missing", lot, year), 0, pence(gbp), worth))
        pipes.append(Pipe(("missing", lot, year), ("lot", lot, year), 0, pence(gbp)))
    flows = cheapest_flow(pipes)
    if flows is None:  # cannot be: everything may be missing
        raise SolverError("no division of the money at all; report this case")
    keys = list(owed)
    missing = {key: flows[len(laid.pipes) + 2 * n] for n, key in enumerate(keys)}
    return {key: amount for key, amount in sorted(missing.items()) if amount}


def _in_the_way(terms: MoneyTerms, owed: Owed, minima: Sequence[Budget]) -> list[Missing]:
    """Name the minimum contributions or agreed shares that leave no plan."""
    without = replace(
        terms, budgets=tuple(replace(one, least_gbp=Decimal(0)) for one in terms.budgets)
    )
    if _can(without, owed):
        alone = [one for one in minima if not _can(_only(terms, one), owed)]
        blamed, words = (alone, "alone") if alone else (list(minima), "together with others")
        return [
            Missing(
                one.year,
                "",
                one.least_gbp,
                f"{one.stream} must put in {one.least_gbp:,.2f} pounds, which {words} is more than "
                "lots need and may be carried",
            )
            for one in blamed
        ]
    agreed = [one for one in terms.shares if one.least > 0]
    years = terms.years[:1]
    return [
        Missing(
            year,
            one.lot,
            Decimal(0),
            f"the agreed part of {one.stream}, at least {one.least:.1%}, cannot be paid with the "
            "other terms",
        )
        for year in years
        for one in agreed
    ]


def _only(terms: MoneyTerms, kept: Budget) -> MoneyTerms:
    budgets = (one if one is kept else replace(one, least_gbp=Decimal(0)) for one in terms.budgets)
    return replace(terms, budgets=tuple(budgets))


def _can(terms: MoneyTerms, owed: Owed) -> bool:
    return cheapest_flow(lay_pipes(terms, owed).pipes) is not None


def _payers(terms: MoneyTerms, lot: str) -> str:
    names = [arc.stream for arc in terms.arcs if arc.lot == lot]
    return f"the streams that may pay for it ({', '.join(names)})" if names else "no stream"
