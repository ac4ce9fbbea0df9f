from typing import get_args

from bs4 import BeautifulSoup

from tests.report.conftest import SCRIPT
from tests.report.diff.runs import changed, with_digests, with_option
from toolkit.report.content import Number, Paragraph
from toolkit.report.diff.changes import Topic
from toolkit.report.diff.comparing import compare
from toolkit.report.diff.reading import RunSeen
from toolkit.report.diff.writing_up import TOPIC_WORDS, written_up
from toolkit.report.html import html


def test_every_topic_has_words() -> None:
    assert set(TOPIC_WORDS) == set(get_args(Topic))


def test_the_reason_stands_first_then_what_weighs_most(seen: RunSeen) -> None:
    other = with_option(with_digests(seen, bids_csv="x"), 0, total=10.0)
    other = changed(other, ranking=seen.ranking[::-1])
    report = written_up(seen, other, compare(seen, other))
    assert [one.title for one in report.sections] == [
        "What changed, and why",
        "Order of the options",
        "Scores",
    ]
    lead = report.sections[0].blocks[0]
    assert isinstance(lead, Paragraph)
    assert str(lead.text[0]).startswith("Only one input changed")
    assert all(table.rows for _, table, _ in report.tables)


def test_titles_from_a_run_are_only_text(seen: RunSeen) -> None:
    other = with_option(seen, 0, title=SCRIPT, total=10.0)
    page = BeautifulSoup(html(written_up(seen, other, compare(seen, other))), "html.parser")
    assert not page.select("script")
    assert SCRIPT in page.get_text()


def test_columns_of_money_are_headed_by_one_unit(seen: RunSeen) -> None:
    small = with_option(seen, 0, yearly_cost_gbp=700_000.0)
    large = with_option(seen, 0, yearly_cost_gbp=70_000_000.0)
    for other, kind in ((small, "gbp"), (large, "million")):
        report = written_up(seen, other, compare(seen, other))
        (table,) = (one for _, one, _ in report.tables if one.id == "money-changed")
        assert {column.kind for column in table.columns[1:]} == {kind}
        assert {cell.kind for row in table.cells for cell in row if isinstance(cell, Number)} == {
            kind
        }
