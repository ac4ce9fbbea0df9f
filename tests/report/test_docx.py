import io
import os
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from docx import Document
from docx.oxml.ns import qn

from tests import programs
from tests.report.conftest import FORMULA, LONG, SCRIPT
from tests.report.test_pdf import LONG_WORD, roles, small
from tests.report.wording import opened, paragraphs_of, tables_of, text_of
from toolkit.appraisal import Appraisal
from toolkit.report.chapters import compose
from toolkit.report.content import Report
from toolkit.report.docx import word
from toolkit.report.printed import printed


@pytest.fixture(scope="module")
def content(report: Report) -> bytes:
    return word(report)


def clients(heading: str = "Our Heading") -> bytes:
    """A client's file with a font, a header and text of its own."""
    document = Document()
    document.styles["Heading 1"].font.name = heading
    document.sections[0].header.paragraphs[0].text = "Client and Partners"
    document.add_paragraph("Text of the template")
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def test_headings_have_real_styles_and_levels(content: bytes, report: Report) -> None:
    styled = [
        (one.style.name, one.text) for one in opened(content).paragraphs if one.style is not None
    ]
    first = [text for name, text in styled if name == "Heading 1"]
    assert first == [chapter.title for chapter in printed(report)]
    assert [text for name, text in styled if name == "Title"] == [report.title]
    assert "Heading 2" in {name for name, _ in styled}


def test_contents_stand_there_before_any_update(content: bytes, report: Report) -> None:
    body = opened(content).element.body
    listed = [text_of(one) for one in body.find(qn("w:sdt")).iter(qn("w:p"))]
    assert listed == [chapter.title for chapter in printed(report)]
    codes = [node.text or "" for node in body.iter(qn("w:instrText"))]
    assert codes[0].startswith(' TOC \\o "1-1"')


def test_captions_are_numbered_by_fields(content: bytes) -> None:
    found = [one for one in opened(content).paragraphs if one.style and one.style.name == "Caption"]
    assert found[0].text.startswith("Table 1\u2003")
    assert all(one._p.xpath(".//w:instrText[contains(., 'SEQ')]") for one in found)
    assert any(one.text.startswith("Table A1\u2003") for one in found)
    assert any(one.text.startswith("Figure 1\u2003") for one in found)


def test_every_table_repeats_its_head_and_names_itself(content: bytes) -> None:
    tables = opened(content).tables
    assert tables
    for table in tables:
        assert table._tbl.xpath("w:tr[1]/w:trPr/w:tblHeader")
        assert table._tbl.xpath("w:tblPr/w:tblCaption")
        widths = [int(width) for width in table._tbl.xpath("w:tblGrid/w:gridCol/@w:w")]
        assert min(widths) > 0


def test_every_picture_says_what_it_shows(content: bytes, report: Report) -> None:
    told = opened(content).element.body.xpath(".//wp:docPr/@descr")
    assert [" ".join(alt.split()) for alt in told] == [
        " ".join(figure.alt.split()) for _, _, figure in report.tables if figure
    ]


def test_every_link_arrives_and_every_bookmark_is_one(content: bytes) -> None:
    body = opened(content).element.body
    names = body.xpath(".//w:bookmarkStart/@w:name")
    assert len(set(names)) == len(names)
    assert all(len(name) <= 40 for name in names)
    anchors = set(body.xpath(".//w:hyperlink/@w:anchor"))
    assert anchors
    assert anchors <= set(names)


def test_wide_tables_stand_on_turned_pages(content: bytes, report: Report) -> None:
    sections = opened(content).sections
    assert {section.orientation for section in sections} == {0, 1}
    for section in sections:
        turned = (section.page_width or 0) > (section.page_height or 0)
        assert turned == bool(section.orientation)


def test_every_page_bears_the_stamp_the_mark_and_its_number(content: bytes, report: Report) -> None:
    for section in opened(content).sections:
        header = "\n".join(one.text for one in section.header.paragraphs)
        assert report.stamp in header
        assert report.watermark in header
        codes = section.footer._element.xpath(".//w:instrText/text()")
        assert [code.strip() for code in codes] == ["PAGE", "NUMPAGES"]
    signed = opened(word(replace(report, sections=report.sections[:1], watermark="")))
    assert not any(report.watermark in text for text in paragraphs_of(signed))


def test_it_is_british_english_and_names_nobody(content: bytes, report: Report) -> None:
    document = opened(content)
    about = document.core_properties
    assert (about.title, about.language) == (report.title, "en-GB")
    assert not about.author
    assert not about.last_modified_by
    assert not about.comments
    assert document.styles.element.xpath("w:docDefaults//w:lang/@w:val") == ["en-GB"]


def test_the_same_report_has_the_same_bytes() -> None:
    told = small("one", "two")
    assert word(told) == word(told)
    held = zipfile.ZipFile(io.BytesIO(word(told)))
    assert {info.date_time for info in held.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_clients_template_lends_styles_pages_and_header_but_no_text() -> None:
    told = small("one", "two")
    document = opened(word(told, clients()))
    assert document.styles["Heading 1"].font.name == "Our Heading"
    header = [one.text for one in document.sections[0].header.paragraphs]
    assert header == ["Client and Partners", "Draft", "Stamp"]
    assert "Text of the template" not in paragraphs_of(document)
    assert {table.style.name for table in document.tables if table.style} == {"Table Grid"}
    assert tables_of(document) == tables_of(opened(word(told)))


def test_a_clients_dotx_serves_as_well() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(clients())) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            kind = old.read(name).replace(b"document.main+xml", b"template.main+xml")
            new.writestr(name, kind if name == "[Content_Types].xml" else old.read(name))
    document = opened(word(small("one"), made.getvalue()))
    assert document.sections[0].header.paragraphs[0].text == "Client and Partners"


def test_hostile_text_is_only_text(hostile: Appraisal) -> None:
    odd = "a\u202eb\uffff\x00c"
    texts = (SCRIPT, FORMULA, "lot \U0001f600", "../../x", LONG_WORD, "&amp;", odd)
    document = opened(word(small(*texts)))
    said = paragraphs_of(document)
    assert set(texts) - {odd} <= set(said)
    assert "abc" in said
    codes = document.element.body.xpath(".//w:instrText/text()")
    assert all(code.split()[0] in ("TOC", "SEQ") for code in codes)
    whole = opened(word(compose(hostile)))
    assert SCRIPT in paragraphs_of(whole)
    assert LONG.strip() in " ".join(paragraphs_of(whole))
    links = [one.target_ref for one in whole.part.rels.values() if one.is_external]
    assert all(link.startswith("http") for link in links)


def test_an_office_converts_it_without_losing_a_table(tmp_path: Path) -> None:
    told = small("one", "two", SCRIPT)
    path = tmp_path / "report.docx"
    path.write_bytes(word(told))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = [programs.office(), home, "--headless", "--convert-to", "pdf", path.name]
    subprocess.run(command, cwd=tmp_path, env=os.environ, capture_output=True, check=True)
    made = tmp_path / "report.pdf"
    if not made.exists():
        programs.lacking("an office that opens Word files (install libreoffice-writer)")
    with pikepdf.open(made) as document:
        if "/StructTreeRoot" in document.Root:
            found = [role for role, _ in roles(document) if role == "/Table"]
            assert len(found) == 3
