"""From what is published about a place to a part-filled case at the plan stage."""

from dataclasses import dataclass, replace

from toolkit.places.bodies import Bodies, Local, bodies_of, commissioner_row
from toolkit.places.care import Need, care_in_england, care_in_scotland
from toolkit.places.fields import Cells, Field, Missing
from toolkit.places.gazetteer import Gazetteer, PlaceRow
from toolkit.places.lacking import all_missing
from toolkit.places.lots import eligibility_rows, lot_row
from toolkit.places.market import BIDDERS, market
from toolkit.places.method import (
    AS_OF,
    END,
    PRICE_BASE,
    START,
    assumptions,
    criteria,
    facts,
    options_for,
    rules,
)
from toolkit.places.money import (
    Stream,
    lacking_money,
    stream_row,
    streams_in_england,
    streams_in_scotland,
)

OURS = {
    "source_id": "A",
    "title": "Assumption of this project, to be replaced",
    "evidence": "no source; ours",
}


@dataclass(frozen=True)
class Filled:
    """A part-filled case.

    Args:
        place: What it is about.
        with_market: Whether an invented market, and stand-ins for missing figures, were added.
        identity: Keys of `case.yaml`.
        tables: Rows of texts by table; a table without a row is left out.
        fields: Each value with its mark, and each that is missing.
        missing: What somebody must bring, what matters most first.
    """

    place: PlaceRow
    with_market: bool
    identity: dict[str, object]
    tables: dict[str, list[Cells]]
    fields: tuple[Field, ...]
    missing: tuple[Missing, ...]

    @property
    def opens(self) -> bool:
        """Whether it is a case that can be read: some care, and some money for it."""
        return {"lots", "streams"} <= set(self.tables)

    @property
    def runs(self) -> bool:
        """Whether an award can be computed: nothing is missing that this needs."""
        return not any(one.wanted == "run" for one in self.missing)


@dataclass(frozen=True)
class _Drawn:
    """What was found for one area."""

    local: Local
    needs: tuple[Need, ...]
    streams: tuple[Stream, ...]
    missing: tuple[Missing, ...]


def fill(place: PlaceRow, gazetteer: Gazetteer, *, with_market: bool = False) -> Filled:
    """Fill a case as far as published figures go.

    Args:
        place: A row of the gazetteer.
        gazetteer: The shipped tables.
        with_market: Whether to add invented bidders, and assumed stand-ins for figures without
            which nothing can run.
    """
    bodies = bodies_of(place, gazetteer)
    drawn = [_draw(local, bodies, place, assume=with_market) for local in bodies.locals]
    lots = {_lot_id(one.local, need): (one.local, need) for one in drawn for need in one.needs}
    tables: dict[str, list[Cells]] = {}
    fields: list[Field] = []
    for body in bodies.all:
        _put(tables, fields, "commissioners", commissioner_row(body))
    for lot_id, (local, need) in lots.items():
        lead = local.council if need.by_council else bodies.nhs
        _put(tables, fields, "lots", lot_row(lot_id, need, local.area.name, lead))
    for stream in (stream for one in drawn for stream in one.streams):
        _put(tables, fields, "streams", stream_row(stream))
    tables["eligibility"] = [
        row for one in drawn for stream in one.streams
        for row in eligibility_rows(stream, {_lot_id(one.local, need): need for need in one.needs})
    ]  # fmt: skip
    with_market = with_market and bool(lots)  # nobody bids for nothing
    if with_market:
        needs = {lot_id: need for lot_id, (_, need) in lots.items()}
        tables["providers"], tables["bids"] = market(needs, place.name)
    tables |= {
        "rules": rules(),
        "criteria": criteria(),
        "assumptions": assumptions(gazetteer),
        "facts": facts(),
        "baselines": baselines(bodies, gazetteer),
    }
    gaps = [gap for one in drawn for gap in one.missing]
    if lots:  # the case is then about what is known, and can do without the rest
        gaps = [replace(one, wanted="defend") if one.is_care else one for one in gaps]
    missing = all_missing(place, gaps, with_market=with_market)
    filled = {name: rows for name, rows in tables.items() if rows}
    filled["sources"] = _sources(filled, gazetteer)
    told = (*fields, *_assumed(with_market=with_market), *_gaps(missing))
    identity = _identity(place, missing, with_market=with_market)
    return Filled(place, with_market, identity, filled, told, missing)


def _draw(local: Local, bodies: Bodies, place: PlaceRow, *, assume: bool) -> _Drawn:
    scotland = place.nation == "Scotland"
    found = care_in_scotland(local.area, assume=assume) if scotland else care_in_england(local.area)
    needs = tuple(one for one in found if isinstance(one, Need))
    gaps = tuple(one for one in found if isinstance(one, Missing))
    streams: tuple[Stream, ...] = ()
    if not scotland:
        streams = streams_in_england(local, needs, bodies.nhs, assume=assume)
    elif assume:
        streams = streams_in_scotland(local, needs, bodies.nhs)
    return _Drawn(local, needs, streams, (*gaps, *lacking_money(local, needs, streams)))


