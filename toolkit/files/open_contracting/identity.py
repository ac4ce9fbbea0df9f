"""What `case.yaml` can take from a release: title, place, days, stage and weights."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from toolkit.files.open_contracting.fields import Part, Remark, Row, derived, real
from toolkit.files.open_contracting.lots import LotRead, period_of, places_in
from toolkit.files.open_contracting.nodes import (
    LONGEST_NAME,
    Node,
    at,
    day_of,
    each,
    number_of,
    text_of,
)
from toolkit.statements.case import MOST_YEARS, years_between

HYPOTHETICAL = "Hypothetical case"  # how a release says that it describes no procurement
SET = "RELEASE"
REGIONS = {
    "England": (
        "england", "north east", "north west", "yorkshire and the humber", "east midlands",
        "west midlands", "east of england", "london", "south east", "south west", "eng", "gb-eng",
    ),
    "Scotland": ("scotland", "gb-sct"),
    "Wales": ("wales", "gb-wls"),
    "Northern Ireland": ("northern ireland", "gb-nir"),
}  # fmt: skip
LETTERS = {"L": "Wales", "M": "Scotland", "N": "Northern Ireland"}  # of NUTS and ITL codes
CASE = Row("case")


@dataclass(frozen=True)
class Weights:
    """How much price and quality count, as a part of 1, and where that stands."""

    price: Decimal
    quality: Decimal
    path: str


def identity_fields(release: Node, lots: tuple[LotRead, ...]) -> Iterator[Part]:
    """Write the keys of `case.yaml` that a release can fill."""
    tender = at(release, "tender")
    title = text_of(at(tender, "title"), LONGEST_NAME)
    yield from real(CASE, "title", title)
    yield from real(CASE, "summary", text_of(at(tender, "description")))
    awarded = bool(each(at(release, "awards")))
    why = "awards stand in the release" if awarded else "no award stands in the release"
    yield derived(CASE, "stage", "award" if awarded else "plan", why)
    invented = (title.value or "").startswith(HYPOTHETICAL)
    how = "its title says so" if invented else "a published release describes a real procurement"
    yield derived(CASE, "hypothetical", "yes" if invented else "no", how)
    places = places_in(each(at(tender, "items")))
    if places:
        yield derived(CASE, "place", "; ".join(places), "delivery addresses of all items")
    yield from _nation(release)
    published = day_of(at(release, "date"))
    if published.value is not None:
        yield derived(CASE, "as_of", published.value.isoformat(), f"{published.path}: its day")
    yield from _term(release, lots)
    if (weights := weights_of(lots)) is not None:
        yield derived(CASE, "award_criteria_set", SET, weights.path)
        yield from _criteria(weights)


def _nation(release: Node) -> Iterator[Part]:
    """Name the nation where delivery addresses, or else those of the buyer, agree on one."""
    addresses = [
        address
        for item in each(at(release, "tender", "items"))
        for address in each(at(item, "deliveryAddresses"))
    ]
    buying = [
        at(party, "address")
        for party in each(at(release, "parties"))
        if "buyer" in [one.value for one in each(at(party, "roles"))]
    ]
    for places in (addresses, buying):
        said = {
            nation: at(place, part).path
            for place in places
            for part in ("region", "countryName")
            if (nation := _nation_of(at(place, part).value))
        }
        if len(said) == 1:
            yield derived(CASE, "nation", *said.popitem())
            return
        if said:
            yield Remark(next(iter(said.values())), "names places in several nations; left out")
            return


def _nation_of(said: object) -> str:
    if not isinstance(said, str):
        return ""
    word = said.strip().lower()
    for nation, names in REGIONS.items():
        if word in names:
            return nation
    code = said.strip().upper()
    if len(code) in range(3, 6) and code[:2] == "UK" and code[2] in "CDEFGHIJKLMN":
        return LETTERS.get(code[2], "England")
    return ""


def _term(release: Node, lots: tuple[LotRead, ...]) -> Iterator[Part]:
    """Take the first and the last day of service that the release gives."""
    nodes = [at(release, "tender"), *(lot.node for lot in lots), *each(at(release, "awards"))]
    found: list[tuple[date, date, str]] = []
    for node in nodes:
        period = at(node, "contractPeriod")
        first, last = period_of(period)
        if first.value and last.value:
            found.append((first.value, last.value, period.path))
    if not found:
        return
    if found[0][2] == "tender/contractPeriod":
        found = found[:1]
    first_day, last_day = min(one[0] for one in found), max(one[1] for one in found)
    path = found[0][2] if len(found) == 1 else "the earliest and latest of all contract periods"
    if last_day <= first_day or years_between(first_day, last_day) > MOST_YEARS:
        yield Remark(path, f"does not end within {MOST_YEARS} years after its start; left out")
        return
    yield derived(CASE, "start", first_day.isoformat(), path)
    yield derived(CASE, "end", last_day.isoformat(), path)


def weights_of(lots: tuple[LotRead, ...]) -> Weights | None:
    """Read how price and quality weigh, where every lot says the same and it adds up to 100."""
    found = {_weights(lot.node) for lot in lots}
    if len(found) != 1 or (said := found.pop()) is None or sum(said) != 100:
        return None
    path = at(lots[0].node, "awardCriteria", "criteria").path
    return Weights(said[0] / 100, said[1] / 100, path)


def _weights(lot: Node) -> tuple[Decimal, Decimal] | None:
    price = quality = Decimal(0)
    for one in each(at(lot, "awardCriteria", "criteria")):
        points = _points(one)
        kind = at(one, "type").value
        if points is None or kind not in ("price", "quality"):
            return None
        price, quality = (price + points, quality) if kind == "price" else (price, quality + points)
    return price, quality


def _points(criterion: Node) -> Decimal | None:
    """Read a weight out of 100, from a number or from the words where publishers put it."""
    for one in each(at(criterion, "numbers")):
        if (number := number_of(at(one, "number")).value) is not None:
            return number
    said = at(criterion, "description").value
    try:
        points = Decimal(str(said).strip().removesuffix("%"))
    except InvalidOperation:
        return None
    return points if points.is_finite() and 0 <= points <= 100 else None


def _criteria(weights: Weights) -> Iterator[Part]:
    row = Row("award_criteria", SET)
    yield derived(row, "set_id", SET, "ours")
    yield derived(row, "label", "Price and quality as published", weights.path)
    yield derived(row, "price_weight", f"{weights.price:f}", weights.path)
    yield derived(row, "quality_weight", f"{weights.quality:f}", weights.path)
