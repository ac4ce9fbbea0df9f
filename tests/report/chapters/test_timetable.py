from dataclasses import replace
from datetime import date

from tests.report.chapters.blocks import column_of, words_of
from tests.report.law_found import timetabled
from toolkit.report.chapters.timetable import timetable
from toolkit.report.content import Figure, Table

CASE, FOUND = timetabled()
SECTION = timetable(CASE, [(FOUND, [FOUND.option])], "Plan stage")


def test_the_picture_says_its_finding_and_holds_its_data() -> None:
    (figure,) = [block for block in SECTION.blocks if isinstance(block, Figure)]
    dated = [row for row in FOUND.rows if row.day]
    first = min(row.day for row in dated if row.day)
    assert f"{first.day} {first:%B %Y}" in figure.alt
    assert {*column_of(figure.table, "Step")} == {row.step.what for row in dated}
    assert "Plan stage" in figure.svg


def test_what_has_no_day_yet_is_an_annex() -> None:
    (annex,) = [block for block in SECTION.blocks if isinstance(block, Table)]
    assert annex.folded
    undated = {row.step.what for row in FOUND.rows if not row.day and not row.step.open}
    assert {*column_of(annex, "Step")} == undated


def test_days_that_have_passed_are_counted_in_words() -> None:
    late = replace(FOUND, as_of=date(2040, 1, 1))
    section = timetable(CASE, [(late, [late.option])], "Plan stage")
    (figure,) = [block for block in section.blocks if isinstance(block, Figure)]
    assert "have passed on 1 January 2040" in figure.alt


def test_options_with_timetables_of_their_own_have_headings() -> None:
    section = timetable(CASE, [(FOUND, ["A"]), (FOUND, ["A"])], "Plan stage")
    assert words_of(section).count("Timetable: “Separate awards”") == 2
    assert "Not legal advice" in words_of(section)


def test_no_counted_day_leaves_a_table_that_says_so() -> None:
    bare = replace(FOUND, rows=())
    section = timetable(CASE, [(bare, ["A"])], "Plan stage")
    assert not [block for block in section.blocks if isinstance(block, Figure)]
    first = next(block for block in section.blocks if isinstance(block, Table))
    assert first.rows == ()
    assert "missing" in first.empty
