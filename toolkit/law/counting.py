"""Counting: from a day and a period, as a figure's unit words it, to the day that is reached.

A period may begin with the day or after it, count working days or all, or ask for clear days.
Every day that is reached lasts until midnight at its end.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from toolkit.errors import RulebookError
from toolkit.law.calendar import (
    NATIONS,
    Calendar,
    Nation,
    calendar_of,
    months_later,
    selection_regime_calendar,
    working_days_after,
    working_days_from,
)
from toolkit.law.figures import Entry
from toolkit.law.shares import whole_number

Unit = Literal["working day", "clear day", "day", "month"]

_UNITS = re.compile(r"(working days?|clear days?|days?|months?|years?)\b")
_BEFORE_OR_EVERY = re.compile(r"\bbefore\b|at least once|ending with")
_MOST = 4000  # days searched backwards; ten years and more


@dataclass(frozen=True)
class Count:
    """A period.

    Args:
        number: How many.
        unit: Of what; a year is twelve months.
        with_day: Whether the day that starts it is the first of them.
        anywhere: Whether a bank holiday in any part of the United Kingdom is no working day.
    """

    number: int
    unit: Unit
    with_day: bool = False
    anywhere: bool = False

    def words(self) -> str:
        """Say how long it is."""
        return f"{self.number} {self.unit}{'' if self.number == 1 else 's'}"


@dataclass(frozen=True)
class Calendars:
    """Bank holidays of the nation whose law it is, and of all parts of the United Kingdom."""

    nation: Calendar
    anywhere: Calendar


def calendars_of(nation: Nation) -> Calendars:
    """Take the bank holidays of one nation, and of all together."""
    england = nation == "England"
    own = selection_regime_calendar() if england else calendar_of([nation])
    return Calendars(own, calendar_of(NATIONS))


def count_of(figure: Entry) -> Count:
    """Read a period from a figure.

    Raises:
        RulebookError: It is no whole number, or its unit does not say how to count forwards.
    """
    unit = _UNITS.match(figure.unit)
    if not unit or _BEFORE_OR_EVERY.search(figure.unit):
        raise RulebookError(f"figure {figure.figure}: {figure.unit!r} does not start a clock")
    word = unit[1].removesuffix("s")
    number = whole_number(figure) * (12 if word == "year" else 1)
    known: dict[str, Unit] = {"working day": "working day", "clear day": "clear day", "day": "day"}
    return Count(
        number,
        known.get(word, "month"),
        with_day="beginning with" in figure.unit,
        anywhere="any part of the United Kingdom" in figure.unit,
    )


def reached(count: Count, day: date, calendars: Calendars) -> date:
    """Give the last day of a period; of clear days, the first day after them."""
    match count.unit:
        case "working day":
            calendar = calendars.anywhere if count.anywhere else calendars.nation
            counted = working_days_from if count.with_day else working_days_after
            return counted(calendar, day, count.number)
        case "clear day":
            return day + timedelta(days=count.number + 1)
        case "month":
            return months_later(day, count.number) - timedelta(days=count.with_day)
        case _:
            return day + timedelta(days=count.number - count.with_day)


def latest_before(count: Count, day: date, calendars: Calendars) -> date:
    """Give the last day from which a period still ends by a day.

    >>> from toolkit.law.calendar import calendar_of
    >>> england = calendar_of(["England"])
    >>> latest_before(Count(28, "clear day"), date(2026, 3, 31), Calendars(england, england))
    datetime.date(2026, 3, 2)
    """
    return latest_that(lambda start: reached(count, start, calendars) <= day, day)


def latest_that(fits: Callable[[date], bool], day: date) -> date:
    """Give the last day up to a day that fits.

    Raises:
        RulebookError: None does within ten years.
    """
    for back in range(_MOST):
        start = day - timedelta(days=back)
        if fits(start):
            return start
    raise RulebookError(f"no day in the ten years before {day} leaves time enough")
