"""The parameters of an option: the model's own, changed by the case, changed by the option."""

from decimal import Decimal
from types import MappingProxyType

from toolkit.errors import InputError, Place
from toolkit.statements.case import Case
from toolkit.statements.model_checks import parameter_problem
from toolkit.statements.options import Option, Parameters
from toolkit.statements.reading import did_you_mean
from toolkit.units import read_number

NO_LIMIT = ("none", "null")


def parameters_of(case: Case, option: Option) -> Parameters:
    """Give every parameter of an option's model with the value that holds for this option.

    Returns:
        Values by name; nothing where a cap is lifted.
    """
    model = case.models[option.model]
    values: Parameters = {parameter.name: parameter.value for parameter in model.parameters}
    for (model_id, name), row in case.model_parameters.items():
        if model_id == model.id:
            values[name] = row.value
    return {**values, **option.parameters}


def term(parameters: Parameters, stated: str | Decimal) -> Decimal:
    """Give the number that a term states or that the parameter it names holds."""
    value = parameters[stated] if isinstance(stated, str) else stated
    return Decimal(0) if value is None else value


def set_parameter(case: Case, setting: str) -> Case:
    """Give the case with one parameter of one option changed.

    Args:
        case: The case.
        setting: `OPTION.PARAMETER=VALUE`; the value `none` lifts a cap.

    Raises:
        InputError: The option, the parameter or the value does not fit.
    """
    place = Place("--set")
    target, equals, text = setting.partition("=")
    option_id, dot, name = target.strip().partition(".")
    if not (equals and dot):
        what = f"{setting!r} is not a setting; write it as OPTION.PARAMETER=VALUE"
        raise InputError.single(place, "", what)
    known = [option.id for option in case.options]
    if option_id not in known:
        what = f"{option_id!r} is not an option of {case.id}; {did_you_mean(option_id, known)}"
        raise InputError.single(place, "", what)
    option = case.option(option_id)
    value = _value(text.strip(), place, name)
    if problem := parameter_problem(case.models[option.model], name, value):
        raise InputError.single(place, name, problem)
    parameters = MappingProxyType({**option.parameters, name: value})
    changed = option.model_copy(update={"parameters": parameters})
    options = tuple(changed if one.id == option_id else one for one in case.options)
    no_award = (*case.no_award, f"{target.strip()} is set to another value")
    return case.model_copy(update={"options": options, "no_award": no_award})


def _value(text: str, place: Place, name: str) -> Decimal | None:
    if not text:
        raise InputError.single(place, name, "is given no value; write none to lift a cap")
    if text.lower() in NO_LIMIT:
        return None
    try:
        return read_number(text)
    except ValueError as error:
        raise InputError.single(place, name, f"{error}; write none to lift a cap") from None


def parameter_ranges(case: Case, option: Option) -> dict[str, tuple[Decimal, Decimal]]:
    """Give the plausible range of every parameter of an option that states one.

    A case's own range replaces the model's; a parameter that the option sets itself is decided
    and has none.
    """
    model = case.models[option.model]
    ranges = {one.name: (one.low, one.high) for one in model.parameters}
    for (model_id, name), row in case.model_parameters.items():
        if model_id == model.id:
            ranges[name] = (row.low, row.high)
    return {
        name: (low, high)
        for name, (low, high) in ranges.items()
        if low is not None and high is not None and name not in option.parameters
    }
