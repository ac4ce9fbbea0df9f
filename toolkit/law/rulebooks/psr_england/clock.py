"""The three days of a standstill that regulation 12 names, on the calendar by which it counts."""

from datetime import date, timedelta

from toolkit.law.calendar import Calendar, working_days_after

ONE_DAY = timedelta(days=1)


def standstill_begins(published: date) -> date:
    """Give the first day of the standstill: the day after publication, whichever day that is.

    Source: SI 2023/1348 reg 12(2).
    """
    return published + ONE_DAY


def last_representation_day(published: date, working_days: int, calendar: Calendar) -> date:
    """Give the last day for representations, at whose end the standstill ends without any.

    Args:
        published: Day on which the intention notice was published.
        working_days: The figure `standstill_working_days`.
        calendar: Of the Provider Selection Regime.

    Source: SI 2023/1348 reg 12(3) and (9).

    >>> from toolkit.law.calendar import selection_regime_calendar
    >>> last_representation_day(date(2024, 3, 26), 8, selection_regime_calendar())
    datetime.date(2024, 4, 10)
    """
    return working_days_after(calendar, standstill_begins(published), working_days)


def earliest_signing(published: date, working_days: int, calendar: Calendar) -> date:
    """Give the first day on which a contract may be entered into if nobody makes representations.

    Source: SI 2023/1348 reg 12(1) and (9).
    """
    return last_representation_day(published, working_days, calendar) + ONE_DAY
