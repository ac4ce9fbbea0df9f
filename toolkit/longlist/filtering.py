"""The verb of the room: the longlist of a case, tested, filtered and told with its gaps."""

from collections.abc import Mapping

from toolkit.law import Findings
from toolkit.longlist.availing import avail, availability_lints
from toolkit.longlist.dimensions import choice_lints, consider
from toolkit.longlist.growing import growth_lints, project
from toolkit.longlist.placing import place, shortlist_lints
from toolkit.longlist.results import Longlist
from toolkit.statements.case import Case


def filter_options(case: Case, findings: Mapping[str, Findings]) -> Longlist:
    """Take the stated choices and candidates to a shortlist, with everything odd about them.

    Args:
        case: The case.
        findings: Of the law, by option; what is asked is whether do minimum can be had.

    Source:
        Green Book, options framework-filter: scope, solution, delivery, implementation and
        funding in this order, each choice marked with its reason.
    """
    considered, placed, growth = consider(case), place(case), project(case)
    found = avail(case, findings)
    stated = bool(case.longlist or case.candidates)
    lints = (
        *choice_lints(case, considered),
        *shortlist_lints(case, placed),
        *availability_lints(found),
        *growth_lints(growth),
    )
    return Longlist(
        stated=stated,
        factors=factors_of(case),
        considered=considered,
        placed=placed,
        availability=found,
        growth=growth,
        lints=lints if stated else (),
    )


def factors_of(case: Case) -> dict[str, str]:
    """Give the success factors in words by id: those of the table, else of `case.yaml` by number.

    >>> from types import SimpleNamespace as Has
    >>> factors_of(Has(success_factors={}, critical_success_factors=("Affordable",)))
    {'F1': 'Affordable'}
    """
    if case.success_factors:
        return {name: one.label for name, one in case.success_factors.items()}
    return {f"F{n}": text for n, text in enumerate(case.critical_success_factors, start=1)}
