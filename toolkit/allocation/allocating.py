"""The verb of the room: the cheapest award that keeps every rule, with its proof."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from math import isfinite

import pulp

from toolkit.allocation.choices import Choices, make_choices, round_pounds, total
from toolkit.allocation.families import ALL_FAMILIES, add_rows, whole_price
from toolkit.allocation.funding import fund
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import AWARD_RULE, Allocation, Award, Flow, cost_by_lot
from toolkit.allocation.settling import settle_awards
from toolkit.allocation.shortfall import explain_shortfall
from toolkit.allocation.solving import Limits, Progress, Solved, solve, solver_name
from toolkit.allocation.stating import state_problem
from toolkit.allocation.verifying import broken_rules, rounding_of
from toolkit.errors import SolverError
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
    """Find the cheapest award of an option's lots that keeps every rule and can be paid for.

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
    problem = state_problem(case, option, limits)
    for one in earlier:
        if one.status != "limit" and one.problem == problem:
            return replace(one, option=option.id)
    return find_award(problem, option.id, Limits(time_limit_s, progress))


def find_award(problem: Problem, option: str, stop: Limits) -> Allocation:
    """Solve a problem, settle the award, fund it, and check it without the solver.

    Args:
        problem: What an award must respect.
        option: Id of the option that asks.
        stop: When to stop before the end.

    Raises:
        SolverError: The solver failed, or its award breaks a rule when checked without it.
    """
    model, x = build(problem)
    answer = solve(model, stop) if problem.offers else _without_offers(problem)
    nothing = _without_award(problem, option, answer, x.pounds)
    if answer.status == "infeasible":
        return replace(nothing, proved=True, unmet=explain_shortfall(problem, stop))
    if answer.objective is None:
        return nothing
    awards = settle_awards(problem, model, x) if problem.offers else ()
    flows = tuple(fund(problem, cost_by_lot(awards), rounding_of(awards)))
    if broken := broken_rules(problem, awards, flows):
        raise SolverError(f"the award breaks a rule when checked: {'; '.join(broken)}")
    return _with_award(nothing, awards, flows)


def build(problem: Problem) -> tuple[pulp.LpProblem, Choices]:
    """State the whole model of a problem."""
    units = {need.lot: need for need in problem.needs}
    dearest = max((o.price_gbp * units[o.lot].units for o in problem.offers), default=Decimal(0))
    budget = sum(problem.available_gbp.values(), Decimal(0))
    model = pulp.LpProblem("award", pulp.LpMinimize)
    x = make_choices(model, problem, round_pounds(min(dearest, budget)))
    price = {n: whole_price(units[o.lot], o, x.pounds) for n, o in enumerate(problem.offers)}
    model.setObjective(total((x.share[n], price[n]) for n in x.share))
    add_rows(model, problem, x, ALL_FAMILIES)
    return model, x


def _without_offers(problem: Problem) -> Solved:
    """Answer where there is nothing to choose from: only a problem without need has an award."""
    if any(need.units > 0 for need in problem.needs):
        return Solved("infeasible", None, None)
    return Solved("optimal", 0.0, 0.0)


def _without_award(problem: Problem, option: str, answer: Solved, pounds: Decimal) -> Allocation:
    """Write down what the solver said, before any award."""
    known = answer.bound is not None and isfinite(answer.bound)
    return Allocation(
        option=option,
        status=answer.status,
        award_rule=AWARD_RULE,
        objective_gbp=None,
        bound_gbp=round(Decimal(repr(answer.bound)) * pounds, 2) if known else None,
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


def _with_award(
    nothing: Allocation, awards: tuple[Award, ...], flows: tuple[Flow, ...]
) -> Allocation:
    """Add an award; it is proved where its price meets the bound, but for rounding."""
    objective, bound = sum((one.cost_gbp for one in awards), Decimal(0)), nothing.bound_gbp
    proved = (
        nothing.status == "optimal"
        and bound is not None
        and objective - bound <= rounding_of(awards)
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
        flows=flows,
        also_offered=tuple(
            offer.bid
            for offer in nothing.problem.offers
            if offer.lot in nothing.problem.to_all and offer.bid not in won
        ),
    )
