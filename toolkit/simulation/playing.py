"""Playing an option through some futures: everything posted to the ledger, in order."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from toolkit.futures import Block
from toolkit.payment import Posting, post
from toolkit.simulation.cast import PEOPLE
from toolkit.simulation.charging import charge
from toolkit.simulation.delivering import Delivered, deliver
from toolkit.simulation.failing import Failing, fail, post_step_in
from toolkit.simulation.happening import Happened, what_happens
from toolkit.simulation.outside import Outside, look_outside, post_outside
from toolkit.simulation.paying import pay_for_care
from toolkit.simulation.settling_up import settle_up
from toolkit.simulation.stage import Stage
from toolkit.statements.settlements import Settlement

type Array = NDArray[np.float64]
type Watch = Callable[[Posting], None]


@dataclass(frozen=True)
class Played:
    """What came of some futures.

    Args:
        nets: What each party receives less what it pays under the contract, shape (draws, years,
            parties).
        beyond: The same outside the contract: linked activity, interventions, the means test.
        delivered: Plan and actual of every award.
        outside: What moved outside the contract.
        failing: Which providers failed; nothing where none can.
    """

    nets: Array
    beyond: Array
    delivered: Delivered
    outside: Outside
    failing: Failing | None


def play(
    stage: Stage,
    block: Block,
    plan: Happened,
    watch: Watch | None = None,
    more: Array | None = None,
) -> Played:
    """Play an option through a block of futures.

    Args:
        stage: The option.
        block: Some futures.
        plan: Factors on central values: what plans and targets are set on.
        watch: Shown every posting in order, to add up what it wants of it.
        more: Units of each award beyond demand, as a share of its planned units, shape (draws, 1,
            awards); nothing unless a question asks what more of them would do.
    """
    return settled(stage, play_unsettled(stage, block, plan, watch, more), watch)


def play_unsettled(
    stage: Stage,
    block: Block,
    plan: Happened,
    watch: Watch | None = None,
    more: Array | None = None,
) -> Played:
    """Play everything but the settlements between parties.

    Args:
        stage: The option.
        block: Some futures.
        plan: Factors on central values.
        watch: Shown every posting in order.
        more: Units of each award beyond demand.
    """
    happened = what_happens(stage.case, stage.cast, block, stage.years)
    outside = look_outside(stage.case, stage.cast, block, stage.years)
    extra = outside.extra if more is None or outside.extra is None else outside.extra + more
    delivered = deliver(stage, happened, plan, more if extra is None else extra)
    failing = fail(stage, block)
    nets = np.zeros((block.draws, stage.years, len(stage.cast.parties)))
    for posting in _unsettled(stage, delivered, failing):
        _enter(nets, posting, watch)
    beyond = np.zeros_like(nets)
    for posting in post_outside(stage.case, stage.cast, outside, happened.growth):
        _enter(beyond, posting, watch)
    return Played(nets, beyond, delivered, outside, failing)


def settled(stage: Stage, played: Played, watch: Watch | None = None) -> Played:
    """Make the settlements of an option whose care has been played.

    Args:
        stage: The option; its settlements may differ from those known when it was played.
        played: Without settlements.
        watch: Shown every posting in order.
    """
    nets = played.nets.copy()
    going = played.failing.going if played.failing else None
    for payment in stage.model.payments:
        if isinstance(payment, Settlement):
            for posting in settle_up(stage, payment, played.delivered, nets, going):
                _enter(nets, posting, watch)
    return replace(played, nets=nets)


def stakes(stage: Stage, played: Played) -> Array:
    """Give what each party has at stake: the contract, and for those outside it what is outside.

    What a commissioner pays a hospital whoever holds the contract would drown what the contract
    itself puts at its risk.

    Args:
        stage: The option.
        played: What came of some futures.

    Returns:
        GBP nominal, shape (draws, years, parties).
    """
    outsiders = (*stage.case.outside_parties, PEOPLE)
    outside = np.isin(stage.cast.parties, outsiders).astype(float)
    return np.asarray(played.nets + played.beyond * outside)


def _unsettled(stage: Stage, delivered: Delivered, failing: Failing | None) -> Iterator[Posting]:
    going = failing.going if failing else None
    yield from pay_for_care(stage, delivered, going)
    yield from charge(stage, delivered, going)
    if failing is not None:
        yield from post_step_in(stage, delivered, failing)


def _enter(nets: Array, posting: Posting, watch: Watch | None) -> None:
    post(nets, posting)
    if watch is not None:
        watch(posting)
