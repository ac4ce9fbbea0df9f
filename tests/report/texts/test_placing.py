import pytest
from bs4 import BeautifulSoup

from tests.report.chapters.blocks import section_of, words_of
from tests.report.conftest import SCRIPT
from tests.report.texts.blocks_of_text import text, with_blocks
from toolkit.appraisal import Appraisal
from toolkit.report.chapters import compose
from toolkit.report.content import Number, Paragraph, Report
from toolkit.report.html import html
from toolkit.report.papers import PAPERS
from toolkit.report.texts.placing import OWN, texts_at
from toolkit.statements.text_blocks import CHAPTERS

LIVE = "It scores {figure: ranking.alliance.total}."


def test_every_report_has_the_chapters_that_texts_may_stand_at(
    report: Report, barren: Appraisal
) -> None:
    for one in (report, compose(barren)):
        assert set(CHAPTERS) <= {section.id for section in one.sections}


def test_texts_stand_at_either_end_of_their_chapter_and_are_marked(appraisal: Appraisal) -> None:
    report = compose(
        with_blocks(appraisal, text("before law", LIVE), text("after law", "Last.", id="T2"))
    )
    said = words_of(section_of(report, "law")).splitlines()
    assert said[:2] == [OWN, "It scores 47.7."]
    assert said[-2:] == [OWN, "Last."]


def test_a_figure_is_live_and_knows_where_it_comes_from(appraisal: Appraisal) -> None:
    _, paragraph = texts_at(with_blocks(appraisal, text("before law", LIVE)), "before law")
    assert isinstance(paragraph, Paragraph)
    number = paragraph.text[1]
    assert isinstance(number, Number)
    assert number.value == appraisal.result("alliance").total
    assert (number.origin, number.where) == ("criteria", "options")


def test_a_stale_text_says_what_moved(appraisal: Appraisal) -> None:
    old = text("before law", LIVE, "ranking.alliance.total=61.3")
    notice = texts_at(with_blocks(appraisal, old), "before law")[1]
    assert isinstance(notice, Paragraph)
    assert notice.style == "notice"
    assert "OUT OF DATE (T1): ranking.alliance.total was 61.3" in str(notice.text[0])


@pytest.mark.parametrize("part", ["consultation", "equality", "financial", "legal"])
def test_the_decision_record_takes_texts(appraisal: Appraisal, part: str) -> None:
    own = with_blocks(appraisal, text(f"decision {part}", "We asked residents."))
    paper = PAPERS["decision"](own, "")
    assert "We asked residents." in words_of(section_of(paper, "implications"))
    missing = words_of(section_of(paper, "missing"))
    assert ("Consultation: nothing" in missing) == (part != "consultation")


def test_hostile_text_is_only_text(appraisal: Appraisal) -> None:
    page = BeautifulSoup(
        html(compose(with_blocks(appraisal, text("before law", f"{SCRIPT}\n\n- {SCRIPT}")))),
        "html.parser",
    )
    assert not page.select("script")
    assert page.get_text().count(SCRIPT) == 2
