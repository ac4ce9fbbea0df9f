"""The verb of the room: the award that is best by the published goal, with its proof."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from toolkit.allocation.goals.published import published_aim
from toolkit.allocation.goals.scoring import FINEST
from toolkit.allocation.goals.seeking import Sought, seek
from toolkit.allocation.problem import Problem
from toolkit.allocation.proving.proof import is_proved
from toolkit.allocation.proving.tie_rule import decide
from toolkit.allocation.results import Allocation, cost_by_lot
from toolkit.allocation.shortfall import explain_shortfall
from toolkit.allocation.solving import Limits, Progress, solver_name
from toolkit.allocation.stating import state_problem
from toolkit.allocation.structures.stating_structures import combined_lots
from toolkit.allocation.structures.two_stages import first_stage
from toolkit.allocation.structures.who_leads import leads_of
from toolkit.statements.case import Case
from toolkit.statements.limits import Limit
from toolkit.statements.options import Option


def allocate(  # noqa: PLR0913 - what to solve, and when to stop
    case: Case,
    option: Option,
    limits: Iterable[Limit] = (),
    *,
    earlier: Iterable[Allocation] = (),
    time_limit_s: float | None = None,
    progress: Progress | None = None,
) -> Allocation:
    """Find the best award of an option's lots that keeps every rule and can be paid for.

    Best is what the award criteria in force publish, and least price where they say nothing.

    Where the notice or the law names groups of lots that may be combined, a combination may win
    only within one of them, and only where it beats the outcome lot by lot.

    Args:
        case: The case, a scenario applied or not.
        option: Which lots, and who may pay for what.
        limits: What the law adds to the case's award rules.
        earlier: Allocations at hand; where one solved the very same problem, it is taken over.
        time_limit_s: Seconds after which the best award so far is given, as `limit`.
        progress: Called now and then while solving; when it answers False, the best award so far
            is given, as `limit`.

    Returns:
        The award and who funds it; or, when none exists, which lots fall short and why.

    Raises:
        SolverError: The solver failed, or its award breaks a rule when checked without it.
    """
    stop = Limits(time_limit_s, progress)
    problem = state_problem(case, option, limits := tuple(limits))
    combining = combined_lots(case.lots_in(option), limits)
    if combining.groups and any(offer.package for offer in problem.offers):
        apart, problem = first_stage(problem, combining, stop=stop)
        if apart.status == "limit":
            return _without_award(problem, option.id, Sought("limit", ()))  # no bound is known
    for one in earlier:
        if one.status != "limit" and one.problem == problem:
            return replace(one, option=option.id)
    return find_award(problem, option.id, stop)


def find_award(problem: Problem, option: str, stop: Limits) -> Allocation:
    """Solve a problem, settle the award, fund it, and check it without the solver.

    Args:
        problem: What an award must respect.
        option: Id of the option that asks.
        stop: When to stop before the end.

    Raises:
        SolverError: The solver failed, or its award breaks a rule when checked without it.
    """
    found = seek(problem, [published_aim(problem)], stop)
    nothing = _without_award(problem, option, found)
    if found.status == "infeasible":
        return replace(nothing, proved=True, unmet=explain_shortfall(problem, stop))
    if not found.reached:
        return nothing
    if problem.method.ties is None or found.status != "optimal":
        return _with_award(nothing, found)
    decided = decide(problem, found, problem.method.ties, stop)
    award = replace(found, awards=decided.award.awards, flows=decided.award.flows)
    award = replace(award, charges=decided.award.charges)
    return replace(_with_award(nothing, award), tie=decided.reason)


def _without_award(problem: Problem, option: str, answer: Sought) -> Allocation:
    """Write down what the solver said, before any award."""
    bound = answer.bound if problem.method.goal == "least_price" else None
    return Allocation(
        option=option,
        status=answer.status,
        award_rule=problem.method.words,
        objective_gbp=None,
        bound_gbp=None if bound is None else round(bound, 2),
        proved=False,
        mobilisation_gbp=Decimal(0),
        awards=(),
        flows=(),
        unmet=(),
        set_aside=problem.set_aside,
        obeyed=problem.obeyed,
        not_obeyed=problem.not_obeyed,
        solver=solver_name(),
        problem=problem,
    )


def _with_award(nothing: Allocation, found: Sought) -> Allocation:
    """Add an award; it is proved where what it reached meets the bound, but for rounding."""
    awards, bound = found.awards, nothing.bound_gbp
    objective = sum(cost_by_lot(awards, found.charges).values(), Decimal(0))
    is_price = nothing.problem.method.goal == "least_price"
    proved = nothing.status == "optimal" and (
        is_proved(nothing.problem, awards, objective, found.bound)
        if is_price
        else found.bound is not None and found.reached[-1] - found.bound <= FINEST
    )
    won = {award.bid for award in awards}
    once = [one.mobilisation_gbp for one in nothing.problem.offers if one.bid in won]
    return replace(
        nothing,
        status="optimal" if proved else "limit",
        objective_gbp=objective,
        bound_gbp=None if bound is None else min(bound, objective),
        proved=proved,
        mobilisation_gbp=sum(once, Decimal(0)),
        awards=awards,
        flows=found.flows,
        charges=found.charges,
        leads=leads_of(nothing.problem, awards),
        also_offered=tuple(
            offer.bid
            for offer in nothing.problem.offers
            if offer.lot in nothing.problem.to_all and offer.bid not in won
        ),
        score=None if is_price else round(-found.reached[-1], 4),
    )
