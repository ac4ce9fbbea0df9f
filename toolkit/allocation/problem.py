"""The award problem of one option, in plain numbers and with the words to explain them.

Everything here is exact (`Decimal`) and knows no solver, so that the independent check of an award
reads the same numbers as the solver did.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from toolkit.statements.award_rules import AwardRule, AwardRuleKind
from toolkit.statements.bids import Bid
from toolkit.statements.case import Case
from toolkit.statements.limits import Limit
from toolkit.statements.lots import Lot
from toolkit.statements.options import Option
from toolkit.statements.terms import parameters_of

OBEYED: frozenset[AwardRuleKind] = frozenset(
    {
        "large_lot_units",
        "min_providers_large_lot",
        "min_award_share",
        "min_quality",
        "low_price_what_if",
    }
)  # `max_lots` is obeyed too: its number stands with each provider


@dataclass(frozen=True)
class Need:
    """What one lot needs.

    Args:
        units: To be delivered in a year, exactly.
        min_providers: Fewest providers that must win part of it.
    """

    lot: str
    units: Decimal
    min_providers: int


@dataclass(frozen=True)
class Offer:
    """A bid that may be awarded.

    Args:
        least_units: A positive award is at least this much.
        most_units: The bid's own capacity on the lot.
        counts: Whether it uses the provider's yearly capacity, being in the provider's own unit.
    """

    bid: str
    lot: str
    provider: str
    price_gbp: Decimal
    quality: Decimal
    least_units: Decimal
    most_units: Decimal
    counts: bool


@dataclass(frozen=True)
class Arc:
    """Leave for one stream to pay for one lot.

    Args:
        most_gbp: Largest yearly sum; nothing where there is no limit.
        own: Whether the stream could pay for the lot without pooling.
    """

    stream: str
    lot: str
    most_gbp: Decimal | None
    own: bool


@dataclass(frozen=True)
class SetAside:
    """A bid that was not considered, with the rule and the reason."""

    bid: str
    lot: str
    provider: str
    rule: str
    why: str


@dataclass(frozen=True)
class Problem:
    """Everything an award must respect.

    Args:
        capacity: Most units of its own kind that a provider can deliver in a year.
        max_lots: Most lots that a provider may win.
        available_gbp: Most that a stream may spend in a year.
        cross_area_share: Part of a stream that may go to lots it could not fund alone; nothing
            where there is no cap.
        obeyed: Award rules and limits of law that the problem holds.
        not_obeyed: Award rules that the case states and this version does not apply.
    """

    needs: tuple[Need, ...]
    offers: tuple[Offer, ...]
    arcs: tuple[Arc, ...]
    capacity: dict[str, Decimal]
    max_lots: dict[str, Decimal]
    available_gbp: dict[str, Decimal]
    cross_area_share: Decimal | None
    set_aside: tuple[SetAside, ...]
    obeyed: tuple[str, ...]
    not_obeyed: tuple[str, ...]


@dataclass(frozen=True)
class _Rules:
    """The award rules in force, the strictest where law and case both speak."""

    all: tuple[AwardRule | Limit, ...]

    def of(self, kind: AwardRuleKind, unit: str | None = None) -> list[tuple[Decimal, str]]:
        return [
            (rule.value, rule.rule_id if isinstance(rule, AwardRule) else rule.id)
            for rule in self.all
            if rule.kind == kind and rule.value is not None and _applies(rule, unit)
        ]

    def strictest(self, kind: AwardRuleKind, unit: str | None = None) -> tuple[Decimal, str]:
        return max(self.of(kind, unit), default=(Decimal(0), ""))


def _applies(rule: AwardRule | Limit, unit: str | None) -> bool:
    wanted = rule.applies_to_unit if isinstance(rule, AwardRule) else None
    return wanted is None or unit is None or wanted == unit


def state_problem(case: Case, option: Option, limits: Iterable[Limit] = ()) -> Problem:
    """State the award problem of an option.

    Args:
        case: The case, a scenario applied or not.
        option: Its model decides who may pay for what.
        limits: What the law adds to the case's award rules.
    """
    rules = _Rules((*case.rules.values(), *limits))
    lots = {lot.lot_id: lot for lot in case.lots_in(option)}
    bids = [bid for bid in case.bids.values() if bid.lot_id in lots]
    set_aside = tuple(_set_aside(bids, lots, rules))
    barred = {one.bid for one in set_aside}
    return Problem(
        needs=tuple(_need(lot, rules) for lot in lots.values()),
        offers=tuple(
            _offer(case, bid, lots[bid.lot_id], rules) for bid in bids if bid.bid_id not in barred
        ),
        arcs=tuple(_arcs(case, option, lots)),
        capacity={one.provider_id: one.annual_capacity for one in case.providers.values()},
        max_lots={one.provider_id: one.max_lots for one in case.providers.values()},
        available_gbp={one.stream_id: one.available_gbp for one in case.streams.values()},
        cross_area_share=_cross_area_share(case, option),
        set_aside=set_aside,
        obeyed=tuple(_sentence(rule) for rule in rules.all if _is_obeyed(rule)),
        not_obeyed=tuple(_sentence(rule) for rule in rules.all if not _is_obeyed(rule)),
    )


def _is_obeyed(rule: AwardRule | Limit) -> bool:
    return rule.kind == "max_lots" or (rule.kind in OBEYED and rule.value is not None)


def _sentence(rule: AwardRule | Limit) -> str:
    if isinstance(rule, Limit):
        return f"{rule.id}: {rule.kind} {rule.value} ({rule.cites})"
    value = "" if rule.value is None else f": {rule.value:f}"
    return f"{rule.rule_id}, {rule.rule}{value}"


def _set_aside(bids: list[Bid], lots: dict[str, Lot], rules: _Rules) -> Iterable[SetAside]:
    for bid in bids:
        unit = lots[bid.lot_id].unit
        floor, quality_rule = rules.strictest("min_quality", unit)
        least, price_rule = rules.strictest("low_price_what_if", unit)
        if bid.quality_score_0_100 < floor:
            why = f"quality {bid.quality_score_0_100:f} is below {floor:f}"
            yield SetAside(bid.bid_id, bid.lot_id, bid.provider_id, quality_rule, why)
        elif bid.price_gbp_per_unit < least:
            why = f"price {bid.price_gbp_per_unit:f} is below {least:f} (what-if assumption)"
            yield SetAside(bid.bid_id, bid.lot_id, bid.provider_id, price_rule, why)


def _need(lot: Lot, rules: _Rules) -> Need:
    providers, _ = rules.strictest("min_providers_large_lot", lot.unit)
    large = [value for value, _ in rules.of("large_lot_units", lot.unit)]
    is_large = bool(large) and lot.annual_units > min(large)
    fewest = int(providers.to_integral_value(rounding="ROUND_CEILING")) if is_large else 1
    return Need(lot.lot_id, lot.annual_units, fewest if lot.annual_units > 0 else 0)


def _offer(case: Case, bid: Bid, lot: Lot, rules: _Rules) -> Offer:
    share, _ = rules.strictest("min_award_share", lot.unit)
    return Offer(
        bid=bid.bid_id,
        lot=bid.lot_id,
        provider=bid.provider_id,
        price_gbp=bid.price_gbp_per_unit,
        quality=bid.quality_score_0_100,
        least_units=min(share * lot.annual_units, bid.capacity_units_per_year),
        most_units=bid.capacity_units_per_year,
        counts=lot.unit.startswith(case.providers[bid.provider_id].bid_unit),
    )


def _arcs(case: Case, option: Option, lots: dict[str, Lot]) -> Iterable[Arc]:
    funding = case.models[option.model].structure.funding
    for (stream, lot_id), leave in case.eligibility.items():
        own = leave.eligible_separate_budgets
        if lot_id in lots and (leave.eligible_pooled if funding == "eligible_pooled" else own):
            share = leave.max_share_of_lot_from_stream
            most = None if share is None else share * lots[lot_id].annual_value_gbp
            yield Arc(stream, lot_id, most, own)


def _cross_area_share(case: Case, option: Option) -> Decimal | None:
    name = case.models[option.model].structure.cross_area_cap
    return None if name is None else parameters_of(case, option)[name]
