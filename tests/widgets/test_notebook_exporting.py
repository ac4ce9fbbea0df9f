import io
import re

import docx
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from toolkit.errors import ReportError
from toolkit.widgets.notebook_content import report_of
from toolkit.widgets.notebook_exporting import page_of, writers_of


def page() -> str:
    cells = [new_markdown_cell("# A & B\n\n## One\n\n<b>words</b>"), new_code_cell("1 + 1")]
    notebook = new_notebook(cells=cells)
    report = report_of(notebook, id="own", subtitle="With draws 5", stamp="Plan <stage>")
    return page_of(notebook, report).decode()


def test_a_page_has_a_language_a_title_a_skip_link_and_a_contents_list() -> None:
    found = page()
    assert found.startswith("<!DOCTYPE html>")
    assert '<html lang="en-GB">' in found
    assert "<title>A &amp; B</title>" in found
    assert 'class="skip" href="#main"' in found
    assert re.search(r'<a href="#part-\d">One</a>', found)


def test_a_page_loads_nothing_and_runs_nothing() -> None:
    found = page()
    assert "http://" not in found
    assert "https://" not in found
    assert "<script" not in found
    assert "default-src 'none'" in found


def test_text_stays_text() -> None:
    found = page()
    assert "&lt;b&gt;words&lt;/b&gt;" in found
    assert "Plan &lt;stage&gt;" in found


def test_the_same_notebook_gives_the_same_page() -> None:
    assert page() == page()


def test_pdf_and_word_are_the_same_report() -> None:
    cells = [new_markdown_cell("# A & B\n\n## One\n\nwords")]
    notebook = new_notebook(cells=cells)
    report = report_of(notebook, id="own", subtitle="", stamp="Plan stage")
    writers = writers_of("pdf, docx")
    assert writers["pdf"](notebook, report).startswith(b"%PDF-")
    document = docx.Document(io.BytesIO(writers["docx"](notebook, report)))
    said = [one.text for one in document.paragraphs]
    assert "words" in said
    assert any("Notebook" in line for line in said)


def test_a_format_that_is_none_is_refused() -> None:
    assert list(writers_of("html")) == ["html"]
    with pytest.raises(ReportError, match="'odt' is not a format of a notebook"):
        writers_of("html,odt")
