"""The shipped tables of places: who commissions where, and what was published about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from toolkit.errors import InputError, Place
from toolkit.statements.evidence import Source
from toolkit.statements.reading import did_you_mean
from toolkit.statements.tables import ids_in
from toolkit.units import Basis, Id, Nation, Number, Share, Statement, Text

Kind = Literal["council", "London borough", "board", "integration joint board", "lead agency"]


class PlaceRow(Statement):
    """A council, an integrated care board, or an integration authority of Scotland.

    Args:
        place_id: What people type to choose it.
        name: As people say it; a board's in full.
        kind: What it is.
        nation: Whose law applies.
        region: Region of England.
        ons_code: Code of the Office for National Statistics.
        other_code: Code of the NHS: of a board, or of the health board in Scotland.
        board: Place of the board that covers most of a council; in Scotland the health board's
            name.
        board_share: Part of a council's small areas that the board covers.
        parts: What it is made of: councils of a board by place, councils of an authority by code
            and name; separated by semicolons.
        source_id: Row of `sources`.
        note: What a reader should know of its borders.
    """

    place_id: Id
    name: Text
    kind: Kind
    nation: Nation
    region: Text | None = None
    ons_code: Id | None = None
    other_code: Id | None = None
    board: Text | None = None
    board_share: Share | None = None
    parts: Text | None = None
    source_id: Id
    note: Text | None = None


class Figure(Statement):
    """One published figure about one area.

    Args:
        area: A place, or the code of a council in Scotland.
        measure: Row of `measures`.
        year: Year or day that it describes.
        value: In the measure's unit, as published.
        source_id: Row of `sources`.
    """

    area: Id
    measure: Id
    year: Text
    value: Number
    source_id: Id


class Measure(Statement):
    """What a figure counts.

    Args:
        measure: Names it.
        label: In words.
        unit: Of its values.
    """

    measure: Id
    label: Text
    unit: Text


class Benchmark(Statement):
    """One published figure that is not local.

    Args:
        benchmark: Names it.
        label: In words.
        year: Year that it describes.
        value: In `unit`.
        unit: Of the value.
        basis: How far it is published fact.
        source_id: Row of `sources`.
    """

    benchmark: Id
    label: Text
    year: Text
    value: Number
    unit: Text
    basis: Basis
    source_id: Id


class Outcome(Statement):
    """One published outcome measure of a council.

    Args:
        place_id: The council.
        measure_code: Code of the measure in its source.
        measure: In words.
        year: Financial year.
        value: In the measure's own unit.
        england_median: The same for the middle council of England.
        source_id: Row of `sources`.
    """

    place_id: Id
    measure_code: Id
    measure: Text
    year: Text
    value: Number
    england_median: Number | None = None
    source_id: Id


@dataclass(frozen=True)
class Gazetteer:
    """All shipped tables of places.

    Args:
        places: By id.
        figures: By area and measure.
        measures: By id.
        benchmarks: By id.
        outcomes: In the order of their table.
        sources: By id.
    """

    places: Mapping[str, PlaceRow]
    figures: Mapping[tuple[str, str], Figure]
    measures: Mapping[str, Measure]
    benchmarks: Mapping[str, Benchmark]
    outcomes: tuple[Outcome, ...]
    sources: Mapping[str, Source]

    def place(self, name: str) -> PlaceRow:
        """Give a place by its id, or by its code or name in full.

        Raises:
            InputError: There is none of that name.
        """
        wanted = name.strip().lower()
        for one in self.places.values():
            if wanted in (one.place_id, one.name.lower(), (one.ons_code or "").lower()):
                return one
        near = did_you_mean(name, self.places) if wanted else ""
        what = f"{name!r} is not a place that ships; "
        what += f"{near} " if near.startswith("did you mean") else ""
        what += "`toolkit places --find TEXT` lists them"
        raise InputError.single(Place("place"), "", what)

    def find(self, text: str = "") -> tuple[PlaceRow, ...]:
        """Give places whose name, id, kind, region or code holds a text, by name."""
        wanted = text.strip().lower()
        found = [one for one in self.places.values() if wanted in _told(one)]
        return tuple(sorted(found, key=lambda one: (one.name.lower(), one.place_id)))

    def councils(self, place: PlaceRow) -> tuple[PlaceRow, ...]:
        """Give the councils of England that a place stands for: its own, or a board's."""
        if place.kind == "board":
            return tuple(self.places[id] for id in ids_in(place.parts or ""))
        return (place,)

    def figure(self, area: str, measure: str) -> Figure | None:
        """Give a published figure, or nothing where there is none."""
        return self.figures.get((area, measure))


def _told(place: PlaceRow) -> str:
    parts = place.name, place.place_id, place.kind, place.nation, place.region, place.ons_code
    return " ".join(part.lower() for part in parts if part)
