"""What a case states about its money, as terms of funding for one year or several."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from toolkit.allocation.contributions import Approval, Budget, MoneyTerms, Virement, Year
from toolkit.allocation.money_plan import Moved
from toolkit.allocation.problem import Problem
from toolkit.statements.case import Case


def terms_of(case: Case, problem: Problem, years: Sequence[Year]) -> MoneyTerms:
    """Read who may pay for what, what must be put in, and what may move or be carried.

    Args:
        case: Whose streams, virements and approvals are read. A least sum grows as its stream does.
        problem: Of an option, with its arcs and its cap.
        years: One after the other.

    Returns:
        The terms; an approval that was given is no longer asked for.
    """
    budgets = tuple(
        Budget(
            stream=one.stream_id,
            year=year,
            available_gbp=one.available_gbp * grown,
            least_gbp=min(one.least_gbp or Decimal(0), one.available_gbp) * grown,
            carry_share=one.carry_share or Decimal(0),
        )
        for one in case.streams.values()
        for n, year in enumerate(years)
        for grown in [(1 + (one.growth_per_year or Decimal(0))) ** n]
    )
    virements = tuple(
        Virement(
            one.from_stream,
            one.to_stream,
            one.most_share,
            tuple(
                Approval(step.above_gbp, step.by)
                for step in steps_of(case, one.virement_id)
                if step.given_on is None
            ),
        )
        for one in case.virements.values()
    )
    return MoneyTerms(
        budgets, problem.arcs, virements=virements, cross_area_share=problem.cross_area_share
    )


@dataclass(frozen=True)
class Step:
    """An approval of a virement.

    Args:
        above_gbp: Up to this sum a year it is not needed.
        by: Who must agree.
        given_on: Day on which it was given; nothing while it is still to be asked for.
    """

    above_gbp: Decimal
    by: str
    given_on: date | None


def steps_of(case: Case, virement_id: str) -> tuple[Step, ...]:
    """Give the approvals of a virement in rising order of their sums."""
    found = (one for one in case.approvals.values() if one.virement_id == virement_id)
    return tuple(
        Step(one.above_gbp, one.by, one.given_on)
        for one in sorted(found, key=lambda one: one.above_gbp)
    )


def steps_needed(case: Case, moved: Moved) -> tuple[Step, ...]:
    """Give the approvals that moving a sum needs, those given already included."""
    return tuple(_needed(case, moved))


def _needed(case: Case, moved: Moved) -> Iterator[Step]:
    for one in case.virements.values():
        if (one.from_stream, one.to_stream) == (moved.giver, moved.receiver):
            yield from (s for s in steps_of(case, one.virement_id) if moved.gbp > s.above_gbp)
