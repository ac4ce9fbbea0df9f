"""What must hold inside a contract model, and between it and the values set for it."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from toolkit.statements.agreements import Role
from toolkit.statements.amounts import SHARE_OR_NAME, SHARES_BY_YEAR, SUM_OR_NAME
from toolkit.statements.care_payments import CarePayment, PersonalBudgetPayment
from toolkit.statements.charges import (
    Charge,
    ClientContribution,
    FixedCharge,
    ValueFee,
    VatLeakage,
)
from toolkit.statements.columns import columns_of
from toolkit.statements.contracts import ContractModel, Parameter, Payment
from toolkit.statements.raw import Path
from toolkit.statements.reading import did_you_mean
from toolkit.statements.settlements import Backstop, GainShare, OutcomesAtRisk, PoolShare
from toolkit.units import Statement

type Problem = tuple[Path, str]

NOT_BY_VALUE = ("block", "capitation")  # what is paid stays as it is when less is delivered


def model_problems(model: ContractModel) -> Iterator[Problem]:
    """Say what is wrong with a model, each with the path of the key to mend."""
    yield from _names_stand_once("parties", "role", (one.role for one in model.parties))
    yield from _names_stand_once("agreements", "id", (one.id for one in model.agreements))
    yield from _names_stand_once("payments", "id", (one.id for one in model.payments))
    yield from _names_stand_once("parameters", "name", (one.name for one in model.parameters))
    yield from _names_stand_once("risks", "risk", (one.risk for one in model.risks))
    yield from _roles_take_part(model)
    yield from _care_is_paid_for(model)
    for number, payment in enumerate(model.payments):
        yield from _payment_is_whole(model, number, payment)
    yield from _terms_name_parameters(model)
    for number, parameter in enumerate(model.parameters):
        if problem := parameter_problem(model, parameter.name, parameter.value):
            yield ("parameters", number, "value"), problem


def _names_stand_once(key: str, field: str, names: Iterable[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, name in enumerate(names):
        if name in seen:
            yield (key, number, field), f"{name!r} stands twice in {key}; keep or rename one"
        seen.add(name)


def _roles_take_part(model: ContractModel) -> Iterator[Problem]:
    """Whoever signs, answers, bears a risk, pays or earns is a party."""
    roles = {party.role for party in model.parties}
    for role in ("commissioners", "providers"):
        if role not in roles:
            yield ("parties",), f"has no {role}; every model needs them, so add the role"
    if model.structure.leads != "none" and "leads" not in roles:
        yield ("structure", "leads"), "asks for leads, and `parties` has none; add the role leads"
    for path, named in _roles_named(model):
        if named not in roles:
            what = f"{named!r} is not among the parties; add it to `parties` or correct it"
            yield path, what


def _roles_named(model: ContractModel) -> Iterator[tuple[Path, str]]:
    for number, agreement in enumerate(model.agreements):
        for role in agreement.between:
            yield ("agreements", number, "between"), role
    for number, one in enumerate(model.responsibilities):
        yield ("responsibilities", number, "accountable"), one.accountable
        for role in one.does:
            yield ("responsibilities", number, "does"), role
    for number, risk in enumerate(model.risks):
        for named in risk.shares:
            yield ("risks", number, "shares", named), named
    for number, payment in enumerate(model.payments):
        for key, role in _roles_of(payment):
            yield ("payments", number, key), role


def _roles_of(payment: Payment) -> Iterator[tuple[str, Role]]:
    """Name the roles that a payment needs, each with its key."""
    if isinstance(payment, CarePayment):
        yield "payer", payment.payer
        yield "payee", payment.payee
        if isinstance(payment, PersonalBudgetPayment):
            yield "mechanism", "people"
    elif isinstance(payment, Charge):
        yield from _roles_of_charge(payment)
    elif isinstance(payment, GainShare | OutcomesAtRisk):
        yield "group", payment.group
    elif isinstance(payment, PoolShare):
        yield "mechanism", "pool"
    elif isinstance(payment, Backstop):
        yield "covers", payment.covers
        yield "by", payment.by


def _roles_of_charge(charge: Charge) -> Iterator[tuple[str, Role]]:
    if isinstance(charge, FixedCharge) and charge.times in ("per_lead", "per_sub_contract"):
        yield "times", "leads"
    elif isinstance(charge, ValueFee):
        if charge.to == "leads":
            yield "to", "leads"
        if charge.of == "subcontracted_value":
            yield "of", "leads"
    elif isinstance(charge, VatLeakage):
        yield "mechanism", "tax"
    elif isinstance(charge, ClientContribution):
        yield "mechanism", "people"
    if getattr(charge, "borne_by", None) == "leads":
        yield "borne_by", "leads"


def _care_is_paid_for(model: ContractModel) -> Iterator[Problem]:
    """One chain of payments for care leads from commissioners to providers."""
    care = [one for one in model.payments if isinstance(one, CarePayment)]
    links = sorted((one.payer == "leads", one.payee == "leads") for one in care)
    with_leads = model.structure.leads != "none"
    wanted = [(False, True), (True, False)] if with_leads else [(False, False)]
    if links != wanted:
        chain = (
            "one that commissioners or the pool pay to leads and one that leads pay to providers"
            if with_leads
            else "exactly one, which commissioners or the pool pay to providers"
        )
        yield ("payments",), f"holds {len(care)} payments for care; give {chain}"
    pooled = any(one.payer == "pool" for one in care)
    sharing = sum(isinstance(one, PoolShare) for one in model.payments)
    if pooled != (sharing == 1):
        what = (
            f"holds {sharing} payments by pool_share; a fund that pays for care needs exactly one"
            if pooled
            else "shares a pool that pays for nothing; let the pool pay for care, or take it out"
        )
        yield ("payments",), what


def _payment_is_whole(model: ContractModel, number: int, payment: Payment) -> Iterator[Problem]:
    """What one term makes necessary is there."""
    path: Path = ("payments", number)
    if isinstance(payment, PoolShare):
        needed = {"capped_partner": "cap_of_contribution", "waterfall": "pool_share"}
        key = needed.get(payment.rule)
        if key and getattr(payment, key) is None:
            yield (*path, key), f"is needed by the rule {payment.rule!r}; give a share"
    if isinstance(payment, ValueFee) and payment.to == payment.borne_by:
        yield (*path, "borne_by"), "has leads pay themselves; write to: resources, or take it out"
    if isinstance(payment, GainShare):
        ends = [term_value(model, band.upto) for band in payment.bands]
        if any(low >= high for low, high in pairwise((Decimal(0), *ends))):
            yield (*path, "bands"), "the upper ends do not rise from 0; order the bands by `upto`"
        yield from _bands_stand_alone(payment, path)
    if isinstance(payment, GainShare) and any(
        one.mechanism in NOT_BY_VALUE and one.payer != "leads"
        for one in model.payments
        if isinstance(one, CarePayment)
    ):
        what = "shares a saving that commissioners do not make where care is paid by a fixed sum"
        yield (*path, "mechanism"), f"{what}; pay for care by activity, or take the share out"
    if isinstance(payment, PersonalBudgetPayment) and payment.payee == "leads":
        what = (
            "pays leads for care that people buy themselves; let people's budgets reach providers"
        )
        yield (*path, "payee"), what


def _bands_stand_alone(sharing: GainShare, path: Path) -> Iterator[Problem]:
    """Bands say all there is to say of the size and sign of a difference."""
    if not sharing.bands:
        return
    for key, stated in (
        ("dead_band", sharing.dead_band != 0),
        ("provider_share_of_loss", sharing.provider_share_of_loss is not None),
    ):
        if stated:
            yield (*path, key), "does not count beside bands; take it out, or take the bands out"


def term_value(model: ContractModel, stated: str | Decimal) -> Decimal:
    """Give what a term comes to with the model's own values; 0 where its parameter is missing."""
    if not isinstance(stated, str):
        return stated
    values = {one.name: one.value for one in model.parameters}
    return values.get(stated) or Decimal(0)


