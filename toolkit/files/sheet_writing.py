"""Writing one sheet of a case: headings with notes, typed cells, choices that drop down."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from textwrap import wrap

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from toolkit.errors import InputError, Place
from toolkit.files.sheets import LISTS, TOLD, text_of
from toolkit.statements.columns import Column
from toolkit.units import read_flag

LONGEST_CELL = 32_767  # characters that Excel keeps
WIDEST, NARROWEST_TOLD = 60, 18
ROWS_TO_FILL = 1000  # below the header, where choices drop down
YES_NO = ("yes", "no")
LINE = 15  # points of height
EXPLAINED = {"italic": True, "font_color": "#44546a", "bg_color": "#eef3f7"}


@dataclass(frozen=True)
class Sheet:
    """One sheet to be written.

    Args:
        rows: Texts, in the order of the columns.
        about: What the sheet is for; where it is given, two rows above the header tell that and
            what each column means, and reading passes them by.
        ids: Name under which other sheets find the ids of the first column; empty where none do.
        offered: By column, the name of ids of another sheet, which drop down.
        choices: By row of `rows` and column, words that drop down in that one cell.
    """

    name: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[str]]
    about: str = ""
    ids: str = ""
    offered: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[tuple[int, str], tuple[str, ...]] = field(default_factory=dict)


class SheetWriter:
    """Writes sheets into one workbook."""

    def __init__(self, book: xlsxwriter.Workbook, path: Path) -> None:
        self.book, self.path = book, path
        look = {"text_wrap": True, "valign": "top"}
        self.text: Format = book.add_format({**look, "num_format": "@"})
        self.plain: Format = book.add_format(look)
        self.day: Format = book.add_format({**look, "num_format": "yyyy-mm-dd", "align": "left"})
        self.about: Format = book.add_format({"bold": True, "bg_color": EXPLAINED["bg_color"]})
        self.told: Format = book.add_format({**look, **EXPLAINED})
        self.heads: dict[bool, Format] = {
            required: book.add_format({**look, "bold": True, "bottom": 1, "italic": not required})
            for required in (True, False)
        }
        self.lists: dict[tuple[str, ...], str] = {}

    def write(self, sheet: Sheet) -> None:
        """Write one sheet, with notes, choices, widths and a header that stays."""
        page = self.book.add_worksheet(sheet.name)
        head = 2 if sheet.about else 0
        page.freeze_panes(head + 1, 1 if sheet.about else 0)
        page.set_landscape()
        page.set_paper(9)  # A4
        page.fit_to_pages(1, 0)
        rows = list(sheet.rows)
        last = head + max(len(rows), ROWS_TO_FILL)
        tall = [1] * (len(rows) + 1)  # lines of the row that tells, and of each row
        for number, column in enumerate(sheet.columns):
            page.write_string(head, number, column.name, self.heads[column.required])
            note = told(column)
            size = {"x_scale": 2, "y_scale": 1 + len(note) / 300}
            page.write_comment(head, number, note, {"author": "", **size})
            texts = [row[number] for row in rows]
            longest = max(map(len, [column.name, *texts, *([" " * NARROWEST_TOLD] * bool(head))]))
            width = min(longest + 2, WIDEST)
            page.set_column(number, number, width, self._look(column))
            tall = [max(*pair) for pair in zip(tall, _lines([note, *texts], width), strict=True)]
            self._offer(page, sheet, column, (head + 1, number, last))
            for line, text in enumerate(texts):
                self._put(page, (head + 1 + line, number), column, text)
                self._choose(
                    page, (head + 1 + line, number), sheet.choices.get((line, column.name))
                )
        if sheet.about:
            self._tell(page, sheet)
            for line, lines in zip((1, *range(3, len(rows) + 3)), tall, strict=True):
                page.set_row(line, LINE * lines + 1)
        if sheet.ids:  # as far as it is filled in
            cells = f"{sheet.name}!$A${head + 2}:$A${last + 1}"
            start = f"{sheet.name}!$A${head + 2}"
            self.book.define_name(sheet.ids, f"=OFFSET({start},0,0,MAX(1,COUNTA({cells})),1)")

    def _tell(self, page: Worksheet, sheet: Sheet) -> None:
        """Write the two rows above the header; each starts with a mark that reading passes by."""
        page.write_string(0, 0, f"{TOLD} {sheet.about}", self.about)
        for number, column in enumerate(sheet.columns):
            text = told(column)
            page.write_string(1, number, f"{TOLD} {text}" if not number else text, self.told)

    def _look(self, column: Column) -> Format:
        if column.kind.sort == "day":
            return self.day
        return self.plain if column.kind.sort == "number" else self.text

    def _put(self, page: Worksheet, at: tuple[int, int], column: Column, text: str) -> None:
        if not text:
            return
        if len(text) > LONGEST_CELL:
            what = f"is longer than {LONGEST_CELL:,} characters, the most of a cell; shorten it"
            raise InputError.single(Place(str(self.path), sheet=page.name), column.name, what)
        sort = column.kind.sort
        if sort == "flag":
            text = YES_NO[0] if read_flag(text) else YES_NO[1]
        if sort == "number" and Decimal(text_of(float(text))) == Decimal(text):
            page.write_number(*at, float(text), self.plain)
        else:
            page.write_string(*at, text, self.text)

    def _offer(
        self, page: Worksheet, sheet: Sheet, column: Column, where: tuple[int, int, int]
    ) -> None:
        """Let closed choices drop down, and ids of another sheet."""
        first, number, last = where
        choices = YES_NO if column.kind.sort == "flag" else column.choices
        name = self._name(choices) if choices else sheet.offered.get(column.name)
        if name:
            offer = _offered(column.name, name, closed=bool(choices))
            page.data_validation(first, number, last, number, offer)

    def _choose(
        self, page: Worksheet, at: tuple[int, int], choices: tuple[str, ...] | None
    ) -> None:
        if choices:
            page.data_validation(*at, *at, _offered("value", self._name(choices), closed=True))

    def _name(self, choices: tuple[str, ...]) -> str:
        return self.lists.setdefault(choices, f"choices_{len(self.lists) + 1}")

    def offer_words(self, name: str, words: Sequence[str]) -> None:
        """Add words to the lists under a name that sheets offer."""
        self.lists[tuple(words)] = name

    def write_lists(self) -> None:
        """Write the sheet that choices come from."""
        page = self.book.add_worksheet(LISTS)
        for number, (choices, name) in enumerate(self.lists.items()):
            page.write_string(0, number, name, self.heads[False])
            page.set_column(number, number, min(max(map(len, (name, *choices))) + 2, WIDEST))
            page.write_column(1, number, choices, self.text)
            letter = xl_col_to_name(number)
            self.book.define_name(name, f"={LISTS}!${letter}$2:${letter}${len(choices) + 1}")


def _lines(texts: Sequence[str], width: int) -> list[int]:
    """Count the lines that each text takes in a column."""
    return [
        sum(max(1, len(wrap(line, width - 2))) for line in text.split("\n")) if text else 1
        for text in texts
    ]


def _offered(title: str, name: str, *, closed: bool) -> dict[str, object]:
    """Offer the words of a list; only where it is closed is any other word stopped."""
    message = "Choose one of the words listed." if closed else "This is not in the list; go on?"
    return {
        "validate": "list",
        "source": f"={name}",
        "ignore_blank": True,
        "error_type": "stop" if closed else "warning",
        "error_title": title[:32],
        "error_message": message,
    }


def told(column: Column) -> str:
    """Say what a column means, what may stand in it, and whether it must be filled in."""
    may = f"One of: {', '.join(column.choices)}." if column.choices else ""
    if not column.choices:
        may = f"{column.kind.says[0].upper()}{column.kind.says[1:]}."
    must = "Must be filled in." if column.required else "May stay empty."
    return "\n".join(part for part in (column.means, may, must) if part)
