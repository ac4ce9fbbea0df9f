from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.report.law_found import timetabled
from toolkit.errors import InputError
from toolkit.report.calendar_writing import calendar_bytes, write_calendar


def test_every_counted_day_is_an_event_of_a_whole_day() -> None:
    case, found = timetabled()
    events = Calendar.from_ical(calendar_bytes(case, found)).walk("VEVENT")
    assert len(events) == sum(row.day is not None for row in found.rows)
    (notice,) = [one for one in events if str(one["uid"]).startswith("A.key_decision_notice.")]
    assert notice.decoded("dtstart") == date(2031, 10, 2)
    assert notice.decoded("dtend") == date(2031, 10, 3)
    assert str(notice["summary"]).startswith("By the end of this day: make the notice")
    assert "SI 2012/2089 reg 9(1)-(2) (regulation, verified)" in str(notice["description"])


def test_the_same_timetable_gives_the_same_bytes() -> None:
    assert calendar_bytes(*timetabled()) == calendar_bytes(*timetabled())


def test_events_have_names_of_their_own() -> None:
    events = Calendar.from_ical(calendar_bytes(*timetabled())).walk("VEVENT")
    assert len({str(one["uid"]) for one in events}) == len(events)


def test_text_that_would_add_an_event_stays_text_and_lines_are_folded() -> None:
    case, found = timetabled()
    title = "Care; home, \\n\r\nBEGIN:VEVENT\nUID:x\u202e é😀" * 5
    written = calendar_bytes(case.model_copy(update={"title": title}), found)
    lines = written.split(b"\r\n")
    assert max(map(len, lines)) <= 75  # octets, as RFC 5545 asks
    assert b"\n" not in b"".join(lines)
    calendar = Calendar.from_ical(written)
    assert len(calendar.walk("VEVENT")) == sum(row.day is not None for row in found.rows)
    unfolded = written.replace(b"\r\n ", b"").decode()
    assert "X-WR-CALNAME:Care\\; home\\, \\\\n BEGIN:VEVENT UID:x é😀Care" in unfolded


def test_it_is_written_to_a_file_that_ends_in_ics(tmp_path: Path) -> None:
    write_calendar(*timetabled(), tmp_path / "dates.ics")
    assert (tmp_path / "dates.ics").read_bytes() == calendar_bytes(*timetabled())
    with pytest.raises(InputError, match=r"ends in \.ics"):
        write_calendar(*timetabled(), tmp_path / "dates.txt")
