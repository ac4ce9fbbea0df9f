from toolkit.report.chapters.drawing import drawn
from toolkit.report.charts import Caption
from toolkit.report.charts.ranking import Ranked, ranking_chart
from toolkit.report.content import Column, Table


def test_a_figure_carries_its_words_and_its_table() -> None:
    table = Table("t", "T", "Data", (Column("Option"),), (("one",),))
    caption = Caption("fig", "Scores", "One scores 5.", "Plan stage")
    figure = drawn(ranking_chart([Ranked("one", 5, 4, 6)]), caption, table)
    assert (figure.id, figure.title, figure.alt) == ("fig", "Scores", "One scores 5.")
    assert figure.table is table
    assert "One scores 5." in figure.svg
