"""Answers about an award, as sentences, plain tables and pictures for a page."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

import pandas as pd

from toolkit.allocation import Allocation
from toolkit.allocation.explaining.explanation import NEAR, Explanation
from toolkit.allocation.explaining.switching import SwitchPrices
from toolkit.allocation.goals.front import Front
from toolkit.allocation.results import cost_by_lot
from toolkit.report.chapters.explained_tables import (
    COMMISSIONER,
    alternatives_table,
    lost_table,
    price_to_win_table,
    runner_up_table,
    sure_table,
    switch_price_table,
)
from toolkit.report.content import Table
from toolkit.report.say_explain import explanation
from toolkit.statements.case import Case
from toolkit.widgets.asking_awards import Answer, Ask, Solved
from toolkit.widgets.award_pictures import front_picture
from toolkit.widgets.framing import frame_of


class Shown(NamedTuple):
    """One part of an answer: a heading, a picture or nothing, and the table that holds the same."""

    title: str
    picture: str
    table: pd.DataFrame


def award_shown(solved: Solved) -> Allocation:
    """Give the award that a page shows: by score where price is not all that counts."""
    if solved.scored is None or not solved.scored.awards:
        return solved.cheapest
    best = solved.scored
    price = sum(cost_by_lot(best.awards, best.charges).values(), Decimal(0))
    return replace(
        solved.cheapest,
        awards=best.awards,
        flows=best.flows,
        charges=best.charges,
        objective_gbp=price,
        bound_gbp=None,
        proved=best.status == "optimal",
    )


def proof_line(solved: Solved) -> str:
    """Say in a sentence what the award costs and how well that is proved."""
    cheapest, shown = solved.cheapest, award_shown(solved)
    if shown.objective_gbp is None:
        return "No award keeps all of this." if shown.status == "infeasible" else "Time ran out."
    price = f"The award costs £{shown.objective_gbp:,.2f} a year"
    if shown is cheapest:
        bound = f"£{shown.bound_gbp or 0:,.2f}"
        held = "proved: no award costs less than" if shown.proved else "not proved: the bound is"
        return f"{price}; {held} {bound}."
    more = shown.objective_gbp - (cheapest.objective_gbp or Decimal(0))
    held = "proved" if shown.proved else "not proved"
    return f"{price}, £{more:,.2f} more than the cheapest; its score is {held} to be the highest."


def conflict_lines(case: Case, solved: Solved) -> list[str]:
    """Say which rules leave no award and what would make one possible; nothing with an award."""
    if solved.conflicts is None:
        return []
    told = explanation(case, solved.cheapest, solved.conflicts)
    return [line.strip() for line in told.splitlines() if line.strip()]


def lines_of(found: Answer) -> list[str]:
    """Say what stands above the tables of an answer."""
    if isinstance(found, SwitchPrices):
        lines = [found.why_not_split] if found.why_not_split else []
        if found.together_gbp is not None:
            lines.append(f"All rules in force cost £{found.together_gbp:,.2f} a year together.")
        return lines
    if isinstance(found, Front):
        more = "" if found.complete else " There are more between and beyond."
        return [f"{len(found.points)} awards, none beaten on both counts.{more}"]
    return list(_explained(found)) if isinstance(found, Explanation) else []


def _explained(found: Explanation) -> Iterator[str]:
    if found.price_to_win is not None:
        yield COMMISSIONER
    elif (second := found.runner_up) is not None:
        if second.status == "infeasible":
            yield "No other set of winners keeps every rule."
        elif second.gap_gbp is None:
            yield "Time ran out before another set of winners was found."
        elif second.gap_gbp == 0 and not second.by:
            yield "Another set of winners costs exactly the same."
        else:
            yield f"The runner-up costs £{second.gap_gbp:,.2f} more a year."
    if (near := found.near) is not None:
        proved = "" if near.proved else " Not every answer is proved."
        yield f"Awards up to £{near.most_gbp:,.2f}, {NEAR:.0%} above the least.{proved}"


def shown_of(case: Case, ask: Ask, solved: Solved, found: Answer, stamp: str) -> Iterator[Shown]:
    """Give the tables of an answer, each with its picture where it has one."""
    award = solved.cheapest
    match found:
        case SwitchPrices():
            yield _plain(switch_price_table(found))
        case Front():
            title = "Quality, 0 to 100" if ask == "quality" else "Percent of published value"
            heading = "What more of it costs"
            yield Shown(heading, front_picture(found, title, stamp), front_frame(found, title))
        case tuple():
            yield _plain(lost_table(found, 1))
        case Explanation():
            if found.runner_up is not None and found.price_to_win is None:
                yield _plain(runner_up_table(award, found.runner_up, 1))
            if found.near is not None:
                yield _plain(sure_table(found.near, 1))
                yield _plain(alternatives_table(award, found.near, 1))
            if found.price_to_win is not None:
                yield _plain(price_to_win_table(found.price_to_win))
        case None:
            return


def front_frame(found: Front, title: str) -> pd.DataFrame:
    """List the awards of a front, the cheapest first."""
    return pd.DataFrame(
        [
            {
                "Award": str(n),
                "Price (£ a year)": f"{one.first:,.2f}",
                title: f"{-one.second:.2f}",
                "Providers": str(len({award.provider for award in one.awards})),
            }
            for n, one in enumerate(found.points, start=1)
        ]
    )


def _plain(table: Table) -> Shown:
    return Shown(table.caption, "", frame_of(table))
