import pytest

from tests.report.chapters.blocks import column_of, table_of
from tests.report.papers.every import words
from toolkit.appraisal import Appraisal
from toolkit.report.content import Report
from toolkit.report.papers.legal_annex import legal_annex


def test_every_option_has_its_law_its_routes_and_what_is_open(
    annex: Report, parted: Appraisal
) -> None:
    table = table_of(annex, "law-by-option")
    assert set(column_of(table, "Option")) == {"All options"}
    assert "Procurement Act 2023 light touch" in column_of(table, "Which law governs")
    apart = table_of(legal_annex(parted), "law-by-option")
    assert len(set(column_of(apart, "Option"))) > 1


@pytest.fixture(scope="module")
def annex(appraisal: Appraisal) -> Report:
    return legal_annex(appraisal)


def test_the_annex_has_citations_duties_limits_reviews_and_days(annex: Report) -> None:
    ids = {table.id for _, table, _ in annex.tables}
    kinds = "regimes", "routes", "duties", "limits", "open-limits", "questions", "reviews", "days"
    assert {f"{kind}-1" for kind in kinds} <= ids


def test_it_says_that_it_is_neither_privileged_nor_advice(annex: Report) -> None:
    said = words(annex)
    assert "It is not privileged and holds no advice." in said
    assert "Not legal advice." in said
