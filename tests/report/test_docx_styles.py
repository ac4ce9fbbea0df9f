import pytest
from docx import Document

from toolkit.report.charts.palette import contrast
from toolkit.report.docx_styles import DEEP, INK, LINK, LOOKS, MUTED, WARN, WARN_WASH, put_styles


def test_our_own_document_has_every_style_as_we_want_it() -> None:
    document = Document()
    ids = put_styles(document, ours=True)
    assert set(LOOKS) <= set(ids)
    assert document.styles["Heading 1"].font.name is None  # as its base, with no font of a theme
    assert document.styles["Normal"].font.name == "Arial"
    assert ids["table"] == "ReportTable"
    found = [style.style_id for style in document.styles]
    assert len(set(found)) == len(found)


def test_a_clients_styles_stay_and_only_missing_ones_are_added() -> None:
    document = Document()
    document.styles["Heading 1"].font.name = "Client"
    for style in [document.styles["Caption"], document.styles["Table Grid"]]:
        style.element.getparent().remove(style.element)
    ids = put_styles(document, ours=False)
    assert document.styles["Heading 1"].font.name == "Client"
    assert document.styles["Caption"].style_id == ids["caption"]
    assert ids["table"] == "ReportTable"


@pytest.mark.parametrize("ink", [INK, MUTED, DEEP, LINK, WARN])
def test_the_colours_stand_out(ink: str) -> None:
    assert contrast(f"#{ink.lower()}", "#ffffff") >= 4.5
    assert contrast(f"#{WARN.lower()}", f"#{WARN_WASH.lower()}") >= 4.5
