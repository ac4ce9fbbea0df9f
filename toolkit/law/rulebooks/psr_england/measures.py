"""What several rules measure: a change of either sign, and the days between two events."""

from collections.abc import Callable
from decimal import Decimal

from toolkit.law.answers import Answer, all_of, any_of, given
from toolkit.law.asking import at_most, day, less_than
from toolkit.law.conditions import Amount
from toolkit.law.facts import FactSheet
from toolkit.law.figures import Entry
from toolkit.law.kleene import Verdict

SIGN_UNSAID = "a fall counts by its size; the text does not say whether it counts"
OPPOSITE = Decimal(-1)


def is_below(change: Amount, below: Callable[[Amount], Answer]) -> Answer:
    """Ask whether a change is below a limit; a fall as large as the limit is read by its size.

    Args:
        change: Positive for a rise, negative for a fall.
        below: The test of an amount against the limit.
    """
    by_size = given(Verdict.NOT_MET, SIGN_UNSAID, status="inferred")
    no_such_fall = any_of(below(change * OPPOSITE), by_size, asked="it is no fall of that size")
    return all_of(below(change), no_such_fall, asked="the change is below the limit")


def reaches(change: Amount, at_least: Callable[[Amount], Answer]) -> Answer:
    """Ask whether a change reaches a limit; a fall as large as the limit is read by its size.

    Args:
        change: Positive for a rise, negative for a fall.
        at_least: The test of an amount against the limit.
    """
    by_size = given(Verdict.MET, SIGN_UNSAID, status="inferred")
    such_a_fall = all_of(at_least(change * OPPOSITE), by_size, asked="it is a fall of that size")
    return any_of(at_least(change), such_a_fall, asked="the change is the limit or more")


def days_between(facts: FactSheet, earlier: str, later: str) -> Amount:
    """Count the days from one date to another; the earlier day is day 0."""
    return day(facts, later) - day(facts, earlier)


def within_days(facts: FactSheet, earlier: str, later: str, limit: Entry) -> Answer:
    """Ask whether one day follows another no later than a number of days after."""
    return at_most(days_between(facts, earlier, later), limit)


def within_days_beginning_with(facts: FactSheet, first: str, later: str, limit: Entry) -> Answer:
    """Ask the same where the first day counts as day 1."""
    return less_than(days_between(facts, first, later), limit)
