"""`toolkit timetable` from the command line."""

from pathlib import Path

from tests.cli.calling import Call


def test_timetable_in_words_as_document_and_as_calendar(call: Call) -> None:
    words = ("timetable", "llr-home-care", "--option", "alliance")
    assert "the outgoing employer gives employee liability" in call(*words).out
    document = call(*words, "--json", "--ics", "dates.ics").document()
    assert (document["option"], document["bank_holidays_of"]) == ("alliance", "England")
    assert Path("dates.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert "Calendar: dates.ics" in call(*words, "--ics", "dates.ics").out
