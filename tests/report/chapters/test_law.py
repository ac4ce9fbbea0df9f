from dataclasses import replace

from tests.report.chapters.blocks import column_of, section_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.law import law
from toolkit.report.content import Report, Table
from toolkit.report.law_words import book_name


def test_the_chapter_says_that_it_is_no_advice_and_which_law_was_asked(
    report: Report, appraisal: Appraisal
) -> None:
    said = words_of(section_of(report, "law"))
    assert "Not legal advice" in said
    asked = table_of(report, "rulebooks-1")
    for book, edition in appraisal.results[0].findings.editions.items():
        assert (book_name(book), edition) in [row[:2] for row in asked.rows]
    assert "Unknown never counts as met" in said


def test_every_finding_is_counted_once(report: Report, appraisal: Appraisal) -> None:
    found = appraisal.results[0].findings.findings
    asked = column_of(table_of(report, "rulebooks-1"), "Asked")
    assert sum(map(int, map(str, asked))) == len(found)
    times = column_of(table_of(report, "reasons-1"), "Times")
    assert sum(map(int, map(str, times))) == len(found)


def test_every_open_question_is_asked(report: Report, appraisal: Appraisal) -> None:
    asked = appraisal.results[0].findings.questions
    tables = [table_of(report, "questions-1"), table_of(report, "more-questions-1")]
    told = {
        str(fact): question
        for table in tables
        for fact, question in zip(
            column_of(table, "Fact"), column_of(table, "Question"), strict=True
        )
    }
    assert told == dict(asked)


def test_options_that_the_law_sees_differently_are_told_apart(appraisal: Appraisal) -> None:
    first = appraisal.results[0]
    other = replace(first.findings.findings[0], verdict="unknown", because="something else")
    findings = replace(first.findings, findings=(other, *first.findings.findings[1:]))
    changed = replace(first, findings=findings)
    section = law(replace(appraisal, results=(changed, *appraisal.results[1:])))
    tables = [block for block in section.blocks if isinstance(block, Table)]
    assert len([table for table in tables if table.id.startswith("regimes-")]) == 2
    assert f"Law: “{first.option.title}”" in words_of(section)


def test_the_timetable_and_the_barriers_follow_the_law(report: Report) -> None:
    ids = [section.id for section in report.sections]
    assert ids[ids.index("law") : ids.index("law") + 3] == ["law", "timetable", "barriers"]
