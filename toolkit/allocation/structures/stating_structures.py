"""Stating the structure of an option's contract model as rules that an award keeps."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from toolkit.allocation.acting import Acting, clause_of, id_of, sentence
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.structures.alliance import Alliance
from toolkit.allocation.structures.combined_lots import CombinedLots
from toolkit.allocation.structures.prime import CanLead, Footprint, OwnDelivery, Prime, SharedLot
from toolkit.statements.award_rules import AwardRuleKind
from toolkit.statements.case import Case
from toolkit.statements.charges import ValueFee
from toolkit.statements.limits import Limit, plain_number
from toolkit.statements.lots import Lot
from toolkit.statements.options import Option, Parameters
from toolkit.statements.terms import parameters_of, term

BOTH = "both"  # a lot that several footprints of its area share
EVERYWHERE = "all lots"
# Parameters by which a contract model states what no other term of it says.
SUB_CONTRACT_COST, MOST_SUBS = "sub_contract_cost", "most_sub_contractors"
LEAST_MEMBERS, MOST_MEMBERS, MEMBER_COST = "least_members", "most_members", "member_cost"
OTHERS_LEAST: AwardRuleKind = "min_other_provider_share"


def state_structure(case: Case, option: Option, limits: Iterable[Limit] = ()) -> tuple[Rule, ...]:
    """State who contracts with whom under an option; nothing where every lot stands by itself.

    A vehicle or a commissioner that leads wins nothing, so that it limits no award.

    Args:
        case: The case, a scenario applied or not.
        option: Its model says who leads, and its parameters what that costs.
        limits: What the law adds to the case's award rules, and what it bars of them.
    """
    model = case.models[option.model]
    parameters = parameters_of(case, option)
    if model.structure.leads in ("one_per_footprint", "one_for_all"):
        return (_prime(case, option, parameters), *own_delivery(case, option, limits))
    joined = [one for one in model.agreements if "alliance" in one.kind.lower()]
    if any("providers" in one.between for one in joined):
        return tuple(_alliance(option, parameters))
    return ()


def _prime(case: Case, option: Option, parameters: Parameters) -> Prime:
    model = case.models[option.model]
    lots = case.lots_in(option)
    one_for_all = model.structure.leads == "one_for_all"
    footprints = (
        (Footprint(EVERYWHERE, tuple(lot.lot_id for lot in lots)),) if one_for_all else own(lots)
    )
    margin = sum(
        (
            term(parameters, one.share)
            for one in model.payments
            if isinstance(one, ValueFee)
            and (one.of, one.to, one.when) == ("subcontracted_value", "leads", "every_year")
            and one.borne_by == "funders"
        ),
        Decimal(0),
    )
    most = parameters.get(MOST_SUBS)
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
        sub_contract_gbp=parameters.get(SUB_CONTRACT_COST) or Decimal(0),
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
    most = None if name is None else parameters_of(case, option)[name]
    if name is not None and most is not None:
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


def _alliance(option: Option, parameters: Parameters) -> Iterator[Alliance]:
    """State limits and costs of members, where the model has parameters for them."""
    least, most = parameters.get(LEAST_MEMBERS), parameters.get(MOST_MEMBERS)
    cost = parameters.get(MEMBER_COST) or Decimal(0)
    if least or most is not None or cost:
        yield Alliance(
            f"members of {option.model}",
            "whoever wins a part is a member",
            least=int(least or 0),
            most=None if most is None else int(most),
            member_gbp=cost,
        )


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
