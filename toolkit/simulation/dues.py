"""What an option pays in a year, before the future is known: care, fees, overheads and shares."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from toolkit.allocation import Allocation
from toolkit.payment import RESOURCES
from toolkit.simulation.care import Care, pay_for_care
from toolkit.statements.case import Case
from toolkit.statements.contracts import FixedCharge, GainShare, ValueFee
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
        dues: Every yearly sum, care included.
        sharings: Gain and pain shares.
        notes: What a reader must know about the sums, such as a lead above its own-delivery limit.
    """

    care: Care
    dues: tuple[Due, ...]
    sharings: tuple[Sharing, ...]
    notes: tuple[str, ...]

    @property
    def charges_gbp(self) -> Decimal:
        """Yearly cost beside care: fees, overheads and contract management."""
        return sum((due.gbp for due in self.dues if due.kind != CARE), Decimal(0))


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
    dues = [Due(CARE, payer, payee, gbp, "care") for (payer, payee), gbp in care.paid.items()]
    sharings: list[Sharing] = []
    for payment in model.payments:
        if isinstance(payment, FixedCharge):
            dues += _fixed(case, allocation, payment, term(values, payment.amount), care)
        elif isinstance(payment, ValueFee):
            dues += _fee(payment, term(values, payment.share), care)
        elif isinstance(payment, GainShare):
            shares = term(values, payment.provider_share), term(values, payment.cap_share)
            sharings.append(Sharing(payment.id, *shares))
    limit = model.structure.max_own_delivery
    most = None if limit is None else values[limit]
    return Dues(care, tuple(due for due in dues if due.gbp), tuple(sharings), _notes(care, most))


def _fixed(
    case: Case, allocation: Allocation, charge: FixedCharge, amount: Decimal, care: Care
) -> Iterator[Due]:
    if charge.borne_by == "lead_commissioner":
        counts: dict[str, int] = defaultdict(int)
        for award in allocation.awards:
            counts[case.lots[award.lot].lead_commissioner] += 1
        for body, count in sorted(counts.items()):
            yield Due(charge.id, body, RESOURCES, amount * count, "prices")
        return
    times = {"once": 1, "per_award": len(allocation.awards), "per_lead": len(care.leads)}
    for body, part in care.funders.items():
        yield Due(charge.id, body, RESOURCES, amount * times[charge.times] * part, "prices")


def _fee(fee: ValueFee, share: Decimal, care: Care) -> Iterator[Due]:
    earned = {RESOURCES: care.total_gbp} if fee.of == "pooled_value" else care.passed_on
    for payee, value in earned.items():
        for body, part in care.funders.items():
            yield Due(fee.id, body, payee, share * value * part, "care")


def _notes(care: Care, most: Decimal | None) -> tuple[str, ...]:
    return tuple(
        f"{care.leads[name]} would itself deliver {own:.0%} of {name}, above the limit of "
        f"{most:.0%}; this version does not move work away from a lead"
        for name, own in care.own_shares.items()
        if most is not None and own > most
    )
