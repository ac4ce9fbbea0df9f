"""Charts: still pictures that a page, a workbook and a notebook can all hold."""

from typing import TYPE_CHECKING

from toolkit.first_use import on_first_use

if TYPE_CHECKING:
    from toolkit.report.charts.svg import Caption, figure_svg, png

__all__ = ["Caption", "figure_svg", "png"]

__getattr__ = on_first_use(__name__, {"Caption": "svg", "figure_svg": "svg", "png": "svg"})
