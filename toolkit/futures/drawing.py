"""Drawing futures: joint outcomes of every assumption."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

import numpy as np
import scipy
from numpy.typing import NDArray

from toolkit.errors import InputError, Place
from toolkit.futures.chances import events
from toolkit.futures.quantiles import at_chances, quantile_of
from toolkit.futures.streams import BLOCK, factor_name, refuse_collisions, stream, stream_name
from toolkit.statements.assumptions import Affects, Assumption, bounds, subjects_of
from toolkit.statements.correlations import at_odds
from toolkit.units import nothing

MOST_DRAWS = 1_000_000
SEEDS = 2**63
APART: tuple[Affects, ...] = ("lot_volume", "provider_failure", "member_withdrawal")
LEAST_CHANCE = 2.0**-54  # below what a generator gives, so that no normal value is infinite

type Array = NDArray[np.float64]
type Subjects = Mapping[str, tuple[str, ...]]  # ids by what an assumption affects
type Chances = Mapping[str, Mapping[str, Decimal]]
type Drawer = Callable[[str, int], Array]  # from the name of a stream and the number of a block


@dataclass(frozen=True)
class Futures:
    """Which futures every option is to meet; `blocks` draws them.

    Args:
        assumptions: By id.
        years: Contract years.
        draws: How many futures, 1 or more.
        seed: Chooses them.
        subjects: Lots, providers or members for which an assumption is drawn apart, by what it
            affects.
        chances: Chance a year of single subjects, where it is not that of the assumption; by what
            it affects, then by subject.
    """

    assumptions: Mapping[str, Assumption]
    years: int
    draws: int
    seed: int
    subjects: Subjects = field(default_factory=nothing)
    chances: Chances = field(default_factory=nothing)


@dataclass(frozen=True)
class Block:
    """Some of the futures, drawn.

    Args:
        draws: How many.
        values: By assumption, in its own unit, shape (draws, years). An event is 1 in the year in
            which it happens. Of an assumption drawn apart for each subject: its central value.
        by_subject: Of assumptions drawn apart, by assumption and then by lot, provider or member,
            shape (draws, years). A subject that the assumption does not name keeps its central
            value: 1 for a lot, no event for a provider or member.
    """

    draws: int
    values: Mapping[str, Array]
    by_subject: Mapping[str, Mapping[str, Array]] = field(default_factory=nothing)


def draw_futures(  # noqa: PLR0913 - what is drawn, for whom, and how often
    assumptions: Mapping[str, Assumption],
    years: int,
    *,
    draws: int,
    seed: int,
    subjects: Subjects | None = None,
    chances: Chances | None = None,
) -> Futures:
    """Settle which futures are met, without drawing them yet.

    Args:
        assumptions: By id.
        years: Contract years.
        draws: 1 to 1,000,000.
        seed: 0 to 2**63 - 1.
        subjects: Ids of lots for `lot_volume`, of providers for `provider_failure` and of members
            for `member_withdrawal`. Without them nothing is drawn apart.
        chances: Chance a year of single subjects, by what it affects, such as that of a provider
            whose price is too low; the same luck meets it more often.

    Raises:
        InputError: There are too few or too many draws, the seed is out of range, or a common
            factor is followed both once and each year.
        ToolkitError: Two streams share a random key.
        ValueError: `subjects` are given for something that is not drawn apart.
    """
    if not 1 <= draws <= MOST_DRAWS:
        what = f"{draws} futures cannot be drawn; ask for 1 to {MOST_DRAWS:,}"
        raise InputError.single(Place("draws"), "", what)
    if not 0 <= seed < SEEDS:
        what = f"{seed} is not a seed; give a whole number from 0 to 2**63 - 1"
        raise InputError.single(Place("seed"), "", what)
    if odd := at_odds(assumptions.values()):
        what = f"{', '.join(odd)}: followed both once and each year; draw all alike"
        raise InputError.single(Place("assumptions"), "common_factor", what)
    if unknown := set(subjects or ()) - set(APART):
        raise ValueError(f"{min(unknown)!r} is not drawn apart; give subjects for {APART}")
    settled = Futures(assumptions, years, draws, seed, subjects or {}, chances or {})
    refuse_collisions(_stream_names(settled))
    return settled


def drawn_apart(assumption: Assumption, subjects: Subjects) -> tuple[str, ...]:
    """Give the subjects for which an assumption is drawn apart; none where it is drawn for all.

    An assumption that names some of them is drawn for those. Where it names anything else, such as
    a type of service, it is drawn for every one, and whoever uses it picks with `moves`.
    """
    if assumption.affects not in APART:
        return ()
    everyone, named = subjects.get(assumption.affects, ()), subjects_of(assumption)
    return named if named and set(named) <= set(everyone) else everyone


def central(futures: Futures) -> Block:
    """Give the one future in which every assumption takes its central value.

    No event of a yearly chance happens in it; everything else is at its central value, which for
    the volumes of lots is 1.
    """
    values = {name: _central(one, futures.years) for name, one in futures.assumptions.items()}
    return Block(1, values, _apart(futures, lambda name, _subject: values[name]))


def blocks(futures: Futures) -> Iterator[Block]:
    """Draw the futures, at most 10,000 at a time; how many are asked for moves none of them."""
    drawers = {name: _drawer(futures, one) for name, one in futures.assumptions.items()}
    drawers |= _drawers_of_their_own(futures)
    for number in range(-(-futures.draws // BLOCK)):
        yield _block(futures, drawers, number)


def _drawers_of_their_own(futures: Futures) -> dict[str, Drawer]:
    """Prepare to draw events of subjects that have a chance of their own."""
    return {
        stream_name(name, subject): _drawer(futures, one.model_copy(update={"central": chance}))
        for name, one in futures.assumptions.items()
        if one.distribution == "chance"
        for subject, chance in futures.chances.get(one.affects, {}).items()
        if subject in drawn_apart(one, futures.subjects)
    }


def _block(futures: Futures, drawers: Mapping[str, Drawer], number: int) -> Block:
    """Draw one block, the last one as far as it is asked for."""
    shape = min(BLOCK, futures.draws - number * BLOCK), futures.years

    def drawn(name: str, of: str) -> Array:
        drawer = drawers.get(of, drawers[name])
        return np.broadcast_to(drawer(of, number)[: shape[0]], shape)

    values = {
        name: np.broadcast_to(_central(one, futures.years), shape)
        if one.affects in APART
        else drawn(name, name)
        for name, one in futures.assumptions.items()
    }
    apart = _apart(futures, lambda name, of: drawn(name, stream_name(name, of)), shape[0])
    return Block(shape[0], values, apart)


def _apart(
    futures: Futures, value: Callable[[str, str], Array], draws: int = 1
) -> Mapping[str, Mapping[str, Array]]:
    """Give every subject its value, and those that an assumption leaves alone its central one."""
    found: dict[str, Mapping[str, Array]] = {}
    for name, one in futures.assumptions.items():
        if one.affects in APART:
            drawn = drawn_apart(one, futures.subjects)
            calm = np.broadcast_to(_central(one, futures.years), (draws, futures.years))
            found[name] = {
                subject: value(name, subject) if subject in drawn else calm
                for subject in futures.subjects.get(one.affects, ())
            }
    return found


def _stream_names(futures: Futures) -> Iterator[str]:
    for name, one in futures.assumptions.items():
        yield name
        if one.common_factor is not None:
            yield factor_name(one.common_factor)
        for subject in drawn_apart(one, futures.subjects):
            yield stream_name(name, subject)


def _central(assumption: Assumption, years: int) -> Array:
    value = 0.0 if assumption.distribution == "chance" else float(assumption.central)
    return np.full((1, years), value)


def _drawer(futures: Futures, assumption: Assumption) -> Drawer:
    """Prepare to draw whole blocks of an assumption, so that a shorter run starts a longer one."""
    wide = futures.years if assumption.varies == "each_year" else 1
    least, most = bounds(assumption.affects)
    loading = float(assumption.loading or 0)
    chances = at_chances(assumption)
    factor = assumption.common_factor

    def hidden(of: str, block: int) -> Array:
        random = stream(futures.seed, of, block)
        own = random.random((BLOCK, wide)) if chances else random.standard_normal((BLOCK, wide))
        if factor is None:
            return own
        common = stream(futures.seed, factor_name(factor), block).standard_normal((BLOCK, wide))
        standard = scipy.special.ndtri(np.maximum(own, LEAST_CHANCE)) if chances else own
        joint = loading * common + np.sqrt(1 - loading**2) * standard
        return np.asarray(scipy.special.ndtr(joint) if chances else joint)

    if assumption.distribution == "chance":
        return lambda of, block: events(assumption, futures.years, hidden(of, block))
    quantile = quantile_of(assumption)
    return lambda of, block: np.clip(quantile(hidden(of, block)), least, most)
