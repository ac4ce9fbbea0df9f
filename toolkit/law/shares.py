"""Shares and dated comparisons: a share of an amount that a figure sets, and a figure of a day.

The answers carry the figure's citation and status, as a plain comparison with a figure does.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from toolkit.errors import RulebookError
from toolkit.law.answers import Answer, all_of, any_of
from toolkit.law.asking import at_least, at_most, before, less_than, more_than, on_or_after
from toolkit.law.conditions import Amount
from toolkit.law.facts import FactSheet
from toolkit.law.figures import Entry, Figure

PER_CENT = Decimal("0.01")


def at_most_share(part: Amount, figure: Entry, whole: Amount) -> Answer:
    """Ask whether part <= figure per cent of whole."""
    return _cited(at_most(part, whole * _share(figure)), figure)


def less_than_share(part: Amount, figure: Entry, whole: Amount) -> Answer:
    """Ask whether part < figure per cent of whole."""
    return _cited(less_than(part, whole * _share(figure)), figure)


def at_least_share(part: Amount, figure: Entry, whole: Amount) -> Answer:
    """Ask whether part >= figure per cent of whole."""
    return _cited(at_least(part, whole * _share(figure)), figure)


def more_than_share(part: Amount, figure: Entry, whole: Amount) -> Answer:
    """Ask whether part > figure per cent of whole."""
    return _cited(more_than(part, whole * _share(figure)), figure)


def within_share(change: Amount, figure: Entry, whole: Amount) -> Answer:
    """Ask whether an increase or a decrease is at most figure per cent of whole.

    Args:
        change: Positive for an increase, negative for a decrease.
        figure: Number of per cent.
        whole: What the share is of.
    """
    return all_of(
        at_most_share(change, figure, whole),
        at_most_share(change * Decimal(-1), figure, whole),
        asked=f"the change is within {figure.value} per cent either way",
    )


def whole_number(figure: Entry) -> int:
    """Take a figure as a number of years or months.

    Raises:
        RulebookError: It is no whole number.
    """
    if not isinstance(figure.value, Decimal) or figure.value != int(figure.value):
        raise RulebookError(f"figure {figure.figure} is no whole number")
    return int(figure.value)


def on_day_of(
    facts: FactSheet, day: str, figure: Figure, test: Callable[[Entry], Answer]
) -> Answer:
    """Put a test to a figure as it stood on the day that a date fact gives.

    A rule's law is that of its trigger; some figures are read on a later day, such as that of a
    change to a contract. Every span of the figure is asked about, so an unknown day stays open.
    """
    return any_of(
        *(_in_span(facts, day, entry, test(entry)) for entry in figure.entries),
        asked=f"{figure.name}, as it stood on {day}",
    )


def _in_span(facts: FactSheet, day: str, entry: Entry, answer: Answer) -> Answer:
    begun = on_or_after(facts, day, entry.since)
    if entry.until is None:
        return all_of(begun, answer)
    return all_of(begun, before(facts, day, entry.until + timedelta(days=1)), answer)


def _share(figure: Entry) -> Decimal:
    if not isinstance(figure.value, Decimal):
        raise RulebookError(f"figure {figure.figure} is no number of per cent")
    return figure.value * PER_CENT


def _cited(answer: Answer, figure: Entry) -> Answer:
    return replace(answer, cites=figure.cites, status=figure.status)
