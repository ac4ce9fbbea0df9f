from tests.report.chapters.blocks import section_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.certificate import certificate
from toolkit.report.content import Report


def test_the_chapter_says_in_one_line_how_wrong_we_would_have_to_be(report: Report) -> None:
    said = words_of(section_of(report, "certificate"))
    assert "Before the answer changes: " in said
    assert "not the inputs" in said
    assert "toolkit certify" in said


def test_without_an_award_nothing_was_compared(barren: Appraisal) -> None:
    assert "nothing was compared" in words_of(certificate(barren))
