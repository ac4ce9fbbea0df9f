"""What a bid would have had to ask to win, checked by a penny either way."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, Decimal
from typing import Literal

from toolkit.allocation.explaining.asking import (
    Asking,
    asking,
    cheapest,
    left_of,
    may_ask,
    possible,
)
from toolkit.allocation.explaining.conflicts import Names, one_conflict
from toolkit.allocation.explaining.repricing import last_penny, price_of, priced_at, weight_of
from toolkit.allocation.explaining.standing import standing_of, won_keys
from toolkit.allocation.extra import Extra
from toolkit.allocation.finding import Found
from toolkit.allocation.problem import Problem
from toolkit.allocation.solving import Limits
from toolkit.units import pounds

CLOSE = Decimal("0.000001")  # of a penny: what dividing prices can add to an exact threshold
MOST_BENDS = 20

Outcome = Literal["threshold", "always", "never", "not even free", "no award", "limit"]


@dataclass(frozen=True)
class PriceToWin:
    """At what price a bid or package wins.

    Args:
        key: Id of the bid or package.
        asks_gbp: What it asks a year for everything that it names, in full.
        wins: Whether it wins at that.
        outcome: `threshold` where there is one; `always` where it wins whatever it asks; `never`
            where rules leave no award with it at any price; `not even free` where it would lose if
            it asked for nothing; `no award` where nobody wins; `limit` where the search was
            stopped.
        threshold_gbp: The highest price, to the penny, at which it wins, or wins or ties.
        because: Named rules that together leave no award with it, where it never wins.
        verified: Whether awards were asked for at prices two pence apart at most, or next to each
            other, and it won at the lower and lost at the higher.
        asked: Awards that were asked for, those that say why apart.
        audience: The prices of rivals can be worked out from it.
    """

    key: str
    asks_gbp: Decimal
    wins: bool
    outcome: Outcome
    threshold_gbp: Decimal | None = None
    because: Names = ()
    verified: bool = False
    asked: int = 0
    audience: Literal["commissioner"] = "commissioner"


def price_to_win(
    problem: Problem, key: str, stop: Limits | None = None, *, best: Found | None = None
) -> PriceToWin:
    """Find the price at which a bid or package begins to win, all other prices unchanged.

    The cheapest award with it and the cheapest without it cost the same at the threshold. Where
    its price also stands in a rule, as in a budget, the threshold is searched for penny by penny.

    Args:
        problem: The award problem.
        key: Id of a bid, or of a package.
        stop: When to stop before the end.
        best: The cheapest award of the problem, where it is at hand.
    """
    work = asking(stop, 6)
    asks = price_of(problem, key)
    if not may_ask(work):
        won = best is not None and key in won_keys(problem, best.awards)
        return PriceToWin(key, round(asks, 2), won, "limit")
    best = best or cheapest(work, problem)
    if best.status != "optimal":
        outcome: Outcome = "no award" if best.status == "infeasible" else "limit"
        return PriceToWin(key, round(asks, 2), False, outcome, asked=work.asked)
    wins = key in won_keys(problem, best.awards)
    plain = PriceToWin(key, round(asks, 2), wins, "limit")
    if not wins:
        free = priced_at(problem, key, Decimal(0))
        if possible(work, free, key).status == "infeasible":
            because = one_conflict(free, left_of(work), forced=key) or ()
            return _ended(work, plain, "never", because=because)
    guess = _guess(work, problem, key, best)
    if guess is None and wins and not problem.costs_count:
        return _ended(work, plain, "always")
    answers: dict[int, bool] = {}

    def holds(pence: int) -> bool:
        if pence not in answers and may_ask(work):
            answer = cheapest(work, priced_at(problem, key, pounds(pence)))
            answers[pence] = key in won_keys(problem, answer.awards)
        return answers.get(pence, False)  # once time is up, whatever ends the search

    return _searched(work, plain, guess, holds)


def _searched(
    work: Asking, plain: PriceToWin, guess: int | None, holds: Callable[[int], bool]
) -> PriceToWin:
    """Check a guess by a penny either way; search where there is none, or it is wrong."""
    if guess is not None and guess > 0 and holds(guess - 1) and not holds(guess + 1):
        return _ended(work, plain, "threshold", pounds(guess))
    low, high = (_floor(plain.asks_gbp), None) if plain.wins else (0, _floor(plain.asks_gbp) + 1)
    if not plain.wins and not holds(0):
        return _ended(work, plain, "not even free")
    at = last_penny(holds, low, high, guess)
    return (
        _ended(work, plain, "always")
        if at is None
        else _ended(work, plain, "threshold", pounds(at))
    )


def _guess(work: Asking, problem: Problem, key: str, best: Found) -> int | None:
    """Work the threshold out, in pence: where awards with and without it cost the same.

    A bid that may win in part wins more or less as its price moves, so that the cheapest award with
    it is asked for again at each price, until it no longer changes.
    """
    wins = key in won_keys(problem, best.awards)
    out = cheapest(work, problem, [Extra(0.0, won=((key, 1.0),))]) if wins else best
    if out.reached is None:
        return None
    without = standing_of(problem, out.awards)
    gbp = price_of(problem, key)
    for _ in range(MOST_BENDS):
        priced = priced_at(problem, key, gbp)
        inside = cheapest(work, priced, [Extra(-1.0, won=((key, -1.0),))])
        if work.unsure:
            return None
        weight = weight_of(priced, key, inside.awards)
        standing = standing_of(priced, inside.awards)
        if not weight or standing.unawarded != without.unawarded:
            return None
        nearer = gbp + (without.gbp - standing.gbp) / weight
        if nearer <= 0 or abs(nearer - gbp) < CLOSE or weight == 1:
            return _floor(nearer)
        gbp = nearer
    return _floor(gbp)


def _floor(gbp: Decimal) -> int:
    return int((gbp * 100 + CLOSE).to_integral_value(ROUND_FLOOR))


def _ended(
    work: Asking,
    plain: PriceToWin,
    outcome: Outcome,
    threshold_gbp: Decimal | None = None,
    because: Names = (),
) -> PriceToWin:
    if work.unsure:
        return replace(plain, asked=work.asked)
    return replace(
        plain,
        outcome=outcome,
        threshold_gbp=threshold_gbp,
        because=because,
        verified=threshold_gbp is not None,
        asked=work.asked,
    )
