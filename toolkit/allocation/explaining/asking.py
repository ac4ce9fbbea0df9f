"""Asking for awards again and again within one limit of time, and telling how far it is.

Every explanation is made of further awards, so that each figure can be checked by asking again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import inf
from time import monotonic

from toolkit.allocation.families.every import charges_on
from toolkit.allocation.finding import Extra, Found, find
from toolkit.allocation.funding import fund, payable
from toolkit.allocation.modelling import Goal, least_price, model_of, program_of
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import cost_by_lot
from toolkit.allocation.settling import settle_awards
from toolkit.allocation.solving import Limits, solve
from toolkit.allocation.verifying import broken_rules, rounding_of
from toolkit.errors import SolverError

ANY_AWARD = Goal("any award")


@dataclass
class Asking:
    """What is left of a limit while awards are asked for.

    Args:
        stop: The limit of the whole explanation.
        end: When time is up.
        expected: How many awards it is likely to take; only to tell how far it is.
        asked: Awards asked for so far.
        unsure: Whether an answer came without a proof, because time ran out or work was stopped.
        stopped: Whether the caller said stop.
    """

    stop: Limits
    end: float
    expected: int
    asked: int = 0
    unsure: bool = False
    stopped: bool = False


def asking(stop: Limits | None, expected: int) -> Asking:
    """Start the clock of an explanation."""
    stop = stop or Limits()
    return Asking(stop, inf if stop.seconds is None else monotonic() + stop.seconds, expected)


def cheapest(work: Asking, problem: Problem, more: Sequence[Extra] = ()) -> Found:
    """Ask for the cheapest award, within what time is left."""
    if not _may_ask(work):
        return Found("limit", least_price(problem), None, None)
    return _noted(work, find(problem, stop=_left(work), more=more))


def possible(work: Asking, problem: Problem, forced: str = "") -> Found:
    """Ask for any award at all, whatever it costs.

    Args:
        work: Within what time.
        problem: What the award must respect.
        forced: Bid or package that must win; empty for none.
    """
    if not _may_ask(work):
        return Found("limit", ANY_AWARD, None, None)
    found = _possible(problem, forced, _left(work), money=False)
    if found.status == "optimal" and problem.costs_count and not _can_be_paid(problem, found):
        found = _possible(problem, forced, _left(work), money=True)
    return _noted(work, found)


def _possible(problem: Problem, forced: str, stop: Limits, *, money: bool) -> Found:
    draft = model_of(problem, money=money)
    if forced:
        draft.say([(draft.won[forced], 1.0)], ">=", 1.0)
    program = program_of(draft, {})
    answer = solve(program, stop)
    if answer.objective is None:
        return Found(answer.status, ANY_AWARD, None, None)
    awards = settle_awards(draft, program, answer.values)
    charges = charges_on(problem, awards)
    prices = cost_by_lot(awards, charges)
    paid = problem.costs_count and (money or payable(problem, prices))
    flows = tuple(fund(problem, prices, rounding_of(awards))) if paid else ()
    if (paid or not problem.costs_count) and (broken := broken_rules(problem, awards, flows)):
        raise SolverError(f"the award breaks a rule when checked: {'; '.join(broken)}")
    return Found("optimal", ANY_AWARD, Decimal(0), Decimal(0), awards, flows, charges)


def _can_be_paid(problem: Problem, found: Found) -> bool:
    return payable(problem, cost_by_lot(found.awards, found.charges))


def _may_ask(work: Asking) -> bool:
    """Say whether there is time for another award; note it where there is none."""
    progress = work.stop.progress
    if progress and not work.stopped:
        work.stopped = not progress("explaining", min(1.0, work.asked / max(1, work.expected)))
    if work.stopped or monotonic() >= work.end:
        work.unsure = True
        return False
    return True


def _left(work: Asking) -> Limits:
    """Give what is left of the limit to one award, which tells how far the whole is."""
    seconds = None if work.end == inf else max(0.01, work.end - monotonic())
    told = work.stop.progress
    if told is None:
        return Limits(seconds, None, work.stop.solver, work.stop.threads)

    def progress(_stage: str, part: float) -> bool:
        done = min(1.0, (work.asked + part) / max(1, work.expected))
        work.stopped = work.stopped or not told("explaining", done)
        return not work.stopped

    return Limits(seconds, progress, work.stop.solver, work.stop.threads)


def _noted(work: Asking, found: Found) -> Found:
    work.asked += 1
    work.unsure = work.unsure or found.status == "limit"
    return found
