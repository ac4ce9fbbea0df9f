"""Amounts that several rules compare: a share of a fact, a change of either sign, days between."""

from decimal import Decimal

from toolkit.errors import RulebookError
from toolkit.law.answers import Answer, all_of, any_of, given
from toolkit.law.asking import amount, at_least, at_most, day, less_than
from toolkit.law.conditions import Amount
from toolkit.law.facts import FactSheet
from toolkit.law.figures import Entry
from toolkit.law.kleene import Verdict

SIGN_UNSAID = "a fall counts by its size; the text does not say whether it counts"


def share_of(facts: FactSheet, name: str, entry: Entry) -> Amount:
    """Take the share that a figure sets of a stated amount."""
    return amount(facts, name) * _decimal(entry)


def days_between(facts: FactSheet, earlier: str, later: str) -> Amount:
    """Count the days from one date to another; the earlier day is day 0."""
    return day(facts, later) - day(facts, earlier)


def change_is_below(change: Amount, limit: Amount | Entry) -> Answer:
    """Ask whether a change is below a limit; a fall as large as the limit is read by its size."""
    by_size = given(Verdict.NOT_MET, SIGN_UNSAID, status="inferred")
    return all_of(
        less_than(change, limit),
        any_of(less_than(change * Decimal(-1), limit), by_size, asked="it is no fall of that size"),
        asked="the change is below the limit",
    )


def change_is_at_least(change: Amount, limit: Entry) -> Answer:
    """Ask whether a change is a limit or more; a fall as large as the limit is read by its size."""
    by_size = given(Verdict.MET, SIGN_UNSAID, status="inferred")
    return any_of(
        at_least(change, limit),
        all_of(at_least(change * Decimal(-1), limit), by_size, asked="it is a fall of that size"),
        asked="the change is the limit or more",
    )


def within_days(facts: FactSheet, earlier: str, later: str, limit: Entry) -> Answer:
    """Ask whether one day follows another no later than a number of days after."""
    return at_most(days_between(facts, earlier, later), limit)


def within_days_beginning_with(
    facts: FactSheet, first: str, later: str, limit: Entry
) -> Answer:
    """Ask the same where the first day counts as day 1."""
    return less_than(days_between(facts, first, later), limit)


def _decimal(entry: Entry) -> Decimal:
    if not isinstance(entry.value, Decimal):
        raise RulebookError(f"figure {entry.figure} is no number")
    return entry.value
