"""Stating the award problem of an option: which bids stand, what each lot needs, who may pay."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.families.capacity import Capacity
from toolkit.allocation.families.lot_cap import LotCap
from toolkit.allocation.families.lot_winners import LotWinners
from toolkit.allocation.problem import Arc, Need, Offer, Problem, SetAside
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
        "max_lots",
        "min_award_share",
        "min_providers_large_lot",
        "min_quality",
        "low_price_what_if",
    }
)
TRACE = Decimal("0.000001")  # of a lot; nobody wins a lot without delivering at least so much


@dataclass(frozen=True)
class Rules:
    """Award rules of the case and limits of law; where both speak, the strictest holds."""

    all: tuple[AwardRule | Limit, ...]

    def of(self, kind: AwardRuleKind, unit: str) -> list[tuple[Decimal, str]]:
        """Give the numbers of a kind that hold for lots of a unit, each with its rule's id."""
        return [
            (rule.value, _id(rule))
            for rule in self.all
            if rule.kind == kind and rule.value is not None and _unit(rule) in (None, unit)
        ]

    def largest(self, kind: AwardRuleKind, unit: str) -> tuple[Decimal, str]:
        """Give the largest number of a kind with its rule's id, or zero where there is none."""
        return max(self.of(kind, unit), default=(Decimal(0), ""))


def state_problem(case: Case, option: Option, limits: Iterable[Limit] = ()) -> Problem:
    """State the award problem of an option.

    Args:
        case: The case, a scenario applied or not.
        option: Its model decides who may pay for what.
        limits: What the law adds to the case's award rules.
    """
    rules = Rules((*case.rules.values(), *limits))
    lots = {lot.lot_id: lot for lot in case.lots_in(option)}
    bids = [bid for bid in case.bids.values() if bid.lot_id in lots]
    set_aside = tuple(_set_aside(bids, lots, rules))
    barred = {one.bid for one in set_aside}
    return Problem(
        needs=tuple(
            Need(lot.lot_id, lot.annual_units, lot.annual_value_gbp) for lot in lots.values()
        ),
        offers=tuple(
            _offer(case, bid, lots[bid.lot_id], rules) for bid in bids if bid.bid_id not in barred
        ),
        rules=(*_capacities(case), *_lot_caps(case, rules), *_spread(lots.values(), rules)),
        arcs=tuple(_arcs(case, option, lots)),
        available_gbp={one.stream_id: one.available_gbp for one in case.streams.values()},
        cross_area_share=_cross_area_share(case, option),
        set_aside=set_aside,
        obeyed=tuple(_sentence(rule) for rule in rules.all if _is_obeyed(rule, rules)),
        not_obeyed=tuple(_sentence(rule) for rule in rules.all if not _is_obeyed(rule, rules)),
    )


def _capacities(case: Case) -> Iterator[Capacity]:
    for one in case.providers.values():
        words = f"{one.provider_id} can deliver {one.annual_capacity:f} units a year"
        yield Capacity(
            f"capacity of {one.provider_id}", words, party=one.provider_id, most=one.annual_capacity
        )


def _lot_caps(case: Case, rules: Rules) -> Iterator[LotCap]:
    """Hold each provider to its own limit, or to a rule's for everybody where that is smaller."""
    everybody = [
        (rule.value, _id(rule))
        for rule in rules.all
        if rule.kind == "max_lots" and rule.value is not None and _unit(rule) is None
    ]
    named = next((_id(rule) for rule in rules.all if rule.kind == "max_lots"), "max_lots")
    for one in case.providers.values():
        most, id = min([*everybody, (one.max_lots, named)], key=lambda pair: pair[0])
        words = f"{one.provider_id} may win {int(most)} lots"
        yield LotCap(id, words, parties=(one.provider_id,), most=Decimal(int(most)))


def _spread(lots: Iterable[Lot], rules: Rules) -> Iterator[LotWinners]:
    """Ask for several providers on lots strictly above the smallest size that a rule names."""
    for lot in lots:
        fewest, id = rules.largest("min_providers_large_lot", lot.unit)
        sizes = [size for size, _ in rules.of("large_lot_units", lot.unit)]
        least = int(fewest.to_integral_value(rounding="ROUND_CEILING"))
        if sizes and lot.annual_units > min(sizes) and least > 1:
            words = f"{lot.lot_id} needs {least} providers"
            yield LotWinners(id, words, lots=(lot.lot_id,), least=least)


def _id(rule: AwardRule | Limit) -> str:
    return rule.rule_id if isinstance(rule, AwardRule) else rule.id


def _unit(rule: AwardRule | Limit) -> str | None:
    return rule.applies_to_unit if isinstance(rule, AwardRule) else None


def _is_obeyed(rule: AwardRule | Limit, rules: Rules) -> bool:
    """Say whether a rule makes a difference: it needs a number, or a table that holds it."""
    if rule.kind == "max_lots":
        return _unit(rule) is None  # without a number, each provider's own stands
    if rule.kind == "min_providers_large_lot":
        return rule.value is not None and any(
            _unit(rule) is None or _unit(size) in (None, _unit(rule))
            for size in rules.all
            if size.kind == "large_lot_units" and size.value is not None
        )
    return rule.kind in OBEYED and rule.value is not None


def _sentence(rule: AwardRule | Limit) -> str:
    if isinstance(rule, Limit):
        return f"{rule.id}: {rule.kind} {rule.value} ({rule.cites})"
    value = "" if rule.value is None else f": {rule.value:f}"
    return f"{rule.rule_id}, {rule.rule}{value}"


def _set_aside(bids: list[Bid], lots: dict[str, Lot], rules: Rules) -> Iterator[SetAside]:
    for bid in bids:
        lot = lots[bid.lot_id]
        floor, quality_rule = rules.largest("min_quality", lot.unit)
        least, price_rule = rules.largest("low_price_what_if", lot.unit)
        if bid.quality_score_0_100 < floor:
            rule, why = quality_rule, f"quality {bid.quality_score_0_100:f} is below {floor:f}"
        elif bid.price_gbp_per_unit < least:
            rule = price_rule
            why = f"price {bid.price_gbp_per_unit:f} is below {least:f} (what-if assumption)"
        elif bid.capacity_units_per_year < TRACE * lot.annual_units:
            rule = "least award"
            why = f"offers {bid.capacity_units_per_year:f} of {lot.annual_units:f} units"
        else:
            continue
        yield SetAside(bid.bid_id, bid.lot_id, bid.provider_id, rule, why)


def _offer(case: Case, bid: Bid, lot: Lot, rules: Rules) -> Offer:
    share, _ = rules.largest("min_award_share", lot.unit)
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


def _arcs(case: Case, option: Option, lots: dict[str, Lot]) -> Iterator[Arc]:
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
