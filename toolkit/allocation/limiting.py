"""From award rules of a case to rules that an award must keep: caps, floors, shares and choice."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from toolkit.allocation.acting import Acting, clause_of, id_of
from toolkit.allocation.families.capacity import Capacity
from toolkit.allocation.families.choice import Choice
from toolkit.allocation.families.concentration import Concentration
from toolkit.allocation.families.lot_cap import LotCap
from toolkit.allocation.families.lot_winners import LotWinners
from toolkit.allocation.families.portfolio_quality import PortfolioQuality
from toolkit.allocation.families.resilience import Resilience, Standby
from toolkit.allocation.families.rule import Measure, Rule
from toolkit.allocation.families.share_limit import ShareLimit
from toolkit.allocation.families.winners import Winners
from toolkit.allocation.lawful import (
    caps_of_law,
    fewest_providers,
    reaches_everything,
    uncapped_lots,
)
from toolkit.statements.award_rules import AwardRule
from toolkit.statements.case import Case
from toolkit.statements.limits import Limit
from toolkit.statements.lots import Lot
from toolkit.statements.provider_checks import ultimate_parents
from toolkit.statements.tables import ids_in

SPANNING = "both"  # a footprint word for lots that lie in every footprint of their area


@dataclass(frozen=True)
class Parties:
    """Who delivers, alone or in consortia, and who controls whom.

    Args:
        members: Parties behind a bidder, each with its part, by consortium.
        parents: Undertaking at the top of a provider that has a parent.
    """

    members: Mapping[str, tuple[tuple[str, Decimal], ...]]
    parents: Mapping[str, str]


def parties_of(case: Case) -> Parties:
    """Read from a case who stands behind its bidders."""
    members: dict[str, list[tuple[str, Decimal]]] = defaultdict(list)
    for one in case.consortium_members.values():
        members[one.consortium_id].append((one.member_id, one.share))
    return Parties(
        {name: tuple(several) for name, several in members.items()},
        ultimate_parents(case.providers),
    )


def capacities(case: Case, parties: Parties) -> Iterator[Capacity]:
    """Hold each provider to what it can deliver; a consortium's members are held to theirs."""
    for one in case.providers.values():
        if one.provider_id not in parties.members:
            words = f"{one.provider_id} can deliver {one.annual_capacity:f} units a year"
            id = f"capacity of {one.provider_id}"
            yield Capacity(id, words, party=one.provider_id, most=one.annual_capacity)


def lot_caps(case: Case, acting: Acting, parties: Parties) -> Iterator[LotCap]:
    """Hold each provider to its own limit, or to a rule's for everybody where that is smaller.

    A rule's number holds for an undertaking with all its subsidiaries as well. Lots on which the
    law bars that cap do not count; caps that the law sets stand beside it.
    """
    lots = frozenset(acting.lots)
    everybody, some = _caps_by_reach(acting)
    named = next((rule for rule in acting.all if rule.kind == "max_lots"), None)
    freed = uncapped_lots(lots, acting.of_law)
    counted = tuple(sorted(lots - freed)) if freed else ()
    groups = [group for group in _undertakings(case, parties).values() if len(group) > 1]
    for one in case.providers.values() if freed != lots else ():
        if one.provider_id not in parties.members:
            most, rule = min([*everybody, (one.max_lots, named)], key=lambda pair: pair[0])
            yield _cap((one.provider_id,), most, rule, counted)
    if everybody and freed != lots:
        most, rule = min(everybody, key=lambda pair: pair[0])
        yield from (_cap(group, most, rule, counted) for group in groups)
    for number, rule in some:
        reached = tuple(lot.lot_id for lot in acting.lots_under(rule))
        for group in _undertakings(case, parties).values() if reached else ():
            yield _cap(group, number, rule, reached)
    yield from caps_of_law(case, lots, acting.of_law)


type Numbered = list[tuple[Decimal, AwardRule | Limit]]


def _caps_by_reach(acting: Acting) -> tuple[Numbered, Numbered]:
    """Part the caps on lots into those on every lot and those of the case on some of them."""
    everybody: Numbered = []
    some: Numbered = []
    for rule in acting.all:
        if rule.kind != "max_lots" or rule.value is None:
            continue
        if isinstance(rule, Limit):
            everybody += [(rule.value, rule)] if reaches_everything(rule) else []
        elif rule.applies_to_unit or rule.lot_ids:
            some.append((rule.value, rule))
        else:
            everybody.append((rule.value, rule))
    return everybody, some


