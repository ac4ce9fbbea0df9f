"""Writing a timetable as an iCalendar file: one whole-day event for each day that was counted."""

from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from icalendar import Calendar, Event, vText

from toolkit.law.timetable import Row
from toolkit.law.timetabling import Timetable
from toolkit.report.document import NOT_ADVICE
from toolkit.report.putting import put_one
from toolkit.report.showing import clean
from toolkit.statements.case import Case
from toolkit.version import VERSION


def calendar_bytes(case: Case, found: Timetable) -> bytes:
    """Write the counted days of a timetable; the same timetable gives the same bytes.

    Every event carries the day whose law was used as its stamp, not the time of writing.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//Commissioning Toolkit//{VERSION}//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", vText(_one_line(f"{case.title}: {found.option}")))
    for row in found.rows:
        if row.day:
            calendar.add_component(_event(case, found, row))
    return bytes(calendar.to_ical())


def write_calendar(case: Case, found: Timetable, path: Path) -> None:
    """Write a timetable to a file that calendar programs open; nothing is left behind on failure.

    Raises:
        InputError: The name does not end in `.ics`, or the folder cannot be written to.
    """
    put_one(path, "calendar", calendar_bytes(case, found))


def _event(case: Case, found: Timetable, row: Row) -> Event:
    event = Event()
    event.add("uid", f"{row.subject}.{row.step.id}.{found.option}.{case.id}@commissioning-toolkit")
    event.add("dtstamp", datetime.combine(found.as_of, time(), UTC))
    if row.day:
        event.add("dtstart", row.day)
        event.add("dtend", row.day + timedelta(days=1))
    event.add("summary", _one_line(f"{_bound(row)}{row.step.what} ({row.subject})"))
    told = [
        f"Who: {row.step.who}",
        f"Counted: {row.because}",
        f"Source: {'; '.join(row.step.cites)} ({row.step.layer}, {row.step.status})",
        *(["Whether this applies is not settled."] if row.step.open else []),
        NOT_ADVICE,
    ]
    event.add("description", "\n".join(told))
    event.add("transp", "TRANSPARENT")
    return event


def _one_line(text: str) -> str:
    """Leave no line break and nothing that a program would obey."""
    return clean(" ".join(text.split()))


def _bound(row: Row) -> str:
    if row.earliest and row.latest:
        return ""
    return "Not before: " if row.earliest else "By the end of this day: "
