"""An appraisal as content: the answer first, and every chapter once."""

from toolkit.appraisal import Appraisal
from toolkit.report.audience.readers import Reader
from toolkit.report.chapters.composing import compose
from toolkit.report.content import Report


def test_the_answer_stands_first_and_no_chapter_twice(report: Report) -> None:
    ids = [section.id for section in report.sections]
    assert ids[0] == "answer"
    assert len(set(ids)) == len(ids) > 20


def test_a_copy_for_the_public_says_what_it_leaves_out(appraisal: Appraisal) -> None:
    copy = compose(appraisal, reader=Reader("public"))
    assert copy.subtitle.endswith("Copy for the public.")
    assert copy.sections[-1].id == "left-out"
