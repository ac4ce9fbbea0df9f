"""Everything that explains one award, asked for together and within one limit of time.

What time runs out on is kept as far as it came, and named as unfinished.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from time import monotonic
from typing import Literal, NamedTuple

from toolkit.allocation.explaining.conflicts import Conflicts, find_conflicts
from toolkit.allocation.explaining.named import CROSS_AREA, budget_of, names_of, rules_of
from toolkit.allocation.explaining.near_optimal import NearOptimal, near_optimal
from toolkit.allocation.explaining.numbers import Number, numbers_of
from toolkit.allocation.explaining.price_to_win import PriceToWin, price_to_win
from toolkit.allocation.explaining.ranges import Range, near_ranges
from toolkit.allocation.explaining.repairs import Repair, price_repairs
from toolkit.allocation.explaining.repricing import price_of
from toolkit.allocation.explaining.rule_prices import RulePrices, price_rules
from toolkit.allocation.explaining.stability import (
    Noise,
    PriceRange,
    price_noise,
    price_ranges,
)
from toolkit.allocation.explaining.standing import won_keys
from toolkit.allocation.explaining.steps import Steps, price_steps
from toolkit.allocation.finding import Found
from toolkit.allocation.goals.seeking import OPTIONAL
from toolkit.allocation.problem import Problem
from toolkit.allocation.proving.award_sought import sought_of
from toolkit.allocation.proving.proof import tolerance
from toolkit.allocation.proving.runner_up import RunnerUp, runner_up
from toolkit.allocation.proving.ties import Ties, ties_of
from toolkit.allocation.results import Allocation
from toolkit.allocation.solving import Limits

Part = Literal[
    "runner-up", "prices", "conflicts", "alternatives", "price-to-win", "ranges", "noise"
]
PARTS: tuple[Part, ...] = ("runner-up", "prices", "conflicts", "alternatives", "price-to-win")
MORE: tuple[Part, ...] = ("ranges", "noise")  # only where asked for by name; they take long
NEAR = Decimal("0.01")  # of the least price: how far awards near the best may lie above it
AROUND = Decimal("0.1")  # of a budget: how far it is moved down and up
CHEAPEST = 3  # losing bids on each lot whose price to win is worked out
MOST_TIES, MOST_STEPS = 10, 20
NOISE, DRAWS = Decimal("0.05"), 40  # of every price, up and down; sets of prices drawn
BIDDERS_OWN = "terms of "  # conditions that a bidder puts on its own bids; they are not award rules


@dataclass(frozen=True)
class Wanted:
    """What to explain.

    Args:
        parts: Which parts; those that do not apply to the award are left out.
        bid: Id of the bid or package whose price to win is asked; empty for the cheapest losing
            bids on every lot on which the runner-up has other winners.
        groups: Parties by the name of their group, whose part of the value has a range.
        seed: Of the prices drawn around what bids ask.
    """

    parts: frozenset[Part] = frozenset(PARTS)
    bid: str = ""
    groups: Mapping[str, Collection[str]] = field(default_factory=dict)
    seed: int = 0


@dataclass(frozen=True)
class Explanation:
    """Why an award is the best, what it rests on, or why there is none.

    Args:
        parts: What was asked for and applies, in order.
        unfinished: Of these, what time ran out on; their figures are given as far as they are
            known.
        runner_up: The next best award with other winners.
        ties: Awards that are exactly as good.
        prices: What every award rule costs.
        steps: The least price by the number of each budget and cap on money elsewhere.
        conflicts: Which named rules cannot hold together, where there is no award.
        repairs: The least changes that would make one possible.
        near: What awards near the best have in common.
        price_to_win: For losing bids, at what price they would win.
        ranges: Over what prices of its winners the award stays the same.
        measures: How far what matters beside the price moves over awards near the best.
        noise: How often the award comes out when every price is a little different.
    """

    parts: tuple[Part, ...] = ()
    unfinished: tuple[Part, ...] = ()
    runner_up: RunnerUp | None = None
    ties: Ties | None = None
    prices: RulePrices | None = None
    steps: tuple[tuple[str, Steps], ...] | None = None
    conflicts: Conflicts | None = None
    repairs: tuple[Repair, ...] | None = None
    near: NearOptimal | None = None
    price_to_win: tuple[PriceToWin, ...] | None = None
    ranges: tuple[PriceRange, ...] | None = None
    measures: tuple[Range, ...] | None = None
    noise: Noise | None = None


@dataclass
class _Clock:
    """What is left of a limit, given out in parts by weight.

    Args:
        stop: The limit of the whole.
        whole: Weight of all parts together.
        end: When time is up; nothing for no limit.
        done: Weight of the parts given out so far.
    """

    stop: Limits
    whole: int
    end: float | None
    done: int = 0

    def next(self, what: str, weight: int = 1) -> Limits:
        """Give the next part its part of what is left, what others left over included."""
        seconds = None if self.end is None else self.end - monotonic()
        if seconds is not None:
            seconds = max(0.01, seconds * weight / max(weight, self.whole - self.done))
        before, told, whole = self.done, self.stop.progress, self.whole
        self.done += weight
        if told is None:
            return replace(self.stop, seconds=seconds)

        def progress(_stage: str, done: float) -> bool:
            return told(f"explaining: {what}", min(1.0, (before + weight * done) / whole))

        return replace(self.stop, seconds=seconds, progress=progress)


def _clock(stop: Limits, whole: int) -> _Clock:
    end = None if stop.seconds is None else monotonic() + stop.seconds
    return _Clock(stop, max(1, whole), end)


def explain(
    problem: Problem,
    allocation: Allocation,
    wanted: Wanted | None = None,
    stop: Limits | None = None,
    *,
    filters: Problem | None = None,
) -> Explanation:
    """Explain an award, or why there is none.

    An award without a proof is not explained, as whatever were said of it could be wrong.

    Args:
        problem: As it was solved.
        allocation: Its award, or the answer that there is none.
        wanted: Which parts; none for all of them.
        stop: When to stop before the end, all parts together.
        filters: The same with rules that filter bids out among its rules, as `unfiltered` states
            it; with it they are priced and blamed like any other.

    Returns:
        Each part that was asked for and applies: conflicts and repairs where there is no award,
        all others where there is one.

    Raises:
        SolverError: The solver failed, or an award breaks a rule when checked without it.
    """
    wanted, stop = wanted or Wanted(), stop or Limits()
    if allocation.status == "limit":
        return Explanation()
    if allocation.status == "infeasible":
        return _why_none(filters or problem, stop) if "conflicts" in wanted.parts else Explanation()
    parts = tuple(one for one in (*PARTS, *MORE) if one in wanted.parts and one != "conflicts")
    found = Found(
        "optimal",
        allocation.objective_gbp,
        allocation.bound_gbp,
        allocation.awards,
        allocation.flows,
        allocation.charges,
    )
    works = [work for work in WORKS if work.part in parts]
    clock = _clock(stop, sum(work.weight for work in works))
    asked = _Asked(problem, allocation, found, wanted, clock, filters or problem)
    for work in works:
        work.does(asked, asked.clock.next(work.words, work.weight))
    told = asked.told if "runner-up" in parts else replace(asked.told, runner_up=None)
    return replace(
        told, parts=parts, unfinished=tuple(one for one in parts if not _finished(told, one))
    )


@dataclass
class _Asked:
    """An explanation while it is being worked out."""

    problem: Problem
    allocation: Allocation
    found: Found
    wanted: Wanted
    clock: _Clock
    filters: Problem
    told: Explanation = Explanation()


def _runner_up(asked: _Asked, stop: Limits) -> None:
    best = sought_of(asked.problem, asked.allocation)
    asked.told = replace(asked.told, runner_up=runner_up(asked.problem, best, stop))


def _ties(asked: _Asked, stop: Limits) -> None:
    """List ties, which needs no search where the runner-up is known to be behind."""
    second = asked.told.runner_up
    best = sought_of(asked.problem, asked.allocation)
    if second is not None and (second.status == "infeasible" or _is_behind(asked, second)):
        ties = Ties((best,), complete=True)
    else:
        ties = ties_of(asked.problem, best, stop, most=MOST_TIES)
    asked.told = replace(asked.told, ties=ties)


def _is_behind(asked: _Asked, second: RunnerUp) -> bool:
    """Say whether a runner-up is proved to be no tie."""
    if second.status != "optimal" or second.gap is None:
        return False
    both = (*asked.allocation.awards, *second.awards)
    return second.by == OPTIONAL or second.gap > tolerance(asked.problem, both)


def _near(asked: _Asked, stop: Limits) -> None:
    second, ties = asked.told.runner_up, asked.told.ties
    known = [one.awards for one in (second, *(ties.awards if ties else ())) if one is not None]
    near = near_optimal(asked.problem, asked.found, NEAR, stop, known=known)
    asked.told = replace(asked.told, near=near)


def _prices(asked: _Asked, stop: Limits) -> None:
    if names := priced_rules(asked.filters):
        asked.told = replace(asked.told, prices=price_rules(asked.filters, names, stop))


def _steps(asked: _Asked, stop: Limits) -> None:
    """Move each budget, and the cap on money elsewhere, down and up."""
    names = [budget_of(stream) for stream in asked.problem.available_gbp]
    numbers = [
        number
        for name in (*names, CROSS_AREA)
        for number in numbers_of(asked.problem, name)
        if number.value
    ]
    clock = _clock(stop, len(numbers))
    asked.told = replace(
        asked.told,
        steps=tuple(
            (one.name, _steps_of(asked.problem, one, clock.next("budgets"))) for one in numbers
        ),
    )


def _steps_of(problem: Problem, number: Number, stop: Limits) -> Steps:
    steps = int(number.value * AROUND / number.step)
    low, high = number.after(-steps), number.after(steps)
    return price_steps(problem, number, low, high, stop, most=MOST_STEPS)


def _price_to_win(asked: _Asked, stop: Limits) -> None:
    clock = _clock(stop, 4)
    if not asked.wanted.bid and asked.told.runner_up is None:
        _runner_up(asked, clock.next("runner-up"))
    keys = [asked.wanted.bid] if asked.wanted.bid else _losing(asked)
    each = _clock(clock.next("prices to win", 3), len(keys))
    asked.told = replace(
        asked.told,
        price_to_win=tuple(
            price_to_win(asked.problem, key, each.next("prices to win"), best=asked.found)
            for key in keys
        ),
    )


def _losing(asked: _Asked) -> list[str]:
    """Give the cheapest losing bids on each lot on which the runner-up has other winners."""
    second, problem = asked.told.runner_up, asked.problem
    if second is None:
        return []
    changed = {lot for lot, _ in (*second.gained, *second.lost)}
    won = won_keys(problem, asked.found.awards)
    keys: dict[str, None] = {}
    for need in problem.needs:
        if need.lot in changed:
            losing = [o for o in problem.offers if o.lot == need.lot and o.wins_with not in won]
            losing.sort(key=lambda offer: (offer.price_gbp, price_of(problem, offer.wins_with)))
            keys |= dict.fromkeys(list(dict.fromkeys(o.wins_with for o in losing))[:CHEAPEST])
    return list(keys)


def _ranges(asked: _Asked, stop: Limits) -> None:
    asked.told = replace(asked.told, ranges=price_ranges(asked.problem, asked.found, stop))


def _measures(asked: _Asked, stop: Limits) -> None:
    groups = asked.wanted.groups
    measures = near_ranges(asked.problem, asked.found, NEAR, groups, stop)
    asked.told = replace(asked.told, measures=measures)


def _noise(asked: _Asked, stop: Limits) -> None:
    seed = asked.wanted.seed
    noise = price_noise(asked.problem, asked.found, NOISE, stop, draws=DRAWS, seed=seed)
    asked.told = replace(asked.told, noise=noise)


class _Work(NamedTuple):
    """One piece of an explanation; those that take least come first and leave time to the rest."""

    part: Part
    words: str
    weight: int
    does: Callable[[_Asked, Limits], None]


WORKS = (
    _Work("runner-up", "runner-up", 1, _runner_up),
    _Work("runner-up", "ties", 1, _ties),
    _Work("alternatives", "alternatives", 2, _near),
    _Work("prices", "what rules cost", 6, _prices),
    _Work("price-to-win", "prices to win", 2, _price_to_win),
    _Work("prices", "budgets", 3, _steps),
    _Work("price-to-win", "how firm the award is", 3, _ranges),
    _Work("ranges", "how far measures move", 3, _measures),
    _Work("noise", "other prices", 3, _noise),
)


def _why_none(problem: Problem, stop: Limits) -> Explanation:
    """Find conflicts and the cheapest ways out; a bidder's own terms cannot give way."""
    clock = _clock(stop, 2)
    names = tuple(one for one in names_of(problem) if not one.startswith(BIDDERS_OWN))
    conflicts = find_conflicts(problem, clock.next("conflicts"), names=names)
    repairs = price_repairs(problem, conflicts.repairs, clock.next("repairs"))
    told = Explanation(("conflicts",), conflicts=conflicts, repairs=repairs)
    return told if _finished(told, "conflicts") else replace(told, unfinished=("conflicts",))


