"""Days of the standstill as regulation 12 counts them, from bank holidays handed in.

Pure arithmetic for timetables: the rules themselves never see a calendar.
"""

from collections.abc import Collection
from datetime import date, timedelta

SATURDAY, MONDAY, FRIDAY = 5, 0, 4
MAY, DECEMBER, CHRISTMAS = 5, 12, 25
FIRST_WEEK = 7


def is_working_day(day: date, bank_holidays: Collection[date]) -> bool:
    """Whether a day is a working day.

    Args:
        day: The day.
        bank_holidays: Bank holidays in England, Good Friday among them; Christmas Day and the
            first Monday in May count whether they stand here or not.

    Source: SI 2023/1348 reg 12(12).

    >>> is_working_day(date(2024, 12, 25), ()), is_working_day(date(2024, 12, 24), ())
    (False, True)
    """
    christmas = (day.month, day.day) == (DECEMBER, CHRISTMAS)
    may_monday = day.month == MAY and day.weekday() == MONDAY and day.day <= FIRST_WEEK
    return day.weekday() < SATURDAY and not (christmas or may_monday or day in bank_holidays)


def working_days_after(day: date, count: int, bank_holidays: Collection[date]) -> date:
    """Give the working day that is a number of working days after a day.

    Source: SI 2023/1348 reg 12(3), (9) and (10).

    >>> working_days_after(date(2026, 1, 17), 8, ())
    datetime.date(2026, 1, 28)
    """
    while count:
        day += timedelta(days=1)
        count -= is_working_day(day, bank_holidays)
    return day


def working_days_between(earlier: date, later: date, bank_holidays: Collection[date]) -> int:
    """Count the working days after one day up to and including another.

    >>> working_days_between(date(2026, 1, 16), date(2026, 1, 19), ())
    1
    """
    span = (later - earlier).days
    days = (earlier + timedelta(days=n) for n in range(1, span + 1))
    return sum(is_working_day(day, bank_holidays) for day in days)


def standstill_begins(published: date) -> date:
    """Give the first day of the standstill: the day after publication, whichever day that is.

    Source: SI 2023/1348 reg 12(2).
    """
    return published + timedelta(days=1)


def last_representation_day(
    published: date, working_days: int, bank_holidays: Collection[date]
) -> date:
    """Give the last day for representations, at whose end the standstill ends without any.

    Args:
        published: Day on which the intention notice was published.
        working_days: The figure `standstill_working_days`.
        bank_holidays: Bank holidays in England.

    Source: SI 2023/1348 reg 12(3) and (9).
    """
    return working_days_after(standstill_begins(published), working_days, bank_holidays)


def earliest_signing(published: date, working_days: int, bank_holidays: Collection[date]) -> date:
    """Give the first day on which a contract may be entered into if nobody makes representations.

    Source: SI 2023/1348 reg 12(1) and (9).
    """
    return last_representation_day(published, working_days, bank_holidays) + timedelta(days=1)