def _cap(
    parties: tuple[str, ...], most: Decimal, rule: AwardRule | Limit | None, lots: tuple[str, ...]
) -> LotCap:
    words = f"{' and '.join(parties)} may win {int(most)} lots"
    id = id_of(rule) or "max_lots"
    return LotCap(id, words, clause_of(rule), parties=parties, most=Decimal(int(most)), lots=lots)


def winners_on_lots(acting: Acting) -> Iterator[LotWinners]:
    """Ask for several providers on a lot, or for no more than some; the strictest holds.

    A lot is large strictly above the smallest size that a rule names.
    """
    for lot in acting.lots.values():
        if lot.annual_units <= 0:
            continue
        fewest, rule = acting.largest("min_providers_each_lot", lot)
        if_large, other = acting.largest("min_providers_large_lot", lot)
        size = acting.smallest("large_lot_units", lot)
        if size is not None and lot.annual_units > size[0] and if_large > fewest:
            fewest, rule = if_large, other
        least = _up(fewest)
        by_law = fewest_providers(lot.lot_id, acting.of_law)
        if by_law and by_law.least > least:
            yield by_law
        elif least > 1:
            words = f"{lot.lot_id} needs {least} providers"
            id, cites = id_of(rule), clause_of(rule)
            yield LotWinners(id, words, cites, lots=(lot.lot_id,), least=least)
        if capped := acting.smallest("max_winners_each_lot", lot):
            most, rule = _down(capped[0]), capped[1]
            words = f"{lot.lot_id} may have {most} providers"
            id, cites = id_of(rule), clause_of(rule)
            yield LotWinners(id, words, cites, lots=(lot.lot_id,), most=most)


def winners_in_all(acting: Acting) -> Iterator[Winners]:
    """Ask for no fewer and no more undertakings over all lots of a rule."""
    for rule, value, lots in acting.of_kinds(["min_winners", "max_winners"]):
        names, id, cites = _ids(lots), id_of(rule), clause_of(rule)
        if rule.kind == "min_winners":
            words = f"at least {_up(value)} providers win"
            yield Winners(id, words, cites, least=_up(value), lots=names)
        else:
            words = f"at most {_down(value)} providers win"
            yield Winners(id, words, cites, most=_down(value), lots=names)


def shares(case: Case, acting: Acting, parties: Parties) -> Iterator[ShareLimit]:
    """Cap what one undertaking wins, by footprint or in all, and keep some for small providers."""
    for rule, most, lots in acting.of_kinds(["max_footprint_share", "max_value_share"]):
        for where, measure, reached in _shared_among(rule, lots):
            for group in _bidding(case, parties, reached).values():
                words = f"{' and '.join(group)} may win {most:f} of the {measure} {where}"
                id, cites, names = id_of(rule), clause_of(rule), _ids(reached)
                yield ShareLimit(
                    id, words, cites, parties=group, most=most, lots=names, measure=measure
                )
    for rule, least, lots in acting.of_kinds(["min_sme_share", "min_vcse_share"]):
        small = tuple(
            one.provider_id
            for one in case.providers.values()
            if (one.is_sme if rule.kind == "min_sme_share" else one.is_vcse)
        )
        who = "small and medium-sized" if rule.kind == "min_sme_share" else "voluntary sector"
        words = f"{who} providers win at least {least:f} of the value"
        id, cites, names = id_of(rule), clause_of(rule), _ids(lots)
        yield ShareLimit(id, words, cites, parties=small, least=least, lots=names)


def _shared_among(
    rule: AwardRule | Limit, lots: tuple[Lot, ...]
) -> Iterator[tuple[str, Measure, tuple[Lot, ...]]]:
    """Give the sets of lots that a share is taken of: units of one kind in one footprint, or all.

    A lot that spans footprints lies in none of them alone.
    """
    if rule.kind == "max_value_share":
        yield "awarded", "value", lots
        return
    found: dict[tuple[str, str], list[Lot]] = defaultdict(list)
    for lot in lots:
        if lot.sub_icb_footprint != SPANNING and lot.annual_units > 0:
            found[lot.sub_icb_footprint, lot.unit].append(lot)
    for (footprint, unit), several in found.items():
        yield f"({unit}) in {footprint}", "units", tuple(several)


