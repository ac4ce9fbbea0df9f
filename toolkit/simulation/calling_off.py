"""What is called off under a framework, in every future: a place on it is no volume.

Demand arrives as packages spread evenly over the year, each offered to the providers of its lot as
the rule says, and accepted by chance while there is room. How many packages come is drawn; who
takes them is a fluid: the parts of a steady stream, exact until the next provider is full, then
worked out anew. What a fluid leaves out is luck in single offers and the last package that no
longer fits, both small where packages are many.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.errors import Cancelled
from toolkit.futures.streams import BLOCK, stream
from toolkit.payment import Draws
from toolkit.simulation.first_willing import chosen_shares, ranked_shares
from toolkit.simulation.framework import Framework, Standing
from toolkit.simulation.gathering import Progress
from toolkit.simulation.results import Spread, spread
from toolkit.statements.call_offs import CallOffRule

AT_ONCE = 1e-9  # of a year, within which two moments are one
CHEAPEST = 0.01  # GBP; keeps the log of a price finite

type Array = NDArray[np.float64]
type Chooser = tuple[slice, Array, NDArray[np.intp] | None]  # pairs, utility, order of ranking


@dataclass(frozen=True)
class Demand:
    """Units wanted of each lot.

    Args:
        central: On central values, by lot, shape (1, years).
        drawn: In every future, by lot, shape (draws, years).
    """

    central: Mapping[str, Draws]
    drawn: Mapping[str, Draws]


@dataclass(frozen=True)
class CalledOff:
    """What one provider is called on to deliver on one lot in a year.

    Args:
        year: Contract year, the first is 1.
        units: Over all futures.
        nothing: Part of the futures in which it gets no work at all.
    """

    lot: str
    provider: str
    year: int
    units: Spread
    nothing: float


@dataclass(frozen=True)
class Unplaced:
    """Care of one lot that no provider of the framework takes in a year.

    Args:
        year: Contract year, the first is 1.
        units: Over all futures.
        share: Mean part of the units wanted.
    """

    lot: str
    year: int
    units: Spread
    share: float


@dataclass(frozen=True)
class CallOffs:
    """Call-offs under a framework; nothing in it was awarded or promised.

    Args:
        option: Id of the option.
        draws: How many futures.
        seed: Chose how many packages come.
        called_off: By lot, provider and year.
        unplaced: By lot and year.
    """

    option: str
    draws: int
    seed: int
    called_off: tuple[CalledOff, ...]
    unplaced: tuple[Unplaced, ...]


def demand_of(framework: Framework, central: Draws, drawn: Draws) -> Demand:
    """Turn factors on the plan, common to every lot, into units wanted.

    Args:
        framework: Holds the plan.
        central: On central values, shape (1, years).
        drawn: In every future, shape (draws, years).
    """
    lots = framework.lots.items()
    return Demand(
        {lot: units * central for lot, units in lots}, {lot: units * drawn for lot, units in lots}
    )


def call_offs(
    framework: Framework, demand: Demand, seed: int, *, progress: Progress | None = None
) -> CallOffs:
    """Call packages off in every future.

    Args:
        framework: Who has a place, and how packages are placed.
        demand: Units wanted; packages come by chance around it.
        seed: Chooses how many packages come; each lot has its own stream.
        progress: Called after each block of a year; work stops when it answers False.

    Raises:
        Cancelled: `progress` asked to stop.
    """
    lots = tuple(framework.lots)
    draws, years = demand.drawn[lots[0]].shape if lots else (0, 0)
    pairs = _pairs(framework)
    central = [
        take_up(framework, np.stack([demand.central[lot][:, y] for lot in lots], axis=1))
        for y in range(years)
    ]
    called: list[CalledOff] = []
    unplaced: list[Unplaced] = []
    wanted = {lot: packages_of(framework.rules[lot], lot, demand.drawn[lot], seed) for lot in lots}
    for y in range(years):
        asked = np.stack([wanted[lot][:, y] for lot in lots], axis=1)
        taken = np.empty((draws, len(pairs)))
        for first in range(0, draws, BLOCK):
            here = slice(first, first + BLOCK)
            taken[here] = take_up(framework, asked[here])
            done = (y + min(first + BLOCK, draws) / draws) / years
            if progress is not None and not progress("calling off", done):
                raise Cancelled("stopped before the end; nothing was written")
        for n, pair in enumerate(pairs):
            units = spread(float(central[y][0, n]), taken[:, n])
            none = float((taken[:, n] <= 0).mean())
            called.append(CalledOff(pair.lot, pair.provider, y + 1, units, none))
        for n, lot in enumerate(lots):
            of_lot = [m for m, pair in enumerate(pairs) if pair.lot == lot]
            rest = np.maximum(asked[:, n] - taken[:, of_lot].sum(axis=1), 0)
            middle = demand.central[lot][0, y] - central[y][0, of_lot].sum()
            part = float(rest.sum() / asked[:, n].sum()) if asked[:, n].any() else 0.0
            unplaced.append(Unplaced(lot, y + 1, spread(float(max(middle, 0)), rest), part))
    return CallOffs(framework.option, draws, seed, tuple(called), tuple(unplaced))


def packages_of(rule: CallOffRule, lot: str, units: Draws, seed: int) -> Draws:
    """Draw how many packages come, and give their units.

    Args:
        rule: How large a package is.
        lot: Keys the random stream, so that adding a lot moves no other.
        units: Expected, shape (draws, years).
        seed: Chooses the packages.

    Returns:
        Units of whole packages, shape (draws, years).
    """
    size = float(rule.units_per_package)
    found = np.empty(units.shape)
    for number, first in enumerate(range(0, len(units), BLOCK)):
        here = slice(first, first + BLOCK)
        expected = np.maximum(units[here], 0) / size
        found[here] = stream(seed, f"packages@{lot}", number).poisson(expected) * size
    return found


def take_up(framework: Framework, wanted: Array) -> Array:
    """Divide the units wanted between the providers of a framework.

    Each pass runs to the moment at which the next provider is full, so there are at most as many
    passes as there are places and providers.

    Args:
        framework: Who has a place, and how packages are placed.
        wanted: Units of each lot in a year, shape (draws, lots).

    Returns:
        Units taken, shape (draws, places), the places in order of lot and provider.
    """
    pairs = _pairs(framework)
    lot_of = np.array([list(framework.lots).index(pair.lot) for pair in pairs], dtype=np.intp)
    accepts = np.array([pair.accepts for pair in pairs])
    most = np.array([pair.most_units for pair in pairs])
    who = tuple(dict.fromkeys(pair.provider for pair in pairs if pair.counts))
    uses = np.array(
        [[float(pair.counts and pair.provider == one) for one in who] for pair in pairs]
    ).reshape(len(pairs), len(who))
    capacity = np.array([framework.capacity[one] for one in who])
    choosers = _choosers(framework, pairs)
    taken = np.zeros((len(wanted), len(pairs)))
    full = np.tile(most <= 0, (len(wanted), 1))  # places that take no more
    spent = np.tile(capacity <= 0, (len(wanted), 1))  # providers that take no more
    year_left, busy = np.ones(len(wanted)), np.arange(len(wanted))
    while busy.size and pairs:
        got = taken[busy]
        is_open = ~full[busy] & (spent[busy] @ uses.T == 0)
        rate = wanted[busy][:, lot_of] * _shares(choosers, accepts * is_open)
        place_lasts = _time(most - got, rate)
        provider_lasts = _time(capacity - got @ uses, rate @ uses)
        until = np.minimum(
            place_lasts.min(axis=1, initial=np.inf), provider_lasts.min(axis=1, initial=np.inf)
        )
        until = np.minimum(until, year_left[busy])
        taken[busy] = got + rate * until[:, None]
        year_left[busy] -= until
        # Told by time and not by what is left, so that every pass ends the year or fills somebody.
        full[busy] |= place_lasts <= until[:, None] + AT_ONCE
        spent[busy] |= provider_lasts <= until[:, None] + AT_ONCE
        busy = busy[year_left[busy] > AT_ONCE]
    held: Array = np.minimum(taken, most)
    return held


def _pairs(framework: Framework) -> tuple[Standing, ...]:
    """Put places in one order, so that the order in which they are stated means nothing."""
    order = list(framework.lots)
    known = [one for one in framework.standings if one.lot in framework.lots]
    return tuple(sorted(known, key=lambda one: (order.index(one.lot), one.provider)))


def _choosers(framework: Framework, pairs: tuple[Standing, ...]) -> list[Chooser]:
    """Say for the places of each lot how packages find them."""
    choosers: list[Chooser] = []
    for lot, rule in framework.rules.items():
        at = [n for n, pair in enumerate(pairs) if pair.lot == lot]
        if not at:
            continue
        here = [pairs[n] for n in at]
        order = (
            np.argsort([one.rank for one in here], stable=True) if rule.order == "ranked" else None
        )
        utility = np.array([_utility(rule, one) for one in here])
        choosers.append((slice(at[0], at[-1] + 1), utility, order))
    return choosers


def _utility(rule: CallOffRule, one: Standing) -> float:
    """Give the utility of a provider; a competition on price is a choice by price alone."""
    log_price = float(np.log(max(one.price_gbp, CHEAPEST)))
    if rule.order == "mini_competition":
        return -log_price / float(rule.price_spread or 1)
    quality = float(rule.quality_weight) * one.quality
    return quality - float(rule.price_weight) * 100 * log_price


def _shares(choosers: list[Chooser], accepts: Array) -> Array:
    """Give the part of each lot's packages that each place takes, shape (draws, places)."""
    shares = np.zeros_like(accepts)
    for here, utility, order in choosers:
        chance = accepts[:, here]
        if order is not None:
            shares[:, here][:, order] = ranked_shares(chance[:, order])
            continue
        kinds, which = np.unique(chance, axis=0, return_inverse=True)  # few are full at a time
        shares[:, here] = chosen_shares(utility, kinds)[which.reshape(-1)]
    return shares


def _time(left: Array, rate: Array) -> Array:
    """Give the part of the year after which something is used up; endless if not within it."""
    time = np.full(rate.shape, np.inf)
    np.divide(np.maximum(left, 0), rate, out=time, where=(rate > 0) & (rate > left))
    return time
