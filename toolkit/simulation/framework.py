"""A framework: who has a place on it for which lot, which promises nobody any volume."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from toolkit.allocation.problem import Offer
from toolkit.allocation.stating import state_problem
from toolkit.errors import Fault, InputError, Place
from toolkit.statements.call_off_checks import speaks_of
from toolkit.statements.call_offs import CallOffRule
from toolkit.statements.case import Case
from toolkit.statements.limits import Limit
from toolkit.statements.lots import Lot
from toolkit.statements.market_model import MarketModel
from toolkit.statements.options import Option
from toolkit.statements.reading import did_you_mean


@dataclass(frozen=True)
class Standing:
    """A provider's place on a framework for one lot; it is not a promise of work.

    Args:
        rank: 1 is asked first; used where packages are offered down a ranking.
        price_gbp: A unit, nominal, at the case's price base.
        quality: 0 to 100.
        most_units: Most that it delivers on the lot in a year.
        accepts: Chance to accept a package that is offered.
        counts: Whether the lot uses up the provider's yearly capacity.
    """

    lot: str
    provider: str
    rank: int
    price_gbp: float
    quality: float
    most_units: float
    accepts: float
    counts: bool


@dataclass(frozen=True)
class Framework:
    """Places by lot, and how packages are called off.

    Args:
        option: Id of the option.
        lots: Units planned a year, by lot.
        rules: How packages are placed, by lot.
        standings: By lot and provider; their order means nothing.
        capacity: Most units of its own kind that a provider delivers in a year.
    """

    option: str
    lots: Mapping[str, float]
    rules: Mapping[str, CallOffRule]
    standings: tuple[Standing, ...]
    capacity: Mapping[str, float]


@dataclass(frozen=True)
class CallOffTerms:
    """What is stated about call-offs.

    Args:
        rules: How packages are placed.
        model: Says how likely each kind of provider is to accept; whoever it does not speak of
            accepts everything.
        ranked: Providers by lot, the first one asked first; lots that it does not name are ranked
            by price, then by quality.
    """

    rules: tuple[CallOffRule, ...]
    model: MarketModel = field(default_factory=lambda: MarketModel(()))
    ranked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def framework_of(
    case: Case, option: Option, limits: Iterable[Limit], terms: CallOffTerms
) -> Framework:
    """Give a place to every bid that may be awarded.

    How many lots a provider may win does not limit places, because a place is no award.

    Args:
        case: The case; one with drawn bids where nobody has bid yet.
        option: Which lots.
        limits: What the law adds to the case's award rules.
        terms: How packages are placed.

    Raises:
        InputError: A lot has no rule, or a ranking names whoever has no place.
    """
    lots = {lot.lot_id: lot for lot in case.lots_in(option)}
    offers = _as_made(case, state_problem(case, option, limits).offers)
    rules = {name: rule_for(terms.rules, lot) for name, lot in lots.items()}
    faults = [
        Fault(Place("call_off_rules"), "", f"no rule speaks of lot {name!r}; add one")
        for name, rule in rules.items()
        if rule is None
    ]
    standings: list[Standing] = []
    for name, lot in lots.items():
        here = [offer for offer in offers if offer.lot == name]
        faults += _ranking_faults(terms.ranked.get(name, ()), name, here)
        for rank, offer in enumerate(_in_rank(here, terms.ranked.get(name)), start=1):
            row = terms.model.row_for(case.providers[offer.provider].provider_type, lot)
            accepts = 1.0 if row is None else float(row.accepts_share)
            standings.append(_standing(offer, rank, accepts))
    if faults:
        raise InputError(faults)
    return Framework(
        option=option.id,
        lots={name: float(lot.annual_units) for name, lot in lots.items()},
        rules={name: rule for name, rule in rules.items() if rule is not None},
        standings=tuple(standings),
        capacity={one.provider_id: float(one.annual_capacity) for one in case.providers.values()},
    )


def rule_for(rules: tuple[CallOffRule, ...], lot: Lot) -> CallOffRule | None:
    """Give the most precise rule about a lot, if there is one."""
    fitting = [rule for rule in rules if speaks_of(rule, lot)]
    return max(fitting, key=lambda rule: rule.precision, default=None)


def _as_made(case: Case, offers: Iterable[Offer]) -> list[Offer]:
    """Give bids as they were made; one in a package or a tier of volume is no place more.

    The price of a place is the one that holds without any condition.
    """
    return [offer for offer in offers if offer.bid in case.bids]


def _ranking_faults(ranked: tuple[str, ...], lot: str, offers: list[Offer]) -> list[Fault]:
    known = {offer.provider for offer in offers}
    return [
        Fault(Place("ranked"), lot, f"{one!r} has no place on it; {did_you_mean(one, known)}")
        for one in ranked
        if one not in known
    ]


def _in_rank(offers: list[Offer], ranked: tuple[str, ...] | None) -> list[Offer]:
    """Order the offers of a lot; whoever a stated ranking leaves out has no place."""
    if ranked is not None:
        by_provider = {offer.provider: offer for offer in offers}
        return [by_provider[one] for one in dict.fromkeys(ranked) if one in by_provider]
    return sorted(offers, key=lambda one: (one.price_gbp, -one.quality, one.provider))


def _standing(offer: Offer, rank: int, accepts: float) -> Standing:
    return Standing(
        lot=offer.lot,
        provider=offer.provider,
        rank=rank,
        price_gbp=float(offer.price_gbp),
        quality=float(offer.quality),
        most_units=float(offer.most_units),
        accepts=accepts,
        counts=offer.counts,
    )
