import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from tests.report.conftest import FORMULA, SCRIPT
from toolkit.appraisal import Appraisal
from toolkit.errors import ReportError
from toolkit.report import pdf as pdf_room
from toolkit.report.chapters import compose
from toolkit.report.content import Column, Paragraph, Report, Section, Table
from toolkit.report.pdf import pdf
from toolkit.report.pdf_characters import SHOWN
from toolkit.report.printed import printed

EMOJI = "lot \U0001f600"
LONG_WORD = "x" * 10_000


def small(*texts: str) -> Report:
    """A report that says each text in a sentence, a title, a heading cell and a cell."""
    shown = [
        Table(f"t{number}", "T", text, (Column(text), Column("B")), ((text, text),))
        for number, text in enumerate(texts)
    ]
    said = [Paragraph((text,)) for text in texts]
    sections = (Section("s", texts[0], (*said, *shown)),)
    return Report("r", texts[0], texts[-1], "Stamp", texts, sections, "Draft")


def opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(content))


def walk(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Walk the structure tree."""
    yield node
    kids = node.K if "/K" in node else pikepdf.Array()
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from walk(kid)


def roles(document: pikepdf.Pdf) -> list[tuple[str, pikepdf.Object]]:
    tree = document.Root.StructTreeRoot.K
    tops = tree if isinstance(tree, pikepdf.Array) else [tree]
    return [(str(node.S), node) for top in tops for node in walk(top)]


@pytest.fixture(scope="module")
def document(report: Report) -> pikepdf.Pdf:
    return opened(pdf(report))


def test_a_pdf_says_what_it_is(document: pikepdf.Pdf, report: Report) -> None:
    assert str(document.Root.Lang) == "en-GB"
    assert document.Root.MarkInfo.Marked
    assert document.Root.ViewerPreferences.DisplayDocTitle
    with document.open_metadata() as about:
        assert about["dc:title"] == report.title
        assert about["pdfuaid:part"] == "1"
        assert about["pdfaid:part"] == "2"
        assert about["pdfaid:conformance"].upper() == "A"


def test_a_long_word_in_a_title_breaks_on_the_page_and_not_in_the_properties() -> None:
    long = replace(small("one"), title="Llanfairpwllgwyngyllgogerychwyrndrobwll")
    with opened(pdf(long)).open_metadata() as about:
        assert about["dc:title"] == long.title


def test_bookmarks_lead_to_every_chapter(document: pikepdf.Pdf, report: Report) -> None:
    with document.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert titles[-len(printed(report)) :] == [chapter.title for chapter in printed(report)]


def test_headings_tables_and_pictures_are_tagged(document: pikepdf.Pdf, report: Report) -> None:
    found = roles(document)
    levels = [int(role[2:]) for role, _ in found if re.fullmatch("/H[1-6]", role)]
    assert levels[0] == 1
    assert set(levels) == {1, 2}
    tables = [node for role, node in found if role == "/Table"]
    drawn = [figure for _, _, figure in report.tables if figure]
    kept = sum(1 for _ in report.tables) - sum(
        not one.name
        for chapter in printed(report)
        for run in chapter.runs
        for piece in run.pieces
        for one in getattr(piece, "tables", ())
    )
    assert len(tables) == kept
    for node in tables:
        assert any(str(part.S) == "/TH" for part in walk(node))
    alts = [str(node.Alt) for role, node in found if role == "/Figure" and "/Alt" in node]
    assert {figure.alt for figure in drawn} <= set(alts)
    assert all("/Alt" in node for role, node in found if role == "/Figure")


def test_nothing_runs_and_nothing_is_fetched(document: pikepdf.Pdf) -> None:
    assert "/OpenAction" not in document.Root
    assert "/Names" not in document.Root or "/JavaScript" not in document.Root.Names
    for page in document.pages:
        for note in page.get("/Annots", []):
            if "/A" in note:
                assert str(note.A.S) in ("/GoTo", "/URI")
                assert str(note.A.S) == "/GoTo" or str(note.A.URI).startswith("http")


def test_the_same_report_has_the_same_bytes() -> None:
    assert pdf(small("one", "two")) == pdf(small("one", "two"))


def test_the_typeface_holds_every_character_that_is_not_named() -> None:
    ranges = re.findall("(.)-(.)", SHOWN[1:])
    every = "".join(chr(code) for low, high in ranges for code in range(ord(low), ord(high) + 1))
    singles = re.sub("(.)-(.)", "", SHOWN[1:])
    parts = [f"{every}{singles}"[start : start + 60] for start in range(0, len(every), 60)]
    assert pdf(small(*parts)).startswith(b"%PDF")


def test_hostile_text_is_only_text(hostile: Appraisal) -> None:
    markup = '#panic("x") $x$ *b* _i_ <label> @ref // c ```raw``` \\ [a] {b}'
    content = pdf(small(markup, SCRIPT, FORMULA, EMOJI, "../../x", LONG_WORD, "\uffff\u202e"))
    assert roles(opened(content))
    assert pdf(compose(hostile)).startswith(b"%PDF")


def test_a_signed_report_bears_no_mark(report: Report) -> None:
    only = replace(report, sections=report.sections[:1], watermark="")
    assert pdf(only) != pdf(replace(only, watermark="Draft"))


def test_a_template_that_asks_for_too_much_is_refused_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "appraisal.typ"
    broken.write_text("#let report = json(bytes(sys.inputs.report))\n#report.verdict")
    monkeypatch.setattr(pdf_room, "shipped", lambda *_: broken)
    with pytest.raises(ReportError, match="verdict"):
        pdf(small("one"))


def test_tags_are_packed_and_nothing_of_them_is_lost(report: Report) -> None:
    made = pdf(report)
    with pikepdf.open(io.BytesIO(made)) as document:
        loose = io.BytesIO()
        document.save(loose, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        assert "/StructTreeRoot" in document.Root
    assert len(made) * 2 < len(loose.getvalue())
