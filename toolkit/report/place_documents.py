"""What `toolkit places` and `toolkit place` print, as documents."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from toolkit.places.fields import Field, Mark, Wanted
from toolkit.places.filling import Filled
from toolkit.places.gazetteer import PlaceRow
from toolkit.places.telling import ATTRIBUTION
from toolkit.report.document import Document
from toolkit.statements.evidence import Source
from toolkit.version import VERSION


class PlaceLine(Document):
    """One place that can be chosen."""

    place: str
    name: str
    kind: str
    nation: str
    region: str | None
    board: str | None
    board_share: Decimal | None
    note: str | None


class PlacesDocument(Document):
    """What `toolkit places --json` prints."""

    places: tuple[PlaceLine, ...]
    version: str


class FieldLine(Document):
    """One value of a part-filled case, or one that is missing."""

    table: str
    row: str
    what: str
    value: str | None
    mark: Mark
    how: str
    sources: tuple[str, ...]


class MissingLine(Document):
    """Something that somebody must bring."""

    what: str
    why: str
    wanted: Wanted


class SourceLine(Document):
    """Where figures of a place were published."""

    id: str
    title: str
    url: str | None
    licence: str | None
    vintage: str | None


class PlaceDocument(Document):
    """What `toolkit place --json` prints."""

    place: PlaceLine
    with_assumed_market: bool
    hypothetical: bool
    runs: bool
    fields: tuple[FieldLine, ...]
    marks: dict[str, int]
    missing: tuple[MissingLine, ...]
    sources: tuple[SourceLine, ...]
    attribution: str
    written: str | None
    version: str


def places_document(places: Iterable[PlaceRow]) -> PlacesDocument:
    """List places."""
    return PlacesDocument(places=tuple(_line(one) for one in places), version=VERSION)


def place_document(filled: Filled, sources: Iterable[Source], written: str | None) -> PlaceDocument:
    """Write what is known of a place, what is missing, and where it was written.

    Args:
        filled: The part-filled case.
        sources: Every shipped source; those that the case cites are kept.
        written: Where the case was written, if it was.
    """
    values = [one for one in filled.fields if one.table]
    cited = {row["source_id"] for row in filled.tables["sources"]}
    return PlaceDocument(
        place=_line(filled.place),
        with_assumed_market=filled.with_market,
        hypothetical=True,
        runs=filled.runs,
        fields=tuple(_field(one) for one in values),
        marks=dict(Counter(one.mark for one in values)),
        missing=tuple(
            MissingLine(what=one.what, why=one.why, wanted=one.wanted) for one in filled.missing
        ),
        sources=tuple(_source(one) for one in sources if one.source_id in cited),
        attribution=ATTRIBUTION,
        written=written,
        version=VERSION,
    )


def _line(one: PlaceRow) -> PlaceLine:
    return PlaceLine(
        place=one.place_id,
        name=one.name,
        kind=one.kind,
        nation=one.nation,
        region=one.region,
        board=one.board,
        board_share=one.board_share,
        note=one.note,
    )


def _field(one: Field) -> FieldLine:
    return FieldLine(
        table=one.table,
        row=one.row,
        what=one.what,
        value=one.value or None,
        mark=one.mark,
        how=one.how,
        sources=one.source_ids,
    )


def _source(one: Source) -> SourceLine:
    return SourceLine(
        id=one.source_id,
        title=one.title,
        url=one.url,
        licence=one.licence,
        vintage=one.vintage,
    )
