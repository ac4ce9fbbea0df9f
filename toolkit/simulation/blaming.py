"""Which award rules are to blame where a market leaves no award, before they are published."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from toolkit.allocation.explaining.conflicts import Conflicts, Names, find_conflicts
from toolkit.allocation.explaining.named import names_of
from toolkit.allocation.explaining.unfiltered import unfiltered
from toolkit.allocation.families.capacity import Capacity
from toolkit.allocation.problem import Problem
from toolkit.allocation.solving import Limits
from toolkit.simulation.gathering import Progress
from toolkit.statements.case import Case
from toolkit.statements.limits import Limit
from toolkit.statements.options import Option

MOST = 20  # conflicts looked for in one market
COVER, BIDDERS_OWN = "cover of ", "terms of "


@dataclass(frozen=True)
class Part:
    """Part of the markets in which something holds, 0 to 1, with its standard error."""

    share: float
    error: float


@dataclass(frozen=True)
class Blamed:
    """How often a rule stands in the way of an award.

    Args:
        rule: Its name.
        involved: Part of the markets without an award because of it and, maybe, of others.
        alone: Part of the markets in which giving up this one rule would make an award possible.
    """

    rule: str
    involved: Part
    alone: Part


@dataclass(frozen=True)
class Clash:
    """Rules that together leave no award, though they would without any one of them.

    Args:
        rules: Their names.
        markets: Part of the markets in which they do.
    """

    rules: Names
    markets: Part


@dataclass(frozen=True)
class Blame:
    """Why markets have no award; parts are of all markets drawn.

    Args:
        rules: The one that stands in the way most often first.
        clashes: Smallest sets of them, the most frequent first.
        bids_short: Part in which bids do not reach, whatever is given up: too few, or too small.
        unsettled: Markets without an award of which not every conflict was found.
    """

    rules: tuple[Blamed, ...]
    clashes: tuple[Clash, ...]
    bids_short: Part
    unsettled: int


def conflicts_in(
    drawn: Case, option: Option, limits: Iterable[Limit], progress: Progress | None = None
) -> Conflicts:
    """Find which rules leave a market without an award.

    What the commissioner states may give way: award rules, filters on bids among them, and money.
    That lots must be covered, what a bidder can do and its own terms stay.

    Args:
        drawn: The case with the bids of a market that has no award.
        option: Which lots, and who may pay for what.
        limits: What the law adds to the case's award rules.
        progress: Called while solving; the search stops when it answers False.
    """
    problem = unfiltered(drawn, option, limits)
    names = _stated(problem)
    if not names:
        return Conflicts("all", ((),), (), 0)
    return find_conflicts(problem, Limits(progress=progress), names=names, most=MOST)


def blame_of(markets: int, found: Sequence[Conflicts]) -> Blame:
    """Add up what stands in the way over markets.

    Args:
        markets: How many were drawn, those with an award among them.
        found: Conflicts in each market without one.
    """
    clashes = Counter(names for one in found for names in one.conflicts if names)
    involved = Counter(
        name for one in found for name in {name for names in one.conflicts for name in names}
    )
    alone = Counter(names[0] for one in found for names in one.repairs if len(names) == 1)

    def part(count: int) -> Part:
        return part_of(count, markets)

    ranked = sorted(involved, key=lambda name: (-involved[name], -alone[name], name))
    return Blame(
        rules=tuple(Blamed(one, part(involved[one]), part(alone[one])) for one in ranked),
        clashes=tuple(
            Clash(names, part(clashes[names]))
            for names in sorted(clashes, key=lambda names: (-clashes[names], names))
        ),
        bids_short=part(sum(() in one.conflicts for one in found)),
        unsettled=sum(one.status == "some" for one in found),
    )


def part_of(count: int, markets: int) -> Part:
    """Give the part of the markets drawn in which something holds.

    >>> part_of(1, 4).share
    0.25
    """
    share = count / markets
    return Part(share, sqrt(share * (1 - share) / markets))


def _stated(problem: Problem) -> tuple[str, ...]:
    own = {rule.id for rule in problem.rules if isinstance(rule, Capacity)}
    return tuple(
        name
        for name in names_of(problem)
        if name not in own and not name.startswith((COVER, BIDDERS_OWN))
    )
