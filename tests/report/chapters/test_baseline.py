from tests.appraisal.replaying.stated import played
from toolkit.report.chapters.baseline import baseline
from toolkit.report.content import Paragraph, Table

CLOSE = {
    "formula": "totals",
    "totals": {"A": "100", "B": "99"},
    "figures": [{"of": "gap of the first two", "published": {"points": "1"}}],
    "raises": ["near-tie"],
}


def test_pass_fail_and_context_are_told_apart() -> None:
    section = baseline([played(CLOSE), played({**CLOSE, "raises": []}), played()])
    said, table = section.blocks
    assert isinstance(said, Paragraph)
    assert "1 of 2 replays with figures agree, and 1 have none" in "".join(map(str, said.text))
    assert isinstance(table, Table)
    assert [row[-1] for row in table.rows] == ["pass", "fail", "context only"]
    assert table.rows[0][1:5] == (1, 1, 0, "near-tie")
    assert table.rows[2][4] == "none"
