"""What a pound of a budget, or a notch of a cap, is worth: the least price, step by step."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from toolkit.allocation.explaining.asking import asking, cheapest
from toolkit.allocation.explaining.numbers import Number, steps_to, with_number
from toolkit.allocation.explaining.standing import standing_of
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award
from toolkit.allocation.solving import Limits


@dataclass(frozen=True)
class Step:
    """A stretch of a rule's number over which the least price is the same.

    Args:
        tightest: The number at which the award of this step just stands.
        loosest: The number up to which nothing is cheaper.
        unawarded: Optional lots that stay unawarded.
        gbp: Yearly price of the cheapest award.
        awards: That award.
    """

    tightest: Decimal
    loosest: Decimal
    unawarded: int
    gbp: Decimal
    awards: tuple[Award, ...]


@dataclass(frozen=True)
class Steps:
    """The least price as a step function of a rule's number.

    Args:
        status: `all` from the loosest number to the tightest; `no award` where the number can be
            tightened until there is none; `some` where the search was stopped.
        steps: From the loosest number on.
        asked: Awards that were asked for.
        audience: Prices of rivals can be read off it.
    """

    status: Literal["all", "no award", "some"]
    steps: tuple[Step, ...]
    asked: int
    audience: Literal["commissioner"] = "commissioner"


def price_steps(  # noqa: PLR0913 - a range of one number, and when to stop
    problem: Problem,
    number: Number,
    tightest: Decimal,
    loosest: Decimal,
    stop: Limits | None = None,
    *,
    most: int = 50,
) -> Steps:
    """Find every number between two at which the least price changes, and the price there.

    The cheapest award at a number stays the cheapest while the number is tightened, for as long as
    it stands; how long that is needs no solver. So every step takes one award.

    Args:
        problem: The award problem.
        number: Of a named rule, as the problem holds it.
        tightest: Where to end.
        loosest: Where to begin.
        stop: When to stop before the end.
        most: Stop after so many steps.
    """
    work = asking(stop, 10)
    at = int(abs(loosest - tightest) / number.step)
    steps: list[Step] = []
    while at >= 0 and len(steps) < most:
        here = number.after(at, tightest)
        moved = with_number(problem, number, here)
        found = cheapest(work, moved)
        if found.status != "optimal":
            ended: Literal["no award", "some"] = (
                "no award" if found.status == "infeasible" else "some"
            )
            return Steps(ended, tuple(steps), work.asked)
        standing = standing_of(moved, found.awards)
        needed = steps_to(problem, number, found.awards, tightest)
        until = at if needed is None else min(at, needed)
        loose = here
        if steps and (steps[-1].unawarded, steps[-1].gbp) == standing:
            loose = steps.pop().loosest
        steps.append(Step(number.after(until, tightest), loose, *standing, found.awards))
        at = until - 1
    return Steps("all" if at < 0 else "some", tuple(steps), work.asked)
