from dataclasses import replace

from tests.report.chapters.blocks import column_of, table_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters.decisions import decisions, open_decisions
from toolkit.report.content import Report, Table
from toolkit.report.showing import plain


def test_decisions_are_gathered_from_every_stage(appraisal: Appraisal, report: Report) -> None:
    found = open_decisions(appraisal)
    told = " ".join(plain(one.what) for one in found)
    assert "real figures for the fees and overheads" in told
    assert "show the legal power" in told
    titles = {section.title for section in report.sections} | {"What-ifs"}
    assert {one.where for one in found} <= titles
    assert column_of(table_of(report, "decisions-table"), "To decide") == [
        plain(one.what) for one in found
    ]


def test_what_must_be_settled_first_comes_first(appraisal: Appraisal) -> None:
    assert "fees and overheads" in plain(open_decisions(appraisal)[0].what)
    apart = open_decisions(replace(appraisal, not_separated=()))
    assert "fees and overheads" not in plain(apart[0].what)


def test_nothing_to_decide_is_said_too() -> None:
    table = decisions(()).blocks[1]
    assert isinstance(table, Table)
    assert table.empty.startswith("Nothing")
