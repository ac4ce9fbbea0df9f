from dataclasses import replace

from tests.report.chapters.blocks import column_of, table_of, words_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.pool import pool
from toolkit.report.content import Figure, Report


def test_options_with_one_plan_are_told_once(report: Report, appraisal: Appraisal) -> None:
    assert len(appraisal.funded) == len(appraisal.results)
    section = next(one for one in report.sections if one.id == "pool")
    figures = [block for block in section.blocks if isinstance(block, Figure)]
    (figure,) = figures
    assert "No group of partners would do better by leaving." in figure.alt
    (total,) = (one for one in figure.table.totals[1:2] if one)
    assert total.value == 650_000
    groups = [table.id for _, table, _ in report.tables if table.id.startswith("pool-groups")]
    assert column_of(table_of(report, groups[-1]), "Could leave") == ["yes", "yes"]
    assert "is an assumption" in words_of(section)


def test_nothing_is_shown_where_nothing_is_stated(appraisal: Appraisal) -> None:
    assert pool(replace(appraisal, funded=()), "stamp") is None


def test_moved_money_and_missing_plans_are_told(cut: Appraisal) -> None:
    section = pool(cut, "stamp")
    assert section is not None
    assert "the partnership board approved on 2 March 2026" in words_of(section)
    assert "allocate moves no money between streams" in words_of(section)
    lost = tuple(
        replace(one, plan=None, pool=None, unmet="no money", why_no_pool="is empty")
        for one in cut.funded[:1]
    )
    section = pool(replace(cut, funded=lost), "stamp")
    assert section is not None
    assert "Nothing can be paid for: no money." in words_of(section)
    assert "The pool is empty." in words_of(section)
