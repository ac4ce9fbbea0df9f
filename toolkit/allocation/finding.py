"""Finding an award: solved in the order of its goals, settled, funded, and checked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from math import isfinite
from time import monotonic
from typing import Literal

from toolkit.allocation.drafting import Draft
from toolkit.allocation.families.every import charges_on
from toolkit.allocation.funding import fund, payable
from toolkit.allocation.modelling import Goal, bind, cost_of, goals_of, model_of, program_of
from toolkit.allocation.problem import Problem
from toolkit.allocation.program import Program
from toolkit.allocation.results import Award, Charged, Flow, cost_by_lot
from toolkit.allocation.settling import settle_awards
from toolkit.allocation.solving import TIGHT, Limits, Solved, solve
from toolkit.allocation.verifying import broken_rules, rounding_of
from toolkit.errors import SolverError


@dataclass(frozen=True)
class Found:
    """An award that was found, or the answer that there is none.

    Args:
        status: Of the last goal; `limit` where time ran out before a proof.
        goal: What was made small last.
        reached: What it came to, in pounds or in the goal's own unit; none without an award.
        bound: No award comes to less.
        awards: By lot, in the order of the case.
        flows: By stream and lot.
        charges: Money beside the price of bids.
    """

    status: Literal["optimal", "infeasible", "limit"]
    goal: Goal
    reached: Decimal | None
    bound: Decimal | None
    awards: tuple[Award, ...] = ()
    flows: tuple[Flow, ...] = ()
    charges: tuple[Charged, ...] = ()


def find(
    problem: Problem,
    goals: Sequence[Goal] = (),
    stop: Limits | None = None,
    *,
    more: "Sequence[Extra]" = (),
) -> Found:
    """Find the award that is best by each goal in turn.

    Money is left out at first: an award that is best without it and can be paid for is best with
    it, and lots that share no bidder can then be solved apart.

    Args:
        problem: What an award must respect.
        goals: In order of importance; none asks for the least price.
        stop: When to stop before the end.
        more: Conditions beside the problem's, such as a winner that must or must not win.

    Raises:
        SolverError: The solver failed, or its award breaks a rule when checked without it.
    """
    stop = stop or Limits()
    ordered = goals_of(problem, goals)
    if not problem.costs_count:
        return _find(problem, ordered, stop, more, money=False)
    begun = monotonic()
    free = _find(problem, ordered, stop, more, money=False)
    if free.status != "optimal" or free.flows or not free.awards:
        return free
    if stop.seconds is not None:
        stop = replace(stop, seconds=max(0.01, stop.seconds - (monotonic() - begun)))
    return _find(problem, ordered, stop, more, money=True)


@dataclass(frozen=True)
class Extra:
    """A condition on winning that is not a rule: a sum over bids or pairs that bounds a number.

    Args:
        won: Coefficients of bids or packages.
        held: Coefficients of lot and bidder.
        most: The sum is at most this.
    """

    most: float
    won: tuple[tuple[str, float], ...] = ()
    held: tuple[tuple[tuple[str, str], float], ...] = ()


def _find(
    problem: Problem, goals: Sequence[Goal], stop: Limits, more: Sequence[Extra], *, money: bool
) -> Found:
    draft = model_of(problem, money=money)
    for extra in more:
        _say(draft, extra)
    answer = Solved("infeasible", None, None)
    program: Program = program_of(draft, {})
    for goal in goals:
        cost = cost_of(draft, goal)
        program = program_of(draft, cost)
        answer = solve(program, stop)
        if answer.objective is None or answer.status != "optimal":
            break
        bind(draft, cost, answer.objective + TIGHT * max(1.0, abs(answer.objective)))
    last = goals[-1] if answer.objective is not None else goal
    bound = None
    if answer.bound is not None and isfinite(answer.bound) and goal is goals[-1]:
        bound = Decimal(repr(answer.bound)) * (draft.pounds if goal.per_lot or goal.per_win else 1)
    if answer.objective is None:
        return Found(answer.status, last, None, bound)
    awards = settle_awards(draft, program, answer.values)
    flows: tuple[Flow, ...] = ()
    charges = charges_on(problem, awards)
    if problem.costs_count:
        prices = cost_by_lot(awards, charges)
        if not money and not payable(problem, prices):
            return Found(answer.status, last, None, bound, awards)
        flows = tuple(fund(problem, prices, rounding_of(awards)))
    if broken := broken_rules(problem, awards, flows):
        raise SolverError(f"the award breaks a rule when checked: {'; '.join(broken)}")
    return Found(
        answer.status, last, reached(problem, goals[-1], awards), bound, awards, flows, charges
    )


def reached(problem: Problem, goal: Goal, awards: Sequence[Award]) -> Decimal:
    """Give what awards come to by a goal, exactly."""
    units = {need.lot: need.units for need in problem.needs}
    keys = {offer.bid: offer.wins_with for offer in problem.offers}
    lots = {award.lot for award in awards}
    total = sum(
        (
            goal.per_lot.get(one.bid, Decimal(0)) * one.units / units[one.lot]
            for one in awards
            if units[one.lot]
        ),
        Decimal(0),
    )
    if goal.charged:
        total += sum((one.gbp for one in charges_on(problem, awards)), Decimal(0))
    won = {keys[one.bid] for one in awards}
    total += sum((goal.per_win.get(key, Decimal(0)) for key in won), Decimal(0))
    return total + sum(
        (weight for lot, weight in goal.per_unawarded.items() if lot not in lots), Decimal(0)
    )


def _say(draft: Draft, extra: Extra) -> None:
    terms = [(draft.won[key], c) for key, c in extra.won if key in draft.won]
    for pair, c in extra.held:
        terms += [(n, c * part) for n, part in draft.holds.get(pair, ())]
    draft.say(terms, "<=", extra.most)
