import pytest

from tests.report.chapters.blocks import section_of, words_of
from tests.report.papers.every import numbers, words
from tests.report.texts.blocks_of_text import opened, text, with_blocks
from toolkit.appraisal import Appraisal
from toolkit.report.audience.open_papers import OPEN_PAPERS
from toolkit.report.audience.readers import COMMISSIONER, Reader
from toolkit.report.papers import PAPERS
from toolkit.report.papers.copying import paper_for

PUBLIC = Reader("public")
RATE = "A rise of {figure: money.alliance.first_year}."
CLOSED = {"award", "simulation", "criteria", "case table bids", "case table streams"}


def test_every_paper_has_a_list_and_commissioners_get_it_whole(appraisal: Appraisal) -> None:
    assert set(OPEN_PAPERS) == set(PAPERS)
    for name in PAPERS:
        assert paper_for(name, appraisal, "", COMMISSIONER) == PAPERS[name](appraisal, "")


@pytest.mark.parametrize("name", PAPERS)
def test_a_copy_holds_no_number_that_comes_from_prices_or_budgets(
    name: str, appraisal: Appraisal
) -> None:
    copy = paper_for(name, appraisal, "", PUBLIC)
    assert not {one.origin for one in numbers(copy)} & CLOSED
    assert "Copy for the public." in copy.subtitle
    assert copy.sections[-1].id == "left-out"


def test_a_decision_record_for_the_public_has_the_open_answer_and_no_scores(
    appraisal: Appraisal,
) -> None:
    copy = paper_for("decision", appraisal, "", PUBLIC)
    heads = [section.id for section in copy.sections]
    assert heads == ["decision", "answer", "reasons", "implications", "left-out"]
    said = words_of(section_of(copy, "implications"))
    assert "Legal" in said
    assert "Financial" not in said
    (table,) = (table for section, table, _ in copy.tables if section.id == "left-out")
    assert [row[0] for row in table.rows] == [
        "Alternative options considered and rejected",
        "What is missing from this record",
    ]


def test_a_bidder_reads_its_own_bids_in_the_summary(appraisal: Appraisal) -> None:
    copy = paper_for("summary", appraisal, "", Reader("bidder", "P2"))
    assert "own-bids" in [section.id for section in copy.sections]


def test_a_text_leaves_in_a_decision_record_only_where_its_authors_opened_it(
    appraisal: Appraisal,
) -> None:
    own = with_blocks(
        appraisal,
        text("decision legal", "For the board alone.", id="T1"),
        opened(text("decision legal", "# Counsel\n\nRead by anybody.", id="T2")),
        opened(text("decision legal", RATE, id="T3")),
    )
    said = words(paper_for("decision", own, "", PUBLIC))
    assert "Read by anybody." in said
    assert "For the board alone." not in said
    assert "A rise of" not in said
