"""What is compared: options that met the same futures, with business as usual, over some years."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from toolkit.appraisal.economic.timeline import Timeline
from toolkit.simulation import Accounts
from toolkit.statements.case import Case


class Played(Protocol):
    """What the economic case needs of an award that was played."""

    @property
    def accounts(self) -> Accounts:
        """Everybody's, over the futures."""

    @property
    def central_accounts(self) -> Accounts:
        """The same on likely values."""

    @property
    def leads(self) -> Mapping[str, str]:
        """Lead of each footprint."""


@dataclass(frozen=True)
class Comparison:
    """Options against business as usual.

    Args:
        case: The case.
        simulations: Of every option with an award; all have played the same futures.
        usual: Id of business as usual.
        timeline: The years that count.
    """

    case: Case
    simulations: Mapping[str, Played]
    usual: str
    timeline: Timeline

    @property
    def options(self) -> tuple[str, ...]:
        """Options with an award, in the order of the case."""
        return tuple(one.id for one in self.case.options if one.id in self.simulations)
