"""The same bids under other structures, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from toolkit.allocation.explaining.asking import asking, cheapest
from toolkit.allocation.explaining.standing import pairs_of, standing_of
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award
from toolkit.allocation.solving import Limits


@dataclass(frozen=True)
class Outcome:
    """What one structure comes to.

    Args:
        name: Of the structure.
        status: `limit` where the search was stopped, so that a cheaper award may exist.
        unawarded: Optional lots that stay unawarded.
        gbp: Yearly price, with what the structure charges; nothing without an award.
        beside_gbp: Of that, what is charged beside the price of bids.
        more_gbp: Than under the first structure; nothing where either has no proved award, or
            they leave different numbers of lots unawarded.
        bidders: How many win something.
        moved: Lots whose winners are others than under the first structure.
        awards: Who wins what.
    """

    name: str
    status: Literal["optimal", "infeasible", "limit"]
    unawarded: int | None
    gbp: Decimal | None
    beside_gbp: Decimal | None
    more_gbp: Decimal | None
    bidders: int
    moved: tuple[str, ...]
    awards: tuple[Award, ...]


def under_structures(
    problems: Sequence[tuple[str, Problem]], stop: Limits | None = None
) -> tuple[Outcome, ...]:
    """Find the cheapest award under each of several structures.

    Args:
        problems: Name of each structure and the problem that it makes of the same bids; the first
            is what the others are compared with.
        stop: When to stop before the end, for all of them together.
    """
    work = asking(stop, len(problems))
    outcomes: list[Outcome] = []
    for name, problem in problems:
        found = cheapest(work, problem)
        standing = standing_of(problem, found.awards) if found.awards else None
        if found.status == "optimal" and standing is None:
            standing = standing_of(problem, ())
        first = outcomes[0] if outcomes else None
        outcomes.append(
            Outcome(
                name=name,
                status=found.status,
                unawarded=standing.unawarded if standing else None,
                gbp=standing.gbp if standing else None,
                beside_gbp=sum((one.gbp for one in found.charges), Decimal(0))
                if standing
                else None,
                more_gbp=None,
                bidders=len({one.provider for one in found.awards}),
                moved=_moved(first, found.awards) if first and standing else (),
                awards=found.awards,
            )
        )
    return tuple(_compared(outcomes[0], one) for one in outcomes)


def _compared(first: Outcome, one: Outcome) -> Outcome:
    """Say how much more a structure costs than the first, where that can be said."""
    if first.gbp is None or one.gbp is None or first.unawarded != one.unawarded:
        return one
    if not first.status == one.status == "optimal":
        return one
    return replace(one, more_gbp=one.gbp - first.gbp)


def _moved(first: Outcome, awards: Sequence[Award]) -> tuple[str, ...]:
    before, after = pairs_of(first.awards), pairs_of(awards)
    changed = [pair for pair in (*before, *after) if (pair in before) != (pair in after)]
    return tuple(dict.fromkeys(lot for lot, _ in changed))
