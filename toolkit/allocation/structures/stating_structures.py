"""Stating the structure of an option's contract model as rules that an award keeps."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Literal

from toolkit.allocation.acting import Acting, clause_of, id_of, sentence
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.structures.alliance import Alliance
from toolkit.allocation.structures.combined_lots import CombinedLots
from toolkit.allocation.structures.consortium import Consortium
from toolkit.allocation.structures.framework import Framework
from toolkit.allocation.structures.prime import CanLead, Footprint, OwnDelivery, Prime, SharedLot
from toolkit.statements.award_rules import AwardRuleKind
from toolkit.statements.case import Case
from toolkit.statements.charges import FixedCharge, ValueFee
from toolkit.statements.contracts import ContractModel, Payment
from toolkit.statements.limits import Limit, plain_number
from toolkit.statements.lots import Lot
from toolkit.statements.options import Option, Parameters
from toolkit.statements.terms import parameters_of, term

BOTH = "both"  # a lot that several footprints of its area share
EVERYWHERE = "all lots"
OTHERS_LEAST: AwardRuleKind = "min_other_provider_share"


def state_structure(case: Case, option: Option, limits: Iterable[Limit] = ()) -> tuple[Rule, ...]:
    """State who contracts with whom under an option, as far as that can decide an award.

    A vehicle or a commissioner that leads wins nothing, so that it limits no award.

    Args:
        case: The case, a scenario applied or not.
        option: Its model says who leads, and its parameters what that costs.
        limits: What the law adds to the case's award rules, and what it bars of them.
    """
    model = case.models[option.model]
    parameters = parameters_of(case, option)
    return (
        *([_prime(case, option, parameters)] if has_winners_lead(model) else []),
        *(own_delivery(case, option, limits) if has_winners_lead(model) else []),
        *_alliance(model, parameters),
        *_consortia(case),
        *_framework(case, option),
    )


def has_winners_lead(model: ContractModel) -> bool:
    """Say whether leads come from among those who win."""
    return model.structure.leads in ("one_per_footprint", "one_for_all")


def paid_with_awards(model: ContractModel) -> tuple[Payment, ...]:
    """Give the payments that awards decide, which therefore stand in the cost of an award.

    They are what leads ask for and what sub-contracts and members cost funders in every year.
    Whoever adds fees to the cost of an award leaves these out, so that they count once.
    """
    return (
        *_margins(model),
        *_counted(model, "per_sub_contract"),
        *_counted(model, "per_provider"),
    )


def _margins(model: ContractModel) -> tuple[ValueFee, ...]:
    if not has_winners_lead(model):
        return ()
    wanted = ("subcontracted_value", "leads", "every_year", "funders")
    return tuple(
        one
        for one in model.payments
        if isinstance(one, ValueFee) and (one.of, one.to, one.when, one.borne_by) == wanted
    )


def _counted(
    model: ContractModel, times: Literal["per_sub_contract", "per_provider"]
) -> tuple[FixedCharge, ...]:
    if times == "per_sub_contract" and not has_winners_lead(model):
        return ()
    wanted = (times, "every_year", "funders")
    return tuple(
        one
        for one in model.payments
        if isinstance(one, FixedCharge) and (one.times, one.when, one.borne_by) == wanted
    )


def _sum_of(parameters: Parameters, stated: Iterable[str | Decimal]) -> Decimal:
    return sum((term(parameters, one) for one in stated), Decimal(0))


def _limit(parameters: Parameters, name: str | None) -> Decimal | None:
    return None if name is None else parameters[name]


def _prime(case: Case, option: Option, parameters: Parameters) -> Prime:
    model = case.models[option.model]
    lots = case.lots_in(option)
    one_for_all = model.structure.leads == "one_for_all"
    footprints = (
        (Footprint(EVERYWHERE, tuple(lot.lot_id for lot in lots)),) if one_for_all else own(lots)
    )
    margin = _sum_of(parameters, (one.share for one in _margins(model)))
    edges = _counted(model, "per_sub_contract")
    most = _limit(parameters, model.structure.max_sub_contractors)
    return Prime(
        f"leads of {option.model}",
        "one lead for everything" if one_for_all else "one lead in each footprint",
        footprints=footprints,
        shared=() if one_for_all else shared(lots),
        candidates=tuple(
            CanLead(one.provider_id, margin)
            for one in case.providers.values()
            if one.can_act_as_lead
        ),
        sub_contract_gbp=_sum_of(parameters, (one.amount for one in edges)),
        most_subs=None if most is None else int(most),
    )


def own(lots: Iterable[Lot]) -> tuple[Footprint, ...]:
    """Give every footprint with its own lots; an area without footprints is one by itself.

    A lot that spans the footprints of its area belongs to the only one there is.
    """
    all_lots = tuple(lots)
    siblings = _siblings(all_lots)
    found: dict[str, list[str]] = defaultdict(list)
    for lot in all_lots:
        if lot.sub_icb_footprint != BOTH:
            found[lot.sub_icb_footprint].append(lot.lot_id)
        elif len(siblings[lot.area]) < 2:
            found[next(iter(siblings[lot.area]), lot.area)].append(lot.lot_id)
    return tuple(Footprint(name, tuple(ids)) for name, ids in found.items())


def shared(lots: Iterable[Lot]) -> tuple[SharedLot, ...]:
    """Give the lots that span several footprints of their area, the more valuable one first."""
    all_lots = tuple(lots)
    siblings = _siblings(all_lots)
    value: dict[str, Decimal] = defaultdict(Decimal)
    for lot in all_lots:
        value[lot.sub_icb_footprint] += lot.annual_value_gbp
    return tuple(
        SharedLot(lot.lot_id, tuple(sorted(siblings[lot.area], key=lambda one: -value[one])))
        for lot in all_lots
        if lot.sub_icb_footprint == BOTH and len(siblings[lot.area]) > 1
    )


def _siblings(lots: Iterable[Lot]) -> dict[str, dict[str, None]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for lot in lots:
        if lot.sub_icb_footprint != BOTH:
            found[lot.area][lot.sub_icb_footprint] = None
    return found


def own_delivery(case: Case, option: Option, limits: Iterable[Limit] = ()) -> Iterator[OwnDelivery]:
    """State what leads may deliver themselves: the model's limit, award rules and limits of law."""
    name = case.models[option.model].structure.max_own_delivery
    most = _limit(parameters_of(case, option), name)
    if name is not None and most is not None and most < 1:
        words = f"a lead delivers at most {most:.0%} of its footprint itself"
        yield OwnDelivery(name, words, most=most)
    lots = {lot.lot_id: lot for lot in case.lots_in(option)}
    acting = Acting(
        tuple(rule for rule in case.rules.values() if rule.applies), tuple(limits), lots
    )
    for rule, value, under in acting.of_kinds(("max_own_delivery_share", OTHERS_LEAST)):
        yield OwnDelivery(
            id_of(rule),
            sentence(rule),
            clause_of(rule),
            most=1 - value if rule.kind == OTHERS_LEAST else value,
            lots=() if len(under) == len(lots) else tuple(lot.lot_id for lot in under),
        )


