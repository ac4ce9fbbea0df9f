"""Statements as read: text that remembers where it stands, before anything is believed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from toolkit.errors import Fault, Place

Path = tuple[str | int, ...]

UNREAD = object()  # stands where a value could not be read, which is told already


@dataclass(frozen=True)
class Cell:
    """The text of one cell and where it stands."""

    text: str
    place: Place


RawRow = Mapping[str, Cell]


@dataclass(frozen=True)
class RawTable:
    """A table as read: a header and rows of text.

    Args:
        place: The file or sheet.
        columns: Header cells by name, in order; none where the table could not be read.
        rows: Cells by column name; every row holds every column.
        faults: What reading found wrong.
    """

    place: Place
    columns: Mapping[str, Place]
    rows: tuple[RawRow, ...]
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class RawDoc:
    """A tree of plain values as read, with the place of every key.

    Args:
        place: The file or sheet.
        data: Mappings, lists, texts, yes or no, and nothing; numbers and dates are still text.
            `UNREAD` stands for a value at fault.
        places: Where each key or item stands, by its path from the root.
        faults: What reading found wrong.
    """

    place: Place
    data: Any
    places: Mapping[Path, Place]
    faults: tuple[Fault, ...] = ()

    def at(self, path: Path) -> Place:
        """Give the place of a key, or of the nearest key above it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, self.place)


@dataclass(frozen=True)
class RawCase:
    """A whole case as read, with the faults that belong to no table or document of it.

    Args:
        id: Folder or file name.
        identity: `case.yaml`, or its sheets in a workbook.
        tables: By name.
        models: Contract models by id: those that ship, and the case's own.
        scenarios: The case's own scenarios.
        digests: SHA-256 of every file read, by name.
        faults: What reading found wrong beside the tables and documents.
        applied: What a scenario changed, one sentence a change.
        scenario_id: The scenario applied, if any.
        own_models: Ids of the models that the case brings along.
        unread_models: Ids of models that ship and that nothing in the case names.
    """

    id: str
    identity: RawDoc
    tables: Mapping[str, RawTable]
    models: Mapping[str, RawDoc]
    scenarios: RawDoc | None = None
    digests: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    applied: tuple[str, ...] = ()
    scenario_id: str | None = None
    own_models: frozenset[str] = frozenset()
    unread_models: frozenset[str] = frozenset()
