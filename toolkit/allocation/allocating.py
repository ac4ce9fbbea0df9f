"""The verb of the room: the cheapest award that keeps every rule, with its proof."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

import pulp

from toolkit.allocation.funding import fund
from toolkit.allocation.model import (
    AWARD_FAMILIES,
    FUNDING_FAMILIES,
    Choices,
    make_choices,
    price_of,
    total,
)
from toolkit.allocation.problem import Problem, state_problem
from toolkit.allocation.results import AWARD_RULE, Allocation, Award, Status, Unmet
from toolkit.allocation.shortfall import explain_shortfall
from toolkit.allocation.solving import Progress, Solved, solve, solver_name
from toolkit.allocation.verifying import PENNY, broken_rules
from toolkit.errors import SolverError
from toolkit.statements.case import Case
from toolkit.statements.limits import Limit
from toolkit.statements.options import Option
from toolkit.units import pence, pounds


def allocate(
    case: Case,
    option: Option,
    limits: Iterable[Limit] = (),
    *,
    time_limit_s: float | None = None,
    progress: Progress | None = None,
) -> Allocation:
    """Find the cheapest award of an option's lots that keeps every rule and can be paid for.

    Args:
        case: The case, a scenario applied or not.
        option: Which lots, and who may pay for what.
        limits: What the law adds to the case's award rules.
        time_limit_s: Seconds after which the best award so far is given, as `limit`.
        progress: Called now and then; work stops when it answers False.

    Returns:
        The award and who funds it; or, when none exists, which lots fall short and why.

    Raises:
        SolverError: The solver failed, or its award breaks a rule when checked without it.
    """
    problem = state_problem(case, option, limits)
    model, x = _build(problem)
    answer = solve(model, time_limit_s, progress)
    if answer.status == "infeasible":
        return _without_award(option, problem, "infeasible", None, explain_shortfall(problem))
    if not answer.has_values:
        return _without_award(option, problem, "limit", answer.bound, ())
    won = {n for n in x.won if (x.won[n].value() or 0.0) > 0.5}  # noqa: PLR2004 - nearest of 0, 1
    awards = _settle(problem, won)
    return _with_award(case, option, problem, answer, awards)


def _build(problem: Problem, won: set[int] | None = None) -> tuple[pulp.LpProblem, Choices]:
    """State the model; with `won` given, as a plain linear programme over those offers."""
    model = pulp.LpProblem("award", pulp.LpMinimize)
    x = make_choices(model, problem)
    model.setObjective(total((x.share[n], price_of(problem, problem.offers[n])) for n in x.share))
    for family in AWARD_FAMILIES + FUNDING_FAMILIES:
        for name, row in family(problem, x):
            model.addConstraint(row, name)
    if won is not None:
        held = {(problem.offers[n].lot, problem.offers[n].provider) for n in won}
        for n, variable in x.won.items():
            variable.lowBound = variable.upBound = float(n in won)
        for pair, variable in x.holds.items():
            variable.lowBound = variable.upBound = float(pair in held)
    return model, x


def _settle(problem: Problem, won: set[int]) -> tuple[Award, ...]:
    """Solve again with the winners fixed, so that no trickle of units is left at zero."""
    model, x = _build(problem, won)
    answer = solve(model)
    if not answer.has_values:
        raise SolverError("the award does not hold once its winners are fixed; report this case")
    units = {need.lot: need.units for need in problem.needs}
    by_lot: dict[str, list[int]] = defaultdict(list)
    for n in sorted(won):
        by_lot[problem.offers[n].lot].append(n)
    awards: list[Award] = []
    for lot, offers in by_lot.items():
        given = {
            n: round(Decimal(repr(x.share[n].value() or 0.0)) * units[lot], 6) for n in offers
        }
        largest = max(given, key=lambda n: given[n])
        given[largest] += units[lot] - sum(given.values())
        for n, amount in given.items():
            offer = problem.offers[n]
            cost = pounds(pence(amount * offer.price_gbp))
            awards.append(
                Award(
                    lot=lot,
                    provider=offer.provider,
                    bid=offer.bid,
                    units=amount,
                    price_gbp_per_unit=offer.price_gbp,
                    cost_gbp=cost,
                    quality=offer.quality,
                )
            )
    return tuple(award for award in awards if award.units > 0)


def _with_award(
    case: Case, option: Option, problem: Problem, answer: Solved, awards: tuple[Award, ...]
) -> Allocation:
    cost: dict[str, Decimal] = defaultdict(Decimal)
    for award in awards:
        cost[award.lot] += award.cost_gbp
    rounding = PENNY * len(awards)
    flows = tuple(fund(problem, cost, rounding))
    if broken := broken_rules(problem, awards, flows):
        raise SolverError(f"the award breaks a rule when checked: {'; '.join(broken)}")
    objective = sum(cost.values(), Decimal(0))
    bound = _pounds(answer.bound)
    proved = answer.status == "optimal" and bound is not None and objective - bound <= rounding
    status: Status = "optimal" if proved else "limit"
    return Allocation(
        option=option.id,
        status=status,
        award_rule=AWARD_RULE,
        objective_gbp=objective,
        bound_gbp=bound if bound is None else min(bound, objective),
        proved=proved,
        mobilisation_gbp=sum(
            (case.bids[award.bid].mobilisation_cost_gbp for award in awards), Decimal(0)
        ),
        awards=awards,
        flows=flows,
        unmet=(),
        set_aside=problem.set_aside,
        obeyed=problem.obeyed,
        not_obeyed=problem.not_obeyed,
        solver=solver_name(),
    )


def _pounds(thousands: float | None) -> Decimal | None:
    if thousands is None or thousands in (float("inf"), float("-inf")):
        return None
    return round(Decimal(repr(thousands)) * 1000, 2)


def _without_award(
    option: Option,
    problem: Problem,
    status: Status,
    bound: float | None,
    unmet: tuple[Unmet, ...],
) -> Allocation:
    return Allocation(
        option=option.id,
        status=status,
        award_rule=AWARD_RULE,
        objective_gbp=None,
        bound_gbp=_pounds(bound),
        proved=status == "infeasible",
        mobilisation_gbp=Decimal(0),
        awards=(),
        flows=(),
        unmet=unmet,
        set_aside=problem.set_aside,
        obeyed=problem.obeyed,
        not_obeyed=problem.not_obeyed,
        solver=solver_name(),
    )
