"""Whose money could pay for the care of an area: what was published, and what follows from it."""

from dataclasses import dataclass
from decimal import Decimal

from toolkit.places.bodies import Body, Local
from toolkit.places.care import Area, Need, uplift_since_2022
from toolkit.places.fields import Cells, Field, Known, Mark, Missing, sources_of, whole

HEADROOM = Decimal("1.02")  # assumed, so that no budget fails by a rounding
NOTHING = Decimal(0)
GROWTH = "0.0735"  # demand 1.95% and fees 5.3% a year, so that money keeps up on central values
COUNCIL_ONLY = "own residents who qualify for council-funded care"
THROUGH_FUND = "spent on the area through the pooled fund"


@dataclass(frozen=True)
class Stream:
    """One body's money for a purpose.

    Args:
        id: Row of `streams`.
        body: Whose it is.
        title: What people call it.
        total: The whole fund as published or derived; nothing where no figure is shipped.
        available: Most that may be spent on the lots.
        pays_alone: Services that it may pay for when each budget is spent on its own.
        pays_pooled: Services that it may pay for when streams are joined.
        restriction: What it may not be used for.
    """

    id: str
    body: Body
    title: str
    total: Known | None
    available: Known
    pays_alone: frozenset[str]
    pays_pooled: frozenset[str]
    restriction: str


CARE = frozenset({"HOME", "REABLEMENT"})
TOGETHER = frozenset({"HOME", "REABLEMENT", "BEDS"})
HOMES = frozenset({"RESIDENTIAL", "NURSING"})


def streams_in_england(
    local: Local, needs: tuple[Need, ...], nhs: Body, *, assume: bool
) -> tuple[Stream, ...]:
    """Draw up the money of an English council's area.

    Args:
        local: The area.
        needs: What it buys.
        nhs: The NHS body.
        assume: Whether a sum may stand in for a council's spending that was not published.
    """
    fund, grant = _fund(local.area, needs, nhs), _grant(local)
    own = _own(local, needs, fund, grant)
    kept = own if assume else tuple(one for one in own if one.total is not None)
    return (*kept, *(one for one in (grant, fund) if one))


def _own(
    local: Local, needs: tuple[Need, ...], fund: Stream | None, grant: Stream | None
) -> tuple[Stream, ...]:
    """A council's own money: what the care would cost that no other stream pays for."""
    value = {one.service: one.value for one in needs}
    gap = value.get("REABLEMENT", NOTHING)
    if fund:
        gap = max(gap - max(fund.available.value - value.get("BEDS", NOTHING), NOTHING), NOTHING)
    care = value.get("HOME", NOTHING) + gap
    homes = sum((value.get(one, NOTHING) for one in HOMES), NOTHING)
    left = max(care * HEADROOM - (grant.available.value if grant else NOTHING), NOTHING)
    found = []
    if left:
        how = "what care at home would cost at 2025-26 prices beyond the other streams"
        found.append(_council(local, "care", (whole(left), how), CARE))
    if homes:
        how = "what care homes for people of 65 and over would cost at 2025-26 prices"
        found.append(_council(local, "homes", (whole(homes * HEADROOM), how), HOMES))
    return tuple(found)


def _council(
    local: Local, name: str, available: tuple[Decimal, str], alone: frozenset[str]
) -> Stream:
    """A council's money, with the spending of 2015-16 beside it where that was published."""
    measure, told = {
        "care": ("home_care_spend_gbp", "care at home"),
        "homes": ("care_home_spend_gbp", "care homes"),
    }[name]
    spent = local.area.known(measure)
    cited = spent.source_ids if spent else ("A",)
    mark: Mark = "derived" if spent else "assumed"
    known = Known(available[0], mark, f"{available[1]}; 2% headroom", cited)
    title = f"{local.area.name}: adult social care money for {told}"
    pooled, id = TOGETHER if alone == CARE else alone, f"{local.council.id}-{name}"
    return Stream(id, local.council, title, spent, known, alone, pooled, COUNCIL_ONLY)


def _grant(local: Local) -> Stream | None:
    """The council's part of the improved Better Care Fund, where it is published."""
    area = local.area
    grant, home = area.known("ibcf_gbp"), area.known("home_care_spend_gbp")
    homes = area.known("care_home_spend_gbp")
    if not (grant and home and homes):
        return None
    share = home.value / (home.value + homes.value)
    how = "the grant times home care's part of home care and care homes in 2015-16"
    available = Known(whole(grant.value * share), "derived", how, sources_of(grant, home, homes))
    title = f"{area.name}: improved Better Care Fund grant"
    limit = "adult social care, as the grant's conditions say"
    id = f"{local.council.id}-ibcf"
    return Stream(id, local.council, title, grant, available, CARE, TOGETHER, limit)


