"""Offers in a release: bids where they were published, else what was awarded to whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from toolkit.files.open_contracting.fields import Part, Remark, Row, derived, remarked
from toolkit.files.open_contracting.lots import LotRead, plain
from toolkit.files.open_contracting.names import ids_for
from toolkit.files.open_contracting.nodes import Node, Said, at, each, money_of, number_of
from toolkit.files.open_contracting.organisations import Organisations, key_of

FOUR_PLACES, SIX_PLACES = Decimal("0.0001"), Decimal("0.000001")


@dataclass(frozen=True)
class Offer:
    """One bid, or one award read as the bid that won.

    Args:
        node: Where it stands.
        bidder: What the release calls who made it.
        lots: Ids in the release of what it is for; empty where it does not say.
        alone: Whether the amount is for this bidder and one lot only.
    """

    node: Node
    bidder: str
    lots: tuple[str, ...]
    alone: bool


def bid_fields(release: Node, lots: tuple[LotRead, ...], who: Organisations) -> Iterator[Part]:
    """Write each offer for each of its lots as a bid, as far as the release goes."""
    bids = each(at(release, "bids", "details"))
    offers = [*_offers(bids, "tenderers")]
    if not offers:
        offers = [*_offers(each(at(release, "awards")), "suppliers")]
    if lots and (bids or at(release, "awards").value):
        yield from _rows(offers, lots, who)


def _offers(nodes: tuple[Node, ...], who: str) -> Iterator[Offer]:
    for node in nodes:
        bidders = [key for key in map(key_of, each(at(node, who))) if key]
        named = [str(one.value).strip() for one in each(at(node, "relatedLots"))]
        for bidder in dict.fromkeys(bidders):
            yield Offer(node, bidder, tuple(named), len(bidders) == 1 and len(named) < 2)


def _rows(offers: list[Offer], lots: tuple[LotRead, ...], who: Organisations) -> Iterator[Part]:
    by_key = {lot.key: lot for lot in lots}
    wanted = [
        (offer, by_key[key])
        for offer in offers
        for key in offer.lots or ((lots[0].key,) if len(lots) == 1 else ())
        if key in by_key
    ]
    several = [f"{key_of(o.node)}-{who.bidders[o.bidder]}-{lot.id}" for o, lot in wanted]
    single = [key_of(offer.node) for offer, _ in wanted]
    keys = [
        one if one and single.count(one) == 1 else longer
        for one, longer in zip(single, several, strict=True)
    ]
    ids = ids_for(keys, "bid", {lot.id for lot in lots} | {*who.bidders.values()})
    for key, (offer, lot) in dict(zip(keys, wanted, strict=True)).items():
        yield from _row(Row("bids", ids[key]), offer, lot, who)
    for offer in offers:
        if not offer.lots and len(lots) > 1:
            yield Remark(offer.node.path, "does not say for which lots; left out")


def _row(row: Row, offer: Offer, lot: LotRead, who: Organisations) -> Iterator[Part]:
    node = offer.node
    yield derived(row, "bid_id", row.id, at(node, "id").path)
    yield derived(row, "provider_id", who.bidders[offer.bidder], node.path)
    yield derived(row, "lot_id", lot.id, at(node, "relatedLots").path)
    if lot.unit is not None:
        yield derived(row, "unit", lot.unit, f"unit of lot {lot.id}")
    items = each(at(node, "items"))
    quantity = number_of(at(items[0], "quantity")) if len(items) == 1 else Said(None, "")
    if offer.alone and quantity.value is not None and lot.years and "bids/" in node.path:
        a_year = plain((quantity.value / lot.years).quantize(SIX_PLACES))
        how = f"{quantity.path} / years of lot {lot.id}"
        yield derived(row, "capacity_units_per_year", f"{a_year:f}", how)
    yield from _price(row, offer, lot, quantity)


def _price(row: Row, offer: Offer, lot: LotRead, quantity: Said[Decimal]) -> Iterator[Part]:
    """Take a published price a unit, or else work it out of the amount and the quantity."""
    amount = money_of(at(offer.node, "value"))
    yield from remarked(amount)
    if not offer.alone:
        return
    items = each(at(offer.node, "items"))
    stated = money_of(at(items[0], "unit", "value")) if len(items) == 1 else Said(None, "")
    if stated.value is not None:
        yield derived(row, "price_gbp_per_unit", f"{stated.value:f}", stated.path)
        return
    whole = lot.units * lot.years if lot.units and lot.years else None
    units = quantity.value or whole
    if amount.value is not None and units:
        price = plain((amount.value / units).quantize(FOUR_PLACES))
        how = f"{amount.path} / {quantity.path or f'quantity of lot {lot.id}'}"
        yield derived(row, "price_gbp_per_unit", f"{price:f}", how)
