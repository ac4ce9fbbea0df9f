import io
import zipfile

from docx import Document

from toolkit.report.docx_package import as_document, fixed


def package(kind: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("[Content_Types].xml", kind)
        made.writestr("word/document.xml", b".template.main+xml")
    return held.getvalue()


def test_a_template_becomes_a_document_and_nothing_else_changes() -> None:
    made = zipfile.ZipFile(io.BytesIO(as_document(package(b"a.template.main+xml"))))
    assert made.read("[Content_Types].xml") == b"a.document.main+xml"
    assert made.read("word/document.xml") == b".template.main+xml"


def test_a_package_is_the_same_whenever_it_is_written() -> None:
    held = io.BytesIO()
    Document().save(held)
    first, again = fixed(held.getvalue()), fixed(fixed(held.getvalue()))
    assert first == again
    assert zipfile.ZipFile(io.BytesIO(first)).namelist() == zipfile.ZipFile(held).namelist()
