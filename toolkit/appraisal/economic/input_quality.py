"""How far a sum rests on published figures, on derived ones, or on assumptions."""

from collections.abc import Iterable

from toolkit.appraisal.economic.rounding import Quality, worst
from toolkit.simulation import AT_ITS_PRICE
from toolkit.statements.case import Case
from toolkit.statements.options import Option
from toolkit.statements.rows import Row

CARE = ("delivery", "step_in", AT_ITS_PRICE)
TABLES = {
    "linked_activity": ("linked_activities",),
    "linked_cost": ("linked_activities",),
    "interventions": ("interventions",),
    "means_test": ("means_tests",),
}


def quality_of(basis: str | None) -> Quality:
    """Read how far a row is published fact; what nobody says counts as assumed.

    >>> quality_of("derived, with assumed shares"), quality_of("real"), quality_of(None)
    ('assumed', 'published', 'assumed')
    """
    words = (basis or "").lower()
    if "assum" in words or "judg" in words:
        return "assumed"
    if words.startswith(("derived", "real analogue")):
        return "derived"
    return "published" if words.startswith(("real", "published")) else "assumed"


def quality_of_line(case: Case, option: Option, kind: str) -> Quality:
    """Say how good the inputs of one line of resources are.

    Args:
        case: The case.
        option: Whose line it is.
        kind: Payment of its contract model by id, or what else uses up resources.
    """
    if kind in CARE:
        return _worst_row((*case.bids.values(), *case.finances.values()))
    if kind in TABLES:
        return _worst_row(row for name in TABLES[kind] for row in getattr(case, name).values())
    return _quality_of_payment(case, option, kind)


def _worst_row(rows: Iterable[Row]) -> Quality:
    return worst({quality_of(row.basis) for row in rows})


def _quality_of_payment(case: Case, option: Option, kind: str) -> Quality:
    """Take the worst of the parameters that a payment of the model names."""
    model = case.models[option.model]
    known = {one.name: one.basis for one in model.parameters}
    found: set[Quality] = set()
    for payment in model.payments:
        if payment.id != kind:
            continue
        stated = payment.model_dump().values()
        for name in (word for word in stated if isinstance(word, str) and word in known):
            row = case.model_parameters.get((model.id, name))
            set_here = name in option.parameters
            found.add("assumed" if set_here else quality_of(row.basis if row else known[name]))
    return worst(found)
