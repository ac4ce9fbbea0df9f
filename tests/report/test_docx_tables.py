from tests.report.setting_word import lent
from tests.report.test_content import SCORES
from tests.report.wording import text_of
from toolkit.report.content import Column, Table
from toolkit.report.docx_marks import element
from toolkit.report.docx_tables import numbered, table_marks
from toolkit.report.printed import Laid
from toolkit.report.printed_widths import fit


def marks(table: Table) -> list[str]:
    return table_marks(Laid(table, "Table 7", fit(table)), lent(table.id))


def test_a_table_has_caption_head_weights_values_total_and_sources() -> None:
    caption, grid, said = marks(SCORES)
    assert text_of(element(caption)) == "Table 7 Scores"
    rows = [[text_of(cell) for cell in row.xpath("w:tc")] for row in element(grid).xpath("w:tr")]
    assert rows == [
        ["Option", "Price", "Cost, £"],
        ["Weight", "25.0%", ""],
        ["one", "10.0", "2"],
        ["two", "\u2013", "2"],
        ["Total", "", "4"],
    ]
    assert text_of(element(said)) == "Numbers from: criteria, award."


def test_head_and_weights_are_repeated_on_every_page() -> None:
    rows = element(marks(SCORES)[1]).xpath("w:tr")
    assert [bool(row.xpath("w:trPr/w:tblHeader")) for row in rows] == [True, True] + [False] * 3


def test_a_row_of_an_essay_may_go_on_on_the_next_page() -> None:
    table = Table("t", "T", "T", (Column("A"),), (("short",), ("long " * 300,)))
    rows = element(marks(table)[1]).xpath("w:tr")[1:]
    assert [bool(row.xpath("w:trPr/w:cantSplit")) for row in rows] == [True, False]


def test_only_addresses_of_the_web_become_links() -> None:
    columns = (Column("Source"), Column("Address", "link", note="Where it was read"))
    rows = (("one", "https://www.gov.uk/a"), ("two", "javascript:alert(1)"))
    _, grid, note, _ = marks(Table("t", "T", "T", columns, rows))
    assert element(grid).xpath(".//w:hyperlink/@r:id") == ["web https://www.gov.uk/a"]
    assert text_of(element(note)) == "Address Where it was read."


def test_a_table_without_rows_says_so_across_its_width() -> None:
    table = Table("t", "T", "T", (Column("A"), Column("B")), (), empty="Nothing is missing.")
    rows = element(marks(table)[1]).xpath("w:tr")
    assert text_of(rows[1]) == "Nothing is missing."
    assert rows[1].xpath(".//w:gridSpan/@w:val") == ["2"]


def test_a_number_in_a_name_is_a_field() -> None:
    made = element(f"<w:p>{numbered('Table A12')}</w:p>")
    assert text_of(made) == "Table A12"
    assert made.xpath(".//w:instrText")[0].text.split()[1] == "Annex"