def _fund(area: Area, needs: tuple[Need, ...], nhs: Body) -> Stream | None:
    """The NHS's money in the Better Care Fund for intermediate care."""
    spent = [area.known(one) for one in ("bcf_reablement_gbp", "bcf_beds_gbp")]
    known = [one for one in spent if one is not None]
    if not known or not {one.service for one in needs} & {"REABLEMENT", "BEDS"}:
        return None
    factor, rises = uplift_since_2022(area.gazetteer)
    total = sum((one.value for one in known), Decimal(0))
    how = "spending on intermediate care in 2022-23, raised as fees rose; 2% headroom"
    cited = (*sources_of(*known), *rises)
    available = Known(whole(total * factor * HEADROOM), "derived", how, cited)
    title = f"{area.name}: Better Care Fund, NHS contribution, intermediate care"
    alone, id = frozenset({"REABLEMENT", "BEDS"}), f"{area.id}-bcf"
    return Stream(
        id, nhs, title, least_contribution(area), available, alone, TOGETHER, THROUGH_FUND
    )


def least_contribution(area: Area) -> Known | None:
    """Give the NHS's least contribution: as published, or England's by adults."""
    local, adults = area.known("bcf_minimum_gbp"), area.known("adults_18plus")
    if local is not None or adults is None:
        return local
    marks = area.gazetteer.benchmarks
    england, all_adults = marks["bcf_minimum_england"], marks["adults_england"]
    value = whole(england.value * adults.value / all_adults.value)
    how = "England's of 2020-21 by adults; the true formula is weighted by need"
    return Known(value, "derived", how, sources_of(england, adults, all_adults))


def streams_in_scotland(local: Local, needs: tuple[Need, ...], nhs: Body) -> tuple[Stream, ...]:
    """Put up money that would just pay for the care: no budget of an authority is shipped."""
    found = []
    for body, name, by_council in ((local.council, "care", True), (nhs, "health", False)):
        cost = sum((one.value for one in needs if one.by_council == by_council), Decimal(0))
        if not cost:
            continue
        how = "what the care would cost, with 2% headroom; no budget is shipped"
        available = Known(whole(cost * HEADROOM), "assumed", how, ("A",))
        alone = frozenset({"HOME"} if by_council else {"BEDS"})
        told = f"{local.area.name}: money of {body.name}"
        id, limit = f"{local.council.id}-{name}", "as the integration scheme says"
        found.append(Stream(id, body, told, None, available, alone, TOGETHER, limit))
    return tuple(found)


def stream_row(stream: Stream) -> tuple[Cells, tuple[Field, ...]]:
    """Write a stream as a row of `streams`."""
    total, available = stream.total, stream.available
    cited = dict.fromkeys((*(total.source_ids if total else ()), *available.source_ids))
    cells = {
        "stream_id": stream.id,
        "commissioner_id": stream.body.id,
        "stream_name": stream.title,
        "total_annual_gbp": str(total.value) if total else "",
        "total_basis": total.basis if total else "",
        "available_gbp": str(available.value),
        "growth_per_year": GROWTH,
        "restriction": stream.restriction,
        "can_be_pooled_s75": "yes",
        "basis": f"{available.basis}; headroom and growth assumed",
        "source_id": ";".join((*cited, *(() if "A" in cited else ("A",)))),
        "note": f"available: {available.how}",
    }
    where = "streams", stream.id
    whole_fund = (
        Field(
            *where,
            f"{stream.title}: whole fund",
            f"£{total.value:,}",
            total.mark,
            total.how,
            total.source_ids,
        )
        if total
        else Field(
            *where, f"{stream.title}: whole fund", "", "missing", "no open figure is shipped"
        )
    )
    told = f"£{available.value:,}"
    mark: Mark = available.mark
    usable = Field(
        *where, f"{stream.title}: available a year", told, mark, available.how, available.source_ids
    )
    return cells, (whole_fund, usable)


def lacking_money(
    local: Local, needs: tuple[Need, ...], streams: tuple[Stream, ...]
) -> tuple[Missing, ...]:
    """Say whether care of a council stands without any of its money."""
    if any(one.body is local.council for one in streams) or not needs:
        return ()
    why = "no open figure of its spending is shipped. Bring the budget"
    return (Missing(f"{local.area.name}: the council's money", why, "run"),)
