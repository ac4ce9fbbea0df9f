"""What an option costs over many markets, where nobody has bid yet.

Each market is allocated on its own, at the price base and on central volumes; what is drawn is the
market and nothing else.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

import numpy as np

from toolkit.allocation import Allocation, allocate, stretch
from toolkit.allocation.explaining.conflicts import Conflicts
from toolkit.errors import Cancelled, InputError, Place
from toolkit.futures.market import CENTRAL, draw_market
from toolkit.simulation.blaming import Blame, Part, blame_of, conflicts_in, part_of
from toolkit.simulation.gathering import Progress
from toolkit.statements.case import Case
from toolkit.statements.limits import Limit
from toolkit.statements.market_model import MarketModel
from toolkit.statements.options import Option


@dataclass(frozen=True)
class MarketPlan:
    """Which markets are drawn.

    Args:
        model: What is stated about the market.
        seed: Chooses the markets.
        numbers: Markets to draw, each once; the central market, 0, is met as well and stays out
            of every distribution.
    """

    model: MarketModel
    seed: int
    numbers: tuple[int, ...]


@dataclass(frozen=True)
class MarketOutcome:
    """What came of one market.

    Args:
        number: Which market.
        status: Of its allocation; `limit` where it was stopped before the end.
        cost_gbp: Yearly price of the awards; nothing without an award.
        headroom: How much dearer all care may become before money is missing, 0.05 is 5%;
            nothing without an award.
        bids: Bids received, by lot.
        standing: Bids that may be awarded, by lot.
        won_gbp: Yearly price of what each kind of provider wins.
        unmet: Lots that cannot be had whole, without an award.
        why: Which rules leave no award, where there is none.
    """

    number: int
    status: str
    cost_gbp: Decimal | None
    headroom: float | None
    bids: dict[str, int]
    standing: dict[str, int]
    won_gbp: dict[str, Decimal]
    unmet: tuple[str, ...]
    why: Conflicts | None = None


@dataclass(frozen=True)
class MarketRange:
    """The spread of a number over the markets with an award.

    Args:
        central: In the central market; nothing where it has no award.
        mean: Over the drawn markets.
        error: Standard error of the mean from drawing only so many markets.
    """

    central: float | None
    mean: float
    error: float
    p10: float
    p50: float
    p90: float


@dataclass(frozen=True)
class LotBids:
    """How many bids a lot gets.

    Args:
        none: Part of the markets in which nobody bids.
        one: Part with a single bid.
        more: Part with two bids or more.
        none_standing: Part in which no bid may be awarded, whether or not one was made.
        unmet: Part in which the lot is named as one that cannot be had whole.
    """

    lot: str
    none: Part
    one: Part
    more: Part
    none_standing: Part
    unmet: Part


@dataclass(frozen=True)
class KindWins:
    """How one kind of provider fares over the markets with an award.

    Args:
        wins: Part of them in which it wins something; nothing where no market has an award.
        share: Mean part of the yearly price that it wins.
    """

    provider_type: str
    wins: Part | None
    share: float | None


@dataclass(frozen=True)
class Markets:
    """An option over many markets.

    Args:
        option: Id of the option.
        seed: Chose the markets.
        markets: How many were drawn, the central one left out.
        without_award: Part of them in which no award keeps every rule and can be paid for.
        blame: Which rules leave markets without an award, alone and together.
        stopped: How many were stopped before their award was proved.
        cost_gbp: Yearly price of the awards, over the markets that have one; those without are
            often the dearest, so read it together with `without_award`.
        headroom: Over the markets that have an award.
        lots: In the order of the case.
        kinds: In the order of the providers.
        central: The central market.
        outcomes: Every market drawn, in the order asked for.
    """

    option: str
    seed: int
    markets: int
    without_award: Part
    blame: Blame
    stopped: int
    cost_gbp: MarketRange | None
    headroom: MarketRange | None
    lots: tuple[LotBids, ...]
    kinds: tuple[KindWins, ...]
    central: MarketOutcome
    outcomes: tuple[MarketOutcome, ...]


def over_markets(
    case: Case,
    option: Option,
    limits: Iterable[Limit],
    plan: MarketPlan,
    *,
    progress: Progress | None = None,
) -> Markets:
    """Allocate an option in many markets and say how its cost and its winners spread.

    Args:
        case: The case, a scenario applied or not.
        option: Which lots, and who may pay for what.
        limits: What the law adds to the case's award rules, the same in every market.
        plan: Which markets.
        progress: Called while solving; work stops when it answers False.

    Raises:
        Cancelled: `progress` asked to stop.
        InputError: No market is asked for, one is asked for twice, or the seed or a number is out
            of range.
        SolverError: The solver failed.
    """
    _refuse_odd_numbers(plan.numbers)
    limits, numbers = tuple(limits), (CENTRAL, *plan.numbers)
    outcomes: list[MarketOutcome] = []
    for done, number in enumerate(numbers):
        tell = _part_of(progress, f"market {number}", done, len(numbers))
        drawn = draw_market(case, plan.model, plan.seed, number)
        allocation = allocate(drawn, option, limits, progress=tell)
        barren = allocation.status == "infeasible"
        why = conflicts_in(drawn, option, limits, tell) if barren else None
        if not tell("", 1.0):
            raise Cancelled("stopped before the end; nothing was written")
        outcomes.append(replace(_outcome(drawn, number, allocation), why=why))
    return _summary(case, option, plan.seed, outcomes)


def _refuse_odd_numbers(numbers: tuple[int, ...]) -> None:
    twice = [number for number, times in Counter(numbers).items() if times > 1]
    if not numbers:
        what = "no market is asked for; give one number or more"
    elif CENTRAL in numbers:
        what = "0 is the central market, which is always met; give numbers from 1 on"
    elif twice:
        what = f"market {twice[0]} is asked for twice; give each number once"
    else:
        return
    raise InputError.single(Place("markets"), "", what)


def _part_of(progress: Progress | None, what: str, done: int, of: int) -> Progress:
    """Report one market's work as part of all, never falling back; once stopped, stay stopped."""
    stopped, furthest = False, 0.0

    def tell(_stage: str, part: float) -> bool:
        nonlocal stopped, furthest
        furthest = max(furthest, part)
        if progress is not None and not stopped:
            stopped = not progress(what, (done + furthest) / of)
        return not stopped

    return tell


