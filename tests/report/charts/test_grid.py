from tests.report.charts.drawing import texts_of
from toolkit.report.charts.grid import COOL, PALE, WARM, Cell, Grid, grid_chart
from toolkit.report.charts.palette import INK, contrast


def test_every_row_column_and_number_is_written() -> None:
    cells = (Cell("City", "1", 0.4, "40"), Cell("Hospital trust", "2", -0.1, "\u221210"))
    said = texts_of(grid_chart([Grid("Alliance", cells), Grid("Pool", cells[:1])], "Year", 40))
    words = ("City", "Hospital trust", "Alliance", "Pool", "Year", "40", "\u221210")
    assert all(word in said for word in words)


def test_a_grid_of_noughts_is_still_drawn() -> None:
    assert "Alone" in texts_of(grid_chart([Grid("Alone", (Cell("a", "b", 0.0, "0"),))], "x", 40))


def test_numbers_stand_out_on_every_tint() -> None:
    assert all(contrast(INK, tint) >= 4.5 for tint in (WARM, PALE, COOL))
