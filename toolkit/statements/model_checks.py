"""What must hold inside a contract model, and between it and the values set for it."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from toolkit.statements.contracts import ContractModel, FixedCharge, Parameter, ValueFee
from toolkit.statements.raw import Path
from toolkit.statements.reading import did_you_mean

type Problem = tuple[Path, str]

SHARES = ("share", "provider_share", "cap_share", "cross_area_cap", "max_own_delivery")


def model_problems(model: ContractModel) -> Iterator[Problem]:
    """Say what is wrong with a model, each with the path of the key to mend."""
    yield from _names_stand_once("parties", "role", (one.role for one in model.parties))
    yield from _names_stand_once("agreements", "id", (one.id for one in model.agreements))
    yield from _names_stand_once("payments", "id", (one.id for one in model.payments))
    yield from _names_stand_once("parameters", "name", (one.name for one in model.parameters))
    yield from _roles_take_part(model)
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
    """Whoever signs or earns is a party, and one payment pays for care."""
    roles = {party.role for party in model.parties}
    for role in ("commissioners", "providers"):
        if role not in roles:
            yield ("parties",), f"has no {role}; every model needs them, so add the role"
    for number, agreement in enumerate(model.agreements):
        for role in agreement.between:
            if role not in roles:
                what = f"{role!r} is not among the parties; add it to `parties` or correct it"
                yield ("agreements", number, "between"), what
    with_leads = model.structure.leads != "none"
    if with_leads and "leads" not in roles:
        yield ("structure", "leads"), "asks for leads, and `parties` has none; add the role leads"
    for number, payment in enumerate(model.payments):
        for_leads = (isinstance(payment, FixedCharge) and payment.times == "per_lead") or (
            isinstance(payment, ValueFee) and payment.of == "subcontracted_value"
        )
        if for_leads and not with_leads:
            key = "times" if isinstance(payment, FixedCharge) else "of"
            what = "needs leads, and `structure` has none; write leads: one_per_footprint there"
            yield ("payments", number, key), what
    by_activity = sum(payment.mechanism == "activity" for payment in model.payments)
    if by_activity != 1:
        what = f"holds {by_activity} payments by activity; give exactly one, which pays for care"
        yield ("payments",), what


def _terms_name_parameters(model: ContractModel) -> Iterator[Problem]:
    known = {parameter.name: parameter for parameter in model.parameters}
    places: list[tuple[Path, Iterable[tuple[str, object]]]] = [
        (("payments", number), payment) for number, payment in enumerate(model.payments)
    ]
    for path, statement in [*places, (("structure",), model.structure)]:
        for field, term in statement:
            if not isinstance(term, str) or field not in (*SHARES, "amount"):
                continue
            if term not in known:
                near = did_you_mean(term, known) if known else "the model has none"
                yield (*path, field), f"{term!r} is not in `parameters` of the model; {near}"
            elif field in SHARES and not known[term].is_share:
                what = f"takes a share, and {term!r} is in {known[term].unit!r}; name another"
                yield (*path, field), what


def parameter_problem(model: ContractModel, name: str, value: Decimal | None) -> str | None:
    """Say what is wrong with a value for a parameter of a model, if anything is."""
    known: dict[str, Parameter] = {parameter.name: parameter for parameter in model.parameters}
    if name not in known:
        near = did_you_mean(name, known) if known else "the model has none"
        return f"{name!r} is not a parameter of {model.id}; {near}"
    if value is None:
        cap = name in (model.structure.cross_area_cap, model.structure.max_own_delivery)
        return None if cap else "is empty; give a number"
    if known[name].is_share and not 0 <= value <= 1:
        return f"{value} is not a share; give a number from 0 to 1"
    return None if value >= 0 else f"{value} is below 0; give 0 or more"
