"""What a reader must know before relying on a comparison, in words a board member understands."""

from collections.abc import Iterable

from toolkit.longlist.lints import Lint

__all__ = ["Lint", "flagged", "named", "refused"]


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
