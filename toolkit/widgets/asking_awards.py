"""What a reader can ask about an award, each question with the work that answers it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from toolkit.allocation import Allocation
from toolkit.allocation.allocating import find_award
from toolkit.allocation.award_method import PriceScale
from toolkit.allocation.explaining.explanation import Explanation, Part, Wanted, explain
from toolkit.allocation.explaining.losing import Lost, why_lost
from toolkit.allocation.explaining.switching import (
    SwitchPrices,
    price_switches,
    problem_with,
    switched,
)
from toolkit.allocation.explaining.trading_off import most_quality, most_to, trade_off
from toolkit.allocation.goals.front import Front
from toolkit.allocation.goals.scoring import fixed_scale
from toolkit.allocation.goals.seeking import Sought, seek
from toolkit.allocation.solving import Limits
from toolkit.errors import Cancelled
from toolkit.pipeline import Progress
from toolkit.statements.case import Case
from toolkit.statements.limits import Limit

Ask = Literal[
    "award", "prices", "runner-up", "alternatives", "quality", "small", "lost", "price-to-win"
]
ASKS: dict[str, Ask] = {
    "Nothing more": "award",
    "What each award rule costs": "prices",
    "The runner-up, and how far behind it is": "runner-up",
    "Who is sure to win, and other awards near the best": "alternatives",
    "Price against quality": "quality",
    "Price against small and voluntary providers": "small",
    "Why each bid lost": "lost",
    "What losing bids would have had to ask (commissioner only)": "price-to-win",
}
PARTS: dict[Ask, Part] = {
    "runner-up": "runner-up",
    "alternatives": "alternatives",
    "price-to-win": "price-to-win",
}
BEST, WORST = Decimal("0.8"), Decimal("1.2")  # of a lot's reference price: all points, and none

type Answer = Explanation | SwitchPrices | Front | tuple[Lost, ...] | None


@dataclass(frozen=True)
class Chosen:
    """What a reader chose.

    Args:
        scenario: Applied to the case; empty for none.
        option: Id of the option whose structure and streams hold.
        on: Award rules in force.
        price_weight: Of price in the score, 0 to 1; 1 asks for the least price.
    """

    scenario: str
    option: str
    on: frozenset[str]
    price_weight: Decimal = Decimal(1)


@dataclass(frozen=True)
class Solved:
    """What came of a choice.

    Args:
        limits: What the law added.
        cheapest: The award at least price, or the answer that there is none.
        scored: The award with the highest score, where price is not all that counts.
        conflicts: Why there is none, where there is none.
    """

    limits: tuple[Limit, ...]
    cheapest: Allocation
    scored: Sought | None = None
    conflicts: Explanation | None = None


def solve(case: Case, chosen: Chosen, limits: tuple[Limit, ...], tell: Progress) -> Solved:
    """Find the award under what was chosen, or why there is none.

    Raises:
        Cancelled: The reader stopped it.
        InputError: A lot has no reference price to score prices against.
    """
    problem = problem_with(case, case.option(chosen.option), limits, chosen.on)
    stop = Limits(progress=_named(tell, "Solving"))
    found = find_award(problem, chosen.option, stop)
    _go_on(tell)
    if found.status == "infeasible":
        told = explain(problem, found, Wanted(frozenset({"conflicts"})), stop)
        _go_on(tell)
        return Solved(limits, found, conflicts=told)
    if chosen.price_weight == 1:
        return Solved(limits, found)
    scales = {
        name: PriceScale(BEST * lot.reference_price_gbp, WORST * lot.reference_price_gbp)
        for name, lot in case.lots.items()
        if lot.reference_price_gbp
    }
    scored = seek(problem, [fixed_scale(problem, scales, chosen.price_weight)], stop)
    _go_on(tell)
    return Solved(limits, found, scored=scored)


def answer(ask: Ask, case: Case, chosen: Chosen, solved: Solved, tell: Progress) -> Answer:
    """Answer one question about the cheapest award; nothing where there is no proved award.

    Raises:
        Cancelled: The reader stopped it.
    """
    found = solved.cheapest
    if ask == "award" or found.status != "optimal":
        return None
    stop = Limits(progress=_named(tell, "Explaining"))
    told: Answer
    match ask:
        case "prices":
            now, option = switched(case, chosen.on), case.option(chosen.option)
            told = price_switches(now, option, solved.limits, stop)
        case "quality":
            told = trade_off(found.problem, most_quality(found.problem), stop)
        case "small":
            told = trade_off(found.problem, most_to(found.problem, small_in(case)), stop)
        case "lost":
            told = why_lost(found.problem, found.awards)
        case "runner-up" | "alternatives" | "price-to-win":
            told = explain(found.problem, found, Wanted(frozenset({PARTS[ask]})), stop)
    _go_on(tell)
    return told


def small_in(case: Case) -> frozenset[str]:
    """Name the providers that are marked small, medium-sized or voluntary."""
    return frozenset(id for id, one in case.providers.items() if one.is_sme or one.is_vcse)


def _named(tell: Progress, stage: str) -> Progress:
    return lambda _stage, part: tell(stage, part)


def _go_on(tell: Progress) -> None:
    """Keep nothing of work that was stopped half-way."""
    if not tell("Checking", 1.0):
        raise Cancelled("stopped before the end; nothing was kept")
