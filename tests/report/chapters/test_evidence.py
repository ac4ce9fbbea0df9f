import pytest

from tests.report.chapters.blocks import column_of, table_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.evidence import KINDS, kind_of
from toolkit.report.content import Report


@pytest.mark.parametrize(
    ("basis", "kind"),
    [
        ("real", "real"),
        ("real analogue (intention: half)", "real analogue"),
        ("derived: annual value / reference price", "derived"),
        ("assumed (rule form from law: real)", "assumed"),
        ("weight: real analogue (W1); scale: assumed", "mixed"),
        ("guessed", "not stated"),
        (None, "not stated"),
    ],
)
def test_a_basis_is_sorted_by_what_it_names(basis: str | None, kind: str) -> None:
    assert kind_of(basis) == kind


def test_every_row_is_counted_under_one_kind(report: Report, appraisal: Appraisal) -> None:
    table = table_of(report, "basis")
    titles = [column.title for column in table.columns]
    for row in table.rows:
        counts = [int(str(row[titles.index(kind.capitalize())])) for kind in KINDS]
        assert sum(counts) == row[-1]
    assert "bids" in column_of(table, "Table")
    assert len(appraisal.case.bids) in column_of(table, "Rows")


def test_every_source_is_listed(report: Report, appraisal: Appraisal) -> None:
    assert column_of(table_of(report, "sources"), "Id") == list(appraisal.case.sources)