def _lot_id(local: Local, need: Need) -> str:
    return f"{need.service}-{local.council.id}"


def _put(
    tables: dict[str, list[Cells]],
    fields: list[Field],
    table: str,
    made: tuple[Cells, tuple[Field, ...]],
) -> None:
    tables.setdefault(table, []).append(made[0])
    fields.extend(made[1])


def baselines(bodies: Bodies, gazetteer: Gazetteer) -> list[Cells]:
    """Give published outcomes before anything is bought."""
    councils = {one.area.id for one in bodies.locals}
    found = [
        {
            "commissioner_id": one.place_id,
            "period": one.year,
            "measure_code": one.measure_code,
            "measure": one.measure,
            "value": str(one.value),
            "england_median": "" if one.england_median is None else str(one.england_median),
            "basis": "real",
            "source_id": one.source_id,
        }
        for one in gazetteer.outcomes
        if one.place_id in councils
    ]
    waiting = "ready_to_leave_a_day"
    for place in gazetteer.places.values():
        figure = gazetteer.figure(place.place_id, waiting)
        if figure is not None and place.other_code == bodies.nhs.id:
            found.append(
                {
                    "commissioner_id": bodies.nhs.id,
                    "period": figure.year,
                    "measure_code": waiting,
                    "measure": gazetteer.measures[waiting].label,
                    "value": str(figure.value),
                    "england_median": "",
                    "basis": "real",
                    "source_id": figure.source_id,
                }
            )
    return found


def _sources(tables: dict[str, list[Cells]], gazetteer: Gazetteer) -> list[Cells]:
    """List the sources that a row cites, ours last."""
    columns = "source_id", "value_source", "price_source"
    cited = {
        one for rows in tables.values() for row in rows for column in columns
        for one in row.get(column, "").split(";")
    }  # fmt: skip
    used = [one for id, one in gazetteer.sources.items() if id in cited]
    told = [
        {name: str(value) for name, value in one.model_dump().items() if value is not None}
        for one in used
    ]
    return [*told, OURS]


def _assumed(*, with_market: bool) -> tuple[Field, ...]:
    """Mark what no figure says: the method, and the invented market."""
    ours = "the toolkit's, a start; put yours"
    shown = [
        Field("facts", "every-lot", "day of a notice", facts()[0]["value"], "assumed", ours),
        Field("eligibility", "", "which money may pay for which lot", "by duty", "assumed", ours),
        Field("rules", "", "award rules", "2 rules", "assumed", ours),
        Field("criteria", "", "criteria and weights", "price 30%, quality 70%", "assumed", ours),
        Field("assumptions", "", "uncertain inputs", "4 ranges", "assumed", ours),
        Field("case", "", "start and end of service", f"{START} to {END}", "assumed", ours),
    ]
    if with_market:
        told = f"{len(BIDDERS)} invented bidders"
        how = "invented, anonymous, around the reference prices"
        shown.append(Field("bids", "", "providers and bids", told, "assumed", how))
    return tuple(shown)


def _gaps(missing: tuple[Missing, ...]) -> tuple[Field, ...]:
    return tuple(Field("", "", one.what, "", "missing", one.why) for one in missing)


def _identity(
    place: PlaceRow, missing: tuple[Missing, ...], *, with_market: bool
) -> dict[str, object]:
    name = place.name
    return {
        "title": f"Care at home and intermediate care for {name}",
        "summary": (
            f"A start for {name}, drawn up from open figures: how could its bodies contract for "
            "home care, reablement and intermediate care? Nobody there has asked for it."
        ),
        "stage": "plan",
        "hypothetical": True,
        "place": name,
        "nation": place.nation,
        "as_of": AS_OF,
        "seed": 1,
        "start": START,
        "end": END,
        "price_base": PRICE_BASE,
        "objectives": [
            "Everybody who needs care at home gets it",
            "People leave hospital as soon as they can",
            "Each body can afford its part in every year",
        ],
        "caveats": _caveats(place, missing, with_market=with_market),
        "business_as_usual": "separate_frameworks",
        "options": options_for(place),
    }


def _caveats(place: PlaceRow, missing: tuple[Missing, ...], *, with_market: bool) -> list[str]:
    told = [
        "A part-filled case: open figures of 2014 to 2025, raised to 2025-26 where they are old. "
        "The column basis says of every row what is real, derived or assumed."
    ]
    if with_market:
        told.append(
            "The market is assumed: bidders A to D, their prices, scores and capacities are "
            "invented and describe nobody. Who wins here says nothing about any provider."
        )
    if place.note:
        told.append(f"{place.name}: {place.note}.")
    for wanted, words in (("run", "before it can run"), ("defend", "before it can be defended")):
        listed = [one.what for one in missing if one.wanted == wanted]
        if listed:
            told.append(f"Missing {words}, what matters most first: {'; '.join(listed)}.")
    return told
