from dataclasses import replace

from tests.report.setting_word import lent
from tests.report.wording import text_of
from toolkit.report.content import Bullets, Column, Figure, Heading, Number, Paragraph, Table
from toolkit.report.docx_marks import element
from toolkit.report.docx_pieces import piece_marks
from toolkit.report.printed import Laid, Picture, Pointers
from toolkit.report.printed_widths import fit

PRICE = Number(2_500_000, "million", "award", where="awards")
TABLE = Table("awards", "Awards", "What is awarded", (Column("Lot"),), (("one",),), folded=True)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 880 440"><rect width="9"/></svg>'


def test_a_number_leads_to_its_table_where_that_is_printed() -> None:
    said = Paragraph(("It costs ", PRICE, "."))
    (there,) = map(element, piece_marks(said, lent("awards")))
    assert text_of(there) == "It costs £2.5 million."
    assert there.xpath(".//w:hyperlink/@w:anchor") == ["r1"]
    (absent,) = map(element, piece_marks(said, lent()))
    assert text_of(absent) == text_of(there)
    assert not absent.xpath(".//w:hyperlink")


def test_points_are_a_real_list_where_the_template_has_one() -> None:
    setting = lent()
    (point,) = piece_marks(Bullets((("first",),)), setting)
    assert setting.styles["List Bullet"] in point
    styles = {name: id for name, id in setting.styles.items() if name != "List Bullet"}
    (marked,) = piece_marks(Bullets((("first",),)), replace(setting, styles=styles))
    assert text_of(element(marked)) == "\u2022 first"


def test_a_pointer_says_where_a_table_stands() -> None:
    laid = Laid(TABLE, "Table A1", fit(TABLE))
    far = replace(laid, name="")
    told = [text_of(element(one)) for one in piece_marks(Pointers((laid, far)), lent("awards"))]
    assert told[0] == "What is awarded: Table A1, in the annex"
    assert "too long to print" in told[1]


def test_a_heading_is_a_place_to_lead_to() -> None:
    (made,) = map(element, piece_marks(Heading("h", "Why"), lent("h")))
    assert made.xpath(".//w:bookmarkStart/@w:name") == ["r1"]


def test_a_picture_states_its_finding_and_fits_its_page() -> None:
    picture = Picture(Figure("f", "Cost", 'One "costs" 5 < 6.', SVG, TABLE), "Figure 1")
    caption, finding, drawing = map(element, piece_marks(picture, lent("f")))
    assert text_of(caption) == "Figure 1 Cost"
    assert text_of(finding) == 'One "costs" 5 < 6.'
    assert drawing.xpath(".//wp:docPr/@descr") == ['One "costs" 5 < 6.']
    (across,) = drawing.xpath(".//wp:extent/@cx")
    assert int(across) == 174 * 36_000
