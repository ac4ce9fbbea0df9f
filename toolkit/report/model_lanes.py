"""A contract model as lanes: one for each role, crossed by what is signed and what is paid."""

from dataclasses import dataclass

from toolkit.report.model_words import RULES
from toolkit.report.payment_words import Way, mechanism, named, ways
from toolkit.statements.agreements import Role
from toolkit.statements.contracts import ContractModel

ORDER: tuple[Role, ...] = (
    "commissioners",
    "pool",
    "leads",
    "people",
    "providers",
    "owners",
    "linked",
    "tax",
    "resources",
)
"""From those who pay to those who are paid, and then whoever stands outside."""


@dataclass(frozen=True)
class Signed:
    """An agreement and the roles that sign it.

    Args:
        id: Of the agreement.
        title: Its kind.
        detail: How decisions are taken.
        roles: In the order of the lanes.
    """

    id: str
    title: str
    detail: str
    roles: tuple[Role, ...]


@dataclass(frozen=True)
class Paid:
    """A payment on one of its ways.

    Args:
        id: Of the payment.
        title: What people call it.
        detail: Its mechanism, and which part of it goes this way.
    """

    id: str
    title: str
    detail: str
    way: Way


@dataclass(frozen=True)
class Lanes:
    """Everything that a picture of a model shows.

    Args:
        roles: One lane each, in their order.
    """

    roles: tuple[Role, ...]
    signed: tuple[Signed, ...]
    paid: tuple[Paid, ...]


def lanes_of(model: ContractModel) -> Lanes:
    """Lay a contract model out in lanes; roles that only pay or are paid have one too."""
    signed = tuple(
        Signed(
            one.id,
            one.kind,
            RULES[one.rule],
            tuple(sorted(set(one.between), key=ORDER.index)),
        )
        for one in model.agreements
    )
    paid = tuple(
        Paid(one.id, named(one), ": ".join(filter(None, (mechanism(one), way.what))), way)
        for one in model.payments
        for way in ways(one)
    )
    present = {party.role for party in model.parties}
    present |= {role for one in signed for role in one.roles}
    present |= {role for one in paid for role in (one.way.payer, one.way.payee)}
    return Lanes(tuple(role for role in ORDER if role in present), signed, paid)
