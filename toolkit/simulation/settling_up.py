"""Settlements: money that moves between parties once care is paid for and its result is known."""

from collections.abc import Iterator
from decimal import Decimal
from typing import assert_never

import numpy as np
from numpy.typing import NDArray

from toolkit.payment import (
    Bands,
    Posting,
    banded_gain_share,
    by_contribution,
    capped_partners,
    risk_pool,
)
from toolkit.simulation.cast import OWNERS, POOL, Cast
from toolkit.simulation.delivering import Delivered
from toolkit.simulation.failing import handed_over, of_leads
from toolkit.simulation.paying import paid
from toolkit.simulation.stage import Stage
from toolkit.statements.care_payments import CarePayment
from toolkit.statements.settlements import (
    Backstop,
    GainShare,
    OutcomesAtRisk,
    PoolShare,
    RiskPool,
    Settlement,
)

type Array = NDArray[np.float64]


def settle_up(
    stage: Stage,
    settlement: Settlement,
    delivered: Delivered,
    nets: Array,
    going: Array | None,
) -> Iterator[Posting]:
    """Post one settlement.

    Args:
        stage: The option.
        settlement: Of its contract model.
        delivered: Plan and actual of every award.
        nets: What each party has received less what it has paid so far, shape (draws, years,
            parties).
        going: Part of each year in which each award's provider still delivers, shape (draws,
            years, awards); nothing where none can fail.
    """
    match settlement:
        case GainShare():
            yield _gain_share(stage, settlement, delivered, going)
        case OutcomesAtRisk():
            yield from _outcomes(stage, settlement, delivered, going)
        case RiskPool():
            yield from _risk_pool(stage, settlement, delivered, nets)
        case PoolShare():
            yield from _pool_share(stage, settlement, delivered)
        case Backstop():
            yield from _backstop(stage, settlement, delivered, nets)
        case _:
            assert_never(settlement)


def shared_result(stage: Stage, sharing: GainShare, target: Array, actual: Array) -> Array:
    """Give what providers get of a saving, or bear of an overspend below zero, before the cap.

    Args:
        stage: The option.
        sharing: Its terms.
        target: Agreed cost, GBP nominal, shape (draws, years).
        actual: What it came to, same shape.
    """
    saved, number = target - actual, stage.number
    if sharing.bands:
        held = _bands_held(stage, sharing)
        if not held:
            return np.zeros_like(saved)
        edges, shares = [upto for upto, _ in held], [share for _, share in held]
        zones = [0.0, *reversed(shares), *shares[1:], 0.0]  # nothing is agreed beyond the last
        both = (*(-edge for edge in reversed(edges)), *edges)
        bands = Bands(both, tuple((share,) for share in zones))
        shared: Array = banded_gain_share(saved, target, bands).by_party_gbp[..., 0]
        return shared
    of_gain = number(sharing.provider_share)
    loss = sharing.provider_share_of_loss
    of_loss = of_gain if loss is None else number(loss)
    dead = number(sharing.dead_band) * target
    gain, pain = np.maximum(saved - dead, 0.0), np.minimum(saved + dead, 0.0)
    return of_gain * gain + of_loss * pain


def _bands_held(stage: Stage, sharing: GainShare) -> list[tuple[float, float]]:
    """Give the upper end and share of each band that holds something.

    Terms that are bargained over, or set by a case, may move one end past the next.
    """
    held: list[tuple[float, float]] = []
    for band in sharing.bands:
        upto = stage.number(band.upto)
        if upto > (held[-1][0] if held else 0.0):
            held.append((upto, stage.number(band.provider_share)))
    return held


def _gain_share(
    stage: Stage, sharing: GainShare, delivered: Delivered, going: Array | None
) -> Posting:
    """Share the common result between commissioners and the members of the year."""
    who = stage.cast
    set_at = delivered.planned_gbp if sharing.indexed else delivered.target_gbp
    target, actual = set_at.sum(axis=2), delivered.actual_gbp.sum(axis=2)
    cap = stage.number(sharing.cap_share) * target
    moved = np.clip(shared_result(stage, sharing, target, actual), -cap, cap)
    of_providers = sharing.group == "providers"
    shares = who.delivered if of_providers else who.answered
    columns = np.flatnonzero((who.deliverers if of_providers else who.answerers)[0])
    stays = going if of_providers else of_leads(stage, going)
    group = who.weights @ shares if stays is None else (stays * who.weights) @ shares
    part = _parts_of_members(stage, group, delivered.happened.present)[..., columns]
    gbp = moved[:, :, None] * part
    payees = np.eye(len(who.parties))[columns]
    return Posting(sharing.id, gbp, np.repeat(who.funders, columns.size, axis=0), payees)


def _parts_of_members(stage: Stage, group: Array, present: Array | None) -> Array:
    """Give each member's part of the shared result, shape (years, parties) or with draws before.

    When a member goes or fails, those who remain take over its part; without any member nobody
    shares.
    """
    here = group * stage.members if present is None else group * stage.members * present
    whole = here.sum(axis=-1, keepdims=True)
    parts: Array = here / np.where(whole, whole, 1.0)
    return parts


