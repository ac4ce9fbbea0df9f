"""One table of the Word report: a caption with a real number, repeated headings, fixed widths."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from toolkit.report.content import Column, Number, Table
from toolkit.report.docx_marks import (
    attribute,
    bookmark,
    field,
    outer_link,
    paragraph,
    run,
    twips,
)
from toolkit.report.docx_setting import Setting
from toolkit.report.html import heavy, is_link, side
from toolkit.report.printed import Laid
from toolkit.report.showing import heading_of, in_cell

NARROWER = (
    0.5  # points: the letters of Word's typeface are wider than those that were reckoned with
)
LONG = 600  # characters; a row that holds more may go on on the next page
RIGHT = '<w:jc w:val="right"/>'
BOLD = "<w:b/><w:bCs/>"


def table_marks(laid: Laid, setting: Setting) -> list[str]:
    """Set a table with its caption above and its notes below."""
    table = laid.table
    name = bookmark(*setting.places[table.id], numbered(laid.name))
    caption = paragraph(setting.styles["caption"], name + run(f"\u2003{table.caption}"))
    return [caption, _grid(laid, setting), *_notes(table, setting)]


def numbered(name: str) -> str:
    """Set a name such as Table A3 with its number as a field that Word can renew."""
    letters, digits = name.rstrip("0123456789"), name[len(name.rstrip("0123456789")) :]
    counted = "Annex" if letters.endswith("A") else letters.strip()
    return run(letters) + field(f"SEQ {counted} \\* ARABIC", digits)


def _grid(laid: Laid, setting: Setting) -> str:
    table, widths = laid.table, [twips(width * setting.room) for width in laid.fit.widths]
    size = round((laid.fit.size - NARROWER) * 2)
    small = f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    write = _Row(table, widths, setting, small)
    rows = [write.head([heading_of(column) for column in table.columns])]
    if table.weights:
        rows.append(write.head(_named("Weight", table.weights)))
    rows += [write.cells(row) for row in table.cells]
    if not table.rows:
        rows.append(_empty(table, widths, setting, small))
    if table.totals:
        rows.append(write.total(_named(table.summed, table.totals)))
    look = f'<w:tblLook w:firstRow="1" w:lastRow="{int(bool(table.totals))}" w:firstColumn="0"/>'
    edge = twips(laid.fit.size / 7)
    left, right = (f'<w:{one} w:w="{edge}" w:type="dxa"/>' for one in ("left", "right"))
    sides = f"<w:tblCellMar>{left}{right}</w:tblCellMar>"
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{setting.styles["table"]}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{sides}{look}'
        f"<w:tblCaption w:val={attribute(table.caption)}/></w:tblPr>"
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


@dataclass(frozen=True)
class _Row:
    table: Table
    widths: Sequence[int]
    setting: Setting
    small: str

    def head(self, shown: Sequence[str]) -> str:
        """Set a row that every page repeats."""
        cells = [
            self._cell(place, run(text, self.small), "Report Head")
            for place, text in enumerate(shown)
        ]
        return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"

    def total(self, shown: Sequence[str]) -> str:
        """Set the last row."""
        cells = [
            self._cell(place, run(text, BOLD + self.small)) for place, text in enumerate(shown)
        ]
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"

    def cells(self, row: Sequence[Number | date | str | None]) -> str:
        """Set one row of values."""
        bold = heavy(self.table)
        shown = [in_cell(value) for value in row]
        cells = [
            self._cell(place, self._value(self.table.columns[place], text, bold and not place))
            for place, text in enumerate(shown)
        ]
        whole = "" if max(map(len, shown)) > LONG else "<w:trPr><w:cantSplit/></w:trPr>"
        return f"<w:tr>{whole}{''.join(cells)}</w:tr>"

    def _value(self, column: Column, text: str, bold: bool) -> str:
        if not is_link(column, text):
            return run(text, (BOLD if bold else "") + self.small)
        style = f'<w:rStyle w:val="{self.setting.styles["Hyperlink"]}"/>'
        return outer_link(self.setting.address(text), run(text, style + self.small))

    def _cell(self, place: int, content: str, style: str = "Report Cell") -> str:
        to = RIGHT if side(self.table.columns[place]) == "number" else ""
        held = paragraph(self.setting.styles[style], content, to)
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{self.widths[place]}" w:type="dxa"/></w:tcPr>{held}</w:tc>'
        )


def _empty(table: Table, widths: Sequence[int], setting: Setting, small: str) -> str:
    held = paragraph(setting.styles["Report Cell"], run(table.empty, small))
    span = f'<w:gridSpan w:val="{len(widths)}"/>' if len(widths) > 1 else ""
    width = f'<w:tcW w:w="{sum(widths)}" w:type="dxa"/>'
    return f"<w:tr><w:tc><w:tcPr>{width}{span}</w:tcPr>{held}</w:tc></w:tr>"


def _named(name: str, values: Sequence[Number | None]) -> list[str]:
    return [name, *("" if value is None else in_cell(value) for value in values[1:])]


def _notes(table: Table, setting: Setting) -> list[str]:
    """Say what columns mean and where numbers come from; a table is never the last thing said."""
    told = [column for column in table.columns if column.note]
    notes = "".join(run(column.title, BOLD) + run(f" {column.note}.  ") for column in told)
    origins = f"Numbers from: {', '.join(table.origins)}." if table.origins else ""
    style = setting.styles["Report Note"]
    return [*([paragraph(style, notes)] if told else []), paragraph(style, run(origins))]
