"""The formats of a workbook, so that it shows numbers as the page does."""



from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from toolkit.report.content import Number
from toolkit.report.showing import PLACES


class Styles:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._numbers: dict[tuple[str, bool], Format] = {}
        self.title = self._made(bold=True, size=14)
        self.stamp = self._made(italic=True, colour="#7a3d00")
        self.head = self._made(bold=True, wrap=True, fill="#e8eef2", line=True)
        self.text = self._made(wrap=True)
        self.bold = self._made(bold=True, wrap=True)
        self.link = self._made(colour="#0a5a96", underline=True)

    def number(self, number: Number, *, bold: bool = False) -> Format:
        """Give the format that shows a number as the page shows it."""
        places = PLACES.get(number.kind, 0) if number.decimals is None else number.decimals
        shown = "#,##0" + ("." + "0" * places if places else "")
        if number.kind == "million":
            shown += ",,"
        if number.kind == "share":
            shown += "%"
        if (shown, bold) not in self._numbers:
            self._numbers[shown, bold] = self._made(bold=bold, shown=shown)
        return self._numbers[shown, bold]

    def _made(
        self,
        *,
        bold: bool = False,
        italic: bool = False,
        underline: bool = False,
        wrap: bool = False,
        line: bool = False,
        size: int = 11,
        colour: str = "#1b2a35",
        fill: str = "",
        shown: str = "",
    ) -> Format:
        stated: dict[str, object] = {
            "font_size": size,
            "font_color": colour,
            "bold": bold,
            "italic": italic,
            "underline": int(underline),
            "text_wrap": wrap,
            "valign": "top",
        }
        stated |= {"bg_color": fill} if fill else {}
        stated |= {"bottom": 2} if line else {}
        stated |= {"num_format": shown} if shown else {}
        made: Format = self._book.add_format(stated)
        return made
