import io
from zipfile import ZipFile

import docx
import pytest

from toolkit.errors import ReportError
from toolkit.report.content import Report
from toolkit.report.docx import word
from toolkit.report.docx_template import opened

REPORT = Report("x", "Title", "", "Stamp", (), ())
OUTSIDE = "http://127.0.0.1/x"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
RELATIONS = "word/_rels/document.xml.rels"
KINDS = "[Content_Types].xml"
MACRO = b"application/vnd.ms-office.vbaProject"


def template() -> bytes:
    document = docx.Document()
    document.add_paragraph("Text of the template")
    document.sections[0].header.paragraphs[0].text = "Head of the template"
    document.core_properties.author = "Somebody"
    document.core_properties.version = "Version of the template"
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def changed(new: dict[str, bytes], without: str = "") -> bytes:
    made = io.BytesIO()
    with ZipFile(io.BytesIO(template())) as old, ZipFile(made, "w") as out:
        parts = {name: old.read(name) for name in old.namelist()} | new
        for name, content in parts.items():
            if name != without:
                out.writestr(name, content)
    return made.getvalue()


def part(name: str) -> bytes:
    with ZipFile(io.BytesIO(template())) as held:
        return held.read(name)


def relations(kind: str, target: str, outside: bool = True) -> bytes:
    mode = ' TargetMode="External"' if outside else ""
    return (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId77" Type="{kind}" '
        f'Target="{target}"{mode}/></Relationships>'
    ).encode()


def also(kind: str, target: str, outside: bool = True) -> bytes:
    added = relations(kind, target, outside).split(b">", 1)[1]
    return part(RELATIONS).replace(b"</Relationships>", added)


def everything(package: bytes) -> bytes:
    with ZipFile(io.BytesIO(package)) as held:
        return b"".join(name.encode() + held.read(name) for name in held.namelist())


def test_the_look_of_a_template_is_kept_and_nothing_that_tells_of_its_authors() -> None:
    made = everything(word(REPORT, template()))
    assert b"Head of the template" in made
    for gone in (b"Text of the template", b"Somebody", b"Version of the template"):
        assert gone not in made


@pytest.mark.parametrize(
    "new",
    [
        {"word/_rels/settings.xml.rels": relations(f"{OFFICE}/attachedTemplate", OUTSIDE)},
        {RELATIONS: also(f"{OFFICE}/image", OUTSIDE)},
        {RELATIONS: also(f"{OFFICE}/oleObject", OUTSIDE)},
        {
            RELATIONS: also("http://schemas.microsoft.com/x/vbaProject", "a.bin", outside=False),
            KINDS: part(KINDS).replace(
                b"</Types>",
                b'<Override PartName="/word/a.bin" ContentType="' + MACRO + b'"/></Types>',
            ),
            "word/a.bin": OUTSIDE.encode(),
        },
    ],
    ids=["attached template", "picture from outside", "object from outside", "macro"],
)
def test_what_a_template_would_fetch_or_run_stays_behind(new: dict[str, bytes]) -> None:
    hostile = changed(new)
    assert OUTSIDE.encode() in everything(hostile)
    made = everything(word(REPORT, hostile))
    assert OUTSIDE.encode() not in made
    assert b"vbaProject" not in made


def test_a_header_that_fetches_from_outside_is_refused() -> None:
    with ZipFile(io.BytesIO(template())) as held:
        header = next(name for name in held.namelist() if name.startswith("word/header"))
    name = f"word/_rels/{header.removeprefix('word/')}.rels"
    bad = changed({name: relations(f"{OFFICE}/image", OUTSIDE)})
    with pytest.raises(ReportError, match="fetches from outside or holds objects"):
        opened(bad)
    with pytest.raises(ReportError, match="fetches from outside or holds objects"):
        word(REPORT, bad)


@pytest.mark.parametrize(
    ("new", "without"),
    [
        ({}, "word/document.xml"),
        ({}, "word/styles.xml"),
        ({}, "_rels/.rels"),
        ({}, RELATIONS),
        ({"word/styles.xml": b""}, ""),
        ({"word/styles.xml": b"<a/>"}, ""),
        ({"word/document.xml": b"<a/>"}, ""),
        ({"word/document.xml": part("word/document.xml").replace(b'"12240"', b'"wide"')}, ""),
    ],
)
def test_a_damaged_template_is_refused_in_one_sentence(new: dict[str, bytes], without: str) -> None:
    with pytest.raises(ReportError, match="is damaged or lacks a part") as refused:
        word(REPORT, changed(new, without))
    assert len(str(refused.value).splitlines()) == 1
