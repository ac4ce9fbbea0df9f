"""Would each party sign, and would it stay: red lines, participation and unravelling."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from toolkit.statements.finances import Finance

type Array = NDArray[np.float64]
type Test = Literal["smallest gain", "largest loss", "reserves", "margin floor"]

WORST = 0.1  # part of the futures that counts as the worst


@dataclass(frozen=True)
class Position:
    """Where a party stands under an option, in every future drawn.

    Args:
        net_gbp: What it receives less what it pays, shape (draws, years).
        usual_gbp: The same under business as usual, in the same futures.
        income_gbp: Its planned income, or what it plans to spend, shape (years,).
    """

    net_gbp: Array
    usual_gbp: Array
    income_gbp: Array


@dataclass(frozen=True)
class RedLine:
    """One red line of a party, and how far it is kept.

    Args:
        test: Which line.
        line_gbp: Where it is.
        found_gbp: Where the party ends up.
        slack_gbp: Room left, as a sum over the term; below zero the sum that would be needed once
            and for all, in every future alike, before the line is kept.
    """

    party: str
    test: Test
    line_gbp: float
    found_gbp: float
    slack_gbp: float


def red_lines(party: str, finance: Finance, position: Position) -> tuple[RedLine, ...]:
    """Test every red line that a party states.

    The smallest gain is an expectation; the largest loss and the reserves are averages over the
    worst tenth of futures; the margin floor is kept when nine years in ten end above it.

    Args:
        party: Its id.
        finance: Its red lines.
        position: Where it stands.
    """
    found: list[RedLine] = []

    def test(name: Test, line: float, value: float, slack: float) -> None:
        found.append(RedLine(party, name, line, value, slack))

    gain = (position.net_gbp - position.usual_gbp).sum(axis=1)
    if finance.smallest_gain_gbp is not None:
        least, mean = float(finance.smallest_gain_gbp), float(gain.mean())
        test("smallest gain", least, mean, mean - least)
    if finance.largest_loss_gbp is not None:
        line, value = -float(finance.largest_loss_gbp), worst_mean(gain)
        test("largest loss", line, value, value - line)
    if finance.reserves_gbp is not None:
        line = -float(finance.reserves_gbp)
        value = worst_mean(position.net_gbp.cumsum(axis=1).min(axis=1))
        test("reserves", line, value, value - line)
    if finance.margin_floor_share is not None:
        lines = float(finance.margin_floor_share) * position.income_gbp
        low = np.quantile(position.net_gbp, WORST, axis=0)
        year = int(np.argmin(low - lines))
        slack = float((low - lines)[year]) * low.size
        test("margin floor", float(lines[year]), float(low[year]), slack)
    return tuple(found)


def worst_mean(gbp: Array, part: float = WORST) -> float:
    """Average the worst part of the futures: expected shortfall.

    Args:
        gbp: One sum a future, shape (draws,).
        part: How many of them count as the worst, 0 to 1; at least one does.

    Source:
        Expected shortfall as the mean of the lower tail; Acerbi and Tasche (2002).

    >>> worst_mean(np.arange(10.0), 0.2)
    0.5
    """
    count = max(1, round(gbp.size * part))
    return float(np.partition(gbp, count - 1)[:count].mean())


@dataclass(frozen=True)
class Exit:
    """Whether it pays a party to leave.

    Args:
        after_year: Contract year after which it would do best to leave; 0 before it starts.
        gain_gbp: What it would gain by that over staying, expected over the rest of the term; zero
            or below where staying is best.
    """

    party: str
    after_year: int
    gain_gbp: float


def best_exit(party: str, position: Position) -> Exit:
    """Find the year after which a party gains most by going back to business as usual.

    Args:
        party: Its id.
        position: Where it stands.
    """
    yearly = (position.usual_gbp - position.net_gbp).mean(axis=0)
    rest = np.append(yearly[::-1].cumsum()[::-1], 0.0)  # gained by leaving before each year
    after = int(np.argmax(rest[:-1]))
    return Exit(party, after, float(rest[after]))


def slack_of(lines: Sequence[RedLine]) -> Mapping[str, float]:
    """Give each party's room to its tightest red line, GBP over the term."""
    found: dict[str, float] = {}
    for one in lines:
        found[one.party] = min(one.slack_gbp, found.get(one.party, np.inf))
    return found
