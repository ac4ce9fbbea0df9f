"""Providers that fail: their care goes to others, at a premium until it has moved."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from toolkit.futures import Block
from toolkit.payment import Posting
from toolkit.simulation.cast import OTHERS
from toolkit.simulation.delivering import Delivered
from toolkit.simulation.happening import known_by
from toolkit.simulation.stage import Stage
from toolkit.statements.assumptions import moves
from toolkit.units import WEEKS_PER_YEAR

type Array = NDArray[np.float64]

STEP_IN = "step_in"


@dataclass(frozen=True)
class Failing:
    """Which providers fail, and when; a provider that has failed does not come back.

    Args:
        going: 1 while the provider of an award delivers, 0 from the year in which it fails, shape
            (draws, years, awards).
        falls: 1 in the year in which it fails, else 0, same shape.
    """

    going: Array
    falls: Array


def fail(stage: Stage, block: Block) -> Failing | None:
    """Read off which providers fail in the futures at hand; nothing where none can.

    Args:
        stage: The option.
        block: Some futures; an event is a year in which a provider fails.
    """
    who = stage.cast
    events = np.zeros((1, 1, len(who.awards)))
    found = False
    for name, assumption in stage.case.assumptions.items():
        drawn = block.by_subject.get(name, {})
        if assumption.affects == "provider_failure" and drawn:
            never = np.zeros((1, 1))
            here = [
                drawn.get(names[1], never) if moves(assumption, *names) else never
                for names in known_by(who)
            ]
            events = np.maximum(events, np.stack(np.broadcast_arrays(*here), axis=2))
            found = True
    if not found:
        return None
    failed = np.maximum.accumulate(events, axis=1)  # what fails stays failed
    before = np.concatenate([np.zeros_like(failed[:, :1]), failed[:, :-1]], axis=1)
    return Failing(1 - failed, failed - before)


def handed_over(
    stage: Stage, due: Posting, going: Array | None, side: Literal["payers", "payees"] = "payees"
) -> Iterator[Posting]:
    """Post a sum of each award with its provider, and with whoever takes over once that fails.

    Args:
        stage: The option.
        due: With the awards' own providers on one side.
        going: Of the awards in `due`, as in `Failing`; nothing where none can fail.
        side: The side on which the providers stand.
    """
    if going is None:
        yield due
        return
    others = stage.cast.one(OTHERS, due.payers.shape[0])
    after = replace(due, gbp=due.gbp * (1 - going))
    yield replace(due, gbp=due.gbp * going)
    yield replace(after, payees=others) if side == "payees" else replace(after, payers=others)


def of_leads(stage: Stage, going: Array | None) -> Array | None:
    """Say in which years whoever answers for each award has not failed with work of its own.

    A lead that passes work on does not fail because the other does; one that fails itself answers
    for nothing from then on. Vehicles and commissioners do not fail.

    Args:
        stage: The option.
        going: Of each award's provider, as in `Failing`; nothing where none can fail.

    Returns:
        Shape (draws, years, awards); nothing where no provider can fail.
    """
    if going is None:
        return None
    failed = (1 - going) @ stage.cast.delivered > 0
    stands: Array = 1.0 - failed @ stage.cast.answered.T
    return stands


def post_step_in(stage: Stage, delivered: Delivered, failing: Failing) -> Iterator[Posting]:
    """Post what it costs extra to replace a provider in the year in which it fails.

    A case that states no time or premium for a provider is taken to replace it at its price.

    Args:
        stage: The option.
        delivered: Plan and actual of every award.
        failing: Who failed.
    """
    who = stage.cast
    extra = []
    for _, provider in who.awards:
        finance = stage.case.finances.get(provider)
        weeks = float((finance.step_in_weeks if finance else None) or 0)
        premium = float((finance.step_in_premium_share if finance else None) or 0)
        extra.append(min(1.0, weeks / float(WEEKS_PER_YEAR)) * premium)
    gbp = delivered.actual_gbp * failing.falls * np.array(extra)
    payers = np.where(who.passed_on[:, None], who.answered, who.funded)
    due = Posting(STEP_IN, gbp, payers, who.one(OTHERS, len(who.awards)), who.lots)
    leads = of_leads(stage, failing.going)
    stays = None if leads is None else np.where(who.passed_on, leads, 1.0)
    yield from handed_over(stage, due, stays, "payers")
