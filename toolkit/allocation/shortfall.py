"""When no award exists: which lots cannot be covered or funded, and why, in plain words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

import pulp

from toolkit.allocation.choices import Choices, make_choices, round_pounds, total
from toolkit.allocation.families import AWARD_FAMILIES, FUNDING_FAMILIES, add_rows
from toolkit.allocation.funding import fund_at
from toolkit.allocation.problem import LotCap, Need, Offer, Problem, caps_on
from toolkit.allocation.results import Unmet, cost_by_lot
from toolkit.allocation.settling import settle_awards
from toolkit.allocation.solving import Limits, solve

PENNY = Decimal("0.01")
NOTHING = 1e-8  # part of a lot below which nothing is missing


def explain_shortfall(problem: Problem, limits: Limits) -> tuple[Unmet, ...]:
    """Say what falls short in the award that falls short least.

    Coverage comes first: if bids cannot cover every lot, money is left out of the question.

    Returns:
        Lots that fall short; none where the search was stopped before its end.
    """
    return _uncovered(problem, limits) or _unfunded(problem, limits)


def _uncovered(problem: Problem, limits: Limits) -> tuple[Unmet, ...]:
    """Find the award that leaves the least of the lots, and the fewest providers, missing."""
    model, x = _award_short_of_cover(problem)
    if solve(model, limits).status != "optimal":
        return ()
    short: dict[str, Decimal] = {}
    for need in problem.needs:
        if need.lot in x.uncovered:
            part = x.uncovered[need.lot].value() or 0.0
            few = round(x.too_few[need.lot].value() or 0.0)
            if part > NOTHING or few:
                units = Decimal(repr(part)) * need.units
                short[need.lot] = round(units, 4) if part > NOTHING else Decimal(0)
    needs = [need for need in problem.needs if need.lot in short]
    reasons = {need.lot: _alone(problem, need) for need in needs}
    hopeless = {lot for lot, reason in reasons.items() if reason}
    for lot in reasons.keys() - hopeless:
        reasons[lot] = _together(_neighbours(problem, lot, hopeless))
    return tuple(
        Unmet(lot, short[lot], f"cannot be covered: {reason}{_listed(problem, lot)}")
        for lot, reason in reasons.items()
    )


def _award_short_of_cover(problem: Problem) -> tuple[pulp.LpProblem, Choices]:
    """State the problem without money, with room to leave lots uncovered or short of providers."""
    model = pulp.LpProblem("cover", pulp.LpMinimize)
    x = make_choices(model, problem, Decimal(1))
    for n, need in enumerate(problem.needs):
        if need.units > 0:
            x.uncovered[need.lot] = model.add_variable(f"uncovered_{n}", 0, 1)
            x.too_few[need.lot] = model.add_variable(
                f"too_few_{n}", 0, need.min_providers, cat="Integer"
            )
    add_rows(model, problem, x, AWARD_FAMILIES)
    missing = [*x.uncovered.values(), *x.too_few.values()]
    model.setObjective(total((one, 1.0) for one in missing))
    return model, x


def _can_be_covered(problem: Problem) -> bool:
    """Solve to the end, as half an answer would give a wrong reason."""
    model, _ = _award_short_of_cover(problem)
    least = solve(model).objective
    return least is not None and least <= NOTHING


def _alone(problem: Problem, need: Need) -> str:
    """Give the plainest reason why a lot could not be covered if it were the only one, if any."""
    offers = [offer for offer in problem.offers if offer.lot == need.lot]
    alone = replace(problem, needs=(need,), offers=tuple(offers), arcs=())
    plain = _offered_too_little(need, offers) or _bidders_too_weak(problem, need, offers)
    if plain or _can_be_covered(alone):
        return plain
    return (
        f"no division among {need.min_providers} or more providers{_by_law(need)} gives each at "
        "least the least award and at most its capacity"
    )


def _offered_too_little(need: Need, offers: list[Offer]) -> str:
    offered = sum((offer.most_units for offer in offers), Decimal(0))
    providers = {offer.provider for offer in offers}
    if not offers:
        return "no bid is left"
    if offered < need.units:
        return f"the bids left offer {_count(offered)} of {_count(need.units)} units"
    if len(providers) < need.min_providers:
        few = f"it needs {need.min_providers} providers{_by_law(need)}"
        return f"{few} and {len(providers)} bid for it"
    return ""


def _bidders_too_weak(problem: Problem, need: Need, offers: list[Offer]) -> str:
    caps = {one.provider: _barring(problem, one.provider, need.lot) for one in offers}
    barred = sorted(provider for provider, cap in caps.items() if cap)
    others = {one.provider for one in offers} - set(barred)
    if barred and len(others) < need.min_providers:
        law = "; ".join(dict.fromkeys(cap.rule for cap in caps.values() if cap and cap.rule))
        told = f"{_and(barred)} may win no lot{f' by {law}' if law else ''}"
        wanted = f", which needs {need.min_providers} providers{_by_law(need)}"
        return f"{told}, and {len(others)} others bid for it{wanted if need.providers_rule else ''}"
    able = _deliverable(problem, [one for one in offers if one.provider in others])
    if able >= need.units:
        return ""
    return (
        f"those who bid for it can deliver {_count(able)} of {_count(need.units)} units "
        "within their own capacity"
    )


def _barring(problem: Problem, provider: str, lot: str) -> LotCap | None:
    """Give the cap that keeps a provider from winning a lot at all, if any."""
    caps = caps_on(problem, provider)
    return next((cap for cap in caps if cap.most < 1 and lot in cap.lots), None)


def _by_law(need: Need) -> str:
    """Name the limit of law behind a number of providers, where one sets it."""
    return f" by {need.providers_rule}" if need.providers_rule else ""


def _deliverable(problem: Problem, offers: Iterable[Offer]) -> Decimal:
    """Add up what providers could deliver of one lot, if it were the only one."""
    counted: dict[str, Decimal] = defaultdict(Decimal)
    other = Decimal(0)
    for offer in offers:
        if offer.counts:
            counted[offer.provider] += offer.most_units
        else:
            other += offer.most_units
    return other + sum(min(units, problem.capacity[one]) for one, units in counted.items())


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


def _together(problem: Problem) -> str:
    """Say which limits on providers stand in the way of lots that can each be covered alone."""
    if _can_be_covered(problem):
        return "its bidders are given to another lot that cannot be covered whole"
    free = dict.fromkeys(problem.max_lots, len(problem.needs))
    without_caps = replace(problem, max_lots=free, lot_caps=())
    everything = sum((need.units for need in problem.needs), Decimal(0))
    without_capacity = replace(problem, capacity=dict.fromkeys(problem.capacity, everything))
    lots_end = _can_be_covered(without_caps)
    capacity_ends = _can_be_covered(without_capacity)
    ends = "the lots that each may win and their capacity run out together"
    if lots_end and not capacity_ends:
        ends = "the lots that each may win run out"
    if capacity_ends and not lots_end:
        ends = "their capacity runs out"
    law = [cap.rule for cap in problem.lot_caps] if lots_end or not capacity_ends else []
    law += [need.providers_rule for need in problem.needs if need.providers_rule]
    named = f" (law: {'; '.join(dict.fromkeys(law))})" if law else ""
    return f"its bidders are needed for other lots too, and {ends}{named}"


def _unfunded(problem: Problem, limits: Limits) -> tuple[Unmet, ...]:
    """Find the award that leaves the least money missing."""
    need_of = {need.lot: need for need in problem.needs}
    dearest = max(offer.price_gbp * need_of[offer.lot].units for offer in problem.offers)
    model = pulp.LpProblem("money", pulp.LpMinimize)
    x = make_choices(model, problem, round_pounds(dearest))
    for n, need in enumerate(problem.needs):
        x.unfunded[need.lot] = model.add_variable(f"unfunded_{n}", 0)
    add_rows(model, problem, x, (*AWARD_FAMILIES, *FUNDING_FAMILIES))
    model.setObjective(total((one, 1.0) for one in x.unfunded.values()))
    if solve(model, limits).status != "optimal":
        return ()
    cost = cost_by_lot(settle_awards(problem, model, x))
    over = _above_cap(problem, cost)
    within = {lot: gbp - over.get(lot, Decimal(0)) for lot, gbp in cost.items()}
    missing = fund_at(problem, within, 1.0).unfunded_gbp
    capped = {
        need.lot: _capped(need, over[need.lot], cost) for need in problem.needs if need.lot in over
    }
    if not over and not any(missing.values()):
        lot = max(x.unfunded, key=lambda lot: x.unfunded[lot].value() or 0.0)
        return (Unmet(lot, Decimal(0), "cannot be funded: less than a penny a year is missing"),)
    return tuple(
        capped.get(need.lot)
        or Unmet(
            need.lot,
            round(missing[need.lot] / cost[need.lot] * need.units, 4),
            _why_unfunded(problem, need.lot, missing[need.lot]),
        )
        for need in problem.needs
        if missing.get(need.lot) or need.lot in capped
    )


def _above_cap(problem: Problem, cost: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """Give what lots cost above the law's cap on a change."""
    over = {
        need.lot: cost.get(need.lot, Decimal(0)) - need.most_gbp
        for need in problem.needs
        if need.most_gbp is not None
    }
    return {lot: gbp for lot, gbp in over.items() if gbp > PENNY}


def _capped(need: Need, over: Decimal, cost: Mapping[str, Decimal]) -> Unmet:
    most = need.most_gbp or Decimal(0)
    return Unmet(
        need.lot,
        round(over / cost[need.lot] * need.units, 4),
        f"cannot be added to the contract: it costs {cost[need.lot]:,.2f} pounds a year in "
        f"the award that falls short least, and {need.most_rule} lets a change add {most:,.2f}",
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


def _listed(problem: Problem, lot: str) -> str:
    aside = [one for one in problem.set_aside if one.lot == lot]
    bids = "; ".join(f"bid {one.bid} ({one.rule}: {one.why})" for one in aside)
    return f"; set aside by rule: {bids}" if bids else ""


def _count(units: Decimal) -> str:
    return f"{units.normalize():,f}"


def _and(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)
