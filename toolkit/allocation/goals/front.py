"""The front between two aims: every award that is not beaten on both."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from time import monotonic

from toolkit.allocation.goals.aims import Aim
from toolkit.allocation.goals.seeking import OPTIONAL, Within, seek
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award
from toolkit.allocation.solving import Limits

HALF = Decimal("0.5")


@dataclass(frozen=True)
class Point:
    """One award on the front.

    Args:
        first: What it comes to by the first aim.
        second: By the second.
        awards: By lot.
    """

    first: Decimal
    second: Decimal
    awards: tuple[Award, ...]


@dataclass(frozen=True)
class Front:
    """Awards that no other award beats on one aim without losing on the other.

    Args:
        points: From the best by the first aim to the best by the second.
        complete: Whether these are all, not only those found before a limit.
    """

    points: tuple[Point, ...]
    complete: bool


def front(
    problem: Problem,
    aims: tuple[Aim, Aim],
    stop: Limits | None = None,
    *,
    step: Decimal | None = None,
    most: int = 1000,
) -> Front:
    """Give every point of the front between two aims, those between straight lines included.

    Augmented epsilon-constraint: the best by the first aim, then by the second among equals, then
    the same with the second at least one step better, until nothing is left. The second solve
    does what a tiny weight on the second aim does elsewhere, and no float can lose it. Optional
    lots come first: every point leaves as few of them unawarded as the best award does.

    Args:
        problem: What an award must respect.
        aims: Two, each with a step if all lots are won whole.
        stop: When to stop before the end, all points together; `progress` is told of each solve.
        step: Least improvement of the second aim from one point to the next; none for its own.
        most: Points after which to stop.

    Raises:
        ValueError: The second aim has no step and none is given.

    Source: Mavrotas, "Effective implementation of the epsilon-constraint method in multi-objective
        mathematical programming problems", Applied Mathematics and Computation, 2009.
    """
    stop = stop or Limits()
    end = None if stop.seconds is None else monotonic() + stop.seconds
    first, second = aims
    apart = step or second.step
    if not apart:
        raise ValueError("give a step: the second aim may take any value")
    points: list[Point] = []
    within: Sequence[Within] = ()
    while len(points) < most:
        left = None if end is None else max(0.01, end - monotonic())
        found = seek(problem, [first, second], replace(stop, seconds=left), within=within)
        if found.status == "infeasible":
            return Front(tuple(points), complete=True)
        if found.status == "limit":
            break
        kept = zip(found.aims, found.reached, strict=True)
        points.append(Point(found.reached[-2], found.reached[-1], found.awards))
        fewest = [(aim, value) for aim, value in kept if aim.name == OPTIONAL]
        within = (
            *(Within(aim, value + HALF) for aim, value in fewest),
            Within(second, found.reached[-1] - apart / 2),
        )
    return Front(tuple(points), complete=False)
