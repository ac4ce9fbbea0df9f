"""What a report says, apart from how any format shows it.

Chapters build these parts from an appraisal; writers (HTML, Excel and later ones) show them.
Numbers stay numbers until a writer formats them, and each knows where it comes from, so two formats
can never disagree.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from math import fsum
from typing import Literal

Kind = Literal["text", "link", "gbp", "pence", "million", "share", "number", "units", "day"]
"""How a value is shown: money in pounds, pence or millions of pounds; `share` as a percentage."""


@dataclass(frozen=True)
class Number:
    """A number with where it comes from.

    Args:
        value: Exact as found; never rounded before a writer shows it. Money is in pounds.
        origin: Result, table of the case or assumption that it comes from.
        decimals: Shown places; the usual ones of its kind where nothing is given.
        where: Id of the table or section that holds it, for a link.
    """

    value: Decimal | float
    kind: Kind
    origin: str
    decimals: int | None = None
    where: str = ""


Text = tuple[str | Number, ...]
"""A sentence: words, and numbers that know where they come from."""
Value = Number | Decimal | float | date | str | None


@dataclass(frozen=True)
class Column:
    """One column of a table.

    Args:
        origin: Where its numbers come from; required unless it holds text or brings `Number`s.
        note: What a reader must know to read it: unit, price base, definition.
        total: Whether its numbers are added up under the table.
        weight: Weight of its scores in a column that is `weighted`.
        weighted: Whether each cell is the weighted sum of the row's scores.
    """

    title: str
    kind: Kind = "text"
    origin: str = ""
    note: str = ""
    decimals: int | None = None
    total: bool = False
    weight: Number | None = None
    weighted: bool = False

    def __post_init__(self) -> None:
        """Refuse a column of numbers that come from nowhere."""
        if self.kind not in ("text", "link", "day") and not self.origin:
            raise ValueError(f"column {self.title} holds numbers without an origin")


@dataclass(frozen=True)
class Table:
    """A table; its first column names the rows.

    Args:
        id: Unique in the report.
        sheet: Short name, as a workbook's tab shows it.
        folded: Whether it is an annex that a page may show closed.
        empty: What to say where it has no rows.
    """

    id: str
    sheet: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    folded: bool = False
    empty: str = "None."

    def __post_init__(self) -> None:
        """Refuse rows that do not fit the columns."""
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(f"table {self.id} has a row that does not fit its columns")

    @cached_property
    def cells(self) -> tuple[tuple[Number | date | str | None, ...], ...]:
        """Every row, its bare numbers made to say where they come from."""
        return tuple(
            tuple(
                Number(value, column.kind, column.origin, column.decimals)
                if isinstance(value, Decimal | float | int)
                else value
                for column, value in zip(self.columns, row, strict=True)
            )
            for row in self.rows
        )

    @property
    def totals(self) -> tuple[Number | None, ...]:
        """Give the total of every column that is added up; empty where none is."""
        if not self.rows or not any(column.total for column in self.columns):
            return ()
        return tuple(
            Number(
                _add([row[place] for row in self.cells]),
                column.kind,
                column.origin,
                column.decimals,
            )
            if column.total
            else None
            for place, column in enumerate(self.columns)
        )

    @property
    def weights(self) -> tuple[Number | None, ...]:
        """Give the weight of every column that has one; empty where none has."""
        weights = tuple(column.weight for column in self.columns)
        return weights if any(weights) else ()

    @property
    def origins(self) -> tuple[str, ...]:
        """Say where the numbers come from, each origin once."""
        found = (cell.origin for row in self.cells for cell in row if isinstance(cell, Number))
        return tuple(dict.fromkeys(found))


@dataclass(frozen=True)
class Paragraph:
    """Running text.

    Args:
        style: `lead` opens the report, `notice` is set apart because it must be read.
    """

    text: Text
    style: Literal["plain", "lead", "notice"] = "plain"


@dataclass(frozen=True)
class Heading:
    """A heading inside a section."""

    id: str
    title: str


@dataclass(frozen=True)
class Bullets:
    """A list of sentences."""

    items: tuple[Text, ...]


@dataclass(frozen=True)
class Figure:
    """A picture of a table.

    Args:
        svg: Accessible by itself: title, description and stamp are inside.
        alt: States the finding, not the look.
        table: The same data; shown with the picture.
    """

    id: str
    title: str
    alt: str
    svg: str
    table: Table


Block = Paragraph | Heading | Bullets | Table | Figure


@dataclass(frozen=True)
class Section:
    """One chapter."""

    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Report:
    """A report, opening with the answer.

    Args:
        stamp: What a reader must know wherever a result is shown; every section, sheet and chart
            carries it.
        banners: What else must be read first, such as a scenario that was applied.
        watermark: What every page and sheet must say while assumptions are unsigned; else empty.
        kind: What sort of paper it is, above its title.
    """

    id: str
    title: str
    subtitle: str
    stamp: str
    banners: tuple[str, ...]
    sections: tuple[Section, ...]
    watermark: str = ""
    kind: str = "Options appraisal report"

    @property
    def tables(self) -> Iterator[tuple[Section, Table, Figure | None]]:
        """Walk every table with its section, and with its picture where it has one."""
        for section in self.sections:
            for block in section.blocks:
                if isinstance(block, Table):
                    yield section, block, None
                elif isinstance(block, Figure):
                    yield section, block.table, block


def _add(cells: list[Number | date | str | None]) -> Decimal | float:
    values = [cell.value for cell in cells if isinstance(cell, Number)]
    exact = [value for value in values if isinstance(value, Decimal | int)]
    return sum(exact, Decimal(0)) if len(exact) == len(values) else fsum(map(float, values))