def _outcome(drawn: Case, number: int, allocation: Allocation) -> MarketOutcome:
    lots = [need.lot for need in allocation.problem.needs]
    bids = Counter(bid.lot_id for bid in drawn.bids.values())
    standing = Counter(offer.lot for offer in allocation.problem.offers)
    won: dict[str, Decimal] = {}
    for award in allocation.awards:
        kind = drawn.providers[award.provider].provider_type
        won[kind] = won.get(kind, Decimal(0)) + award.cost_gbp
    has_award = allocation.objective_gbp is not None
    return MarketOutcome(
        number=number,
        status=allocation.status,
        cost_gbp=allocation.objective_gbp,
        headroom=stretch(allocation, [1.0]).largest_factor - 1 if has_award else None,
        bids={lot: bids[lot] for lot in lots},
        standing={lot: standing[lot] for lot in lots},
        won_gbp=won,
        unmet=tuple(one.lot for one in allocation.unmet),
    )


def _summary(case: Case, option: Option, seed: int, all_of: list[MarketOutcome]) -> Markets:
    central, *outcomes = all_of
    awarded = [one for one in outcomes if one.cost_gbp is not None]
    types = dict.fromkeys(one.provider_type for one in case.providers.values())
    return Markets(
        option=option.id,
        seed=seed,
        markets=len(outcomes),
        without_award=_part([one.status == "infeasible" for one in outcomes]),
        blame=blame_of(len(outcomes), [one.why for one in outcomes if one.why]),
        stopped=sum(one.status == "limit" for one in outcomes),
        cost_gbp=_range(central.cost_gbp, [one.cost_gbp for one in awarded]),
        headroom=_range(central.headroom, [one.headroom for one in awarded]),
        lots=tuple(_lot_bids(lot, outcomes) for lot in central.bids),
        kinds=tuple(_kind_wins(kind, awarded) for kind in types),
        central=central,
        outcomes=tuple(outcomes),
    )


def _part(hits: list[bool]) -> Part:
    return part_of(sum(hits), len(hits))


def _range(
    central: Decimal | float | None, drawn: list[Decimal | None] | list[float | None]
) -> MarketRange | None:
    known = np.array([float(value) for value in drawn if value is not None])
    if not known.size:
        return None
    p10, p50, p90 = np.quantile(known, (0.1, 0.5, 0.9))
    error = float(known.std(ddof=1) / np.sqrt(known.size)) if known.size > 1 else 0.0
    middle = None if central is None else float(central)
    return MarketRange(middle, float(known.mean()), error, float(p10), float(p50), float(p90))


def _lot_bids(lot: str, outcomes: list[MarketOutcome]) -> LotBids:
    counts = [one.bids[lot] for one in outcomes]
    return LotBids(
        lot=lot,
        none=_part([count == 0 for count in counts]),
        one=_part([count == 1 for count in counts]),
        more=_part([count > 1 for count in counts]),
        none_standing=_part([one.standing[lot] == 0 for one in outcomes]),
        unmet=_part([lot in one.unmet for one in outcomes]),
    )


def _kind_wins(kind: str, awarded: list[MarketOutcome]) -> KindWins:
    if not awarded:
        return KindWins(kind, None, None)
    parts = [
        float(one.won_gbp.get(kind, Decimal(0)) / one.cost_gbp) if one.cost_gbp else 0.0
        for one in awarded
    ]
    return KindWins(kind, _part([kind in one.won_gbp for one in awarded]), float(np.mean(parts)))
