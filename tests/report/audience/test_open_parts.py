from toolkit.report.audience.open_papers import OPEN_PAPERS
from toolkit.report.audience.open_parts import (
    COUNTS_OF_PEOPLE,
    EVERY,
    OPEN_ORIGINS,
    OPEN_PARTS,
    WHY,
)
from toolkit.report.audience.reducing import NUMBERED
from toolkit.report.content import Report


def test_every_listed_chapter_table_and_column_exists_so_that_no_entry_is_a_slip(
    report: Report, told: Report
) -> None:
    columns: dict[tuple[str, str], set[str]] = {}
    for one in (report, told):
        for section, table, _ in one.tables:
            key = section.id, NUMBERED.sub("", table.id)
            columns.setdefault(key, set()).update(column.title for column in table.columns)
    for section_id, part in OPEN_PARTS.items():
        for name, titles in part.tables.items():
            if (section_id, name) in columns and titles != EVERY:
                assert set(titles) <= columns[section_id, name], name


def test_every_chapter_of_a_full_report_is_listed_or_says_why_it_is_not(report: Report) -> None:
    assert {section.id for section in report.sections} <= {*OPEN_PARTS, *WHY}


def test_no_origin_of_prices_is_open() -> None:
    closed = {"award", "simulation", "criteria", "case table bids", "robustness", "economic case"}
    assert not closed & OPEN_ORIGINS


def test_tables_that_count_people_are_open_tables() -> None:
    papers = [part for paper in OPEN_PAPERS.values() for part in paper.parts.values()]
    listed = {name for part in (*OPEN_PARTS.values(), *papers) for name in part.tables}
    assert set(COUNTS_OF_PEOPLE) <= listed
