"""The formats of a workbook, so that it shows numbers as the page does."""

from collections.abc import Mapping

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from toolkit.report.content import Number
from toolkit.report.showing import PLACES

type Look = Mapping[str, str | int | bool]

PLAIN: Look = {"font_size": 11, "font_color": "#1b2a35", "valign": "top"}
TITLE: Look = {"bold": True, "font_size": 14}
STAMP: Look = {"italic": True, "font_color": "#7a3d00"}
HEAD: Look = {"bold": True, "text_wrap": True, "bg_color": "#e8eef2", "bottom": 2}
CHANGED: Look = {"bg_color": "#fff6d6", "border": 1, "border_color": "#b8860b"}
LINK: Look = {"font_color": "#0a5a96", "underline": 1}


class Styles:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._numbers: dict[tuple[str, bool, bool], Format] = {}
        self.title = self._made(TITLE)
        self.stamp = self._made(STAMP)
        self.head = self._made(HEAD)
        self.text = self._made({"text_wrap": True})
        self.across = self._made({})
        self.bold = self._made({"text_wrap": True, "bold": True})
        self.link = self._made(LINK)
        self.day = self._made({"num_format": "d mmmm yyyy", "align": "left"})
        self.changed = self._made({"text_wrap": True, **CHANGED})

    def number(self, number: Number, *, bold: bool = False, changed: bool = False) -> Format:
        """Give the format that shows a number as the page shows it.

        Args:
            number: The number.
            bold: Whether it is a total.
            changed: Whether a reader may change it and see formulas follow.
        """
        shown = shown_as(number)
        if (shown, bold, changed) not in self._numbers:
            look = CHANGED if changed else {}
            made = self._made({"num_format": shown, "bold": bold, **look})
            self._numbers[shown, bold, changed] = made
        return self._numbers[shown, bold, changed]

    def _made(self, look: Look) -> Format:
        made: Format = self._book.add_format({**PLAIN, **look})
        return made


def shown_as(number: Number) -> str:
    """Give the code by which a spreadsheet shows a number of its kind, apart from what follows it.

    >>> shown_as(Number(0.5, "share", "law")), shown_as(Number(2e6, "million", "law", 2))
    ('#,##0.0%_)', '#,##0.00,,_)')
    """
    places = PLACES.get(number.kind, 0) if number.decimals is None else number.decimals
    shown = "#,##0" + ("." + "0" * places if places else "")
    if number.kind == "million":
        shown += ",,"
    return shown + ("%" if number.kind == "share" else "") + "_)"
