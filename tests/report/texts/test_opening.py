from tests.report.chapters.blocks import section_of, words_of
from tests.report.texts.blocks_of_text import opened, text, with_blocks
from toolkit.appraisal import Appraisal
from toolkit.report.audience.readers import COMMISSIONER, Reader
from toolkit.report.chapters import compose
from toolkit.report.texts.figures import figures_of
from toolkit.report.texts.opening import open_to, why_kept_back, with_open_texts

PUBLIC, BIDDER = Reader("public"), Reader("bidder", "P1")
FREE = "Of {figure: case.options} options."
PRICED = "At {figure: money.alliance.care} a year."


def test_a_text_leaves_for_those_whom_its_authors_named(appraisal: Appraisal) -> None:
    figures, words = figures_of(appraisal), text("after law", FREE)
    assert "for commissioners" in why_kept_back(words, figures, PUBLIC)
    assert why_kept_back(opened(words), figures, PUBLIC) == ""
    assert why_kept_back(opened(words), figures, BIDDER) == ""
    assert why_kept_back(opened(words, "bidder"), figures, BIDDER) == ""
    assert "for bidders" in why_kept_back(opened(words, "bidder"), figures, PUBLIC)


def test_a_text_with_a_price_or_one_out_of_date_stays_behind(appraisal: Appraisal) -> None:
    figures = figures_of(appraisal)
    why = why_kept_back(opened(text("after law", PRICED)), figures, PUBLIC)
    assert why == "it shows money.alliance.care, which may not leave"
    old = opened(text("after law", FREE, "case.options=7"))
    assert why_kept_back(old, figures, PUBLIC) == "it is out of date"


def test_a_report_for_the_public_has_the_open_texts_at_their_chapters(appraisal: Appraisal) -> None:
    own = with_blocks(
        appraisal,
        opened(text("before answer", FREE, "case.options=4")),
        text("after law", "Ours alone.", id="T2"),
        opened(text("after money", "Nowhere to stand.", id="T3")),
    )
    copy = compose(own, reader=PUBLIC)
    assert "Of 4 options." in words_of(section_of(copy, "answer"))
    said = "\n".join(map(words_of, copy.sections))
    assert "Ours alone." not in said
    assert "Nowhere to stand." not in said
    assert with_open_texts(own, COMMISSIONER) is own


def test_figures_that_come_from_prices_are_not_listed(appraisal: Appraisal) -> None:
    figures = figures_of(appraisal)
    left = open_to(PUBLIC, figures)
    assert "case.options" in left
    assert not [one for one in left if one.startswith(("money", "ranking", "award"))]
    assert open_to(COMMISSIONER, figures) is figures
