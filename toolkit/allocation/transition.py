"""Finding the award of several years: on each lot, one unit flows through its providers.

Year by year the unit stays with a provider or passes to another, which costs. Without rules across
lots this is a network, whose plain linear programme already answers in whole lots; rules across
lots and budgets join the networks to one programme.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from math import isfinite

from toolkit.allocation.contributions import Year
from toolkit.allocation.drafting import Draft
from toolkit.allocation.families.every import charges_on, tightened
from toolkit.allocation.modelling import (
    bind,
    cost_of,
    fewest_unawarded,
    in_sight,
    least_price,
    model_of,
    program_of,
    round_pounds,
)
from toolkit.allocation.money_pipes import Owed, lay_pipes
from toolkit.allocation.money_plan import MoneyPlan
from toolkit.allocation.money_rows import say_money
from toolkit.allocation.problem import Need
from toolkit.allocation.program import Program, Term
from toolkit.allocation.results import Award, cost_by_lot
from toolkit.allocation.settling import settle_awards
from toolkit.allocation.solving import TIGHT, Limits, Solved, solve
from toolkit.allocation.verifying import rounding_of
from toolkit.allocation.virement import plan_money
from toolkit.allocation.years import (
    DAYS_PER_YEAR,
    Horizon,
    YearsAward,
    broken_over_years,
    changes_in,
)
from toolkit.errors import SolverError


@dataclass
class Joined:
    """Years drafted one after the other into one programme.

    Args:
        whole: Columns and rows of all years.
        years: Draft of each year, with positions in the whole.
        cost: Coefficients of the least cost.
        unawarded: Coefficients of the fewest optional lots unawarded; empty where none is.
        spent: What each lot costs in a year, as terms.
    """

    whole: Draft
    years: list[Draft]
    cost: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    unawarded: dict[int, float] = field(default_factory=dict)
    spent: dict[tuple[Year, str], list[Term]] = field(default_factory=lambda: defaultdict(list))


def award_years(horizon: Horizon, stop: Limits | None = None) -> YearsAward:
    """Find the award that costs least over all years, changes of provider included.

    Money is left out at first: an award that is best without it and can be paid is best with it.

    Args:
        horizon: Problems of the years, and terms of passing lots on and of funding them.
        stop: When to stop before the end, in each of the two searches.

    Raises:
        InputError: The terms of funding contradict themselves.
        SolverError: The solver failed, or its award breaks a rule when checked without it.
    """
    stop = stop or Limits()
    free = _find(horizon, stop, money=False)
    if free.money is None or not free.money.missing:
        return free
    if free.status != "optimal":
        why = "the search was stopped before an award was found that can be paid"
        return YearsAward("limit", None, free.bound_gbp, unmet=why)
    paid = _find(horizon, stop, money=True)
    if paid.status == "infeasible":
        why = "; ".join(
            f"{one.year}: {one.lot or 'the terms'} lacks {one.gbp:,.2f}: {one.why}"
            for one in free.money.missing
        )
        return replace(paid, unmet=f"the cheapest award cannot be paid, and no other can: {why}")
    if paid.money is not None and paid.money.missing:
        raise SolverError("the award of the years cannot be paid when checked; report this case")
    return paid


def join_years(horizon: Horizon) -> Joined:
    """State all years and what passes between them as one programme, money left out."""
    drafts = [model_of(problem, money=False) for problem in horizon.problems]
    pounds = max((one.pounds for one in drafts), default=round_pounds(Decimal(0)))
    joined = Joined(Draft(horizon.problems[0], pounds), [])
    for n, draft in enumerate(drafts):
        _append(joined, horizon, n, draft)
    for n, problem in enumerate(horizon.problems):
        for need in problem.needs:
            _pass_on(joined, horizon, n, need)
        if not horizon.may_change(n):
            for key, column in joined.years[n].won.items():
                was = joined.years[n - 1].won[key]
                joined.whole.say([(column, 1.0), (was, -1.0)], "=", 0.0)
    return joined


def _append(joined: Joined, horizon: Horizon, n: int, draft: Draft) -> None:
    """Move the columns and rows of one year behind those of the years before."""
    whole, year = joined.whole, horizon.years[n]
    by, above = len(whole.columns), len(whole.rows)
    weight, scale = float(horizon.weight(n)), float(draft.pounds / whole.pounds)
    whole.columns += [one._replace(name=f"y{year}_{one.name}") for one in draft.columns]
    whole.rows += [
        row._replace(
            label=f"y{year}_{row.label}_{above}", terms=tuple((m + by, c) for m, c in row.terms)
        )
        for row in draft.rows
    ]
    moved = replace(
        draft,
        won={key: m + by for key, m in draft.won.items()},
        share=[(m + by, c) for m, c in draft.share],
        holds={pair: [(m + by, c) for m, c in some] for pair, some in draft.holds.items()},
        unawarded={lot: m + by for lot, m in draft.unawarded.items()},
        charges=[one._replace(column=one.column + by) for one in draft.charges],
    )
    joined.years.append(moved)
    for m, c in cost_of(draft, least_price(draft.problem)).items():
        joined.cost[m + by] += c * scale * weight
    if fewest := fewest_unawarded(draft.problem):
        for m, c in cost_of(draft, fewest).items():
            joined.unawarded[m + by] = c
    units = {need.lot: need.units for need in draft.problem.needs}
    for offer, (m, c) in zip(moved.problem.offers, moved.share, strict=True):
        gbp = in_sight(offer.price_gbp * units[offer.lot] / whole.pounds)
        joined.spent[year, offer.lot].append((m, c * gbp))
    for charge in moved.charges:
        term = (charge.column, float(charge.gbp / whole.pounds))
        joined.spent[year, charge.lot].append(term)


@dataclass(frozen=True)
class _End:
    """One end of what passes on a lot: a bid of a year, or the incumbent.

    Args:
        share: Part of the lot that it holds, as a term; nothing for the incumbent, who holds all.
        gbp: What the lot costs a year if it holds all.
    """

    provider: str
    share: Term | None
    gbp: Decimal


def _pass_on(joined: Joined, horizon: Horizon, n: int, need: Need) -> None:
    """Let the unit of lot l stay or pass on between years.

    Rows, for bids b before and c now: stays[b] + leaves[b] + ends[b] = share[b];
    kept[c] + joins[c] + begins[c] = share[c]; for each provider sum of stays = sum of kept; ends
    and begins only where the lot is left unawarded after or before.
    """
    whole, now = joined.whole, joined.years[n]
    terms = horizon.handover(need.lot)
    before = _before(joined, horizon, n, need.lot)
    after_nobody = now.unawarded.get(need.lot)
    before_nobody = joined.years[n - 1].unawarded.get(need.lot) if n else None
    same: dict[str, list[Term]] = defaultdict(list)
    ends: list[Term] = []
    begins: list[Term] = []
    for end in before:
        leaves = whole.add("leaves", need.lot, whole=False)
        stays = whole.add("stays", need.lot, whole=False)
        same[end.provider].append((stays, 1.0))
        total = [(leaves, 1.0), (stays, 1.0)]
        if after_nobody is not None:
            ends.append((whole.add("ends", need.lot, whole=False), 1.0))
            total.append(ends[-1])
        days = Decimal(terms.double_running_days) / DAYS_PER_YEAR
        _charge(joined, horizon, n, need.lot, (leaves, end.gbp * days))
        if end.share is None:
            whole.say(total, "=", 1.0)
        else:
            whole.say([*total, (end.share[0], -end.share[1])], "=", 0.0)
    for m in now.offers_on.get(need.lot, ()):
        offer, share = now.problem.offers[m], now.share[m]
        joins = whole.add("joins", need.lot, whole=False)
        kept = whole.add("kept", need.lot, whole=False)
        same[offer.provider].append((kept, -1.0))
        total = [(joins, 1.0), (kept, 1.0)]
        if before_nobody is not None or not before:
            begins.append((whole.add("begins", need.lot, whole=False), 1.0))
            total.append(begins[-1])
        whole.say([*total, (share[0], -share[1])], "=", 0.0)
        _charge(joined, horizon, n, need.lot, (joins, terms.transfer_gbp))
        started = [term[0] for term in total if term[0] != kept]
        if share != (now.won[offer.wins_with], 1.0):
            started = [_starts(joined, n, need.lot, m, horizon)]
        for column in started:
            _charge(joined, horizon, n, need.lot, (column, offer.mobilisation_gbp))
    for stayed in same.values():
        whole.say(stayed, "=", 0.0)
    if after_nobody is not None and ends:
        whole.say([*ends, (after_nobody, -1.0)], "<=", 0.0)
    if before_nobody is not None and begins:
        whole.say([*begins, (before_nobody, -1.0)], "<=", 0.0)


def _before(joined: Joined, horizon: Horizon, n: int, lot: str) -> list[_End]:
    """Give who may hold a lot before a year."""
    if not n:
        first = horizon.handover(lot)
        return [_End(first.incumbent, None, first.incumbent_gbp)] if first.incumbent else []
    last = joined.years[n - 1]
    units = {need.lot: need.units for need in last.problem.needs}
    return [
        _End(
            last.problem.offers[m].provider,
            last.share[m],
            last.problem.offers[m].price_gbp * units[lot],
        )
        for m in last.offers_on.get(lot, ())
    ]


def _starts(joined: Joined, n: int, lot: str, offer: int, horizon: Horizon) -> int:
    """Say that a bid wins whose provider held nothing of the lot: starts >= won - held before."""
    now = joined.years[n]
    one = now.problem.offers[offer]
    starts = joined.whole.add("starts", one.bid, whole=False)
    terms = [(now.won[one.wins_with], 1.0), (starts, -1.0)]
    if n:
        held = joined.years[n - 1].holds.get((lot, one.provider), [])
        joined.whole.say([*terms, *((m, -c) for m, c in held)], "<=", 0.0)
    else:
        joined.whole.say(terms, "<=", float(horizon.handover(lot).incumbent == one.provider))
    return starts


def _charge(joined: Joined, horizon: Horizon, n: int, lot: str, what: tuple[int, Decimal]) -> None:
    """Let a column cost money of a lot in a year."""
    column, gbp = what
    if gbp:
        amount = in_sight(gbp / joined.whole.pounds)
        joined.cost[column] += amount * float(horizon.weight(n))
        joined.spent[horizon.years[n], lot].append((column, amount))


def _find(horizon: Horizon, stop: Limits, *, money: bool) -> YearsAward:
    joined = join_years(horizon)
    if money and horizon.money is not None:
        most = {key: _most(joined, terms) for key, terms in joined.spent.items()}
        laid = lay_pipes(horizon.money, most)
        say_money(joined.whole, laid, joined.spent, horizon.money.shares)
    answer, program = _solve(joined, stop)
    if answer.objective is None:
        return YearsAward(answer.status, None, None)
    awards = tuple(settle_awards(draft, program, answer.values) for draft in joined.years)
    if broken := list(broken_over_years(horizon, awards)):
        each = zip(horizon.problems, awards, strict=True)
        closer = tuple(tightened(problem, given) for problem, given in each)
        if closer != horizon.problems:
            return _find(replace(horizon, problems=closer), stop, money=money)
        raise SolverError(f"the award breaks a rule when checked: {'; '.join(broken)}")
    least = answer.bound  # a part without a yes or no has no bound of its own
    if least is None and answer.status == "optimal":
        least = answer.objective
    bound = None
    if least is not None and isfinite(least):
        bound = round(Decimal(repr(least)) * joined.whole.pounds, 2)
    return _written(horizon, answer, awards, bound)


def _most(joined: Joined, terms: Sequence[Term]) -> Decimal:
    """Give more than a lot can cost in a year."""
    return sum((abs(Decimal(repr(c))) for _, c in terms), Decimal(1)) * joined.whole.pounds


def _solve(joined: Joined, stop: Limits) -> tuple[Solved, Program]:
    """Leave the fewest lots unawarded, then pay least."""
    if joined.unawarded:
        answer = solve(program_of(joined.whole, joined.unawarded), stop)
        if answer.status != "optimal" or answer.objective is None:
            return replace(answer, objective=None), program_of(joined.whole, {})
        bind(joined.whole, joined.unawarded, answer.objective + TIGHT)
    program = program_of(joined.whole, dict(joined.cost))
    return solve(program, stop), program


def _written(
    horizon: Horizon, answer: Solved, awards: tuple[tuple[Award, ...], ...], bound: Decimal | None
) -> YearsAward:
    charges = tuple(
        charges_on(problem, given) for problem, given in zip(horizon.problems, awards, strict=True)
    )
    changes = changes_in(horizon, awards)
    owed: dict[tuple[Year, str], Decimal] = defaultdict(Decimal)
    reached = Decimal(0)
    for n, year in enumerate(horizon.years):
        for lot, gbp in cost_by_lot(awards[n], charges[n]).items():
            owed[year, lot] += gbp
        for change in changes:
            if change.year == year:
                owed[year, change.lot] += change.gbp
        spent = sum((gbp for (when, _), gbp in owed.items() if when == year), Decimal(0))
        reached += spent * horizon.weight(n)
    money = None
    if horizon.money is not None:
        money = _pay(horizon, owed, awards)
    return YearsAward(answer.status, reached, bound, awards, charges, changes, money)


def _pay(horizon: Horizon, owed: Owed, awards: tuple[tuple[Award, ...], ...]) -> MoneyPlan | None:
    if horizon.money is None:
        return None
    rounding = sum((rounding_of(given) for given in awards), Decimal(0))
    return plan_money(horizon.money, owed, rounding_gbp=rounding)
