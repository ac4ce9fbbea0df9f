"""When no award exists: which lots cannot be covered or funded, and why, in plain words."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from toolkit.allocation.families.capacity import Capacity
from toolkit.allocation.families.every import charges_on
from toolkit.allocation.families.lot_cap import LotCap
from toolkit.allocation.families.lot_winners import LotWinners
from toolkit.allocation.families.price_cap import PriceCap
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.funding import fund_at
from toolkit.allocation.modelling import model_of, program_of
from toolkit.allocation.problem import Need, Offer, Problem
from toolkit.allocation.results import Charged, Unmet, cost_by_lot
from toolkit.allocation.settling import settle_awards
from toolkit.allocation.solving import Limits, solve

PENNY = Decimal("0.01")
OF_BIDDERS = (Capacity, LotCap, LotWinners)
NOTHING = 1e-8  # part of a lot below which nothing is missing


def explain_shortfall(problem: Problem, limits: Limits) -> tuple[Unmet, ...]:
    """Say what falls short in the award that falls short least.

    Coverage comes first: if bids cannot cover every lot, money is left out of the question.

    Returns:
        Lots that fall short; none where the search was stopped before its end.
    """
    return _uncovered(_without(problem, PriceCap), limits) or _unfunded(problem, limits)


def _uncovered(problem: Problem, limits: Limits) -> tuple[Unmet, ...]:
    """Find the award that leaves the least of the lots, and the fewest providers, missing."""
    draft = model_of(problem, money=False, room="cover")
    missing = dict.fromkeys([*draft.uncovered.values(), *draft.too_few.values()], 1.0)
    answer = solve(program_of(draft, missing), limits)
    if answer.status == "infeasible":
        return _at_odds(problem)
    if answer.status != "optimal":
        return ()
    short: dict[str, Decimal] = {}
    for need in problem.needs:
        if need.lot in draft.uncovered:
            part = answer.values[draft.uncovered[need.lot]]
            few = round(answer.values[draft.too_few[need.lot]])
            if part > NOTHING or few:
                units = Decimal(repr(part)) * need.units
                short[need.lot] = round(units, 4) if part > NOTHING else Decimal(0)
    needs = [need for need in problem.needs if need.lot in short]
    reasons = {need.lot: _alone(problem, need) for need in needs}
    hopeless = {lot for lot, reason in reasons.items() if reason}
    for lot in reasons.keys() - hopeless:
        reasons[lot] = _together(problem, lot, hopeless)
    return tuple(
        Unmet(lot, short[lot], f"cannot be covered: {reason}{_listed(problem, lot)}")
        for lot, reason in reasons.items()
    )


def _at_odds(problem: Problem) -> tuple[Unmet, ...]:
    """Name rules that no award keeps, however many lots it leaves uncovered."""
    rules = _blamed(problem, _can_be_kept)
    named = {lot for rule in rules for lot in getattr(rule, "lots", ())}
    why = f"cannot be awarded: these rules leave no award: {_told(rules)}"
    lots = [need.lot for need in problem.needs if need.lot in named or not named]
    return tuple(Unmet(lot, Decimal(0), why) for lot in lots)


def _missing(problem: Problem) -> float | None:
    """Give the least that can be missing; solved to the end, as half an answer misleads."""
    draft = model_of(problem, money=False, room="cover")
    missing = dict.fromkeys([*draft.uncovered.values(), *draft.too_few.values()], 1.0)
    return solve(program_of(draft, missing)).objective


def _can_be_covered(problem: Problem) -> bool:
    least = _missing(problem)
    return least is not None and least <= NOTHING


def _can_be_kept(problem: Problem) -> bool:
    return _missing(problem) is not None


def _alone(problem: Problem, need: Need) -> str:
    """Give the plainest reason why a lot could not be covered if it were the only one, if any."""
    offers = [offer for offer in problem.offers if offer.lot == need.lot and not offer.package]
    least = _least_winners(problem, need)
    if plain := _offered_too_little(problem, need, offers, least):
        return plain
    if plain := _bidders_too_weak(problem, need, offers, least):
        return plain
    rules = tuple(
        rule
        for rule in problem.rules
        if isinstance(rule, Capacity | LotCap)
        or (isinstance(rule, LotWinners) and need.lot in rule.lots)
    )
    alone = replace(problem, needs=(need,), offers=tuple(offers), rules=rules, arcs=())
    if _can_be_covered(alone):
        return ""
    return (
        f"no division among {least} or more providers{_by_law(problem, need)} gives each at "
        "least the least award and at most its capacity"
    )


def _least_winners(problem: Problem, need: Need) -> int:
    """Give the fewest providers that rules ask for on a lot."""
    asked = [r.least for r in problem.rules if isinstance(r, LotWinners) and need.lot in r.lots]
    return max([1, need.places or 1, *asked])


def _by_law(problem: Problem, need: Need) -> str:
    """Name the limit of law behind a number of providers, where one sets it."""
    asked = [r for r in problem.rules if isinstance(r, LotWinners) and need.lot in r.lots]
    law = [rule.named for rule in asked if rule.cites]
    return f" by {law[0]}" if law else ""


def _offered_too_little(problem: Problem, need: Need, offers: list[Offer], least: int) -> str:
    offered = sum((offer.most_units for offer in offers), Decimal(0))
    providers = {offer.provider for offer in offers}
    if not offers:
        return "no bid is left"
    if offered < need.units:
        return f"the bids left offer {_count(offered)} of {_count(need.units)} units"
    if len(providers) < least:
        few = f"it needs {least} providers{_by_law(problem, need)}"
        return f"{few} and {len(providers)} bid for it"
    return ""


def _bidders_too_weak(problem: Problem, need: Need, offers: list[Offer], least: int) -> str:
    caps = [
        rule
        for rule in problem.rules
        if isinstance(rule, LotCap) and rule.most < 1 and (not rule.lots or need.lot in rule.lots)
    ]
    out = {party for rule in caps for party in rule.parties}
    barred = sorted({one.provider for one in offers if one.provider in out})
    others = {one.provider for one in offers} - set(barred)
    if barred and len(others) < least:
        mine = [rule for rule in caps if set(rule.parties) & set(barred)]
        law = "; ".join(dict.fromkeys(rule.named for rule in mine if rule.cites))
        told = f"{_and(barred)} may win no lot{f' by {law}' if law else ''}"
        by_law = _by_law(problem, need)
        wanted = f", which needs {least} providers{by_law}" if by_law else ""
        return f"{told}, and {len(others)} others bid for it{wanted}"
    able = _deliverable(problem, [one for one in offers if one.provider in others])
    if able >= need.units:
        return ""
    return (
        f"those who bid for it can deliver {_count(able)} of {_count(need.units)} units "
        "within their own capacity"
    )


def _deliverable(problem: Problem, offers: Iterable[Offer]) -> Decimal:
    """Add up what providers could deliver of one lot, if it were the only one."""
    capacity = {rule.party: rule.most for rule in problem.rules if isinstance(rule, Capacity)}
    counted: dict[str, Decimal] = defaultdict(Decimal)
    other = Decimal(0)
    for offer in offers:
        if offer.counts and offer.provider in capacity:
            counted[offer.provider] += offer.most_units
        else:
            other += offer.most_units
    return other + sum(min(units, capacity[one]) for one, units in counted.items())


def _neighbours(problem: Problem, lot: str, hopeless: set[str]) -> Problem:
    """Keep the lots that compete with one for the same bidders, directly or through others."""
    bidders: dict[str, set[str]] = defaultdict(set)
    for offer in problem.offers:
        if offer.lot not in hopeless:
            bidders[offer.lot].add(offer.provider)
    near, grown = {lot}, True
    while grown:
        rivals = set[str]().union(*(bidders[one] for one in near))
        wider = {one for one, mine in bidders.items() if mine & rivals}
        near, grown = wider, wider != near
    return replace(
        problem,
        needs=tuple(need for need in problem.needs if need.lot in near),
        offers=tuple(offer for offer in problem.offers if offer.lot in near),
    )


def _together(problem: Problem, lot: str, hopeless: set[str]) -> str:
    """Say which rules stand in the way of lots that can each be covered alone.

    What bidders can take on comes first; only where that is enough are other rules to blame.
    """
    near = _neighbours(problem, lot, hopeless)
    bidders = tuple(one for one in near.rules if isinstance(one, OF_BIDDERS))
    if why := _run_out(replace(near, rules=bidders)):
        return why
    others = tuple(need for need in problem.needs if need.lot not in hopeless)
    offers = tuple(offer for offer in problem.offers if offer.lot not in hopeless)
    rest = replace(problem, needs=others, offers=offers)
    if _can_be_covered(rest):
        return "its bidders are given to another lot that cannot be covered whole"
    if not (rules := _blamed(rest, _can_be_covered)):
        return "no choice of bids and packages delivers exactly what it needs"
    return f"these rules leave no award: {_told(rules)}"


def _run_out(problem: Problem) -> str:
    """Say what of its bidders runs out; empty where they can take on all lots."""
    if _can_be_covered(problem):
        return ""
    lots_end = _can_be_covered(_without(problem, LotCap))
    capacity_ends = _can_be_covered(_without(problem, Capacity))
    needed = "its bidders are needed for other lots too, and"
    law = _laws(problem, LotCap, LotWinners) if lots_end or not capacity_ends else ""
    law = law or _laws(problem, LotWinners)
    if lots_end and not capacity_ends:
        return f"{needed} the lots that each may win run out{law}"
    if capacity_ends and not lots_end:
        return f"{needed} their capacity runs out{law}"
    if lots_end or _can_be_covered(_without(problem, LotCap, Capacity)):
        return f"{needed} the lots that each may win and their capacity run out together{law}"
    return f"these rules leave no award: {_told(_blamed(problem, _can_be_covered))}"


def _laws(problem: Problem, *kinds: type[Rule]) -> str:
    """Name the limits of law among some kinds of rules."""
    law = [rule.named for rule in problem.rules if isinstance(rule, kinds) and rule.cites]
    return f" (law: {'; '.join(dict.fromkeys(law))})" if law else ""


def _without(problem: Problem, *kinds: type[Rule]) -> Problem:
    return replace(problem, rules=tuple(r for r in problem.rules if not isinstance(r, kinds)))


def _blamed(problem: Problem, possible: Callable[[Problem], bool]) -> tuple[Rule, ...]:
    """Drop rules, first whole kinds and then one by one; those that stay are to blame together."""
    kept = problem
    kinds = dict.fromkeys(type(rule) for rule in problem.rules)
    for dropped in (*kinds, *problem.rules):
        fewer = tuple(one for one in kept.rules if one is not dropped and type(one) is not dropped)
        if fewer != kept.rules and not possible(replace(kept, rules=fewer)):
            kept = replace(kept, rules=fewer)
    return kept.rules


def _told(rules: Iterable[Rule]) -> str:
    return "; ".join(dict.fromkeys(f"{rule.named}, {rule.words}" for rule in rules))


def _unfunded(problem: Problem, limits: Limits) -> tuple[Unmet, ...]:
    """Find the award that leaves the least money missing."""
    draft = model_of(problem, room="money")
    program = program_of(draft, dict.fromkeys(draft.unfunded.values(), 1.0))
    answer = solve(program, limits)
    if answer.status != "optimal":
        return ()
    awards = settle_awards(draft, program, answer.values)
    charges = charges_on(problem, awards)
    cost = cost_by_lot(awards, charges)
    over = _above_cap(problem, cost)
    within = {lot: gbp - over.get(lot, Decimal(0)) for lot, gbp in cost.items()}
    missing = fund_at(problem, within, 1.0).unfunded_gbp
    capped = {
        need.lot: _capped(problem, need, over[need.lot], cost)
        for need in problem.needs
        if need.lot in over
    }
    if not over and not any(missing.values()):
        lot = max(draft.unfunded, key=lambda lot: answer.values[draft.unfunded[lot]])
        return (Unmet(lot, Decimal(0), "cannot be funded: less than a penny a year is missing"),)
    return tuple(
        capped.get(need.lot)
        or Unmet(
            need.lot,
            round(missing[need.lot] / cost[need.lot] * need.units, 4),
            _why_unfunded(problem, need.lot, missing[need.lot]) + _beside(charges, need.lot),
        )
        for need in problem.needs
        if missing.get(need.lot) or need.lot in capped
    )


def _above_cap(problem: Problem, cost: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """Give what lots cost above the law's cap on a change."""
    caps = [rule for rule in problem.rules if isinstance(rule, PriceCap)]
    over = {rule.lot: cost.get(rule.lot, Decimal(0)) - rule.most_gbp for rule in caps}
    return {lot: gbp for lot, gbp in over.items() if gbp > PENNY}