def _alliance(model: ContractModel, parameters: Parameters) -> Iterator[Alliance]:
    """Limit members and count what they cost; nothing where the model says neither."""
    least = _limit(parameters, model.structure.min_members)
    most = _limit(parameters, model.structure.max_members)
    cost = _sum_of(parameters, (one.amount for one in _counted(model, "per_provider")))
    if least or most is not None or cost:
        yield Alliance(
            f"members of {model.id}",
            "whoever wins a part is a member",
            least=int(least or 0),
            most=None if most is None else int(most),
            member_gbp=cost,
        )


def _consortia(case: Case) -> Iterator[Consortium]:
    """Let a party stand behind one winner of a lot only, where bidders have members."""
    if case.consortium_members:
        yield Consortium("consortia", "a party stands behind one winner of a lot only")


def _framework(case: Case, option: Option) -> Iterator[Framework]:
    """Give an undertaking one place on a lot, where lots are bought through places."""
    if any(lot.places for lot in case.lots_in(option)):
        yield Framework("places", "an undertaking has one place on a lot")


def combined_lots(lots: Iterable[Lot], limits: Iterable[Limit] = ()) -> CombinedLots:
    """State the groups of lots within which a combination may win.

    Args:
        lots: With the group that the notice names for each.
        limits: Of law, which may name groups too.
    """
    groups: dict[str, list[str]] = defaultdict(list)
    for lot in lots:
        if lot.combination_group:
            groups[lot.combination_group].append(lot.lot_id)
    named: dict[str, None] = {}
    for limit in limits:
        if limit.kind == "combined_lots" and not limit.is_open:
            named[limit.named] = None
            if limit.value is not None:
                groups[plain_number(limit.value)] += limit.lots
    return CombinedLots(
        "combined lots",
        "a combination wins only where it beats the outcome lot by lot",
        "; ".join(named),
        groups=tuple(map(tuple, groups.values())),
    )
