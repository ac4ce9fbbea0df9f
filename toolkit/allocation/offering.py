"""From bids and packages to offers that may be awarded, and why others are set aside."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from toolkit.allocation.acting import Acting, clause_of, id_of
from toolkit.allocation.families.one_of import OneOf
from toolkit.allocation.lawful import left_out, packages_that_stand
from toolkit.allocation.limiting import Parties
from toolkit.allocation.low_bids import determined, is_removed
from toolkit.allocation.problem import Offer, SetAside
from toolkit.statements.bids import Bid, Package
from toolkit.statements.case import Case
from toolkit.statements.lots import Lot
from toolkit.statements.tables import ids_in

TRACE = Decimal("0.000001")  # of a lot; nobody wins a lot without delivering at least so much
MILLIONTH = Decimal("0.000001")
INADEQUATE = "Inadequate"


@dataclass(frozen=True)
class Offered:
    """What stands for award of all that was offered.

    Args:
        offers: One for each bid, then those of packages.
        set_aside: Bids and packages that do not stand.
        rules: Offers of which a bidder can win only one, as they are one bid at two prices.
        names: Keys by which a bid or package may win: its own, and the packages that hold it.
    """

    offers: tuple[Offer, ...]
    set_aside: tuple[SetAside, ...]
    rules: tuple[OneOf, ...] = ()
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def terms_of(provider: str) -> str:
    """Name the terms that a bidder puts on its own bids; they are not award rules."""
    return f"terms of {provider}"


def offered(case: Case, acting: Acting, parties: Parties) -> Offered:
    """Say which bids and packages stand, and at which price.

    Args:
        case: With the packages in force only.
        acting: Award rules and limits of law, and the lots of the option.
        parties: Who stands behind the bidders.
    """
    bids = [bid for bid in case.bids.values() if bid.lot_id in acting.lots]
    by_law = {one.bid: one for one in left_out(bids, acting.of_law)}
    rest = [bid for bid in bids if bid.bid_id not in by_law]
    aside = {one.bid: one for one in _set_aside(case, rest, acting, parties)}
    gone = by_law | aside
    singles = {
        (bid.provider_id, bid.lot_id): _offer(case, bid, acting)
        for bid in bids
        if bid.bid_id not in gone
    }
    several = [_offer(case, bid, acting) for bid in bids if bid.bid_id not in gone]
    stand, fallen = _packages(case, acting, singles, gone)
    return Offered(
        offers=(*several, *(offer for offers in stand.values() for offer in offers)),
        set_aside=(*by_law.values(), *aside.values(), *fallen),
        rules=tuple(_one_price(stand)),
        names=_names(stand),
    )


def _set_aside(
    case: Case, bids: Iterable[Bid], acting: Acting, parties: Parties
) -> Iterator[SetAside]:
    for bid in bids:
        if found := _why_not(case, bid, acting, parties):
            rule, why = found
            yield SetAside(bid.bid_id, bid.lot_id, bid.provider_id, rule, why)


def _why_not(case: Case, bid: Bid, acting: Acting, parties: Parties) -> tuple[str, str] | None:
    """Give the rule that sets a bid aside, and the reason; nothing where it stands."""
    if is_removed(case, bid.bid_id):
        return "determination", determined(case, bid.bid_id)
    lot = acting.lots[bid.lot_id]
    floor, rule = acting.largest("min_quality", lot)
    if bid.quality_score_0_100 < floor:
        cited = f" ({clause_of(rule)})" if clause_of(rule) else ""
        return id_of(rule), f"quality {bid.quality_score_0_100:f} is below {floor:f}{cited}"
    if low := _too_low(bid.price_gbp_per_unit, lot, acting):
        return low
    if bid.capacity_units_per_year < TRACE * lot.annual_units:
        why = f"offers {bid.capacity_units_per_year:f} of {lot.annual_units:f} units"
        return "least award", why
    limit, given = lot.longest_response_hours, bid.response_hours
    if limit is not None and given is not None and given > limit:  # drawn bids state none
        why = f"responds within {given:f} hours, and {limit:f} is the most"
        return f"response on {lot.lot_id}", why
    return _who_may_not(case, bid, acting, parties)


def _who_may_not(case: Case, bid: Bid, acting: Acting, parties: Parties) -> tuple[str, str] | None:
    """Look behind a bid: at ratings, and at a consortium that lost a member."""
    members = parties.members.get(bid.provider_id, ((bid.provider_id, Decimal(1)),))
    if abs(sum((part for _, part in members), Decimal(0)) - 1) > MILLIONTH:
        return "consortium", f"{bid.provider_id} has lost a member"
    for rule in acting.of_case:
        if rule.kind == "rating_exclusion" and acting.lots[bid.lot_id] in acting.lots_under(rule):
            for name, _ in members:
                if case.providers[name].cqc_rating == INADEQUATE:
                    return rule.rule_id, f"{name} is rated {INADEQUATE}"
    return None


def _too_low(price: Decimal, lot: Lot, acting: Acting) -> tuple[str, str] | None:
    least, rule = acting.largest("low_price_what_if", lot)
    if price >= least:
        return None
    return id_of(rule), f"price {price:f} is below {least:f} (what-if assumption)"


def _offer(case: Case, bid: Bid, acting: Acting) -> Offer:
    lot = acting.lots[bid.lot_id]
    share, _ = acting.largest("min_award_share", lot)
    least = min(max(share, TRACE), Decimal(1))
    return Offer(
        bid=bid.bid_id,
        lot=bid.lot_id,
        provider=bid.provider_id,
        price_gbp=bid.price_gbp_per_unit,
        quality=bid.quality_score_0_100,
        least_units=min(least * lot.annual_units, bid.capacity_units_per_year),
        most_units=bid.capacity_units_per_year,
        counts=lot.unit.startswith(case.providers[bid.provider_id].bid_unit),
        mobilisation_gbp=bid.mobilisation_cost_gbp,
    )


type Singles = Mapping[tuple[str, str], Offer]
type Standing = Mapping[str, Sequence[Offer]]


def _packages(
    case: Case, acting: Acting, singles: Singles, gone: Mapping[str, SetAside]
) -> tuple[Standing, list[SetAside]]:
    """Give the offers of the packages that stand, and why others fall.

    A package that the law switches off is told elsewhere.
    """
    stand: dict[str, list[Offer]] = {}
    fallen: list[SetAside] = []
    for package in packages_that_stand(case.packages.values(), acting.of_law):
        named = ids_in(package.lot_ids)
        found = _why_no_package(case, package, acting, singles, gone)
        if found:
            fallen += [
                SetAside(package.package_id, lot, package.provider_id, *found)
                for lot in named
                if lot in acting.lots
            ]
            continue
        stand[package.package_id] = [
            _discounted(package, singles[package.provider_id, lot]) for lot in named
        ]
    return stand, fallen


def _why_no_package(
    case: Case,
    package: Package,
    acting: Acting,
    singles: Singles,
    gone: Mapping[str, SetAside],
) -> tuple[str, str] | None:
    """Give the rule by which a package falls, and the reason; nothing where it stands."""
    named = ids_in(package.lot_ids)
    outside = [lot for lot in named if lot not in acting.lots]
    if outside:
        return "scope", f"holds {', '.join(outside)}, which the option does not cover"
    groups = {case.lots[lot].combination_group for lot in named}
    if any(lot.combination_group for lot in case.lots.values()) and (
        len(groups) > 1 or None in groups
    ):
        return "combination groups", "reaches beyond one group of lots that may be won together"
    for lot in named:
        offer = singles.get((package.provider_id, lot))
        if offer is None:
            told = next(
                (
                    one
                    for one in gone.values()
                    if (one.provider, one.lot) == (package.provider_id, lot)
                ),
                None,
            )
            if told is None:
                return "bids", f"no bid of {package.provider_id} for {lot} stands"
            return told.rule, f"its bid {told.bid} was set aside: {told.why}"
        price = _discounted(package, offer).price_gbp
        if low := _too_low(price, acting.lots[lot], acting):
            return low[0], f"on {lot}, {low[1]}"
    return None


def _discounted(package: Package, offer: Offer) -> Offer:
    """Give a bid at the package's price; without the condition, it stands by itself."""
    return replace(
        offer,
        bid=f"{offer.bid} in {package.package_id}",
        price_gbp=offer.price_gbp * (1 - package.discount_percent / 100),
        package=package.package_id if package.all_or_nothing else "",
    )


def _one_price(stand: Standing) -> Iterator[OneOf]:
    """Let a bid win once: by itself, or in one of the packages that hold it."""
    keys: dict[tuple[str, str], list[str]] = defaultdict(list)
    for offer in (one for offers in stand.values() for one in offers):
        made, _, _ = offer.bid.rpartition(" in ")
        keys[offer.provider, made].append(offer.wins_with)
    for (provider, made), several in keys.items():
        words = f"bid {made} wins at one price"
        yield OneOf(terms_of(provider), words, keys=(made, *dict.fromkeys(several)))


def _names(stand: Standing) -> Mapping[str, tuple[str, ...]]:
    """Give the keys by which bids and packages win beside their own."""
    found: dict[str, list[str]] = defaultdict(list)
    for package, offers in stand.items():
        for offer in offers:
            found[offer.bid.rpartition(" in ")[0]].append(offer.wins_with)
            if not offer.package:
                found[package].append(offer.wins_with)
    return {name: tuple(dict.fromkeys(keys)) for name, keys in found.items()}
