"""What a reader may choose from: the options of a case, every other contract model, and terms."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from toolkit.errors import Fault
from toolkit.files.cases import read_case
from toolkit.files.folders import MODELS, read_models
from toolkit.files.shipped import shipped
from toolkit.statements.building import build_model
from toolkit.statements.case import Case
from toolkit.statements.contracts import ContractModel
from toolkit.statements.options import Option
from toolkit.statements.settlements import Settlement
from toolkit.statements.terms import parameter_ranges, parameters_of, set_parameter


@dataclass(frozen=True)
class AtHand:
    """The contract models that a case may use: the shipped ones and its own.

    Args:
        models: By id.
        faults: What is wrong with those that cannot be used.
    """

    models: Mapping[str, ContractModel]
    faults: tuple[Fault, ...]


def models_at_hand(case: str) -> AtHand:
    """Read every contract model that ships, and those in the folder `models/` of a case.

    Args:
        case: A shipped id, a case folder or a workbook.

    Raises:
        InputError: There is no such case.
    """
    found: dict[str, ContractModel] = {}
    faults: list[Fault] = []
    stated_by_name = read_models(shipped("contracts", MODELS))[0] | dict(read_case(case).models)
    for name, stated in sorted(stated_by_name.items()):
        model, wrong = build_model(name, stated)
        faults += wrong
        if model is not None:
            found[name] = model
    return AtHand(found, tuple(faults))


def with_every_model(case: Case, models: Mapping[str, ContractModel]) -> Case:
    """Give the case with one more option for each contract model that none of its options uses.

    Args:
        case: Its own options stay as they are and come first.
        models: By id.
    """
    used = {one.model for one in case.options}
    taken = {one.id for one in case.options}
    more = tuple(
        Option(id=f"model-{name}" if name in taken else name, title=model.title, model=name)
        for name, model in models.items()
        if name not in used
    )
    every = MappingProxyType({**models, **case.models})
    return case.model_copy(update={"options": (*case.options, *more), "models": every})


def open_terms(case: Case, option: Option) -> dict[str, str]:
    """Give what people call each term of an option that has a range, by name; shares first.

    Args:
        case: The case.
        option: One of its options.
    """
    model = case.models[option.model]
    ranges = parameter_ranges(case, option)
    settled = {
        value
        for one in model.payments
        if isinstance(one, Settlement)
        for value in one.model_dump().values()
        if isinstance(value, str)
    }
    named = [one for one in model.parameters if one.name in ranges]
    ranked = sorted(named, key=lambda one: one.name not in settled)
    return {one.name: f"{one.label} ({one.unit})" for one in ranked}


def term_range(case: Case, option: Option, name: str) -> tuple[float, float, float]:
    """Give the least, the present and the greatest value of a term.

    Args:
        case: The case.
        option: One of its options.
        name: A term with a range.
    """
    low, high = parameter_ranges(case, option)[name]
    now = parameters_of(case, option)[name]
    return float(low), float(high if now is None else now), float(high)


def with_term(case: Case, option: Option, name: str, value: float) -> Case:
    """Give the case with one term of an option changed.

    Args:
        case: The case.
        option: One of its options.
        name: The term.
        value: Within its range.

    Raises:
        InputError: The value does not fit.
    """
    return set_parameter(case, f"{option.id}.{name}={Decimal(str(round(value, 9))):f}")
