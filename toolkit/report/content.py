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

from toolkit.report.reckoned import Made

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
        name: Under which formulas of a workbook find it, where a reader may change it.
        follows: Name of the number that it repeats.
    """

    value: Decimal | float
    kind: Kind
    origin: str
    decimals: int | None = None
    where: str = ""
    name: str = ""
    follows: str = ""


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
        total_name: Under which formulas of a workbook find that sum.
        discounted: Title of the column of factors by which numbers count in that sum.
        made: How its numbers follow from other columns, so that a reader may recalculate them.
        weight: Weight of its scores in a column that is `weighted`.
        weighted: Whether each cell is the weighted mean of the row's scores.
    """

    title: str
    kind: Kind = "text"
    origin: str = ""
    note: str = ""
    decimals: int | None = None
    total: bool = False
    total_name: str = ""
    discounted: str = ""
    made: Made | None = None
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
        summed: What the row of totals is called.
    """

    id: str
    sheet: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    folded: bool = False
    empty: str = "None."
    summed: str = "Total"

    def __post_init__(self) -> None:
        """Refuse rows that do not fit the columns, and millions under a heading in pounds."""
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(f"table {self.id} has a row that does not fit its columns")
        for column, *cells in zip(self.columns, *self.rows, strict=True):
            shown = [cell.kind for cell in cells if isinstance(cell, Number)]
            if any((kind == "million") != (column.kind == "million") for kind in shown):
                raise ValueError(f"column {column.title} of table {self.id} mixes £ and £m")

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
                _add(self._counted(place)),
                column.kind,
                column.origin,
                column.decimals,
                name=column.total_name,
            )
            if column.total
            else None
            for place, column in enumerate(self.columns)
        )

    def place_of(self, title: str) -> int | None:
        """Give the place of a column; nothing where there is none of that title."""
        titles = [column.title for column in self.columns]
        return titles.index(title) if title in titles else None

    def _counted(self, place: int) -> list[Decimal | float]:
        """Give what each number of a column counts for in its sum."""
        by = self.place_of(self.columns[place].discounted)
        counted: list[Decimal | float] = []
        for row in self.cells:
            cell, factor = row[place], None if by is None else row[by]
            if isinstance(cell, Number) and isinstance(factor, Number):
                counted.append(float(cell.value) * float(factor.value))
            elif isinstance(cell, Number):
                counted.append(cell.value)
        return counted

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


def _add(values: list[Decimal | float]) -> Decimal | float:
    exact = [value for value in values if isinstance(value, Decimal | int)]
    return sum(exact, Decimal(0)) if len(exact) == len(values) else fsum(map(float, values))
