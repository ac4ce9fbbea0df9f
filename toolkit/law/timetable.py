"""The timetable: every notice, deadline, standstill and signing day that can be counted.

Days that are stated lead forwards; a day by which a contract must be signed leads backwards, to
the last day on which what is still to come can begin. What cannot be counted says what is missing.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from toolkit.law.counting import Calendars, latest_before, latest_that, reached
from toolkit.law.deciding_facts import MAY_SIGN, SIGNED, STANDSTILL_ENDS
from toolkit.law.facts import say
from toolkit.law.steps import Step

Dates = Mapping[str, date]


@dataclass(frozen=True)
class Row:
    """One step with its days.

    Args:
        subject: Lot or option it belongs to; empty for bare facts.
        step: What is to be done, by whom, and by which clause.
        earliest: First day on which it may be done; none where nothing sets one.
        latest: Last day, at whose end it must be done; none where nothing sets one.
        because: How the day was counted, or why it was not.
        missing: Dates or numbers that would let it be counted.
    """

    subject: str
    step: Step
    earliest: date | None
    latest: date | None
    because: str
    missing: tuple[str, ...] = ()

    @property
    def day(self) -> date | None:
        """Day under which it stands in the timetable."""
        return self.latest or self.earliest


def timetable(
    subject: str, steps: Iterable[Step], dates: Dates, calendars: Calendars
) -> tuple[Row, ...]:
    """Count every step of one subject, those with a day first and in the order of days.

    Args:
        subject: Lot or option.
        steps: What is to be done.
        dates: Days that are stated, by name.
        calendars: Bank holidays.
    """
    listed = tuple(steps)
    rows = [_row(subject, step, listed, dates, calendars) for step in listed]
    rows += _backwards(subject, listed, dates, calendars)
    return tuple(sorted(rows, key=lambda row: (row.day is None, row.day or date.max)))


def day_of(name: str, steps: tuple[Step, ...], dates: Dates, calendars: Calendars) -> date | None:
    """Give a date as stated, or as the steps that set it lead to it; the latest of several.

    A step that may not apply sets nothing while another that does sets the same date.
    """
    if name in dates:
        return dates[name]
    sure = _setting(name, steps)
    others = tuple(step for step in steps if step.sets != name)
    days = [_reached(step, others, dates, calendars) for step in sure]
    known = [day for day in days if day]
    return max(known) if known and len(known) == len(days) else None


def _setting(name: str, steps: Iterable[Step]) -> list[Step]:
    """Give the steps that set a date, those that do apply where there are any."""
    setting = [step for step in steps if step.sets == name]
    return [step for step in setting if not step.open] or setting


def _reached(
    step: Step, steps: tuple[Step, ...], dates: Dates, calendars: Calendars
) -> date | None:
    """Count a step, as far as its date and its period are known."""
    day = day_of(step.anchor, steps, dates, calendars) if step.anchor else None
    if day is None or step.why_not or step.stated:
        return None
    if step.count is None:
        return day
    if step.after:
        return reached(step.count, day, calendars)
    return latest_before(step.count, day, calendars)


def _row(
    subject: str, step: Step, steps: tuple[Step, ...], dates: Dates, calendars: Calendars
) -> Row:
    day = _reached(step, steps, dates, calendars)
    if day is None:
        missing = () if step.why_not else tuple(dict.fromkeys(_missing(step, steps, dates)))
        because = step.why_not or (f"state {' and '.join(missing)}" if missing else "no day is set")
        return Row(subject, step, None, None, because, missing)
    because = f"{_period(step)}{step.anchor} ({say(day_of(step.anchor, steps, dates, calendars))})"
    if later := _may_set(step.anchor, steps, dates):
        because += f"; a later day where this applies: {', '.join(one.title for one in later)}"
    return Row(
        subject,
        step,
        None if step.bound == "latest" else day,
        None if step.bound == "earliest" and step.sets != STANDSTILL_ENDS else day,
        because,
    )


def _period(step: Step) -> str:
    """Say how long the period is and on which side of its day; nothing where the day counts."""
    if step.count is None or not step.count.number:
        return ""
    side = "after" if step.after else "before"
    return f"{step.count.words()} {'that begin with' if step.count.with_day else side} "


def _may_set(name: str, steps: Iterable[Step], dates: Dates) -> tuple[Step, ...]:
    """Give the steps that may yet move a date on which others that do apply settle."""
    sure = _setting(name, steps)
    if name in dates or any(step.open for step in sure):
        return ()
    return tuple(step for step in steps if step.sets == name and step.open)


def _missing(step: Step, steps: tuple[Step, ...], dates: Dates) -> Iterator[str]:
    """Name what is not stated, back to the dates that no step sets."""
    if step.stated:
        yield step.stated[0]
    if step.anchor and step.anchor not in dates:
        setting = _setting(step.anchor, steps)
        others = tuple(other for other in steps if other.sets != step.anchor)
        for other in setting:
            yield from _missing(other, others, dates)
        if not setting:
            yield step.anchor


def _backwards(
    subject: str, steps: tuple[Step, ...], dates: Dates, calendars: Calendars
) -> Iterator[Row]:
    """Find the last day on which a standstill still to come must be set going."""
    needed = day_of(SIGNED, steps, dates, calendars)
    signing = next((step for step in steps if step.sets == MAY_SIGN), None)
    if needed is None or signing is None or day_of(MAY_SIGN, steps, dates, calendars):
        return
    roots = tuple(dict.fromkeys(_missing(signing, steps, dates)))
    if len(roots) != 1:
        return
    (name,) = roots

    def in_time(day: date) -> bool:
        may_sign = day_of(MAY_SIGN, steps, {**dates, name: day}, calendars)
        return may_sign is not None and may_sign <= needed

    step = replace(
        signing,
        id=f"latest_{name}",
        what=f"{name} at the latest, for the contract to be signed by {needed}",
        bound="latest",
        sets="",
    )
    last = latest_that(in_time, needed)
    yield Row(subject, step, None, last, f"counted back from {SIGNED} ({needed})")
