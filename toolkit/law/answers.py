"""Answers: a verdict and the reasoning tree from which everything else derives.

Rules build answers from a few combinators only. The tree then gives the verdict, the facts that
are missing, the views still to be recorded, the clauses it rests on, and, put again with changed
facts, the flips.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal, assert_never

from toolkit.errors import RulebookError
from toolkit.law import conditions, kleene
from toolkit.law.conditions import Amount, Compare, Condition, OneOf, Reading, Sign, Term, YesNo
from toolkit.law.facts import FactSheet, FactType, Values
from toolkit.law.figures import Entry, Status
from toolkit.law.kleene import Verdict

Join = Literal["test", "given", "every", "some", "opposite", "named", "which"]
Layer = Literal["statute", "regulation", "guidance", "panel_view", "inference"]


@dataclass(frozen=True)
class Answer:
    """A question of law, its verdict, and the answers it was put together from.

    Args:
        verdict: Taking every clause as the rulebook reads it; `firmly` doubts what is unverified.
        asked: The question, in our words.
        because: What settles it or leaves it open, in words; empty where the children say it.
        cites: Clauses behind this step.
        children: Answers it was put together from.
        join: How: a test of facts, a given verdict, every or some child met, the opposite of the
            child, the first child under the names in `names`, or a choice among named children.
        condition: The test, where the join is `test`.
        status: Whether the clause behind this step was read.
        layer: Kind of source, where a rule gave this step.
        rule: Id of that rule.
        names: For `named`: what is found if the first child is met, then one qualifier for each
            further child that is met.
    """

    verdict: Verdict
    asked: str
    because: str = ""
    cites: tuple[str, ...] = ()
    children: tuple["Answer", ...] = ()
    join: Join = "given"
    condition: Condition | None = None
    status: Status = "verified"
    layer: Layer | None = None
    rule: str = ""
    names: tuple[str, ...] = ()


def all_of(*answers: Answer, asked: str = "all of these hold") -> Answer:
    """Ask whether every answer is met."""
    return _joined("every", answers, asked)


def any_of(*answers: Answer, asked: str = "at least one of these holds") -> Answer:
    """Ask whether some answer is met."""
    return _joined("some", answers, asked)


def is_not(answer: Answer, *, asked: str = "") -> Answer:
    """Ask whether an answer is not met."""
    return _joined("opposite", (answer,), asked or f"not: {answer.asked}")


def given(
    verdict: Verdict,
    because: str,
    *,
    cites: tuple[str, ...] = (),
    status: Status = "verified",
) -> Answer:
    """State a verdict that no fact can change, such as a reading of the law or its absence.

    An unknown one says that the law which would answer is not encoded: nothing is guessed.
    """
    return Answer(verdict, because, because, cites, status=status)


def named(answer: Answer, name: str, *qualifiers: tuple[str, Answer]) -> Answer:
    """Name what is found if the answer is met, and qualify the name where more is met."""
    names = (name, *(word for word, _ in qualifiers))
    children = (answer, *(more for _, more in qualifiers))
    return replace(_joined("named", children, answer.asked), names=names)


def which_of(*answers: Answer, asked: str, otherwise: str) -> Answer:
    """Ask which of several named answers are met; several may be, and else `otherwise` is found."""
    return replace(_joined("which", answers, asked), names=(otherwise,))


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
        return replace(_tested(test), cites=words.cites, status=words.status)
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


def settle(join: Join, verdicts: Iterable[Verdict]) -> Verdict:
    """Join the verdicts of children; a choice is met once every child is settled."""
    found = tuple(verdicts)
    match join:
        case "every":
            return kleene.every(found)
        case "some":
            return kleene.some(found)
        case "opposite":
            return kleene.opposite(found[0])
        case "named":
            return found[0]
        case "which":
            return kleene.of(True) if all(v.settled for v in found) else Verdict.UNKNOWN
        case "test" | "given":
            raise ValueError(f"a {join} has no children")
        case _:
            assert_never(join)


def again(answer: Answer, changed: Values, *, doubting: bool = False) -> Verdict:
    """Put the question again with some facts changed.

    Args:
        answer: Reasoning tree to walk.
        changed: Values by fact name; the rest stays as read.
        doubting: Whether a step that is not verified counts as unknown. An inference adds to the
            text, so where its own conditions fail, the text stands alone and nothing is in doubt.
    """
    verdict = _put_again(answer, changed, doubting)
    if not doubting or answer.status == "verified":
        return verdict
    conditions_fail = answer.join != "given" and verdict is Verdict.NOT_MET
    return verdict if answer.status == "inferred" and conditions_fail else Verdict.UNKNOWN


def _put_again(answer: Answer, changed: Values, doubting: bool) -> Verdict:
    if answer.join == "given":
        return answer.verdict
    if answer.condition:
        return conditions.verdict(answer.condition, changed)
    children = (again(child, changed, doubting=doubting) for child in answer.children)
    return settle(answer.join, children)


def firmly(answer: Answer) -> Verdict:
    """Give the verdict that stands even if everything unverified is left open."""
    return again(answer, {}, doubting=True)


def _joined(join: Join, answers: tuple[Answer, ...], asked: str) -> Answer:
    verdict = settle(join, (answer.verdict for answer in answers))
    return Answer(verdict, asked, children=answers, join=join)


def _tested(condition: Condition) -> Answer:
    verdict = conditions.verdict(condition, {})
    asked = " / ".join(dict.fromkeys(r.definition.question for r in conditions.readings(condition)))
    return Answer(verdict, asked, condition.words(), join="test", condition=condition)


def _compared(left: Amount, sign: Sign, right: Amount | Entry | Decimal | date) -> Answer:
    match right:
        case Amount():
            return _tested(Compare(left, sign, right))
        case Entry():
            answer = _tested(Compare(left, sign, _constant(right.value, left.type, right.figure)))
            return replace(answer, cites=right.cites, status=right.status)
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
        raise RulebookError(
            f"contradictory facts: {stated.because}, yet {name} is {derived.verdict} by "
            f"{derived.asked}; correct one of them"
        )
