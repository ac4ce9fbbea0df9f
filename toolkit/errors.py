"""How the toolkit refuses work: each error is a deliberate answer and never a bug.

Anything else that escapes is a bug and keeps its traceback.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

LONGEST_NAME = 80
MOST_TOLD = 1000  # faults that a message spells out; a wrong file may hold hundreds of thousands


class ToolkitError(Exception):
    """Work was refused on purpose; the message says what to do about it."""


@dataclass(frozen=True)
class Place:
    """Where a statement was written, so that a fault can be found and mended.

    Args:
        source: File as the user named it, or the command-line option.
        line: First line is 1; 0 where the whole file is meant.
        column: First column is 1; 0 where the whole line is meant.
        sheet: Sheet of a workbook, empty for other files.
    """

    source: str
    line: int = 0
    column: int = 0
    sheet: str = ""

    def __str__(self) -> str:
        """Read as `file:line:column`, or `book.xlsx:sheet!C4` for a workbook.

        >>> str(Place("case.yaml", 3, 1)), str(Place("book.xlsx", 4, 28, "lots"))
        ('case.yaml:3:1', 'book.xlsx:lots!AB4')
        """
        if self.sheet:
            return f"{self.source}:{self.sheet}" + (f"!{self._cell()}" if self.line else "")
        return ":".join([self.source, *(str(n) for n in (self.line, self.column) if n)])

    def _cell(self) -> str:
        letters, rest = "", self.column
        while rest:
            rest, digit = divmod(rest - 1, 26)
            letters = chr(ord("A") + digit) + letters
        return f"{letters}{self.line}"


@dataclass(frozen=True)
class Fault:
    """One thing wrong with one cell or key, and what to do about it.

    Args:
        place: Where it stands.
        name: Column or key, empty where the whole row or file is meant.
        what: What is wrong and the remedy, one sentence.
    """

    place: Place
    name: str
    what: str

    def __str__(self) -> str:
        """Read as `place: name: what`, on one line and with nothing that a terminal obeys."""
        name = self.name if len(self.name) <= LONGEST_NAME else f"{self.name[:LONGEST_NAME]}..."
        return visible(": ".join(part for part in (str(self.place), name, self.what) if part))


def visible(text: str) -> str:
    r"""Spell out every character that does not print, such as a line break or a direction mark.

    >>> visible("a\nb")
    'a\\nb'
    """
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


class InputError(ToolkitError, ValueError):
    """A statement breaks its schema; carries every fault, not just the first.

    Args:
        faults: Told once each, in the order of their places; the message stops after a thousand.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults), key=_reading_order))
        told = [str(fault) for fault in self.faults[:MOST_TOLD]]
        if (more := len(self.faults) - MOST_TOLD) > 0:
            told.append(f"and {more:,} more; mend these first")
        super().__init__("\n".join(told))

    @classmethod
    def single(cls, place: Place, name: str, what: str) -> Self:
        """Refuse for one reason."""
        return cls((Fault(place, name, what),))


def _reading_order(fault: Fault) -> tuple[str, str, int, int, str, str]:
    place = fault.place
    return place.source, place.sheet, place.line, place.column, fault.name, fault.what


class RulebookError(ToolkitError, LookupError):
    """Asked for law that the rulebook does not hold, or given facts that contradict each other."""


class SolverError(ToolkitError, RuntimeError):
    """The solver failed; infeasible and out of time are results, not this."""


class ReportError(ToolkitError, KeyError):
    """A template asks for a value that the appraisal lacks."""

    def __str__(self) -> str:
        """Read plainly, without the quotes that a `KeyError` adds."""
        return str(self.args[0]) if self.args else ""


class Cancelled(ToolkitError):  # noqa: N818 - not a failure
    """Whoever asked for the work asked for it to stop."""
