"""Readying: whether an option could start, how much it asks of its makers, how it is judged."""

from toolkit.appraisal.readying.complexity import Complexity, complexity
from toolkit.appraisal.readying.evaluation_plan import Plan, evaluation_plan
from toolkit.appraisal.readying.readiness import Readiness, readiness
from toolkit.appraisal.readying.readying import Readying, readying

__all__ = [
    "Complexity",
    "Plan",
    "Readiness",
    "Readying",
    "complexity",
    "evaluation_plan",
    "readiness",
    "readying",
]