def _outcomes(
    stage: Stage, outcomes: OutcomesAtRisk, delivered: Delivered, going: Array | None
) -> Iterator[Posting]:
    """Take back what was at risk and not earned."""
    who, attained = stage.cast, delivered.happened.attained
    earned = np.ones((1, 1, 1)) if attained is None else np.where(np.isnan(attained), 1.0, attained)
    if outcomes.floor is not None:
        earned = np.where(earned < stage.number(outcomes.floor), 0.0, earned)
    at_risk = stage.by_year(outcomes.at_risk)[:, None] * delivered.planned_gbp
    of_providers = outcomes.group == "providers"
    payees = who.delivered if of_providers else who.answered
    due = Posting(outcomes.id, -at_risk * (1 - earned), who.funded, payees, who.lots)
    yield from handed_over(stage, due, going if of_providers else of_leads(stage, going))


def _risk_pool(
    stage: Stage, terms: RiskPool, delivered: Delivered, nets: Array
) -> Iterator[Posting]:
    """Set money aside on the plan, pay losses beyond what each provider keeps, return the rest."""
    who = stage.cast
    columns = np.array([who.index(one) for one in who.providers])
    planned = delivered.planned_gbp @ who.delivered[:, columns]
    whole = planned.sum(axis=2, keepdims=True)
    put_in = stage.number(terms.contribution_share) * whole
    # The room's risk pool knows one size; scaled by it, every draw and year has a pool of 1.
    size = np.where(put_in > 0, put_in, 1.0)
    loss, kept = -nets[:, :, columns], stage.number(terms.retention_share) * planned
    drawn = risk_pool((loss - kept) / size, 0.0, np.ones(1)).drawn_gbp * put_in
    pool, payers = who.one(POOL), who.funders
    yield Posting(terms.id, put_in, payers, pool)
    payees = np.eye(len(who.parties))[columns]
    yield Posting(terms.id, drawn, who.one(POOL, columns.size), payees)
    yield Posting(terms.id, put_in - drawn.sum(axis=2, keepdims=True), pool, payers)


def _pool_share(stage: Stage, sharing: PoolShare, delivered: Delivered) -> Iterator[Posting]:
    """Pay planned contributions into the fund, and then the difference from what it spent."""
    who = stage.cast
    lines = len(who.awards)
    pool = who.one(POOL, lines)
    yield Posting(sharing.id, delivered.planned_gbp, who.funded, pool, who.lots)
    columns = np.array([who.index(body) for body in who.commissioners])
    payers = np.eye(len(who.parties))[columns]
    due = _over_or_underspend(stage, sharing, delivered, columns)
    yield Posting(sharing.id, due, payers, who.one(POOL, columns.size))


def _over_or_underspend(
    stage: Stage, sharing: PoolShare, delivered: Delivered, columns: NDArray[np.intp]
) -> Array:
    """Split what the fund spent beyond its contributions, shape (draws, years, commissioners)."""
    who = stage.cast
    difference = _spent(stage, delivered) - delivered.planned_gbp
    over = difference.sum(axis=2)
    put_in = who.funders[0, columns]
    match sharing.rule:
        case "proportional":
            return by_contribution(over, put_in)
        case "cost_owner":
            owned: Array = difference @ who.funded[:, columns]
            return owned
        case "capped_partner":
            cap = stage.number(sharing.cap_of_contribution or Decimal(0))
            planned = delivered.planned_gbp @ who.funded[:, columns]
            host = who.commissioners.index(who.host)
            return capped_partners(over, put_in, cap * planned, host)
        case "waterfall":
            first = stage.number(sharing.pool_share or Decimal(0))
            pool = first * delivered.planned_gbp.sum(axis=2)
            met = np.clip(over, 0.0, pool)  # by a risk pool that partners filled in equal parts
            even = (put_in > 0).astype(float)
            return by_contribution(met, even) + by_contribution(over - met, put_in)
        case _:
            assert_never(sharing.rule)


def _spent(stage: Stage, delivered: Delivered) -> Array:
    """Give what the fund pays for each award, by whichever mechanism it pays."""
    payments = stage.model.payments
    care = [one for one in payments if isinstance(one, CarePayment) and one.payer == "pool"]
    return sum((paid(stage, one, delivered) for one in care), np.zeros((1, 1, 1)))


def _backstop(stage: Stage, stop: Backstop, delivered: Delivered, nets: Array) -> Iterator[Posting]:
    """Meet the losses of parties beyond what they can carry themselves."""
    who = stage.cast
    shares = who.answered if stop.covers == "leads" else who.delivered
    funding = [who.index(body) for body in who.commissioners]
    # A commissioner that acts as prime pays for care; that is no loss for others to meet.
    columns = np.setdiff1d(np.flatnonzero(shares.any(axis=0)), funding)
    if not columns.size:
        return
    work = delivered.planned_gbp @ shares[:, columns]
    carried = stage.number(stop.beyond_share) * work
    met = stage.number(stop.share) * np.maximum(-nets[:, :, columns] - carried, 0.0)
    payers = _behind(who, stop, columns.size)
    yield Posting(stop.id, met, payers, np.eye(len(who.parties))[columns])


def _behind(who: Cast, stop: Backstop, lines: int) -> Array:
    if stop.by == "owners":
        return who.one(OWNERS, lines)
    return np.repeat(who.funders, lines, axis=0)
