"""How the toolkit refuses work: four errors, each a deliberate answer and never a bug.

Anything else that escapes is a bug and keeps its traceback.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self


class ToolkitError(Exception):
    """Work was refused on purpose; the message says what to do about it."""


@dataclass(frozen=True, order=True)
class Place:
    """Where a statement was written, so that a fault can be found and mended.

    Args:
        source: File as the user named it, or the command-line option.
        sheet: Sheet of a workbook, empty for other files.
        line: First line is 1; 0 where the whole file is meant.
        column: First column is 1; 0 where the whole line is meant.
    """

    source: str
    line: int = 0
    column: int = 0
    sheet: str = ""

    def __str__(self) -> str:
        """Read as `file:line:column`, or `book.xlsx:sheet!C4` for a workbook."""
        if self.sheet:
            return f"{self.source}:{self.sheet}" + (f"!{self._cell()}" if self.line else "")
        return ":".join([self.source, *(str(n) for n in (self.line, self.column) if n)])

    def _cell(self) -> str:
        letters, rest = "", self.column
        while rest:
            rest, digit = divmod(rest - 1, 26)
            letters = chr(ord("A") + digit) + letters
        return f"{letters}{self.line}"


@dataclass(frozen=True, order=True)
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
        """Read as `place: name: what`."""
        return ": ".join(part for part in (str(self.place), self.name, self.what) if part)


class InputError(ToolkitError, ValueError):
    """A statement breaks its schema; carries every fault, not just the first."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(str(fault) for fault in self.faults))

    @classmethod
    def single(cls, place: Place, name: str, what: str) -> Self:
        """Refuse for one reason."""
        return cls((Fault(place, name, what),))


class RulebookError(ToolkitError, LookupError):
    """Asked for law that the rulebook does not hold, or given facts that contradict each other."""

    def __str__(self) -> str:
        """Read plainly, without the quotes that a `LookupError` adds."""
        return str(self.args[0]) if self.args else ""


class SolverError(ToolkitError, RuntimeError):
    """The solver failed; infeasible and out of time are results, not this."""


class ReportError(ToolkitError, KeyError):
    """A template asks for a value that the appraisal lacks."""

    def __str__(self) -> str:
        """Read plainly, without the quotes that a `KeyError` adds."""
        return str(self.args[0]) if self.args else ""


class Cancelled(ToolkitError):
    """Whoever asked for the work asked for it to stop."""
