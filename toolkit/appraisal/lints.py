"""What a reader must know before relying on a comparison, in words a board member understands."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Lint:
    """One thing that a check found.

    Args:
        id: Which check.
        level: `refused`: the figures cannot stand as they are; `flagged`: they stand, with this
            said beside them.
        about: What it is about: ids of options, criteria or groups.
        words: The finding in a plain sentence or two, with the figures.
    """

    id: str
    level: Literal["refused", "flagged"]
    about: tuple[str, ...]
    words: str
