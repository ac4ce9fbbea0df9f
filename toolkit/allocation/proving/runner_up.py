"""The runner-up: the next best award with other winners, and how far behind it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from time import monotonic
from typing import Literal

from toolkit.allocation.extra import Extra
from toolkit.allocation.goals.aims import price_count
from toolkit.allocation.goals.seeking import Sought, seek
from toolkit.allocation.problem import Problem
from toolkit.allocation.proving.cutting import Another, Pair, cut, pairs_of
from toolkit.allocation.reaching import reached
from toolkit.allocation.results import Award
from toolkit.allocation.solving import Limits


@dataclass(frozen=True)
class RunnerUp:
    """The best award among those with other winners.

    Args:
        status: `infeasible` where no other award keeps every rule; `limit` where a nearer one may
            exist.
        by: The first aim by which it differs from the award; empty for an exact tie.
        gap: By how much, in that aim's own unit.
        gap_gbp: What it costs more in a year, with charges, to the penny; below zero where a more
            important aim decides.
        least_gap: By the last aim, no award with other winners is nearer than this; none where
            that is not known, or where a more important aim parts them.
        awards: By lot.
        gained: Lot and bidder that win only here.
        lost: Lot and bidder that win only in the award.
    """

    status: Literal["optimal", "infeasible", "limit"]
    by: str = ""
    gap: Decimal | None = None
    gap_gbp: Decimal | None = None
    least_gap: Decimal | None = None
    awards: tuple[Award, ...] = ()
    gained: tuple[Pair, ...] = ()
    lost: tuple[Pair, ...] = ()


@dataclass(frozen=True)
class Ranking:
    """Awards in the order of their standing, after the best.

    Args:
        awards: With their gap to the best.
        complete: Whether no further award keeps every rule.
    """

    awards: tuple[RunnerUp, ...]
    complete: bool


def runner_up(
    problem: Problem,
    best: Sought,
    stop: Limits | None = None,
    *,
    another: Another = "winners",
    before: Sequence[Extra] = (),
) -> RunnerUp:
    """Find the next best award: other winners on at least one lot.

    The cut is on who wins what. A cut on bids could give the same award again in other bids.

    Args:
        problem: As it was solved.
        best: The award, proved.
        stop: When to stop before the end.
        another: Whether other bids of the same winners count as another award.
        before: Cuts of awards that are known already.
    """
    more = (*before, cut(problem, best.awards, another))
    found = seek(problem, best.asked, stop, more=more)
    if not found.reached:
        return RunnerUp(found.status, least_gap=_least_gap(best, found))
    gaps = [
        (aim.name, theirs - ours)
        for aim, ours, theirs in zip(best.aims, best.reached, found.reached, strict=True)
    ]
    by, gap = next(((name, gap) for name, gap in gaps if gap), ("", Decimal(0)))
    price = price_count(problem)
    dearer = reached(problem, price, found.awards) - reached(problem, price, best.awards)
    here, there = pairs_of(best.awards), pairs_of(found.awards)
    return RunnerUp(
        status=found.status,
        by=by,
        gap=gap,
        gap_gbp=round(dearer, 2),
        least_gap=_least_gap(best, found),
        awards=found.awards,
        gained=tuple(sorted(there - here)),
        lost=tuple(sorted(here - there)),
    )


def k_best(
    problem: Problem,
    best: Sought,
    most: int,
    stop: Limits | None = None,
    *,
    another: Another = "winners",
) -> Ranking:
    """Rank the awards that follow the best.

    Args:
        problem: As it was solved.
        best: The award, proved.
        most: How many to give.
        stop: When to stop before the end, all together; `progress` is told of each solve.
        another: Whether other bids of the same winners count as another award.
    """
    stop = stop or Limits()
    end = None if stop.seconds is None else monotonic() + stop.seconds
    found: list[RunnerUp] = []
    cuts: list[Extra] = []
    while len(found) < most:
        left = None if end is None else max(0.01, end - monotonic())
        one = runner_up(problem, best, replace(stop, seconds=left), another=another, before=cuts)
        if one.status != "optimal":
            return Ranking(tuple(found), complete=one.status == "infeasible")
        found.append(one)
        cuts.append(cut(problem, one.awards, another))
    return Ranking(tuple(found), complete=False)


def _least_gap(best: Sought, found: Sought) -> Decimal | None:
    """Give the gap that the bound proves, where nothing but the last aim can differ."""
    equal = found.reached[:-1] == best.reached[:-1] if found.reached else len(best.aims) == 1
    return found.bound - best.reached[-1] if equal and found.bound is not None else None
