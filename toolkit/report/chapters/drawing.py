"""A chart, its words and its table brought together."""

from toolkit.report.charts import Caption, figure_svg
from toolkit.report.charts.spec import Chart
from toolkit.report.content import Figure, Table


def drawn(chart: Chart | str, caption: Caption, table: Table) -> Figure:
    """Draw a figure; its table holds the same data."""
    return Figure(caption.id, caption.title, caption.alt, figure_svg(chart, caption), table)
