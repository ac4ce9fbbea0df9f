"""Whether options could start, how much they ask of their makers, and how they will be judged."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation import Allocation
from toolkit.appraisal.readying.complexity import Complexity, complexity
from toolkit.appraisal.readying.evaluation_plan import Plan, evaluation_plan
from toolkit.appraisal.readying.readiness import Readiness, readiness
from toolkit.statements.case import Case

DAYS_IN_A_MONTH = Decimal("30.4")


@dataclass(frozen=True)
class Readying:
    """How far a case has thought beyond the choice.

    Args:
        readiness: Of every option, by its weakest ingredient; empty where the case states none.
        complexity: By option with an award; months run from the day of the law to the start of
            care.
        plans: Measurements of the evaluation; empty where none is stated.
    """

    readiness: tuple[Readiness, ...]
    complexity: Mapping[str, Complexity]
    plans: tuple[Plan, ...]


def readying(case: Case, allocations: Mapping[str, Allocation]) -> Readying:
    """Judge readiness, complexity and the evaluation of every option.

    Args:
        case: The case.
        allocations: By option.
    """
    rows = tuple(case.readiness.values())
    months = Decimal(max((case.start - case.as_of).days, 0)) / DAYS_IN_A_MONTH
    return Readying(
        readiness=tuple(readiness(one.id, rows) for one in case.options) if rows else (),
        complexity={
            option: complexity(
                len(case.commissioners) + len({one.provider for one in found.awards}),
                len({one.lot for one in found.awards}),
                round(months, 1),
            )
            for option, found in allocations.items()
            if found.awards
        },
        plans=evaluation_plan(case.evaluation.values()),
    )
