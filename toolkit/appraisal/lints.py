"""What a reader must know before relying on a comparison, in words a board member understands."""

from collections.abc import Iterable
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


def refused(id: str, about: Iterable[str], *words: str) -> tuple[Lint, ...]:
    """Say that figures cannot stand as they are; parts of the words are put together."""
    return (Lint(id, "refused", tuple(about), "".join(words)),)


def flagged(id: str, about: Iterable[str], *words: str) -> tuple[Lint, ...]:
    """Say what must be read beside figures that stand; parts of the words are put together."""
    return (Lint(id, "flagged", tuple(about), "".join(words)),)


def named(*names: str) -> str:
    """Name options, criteria or groups in a sentence, each set apart from the words around it.

    >>> named("A", "B, or C", "D")
    '“A”, “B, or C” and “D”'
    """
    *first, last = [f"“{name}”" for name in names]
    return f"{', '.join(first)} and {last}" if first else last
