"""Three-valued logic: met, not met, unknown.

Unknown means that the facts in hand do not settle the matter; it never counts as met. Where
another fact settles the matter, the unknown one does not spread.
"""

from collections.abc import Iterable
from enum import StrEnum


class Verdict(StrEnum):
    """What the facts in hand say about a question of law."""

    MET = "met"
    NOT_MET = "not met"
    UNKNOWN = "unknown"

    @property
    def settled(self) -> bool:
        """Whether no missing fact can change it."""
        return self is not Verdict.UNKNOWN


def of(truth: bool) -> Verdict:
    """Turn a plain truth into a verdict.

    >>> of(True), of(False)
    (<Verdict.MET: 'met'>, <Verdict.NOT_MET: 'not met'>)
    """
    return Verdict.MET if truth else Verdict.NOT_MET


def every(verdicts: Iterable[Verdict]) -> Verdict:
    """One not met settles it; without that, one unknown leaves it open."""
    found = set(verdicts)
    if Verdict.NOT_MET in found:
        return Verdict.NOT_MET
    return Verdict.UNKNOWN if Verdict.UNKNOWN in found else Verdict.MET


def some(verdicts: Iterable[Verdict]) -> Verdict:
    """One met settles it; without that, one unknown leaves it open."""
    return opposite(every(opposite(verdict) for verdict in verdicts))


def opposite(verdict: Verdict) -> Verdict:
    """Swap met and not met; unknown stays unknown."""
    swap = {Verdict.MET: Verdict.NOT_MET, Verdict.NOT_MET: Verdict.MET}
    return swap.get(verdict, Verdict.UNKNOWN)
