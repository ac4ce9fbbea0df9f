"""Charts: still pictures that a page, a workbook and a notebook can all hold."""

from toolkit.report.charts.svg import Caption, figure_svg, png

__all__ = ["Caption", "figure_svg", "png"]
