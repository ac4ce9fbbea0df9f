"""The agreement finder: terms that every party would sign, or the smallest concession."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from toolkit.allocation import Allocation
from toolkit.errors import Cancelled, InputError, Place
from toolkit.futures import Futures, blocks, central
from toolkit.simulation.as_usual import AsUsual
from toolkit.simulation.happening import what_happens
from toolkit.simulation.lines import incomes
from toolkit.simulation.playing import Played, play_unsettled, settled
from toolkit.simulation.signing import Position, RedLine, red_lines, slack_of
from toolkit.simulation.stage import Stage, set_stage
from toolkit.simulation.terms_on_offer import (
    HOST,
    Choice,
    Terms,
    combinations,
    how_many,
    on_offer,
    present_terms,
    under,
)
from toolkit.statements.case import Case
from toolkit.statements.options import Option
from toolkit.statements.terms import parameter_ranges, parameters_of

type Array = NDArray[np.float64]
type Progress = Callable[[str, float], bool]

POINTS = 7  # values of each range that are tried
LEAST_POINTS = 2  # both ends
MOST_TRIED = 500  # combinations; at 2,000 draws they take less than a minute


@dataclass(frozen=True)
class Offer:
    """Some terms, and how far every party that was asked is from its red lines.

    Args:
        terms: By name.
        slack_gbp: Room of each party, GBP over the term; below zero it would not sign.
        lines: Every red line that was tested.
    """

    terms: Terms
    slack_gbp: Mapping[str, float]
    lines: tuple[RedLine, ...]

    @property
    def signed(self) -> bool:
        """Whether everybody would sign."""
        return all(slack >= 0 for slack in self.slack_gbp.values())

    @property
    def needed_gbp(self) -> float:
        """What those who would not sign lack in all."""
        return -sum(slack for slack in self.slack_gbp.values() if slack < 0)


@dataclass(frozen=True)
class Agreement:
    """What the search for an agreement found.

    Args:
        asked: Parties with a red line; nobody else is asked.
        present: The terms as they stand.
        best: Terms that all would sign with the most room for the party that has least of it, or,
            where there are none, those with the smallest concession.
        signed: Whether all would sign the best terms.
        payments: What would make all sign where they would not: sums by party over the term, above
            zero for those who would be paid. Those with room pay in proportion to it.
        beyond_gbp: What would still be lacking after everybody with room has given all of it; red
            lines would have to move by that much.
        tried: How many combinations were looked at.
    """

    asked: tuple[str, ...]
    present: Offer
    best: Offer
    signed: bool
    payments: Mapping[str, float]
    beyond_gbp: float
    tried: int


def find_agreement(  # noqa: PLR0913 - two options with their awards, and how to search
    case: Case,
    option: Option,
    allocation: Allocation,
    usual: AsUsual,
    futures: Futures,
    *,
    points: int = POINTS,
    progress: Progress | None = None,
) -> Agreement:
    """Search all combinations of risk-share terms for those that every party would sign.

    Args:
        case: The case; parties with red lines in `finances` are asked.
        option: The option.
        allocation: Its award.
        usual: Where every party stands under business as usual.
        futures: The same that business as usual met; 2,000 are enough.
        points: How many values of each open range are tried, its ends included; fewer where there
            would be more than 500 combinations.
        progress: Told how far the search is; it stops when this answers False.

    Raises:
        InputError: No party states a red line.
        Cancelled: `progress` asked to stop.
    """
    stage = set_stage(case, option, allocation, parameters_of(case, option))
    asked = parties_asked(case, stage)
    if not asked:
        what = "no party of the option states a red line; give one in the table finances"
        raise InputError.single(Place("finances"), "", what)
    block, middle = next(blocks(futures)), central(futures)
    plan = what_happens(case, stage.cast, middle, stage.years)
    income = incomes(stage, play_unsettled(stage, middle, plan))
    asks = tuple(_Asked(one, usual.of(one), income[:, stage.cast.index(one)]) for one in asked)
    choices = _few_enough(stage, parameter_ranges(case, option), points)
    hosts = next((one.values for one in choices if one.name == HOST), (stage.cast.host,))
    others = tuple(one for one in choices if one.name != HOST)
    total = how_many(choices)
    offers: list[Offer] = []
    for host in hosts:
        hosted = option.model_copy(update={"host": host})
        here = set_stage(case, hosted, allocation, stage.values)
        played = play_unsettled(here, block, plan)
        for terms in combinations(others):
            named = {**terms, HOST: str(host)} if len(hosts) > 1 else terms
            offers.append(_offer(under(here, terms), played, asks, named))
            if progress is not None and not progress("agreement", len(offers) / total):
                raise Cancelled("stopped before the end; nothing was written")
    now = present_terms(stage, choices)
    present = _offer(stage, play_unsettled(stage, block, plan), asks, now)
    best = best_offer(offers, {one.party: float(one.income_gbp.sum()) for one in asks})
    return _agreement(asked, present, best, len(offers))


def _few_enough(
    stage: Stage, ranges: Mapping[str, tuple[Decimal, Decimal]], points: int
) -> tuple[Choice, ...]:
    """Try fewer values of each range, down to its ends, until the search is short enough."""
    choices = on_offer(stage, ranges, points)
    while how_many(choices) > MOST_TRIED and points > LEAST_POINTS:
        points -= 1
        choices = on_offer(stage, ranges, points)
    return choices


def parties_asked(case: Case, stage: Stage) -> tuple[str, ...]:
    """Name the parties of an option that state a red line."""
    return tuple(
        party
        for party in stage.cast.parties
        if (finance := case.finances.get(party))
        and any(
            line is not None
            for line in (
                finance.smallest_gain_gbp,
                finance.largest_loss_gbp,
                finance.reserves_gbp,
                finance.margin_floor_share,
            )
        )
    )


def best_offer(offers: Sequence[Offer], scale_gbp: Mapping[str, float]) -> Offer:
    """Choose among offers: the most room for whoever has least of it, else the least lacking.

    Room is counted against what a party plans to turn over, so that a small charity's thousand
    weighs as much as a trust's million. Where several are alike the first one stands.

    Args:
        offers: In the order in which they were tried, one at least.
        scale_gbp: Planned turnover of each party over the term.
    """
    signed = [one for one in offers if one.signed]
    if signed:
        return max(signed, key=lambda one: _least_room(one, scale_gbp))
    return min(offers, key=lambda one: one.needed_gbp)


def _least_room(offer: Offer, scale_gbp: Mapping[str, float]) -> float:
    return min(slack / max(scale_gbp[party], 1.0) for party, slack in offer.slack_gbp.items())


def _agreement(asked: tuple[str, ...], present: Offer, best: Offer, tried: int) -> Agreement:
    room = {party: slack for party, slack in best.slack_gbp.items() if slack > 0}
    needed, available = best.needed_gbp, sum(room.values())
    given = min(needed, available)
    payments: dict[str, float] = {}
    if needed > 0 and given > 0:
        payments = {party: -given * slack / available for party, slack in room.items()}
        for party, slack in best.slack_gbp.items():
            if slack < 0:
                payments[party] = given * -slack / needed
    return Agreement(
        asked, present, best, best.signed, payments, max(0.0, needed - available), tried
    )


@dataclass(frozen=True)
class _Asked:
    """Who is asked, where it stands today, and what it plans to turn over in each year."""

    party: str
    usual_gbp: Array
    income_gbp: Array


def _offer(stage: Stage, played: Played, asks: Sequence[_Asked], terms: Terms) -> Offer:
    under_contract = settled(stage, played).nets
    lines: list[RedLine] = []
    for one in asks:
        column = stage.cast.index(one.party)
        net = under_contract[:, :, column] + played.beyond[:, :, column]
        position = Position(net, one.usual_gbp, one.income_gbp)
        lines += red_lines(one.party, stage.case.finances[one.party], position)
    return Offer(terms, slack_of(lines), tuple(lines))
