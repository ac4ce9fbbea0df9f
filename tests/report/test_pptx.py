import io

import pptx
import pytest
from pptx.presentation import Presentation

from tests.report.conftest import FORMULA, SCRIPT
from tests.report.test_pdf import LONG_WORD, small
from toolkit.appraisal import Appraisal
from toolkit.report.chapters import compose
from toolkit.report.content import Report
from toolkit.report.pptx import PLAN, slides
from toolkit.report.showing import heading_of, in_cell, plain


def opened(content: bytes) -> Presentation:
    return pptx.Presentation(io.BytesIO(content))


def texts(made: Presentation) -> list[str]:
    return [
        shape.text_frame.text
        for slide in made.slides
        for shape in slide.shapes
        if shape.has_text_frame
    ]


@pytest.fixture(scope="module")
def made(report: Report) -> Presentation:
    return opened(slides(report))


def test_every_slide_has_a_title_and_bears_the_stamp_and_the_mark(
    made: Presentation, report: Report
) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in made.slides if slide.shapes.title]
    assert titles == [report.title, *(title for _, title, _ in PLAN)]
    for slide in made.slides:
        said = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        assert report.stamp in said
        assert report.watermark in said


def test_the_table_of_options_is_native_and_shows_the_values_of_the_report(
    made: Presentation, report: Report
) -> None:
    table = next(table for _, table, _ in report.tables if table.id == "options")
    grid = next(shape.table for shape in made.slides[2].shapes if shape.has_table)
    shown = [[cell.text for cell in row.cells] for row in grid.rows]
    assert shown[0] == [heading_of(column) for column in table.columns]
    assert shown[1:] == [[in_cell(cell) for cell in row] for row in table.cells]


def test_the_answer_is_told_in_the_words_of_the_report(made: Presentation, report: Report) -> None:
    first = plain(report.sections[0].blocks[0].text)  # type: ignore[union-attr]
    said = next(text for text in texts(made) if text.startswith(first[:40]))
    assert said.split("\u2026")[0].strip()[:300] == first[:300]


def test_pictures_and_tables_say_what_they_show(made: Presentation, report: Report) -> None:
    told = [
        node.get("descr")
        for slide in made.slides
        for node in slide._element.xpath(".//p:pic//p:cNvPr | .//p:graphicFrame//p:cNvPr")
    ]
    assert len(told) >= 4
    known = {figure.alt for _, _, figure in report.tables if figure}
    assert set(told) <= known | {table.caption for _, table, _ in report.tables}


def test_the_same_report_has_the_same_bytes_and_hostile_text_is_only_text(
    hostile: Appraisal,
) -> None:
    told = small(SCRIPT, FORMULA, LONG_WORD, "lot \U0001f600\x0b\uffff")
    assert slides(told) == slides(told)
    assert SCRIPT in texts(opened(slides(told)))
    found = opened(slides(compose(hostile)))
    assert any(SCRIPT in text for text in texts(found))
    assert not [
        link for slide in found.slides for link in slide.part.rels.values() if link.is_external
    ]
