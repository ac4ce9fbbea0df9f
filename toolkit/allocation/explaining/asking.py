"""Asking for awards again and again within one limit of time, and telling how far it is.

Every explanation is made of further awards, so that each figure can be checked by asking again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from time import monotonic

from toolkit.allocation.extra import Extra
from toolkit.allocation.finding import Found, find
from toolkit.allocation.modelling import Goal
from toolkit.allocation.problem import Problem
from toolkit.allocation.solving import Limits

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
    if not may_ask(work):
        return Found("limit", None, None)
    return _noted(work, find(problem, stop=left_of(work), more=more))


def possible(work: Asking, problem: Problem, forced: str = "") -> Found:
    """Ask for any award at all, whatever it costs.

    Args:
        work: Within what time.
        problem: What the award must respect.
        forced: Bid or package that must win; empty for none.
    """
    if not may_ask(work):
        return Found("limit", None, None)
    wins = [Extra(-1.0, won=((forced, -1.0),))] if forced else []
    return _noted(work, find(problem, [ANY_AWARD], left_of(work), more=wins))


def may_ask(work: Asking) -> bool:
    """Say whether there is time for another award; note it where there is none."""
    progress = work.stop.progress
    if progress and not work.stopped:
        work.stopped = not progress("explaining", min(1.0, work.asked / max(1, work.expected)))
    if work.stopped or monotonic() >= work.end:
        work.unsure = True
        return False
    return True


def left_of(work: Asking) -> Limits:
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
