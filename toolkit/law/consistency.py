"""Whether facts, once some are changed, can all be true together.

A rulebook names what clashes, and a rule refuses a fact that other facts derive the other way.
"""

from collections.abc import Callable, Iterable

from toolkit.law.answers import again
from toolkit.law.facts import ContradictionError, FactSheet, Known, Values
from toolkit.law.kleene import Verdict
from toolkit.law.rulebook import Rulebook
from toolkit.law.rules import Law
from toolkit.law.ways import Stands

type Asked = tuple[Rulebook, Law]


def standing(asked: Iterable[Asked], facts: FactSheet) -> Callable[[str], Stands]:
    """Give, for the id of a rule that changes are to turn, the test of whether they can stand.

    Args:
        asked: Rulebooks that are asked about the same facts, each with its law of the day.
        facts: As they are known now.
    """
    books = tuple(asked)
    clashes = tuple(
        clash.question(facts, law) for book, law in books for clash in book.contradictions
    )

    def for_rule(id: str) -> Stands:
        those = tuple((book, law) for book, law in books if id in law.rules)

        def stands(changed: Values) -> bool:
            clash = any(again(one, changed) is Verdict.MET for one in clashes)
            return not clash and all(_answers(id, one, facts, changed) for one in those)

        return stands

    return for_rule


def _answers(id: str, asked: Asked, facts: FactSheet, changed: Values) -> bool:
    """Ask a rule again; it refuses a stated fact that the others derive the other way."""
    known = {name: Known(value, "a change") for name, value in changed.items()}
    sheet = FactSheet(facts.definitions, {**facts.known, **known})
    book, law = asked
    try:
        sheet = book.with_counted(sheet, law)
        law.rules[id](sheet, law.put_to(sheet))
    except ContradictionError:
        return False
    return True