def _terms_name_parameters(model: ContractModel) -> Iterator[Problem]:
    known = {parameter.name: parameter for parameter in model.parameters}
    for path, term, is_share in _terms(model):
        if term not in known:
            near = did_you_mean(term, known) if known else "the model has none"
            yield path, f"{term!r} is not in `parameters` of the model; {near}"
        elif is_share != known[term].is_share:
            wanted = "a share" if is_share else "a sum"
            what = f"takes {wanted}, and {term!r} is in {known[term].unit!r}; name another"
            yield path, what


def _terms(model: ContractModel) -> Iterator[tuple[Path, str, bool]]:
    """Find every term that names a parameter, and whether it stands for a share."""
    for key in ("cross_area_cap", "max_own_delivery"):
        if name := getattr(model.structure, key):
            yield ("structure", key), name, True
    for key in ("max_sub_contractors", "min_members", "max_members"):
        if name := getattr(model.structure, key):
            yield ("structure", key), name, False
    for number, payment in enumerate(model.payments):
        yield from _terms_of(payment, ("payments", number))
        if isinstance(payment, GainShare):
            for n, band in enumerate(payment.bands):
                yield from _terms_of(band, ("payments", number, "bands", n))


def _terms_of(statement: Statement, path: Path) -> Iterator[tuple[Path, str, bool]]:
    for name, column in columns_of(type(statement)).items():
        if column.kind not in (SHARE_OR_NAME, SUM_OR_NAME, SHARES_BY_YEAR):
            continue
        stated = getattr(statement, name)
        for one in stated if isinstance(stated, tuple) else (stated,):
            if isinstance(one, str):
                yield (*path, name), one, column.kind != SUM_OR_NAME


def parameter_problem(model: ContractModel, name: str, value: Decimal | None) -> str | None:
    """Say what is wrong with a value for a parameter of a model, if anything is."""
    known: dict[str, Parameter] = {parameter.name: parameter for parameter in model.parameters}
    if name not in known:
        near = did_you_mean(name, known) if known else "the model has none"
        return f"{name!r} is not a parameter of {model.id}; {near}"
    if value is None:
        structure = model.structure
        caps = (
            structure.cross_area_cap,
            structure.max_own_delivery,
            structure.max_sub_contractors,
            structure.max_members,
        )
        return None if name in caps else "is empty; give a number"
    if known[name].is_share and not 0 <= value <= 1:
        return f"{value} is not a share; give a number from 0 to 1"
    return None if value >= 0 else f"{value} is below 0; give 0 or more"
