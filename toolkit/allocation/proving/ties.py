"""Exact ties: every award that is as good as the best one by every aim."""

from dataclasses import dataclass, replace
from decimal import Decimal
from time import monotonic

from toolkit.allocation.extra import Extra
from toolkit.allocation.goals.aims import all_whole
from toolkit.allocation.goals.seeking import Sought, seek
from toolkit.allocation.problem import Problem
from toolkit.allocation.proving.cutting import Another, cut
from toolkit.allocation.solving import TIGHT, Limits
from toolkit.allocation.verifying import rounding_of


@dataclass(frozen=True)
class Ties:
    """Awards that are equally good.

    Args:
        awards: The one that was found first, then the others.
        complete: Whether there are no more; else a limit stopped the count.
    """

    awards: tuple[Sought, ...]
    complete: bool

    @property
    def unique(self) -> bool:
        """Whether the best award is known to be the only one."""
        return self.complete and len(self.awards) == 1


def ties_of(
    problem: Problem,
    best: Sought,
    stop: Limits | None = None,
    *,
    most: int = 100,
    another: Another = "winners",
) -> Ties:
    """List the awards that tie with the best.

    For whole lots a tie is exact: equal by every aim. Where lots are split, prices within a penny
    for each awarded bid cannot be told apart and count as equal.

    Args:
        problem: As it was solved.
        best: The award, proved.
        stop: When to stop before the end, all together; `progress` is told of each solve.
        most: Awards after which to stop, the best included.
        another: Whether other bids of the same winners count as another award.
    """
    stop = stop or Limits()
    end = None if stop.seconds is None else monotonic() + stop.seconds
    found = [best]
    cuts: list[Extra] = [cut(problem, best.awards, another)]
    while len(found) < most:
        left = None if end is None else max(0.01, end - monotonic())
        one = seek(problem, best.asked, replace(stop, seconds=left), more=cuts)
        if one.status == "limit":
            break
        if one.status == "infeasible" or not as_good(problem, best, one):
            return Ties(tuple(found), complete=True)
        found.append(one)
        cuts.append(cut(problem, one.awards, another))
    return Ties(tuple(found), complete=False)


def as_good(problem: Problem, best: Sought, other: Sought) -> bool:
    """Say whether another award is as good as the best by every aim, but for what rounding does."""
    whole = all_whole(problem)
    rounding = rounding_of((*best.awards, *other.awards))
    for aim, mine, theirs in zip(best.aims, best.reached, other.reached, strict=True):
        slack = aim.step / 2 if whole and aim.step else abs(mine) * Decimal(repr(TIGHT))
        if not whole and any(goal.charged for goal in aim.counts):
            slack = max(slack, rounding)
        if abs(theirs - mine) > slack:
            return False
    return True
