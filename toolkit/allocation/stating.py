"""Stating the award problem of an option: which bids stand, what each lot needs, who may pay."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import get_args

from toolkit.allocation.families.capacity import Capacity
from toolkit.allocation.families.lot_cap import LotCap
from toolkit.allocation.families.lot_winners import LotWinners
from toolkit.allocation.lawful import (
    binding,
    caps_of_law,
    fewest_providers,
    left_out,
    lots_for_all,
    packages_left_out,
    price_caps,
    question_of,
    reaches_everything,
    sentence_of,
    switched_off,
    switches_off,
    uncapped_lots,
)
from toolkit.allocation.problem import Arc, Need, Offer, Problem, SetAside
from toolkit.statements.award_rules import AwardRule, AwardRuleKind
from toolkit.statements.bids import Bid
from toolkit.statements.case import Case
from toolkit.statements.limits import LegalKind, Limit, LimitKind
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
LEGAL_KINDS: frozenset[LimitKind] = frozenset(get_args(LegalKind))
TRACE = Decimal("0.000001")  # of a lot; nobody wins a lot without delivering at least so much


@dataclass(frozen=True)
class Rules:
    """Award rules of the case and limits of law; where both speak, the strictest holds.

    A limit of law that bars an award rule on a lot goes before it.
    """

    of_case: tuple[AwardRule, ...]
    of_law: tuple[Limit, ...]

    @property
    def all(self) -> tuple[AwardRule | Limit, ...]:
        """Every rule that is settled, those of the case first."""
        return (*self.of_case, *binding(self.of_law))

    def of(self, kind: AwardRuleKind, lot: Lot) -> list[tuple[Decimal, AwardRule | Limit]]:
        """Give the numbers of a kind that hold for a lot, each with its rule."""
        barred = any(switches_off(limit, kind, lot.lot_id) for limit in self.of_law)
        acting: tuple[AwardRule | Limit, ...] = binding(self.of_law) if barred else self.all
        return [
            (rule.value, rule)
            for rule in acting
            if rule.kind == kind and rule.value is not None and _speaks_of(rule, lot)
        ]

    def largest(self, kind: AwardRuleKind, lot: Lot) -> tuple[Decimal, AwardRule | Limit | None]:
        """Give the largest number of a kind with its rule, or zero where there is none."""
        found = self.of(kind, lot)
        return max(found, default=(Decimal(0), None), key=lambda one: (one[0], _id(one[1])))


def state_problem(case: Case, option: Option, limits: Iterable[Limit] = ()) -> Problem:
    """State the award problem of an option.

    Args:
        case: The case, a scenario applied or not.
        option: Its model decides who may pay for what.
        limits: What the law adds to the case's award rules, and what it bars of them.
    """
    rules = Rules(tuple(case.rules.values()), tuple(limits))
    law = rules.of_law
    lots = {lot.lot_id: lot for lot in case.lots_in(option)}
    bids = [bid for bid in case.bids.values() if bid.lot_id in lots]
    by_law = {one.bid: one for one in left_out(bids, law)}
    rest = [bid for bid in bids if bid.bid_id not in by_law]
    set_aside = (*by_law.values(), *_set_aside(rest, lots, rules))
    barred = {one.bid for one in set_aside}
    off = tuple(switched_off(case, lots, law))
    idle = _idle(rules, lots.values(), {rule.rule_id for rule, _ in off})
    return Problem(
        needs=tuple(
            Need(one.lot_id, one.annual_units, one.annual_value_gbp) for one in lots.values()
        ),
        offers=tuple(
            _offer(case, bid, lots[bid.lot_id], rules) for bid in bids if bid.bid_id not in barred
        ),
        rules=(
            *_capacities(case),
            *_lot_caps(case, rules, frozenset(lots)),
            *_spread(lots.values(), rules),
            *price_caps(case, lots, law),
        ),
        arcs=tuple(_arcs(case, option, lots)),
        available_gbp={one.stream_id: one.available_gbp for one in case.streams.values()},
        cross_area_share=_cross_area_share(case, option),
        set_aside=set_aside,
        obeyed=tuple(
            _sentence(rule)
            for rule in rules.all
            if _is_obeyed(rule, rules) and _id(rule) not in idle
        ),
        not_obeyed=tuple(_sentence(rule) for rule in rules.all if not _is_obeyed(rule, rules)),
        to_all=lots_for_all(lots, law),
        limits=law,
        set_aside_by_law=(*(told for _, told in off), *packages_left_out(case, law)),
        open_questions=tuple(question_of(limit, lots) for limit in law if limit.is_open),
    )


def _capacities(case: Case) -> Iterator[Capacity]:
    for one in case.providers.values():
        words = f"{one.provider_id} can deliver {one.annual_capacity:f} units a year"
        yield Capacity(
            f"capacity of {one.provider_id}", words, party=one.provider_id, most=one.annual_capacity
        )


def _lot_caps(case: Case, rules: Rules, lots: frozenset[str]) -> Iterator[LotCap]:
    """Hold each provider to its own limit, or to a rule's for everybody where that is smaller.

    Lots on which the law bars that cap do not count; caps that the law sets stand beside it.
    """
    everybody = [
        (rule.value, rule)
        for rule in rules.all
        if rule.kind == "max_lots"
        and rule.value is not None
        and (reaches_everything(rule) if isinstance(rule, Limit) else _unit(rule) is None)
    ]
    named = next((rule for rule in rules.all if rule.kind == "max_lots"), None)
    freed = uncapped_lots(lots, rules.of_law)
    counted = () if not freed else tuple(sorted(lots - freed))
    for one in case.providers.values() if freed != lots else ():
        most, rule = min([*everybody, (one.max_lots, named)], key=lambda pair: pair[0])
        words = f"{one.provider_id} may win {int(most)} lots"
        cites = rule.cites if isinstance(rule, Limit) else ""
        yield LotCap(
            _id(rule) or "max_lots",
            words,
            cites,
            parties=(one.provider_id,),
            most=Decimal(int(most)),
            lots=counted,
        )
    yield from caps_of_law(case, lots, rules.of_law)


def _spread(lots: Iterable[Lot], rules: Rules) -> Iterator[LotWinners]:
    """Ask for several providers on lots strictly above the smallest size that a rule names."""
    for lot in lots:
        if lot.annual_units <= 0:
            continue
        fewest, rule = rules.largest("min_providers_large_lot", lot)
        sizes = [size for size, _ in rules.of("large_lot_units", lot)]
        is_large = bool(sizes) and lot.annual_units > min(sizes)
        least = int(fewest.to_integral_value(rounding="ROUND_CEILING")) if is_large else 1
        id, cites = _id(rule), rule.cites if isinstance(rule, Limit) else ""
        by_law = fewest_providers(lot.lot_id, rules.of_law)
        if by_law and by_law.least > least:
            yield by_law
        elif least > 1:
            words = f"{lot.lot_id} needs {least} providers"
            yield LotWinners(id, words, cites, lots=(lot.lot_id,), least=least)


def _id(rule: AwardRule | Limit | None) -> str:
    if rule is None:
        return ""
    return rule.rule_id if isinstance(rule, AwardRule) else rule.id


def _unit(rule: AwardRule | Limit) -> str | None:
    return rule.applies_to_unit if isinstance(rule, AwardRule) else None


def _speaks_of(rule: AwardRule | Limit, lot: Lot) -> bool:
    if isinstance(rule, Limit):
        return rule.reaches_lot(lot.lot_id)
    return rule.applies_to_unit in (None, lot.unit)


def _cited(rule: AwardRule | Limit | None) -> str:
    """Give the citation of a limit of law, to stand behind a reason."""
    return f" ({rule.cites})" if isinstance(rule, Limit) else ""


def _is_obeyed(rule: AwardRule | Limit, rules: Rules) -> bool:
    """Say whether a rule makes a difference: it needs a number, or a table that holds it."""
    if isinstance(rule, Limit) and rule.kind in LEGAL_KINDS:
        return True
    if rule.kind == "max_lots":
        return _unit(rule) is None  # without a number, each provider's own stands
    if rule.kind == "min_providers_large_lot":
        return rule.value is not None and any(
            _unit(rule) is None or _unit(size) in (None, _unit(rule))
            for size in rules.all
            if size.kind == "large_lot_units" and size.value is not None
        )
    return rule.kind in OBEYED and rule.value is not None


def _idle(rules: Rules, lots: Collection[Lot], barred: set[str]) -> set[str]:
    """Give the award rules that the law bars on every lot that they speak of."""
    return {
        rule.rule_id
        for rule in rules.of_case
        if rule.rule_id in barred
        and all(
            any(switches_off(limit, rule.kind, lot.lot_id) for limit in rules.of_law)
            for lot in lots
            if _speaks_of(rule, lot)
        )
    }


def _sentence(rule: AwardRule | Limit) -> str:
    if isinstance(rule, Limit):
        return sentence_of(rule)
    value = "" if rule.value is None else f": {rule.value:f}"
    return f"{rule.rule_id}, {rule.rule}{value}"


def _set_aside(bids: list[Bid], lots: dict[str, Lot], rules: Rules) -> Iterator[SetAside]:
    for bid in bids:
        lot = lots[bid.lot_id]
        floor, quality_rule = rules.largest("min_quality", lot)
        least, price_rule = rules.largest("low_price_what_if", lot)
        if bid.quality_score_0_100 < floor:
            rule = _id(quality_rule)
            why = f"quality {bid.quality_score_0_100:f} is below {floor:f}{_cited(quality_rule)}"
        elif bid.price_gbp_per_unit < least:
            rule = _id(price_rule)
            why = f"price {bid.price_gbp_per_unit:f} is below {least:f} (what-if assumption)"
        elif bid.capacity_units_per_year < TRACE * lot.annual_units:
            rule = "least award"
            why = f"offers {bid.capacity_units_per_year:f} of {lot.annual_units:f} units"
        else:
            continue
        yield SetAside(bid.bid_id, bid.lot_id, bid.provider_id, rule, why)


def _offer(case: Case, bid: Bid, lot: Lot, rules: Rules) -> Offer:
    share, _ = rules.largest("min_award_share", lot)
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
