"""The lots of a release: what is bought, how much a year, by whom, at what value."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from toolkit.files.open_contracting.durations import DAYS_A_YEAR, service_years
from toolkit.files.open_contracting.fields import Part, Remark, Row, derived, real, remarked
from toolkit.files.open_contracting.names import ids_for
from toolkit.files.open_contracting.nodes import (
    LONGEST_NAME,
    Node,
    Said,
    at,
    day_of,
    each,
    money_of,
    number_of,
    text_of,
)
from toolkit.files.open_contracting.organisations import Organisations, key_of

PENNY, FINE = Decimal("0.01"), Decimal("0.000001")
CPV = "CPV"
COMMERCIAL_YEAR = 360


@dataclass(frozen=True)
class LotRead:
    """One lot as a release has it.

    Args:
        id: In the case.
        key: In the release; empty where the tender is not parted.
        node: The lot, or the whole tender.
        items: Those of the lot.
        years: That its value is spread over; nothing where the release does not say.
        period: Where that was read, and how.
        units: A year; nothing where the release does not say.
        unit: What they count; nothing where the release does not say.
    """

    id: str
    key: str
    node: Node
    items: tuple[Node, ...]
    years: Decimal | None
    period: str
    units: Decimal | None
    unit: str | None


def lots_of(release: Node) -> tuple[LotRead, ...]:
    """Read the lots of a tender; a tender that is not parted is one lot."""
    tender = at(release, "tender")
    items, written = each(at(tender, "items")), each(at(tender, "lots"))
    if not written:
        if tender.value is None:
            return ()
        id = ids_for([key_of(tender) or "1"], "lot")
        return (_read(next(iter(id.values())), "", tender, items, tender),)
    keys = [key_of(one) or str(number) for number, one in enumerate(written, 1)]
    ids = ids_for(keys, "lot")
    own = {key: tuple(i for i in items if _lot_of(i) == key) for key in ids}
    shared = items if len(ids) == 1 else ()
    first = {key: one for key, one in zip(reversed(keys), reversed(written), strict=True)}
    return tuple(_read(ids[key], key, first[key], own[key] or shared, tender) for key in ids)


def lot_fields(release: Node, lots: tuple[LotRead, ...], who: Organisations) -> Iterator[Part]:
    """Write each lot as a row, as far as the release goes."""
    for lot in lots:
        row, tender = Row("lots", lot.id), at(release, "tender")
        yield from _names(row, lot, tender)
        places = places_in(lot.items)
        if places:
            yield derived(row, "area", "; ".join(places), "delivery addresses of its items")
        yield from _classified(row, lot, tender)
        yield from _buyer(row, lot, release, who)
        yield from _value(row, lot, tender, only=len(lots) == 1)
        yield from _quantity(row, lot)


def places_in(items: tuple[Node, ...]) -> tuple[str, ...]:
    """Name the places that items are delivered to, each once."""
    found = []
    for item in items:
        found.append(text_of(at(item, "deliveryLocation", "description"), LONGEST_NAME).value)
        for address in each(at(item, "deliveryAddresses")):
            for part in ("locality", "region"):
                found.append(text_of(at(address, part), LONGEST_NAME).value)
    return tuple(dict.fromkeys(one for one in found if one))[:5]


def period_of(node: Node) -> tuple[Said[date], Said[date]]:
    """Read the first and last day of a period."""
    return day_of(at(node, "startDate")), day_of(at(node, "endDate"))


def _lot_of(item: Node) -> str:
    said = at(item, "relatedLot").value
    return "" if said is None else str(said).strip()


def _read(id: str, key: str, node: Node, items: tuple[Node, ...], tender: Node) -> LotRead:
    years, period = _years(at(node, "contractPeriod"))
    if years is None and node is not tender:
        years, period = _years(at(tender, "contractPeriod"))
    quantities = [number_of(at(item, "quantity")) for item in items]
    units = {text_of(at(item, "unit", "name"), LONGEST_NAME).value for item in items}
    counted = [one.value for one in quantities if one.value is not None]
    whole = len(counted) == len(items) > 0 and len(units) == 1
    a_year = sum(counted, Decimal(0)) / years if whole and years else None
    return LotRead(
        id,
        key,
        node,
        items,
        years,
        period,
        a_year and plain(a_year.quantize(FINE)),
        units.pop() if len(units) == 1 else None,
    )


def _years(period: Node) -> tuple[Decimal | None, str]:
    first, last = period_of(period)
    if first.value and last.value and last.value > first.value:
        return service_years(first.value, last.value), f"{first.path} to {last.path}"
    days = number_of(at(period, "durationInDays"))
    if days.value is None:
        return None, ""
    rounded = days.value % COMMERCIAL_YEAR == 0  # publishers that count months of 30 days
    years = days.value / (COMMERCIAL_YEAR if rounded else DAYS_A_YEAR)
    counted = ", months of 30 days" if rounded else ""
    return max(Decimal(1), years), f"{days.path} of {days.value:f} days{counted}"


def _names(row: Row, lot: LotRead, tender: Node) -> Iterator[Part]:
    path = at(lot.node, "id").path
    if lot.id == key_of(lot.node):
        yield from real(row, "lot_id", Said(lot.id, path))
    else:
        yield derived(row, "lot_id", lot.id, f"{path}, made into an id")
        yield Remark(path, "cannot be an id of a case as it stands; changed")
    title = text_of(at(lot.node, "title"), LONGEST_NAME)
    yield from real(row, "lot_name", title)
    if title.value is None:
        whole = text_of(at(tender, "title"), LONGEST_NAME)
        if whole.value is not None:
            origin = f"{whole.path}, as the lot has no title"
            yield derived(row, "lot_name", f"Lot {lot.id}: {whole.value}"[:LONGEST_NAME], origin)
    described = text_of(at(lot.node, "description"))
    if lot.node is not tender:
        yield from real(row, "note", described)


def _classified(row: Row, lot: LotRead, tender: Node) -> Iterator[Part]:
    """Take the first code of the common procurement vocabulary, and the words beside it."""
    places = [at(item, "classification") for item in lot.items]
    places += [one for item in lot.items for one in each(at(item, "additionalClassifications"))]
    places += [at(tender, "classification")]
    codes = [one for one in places if at(one, "scheme").value == CPV]
    if codes:
        yield from real(row, "candidate_cpv", text_of(at(codes[0], "id"), LONGEST_NAME))
        yield derived(row, "cpv_basis", "real", at(codes[0], "id").path)
    for one in codes:
        words = text_of(at(one, "description"), LONGEST_NAME)
        if words.value is not None:
            yield derived(row, "service_type", words.value, f"{words.path}, the words of its code")
            return
    for item in lot.items:
        words = text_of(at(item, "description"), LONGEST_NAME)
        if words.value is not None:
            yield derived(row, "service_type", words.value, words.path)
            return


def _buyer(row: Row, lot: LotRead, release: Node, who: Organisations) -> Iterator[Part]:
    places = at(lot.node, "buyer"), at(release, "tender", "procuringEntity"), at(release, "buyer")
    for one in places:
        if (body := who.bodies.get(key_of(one))) is not None:
            yield derived(row, "lead_commissioner", body, one.path)
            return


def _value(row: Row, lot: LotRead, tender: Node, *, only: bool) -> Iterator[Part]:
    """Spread the value of a contract over its years."""
    amount = money_of(at(lot.node, "value"))
    yield from remarked(amount)
    if amount.value is None and only and lot.node is not tender:
        amount = money_of(at(tender, "value"))
        yield from remarked(amount)
    if amount.value is None:
        return
    if lot.years is None:
        yield Remark(amount.path, "is for a term that the release does not give; no yearly value")
        return
    yearly = plain((amount.value / lot.years).quantize(PENNY))
    how = f"{amount.path} / {plain(lot.years.quantize(FINE))} years ({lot.period})"
    yield derived(row, "annual_value_gbp", f"{yearly:f}", how)
    yield derived(row, "value_basis", "derived: published value over its years", how)


def _quantity(row: Row, lot: LotRead) -> Iterator[Part]:
    for item in lot.items:
        yield from remarked(number_of(at(item, "quantity")))
    if lot.unit is not None:
        yield derived(row, "unit", lot.unit, at(lot.items[0], "unit", "name").path)
    if lot.units is not None:
        how = f"quantities of its items / years ({lot.period})"
        yield derived(row, "annual_units", f"{lot.units:f}", how)
        yield derived(row, "units_basis", "derived: published quantity over its years", how)
    if len(lot.items) == 1:
        price = money_of(at(lot.items[0], "unit", "value"))
        yield from remarked(price)
        if price.value is not None:
            yield derived(row, "reference_price_gbp", f"{price.value:f}", price.path)
            yield derived(row, "price_basis", "real", price.path)


def plain(number: Decimal) -> Decimal:
    """Drop zeros that say nothing behind the point."""
    whole = number.normalize()
    return whole.quantize(Decimal(1)) if whole == whole.to_integral_value() else whole