def spread(acting: Acting) -> Iterator[Rule]:
    """Limit concentration, ask for average quality, and for a choice in each kind of care."""
    for rule, value, lots in acting.of_kinds(["max_concentration", "max_value_concentration"]):
        measure: Measure = "lots" if rule.kind == "max_concentration" else "value"
        words = f"the sum of squared shares by {measure} is at most {value:f}"
        id, cites, names = id_of(rule), clause_of(rule), _ids(lots)
        yield Concentration(id, words, cites, most=value, lots=names, measure=measure)
    for rule, value, lots in acting.of_kinds(["min_average_quality"]):
        words = f"quality is {value:f} on average, by value"
        yield PortfolioQuality(id_of(rule), words, clause_of(rule), least=value, lots=_ids(lots))
    for rule, value, lots in acting.of_kinds(["min_providers_to_choose_from"]):
        for service in dict.fromkeys(lot.service_type for lot in lots if lot.annual_units > 0):
            names = _ids([lot for lot in lots if lot.service_type == service])
            words = f"{_up(value)} providers to choose from for {service}"
            yield Choice(id_of(rule), words, clause_of(rule), lots=names, least=_up(value))


def places(case: Case, acting: Acting) -> Iterator[Choice]:
    """Ask for a choice of providers within reach of each place; far lots do not count."""
    for one in case.places_of_choice.values():
        within = [
            lot
            for lot in ids_in(one.lot_ids)
            if lot in acting.lots and acting.lots[lot].annual_units > 0
        ]
        if within:
            words = f"{one.min_providers} providers to choose from in {one.place}"
            yield Choice(one.place_id, words, lots=tuple(within), least=one.min_providers)


def resilience(case: Case, acting: Acting) -> Iterator[Resilience]:
    """Ask of each lot that others could step in, and that some stand by.

    Where both are asked of one lot they are one rule, which has the name of the first, so that
    nobody is paid twice for standing by.
    """
    for lot in acting.lots.values():
        part, rule = acting.largest("min_capacity_share_after_failure", lot)
        count, other = acting.largest("min_standbys", lot)
        if (not part and not count) or lot.annual_units <= 0:
            continue
        asked = [f"keeps {part:f} of its care when a provider fails"] if part else []
        asked += [f"has {_up(count)} standing by"] if count else []
        by = rule or other
        yield Resilience(
            id_of(by),
            f"{lot.lot_id} {' and '.join(asked)}",
            clause_of(by),
            lots=(lot.lot_id,),
            part=part,
            least_standbys=_up(count),
            standbys=tuple(
                Standby(one.lot_id, one.provider_id, one.units_per_year, one.gbp_per_year)
                for one in case.standbys.values()
                if one.lot_id == lot.lot_id
            ),
        )


def _undertakings(case: Case, parties: Parties) -> dict[str, tuple[str, ...]]:
    """Give the providers of each undertaking, consortia left out."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in case.providers:
        if name not in parties.members:
            found[parties.parents.get(name, name)].append(name)
    return {top: tuple(several) for top, several in found.items()}


def _bidding(case: Case, parties: Parties, lots: Collection[Lot]) -> dict[str, tuple[str, ...]]:
    """Give the undertakings that bid for some lots, alone or in a consortium."""
    names = _ids(lots)
    there = {
        member
        for bid in case.bids.values()
        if bid.lot_id in names
        for member, _ in parties.members.get(bid.provider_id, ((bid.provider_id, Decimal(1)),))
    }
    return {top: group for top, group in _undertakings(case, parties).items() if there & set(group)}


def _ids(lots: Collection[Lot]) -> tuple[str, ...]:
    return tuple(lot.lot_id for lot in lots)


def _up(value: Decimal) -> int:
    return int(value.to_integral_value(ROUND_CEILING))


def _down(value: Decimal) -> int:
    return int(value.to_integral_value(ROUND_FLOOR))
