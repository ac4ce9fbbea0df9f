"""What an option pays in a year, before the future is known: care, fees, overheads and shares."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, assert_never

from toolkit.allocation import Allocation
from toolkit.payment import RESOURCES
from toolkit.simulation.care import Care, pay_for_care
from toolkit.statements.case import Case
from toolkit.statements.contracts import ActivityPayment, FixedCharge, GainShare, ValueFee
from toolkit.statements.options import Option, Parameters
from toolkit.statements.terms import term

CARE = "care"


@dataclass(frozen=True)
class Due:
    """A yearly sum that one party owes another.

    Args:
        kind: Payment of the contract model, by id.
        gbp: GBP a year at the price base.
        moves_with: `care` moves with units and prices, `prices` with the growth of prices alone.
    """

    kind: str
    payer: str
    payee: str
    gbp: Decimal
    moves_with: Literal["care", "prices"]


@dataclass(frozen=True)
class Sharing:
    """A gain and pain share against the cost of the award on central values.

    Args:
        provider_share: Part of the difference that providers bear or keep.
        cap_share: Most that may move, as a share of the target.
    """

    kind: str
    provider_share: Decimal
    cap_share: Decimal


@dataclass(frozen=True)
class Dues:
    """Everything an option pays.

    Args:
        care: Who pays whom for care.
        charges: Yearly sums beside care: fees, overheads and contract management.
        sharings: Gain and pain shares.
        notes: What a reader must know about the sums, such as a lead above its own-delivery limit.
    """

    care: Care
    charges: tuple[Due, ...]
    sharings: tuple[Sharing, ...]
    notes: tuple[str, ...]

    @property
    def dues(self) -> tuple[Due, ...]:
        """Every yearly sum, care first."""
        paid = self.care.paid.items()
        return (*(Due(CARE, payer, to, gbp, "care") for (payer, to), gbp in paid), *self.charges)

    @property
    def charges_gbp(self) -> Decimal:
        """Yearly cost beside care, at the price base."""
        return sum((due.gbp for due in self.charges), Decimal(0))


def state_dues(case: Case, option: Option, allocation: Allocation, values: Parameters) -> Dues:
    """State what an option pays for an award.

    Args:
        case: The case.
        option: The option.
        allocation: An award with its funding flows.
        values: The model's parameters.
    """
    model = case.models[option.model]
    care = pay_for_care(case, allocation, with_leads=model.structure.leads != "none")
    charges: list[Due] = []
    sharings: list[Sharing] = []
    for payment in model.payments:
        match payment:
            case ActivityPayment():
                pass  # care itself, which `care` holds
            case FixedCharge():
                charges += _fixed(case, allocation, payment, term(values, payment.amount), care)
            case ValueFee():
                charges += _fee(payment, term(values, payment.share), care)
            case GainShare():
                shares = term(values, payment.provider_share), term(values, payment.cap_share)
                sharings.append(Sharing(payment.id, *shares))
            case _:
                assert_never(payment)
    limit = model.structure.max_own_delivery
    most = None if limit is None else values[limit]
    return Dues(care, tuple(one for one in charges if one.gbp), tuple(sharings), _notes(care, most))


def _fixed(
    case: Case, allocation: Allocation, charge: FixedCharge, amount: Decimal, care: Care
) -> Iterator[Due]:
    """Split a charge by what each commissioner funds, or by the awards on lots that it leads."""
    awards = len(allocation.awards)
    times = {"once": 1, "per_award": awards, "per_lead": len(care.leads)}[charge.times]
    if charge.borne_by == "funders":
        for body, part in care.funders.items():
            yield Due(charge.id, body, RESOURCES, amount * times * part, "prices")
        return
    led = Counter(case.lots[award.lot].lead_commissioner for award in allocation.awards)
    for body, count in sorted(led.items()):
        yield Due(charge.id, body, RESOURCES, amount * times * count / awards, "prices")


def _fee(fee: ValueFee, share: Decimal, care: Care) -> Iterator[Due]:
    """Pay a share of a value to leads, each on its own part, or for real work."""
    by_lead = care.passed_on if fee.of == "subcontracted_value" else care.answered_for
    whole = care.total_gbp if fee.of == "pooled_value" else sum(by_lead.values(), Decimal(0))
    for payee, value in (by_lead if fee.to == "leads" else {RESOURCES: whole}).items():
        for body, part in care.funders.items():
            yield Due(fee.id, body, payee, share * value * part, "care")


def _notes(care: Care, most: Decimal | None) -> tuple[str, ...]:
    return tuple(
        f"{care.leads[name]} would itself deliver {own:.0%} of {name}, above the limit of "
        f"{most:.0%}; this version does not move work away from a lead"
        for name, own in care.own_shares.items()
        if most is not None and own > most
    )
