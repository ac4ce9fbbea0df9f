"""Price indices as data: what turns nominal money into the prices of one year."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from toolkit.statements.editions import Reading
from toolkit.units import Id, Kind, Number, Some, Statement, Text

Growth = Annotated[
    Number,
    Field(ge=Decimal("-0.5"), le=Decimal("0.5")),
    Kind("number", "share a year, -0.5 to 0.5"),
]
Above = Annotated[Number, Field(gt=0), Kind("number", "number above 0")]


class YearIndex(Statement):
    """A price index in one year.

    Args:
        year: Calendar year such as `2019`, or financial year such as `2025-26`.
        value: The index.
    """

    year: Text
    value: Above


class Deflator(Statement):
    """A price index that turns nominal money into the prices of one year.

    Args:
        id: The file's name; leave it out of the file.
        title: What people call it.
        kind: Whether its years are calendar or financial; the two are never mixed.
        index: In order of years, without gaps.
        onward_share: Growth a year after the last one; empty where nothing is assumed.
        onward_basis: Why.
        basis: How the index was read.
        source: Where.
        licence: Terms of use.
        note: What a reader must know, repeated wherever it is used.
    """

    id: Id
    title: Text
    kind: Literal["calendar", "financial"]
    index: Annotated[tuple[YearIndex, ...], Some]
    onward_share: Growth | None = None
    onward_basis: Text | None = None
    basis: Reading
    source: Text
    licence: Text
    note: Text | None = None