def _capped(problem: Problem, need: Need, over: Decimal, cost: Mapping[str, Decimal]) -> Unmet:
    caps = [rule for rule in problem.rules if isinstance(rule, PriceCap)]
    cap = next(rule for rule in caps if rule.lot == need.lot)
    return Unmet(
        need.lot,
        round(over / cost[need.lot] * need.units, 4),
        f"cannot be added to the contract: it costs {cost[need.lot]:,.2f} pounds a year in "
        f"the award that falls short least, and {cap.named} lets a change add {cap.most_gbp:,.2f}",
    )


def _why_unfunded(problem: Problem, lot: str, missing_gbp: Decimal) -> str:
    arcs = [arc for arc in problem.arcs if arc.lot == lot]
    if not arcs:
        return f"cannot be funded: {missing_gbp:,.2f} pounds a year, and no stream may pay for it"
    cap = problem.cross_area_share
    capped = cap is not None and not all(arc.own for arc in arcs)
    streams = {arc.stream for arc in arcs}
    shared = any(arc.stream in streams and arc.lot != lot for arc in problem.arcs)
    return (
        f"cannot be funded: {missing_gbp:,.2f} pounds a year are missing from the streams that may "
        f"pay for it ({', '.join(arc.stream for arc in arcs)}"
        + (f"; other areas may spend {cap:.1%} of a stream here)" if capped else ")")
        + ("; the gap may fall on another lot that these streams pay for instead" if shared else "")
    )


def _beside(charges: Iterable[Charged], lot: str) -> str:
    """Say which part of a lot's cost is no price of a bid."""
    mine = [one for one in charges if one.lot == lot and one.gbp > 0]
    return "".join(f"; {one.gbp:,.2f} of its cost are {one.words} ({one.rule})" for one in mine)


def _listed(problem: Problem, lot: str) -> str:
    aside = [one for one in problem.set_aside if one.lot == lot]
    bids = "; ".join(f"bid {one.bid} ({one.rule}: {one.why})" for one in aside)
    return f"; set aside by rule: {bids}" if bids else ""


def _count(units: Decimal) -> str:
    return f"{units.normalize():,f}"


def _and(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)
