"""Paying for care: each award, along the chain from commissioners to whoever delivers it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

import numpy as np
from numpy.typing import NDArray

from toolkit.payment import (
    RESOURCES,
    Corridor,
    Posting,
    ThreeLimbTerms,
    activity,
    blended,
    cap_and_collar,
    marginal_rate,
    three_limb,
    tolerance_corridor,
)
from toolkit.simulation.cast import OTHERS, PEOPLE, POOL
from toolkit.simulation.delivering import Delivered
from toolkit.simulation.failing import handed_over, of_leads
from toolkit.simulation.stage import Stage
from toolkit.statements.care_payments import (
    ActivityPayment,
    AlignedPayment,
    BlendedPayment,
    BlockPayment,
    CapAndCollarPayment,
    CapitationPayment,
    CarePayment,
    CorridorPayment,
    MarginalRatePayment,
    PersonalBudgetPayment,
    ThreeLimbPayment,
)

type Array = NDArray[np.float64]

DELIVERY = "delivery"  # what care costs whoever delivers it


def pay_for_care(stage: Stage, delivered: Delivered, going: Array | None) -> Iterator[Posting]:
    """Post what is paid for care, and what care costs those who deliver it.

    Args:
        stage: The option.
        delivered: Plan, actual and cost of every award.
        going: Part of each year in which each award's provider still delivers, shape (draws,
            years, awards); nothing where none can fail.
    """
    stays = staying(stage, delivered)
    for payment in stage.model.payments:
        if isinstance(payment, PersonalBudgetPayment):
            yield from _through_people(stage, payment, delivered, going)
        elif isinstance(payment, CarePayment):
            yield from _along_the_chain(stage, payment, paid(stage, payment, delivered), going)
    cost = delivered.cost_gbp
    if stays is not None:  # fixed cost stays with the provider when people go elsewhere
        cost = cost * (stage.fixed_share + (1 - stage.fixed_share) * stays)
    if going is not None:
        cost = cost * going
    who = stage.cast
    known = stage.cost_known
    if known.any():
        used = who.one(RESOURCES, int(known.sum()))
        lots = who.lots_where(known)
        yield Posting(DELIVERY, cost[:, :, known], who.delivered[known], used, lots)


def paid(  # noqa: PLR0911 - one answer a mechanism
    stage: Stage, payment: CarePayment, delivered: Delivered
) -> Array:
    """Work out what a mechanism pays for each award, GBP nominal, (draws, years, awards)."""
    plan, actual = delivered.planned_gbp, delivered.actual_gbp
    number = stage.number
    match payment:
        case ActivityPayment():
            return activity(actual, np.asarray(number(payment.rate)))
        case MarginalRatePayment():
            return marginal_rate(
                actual, number(payment.baseline_share) * plan, number(payment.share_above)
            )
        case BlockPayment():
            return number(payment.share_of_plan) * plan
        case CapAndCollarPayment():
            below, above = number(payment.collar_share), number(payment.cap_share)
            return cap_and_collar(actual, plan, below, above)
        case CorridorPayment():
            return _in_a_corridor(stage, payment, plan, actual)
        case BlendedPayment():
            return blended(actual, plan, plan, number(payment.variable_share))
        case AlignedPayment():
            variable = np.array([one in payment.variable_services for one in stage.cast.services])
            return np.where(variable, actual, plan)
        case CapitationPayment():
            return _for_the_list(stage, payment, delivered)
        case ThreeLimbPayment():
            return _in_three_limbs(stage, payment, delivered)
        case PersonalBudgetPayment():
            return actual
        case _:
            assert_never(payment)


def _in_a_corridor(stage: Stage, payment: CorridorPayment, plan: Array, actual: Array) -> Array:
    corridor = Corridor(
        stage.number(payment.tolerance_share),
        stage.number(payment.share_above),
        stage.number(payment.share_below),
    )
    return tolerance_corridor(actual, plan, 1.0, plan, corridor)


def _for_the_list(stage: Stage, payment: CapitationPayment, delivered: Delivered) -> Array:
    """Pay for people: the list moves the sum where something is assumed about it, else the plan."""
    happened, share = delivered.happened, stage.number(payment.share_of_plan)
    planned = delivered.planned_gbp
    if happened.people is not None:
        first = stage.cast.value_gbp * delivered.plan.units[:, :1]
        planned = first * happened.prices * happened.people
    kept = (1 - stage.number(payment.efficiency)) ** np.arange(stage.years)
    sums: Array = share * planned * kept[:, None]
    return sums


def _in_three_limbs(stage: Stage, payment: ThreeLimbPayment, delivered: Delivered) -> Array:
    fee = stage.number(payment.fee_share) * delivered.planned_gbp
    target = (delivered.planned_cost_gbp + fee).sum(axis=2)
    terms = ThreeLimbTerms(target, stage.number(payment.share), stage.cast.weights)
    return three_limb(delivered.cost_gbp, fee, terms).paid_gbp


@dataclass(frozen=True)
class Link:
    """One link in the chain from commissioners to whoever delivers.

    Args:
        on: Awards that are paid along it, shape (awards,).
        payers: Of those awards, shape (lines, parties).
        payees: Likewise.
        going: Part of each year in which the payee has not failed, shape (draws, years, lines);
            nothing where no provider can fail.
        paying: The same of payers; nothing where they are no providers.
    """

    on: NDArray[np.bool_]
    payers: Array
    payees: Array
    going: Array | None
    paying: Array | None = None


def _link(stage: Stage, payment: CarePayment, going: Array | None) -> Link:
    who = stage.cast
    lines = len(who.awards)
    if payment.payer == "leads":
        on = who.passed_on
        leads = of_leads(stage, going)
        return Link(
            on,
            who.answered[on],
            who.delivered[on],
            None if going is None else going[:, :, on],
            None if leads is None else leads[:, :, on],
        )
    on = np.ones(lines, dtype=bool)
    payers = who.one(POOL, lines) if payment.payer == "pool" else who.funded
    if payment.payee == "leads":
        return Link(on, payers, who.answered, of_leads(stage, going))
    return Link(on, payers, who.delivered, going)


def _along(stage: Stage, link: Link, due: Posting) -> Iterator[Posting]:
    """Post a sum along a link; whoever has failed is stood in for on either side."""
    for one in handed_over(stage, due, link.going):
        yield from handed_over(stage, one, link.paying, "payers")


def _along_the_chain(
    stage: Stage, payment: CarePayment, gbp: Array, going: Array | None
) -> Iterator[Posting]:
    link = _link(stage, payment, going)
    if link.on.any():
        lots = stage.cast.lots_where(link.on)
        due = Posting(payment.id, gbp[:, :, link.on], link.payers, link.payees, lots)
        yield from _along(stage, link, due)


def staying(stage: Stage, delivered: Delivered) -> Array | None:
    """Give the part of the care of each award that stays with the awarded provider."""
    for payment in stage.model.payments:
        if isinstance(payment, PersonalBudgetPayment):
            leaves = _taken_up(stage, payment, delivered) * stage.number(payment.leaves_share)
            return 1 - leaves * _link(stage, payment, None).on
    return None


def _taken_up(stage: Stage, payment: PersonalBudgetPayment, delivered: Delivered) -> Array:
    stated, drawn = stage.number(payment.take_up), delivered.happened.take_up
    return np.full((1, 1, 1), stated) if drawn is None else np.where(np.isnan(drawn), stated, drawn)


def _through_people(
    stage: Stage, payment: PersonalBudgetPayment, delivered: Delivered, going: Array | None
) -> Iterator[Posting]:
    """Pay people their budgets, which they spend with the awarded provider or with another."""
    link = _link(stage, payment, going)
    if not link.on.any():
        return
    directed = delivered.actual_gbp * _taken_up(stage, payment, delivered)
    leaving = (directed * stage.number(payment.leaves_share))[:, :, link.on]
    value, directed = delivered.actual_gbp[:, :, link.on], directed[:, :, link.on]
    lines = int(link.on.sum())
    people, others = stage.cast.one(PEOPLE, lines), stage.cast.one(OTHERS, lines)
    kind, lots = payment.id, stage.cast.lots_where(link.on)
    yield from _along(stage, link, Posting(kind, value - directed, link.payers, link.payees, lots))
    due = Posting(kind, directed, link.payers, people, lots)
    yield from handed_over(stage, due, link.paying, "payers")
    due = Posting(kind, directed - leaving, people, link.payees, lots)
    yield from handed_over(stage, due, link.going)
    yield Posting(kind, leaving, people, others, lots)
