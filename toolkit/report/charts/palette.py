"""Colours that stay apart for colour-blind readers and stand out on white, and the type of charts.

Hues follow Okabe and Ito (2008), darkened until each has a contrast of at least 3:1 against white
and any two stay apart for readers without one kind of cone; tests compute both. No chart tells
things apart by colour alone.
"""

from typing import Any

INK = "#1b2a35"
MUTED = "#56626b"
GRID = "#dde2e6"
WHITE = "#ffffff"
BLUE = "#0375ba"
VERMILLION = "#9c3900"
GREEN = "#2b7354"
PURPLE = "#86437f"
OCHRE = "#926a06"
BAND = "#4488b8"
"""For ranges: lighter than the marks on them, yet 3:1 against white."""
MARKS = (BLUE, VERMILLION, GREEN, PURPLE, OCHRE, INK)
"""Colours in the order in which series take them."""
DEPTHS = ("#004a75", "#0068a3", "#3f6f8c", "#5c6e7a")
"""Shades of one series from large to small; white text stands out on each."""

FONT = "Arial, Liberation Sans, Helvetica, sans-serif"
SIZE = 12

CONFIG: dict[str, Any] = {
    "font": FONT,
    "background": WHITE,
    "view": {"stroke": None},
    "axis": {
        "labelFontSize": SIZE,
        "titleFontSize": SIZE,
        "labelLimit": 320,
        "titleFontWeight": "normal",
        "labelColor": INK,
        "titleColor": MUTED,
        "gridColor": GRID,
        "domainColor": MUTED,
        "tickColor": MUTED,
    },
    "legend": {"labelFontSize": SIZE, "titleFontSize": SIZE, "labelLimit": 320},
    "header": {
        "labelFontSize": SIZE,
        "labelFontWeight": "bold",
        "labelColor": INK,
        "labelLimit": 360,
        "titleFontSize": SIZE,
    },
    "text": {"fontSize": SIZE, "color": INK},
    "title": {"fontSize": SIZE, "color": INK, "anchor": "start", "limit": 700},
}


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours, 1 to 21.

    Source:
        WCAG 2.2, relative luminance and contrast ratio.

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