def priced_rules(problem: Problem) -> tuple[str, ...]:
    """Name the award rules that have a price; a bidder's own terms are no rule of the award."""
    return tuple(one for one in rules_of(problem) if not one.startswith(BIDDERS_OWN))


def _finished(told: Explanation, part: Part) -> bool:
    """Say whether every answer of a part is proved."""
    match part:
        case "runner-up":
            second = told.runner_up
            whole = second is not None and second.status != "limit"
            return whole and told.ties is not None and (told.ties.complete or _many(told.ties))
        case "prices":
            steps: Sequence[tuple[str, Steps]] = told.steps or ()
            priced = told.prices is None or told.prices.status != "limit"
            return priced and all(
                one.status != "some" or len(one.steps) >= MOST_STEPS for _, one in steps
            )
        case "conflicts":
            known = told.conflicts is not None and told.conflicts.status != "some"
            return known and all(one.proved for one in told.repairs or ())
        case "alternatives":
            return told.near is not None and told.near.proved
        case "price-to-win":
            return all(one.outcome != "limit" for one in told.price_to_win or ()) and all(
                one.proved for one in told.ranges or ()
            )
        case "ranges" | "noise":
            ends = [None in (one.least, one.most) for one in told.measures or ()]
            fewer = told.noise is not None and told.noise.draws < DRAWS
            return not any(ends) if part == "ranges" else not fewer


def _many(ties: Ties) -> bool:
    return len(ties.awards) >= MOST_TIES
