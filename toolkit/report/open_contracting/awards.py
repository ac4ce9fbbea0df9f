"""The award as a part of a release: who is to have which lots at what value."""

from collections.abc import Iterator
from decimal import Decimal

from toolkit.allocation import Allocation
from toolkit.allocation import Award as Line
from toolkit.report.open_contracting.documents import Award, Bid, Item, Party, Reference
from toolkit.report.open_contracting.stating import Published, once
from toolkit.report.showing import listed, sentence


def awards_of(what: Published, found: Allocation) -> tuple[Award, ...]:
    """Write one award for each lot and provider, or for each contract under a lead."""
    led = {lot for one in found.leads for lot in one.lots}
    return (*_led(what, found), *_single(what, found, led), *_without_volume(what, found))


def bids_of(what: Published, found: Allocation) -> tuple[Bid, ...]:
    """Write every bid for the lots of the option, those set aside as disqualified."""
    lots = {lot.lot_id: lot for lot in what.lots}
    aside = {one.bid for one in found.set_aside}
    told = []
    for bid in what.case.bids.values():
        if (lot := lots.get(bid.lot_id)) is None:
            continue
        units = min(bid.capacity_units_per_year, lot.annual_units)
        item = what.item(lot, f"item-{bid.bid_id}", units, bid.price_gbp_per_unit)
        told.append(
            Bid(
                id=bid.bid_id,
                status="disqualified" if bid.bid_id in aside else "valid",
                tenderers=(named(bid.provider_id),),
                value=what.over_the_term(units * bid.price_gbp_per_unit),
                items=(item,),
                related_lots=(bid.lot_id,),
            )
        )
    return tuple(told)


def bidders_of(awards: tuple[Award, ...], bids: tuple[Bid, ...]) -> tuple[Party, ...]:
    """Name everybody who is awarded something or bids, and as what."""
    winners = once(one for award in awards for one in award.suppliers)
    others = once(one for bid in bids for one in bid.tenderers)
    won, bade = {one.id for one in winners}, {one.id for one in others}
    return tuple(
        Party(
            id=one.id,
            name=one.name,
            roles=("supplier",) * (one.id in won) + ("tenderer",) * (one.id in bade),
        )
        for one in once(iter((*winners, *others)))
    )


def named(provider: str) -> Reference:
    """Refer to a bidder as the case does, which is a pseudonym while it is locked."""
    return Reference(id=provider, name=provider)


def _led(what: Published, found: Allocation) -> Iterator[Award]:
    """Write a contract under a lead as one award to the lead, who answers for all of it."""
    for one in found.leads:
        lines = [line for line in found.awards if line.lot in one.lots]
        others = f", with sub-contractors {listed(one.others)}" if one.others else ""
        about = f"{one.lead} leads {listed(one.lots)}{others}"
        yield _award(what, f"{one.footprint}-{one.lead}", one.lead, lines, about)


def _single(what: Published, found: Allocation, led: set[str]) -> Iterator[Award]:
    lines: dict[tuple[str, str], list[Line]] = {}
    for line in found.awards:
        if line.lot not in led:
            lines.setdefault((line.lot, line.provider), []).append(line)
    for (lot, provider), several in lines.items():
        yield _award(what, f"{lot}-{provider}", provider, several, f"{provider} is awarded {lot}")


def _award(what: Published, id: str, provider: str, lines: list[Line], about: str) -> Award:
    lots = tuple(dict.fromkeys(line.lot for line in lines))
    yearly = sum((line.cost_gbp for line in lines), Decimal(0))
    return Award(
        id=f"{what.ocid}-award-{id}",
        title=what.told(about),
        description=" ".join(_told(what, about)),
        date=what.moment,
        value=what.over_the_term(yearly),
        suppliers=(named(provider),),
        contract_period=what.term,
        related_lots=lots,
        items=tuple(_items(what, id, lines)),
    )


def _items(what: Published, id: str, lines: list[Line]) -> Iterator[Item]:
    for line in lines:
        lot = what.case.lots[line.lot]
        yield what.item(lot, f"item-{id}-{line.bid}", line.units, None)


def _without_volume(what: Published, found: Allocation) -> Iterator[Award]:
    """Write who is to be offered a contract without any volume, because the law asks for it."""
    for bid_id in found.also_offered:
        bid = what.case.bids[bid_id]
        about = f"{bid.provider_id} is offered a contract for {bid.lot_id} without a volume"
        yield Award(
            id=f"{what.ocid}-award-{bid.lot_id}-{bid.provider_id}",
            title=what.told(about),
            description=" ".join(_told(what, about)),
            date=what.moment,
            suppliers=(named(bid.provider_id),),
            contract_period=what.term,
            related_lots=(bid.lot_id,),
        )


def _told(what: Published, about: str) -> Iterator[str]:
    """Say what keeps this from being an award, where anything does."""
    yield sentence(about)
    against = what.case.no_award_by(what.option.id)
    if against:
        yield f"Not an award: {'; '.join(against)}."
