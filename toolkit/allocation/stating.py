"""Stating the award problem of an option: which bids stand, what each lot needs, who may pay."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from toolkit.allocation.acting import Acting, id_of, idle_by_law, sentence, why_not_obeyed
from toolkit.allocation.award_method import method_of
from toolkit.allocation.bidding_terms import (
    conditions,
    conflicts,
    rebates,
    synergies,
    with_tiers,
    without_long_serving,
)
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.lawful import (
    lots_for_all,
    packages_left_out,
    price_caps,
    question_of,
    switched_off,
)
from toolkit.allocation.limiting import (
    Parties,
    capacities,
    lot_caps,
    parties_of,
    places,
    resilience,
    shares,
    spread,
    winners_in_all,
    winners_on_lots,
)
from toolkit.allocation.low_bids import low_bids
from toolkit.allocation.offering import Offered, offered
from toolkit.allocation.problem import Arc, Need, Problem
from toolkit.allocation.structures.stating_structures import state_structure
from toolkit.statements.case import Case
from toolkit.statements.limits import Limit
from toolkit.statements.lots import Lot
from toolkit.statements.options import Option
from toolkit.statements.terms import parameters_of


def state_problem(case: Case, option: Option, limits: Iterable[Limit] = ()) -> Problem:
    """State the award problem of an option.

    Args:
        case: The case, a scenario applied or not.
        option: Its model decides who contracts with whom, and who may pay for what.
        limits: What the law adds to the case's award rules, and what it bars of them.
    """
    structure = state_structure(case, option, limits := tuple(limits))
    stated, case = case, _in_force(case)
    lots = {lot.lot_id: lot for lot in case.lots_in(option)}
    acting = Acting(tuple(case.rules.values()), limits, lots)
    parties = parties_of(case)
    stands = offered(case, acting, parties)
    law = acting.of_law
    off = tuple(switched_off(case, lots, law))
    idle = idle_by_law(acting, {rule.rule_id for rule, _ in off})
    every = (*stated.rules.values(), *acting.all[len(acting.of_case) :])
    kept = {rule.id for rule in structure}
    told = [
        (sentence(rule), "" if id_of(rule) in kept else why_not_obeyed(rule, acting), id_of(rule))
        for rule in every
    ]
    problem = Problem(
        needs=tuple(
            Need(
                one.lot_id,
                one.annual_units,
                one.annual_value_gbp,
                one.places,
                one.optional,
                ranked=one.award_kind == "framework_rank",
            )
            for one in lots.values()
        ),
        offers=stands.offers,
        rules=(*_rules(case, acting, parties, stands), *structure),
        arcs=tuple(_arcs(case, option, lots)),
        available_gbp={one.stream_id: one.available_gbp for one in case.streams.values()},
        cross_area_share=_cross_area_share(case, option),
        members=parties.members,
        parents=parties.parents,
        set_aside=stands.set_aside,
        obeyed=tuple(words for words, why, id in told if not why and id not in idle),
        not_obeyed=tuple(f"{words} ({why})" for words, why, _ in told if why),
        to_all=lots_for_all(lots, law),
        limits=law,
        set_aside_by_law=(*(words for _, words in off), *packages_left_out(case, law)),
        open_questions=tuple(question_of(limit, lots) for limit in law if limit.is_open),
        low_bids=low_bids(stated, acting),
        method=method_of(case, lots.values()),
    )
    return with_tiers(without_long_serving(problem, case, acting), case, acting)


def _in_force(case: Case) -> Case:
    """Give the case without the award rules and packages that are switched off."""
    rules = {name: rule for name, rule in case.rules.items() if rule.applies}
    packages = {name: one for name, one in case.packages.items() if one.applies}
    if len(rules) == len(case.rules) and len(packages) == len(case.packages):
        return case
    in_force = {"rules": MappingProxyType(rules), "packages": MappingProxyType(packages)}
    return case.model_copy(update=in_force)


def _rules(case: Case, acting: Acting, parties: Parties, stands: Offered) -> Iterator[Rule]:
    """Give every rule that an award must keep, those of single parties and lots first."""
    yield from capacities(case, parties)
    yield from lot_caps(case, acting, parties)
    yield from winners_on_lots(acting)
    yield from price_caps(case, acting.lots, acting.of_law)
    yield from winners_in_all(acting)
    yield from shares(case, acting, parties)
    yield from spread(acting)
    yield from places(case, acting)
    yield from resilience(case, acting)
    yield from conflicts(case, acting, parties)
    yield from stands.rules
    yield from conditions(case, stands)
    yield from synergies(case, acting)
    yield from rebates(case, acting)


def _arcs(case: Case, option: Option, lots: Mapping[str, Lot]) -> Iterator[Arc]:
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
