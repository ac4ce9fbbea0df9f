"""Which edition of the Green Book leads the economic case."""

from types import MappingProxyType

from toolkit.errors import InputError, Place
from toolkit.statements.case import Case
from toolkit.statements.reading import did_you_mean


def led_by(case: Case, edition: str) -> Case:
    """Give the case with one of its editions put first.

    Args:
        case: A loaded case.
        edition: Id of one of its editions.

    Raises:
        InputError: The case is not appraised by that edition.
    """
    if edition not in case.guidance:
        what = (
            f"{edition!r} is not an edition that {case.id} is appraised by; "
            f"{did_you_mean(edition, [*case.guidance])}"
        )
        raise InputError.single(Place("--edition"), "", what)
    order = (edition, *(one for one in case.guidance if one != edition))
    guidance = MappingProxyType({one: case.guidance[one] for one in order})
    return case.model_copy(update={"editions": order, "guidance": guidance})
