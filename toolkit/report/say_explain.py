"""Why this award, or why there is none, in plain words for a terminal."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from toolkit.allocation.explaining.conflicts import Conflicts
from toolkit.allocation.explaining.explanation import AROUND, NEAR, Explanation
from toolkit.allocation.explaining.named import cites_of
from toolkit.allocation.explaining.near_optimal import NearOptimal, Place
from toolkit.allocation.explaining.repairs import Repair
from toolkit.allocation.explaining.rule_prices import RulePrices
from toolkit.allocation.explaining.steps import Step, Steps
from toolkit.allocation.proving.confirming import Confirmed
from toolkit.allocation.proving.runner_up import RunnerUp
from toolkit.allocation.proving.ties import Ties
from toolkit.allocation.results import Allocation, Award
from toolkit.report.plain_lines import columns
from toolkit.report.say_price_to_win import firmness, prices_to_win
from toolkit.report.say_spread import measures, noise
from toolkit.statements.case import Case

NO_AWARD = "An explanation, not an award."
SECRET = "Commissioner only: tells rivals' prices."


def explanation(
    case: Case, allocation: Allocation, told: Explanation, confirmed: Confirmed | None = None
) -> str:
    """Say why this award is the best, what it rests on, or why there is none.

    Args:
        case: The case, for the words of its award rules.
        allocation: What is explained.
        told: The explanation; empty where none was asked for.
        confirmed: A second solver's word; nothing where it was not asked.
    """
    lines: list[str] = []
    if confirmed is not None:
        lines += ["A second solver", *_indented(_confirmed(confirmed)), ""]
    if told.runner_up is not None:
        lines += [f"The runner-up. {SECRET}", *_indented(_runner_up(allocation, told.runner_up))]
        lines += [*_indented(_ties(told.ties)), ""]
    if told.near is not None:
        lines += [f"Awards within {NEAR:.0%} of the least price. {SECRET}"]
        lines += [*_indented(_near(told.near))]
        lines += [*_indented(_alternatives(allocation, told.near)), ""]
    if told.prices is not None:
        lines += [f"What the award rules cost a year. {SECRET}"]
        lines += [*_indented(_prices(case, told.prices)), ""]
    if told.steps:
        title = f"The least price as budgets move by {AROUND:.0%}"
        lines += [f"{title}. {SECRET}", *_indented(_steps(told.steps)), ""]
    if told.price_to_win is not None:
        lines += [f"What losing bids would have had to ask. {SECRET}"]
        lines += [*_indented(prices_to_win(allocation.problem, told.price_to_win)), ""]
    if told.ranges is not None:
        lines += [f"How firm the award is. {SECRET}"]
        lines += [*_indented(firmness(allocation.problem, told.ranges)), ""]
    if told.measures is not None:
        lines += ["How far other measures move", *_indented(measures(told.measures)), ""]
    if told.noise is not None:
        lines += ["How firm the award is when prices differ", *_indented(noise(told.noise)), ""]
    if told.conflicts is not None:
        lines += [
            "Why there is no award",
            *_indented(_conflicts(case, allocation, told.conflicts)),
            "",
        ]
        lines += [f"What would make one possible. {SECRET}"]
        lines += [*_indented(_repairs(told.repairs or ())), ""]
    lines += [*_settled(told)]
    return "\n".join([*lines, NO_AWARD] if told.parts else lines).rstrip("\n")


def not_explained(allocation: Allocation) -> str:
    """Say why a part that was asked for is missing."""
    if allocation.status == "limit":
        return "The award is not proved, so it is not explained; give it more time."
    if allocation.status == "infeasible":
        return "There is no award to explain; ask why with --explain conflicts."
    return "There is an award, so no rules are in conflict."


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def _confirmed(said: Confirmed) -> Iterator[str]:
    match said.agrees:
        case None:
            yield f"{said.solver} ran out of time, so it neither agrees nor disagrees."
        case True:
            same = "the same bids win" if said.same_winners else "with other bids, an exact tie"
            proved = "there is no award" if said.objective is None else f"the least price; {same}"
            yield f"{said.solver} was given the problem anew and agrees: {proved}."
        case False:
            found = "no award" if said.objective is None else f"£{said.objective:,.2f}"
            yield f"{said.solver} does NOT agree: it found {found}. Report this case."


def _runner_up(allocation: Allocation, second: RunnerUp) -> Iterator[str]:
    if second.status == "infeasible":
        yield "No other set of winners keeps every rule."
        return
    if not second.awards:
        yield "Time ran out before another set of winners was found."
        return
    gap = second.gap_gbp or Decimal(0)
    part = f" ({gap / allocation.objective_gbp:.4%})" if allocation.objective_gbp else ""
    if not second.by:
        yield "Another set of winners costs exactly the same:"
    elif gap < 0:
        yield f"The next best award costs £{-gap:,.2f} less a year, and is worse by: {second.by}."
    else:
        yield f"The next best set of winners costs £{gap:,.2f} more a year{part}:"
    yield from _moves(allocation.awards, second.awards)
    if second.status == "limit":
        near = second.least_gap
        known = "" if near is None or near <= 0 else f", though none within £{near:,.2f}"
        yield f"Time ran out: a nearer one may exist{known}."


def _ties(ties: Ties | None) -> Iterator[str]:
    if ties is None:
        return
    if ties.unique:
        yield "No other set of winners is exactly as good."
    elif len(ties.awards) == 1:
        yield "Time ran out before it was known whether others are exactly as good."
    else:
        least = "" if ties.complete else "at least "
        yield f"{least}{len(ties.awards)} sets of winners are exactly as good.".capitalize()


def _moves(now: Sequence[Award], then: Sequence[Award]) -> Iterator[str]:
    """Say, lot by lot, who wins instead of whom."""
    before, after = _winners(now), _winners(then)
    for lot in dict.fromkeys([*before, *after]):
        gone = [one for one in before.get(lot, ()) if one not in after.get(lot, ())]
        come = [one for one in after.get(lot, ()) if one not in before.get(lot, ())]
        if gone and come:
            yield f"  {lot}: {', '.join(come)} instead of {', '.join(gone)}"
        elif come or gone:
            yield f"  {lot}: {f'{_list(come)} as well' if come else f'without {_list(gone)}'}"


def _winners(awards: Iterable[Award]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for one in awards:
        if one.provider not in found[one.lot]:
            found[one.lot].append(one.provider)
    return found


def _near(near: NearOptimal) -> Iterator[str]:
    yield f"Up to £{near.most_gbp:,.2f} a year. Who wins part of each lot in such awards:"
    lots: dict[str, list[Place]] = defaultdict(list)
    for place in near.places:
        lots[place.lot].append(place)
    rows = [("Lot", "Always", "Sometimes", "Never")]
    for lot, places in lots.items():
        always, sometimes, unknown = (
            [one.provider for one in places if one.when == when]
            for when in ("always", "sometimes", "not known")
        )
        never = sum(one.when == "never" for one in places)
        told = _list(sometimes) + (f" (not known: {_list(unknown)})" if unknown else "")
        rows.append((lot, _list(always), told, f"{never} bidders" if never != 1 else "1 bidder"))
    yield from _left(rows)


def _alternatives(allocation: Allocation, near: NearOptimal) -> Iterator[str]:
    for n, one in enumerate(near.alternatives, start=1):
        moves = list(_moves(allocation.awards, one.awards))
        lots = "1 lot" if len(moves) == 1 else f"{len(moves)} lots"
        yield f"Alternative {n}: £{one.more_gbp:,.2f} more a year, other winners on {lots}:"
        yield from moves


def _prices(case: Case, prices: RulePrices) -> Iterator[str]:
    if prices.together_gbp is not None:
        cheaper = f"£{prices.together_gbp:,.2f}"
        yield f"Without any of these {len(prices.rules)} rules the award would cost {cheaper} less."
    costly = [one for one in prices.rules if one.one_off_gbp or one.split_gbp]
    costly.sort(key=lambda one: -(one.one_off_gbp or Decimal(0)))
    if costly:
        split = not prices.why_not_split
        rows = [("Rule", "Dropped alone, saves", *(["Its share of all"] if split else []))]
        for one in costly:
            share = [_gbp(one.split_gbp)] if split else []
            named = f"{one.rule}, law" if one.cites else rule_words(case, one.rule)
            rows.append((named, _gbp(one.one_off_gbp), *share))
        yield from columns(rows)
    for one in prices.rules:
        if one.cites:
            yield f"{one.rule}: {one.cites}."
    free = [one.rule for one in prices.rules if one.one_off_gbp == 0 and not one.split_gbp]
    if free:
        yield f"Dropped alone, these save nothing: {_together(free)}."
    unknown = [one.rule for one in prices.rules if one.one_off_gbp is None]
    if unknown and prices.status == "limit":
        yield f"Not settled, time ran out: {_together(unknown)}."
    elif unknown:
        yield f"Not priced, as there is no award to compare: {_together(unknown)}."
    if prices.orders:
        errors = [one.error_gbp for one in prices.rules if one.error_gbp is not None]
        error = f"give or take £{2 * max(errors):,.2f}" if errors else "error not known"
        yield f"Shares add up; they are from {prices.orders} orders drawn, each {error}."
    elif prices.why_not_split:
        yield f"No shares: {prices.why_not_split}."


def _steps(steps: Sequence[tuple[str, Steps]]) -> Iterator[str]:
    same = [
        name
        for name, one in steps
        if one.status == "all" and len({step.gbp for step in one.steps}) == 1
    ]
    for name, one in steps:
        if name in same:
            continue
        yield f"{name}:"
        for step in _merged(one.steps):
            least = f"  from {step.loosest:,f} down to {step.tightest:,f}: £{step.gbp:,.2f}"
            yield least + (f", {step.unawarded} lots unawarded" if step.unawarded else "")
        if one.status == "no award":
            yield "  below that: no award"
        if one.status == "some":
            yield "  further down: not settled, time ran out"
    if same:
        yield f"No change over that range: {_list(same)}."


def _merged(steps: Iterable[Step]) -> list[Step]:
    """Join neighbours whose least price is the same to the penny."""
    found: list[Step] = []
    for step in steps:
        last = found[-1] if found else None
        if last is not None and round(last.gbp, 2) == round(step.gbp, 2):
            if last.unawarded == step.unawarded:
                found[-1] = replace(last, tightest=step.tightest)
                continue
        found.append(step)
    return found


def _conflicts(case: Case, allocation: Allocation, found: Conflicts) -> Iterator[str]:
    if () in found.conflicts:
        yield "Even without any award rule or budget there is no award: the bids do not reach."
        return
    yield "What stands in one line cannot all hold; giving up any one of it settles that line:"
    for n, names in enumerate(found.conflicts, start=1):
        yield f"{n}. {'; '.join(_named(case, allocation, name) for name in names)}"
        yield from _without_bids(allocation, names)
    if not found.conflicts:
        yield "  not settled, time ran out"
    elif found.status == "some":
        yield "There may be more; time ran out."


def _named(case: Case, allocation: Allocation, name: str) -> str:
    """Name what stands in the way, a limit of law with its citation."""
    cites = cites_of(allocation.problem, name)
    return f"{name} ({cites})" if cites else rule_words(case, name)


def _without_bids(allocation: Allocation, names: Sequence[str]) -> Iterator[str]:
    """Name the bids that were set aside on a lot for which none is left."""
    left = {offer.lot for offer in allocation.problem.offers}
    for lot in dict.fromkeys(one.lot for one in allocation.set_aside):
        if f"cover of {lot}" in names and lot not in left:
            for one in allocation.set_aside:
                if one.lot == lot:
                    yield f"   no bid is left for it: {one.bid} is set aside, {one.why}, {one.rule}"


def _repairs(repairs: Sequence[Repair]) -> Iterator[str]:
    for n, one in enumerate(repairs, start=1):
        price = "price not known" if one.gbp is None else f"the award then costs £{one.gbp:,.2f}"
        open_end = "" if one.proved else "; less may be enough, time ran out"
        yield f"{n}. {', and '.join(change.words for change in one.changes)}: {price}{open_end}"
    if not repairs:
        yield "Not settled, time ran out."


def _settled(told: Explanation) -> Iterator[str]:
    settled = [one for one in told.parts if one not in told.unfinished]
    if settled:
        yield f"Proved: {_list(settled)}."
    if told.unfinished:
        yield f"Not settled, time ran out: {_list(told.unfinished)}. More: --time-limit."


def rule_words(case: Case, name: str) -> str:
    """Name a rule, with the words of the case where it has them.

    Args:
        case: For the words.
        name: Of an award rule, or of what stands in the way elsewhere.
    """
    if name in case.rules:
        return f"{name}, {case.rules[name].rule}"
    if name.startswith("cover of "):
        return f"lot {name.removeprefix('cover of ')} must be awarded"
    if name.startswith("stream "):
        return f"the budget of {name}"
    return name


def _gbp(gbp: Decimal | None) -> str:
    return "-" if gbp is None else f"£{gbp:,.2f}"


def _list(names: Iterable[str]) -> str:
    return ", ".join(names) or "-"


def _together(names: Sequence[str]) -> str:
    """List names, those of capacities in short."""
    capacities = "capacity of "
    short = [one.removeprefix(capacities) for one in names if one.startswith(capacities)]
    rest = [one for one in names if not one.startswith(capacities)]
    return _list([*([capacities + _list(short)] if short else []), *rest])


def _left(rows: Sequence[Sequence[str]]) -> list[str]:
    """Line up columns of words, all leaning left."""
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
