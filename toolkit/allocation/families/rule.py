"""An award rule as the optimiser holds it: one condition with a name, so that it can be blamed."""

from dataclasses import dataclass
from typing import Literal

Measure = Literal["value", "units", "lots"]


@dataclass(frozen=True)
class Rule:
    """What every award rule has.

    Args:
        id: Its id in the case, or the rule of law that sets it.
        words: The limit in the words of the case.
        cites: The clause, where law sets it; empty for a rule of the case.
    """

    id: str
    words: str
    cites: str = ""

    @property
    def named(self) -> str:
        """Its name as results give it: a rule of law with its citation."""
        return f"{self.id} ({self.cites})" if self.cites else self.id
