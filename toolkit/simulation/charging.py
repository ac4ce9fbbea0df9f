"""Charges: fees, overheads, tax and contributions on top of care."""

from collections.abc import Iterator
from typing import assert_never

import numpy as np
from numpy.typing import NDArray

from toolkit.payment import RESOURCES, Posting, vat_leakage, yearly
from toolkit.payment.dated import VAT_RATE_SHARE
from toolkit.simulation.cast import PEOPLE, TAX, Cast
from toolkit.simulation.delivering import Delivered
from toolkit.simulation.failing import handed_over, of_leads
from toolkit.simulation.stage import Stage
from toolkit.statements.charges import (
    Charge,
    ClientContribution,
    DoubleRunning,
    FixedCharge,
    ValueFee,
    VatLeakage,
)

type Array = NDArray[np.float64]


def charge(stage: Stage, delivered: Delivered, going: Array | None) -> Iterator[Posting]:
    """Post every charge of an option.

    Args:
        stage: The option.
        delivered: Plan and actual of every award.
        going: Part of each year in which each award's provider still delivers, shape (draws,
            years, awards); whoever takes over bears its charges afterwards. Nothing where none
            can fail.
    """
    for payment in stage.model.payments:
        if not isinstance(payment, Charge):
            continue
        match payment:
            case FixedCharge():
                yield from _fixed(stage, payment, delivered, going)
            case ValueFee():
                yield from _fee(stage, payment, delivered, going)
            case DoubleRunning():
                twice = delivered.planned_gbp * stage.by_year(payment.share)[:, None]
                yield _for_each_award(stage.cast, payment.id, twice, stage.cast.funded, RESOURCES)
            case VatLeakage():
                yield from _tax(stage, payment, delivered, going)
            case ClientContribution():
                yield _from_people(stage, payment, delivered)
            case _:
                assert_never(payment)


def _for_each_award(who: Cast, kind: str, gbp: Array, payers: Array, payee: str) -> Posting:
    return Posting(kind, gbp, payers, who.one(payee, len(who.awards)), who.lots)


def _only_at_first(stage: Stage, when: str) -> Array:
    """Give 1 for each year in which a charge falls due, else 0; shape (years, 1)."""
    due = np.ones((stage.years, 1))
    if when == "first_year":
        due[1:] = 0.0
    return due


def _fixed(
    stage: Stage, fixed: FixedCharge, delivered: Delivered, going: Array | None
) -> Iterator[Posting]:
    """Charge a sum that moves with the growth of prices alone."""
    who = stage.cast
    times = {
        "once": 1,
        "per_award": len(who.awards),
        "per_lead": len(who.leads),
        "per_provider": len(who.providers),
        "per_sub_contract": who.sub_contracts,
    }[fixed.times]
    whole = stage.number(fixed.amount) * times
    gbp = whole * delivered.happened.growth * _only_at_first(stage, fixed.when)
    if fixed.borne_by in ("leads", "providers"):
        of_providers = fixed.borne_by == "providers"
        bearers = who.delivered if of_providers else who.answered
        due = Posting(fixed.id, gbp * who.weights, bearers, who.one(RESOURCES, len(who.awards)))
        stands = going if of_providers else of_leads(stage, going)
        yield from handed_over(stage, due, stands, "payers")
        return
    led = who.led.mean(axis=0, keepdims=True)
    payers = who.funders if fixed.borne_by == "funders" else led
    yield Posting(fixed.id, gbp, payers, who.one(RESOURCES))


def _fee(
    stage: Stage, fee: ValueFee, delivered: Delivered, going: Array | None
) -> Iterator[Posting]:
    """Charge a share of a value to funders, or to the lead of each part of it.

    It reaches leads, each on its own part, or pays for real work.
    """
    who = stage.cast
    counted = who.passed_on if fee.of == "subcontracted_value" else np.ones(len(who.awards), bool)
    if not counted.any():
        return
    gbp = stage.number(fee.share) * delivered.actual_gbp[:, :, counted]
    gbp = gbp * _only_at_first(stage, fee.when)
    lines = int(counted.sum())
    leads = who.answered[counted]
    payers = leads if fee.borne_by == "leads" else np.repeat(who.funders, lines, axis=0)
    payees = leads if fee.to == "leads" else who.one(RESOURCES, lines)
    due = Posting(fee.id, gbp, payers, payees, who.lots_where(counted))
    standing = of_leads(stage, going)
    stands = None if standing is None else standing[:, :, counted]
    if fee.to == "leads":
        yield from handed_over(stage, due, stands)
    else:
        yield from handed_over(stage, due, stands if fee.borne_by == "leads" else None, "payers")


def _tax(
    stage: Stage, leak: VatLeakage, delivered: Delivered, going: Array | None
) -> Iterator[Posting]:
    """Charge the tax that is no longer recovered; a gain in recovery flows the other way."""
    who = stage.cast
    host = stage.case.finances.get(who.host)
    after = stage.number(leak.recovery_after)
    if leak.borne_by == "funders" and host and host.vat_recovery_share is not None:
        after = float(host.vat_recovery_share)  # the fund recovers as its host does
    rate = yearly(VAT_RATE_SHARE, stage.case.start, stage.years)[:, None]
    inputs = stage.number(leak.taxable_share) * delivered.actual_gbp
    gbp = vat_leakage(inputs, stage.number(leak.recovery_before), after, rate)
    payers = {"funders": who.funded, "leads": who.answered, "providers": who.delivered}
    due = _for_each_award(who, leak.id, gbp, payers[leak.borne_by], TAX)
    stays = {"funders": None, "leads": of_leads(stage, going), "providers": going}
    yield from handed_over(stage, due, stays[leak.borne_by], "payers")


def _from_people(stage: Stage, paid: ClientContribution, delivered: Delivered) -> Posting:
    """Charge people a share of the care that is charged for; it reaches the lot's lead."""
    who = stage.cast
    charged = [not paid.services or one in paid.services for one in who.services]
    gbp = stage.number(paid.share) * delivered.actual_gbp * np.array(charged, dtype=float)
    return Posting(paid.id, gbp, who.one(PEOPLE, len(who.awards)), who.led, who.lots)
