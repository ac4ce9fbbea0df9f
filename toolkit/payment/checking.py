"""Refusing terms of a mechanism that contradict themselves."""

from collections.abc import Iterable

from toolkit.errors import Fault, InputError, Place

EXACT = 1e-9  # sums of shares may miss 1 by rounding alone


def refuse_where(statement: str, checks: Iterable[tuple[bool, str, str]]) -> None:
    """Refuse terms for every reason at once.

    Args:
        statement: What is stated, such as `bands`.
        checks: Whether it is wrong, the key, and what is wrong with its remedy.

    Raises:
        InputError: At least one check found something wrong.
    """
    faults = [Fault(Place(statement), name, what) for wrong, name, what in checks if wrong]
    if faults:
        raise InputError(faults)


def outside(share: float) -> bool:
    """Whether a number is no share between 0 and 1; what is not a number is none either."""
    return not 0 <= share <= 1
