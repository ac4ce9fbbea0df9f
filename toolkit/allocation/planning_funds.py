"""Who pays for the award of an option, and whether a pool gives anybody a reason to leave."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from toolkit.allocation.coalitions import (
    MOST_PARTNERS,
    Ownership,
    ownership_of,
    problem_of_group,
    stand_alone,
    with_parts_of_others,
)
from toolkit.allocation.contributions import MoneyTerms, Year
from toolkit.allocation.funding_terms import terms_of
from toolkit.allocation.money_plan import MoneyPlan
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Allocation, Award, cost_by_lot
from toolkit.allocation.solving import Limits
from toolkit.allocation.transition import award_years
from toolkit.allocation.verifying import rounding_of
from toolkit.allocation.virement import plan_money
from toolkit.allocation.who_funds_whom import SharedCost, share_award
from toolkit.allocation.years import Horizon
from toolkit.statements.case import Case
from toolkit.statements.limits import Limit
from toolkit.statements.options import Option

MANY = "has {0} partners, and every group of them would be an award to find; at most {1} are tried"


@dataclass(frozen=True)
class PoolShared:
    """A pool with its cost shared between partners.

    Args:
        ownership: Whose lots, streams and parts of lots. Parts are an assumption: each lot's need
            is divided as the money that is there for it without a pool.
        shared: Contributions, what each group would pay alone, and who pays for whom.
    """

    ownership: Ownership
    shared: SharedCost


@dataclass(frozen=True)
class FundingPlan:
    """Who pays for an option's award in its first year, under everything stated about money.

    Args:
        option: Its id.
        year: That is planned.
        terms: Least contributions, ring-fences, virements and carrying that hold.
        cost_gbp: Yearly cost of each lot; empty where no award can be paid.
        plan: Who pays what; nothing where there is none.
        is_allocated: Whether it is the award of `allocate`. If not, that verb finds none that its
            money pays for, and this is the cheapest one that money moved and carried can pay.
        is_proved: Whether that award was proved to be the best before time ran out.
        unmet: Why there is no plan; a least sum that lots cannot take in is one reason.
        pool: Nothing where the option has no pool, or nothing to share.
        why_no_pool: Why a pool's cost is not shared; empty where it is, or there is no pool.
    """

    option: str
    year: Year
    terms: MoneyTerms
    cost_gbp: dict[str, Decimal]
    plan: MoneyPlan | None
    is_allocated: bool
    is_proved: bool
    unmet: str
    pool: PoolShared | None
    why_no_pool: str


def plan_funding(
    case: Case,
    option: Option,
    found: Allocation,
    limits: Iterable[Limit] = (),
    stop: Limits | None = None,
) -> FundingPlan:
    """Plan who pays for an option's award, and share the cost of its pool where it has one.

    Args:
        case: The case, a scenario applied or not.
        option: Whose award it is.
        found: The award, or why there is none.
        limits: What the law adds to the case's award rules, also for groups that leave a pool.
        stop: When to stop each search before the end.

    Raises:
        SolverError: The solver failed, or a plan breaks a term when checked without it.
    """
    stop, year = stop or Limits(), case.start.year
    terms = terms_of(case, found.problem, (year,))
    cost = cost_by_lot(found.awards, found.charges)
    plan, unmet, short = _plan(terms, year, cost, found.awards)
    is_allocated, is_proved = bool(found.awards) and not short, found.proved
    if short and found.status != "limit":
        # least sums are left out of the search: nobody buys dearer care to use money up
        horizon = Horizon((year,), (_without_start(found.problem),), money=_without_least(terms))
        other = award_years(horizon, stop)
        is_proved = other.status == "optimal"
        if other.awards:
            cost = cost_by_lot(other.awards[0], other.charges[0])
            plan, unmet, _ = _plan(terms, year, cost, other.awards[0])
        else:
            unmet = other.unmet or unmet
    elif short and not found.awards:
        unmet = "out of time; this does not show that there is none"
    if plan is None:
        cost = {}
    pool, why = _pool(case, option, found, tuple(limits), stop)
    award = is_allocated, is_proved
    return FundingPlan(option.id, year, terms, cost, plan, *award, unmet, pool, why)


def has_pool(case: Case, option: Option) -> bool:
    """Say whether the streams of an option are joined."""
    return case.models[option.model].structure.funding == "eligible_pooled"


def states_funding(case: Case, option: Option) -> bool:
    """Say whether more is stated about an option's money than who may pay for what."""
    least = any(one.least_gbp for one in case.streams.values())
    return has_pool(case, option) or least or bool(case.virements)


def _plan(
    terms: MoneyTerms, year: Year, cost: dict[str, Decimal], awards: tuple[Award, ...]
) -> tuple[MoneyPlan | None, str, bool]:
    """Pay for an award; or say what is in the way, and whether lots lack an award or money."""
    if not awards:
        return None, "no award keeps every rule and can be paid for", True
    owed = {(year, lot): gbp for lot, gbp in cost.items()}
    plan = plan_money(terms, owed, rounding_gbp=rounding_of(awards))
    if not plan.missing:
        return plan, "", False
    why = "; ".join(f"{one.lot or 'the terms'}: {one.why}" for one in plan.missing)
    return None, why, any(one.lot and one.gbp for one in plan.missing)


def _without_least(terms: MoneyTerms) -> MoneyTerms:
    budgets = tuple(replace(one, least_gbp=Decimal(0)) for one in terms.budgets)
    return replace(terms, budgets=budgets)


def _without_start(problem: Problem) -> Problem:
    """Leave out what is paid once, which a plan of one ordinary year does not hold."""
    offers = tuple(replace(one, mobilisation_gbp=Decimal(0)) for one in problem.offers)
    return replace(problem, offers=offers)


def _pool(
    case: Case, option: Option, found: Allocation, limits: tuple[Limit, ...], stop: Limits
) -> tuple[PoolShared | None, str]:
    if not has_pool(case, option):
        return None, ""
    if not found.awards:
        return None, "has no award whose cost could be shared"
    ownership = with_parts_of_others(found.problem, ownership_of(case, option))
    if len(ownership.partners) > MOST_PARTNERS:
        return None, MANY.format(len(ownership.partners), MOST_PARTNERS)
    alone = stand_alone(
        lambda group: problem_of_group(case, option, limits, ownership, group),
        ownership.partners,
        stop,
    )
    cost = cost_by_lot(found.awards, found.charges)
    return PoolShared(ownership, share_award(found.problem, ownership, cost, alone)), ""
