"""Who bears which risk: each party's bad tail, split over the types of risk that make it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import factorial

import numpy as np
from numpy.typing import NDArray

from toolkit.errors import Cancelled
from toolkit.futures import Block, Futures, blocks, central
from toolkit.simulation.happening import Happened, what_happens
from toolkit.simulation.playing import play, stakes
from toolkit.simulation.signing import worst_mean
from toolkit.simulation.stage import Stage
from toolkit.statements.assumptions import Assumption, risk_of
from toolkit.statements.risk_shares import RiskType

type Array = NDArray[np.float64]
type Progress = Callable[[str, float], bool]

BATCHES = 10  # into which draws are cut to see how far chance moves the answer


@dataclass(frozen=True)
class Borne:
    """How much of a party's bad tail one type of risk makes.

    Args:
        party: Who bears it.
        risk: Type of risk.
        gbp: GBP over the term by which the worst tenth of futures falls short of the central
            case, under the contract (for a body outside it: outside), as far as this risk makes
            it; below zero where it softens others. Over all types it adds up to the whole
            shortfall.
        error: Standard error from drawing only so many futures.
    """

    party: str
    risk: RiskType
    gbp: float
    error: float


def attribute(
    stage: Stage, futures: Futures, *, progress: Progress | None = None
) -> tuple[Borne, ...]:
    """Split every party's shortfall in the worst tenth of futures over types of risk.

    Each set of risks is played with all others held at their central values; a type is given the
    average of what it adds in every order in which types could be switched on.

    Args:
        stage: The option.
        futures: Whose first block is used; 1,000 draws are enough.
        progress: Told how far the work is; it stops when this answers False.

    Raises:
        Cancelled: `progress` asked to stop.

    Source:
        Shapley (1953), A value for n-person games.
    """
    present = risks_present(futures.assumptions)
    block, middle = next(blocks(futures)), central(futures)
    plan = what_happens(stage.case, stage.cast, middle, stage.years)
    at_centre = _over_the_term(stage, middle, plan)[0]
    subsets = [set(some) for n in range(len(present) + 1) for some in combinations(present, n)]
    shortfalls: dict[frozenset[RiskType], Array] = {}
    for number, on in enumerate(subsets):
        drawn = only(block, middle, futures.assumptions, on)
        nets = _over_the_term(stage, drawn, plan)
        shortfalls[frozenset(on)] = _shortfalls(at_centre - nets)
        if progress is not None and not progress("risks", (number + 1) / len(subsets)):
            raise Cancelled("stopped before the end; nothing was written")
    found: list[Borne] = []
    for risk in present:
        parts = shapley(risk, present, shortfalls)  # whole, then batches, by party
        errors = _error_of(parts[1:])
        for column, party in enumerate(stage.cast.parties):
            if np.abs(parts[0, column]) > 0:
                found.append(Borne(party, risk, float(parts[0, column]), float(errors[column])))
    return tuple(found)


def _error_of(batches: Array) -> Array:
    """Give the standard error of the mean of batches, shape (parties,); 0 where there is but one.

    One future says nothing of chance, as for every other amount of a simulation.
    """
    if batches.shape[0] < 2:
        return np.zeros(batches.shape[1])
    return np.asarray(batches.std(axis=0, ddof=1) / np.sqrt(batches.shape[0]))


def _over_the_term(stage: Stage, block: Block, plan: Happened) -> Array:
    """Add up what each party has at stake, shape (draws, parties)."""
    return np.asarray(stakes(stage, play(stage, block, plan)).sum(axis=1))


def risks_present(assumptions: Mapping[str, Assumption]) -> tuple[RiskType, ...]:
    """Name the types of risk that some assumption carries, each once."""
    return tuple(sorted({risk_of(one) for one in assumptions.values()}))


def only(
    block: Block, middle: Block, assumptions: Mapping[str, Assumption], on: set[RiskType]
) -> Block:
    """Hold every assumption at its central value but those of some types of risk."""
    kept = {name for name, one in assumptions.items() if risk_of(one) in on}
    values = {
        name: drawn if name in kept else np.broadcast_to(middle.values[name], drawn.shape)
        for name, drawn in block.values.items()
    }
    apart = {
        name: by
        if name in kept
        else {one: np.broadcast_to(middle.by_subject[name][one], by[one].shape) for one in by}
        for name, by in block.by_subject.items()
    }
    return Block(block.draws, values, apart)


def _shortfalls(below_centre: Array) -> Array:
    """Average the worst tenth, over all draws and in each batch, shape (1 + batches, parties)."""
    batches = [below_centre, *np.array_split(below_centre, min(BATCHES, below_centre.shape[0]))]
    return np.array([[-worst_mean(-one[:, p]) for p in range(one.shape[1])] for one in batches])


def shapley(
    risk: RiskType,
    players: Sequence[RiskType],
    worth: Mapping[frozenset[RiskType], Array],
) -> Array:
    """Average what one player adds over every order in which players could come.

    Args:
        risk: The player.
        players: All of them.
        worth: Of every set of players.
    """
    others = [one for one in players if one != risk]
    whole = factorial(len(players))
    total = np.zeros_like(worth[frozenset()])
    for n in range(len(others) + 1):
        orders = factorial(n) * factorial(len(others) - n) / whole
        for some in combinations(others, n):
            total = total + orders * (worth[frozenset({*some, risk})] - worth[frozenset(some)])
    return total
