"""What the HTML of a notebook's output holds for a reader: its tables and its running text.

Such HTML may hold text of a case, so only words are kept: no tag, style or script leaves here.
"""

from dataclasses import dataclass, field
from html.parser import HTMLParser

SILENT = frozenset({"script", "style", "svg", "title", "template", "iframe", "object"})
ENDS_A_LINE = frozenset({"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "br", "tr"})


@dataclass(frozen=True)
class Grid:
    """A table as words.

    Args:
        heads: Of its columns.
        rows: As many cells each as there are heads.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass
class _Reader(HTMLParser):
    """Collects words; a table stands where it begins."""

    found: list[Grid | str] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _rows: list[list[str]] | None = None
    _heads: int = 0
    _silent: int = 0

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self._silent += 1
        elif tag == "table":
            self._end_line()
            self._rows, self._heads = [], 0
        elif self._rows is not None and tag == "tr":
            self._rows.append([])
        elif self._rows is not None and tag in ("td", "th"):
            self._words = []
        elif self._rows is None and tag in ENDS_A_LINE:
            self._end_line()

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self._silent = max(0, self._silent - 1)
        elif self._rows is None:
            if tag in ENDS_A_LINE:
                self._end_line()
        elif tag in ("td", "th") and self._rows:
            self._rows[-1].append(_line(self._words))
            self._words = []
        elif tag == "thead":
            self._heads = len(self._rows)
        elif tag == "table":
            if grid := _grid(self._rows, self._heads):
                self.found.append(grid)
            self._rows, self._words = None, []

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._words.append(data)

    def _end_line(self) -> None:
        if line := _line(self._words):
            self.found.append(line)
        self._words = []

    def finish(self) -> list[Grid | str]:
        """Give what was found, in order."""
        self.close()
        self._end_line()
        return self.found


def words_of(html: str) -> list[Grid | str]:
    """Read the tables and lines of a piece of HTML; a column that only counts rows is left out.

    Args:
        html: Of an output; it need not be well formed.
    """
    reader = _Reader()
    reader.feed(html)
    return reader.finish()


def _line(words: list[str]) -> str:
    return " ".join("".join(words).split())


def _grid(rows: list[list[str]], heads: int) -> Grid | None:
    rows = [row for row in rows if row]
    if not rows:
        return None
    wide = max(map(len, rows))
    even = [tuple(row + [""] * (wide - len(row))) for row in rows]
    head, body = even[0], even[max(heads, 1) :]
    counts = [str(number) for number in range(len(body))]
    if wide > 1 and not head[0] and [row[0] for row in body] == counts:
        head, body = head[1:], [row[1:] for row in body]
    return Grid(head, tuple(body))
