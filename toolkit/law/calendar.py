"""Working days by nation, neither weekend nor bank holiday, and whole months.

Bank holidays, extra ones of a single year included, come from a kept library; what counts as a
working day is ours to say.
"""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from holidays import HolidayBase

Nation = Literal["England", "Wales", "Scotland", "Northern Ireland"]
NATIONS: tuple[Nation, ...] = get_args(Nation)

_SUBDIVISIONS: Mapping[Nation, str] = {
    "England": "ENG",
    "Wales": "WLS",
    "Scotland": "SCT",
    "Northern Ireland": "NIR",
}
_SATURDAY = 5
_MAY, _WEEK = 5, 7
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Calendar:
    """The bank holidays of some nations.

    Args:
        nations: Whose holidays count; a holiday of any of them is no working day.
        holidays: Their holidays, which the library fills in year by year.
        named: Whether the first Monday in May is no working day even in a year in which the bank
            holiday is moved away from it.
    """

    nations: tuple[Nation, ...]
    holidays: "tuple[HolidayBase, ...]"
    named: bool = False


def calendar_of(nations: Iterable[Nation]) -> Calendar:
    """Take the calendar of one nation, or of several at once.

    The Provider Selection Regime counts bank holidays in England; the Procurement Act those of any
    part of the United Kingdom.

    Source: SI 2023/1348 reg 12(12); Procurement Act 2023 s.51 and s.123; Banking and Financial
    Dealings Act 1971.
    """
    from holidays import country_holidays  # noqa: PLC0415 - needed only where days are counted

    named = tuple(nations)
    return Calendar(
        named, tuple(country_holidays("GB", subdiv=_SUBDIVISIONS[nation]) for nation in named)
    )


def selection_regime_calendar() -> Calendar:
    """Take the calendar by which the Provider Selection Regime in England counts.

    A public holiday is Christmas Day, Good Friday, the first Monday in May, or a bank holiday in
    England; so a May holiday that is moved for one year leaves both days out.

    Source: SI 2023/1348 reg 12(12).
    """
    return replace(calendar_of(["England"]), named=True)


def is_working_day(calendar: Calendar, day: date) -> bool:
    """Whether a day is neither Saturday, Sunday nor a bank holiday."""
    if day.weekday() >= _SATURDAY or (calendar.named and _is_may_monday(day)):
        return False
    return not any(day in held for held in calendar.holidays)


def working_days_after(calendar: Calendar, day: date, count: int) -> date:
    """Give the working day that is a number of working days after a day, itself not counted.

    Source: SI 2023/1348 reg 12(3), (9) and (10).
    """
    while count > 0:
        day += _ONE_DAY
        count -= is_working_day(calendar, day)
    return day


def working_days_from(calendar: Calendar, day: date, count: int) -> date:
    """Give the last of a number of working days that begin with a day.

    Where the day itself is no working day, the next one is the first.

    Source: Procurement Act 2023 s.51.
    """
    return working_days_after(calendar, day - _ONE_DAY, count)


def working_days_between(calendar: Calendar, earlier: date, later: date) -> int:
    """Count the working days after one day, up to and with another."""
    days = (earlier + timedelta(days=n) for n in range(1, (later - earlier).days + 1))
    return sum(is_working_day(calendar, day) for day in days)


def months_later(day: date, months: int) -> date:
    """Give the day of the same number some months later, or the last of a shorter month.

    >>> str(months_later(date(2026, 1, 31), 1)), str(months_later(date(2026, 1, 15), -12))
    ('2026-02-28', '2025-01-15')
    """
    if not months:
        return day
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _is_may_monday(day: date) -> bool:
    """Whether a day is the first Monday in May; Christmas Day and Good Friday never move."""
    return day.month == _MAY and day.weekday() == 0 and day.day <= _WEEK
