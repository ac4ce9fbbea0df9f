from itertools import count
from typing import Any

from toolkit.report.content import Bullets, Figure, Heading, Paragraph, Report, Table
from toolkit.report.html import html
from toolkit.widgets.drawings import Drawing
from toolkit.widgets.notebook_content import CONTROLS, LEFT_OUT, blocks_of, report_of

SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><text>drawn</text></svg>"
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\u202eturned"


def text(source: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "source": source}


def ran(*outputs: dict[str, Any], source: str = "page.ranking()") -> dict[str, Any]:
    return {"cell_type": "code", "source": source, "outputs": list(outputs)}


def shown(kind: str, what: str, said: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"output_type": "display_data", "data": {kind: what}, "metadata": said or {}}


def report(*cells: dict[str, Any], code: bool = False) -> Report:
    return report_of({"cells": cells}, id="own", subtitle="", stamp="Plan stage", code=code)


def test_headings_make_the_title_the_sections_and_what_is_below() -> None:
    found = report(text("# Title\n\nOpening."), text("## One\n\n### Below\n\nWords."))
    assert found.title == "Title"
    assert [one.title for one in found.sections] == ["What this is about", "One"]
    assert isinstance(found.sections[1].blocks[0], Heading)
    assert found.sections[1].blocks[1] == Paragraph(("Words.",))


def test_lists_tables_and_bold_notices_of_a_text_are_kept() -> None:
    number = count(1)
    source = "**Not advice.**\n\n- one\n- two\n\n| A | B |\n|---|---|\n| 1 | x |"
    notice, bullets, table = blocks_of(text(source), lambda: next(number))
    assert notice == Paragraph(("Not advice.",), "notice")
    assert bullets == Bullets((("one",), ("two",)))
    assert isinstance(table, Table)
    assert table.rows == (("1", "x"),)


def test_controls_give_a_sentence_and_printed_lines_a_paragraph_each() -> None:
    printed = {"output_type": "stream", "name": "stdout", "text": "First.\nSecond.\n"}
    noise = {"output_type": "stream", "name": "stderr", "text": "warning"}
    number = count(1)
    assert list(blocks_of(ran(shown(CONTROLS, "x"), printed, noise), lambda: next(number))) == [
        Paragraph((LEFT_OUT,)),
        Paragraph(("First.",)),
        Paragraph(("Second.",)),
    ]


def test_a_picture_keeps_its_finding_and_its_table() -> None:
    table = "<table><thead><tr><th>Lot</th></tr></thead><tbody><tr><td>N</td></tr></tbody></table>"
    output = shown("image/svg+xml", SVG, {"image/svg+xml": {"title": "T", "alt": "P1 leads."}})
    output["data"]["text/html"] = table
    (figure,) = report(text("# A"), ran(output)).sections[0].blocks
    assert isinstance(figure, Figure)
    assert (figure.title, figure.alt, figure.table.rows) == ("T", "P1 leads.", (("N",),))


def test_a_picture_that_nobody_described_is_left_out_and_that_is_said() -> None:
    (said,) = report(ran(shown("image/svg+xml", SVG))).sections[0].blocks
    assert isinstance(said, Paragraph)
    assert "without a description" in str(said.text)


def test_a_failed_step_says_so_without_a_traceback() -> None:
    output = {"output_type": "error", "ename": "KeyError", "evalue": "x", "traceback": ["secret"]}
    page = html(report(ran(output))).decode()
    assert "could not be worked out for this case (KeyError)" in page
    assert "secret" not in page


def test_code_is_shown_only_when_asked_for_and_without_marks_for_tests() -> None:
    cell = ran(source="# NBVAL_IGNORE_OUTPUT\nexplorer.view")
    assert report(cell).sections == ()
    (code,) = report(cell, code=True).sections[0].blocks
    assert isinstance(code, Table)
    assert code.rows == (("explorer.view",),)


def test_hostile_text_comes_out_as_words_from_every_kind_of_output() -> None:
    cells = [
        text(HOSTILE),
        ran(shown("text/html", f"<p>{HOSTILE}</p><table><tr><th>{HOSTILE}</th></tr></table>")),
        ran(shown("text/markdown", f"[x](javascript:alert(3)) {HOSTILE}")),
        ran(shown("text/plain", HOSTILE)),
        ran({"output_type": "stream", "name": "stdout", "text": HOSTILE}),
    ]
    page = html(report(*cells, code=True)).decode()
    assert "<script>alert" not in page
    assert "<img" not in page
    assert 'href="javascript' not in page
    assert "\u202e" not in page


def test_figures_lean_right_and_words_left() -> None:
    frame = (
        "<table><tr><th>Lot</th><th>Cost</th></tr><tr><td>N</td><td>1,200.50</td></tr>"
        "<tr><td>S</td><td></td></tr></table>"
    )
    (table,) = report(text("## Cost\n\n"), ran(shown("text/html", frame))).sections[0].blocks
    assert isinstance(table, Table)
    assert [column.kind for column in table.columns] == ["text", "number"]
    assert table.caption == "Cost"


def test_a_drawing_of_ours_is_read_back_whole() -> None:
    figure = Figure("f", "Title", "Finding.", SVG, Table("t", "T", "Data", (), ()))
    data, said = Drawing(figure)._repr_mimebundle_()
    output = {"output_type": "display_data", "data": data, "metadata": said}
    (found,) = report(ran(output)).sections[0].blocks
    assert isinstance(found, Figure)
    assert (found.title, found.alt) == ("Title", "Finding.")
