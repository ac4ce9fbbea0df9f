"""Whether facts, once some are changed, can all be true together.

A rulebook names what clashes, and a rule refuses a fact that other facts derive the other way.
"""

from collections.abc import Iterable

from toolkit.law.answers import again
from toolkit.law.facts import ContradictionError, FactSheet, Known, Values
from toolkit.law.kleene import Verdict
from toolkit.law.rulebook import Rulebook
from toolkit.law.rules import Law
from toolkit.law.ways import Stands

type Asked = tuple[Rulebook, Law]


def standing(asked: Iterable[Asked], facts: FactSheet) -> Stands:
    """Give the test of whether changes can stand beside the facts.

    Args:
        asked: Rulebooks that are asked about the same facts, each with its law of the day.
        facts: As they are known now.
    """
    books = tuple(asked)
    clashes = tuple(
        clash.question(facts, law) for book, law in books for clash in book.contradictions
    )

    def stands(changed: Values) -> bool:
        if any(again(one, changed) is Verdict.MET for one in clashes):
            return False
        known = {name: Known(value, "a change") for name, value in changed.items()}
        sheet = FactSheet(facts.definitions, {**facts.known, **known})
        return all(_derives(one, sheet) for one in books)

    return stands


def _derives(asked: Asked, facts: FactSheet) -> bool:
    """Ask the rules that refuse a stated fact which the others derive the other way."""
    book, law = asked
    try:
        facts = book.with_counted(facts, law)
        asking = law.put_to(facts)
        for id in book.deriving:
            if id in law.rules:
                law.rules[id](facts, asking)
    except ContradictionError:
        return False
    return True
