"""Looking at a picture in a test."""

from xml.etree import ElementTree

from toolkit.report.charts import Caption, figure_svg
from toolkit.report.charts.spec import Chart

CAPTION = Caption("fig", "Title", "A finding.", "Plan stage", "How to read it.")


def texts_of(chart: Chart | str) -> str:
    """Draw a chart and give all its words, line ends as spaces."""
    root = ElementTree.fromstring(figure_svg(chart, CAPTION))
    return " ".join(" ".join(text.split()) for text in root.itertext() if text.strip())
