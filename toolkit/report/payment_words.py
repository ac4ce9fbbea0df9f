"""Payments of a contract model in plain words: who pays whom, by which rule, on which terms."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from inspect import getdoc
from typing import Literal, assert_never

from toolkit.statements.agreements import Role
from toolkit.statements.amounts import SHARE_OR_NAME, SHARES_BY_YEAR, SUM_OR_NAME
from toolkit.statements.care_payments import CarePayment, PersonalBudgetPayment
from toolkit.statements.charges import (
    Charge,
    ClientContribution,
    DoubleRunning,
    FixedCharge,
    ValueFee,
    VatLeakage,
)
from toolkit.statements.columns import columns_of
from toolkit.statements.contracts import ContractModel, Parameter, Payment
from toolkit.statements.settlements import (
    Backstop,
    GainShare,
    OutcomesAtRisk,
    PoolShare,
    RiskPool,
    Settlement,
)
from toolkit.units import Statement

TERMS = (SHARE_OR_NAME, SUM_OR_NAME, SHARES_BY_YEAR)
NAMED_ELSEWHERE = ("id", "mechanism", "label", "payer", "payee", "bands")


@dataclass(frozen=True)
class Way:
    """A way that the money of a payment takes, from role to role.

    Args:
        what: Which part of the payment, where not all of it.
        returns: Whether it may flow the other way as well.
    """

    payer: Role
    payee: Role
    what: str = ""
    returns: bool = False


@dataclass(frozen=True)
class StatedTerm:
    """One figure of a payment.

    Args:
        key: As the file has it, with the year or band it holds for.
        value: What it comes to with the model's own parameters; nothing where a cap is lifted.
        unit: In words, such as `share` or `GBP per year`.
        parameter: Where the figure is a parameter, which a case may change.
    """

    key: str
    value: Decimal | None
    unit: str
    parameter: Parameter | None


def ways(payment: Payment) -> tuple[Way, ...]:
    """Say between which roles a payment moves money."""
    if isinstance(payment, CarePayment):
        payer, payee = payment.payer, payment.payee
        if not isinstance(payment, PersonalBudgetPayment):
            return (Way(payer, payee),)
        return (
            Way(payer, payee, "care that people do not direct"),
            Way(payer, "people", "budgets that people direct"),
            Way("people", payee, "care that people choose"),
        )
    if isinstance(payment, Charge):
        return (_way_of_charge(payment),)
    return _ways_of_settlement(payment)


def _way_of_charge(charge: Charge) -> Way:
    match charge:
        case FixedCharge():
            return Way(_bearer(charge.borne_by), "resources")
        case VatLeakage():
            return Way(_bearer(charge.borne_by), "tax")
        case ValueFee():
            return Way(_bearer(charge.borne_by), charge.to)
        case DoubleRunning():
            return Way("commissioners", "resources")
        case ClientContribution():
            return Way("people", "commissioners")
        case _:
            assert_never(charge)


def _bearer(
    borne_by: Literal["funders", "lead_commissioner", "leads", "providers"],
) -> Role:
    match borne_by:
        case "leads" | "providers":
            return borne_by
        case _:
            return "commissioners"


def _ways_of_settlement(settlement: Settlement) -> tuple[Way, ...]:
    match settlement:
        case GainShare():
            return (Way("commissioners", settlement.group, returns=True),)
        case OutcomesAtRisk():
            return (Way(settlement.group, "commissioners", "what is not earned"),)
        case RiskPool():
            aside = Way("commissioners", "pool", "money set aside", returns=True)
            return aside, Way("pool", "providers", "losses that are met")
        case PoolShare():
            return (Way("commissioners", "pool", returns=True),)
        case Backstop():
            return (Way(settlement.by, settlement.covers),)
        case _:
            assert_never(settlement)


def named(payment: Payment) -> str:
    """Give a payment's name as people call it, or its id in words."""
    return payment.label or payment.id.replace("_", " ")


def mechanism(payment: Payment) -> str:
    """Name a payment's mechanism in words."""
    return payment.mechanism.replace("_", " ")


def meaning(payment: Payment) -> str:
    """Say in a line what a payment's mechanism does."""
    return (getdoc(type(payment)) or "").partition("\n")[0]


def terms_of(model: ContractModel, payment: Payment) -> tuple[StatedTerm, ...]:
    """Give every figure of a payment."""
    stated = list(_figures(model, payment, ""))
    if isinstance(payment, GainShare):
        for number, band in enumerate(payment.bands, start=1):
            stated += _figures(model, band, f"band {number}, ")
    return tuple(stated)


def settings_of(payment: Payment) -> dict[str, str]:
    """Give what else a payment states, in words: who bears it, when, for which services."""
    found: dict[str, str] = {}
    for key, column in columns_of(type(payment)).items():
        if key in NAMED_ELSEWHERE or column.kind in TERMS:
            continue
        value = getattr(payment, key)
        words = value if isinstance(value, tuple) else (value,)
        if said := ", ".join(str(word).replace("_", " ") for word in words if word is not None):
            found[key] = said
    return found


TIMES = {
    "once": "once",
    "per_award": "once for every award",
    "per_lead": "once for every lead",
    "per_provider": "once for every provider that wins anything",
    "per_sub_contract": "once for every sub-contract",
}
BEARERS = {
    "funders": "the commissioners, as they fund the care",
    "lead_commissioner": "the commissioner that leads each lot",
    "leads": "the lead",
    "providers": "the providers, by what they deliver",
}
YEARS = {"every_year": "in each contract year", "first_year": "in the first contract year alone"}


def charged(payment: Payment) -> str:
    """Say in a sentence how often a charge is made and who bears it; nothing of other payments."""
    match payment:
        case FixedCharge():
            often = f"It is charged {TIMES[payment.times]} {YEARS[payment.when]}"
        case ValueFee():
            of = "that leads pass on" if payment.of == "subcontracted_value" else "of the pool"
            often = f"It is charged on the value {of} {YEARS[payment.when]}"
        case VatLeakage():
            often = "It falls due on what is taxable"
        case _:
            return ""
    return f"{often} and borne by {BEARERS[payment.borne_by]}."


def _figures(model: ContractModel, statement: Statement, before: str) -> Iterator[StatedTerm]:
    known = {one.name: one for one in model.parameters}
    for key, column in columns_of(type(statement)).items():
        value = getattr(statement, key) if column.kind in TERMS else None
        unit = "GBP per year" if column.kind == SUM_OR_NAME else "share"
        terms = value if isinstance(value, tuple) else (value,)
        for year, term in enumerate(terms, start=1):
            name = f"{before}{key}"
            if len(terms) > 1:
                name += f", year {year}" + (" on" if year == len(terms) else "")
            if isinstance(term, str) and term in known:
                yield StatedTerm(name, known[term].value, known[term].unit, known[term])
            elif isinstance(term, Decimal):
                yield StatedTerm(name, term, unit, None)
