"""Asking: the tests that rules put to facts, and the answers they give.

A test names its fact, so that a missing one can be asked for; a test against a figure carries the
figure's citation and status.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from toolkit.errors import RulebookError
from toolkit.law import conditions
from toolkit.law.answers import Answer, any_of
from toolkit.law.conditions import Amount, Compare, Condition, OneOf, Reading, Sign, Term, YesNo
from toolkit.law.facts import ContradictionError, FactSheet, FactType
from toolkit.law.figures import Entry
from toolkit.law.kleene import Verdict
from toolkit.law.reasons import because


def holds(facts: FactSheet, name: str) -> Answer:
    """Ask whether an objective yes/no fact is yes."""
    reading = _reading(facts, name, "yes/no")
    if reading.definition.kind == "view":
        raise RulebookError(f"{name} is a view the authority must hold; ask with recorded()")
    return _tested(YesNo(reading))


def recorded(facts: FactSheet, name: str) -> Answer:
    """Ask whether the authority has recorded a view that it must hold.

    Until it is recorded the answer is unknown, and open if the authority records it.
    """
    reading = _reading(facts, name, "yes/no")
    if reading.definition.kind != "view":
        raise RulebookError(f"{name} is an objective fact; ask with holds()")
    return _tested(YesNo(reading))


def is_one_of(
    facts: FactSheet, name: str, words: Iterable[str] | Entry, *, label: str = ""
) -> Answer:
    """Ask whether a word or code is one of some, stated or listed in a figure."""
    reading = _reading(facts, name, "word", "cpv")
    if isinstance(words, Entry):
        if not isinstance(words.value, tuple):
            raise RulebookError(f"figure {words.figure} is no list")
        test = OneOf(reading, words.value, label or f"listed in {words.cites[0]}")
        return _tested(test, words)
    allowed = tuple(words)
    stray = [word for word in allowed if word not in reading.definition.words]
    if stray and reading.definition.words:
        raise RulebookError(f"{name} is never {' or '.join(stray)}; see its allowed words")
    return _tested(OneOf(reading, allowed, label))


def amount(facts: FactSheet, name: str) -> Amount:
    """Take a number or a sum of money as an amount to compare."""
    reading = _reading(facts, name, "number", "gbp")
    return Amount((Term(reading),), type=reading.definition.type)


def day(facts: FactSheet, name: str, *, plus_years: int = 0, plus_months: int = 0) -> Amount:
    """Take a date, moved by whole years and months, as a day to compare."""
    term = Term(_reading(facts, name, "date"), plus_months=12 * plus_years + plus_months)
    return Amount((term,), type="date")


def at_least(left: Amount, right: Amount | Entry | Decimal) -> Answer:
    """Ask whether left >= right."""
    return _compared(left, ">=", right)


def more_than(left: Amount, right: Amount | Entry | Decimal) -> Answer:
    """Ask whether left > right."""
    return _compared(left, ">", right)


def at_most(left: Amount, right: Amount | Entry | Decimal) -> Answer:
    """Ask whether left <= right."""
    return _compared(left, "<=", right)


def less_than(left: Amount, right: Amount | Entry | Decimal) -> Answer:
    """Ask whether left < right."""
    return _compared(left, "<", right)


def equals(left: Amount, right: Amount | Entry | Decimal) -> Answer:
    """Ask whether left = right."""
    return _compared(left, "=", right)


def before(facts: FactSheet, name: str, limit: Amount | Entry | date) -> Answer:
    """Ask whether a date comes before a day."""
    return _compared(day(facts, name), "<", limit)


def on_or_after(facts: FactSheet, name: str, limit: Amount | Entry | date) -> Answer:
    """Ask whether a date is that day or a later one."""
    return _compared(day(facts, name), ">=", limit)


def stated_or(facts: FactSheet, name: str, derived: Answer) -> Answer:
    """Take a yes/no fact as stated, or as other facts derive it.

    Raises:
        RulebookError: It is stated one way and derives the other.
    """
    if facts.value(name) is None:
        return replace(derived, asked=facts.definition(name).question)
    stated = holds(facts, name)
    _refuse_contradiction(name, stated, derived, derived.verdict.settled)
    return stated


def stated_or_implied(facts: FactSheet, name: str, implied: Answer) -> Answer:
    """Take a yes/no fact as stated, or as yes where other facts imply it; else it is unknown.

    Raises:
        RulebookError: It is stated as no although other facts imply yes.
    """
    stated = holds(facts, name)
    if stated.verdict.settled:
        _refuse_contradiction(name, stated, implied, implied.verdict is Verdict.MET)
        return stated
    return any_of(implied, stated, asked=facts.definition(name).question)


def _tested(condition: Condition, figure: Entry | None = None) -> Answer:
    """Put a test; one against a figure carries its citation and status."""
    read = conditions.readings(condition)
    asked = read[0].definition.question
    if len(read) > 1:
        asked = " / ".join(dict.fromkeys(reading.definition.question for reading in read))
    return Answer(
        conditions.verdict(condition, {}),
        asked,
        condition.words(),
        figure.cites if figure else (),
        join="test",
        condition=condition,
        status=figure.status if figure else "verified",
    )


def _compared(left: Amount, sign: Sign, right: Amount | Entry | Decimal | date) -> Answer:
    match right:
        case Amount():
            return _tested(Compare(left, sign, right))
        case Entry():
            limit = _constant(right.value, left.type, right.figure)
            return _tested(Compare(left, sign, limit), right)
        case _:
            return _tested(Compare(left, sign, _constant(right, left.type, "")))


def _constant(value: object, kind: FactType, label: str) -> Amount:
    match value:
        case date() if kind == "date":
            return Amount((), Decimal(value.toordinal()), label, "date")
        case Decimal() if kind != "date":
            return Amount((), value, label, kind)
        case _:
            raise RulebookError(f"{label or value!r} cannot be compared with a {kind}")


def _reading(facts: FactSheet, name: str, *types: FactType) -> Reading:
    definition = facts.definition(name)
    if definition.type not in types:
        raise RulebookError(f"{name} is of type {definition.type}, not {' or '.join(types)}")
    return Reading(definition, facts.value(name), facts.source(name))


def _refuse_contradiction(name: str, stated: Answer, derived: Answer, settled: bool) -> None:
    if settled and stated.verdict is not derived.verdict:
        says = "yes" if derived.verdict is Verdict.MET else "no"
        raise ContradictionError(
            f"contradictory facts: {stated.because}, yet {name} is {says} by other facts: "
            f"{because(derived)}; correct one of them"
        )
