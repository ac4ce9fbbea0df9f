"""A made-up commissioning round as an award problem, with all its rules on."""

from collections import defaultdict
from decimal import Decimal

from tests.benchmarks.instances.commissioning import PER_MILLE, Bid, Commissioning, Lot
from toolkit.allocation.families.capacity import Capacity
from toolkit.allocation.families.choice import Choice
from toolkit.allocation.families.lot_cap import LotCap
from toolkit.allocation.families.portfolio_quality import PortfolioQuality
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.families.share_limit import ShareLimit
from toolkit.allocation.families.winners import Winners
from toolkit.allocation.problem import Need, Offer, Problem
from toolkit.units import pounds


def problem_of(made: Commissioning) -> Problem:
    """State lots, bids that reach the quality threshold, and rules C1, C2, C5 to C8, C10, C11, C14.

    Those who belong to one parent are capped together. A package's price is parted between its lots
    by their value, a rest of pence on the last.
    """
    lots = {lot.id: lot for lot in made.lots}
    quality = {provider.id: provider.quality for provider in made.providers}
    offers = [
        offer
        for bid in made.bids
        if quality[bid.provider] >= made.rules.least_lot_quality
        for offer in _offers(bid, lots, Decimal(quality[bid.provider]))
    ]
    needs = tuple(Need(lot.id, Decimal(lot.units), pounds(lot.value)) for lot in made.lots)
    parents = {provider.id: provider.parent for provider in made.providers}
    return Problem(needs, tuple(offers), _rules(made), parents=parents)


def _offers(bid: Bid, lots: dict[str, Lot], quality: Decimal) -> list[Offer]:
    whole, left, made = sum(lots[lot].value for lot in bid.lots), bid.price, []
    for lot in bid.lots:
        part = left if lot == bid.lots[-1] else bid.price * lots[lot].value // whole
        left -= part
        units = Decimal(lots[lot].units)
        alone = len(bid.lots) == 1
        made.append(
            Offer(
                bid=bid.id if alone else f"{bid.id}:{lot}",
                lot=lot,
                provider=bid.provider,
                price_gbp=pounds(part) / units,
                quality=quality,
                least_units=units,
                most_units=units,
                counts=True,
                mobilisation_gbp=Decimal(0),
                package="" if alone else bid.id,
            )
        )
    return made


def _rules(made: Commissioning) -> tuple[Rule, ...]:
    rules, families = made.rules, defaultdict[str, list[str]](list)
    for one in made.providers:
        families[one.parent].append(one.id)
    share, small = _part(rules.most_share), _part(rules.least_sme)
    capped = [tuple(family) for family in families.values()]
    return (
        *(Capacity(f"C5 {p.id}", "", party=p.id, most=Decimal(p.capacity)) for p in made.providers),
        Winners("C6", "", least=rules.fewest_winners, most=rules.most_winners),
        *(LotCap("C7", "", parties=family, most=Decimal(rules.most_lots)) for family in capped),
        *(ShareLimit("C8", "", parties=family, most=share) for family in capped),
        ShareLimit("C10", "", parties=tuple(p.id for p in made.providers if p.sme), least=small),
        *(Choice(f"C11 {n}", "", lots=lots, least=2) for n, lots in enumerate(rules.choice)),
        PortfolioQuality("C14", "", least=_part(rules.least_quality)),
    )


def _part(per_mille: int) -> Decimal:
    return Decimal(per_mille) / PER_MILLE
