"""Seeking the award that is best by several aims in turn, settled, funded and checked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from math import isfinite
from time import monotonic
from typing import Literal, NamedTuple

from toolkit.allocation.drafting import Draft
from toolkit.allocation.extra import Extra, say
from toolkit.allocation.families.every import charges_on, tightened
from toolkit.allocation.funding import fund, payable
from toolkit.allocation.goals.aims import Aim, Written, aim_value, all_whole, least_pence, linear
from toolkit.allocation.modelling import fewest_unawarded, model_of, program_of
from toolkit.allocation.problem import Problem
from toolkit.allocation.program import Program
from toolkit.allocation.results import Award, Charged, Flow, cost_by_lot
from toolkit.allocation.settling import settle_awards
from toolkit.allocation.solving import TIGHT, Limits, Solved, solve
from toolkit.allocation.verifying import broken_rules, rounding_of
from toolkit.errors import SolverError

OPTIONAL = "fewest optional lots unawarded"


class Within(NamedTuple):
    """A limit on an aim: it may come to at most so much, in its own unit."""

    aim: Aim
    most: Decimal


@dataclass(frozen=True)
class Sought:
    """The award that is best by some aims, or the answer that there is none.

    Args:
        status: `limit` where time ran out before the last aim was proved.
        aims: In order of importance, optional lots first where there are any.
        reached: What each comes to, exactly; empty without an award.
        bound: By the last aim no award comes to less; none where that is not known.
        awards: By lot, in the order of the case.
        flows: By stream and lot.
        charges: Money beside the price of bids.
    """

    status: Literal["optimal", "infeasible", "limit"]
    aims: tuple[Aim, ...]
    reached: tuple[Decimal, ...] = ()
    bound: Decimal | None = None
    awards: tuple[Award, ...] = ()
    flows: tuple[Flow, ...] = ()
    charges: tuple[Charged, ...] = ()

    @property
    def asked(self) -> tuple[Aim, ...]:
        """The aims that were asked for, without the one that is put first where lots may stay."""
        return tuple(aim for aim in self.aims if aim.name != OPTIONAL)


def seek(
    problem: Problem,
    aims: Sequence[Aim] = (),
    stop: Limits | None = None,
    *,
    more: Sequence[Extra] = (),
    within: Sequence[Within] = (),
) -> Sought:
    """Find the award that is best by each aim in turn.

    What an aim reached binds the next ones to within half a step, which for whole lots is exact:
    a half-penny lies between two prices, and no float has to equal another. Money is left out at
    first: an award that is best without it and can be paid for is best with it.

    Args:
        problem: What an award must respect.
        aims: In order of importance; none asks for the least price.
        stop: When to stop before the end, all aims together.
        more: Conditions on winners beside the problem's rules.
        within: Limits on what other aims may come to.

    Raises:
        SolverError: The solver failed, or its award breaks a rule when checked without it.
    """
    stop = stop or Limits()
    end = None if stop.seconds is None else monotonic() + stop.seconds
    optional = fewest_unawarded(problem)
    ordered = tuple(aims) or (least_pence(problem),)
    if optional:
        ordered = (replace(linear(optional, Decimal(1)), name=OPTIONAL), *ordered)
    free = _Asked(problem, ordered, tuple(more), tuple(within), money=False)
    if not problem.costs_count:
        return _sought(free, stop, end)
    first = _sought(free, stop, end)
    if first.status != "optimal" or payable(problem, cost_by_lot(first.awards, first.charges)):
        return first
    return _sought(replace(free, money=True), stop, end)


@dataclass(frozen=True)
class _Asked:
    """What is sought, and whether it must be paid for."""

    problem: Problem
    aims: tuple[Aim, ...]
    more: tuple[Extra, ...]
    within: tuple[Within, ...]
    money: bool


def _sought(asked: _Asked, stop: Limits, end: float | None) -> Sought:
    draft = model_of(asked.problem, money=asked.money)
    for extra in asked.more:
        say(draft, extra)
    for aim, most in asked.within:
        written = aim.write(draft)
        draft.say(written.cost.items(), "<=", float(most / written.unit))
    whole = all_whole(asked.problem)
    solved: tuple[Program, Solved] | None = None
    status: Literal["optimal", "infeasible", "limit"] = "optimal"
    bound = None
    for aim in asked.aims:
        written = aim.write(draft)
        program = program_of(draft, written.cost)
        left = None if end is None else max(0.01, end - monotonic())
        answer = solve(program, replace(stop, seconds=left))
        status = answer.status
        bound = _bound(answer, written) if aim is asked.aims[-1] else None
        if answer.objective is None:
            break
        solved = program, answer
        if status != "optimal":
            break
        _bind(draft, written, answer.objective, aim.step if whole else None)
    if solved is None:
        return Sought(status, asked.aims, bound=bound)
    if status == "infeasible":
        raise SolverError("the solver lost an award that it had found; report this case")
    awards = settle_awards(draft, solved[0], solved[1].values)
    closer = tightened(asked.problem, awards)
    if closer != asked.problem:
        return _sought(replace(asked, problem=closer), stop, end)
    return _checked(asked, Sought(status, asked.aims, (), bound, awards))


def _checked(asked: _Asked, sought: Sought) -> Sought:
    """Fund what was found, check it against every rule, and count exactly what it reached."""
    problem, awards = asked.problem, sought.awards
    charges = charges_on(problem, awards)
    flows: tuple[Flow, ...] = ()
    unpaid = replace(
        sought,
        charges=charges,
        reached=tuple(aim_value(problem, aim, awards) for aim in asked.aims),
    )
    if problem.costs_count:
        prices = cost_by_lot(awards, charges)
        if not asked.money and not payable(problem, prices):
            return unpaid if sought.status == "optimal" else replace(unpaid, awards=(), reached=())
        flows = tuple(fund(problem, prices, rounding_of(awards)))
    if broken := broken_rules(problem, awards, flows):
        raise SolverError(f"the award breaks a rule when checked: {'; '.join(broken)}")
    return replace(unpaid, flows=flows)


def _bind(draft: Draft, written: Written, objective: float, step: Decimal | None) -> None:
    """Hold what an aim reached: half a step above it, or a trifle where there are no steps."""
    slack = TIGHT * max(1.0, abs(objective))
    if step is not None:
        slack = max(slack, float(step / written.unit) / 2)
    draft.say(written.cost.items(), "<=", objective + slack)


def _bound(answer: Solved, written: Written) -> Decimal | None:
    """Give the bound; solvers leave it out where nothing had to be whole or no log is kept."""
    bound = answer.objective if answer.status == "optimal" else None
    if answer.bound is not None and isfinite(answer.bound):
        bound = answer.bound
    return None if bound is None else Decimal(repr(bound)) * written.unit
