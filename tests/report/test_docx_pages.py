from docx import Document
from docx.shared import Mm

from toolkit.report.docx_pages import put_pages, room_of, turned
from toolkit.report.docx_styles import put_styles


def test_our_pages_are_a4_and_as_wide_as_reckoned() -> None:
    document = Document()
    put_pages(document, put_styles(document, ours=True), ("Stamp", "Draft"), ours=True)
    section = document.sections[0]
    assert abs((section.page_width or 0) - Mm(210)) < Mm(0.1)
    assert abs((section.page_height or 0) - Mm(297)) < Mm(0.1)
    assert abs(room_of(document, wide=False) - 1) < 0.01
    assert abs(room_of(document, wide=True) - 1) < 0.01
    assert [one.text for one in section.header.paragraphs] == ["Draft", "Stamp"]


def test_a_clients_pages_keep_their_size_and_first_header() -> None:
    document = Document()
    section = document.sections[0]
    size = section.page_width
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Cover"
    section.footer.paragraphs[0].text = "Client"
    put_pages(document, put_styles(document, ours=False), ("Stamp", ""), ours=False)
    assert section.page_width == size
    assert [one.text for one in section.first_page_header.paragraphs] == ["Cover", "Stamp"]
    assert [one.text for one in section.footer.paragraphs] == ["Client"]
    assert 0.5 < room_of(document, wide=False) < 1


def test_a_turned_page_lies_and_only_the_first_section_has_a_first_page() -> None:
    document = Document()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    base = section._sectPr
    wide = turned(base, wide=True, first=False)
    assert wide.page_width is not None
    assert wide.page_height is not None
    assert wide.page_width > wide.page_height
    assert not wide.titlePg_val
    assert turned(base, wide=False, first=True).titlePg_val
    assert base.page_width == turned(wide, wide=False, first=True).page_width
