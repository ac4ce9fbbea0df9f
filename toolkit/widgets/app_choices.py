"""What a reader of the page has chosen, and the case that follows from it."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from toolkit.statements.case import Case
from toolkit.statements.leading_edition import led_by
from toolkit.widgets.offering import with_term

type Term = tuple[str, str]
"""Id of an option and name of one of its terms."""


@dataclass(frozen=True)
class Choices:
    """Everything that calls for solving or playing again; weights do not.

    Args:
        scenario: Applied to the case; empty for none.
        as_of: Day whose knowledge of the law is used; nothing for the case's own.
        edition: Of the Green Book, put first; empty for the case's own.
        terms: Values of terms that were moved.
        likely: Likely values of assumptions that were moved, by id.
    """

    scenario: str = ""
    as_of: date | None = None
    edition: str = ""
    terms: tuple[tuple[Term, float], ...] = ()
    likely: tuple[tuple[str, float], ...] = ()

    def with_term(self, term: Term, value: float | None) -> "Choices":
        """Move a term, or put it back where no value is given."""
        kept = {one: known for one, known in self.terms if one != term}
        moved = kept if value is None else {**kept, term: value}
        return replace(self, terms=tuple(sorted(moved.items())))

    def with_likely(self, assumption: str, value: float | None) -> "Choices":
        """Move the likely value of an assumption, or put it back where no value is given."""
        kept = {one: known for one, known in self.likely if one != assumption}
        moved = kept if value is None else {**kept, assumption: value}
        return replace(self, likely=tuple(sorted(moved.items())))


def chosen_case(stated: Case, choices: Choices) -> Case:
    """Give the case as chosen; what was moved by hand is told among its changes.

    Args:
        stated: The case, its scenario already applied.
        choices: What else was chosen.

    Raises:
        InputError: A term does not fit its range, or the edition is not one of the case's.
    """
    case = stated
    if choices.as_of is not None:
        case = case.model_copy(update={"as_of": choices.as_of})
    if choices.edition and choices.edition != case.editions[0]:
        case = led_by(case, choices.edition)
    told: list[str] = []
    for (option, name), value in choices.terms:
        case = with_term(case, case.option(option), name, value)
        told.append(f"{option}.{name} set to {value:g} by hand")
    assumptions = dict(case.assumptions)
    for id, value in choices.likely:
        central = Decimal(str(round(value, 9)))
        assumptions[id] = assumptions[id].model_copy(update={"central": central})
        told.append(f"likely value of {id} set to {value:g} by hand")
    update = {
        "assumptions": MappingProxyType(assumptions),
        "applied": (*case.applied, *told),
    }
    return case.model_copy(update=update) if told else case
