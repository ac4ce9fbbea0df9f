"""Who answers for what: every function of health and care has exactly one accountable party."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal, get_args

from toolkit.statements.agreements import Role
from toolkit.units import Statement, Text

Function = Literal[
    "assess_need",
    "decide_eligibility",
    "plan_services",
    "hold_the_budget",
    "select_providers",
    "manage_contracts",
    "coordinate_the_pathway",
    "deliver_care",
    "register_with_the_regulator",
    "assure_quality",
    "safeguard_people",
    "charge_people",
    "share_data",
    "step_in_on_failure",
    "account_for_money",
    "hear_complaints",
]


class Responsibility(Statement):
    """Who answers for one function.

    Args:
        function: What has to be done.
        accountable: The one role that answers for it; in the law a body may delegate the work
            and keep the duty, so this is who answers, not who does it.
        does: Roles that do the work.
        note: Conditions, or what is delegated.
    """

    function: Function
    accountable: Role
    does: tuple[Role, ...] = ()
    note: Text | None = None


@dataclass(frozen=True)
class Matrix:
    """How complete a responsibility matrix is.

    Args:
        gaps: Functions for which nobody answers.
        overlaps: Functions for which several roles answer, with those roles.
    """

    gaps: tuple[Function, ...]
    overlaps: tuple[tuple[Function, tuple[Role, ...]], ...]

    @property
    def complete(self) -> bool:
        """Whether every function has exactly one accountable role."""
        return not self.gaps and not self.overlaps


def check_matrix(stated: tuple[Responsibility, ...]) -> Matrix:
    """Find functions without an accountable role, and functions with several.

    Args:
        stated: As the contract model states them, in any order.
    """
    functions: tuple[Function, ...] = get_args(Function)
    count = Counter(one.function for one in stated)
    return Matrix(
        gaps=tuple(name for name in functions if not count[name]),
        overlaps=tuple(
            (name, tuple(one.accountable for one in stated if one.function == name))
            for name in functions
            if count[name] > 1
        ),
    )
