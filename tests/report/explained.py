"""Explanations of the tiny case, worked out once for several tests."""

from functools import cache

from toolkit.allocation import Allocation, allocate
from toolkit.allocation.explaining.explanation import Explanation, explain
from toolkit.files import load_case
from toolkit.statements.case import Case

type Explained = tuple[Case, Allocation, Explanation]


@cache
def explained(option: str = "pooled_commissioning", scenario: str = "") -> Explained:
    case = load_case("tiny", scenario=scenario or None)
    award = allocate(case, case.option(option))
    return case, award, explain(award.problem, award)
