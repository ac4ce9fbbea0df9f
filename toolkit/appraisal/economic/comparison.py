"""What is compared: options that met the same futures, with business as usual, over some years."""

from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.appraisal.economic.timeline import Timeline
from toolkit.simulation import Simulation
from toolkit.statements.case import Case


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
    simulations: Mapping[str, Simulation]
    usual: str
    timeline: Timeline

    @property
    def options(self) -> tuple[str, ...]:
        """Options with an award, in the order of the case."""
        return tuple(one.id for one in self.case.options if one.id in self.simulations)
