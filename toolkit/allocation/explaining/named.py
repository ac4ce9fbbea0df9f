"""Everything that can stand in the way of an award, by name; and a problem without some of it.

Names are the ids of award rules, and plain words for what the case states elsewhere: that a lot
must be covered, what a stream holds, what it may pay for one lot, and the cap on money elsewhere.
"""

from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal

from toolkit.allocation.problem import Arc, Need, Problem
from toolkit.units import LARGEST

CROSS_AREA = "cross-area cap"
PLENTY = Decimal(LARGEST)


def cover_of(need: Need) -> str:
    """Name the duty to award a lot."""
    return f"cover of {need.lot}"


def budget_of(stream: str) -> str:
    """Name what a stream holds."""
    return f"stream {stream}"


def limit_on(arc: Arc) -> str:
    """Name the most that a stream may pay for one lot."""
    return f"limit of {arc.stream} on {arc.lot}"


def names_of(problem: Problem) -> tuple[str, ...]:
    """Name everything that an award must respect and that could give way."""
    return (
        *(cover_of(need) for need in problem.needs if need.units > 0 and not need.optional),
        *rules_of(problem),
        *(budget_of(stream) for stream in problem.available_gbp),
        *(limit_on(arc) for arc in problem.arcs if arc.most_gbp is not None),
        *([CROSS_AREA] if problem.cross_area_share is not None else []),
    )


def rules_of(problem: Problem) -> tuple[str, ...]:
    """Name the award rules; several that share an id are one."""
    return tuple(dict.fromkeys(rule.id for rule in problem.rules))


def cites_of(problem: Problem, name: str) -> str:
    """Give the clauses behind a name that stands for a limit of law; empty for any other."""
    cites = (limit.cites for limit in problem.limits if limit.id == name and not limit.is_open)
    return "; ".join(dict.fromkeys(cites))


def without(problem: Problem, names: Collection[str]) -> Problem:
    """Let some named things give way altogether.

    A lot that need not be covered may stay unawarded. A stream without a limit has plenty, and
    with it the part that it may spend elsewhere.
    """
    if not names:
        return problem
    available = {
        stream: PLENTY if budget_of(stream) in names else gbp
        for stream, gbp in problem.available_gbp.items()
    }
    return replace(
        problem,
        needs=tuple(
            replace(need, optional=True) if cover_of(need) in names else need
            for need in problem.needs
        ),
        rules=tuple(rule for rule in problem.rules if rule.id not in names),
        limits=tuple(limit for limit in problem.limits if limit.id not in names),
        arcs=tuple(
            replace(arc, most_gbp=None) if limit_on(arc) in names else arc for arc in problem.arcs
        ),
        available_gbp=available,
        cross_area_share=None if CROSS_AREA in names else problem.cross_area_share,
    )
