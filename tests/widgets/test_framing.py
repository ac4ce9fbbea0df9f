"""A report's table keeps its words in a notebook."""

from toolkit.report.content import Column, Table
from toolkit.widgets.framing import frame_of


def test_cells_and_headings_read_as_in_the_report() -> None:
    columns = Column("Party"), Column("Pays", "gbp", "simulation")
    table = Table("t", "T", "Who pays", columns, (("City", 1234.4), ("County", -2.0)))
    frame = frame_of(table)
    assert list(frame.columns) == ["Party", "Pays,\u00a0£"]
    assert frame.values.tolist() == [["City", "1,234"], ["County", "\u22122"]]
