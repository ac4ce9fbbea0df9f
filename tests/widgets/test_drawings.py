from toolkit.report.content import Column, Figure, Table
from toolkit.widgets.drawings import Drawing

SVG = "<svg xmlns='http://www.w3.org/2000/svg'/>"


def test_a_drawing_shows_picture_finding_and_table() -> None:
    table = Table("t", "T", "The bars", (Column("Lot"),), (("<N>",),))
    shown = Drawing(Figure("f", "A < B", "P1 < P2.", SVG, table)).html
    assert SVG in shown
    assert "P1 &lt; P2." in shown
    assert "&lt;N&gt;" in shown
    assert "<summary>The bars</summary>" in shown


def test_without_a_figure_it_says_so() -> None:
    data, said = Drawing(None)._repr_mimebundle_()
    assert "nothing to draw" in data["text/html"]
    assert said == {}
