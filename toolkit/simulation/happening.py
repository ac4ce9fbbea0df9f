"""What happens in the futures at hand: factors on units, prices and costs of every award."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from toolkit.futures import Block, happened_by
from toolkit.simulation.cast import Cast
from toolkit.simulation.pressing import pressed
from toolkit.statements.assumptions import Affects, Assumption, moves
from toolkit.statements.case import Case
from toolkit.statements.tables import ids_in

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Happened:
    """Factors on the plan, shape (draws, years, awards), or (draws, years, 1) where alike.

    Args:
        units: On the units of each award.
        prices: On the price of each award, level and growth together.
        growth: Of all prices alike, without the level that the market settles at, and without what
            moves some awards apart from others; shape (draws, years, 1).
        costs: On each provider's cost of a unit, case mix included.
        people: On the number of people on the list, shape (draws, years, 1); nothing where no
            assumption is about it.
        attained: Part of the outcome targets reached, not a number for an award that no assumption
            about it reaches; nothing where there is none.
        take_up: Part of the care that people direct themselves, shape (draws, years, 1), likewise.
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

    def factor(*affects: Affects) -> Array:
        moved = np.ones((1, 1, 1))
        for name, assumption in assumptions.items():
            if assumption.affects in affects:
                drawn = over_time(assumption, block.values[name], years)
                moved = moved * masked(drawn, reached(assumption, who))
        return moved

    def cost_as(own: Affects, price: Affects) -> Array:
        """Move costs as stated, or else as prices, so that the margin at plan stays."""
        about = [one for one in assumptions.values() if one.affects == own]
        stated = [any(moves(one, *names) for one in about) for names in known_by(who)]
        if all(stated):
            return factor(own)
        return np.where(stated, factor(own), factor(price)) if any(stated) else factor(price)

    units = factor("volume_level", "volume_growth") * _lot_by_lot(assumptions, who, block)
    return Happened(
        units=units * _shocks(assumptions, who, block),
        prices=factor("price_level", "price_growth"),
        growth=_growth_of_all(assumptions, block, years),
        costs=cost_as("cost_level", "price_level")
        * cost_as("cost_growth", "price_growth")
        * factor("case_mix"),
        people=factor("list_growth")
        if any(one.affects == "list_growth" for one in assumptions.values())
        else None,
        attained=_attained(case, who, block),
        take_up=_only("take_up", assumptions, who, block),
        present=_present(assumptions, who, block),
    )


def _growth_of_all(assumptions: Mapping[str, Assumption], block: Block, years: int) -> Array:
    """Give the growth of prices that reaches everything, so charges as well."""
    grown = np.ones((1, years))
    for name, one in assumptions.items():
        if one.affects == "price_growth" and moves(one):
            grown = grown * over_time(one, block.values[name], years)
    return grown[:, :, None]


def shock(assumptions: Mapping[str, Assumption], block: Block, *names: str) -> Array:
    """Give the factor that outside shocks put on demand in the years in which they come.

    Without an assumption about its size a shock changes nothing.

    Args:
        assumptions: By id.
        block: Some futures.
        names: What the demand is known by: a lot, its service and provider, a linked activity.

    Returns:
        Shape (draws, years), or 1 in place of either where all are alike.
    """
    came, size = np.zeros((1, 1)), np.ones((1, 1))
    for name, one in assumptions.items():
        if one.affects == "shock" and moves(one, *names):
            came = np.maximum(came, block.values[name])
        elif one.affects == "shock_size" and moves(one, *names):
            size = size * block.values[name]
    return 1 + came * (size - 1)


def _shocks(assumptions: Mapping[str, Assumption], who: Cast, block: Block) -> Array:
    """Give the factor of shocks on each award."""
    shocks = [one for one in assumptions.values() if one.affects in ("shock", "shock_size")]
    if all(moves(one) for one in shocks):
        return shock(assumptions, block)[:, :, None]
    each = (shock(assumptions, block, *names) for names in known_by(who))
    return np.stack(np.broadcast_arrays(*each), axis=2)


def known_by(who: Cast) -> list[tuple[str, str, str]]:
    """Give what an assumption may call each award by: lot, provider and service."""
    return [(*award, service) for award, service in zip(who.awards, who.services, strict=True)]


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
            if any(provider in names and moves(one, *names) for names in known_by(who)):
                present[:, :, who.index(provider)] *= 1 - happened_by(left)
    return present


def over_time(assumption: Assumption, drawn: Array, years: int) -> Array:
    """Give a level as drawn, and growth compounded from the second year on.

    Args:
        assumption: Whether it is a level or growth, and whether it is drawn anew each year.
        drawn: Its values, shape (draws, years).
        years: Contract years.
    """
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
    return np.array([bool(wanted & {*names}) for names in known_by(who)], dtype=float)


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
            here = [
                drawn.get(names[0], one) if moves(assumption, *names) else one
                for names in known_by(who)
            ]
            moved = moved * np.stack(np.broadcast_arrays(*here), axis=2)
    return moved


def _attained(case: Case, who: Cast, block: Block) -> Array | None:
    """Say how far outcomes are reached by each award; prices that are too low cost quality."""
    attained = _only("outcome", case.assumptions, who, block)
    hard = pressed(case)
    if attained is None or not hard:
        return attained
    kept = [hard[provider].quality if provider in hard else 1.0 for _, provider in who.awards]
    lowered: Array = attained * np.array(kept)
    return lowered


def _only(
    affects: Affects, assumptions: Mapping[str, Assumption], who: Cast, block: Block
) -> Array | None:
    """Average what several assumptions say about one share; nothing where none does."""
    found = {name: one for name, one in assumptions.items() if one.affects == affects}
    if not found:
        return None
    if all(moves(one) for one in found.values()):
        return _average([block.values[name] for name in found])[:, :, None]
    unsaid = np.full((1, 1), np.nan)
    each = [
        _average([block.values[name] for name, one in found.items() if moves(one, *names)])
        if any(moves(one, *names) for one in found.values())
        else unsaid
        for names in known_by(who)
    ]
    return np.stack(np.broadcast_arrays(*each), axis=2)


def _average(shares: list[Array]) -> Array:
    return np.clip(np.mean(shares, axis=0), 0.0, 1.0)
