import pytest

from tests.report.chapters.blocks import words_of
from tests.report.papers.every import ids
from toolkit.appraisal import Appraisal
from toolkit.report.audience.open_papers import OPEN_PAPERS, WHY_OF_PAPERS
from toolkit.report.audience.open_parts import EVERY
from toolkit.report.audience.reducing import NUMBERED, reduced
from toolkit.report.papers import PAPERS
from toolkit.report.showing import day


def test_the_public_annex_says_how_far_the_law_was_checked(appraisal: Appraisal) -> None:
    annex = PAPERS["legal-annex"](appraisal, "")
    parts = OPEN_PAPERS["legal-annex"].parts
    (public,) = (one for one in reduced(annex.sections, 5, parts).sections if one.id == "law")
    said = words_of(public)
    assert "is not in the rulebook" in said
    assert f"Law as known on {day(appraisal.as_of)}" in said


@pytest.mark.parametrize("name", PAPERS)
def test_every_listed_part_exists_and_every_other_chapter_says_why(
    name: str, appraisal: Appraisal
) -> None:
    paper, parts = PAPERS[name](appraisal, ""), OPEN_PAPERS[name].parts
    chapters = {section.id for section in paper.sections}
    assert set(parts) <= chapters
    assert chapters <= {*parts, *WHY_OF_PAPERS}
    there = {
        NUMBERED.sub("", table.id): {column.title for column in table.columns}
        for _, table, _ in paper.tables
    }
    for part in parts.values():
        assert set(part.under) <= set(ids(paper))
        for table, titles in part.tables.items():
            assert titles == EVERY or set(titles) <= there.get(table, set(titles))
