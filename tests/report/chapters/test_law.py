from dataclasses import replace

from tests.report.chapters.blocks import column_of, section_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.law import in_words, law
from toolkit.report.content import Report, Table


def test_the_chapter_says_that_it_is_no_advice_and_which_law_was_asked(
    report: Report, appraisal: Appraisal
) -> None:
    said = words_of(section_of(report, "law"))
    assert "Not legal advice" in said
    for book, edition in appraisal.results[0].findings.editions.items():
        assert f"{book}, edition {edition}" in said
    assert "Unknown never counts as met" in said


def test_every_finding_is_counted_once(report: Report, appraisal: Appraisal) -> None:
    found = appraisal.results[0].findings.findings
    assert sum(map(int, map(str, column_of(table_of(report, "verdicts-1"), "Times")))) == len(found)
    reasons = table_of(report, "reasons-1")
    assert column_of(reasons, "Verdict") == [one.verdict for one in found]
    assert column_of(reasons, "Because") == [one.because for one in found]
    assert column_of(reasons, "Clauses") == ["; ".join(one.cites) for one in found]


def test_every_open_question_is_asked(report: Report, appraisal: Appraisal) -> None:
    asked = appraisal.results[0].findings.questions
    table = table_of(report, "questions-1")
    assert column_of(table, "Fact") == list(asked)
    assert column_of(table, "Question") == list(asked.values())


def test_options_that_the_law_sees_differently_are_told_apart(appraisal: Appraisal) -> None:
    first = appraisal.results[0]
    other = replace(first.findings.findings[0], verdict="unknown", because="something else")
    findings = replace(first.findings, findings=(other, *first.findings.findings[1:]))
    changed = replace(first, findings=findings)
    section = law(replace(appraisal, results=(changed, *appraisal.results[1:])))
    tables = [block for block in section.blocks if isinstance(block, Table)]
    assert len([table for table in tables if table.id.startswith("verdicts-")]) == 2
    assert f"Law: “{first.option.title}”" in words_of(section)


def test_regimes_are_named_as_people_name_them() -> None:
    verdict = "unknown, likely psr_england for the health part + pa2023 light touch"
    assert in_words(verdict) == (
        "unknown, likely Provider Selection Regime (England) for the health part "
        "+ Procurement Act 2023 light touch"
    )
