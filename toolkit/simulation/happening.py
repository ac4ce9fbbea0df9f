"""What happens in the futures at hand: factors on units, prices and costs of every award."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.futures import Block, happened_by
from toolkit.simulation.cast import Cast
from toolkit.statements.assumptions import Affects, Assumption
from toolkit.statements.case import Case
from toolkit.statements.tables import ids_in

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Happened:
    """Factors on the plan, shape (draws, years, awards), or (draws, years, 1) where alike.

    Args:
        units: On the units of each award.
        prices: On the price of each award, level and growth together.
        growth: Of prices alone, without the level that the market settles at; shape (draws,
            years, 1).
        costs: On each provider's cost of a unit, case mix included.
        people: On the number of people on the list, shape (draws, years, 1); nothing where no
            assumption is about it.
        attained: Part of the outcome targets reached, shape (draws, years, 1); nothing where no
            assumption is about it.
        take_up: Part of the care that people direct themselves, likewise.
        present: 1 while a party is a member and has not withdrawn, shape (draws, years, parties);
            nothing where nobody can withdraw.
    """

    units: Array
    prices: Array
    growth: Array
    costs: Array
    people: Array | None
    attained: Array | None
    take_up: Array | None
    present: Array | None


def what_happens(case: Case, who: Cast, block: Block, years: int) -> Happened:
    """Turn drawn assumptions into factors; several on one quantity multiply.

    Args:
        case: The case.
        who: Whose awards are moved.
        block: Some futures.
        years: Contract years.
    """
    assumptions = case.assumptions

    def factor(level: Affects, growth: Affects | None = None) -> Array:
        moved = np.ones((1, 1, 1))
        for name, assumption in assumptions.items():
            if assumption.affects not in (level, growth):
                continue
            drawn = _over_time(assumption, block.values[name], years)
            moved = moved * masked(drawn, reached(assumption, who))
        return moved

    prices, growth = factor("price_level", "price_growth"), factor("price_growth")
    stated = {one.affects for one in assumptions.values()}
    # Without an assumption about costs they move as prices do: the margin at plan is what it was.
    costs = factor("cost_level", "cost_growth")
    if not stated & {"cost_level", "cost_growth"}:
        costs = prices
    units = factor("volume_level", "volume_growth") * _lot_by_lot(assumptions, who, block)
    units = units * shock(assumptions, block)[:, :, None]
    return Happened(
        units=units,
        prices=prices,
        growth=growth[:, :, :1] if growth.shape[2] > 1 else growth,
        costs=costs * factor("case_mix"),
        people=factor("list_growth") if "list_growth" in stated else None,
        attained=_only("outcome", assumptions, block),
        take_up=_only("take_up", assumptions, block),
        present=_present(assumptions, who, block),
    )


def shock(assumptions: Mapping[str, Assumption], block: Block) -> Array:
    """Give the factor that outside shocks put on demand in the years in which they come.

    Without an assumption about its size a shock changes nothing.
    """
    came, size = np.zeros((1, 1)), np.ones((1, 1))
    for name, one in assumptions.items():
        if one.affects == "shock":
            came = np.maximum(came, block.values[name])
        elif one.affects == "shock_size":
            size = size * block.values[name]
    return 1 + came * (size - 1)


def _present(assumptions: Mapping[str, Assumption], who: Cast, block: Block) -> Array | None:
    """Say who has not withdrawn from an agreement, year by year."""
    present: Array | None = None
    for name, one in assumptions.items():
        drawn = block.by_subject.get(name, {})
        if one.affects != "member_withdrawal" or not drawn:
            continue
        shape = next(iter(drawn.values())).shape
        if present is None:
            present = np.ones((*shape, len(who.parties)))
        for provider, left in drawn.items():
            if provider in who.parties:
                present[:, :, who.index(provider)] *= 1 - happened_by(left)
    return present


def _over_time(assumption: Assumption, drawn: Array, years: int) -> Array:
    """Give a level as drawn, and growth compounded from the second year on."""
    if not assumption.affects.endswith("_growth"):
        return drawn
    if assumption.varies == "once":
        return (1 + drawn) ** np.arange(years)
    steps = np.concatenate([np.ones((drawn.shape[0], 1)), 1 + drawn[:, 1:]], axis=1)
    return np.cumprod(steps, axis=1)


def reached(assumption: Assumption, who: Cast) -> Array | None:
    """Say which awards an assumption is about, shape (awards,); nothing where it is about all."""
    wanted = set(ids_in(assumption.applies_to or ""))
    if not wanted:
        return None
    hits = [
        bool(wanted & {lot, provider, service})
        for (lot, provider), service in zip(who.awards, who.services, strict=True)
    ]
    return np.array(hits, dtype=float)


def masked(drawn: Array, mask: Array | None) -> Array:
    """Give a factor for each award: as drawn where it applies and 1 elsewhere."""
    if mask is None:
        return drawn[:, :, None]
    return 1 + (drawn[:, :, None] - 1) * mask


def _lot_by_lot(assumptions: Mapping[str, Assumption], who: Cast, block: Block) -> Array:
    """Give what happens to each lot apart from all others."""
    moved = np.ones((1, 1, 1))
    for name, assumption in assumptions.items():
        drawn = block.by_subject.get(name, {})
        if assumption.affects == "lot_volume" and drawn:
            one = np.ones((1, 1))
            here = np.broadcast_arrays(*(drawn.get(lot, one) for lot, _ in who.awards))
            moved = moved * np.stack(here, axis=2)
    return moved


def _only(affects: Affects, assumptions: Mapping[str, Assumption], block: Block) -> Array | None:
    """Average what several assumptions say about one share; nothing where none does."""
    found: Iterable[Array] = [
        block.values[name] for name, one in assumptions.items() if one.affects == affects
    ]
    drawn = [*found]
    return np.clip(np.mean(drawn, axis=0), 0.0, 1.0)[:, :, None] if drawn else None
