"""Who pays for care in a place: councils, and the NHS body of the area."""

from dataclasses import dataclass
from decimal import Decimal

from toolkit.places.care import Area
from toolkit.places.fields import Cells, Field, Known
from toolkit.places.gazetteer import Gazetteer, PlaceRow
from toolkit.statements.tables import ids_in

COUNCIL = "upper-tier local authority"
BOARD = "integrated care board"
OTHER = "other body"  # what the law room calls bodies that its lists of England do not name


@dataclass(frozen=True)
class Body:
    """A commissioner of the case.

    Args:
        id: Row of `commissioners`.
        name: In full.
        type: In the words of the law room.
        code: Of the Office for National Statistics; empty where there is none.
        other_code: Of the NHS.
        source_id: Where its name and border come from.
        areas: Areas that make up its own; none where the case holds only a part of it.
    """

    id: str
    name: str
    type: str
    code: str
    other_code: str
    source_id: str
    areas: tuple[Area, ...]


@dataclass(frozen=True)
class Local:
    """An area with its council."""

    area: Area
    council: Body


@dataclass(frozen=True)
class Bodies:
    """Everybody who pays.

    Args:
        locals: Areas with their councils.
        nhs: The NHS body.
    """

    locals: tuple[Local, ...]
    nhs: Body

    @property
    def all(self) -> tuple[Body, ...]:
        """Councils first."""
        return (*(one.council for one in self.locals), self.nhs)


def bodies_of(place: PlaceRow, gazetteer: Gazetteer) -> Bodies:
    """Name the councils of a place and the NHS body that goes with them."""
    return _scottish(place, gazetteer) if place.nation == "Scotland" else _english(place, gazetteer)


def _english(place: PlaceRow, gazetteer: Gazetteer) -> Bodies:
    found = tuple(
        _local(
            Area(one.place_id, one.name, gazetteer),
            one.place_id,
            COUNCIL,
            code=one.ons_code or "",
            source_id=one.source_id,
        )
        for one in gazetteer.councils(place)
    )
    board = place if place.kind == "board" else gazetteer.places[place.board or ""]
    # People of a board are those of all its councils, and of no single one.
    areas = tuple(one.area for one in found) if place.kind == "board" else ()
    code, id = board.ons_code or "", board.other_code or board.place_id
    return Bodies(found, Body(id, board.name, BOARD, code, f"ODS {id}", board.source_id, areas))


def _scottish(place: PlaceRow, gazetteer: Gazetteer) -> Bodies:
    councils = [part.split(" ", 1) for part in ids_in(place.parts or "")]
    found = tuple(
        _local(
            Area(code, name, gazetteer),  # Scotland's figures go by code
            name.lower().replace(" ", "-"),
            OTHER,
            code=code,
            source_id=place.source_id,
        )
        for code, name in councils
    )
    code = place.other_code or ""
    return Bodies(found, Body(code, place.board or "", OTHER, code, "", place.source_id, ()))


def _local(area: Area, id: str, kind: str, *, code: str, source_id: str) -> Local:
    return Local(area, Body(id, f"{area.name} council", kind, code, "", source_id, (area,)))


def commissioner_row(body: Body) -> tuple[Cells, tuple[Field, ...]]:
    """Write a body as a row of `commissioners`; people are added up over its areas."""
    cells = {
        "commissioner_id": body.id,
        "name": body.name,
        "type": body.type,
        "ons_code": body.code,
        "other_code": body.other_code,
        "basis": "real",
    }
    fields = [
        Field(
            "commissioners", body.id, f"Pays: {body.name}", body.type, "real", "", (body.source_id,)
        )
    ]
    cited = [body.source_id]
    for column, what in (("adults_18plus", "adults"), ("aged_65plus", "people of 65 and over")):
        if not body.areas:
            continue
        people = _people(body, column)
        if people is None:
            how = "not published for all of its area"
            told = f"{body.name}: {what}"
            fields.append(Field("commissioners", body.id, told, "", "missing", how))
            continue
        cells[column] = str(people.value)
        cited += people.source_ids
        told, value = f"{body.name}: {what}", f"{people.value:,}"
        fields.append(
            Field("commissioners", body.id, told, value, people.mark, people.how, people.source_ids)
        )
    cells["source_id"] = ";".join(dict.fromkeys(cited))
    return cells, tuple(fields)


def _people(body: Body, measure: str) -> Known | None:
    found = [area.known(measure) for area in body.areas]
    known = [one for one in found if one is not None]
    if len(known) < len(found) or not known:
        return None
    if len(known) == 1:
        return known[0]
    total = sum((one.value for one in known), Decimal(0))
    cited = tuple(dict.fromkeys(source for one in known for source in one.source_ids))
    return Known(total, "derived", f"sum over its councils, {known[0].how}", cited)
