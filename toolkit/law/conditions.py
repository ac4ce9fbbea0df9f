"""The plain tests that rules put to facts: yes or no, one of some words, and comparisons.

Each condition is data, so the same condition gives the answer, the missing facts and the values
that would turn it.
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal, assert_never

from toolkit.law import kleene
from toolkit.law.calendar import months_later
from toolkit.law.facts import FactDefinition, FactType, Value, Values, say
from toolkit.law.kleene import Verdict

Sign = Literal[">=", ">", "<=", "<", "="]

ANOTHER_CODE = "another code"  # stands for any CPV code outside the lists that a rule reads

_STEP: dict[FactType, Decimal] = {"gbp": Decimal("0.01"), "number": Decimal(1), "date": Decimal(1)}
_DAY_WORDS = {">=": "on or after", ">": "after", "<=": "on or before", "<": "before", "=": "on"}
_SIZE_WORDS = {
    ">=": "at least",
    ">": "more than",
    "<=": "at most",
    "<": "less than",
    "=": "equal to",
}


@dataclass(frozen=True)
class Reading:
    """A fact as one condition read it; no value while it is unknown."""

    definition: FactDefinition
    value: Value | None
    source: str = ""

    @property
    def name(self) -> str:
        """Name of the fact."""
        return self.definition.name


@dataclass(frozen=True)
class YesNo:
    """The fact is yes."""

    reading: Reading

    def words(self) -> str:
        """State the condition with what is known."""
        return _stated(self.reading)


@dataclass(frozen=True)
class OneOf:
    """The fact is one of some words or codes.

    Args:
        label: What the words have in common; empty lists them.
    """

    reading: Reading
    allowed: tuple[str, ...]
    label: str = ""

    def words(self) -> str:
        """State the condition with what is known."""
        allowed = self.label or " or ".join(self.allowed)
        if self.reading.value is None:
            return _stated(self.reading)
        if self.reading.value not in self.allowed:
            return f"{_stated(self.reading)}, which is not {allowed}"
        return _stated(self.reading) + (f", which is {self.label}" if self.label else "")


@dataclass(frozen=True)
class Term:
    """One fact times a factor; a date counts as a day number, moved by whole months first."""

    reading: Reading
    factor: Decimal = Decimal(1)
    plus_months: int = 0

    def size(self, value: Value) -> Decimal:
        """Turn a value of the fact into its share of the amount."""
        return self.factor * as_number(value, self.plus_months)


@dataclass(frozen=True)
class Amount:
    """A sum of facts and a constant, so that a change or a share of a value can be compared.

    Args:
        terms: Facts with their factors.
        constant: Added to them; a date counts as a day number.
        label: How to name the constant.
        type: Pounds, a plain number, or a date.
    """

    terms: tuple[Term, ...]
    constant: Decimal = Decimal(0)
    label: str = ""
    type: FactType = "number"

    def __add__(self, other: "Amount") -> "Amount":
        """Add two amounts."""
        label = " plus ".join(text for text in (self.label, other.label) if text)
        total = self.constant + other.constant
        return Amount(self.terms + other.terms, total, label, self.type)

    def __sub__(self, other: "Amount") -> "Amount":
        """Take one amount from another; two dates leave a number of days."""
        difference = self + other * Decimal(-1)
        days = self.type == "date" and other.type == "date"
        return replace(difference, type="number") if days else difference

    def __mul__(self, factor: Decimal) -> "Amount":
        """Take a multiple, such as a share, of an amount."""
        terms = tuple(replace(term, factor=term.factor * factor) for term in self.terms)
        return replace(self, terms=terms, constant=self.constant * factor)

    def words(self) -> str:
        """Name the amount with what is known."""
        parts = [_term_words(term) for term in self.terms]
        if self.constant or not parts:
            known = say(_from_number(self.constant, self.type))
            parts.append(f"{self.label} ({known})" if self.label else known)
        return " + ".join(parts).replace(" + minus ", " minus ")


@dataclass(frozen=True)
class Compare:
    """One amount against another."""

    left: Amount
    sign: Sign
    right: Amount

    def words(self) -> str:
        """State the comparison, whichever way it comes out."""
        days = self.left.type == "date"
        compared = (_DAY_WORDS if days else _SIZE_WORDS)[self.sign]
        holds = verdict(self, {})
        verb = {Verdict.MET: "is", Verdict.NOT_MET: "is not"}.get(holds, "against:")
        return f"{self.left.words()} {verb} {compared} {self.right.words()}"


Condition = YesNo | OneOf | Compare


def readings(condition: Condition) -> tuple[Reading, ...]:
    """Give every fact that a condition reads."""
    match condition:
        case YesNo() | OneOf():
            return (condition.reading,)
        case Compare():
            return tuple(t.reading for t in (*condition.left.terms, *condition.right.terms))
        case _:
            assert_never(condition)


def verdict(condition: Condition, changed: Values) -> Verdict:
    """Put a condition to the facts as read, with some of them changed."""
    if isinstance(condition, Compare):
        return _compared(condition, changed)
    value = changed.get(condition.reading.name, condition.reading.value)
    if value is None:
        return Verdict.UNKNOWN
    match condition:
        case YesNo():
            return kleene.of(value is True)
        case OneOf():
            return kleene.of(value in condition.allowed)
        case _:
            assert_never(condition)


def key(condition: Condition) -> Hashable:
    """Name a condition among those put to one set of facts, where each fact has one value."""
    match condition:
        case YesNo():
            return condition.reading.name
        case OneOf():
            return condition.reading.name, condition.allowed
        case Compare():
            sides = (
                (side.constant, *((t.reading.name, t.factor, t.plus_months) for t in side.terms))
                for side in (condition.left, condition.right)
            )
            return condition.sign, *sides
        case _:
            assert_never(condition)


def turning_values(condition: Condition, name: str, changed: Values) -> tuple[Value, ...]:
    """Give values of one fact around which the condition could turn."""
    match condition:
        case YesNo():
            return (True, False)
        case OneOf():
            words = condition.reading.definition.words
            return words or (*condition.allowed[:1], ANOTHER_CODE)
        case Compare():
            return tuple(_edges(condition, name, changed))
        case _:
            assert_never(condition)


def _compared(condition: Compare, changed: Values) -> Verdict:
    values = {r.name: changed.get(r.name, r.value) for r in readings(condition)}
    known = {name: value for name, value in values.items() if value is not None}
    if len(known) < len(values):
        return Verdict.UNKNOWN
    gap = _total(condition.left, known) - _total(condition.right, known)
    return kleene.of(_holds(gap, condition.sign))


def _edges(condition: Compare, name: str, changed: Values) -> Iterable[Value]:
    """Solve the comparison for one fact, and step one unit to either side."""
    gap = condition.left - condition.right
    mine = [term for term in gap.terms if term.reading.name == name]
    others = replace(gap, terms=tuple(t for t in gap.terms if t.reading.name != name))
    values = {t.reading.name: changed.get(t.reading.name, t.reading.value) for t in others.terms}
    known = {name: value for name, value in values.items() if value is not None}
    slope = sum((term.factor for term in mine), Decimal(0))
    if len(known) < len(values) or not slope:
        return
    level = -_total(others, known) / slope
    kind = mine[0].reading.definition.type
    step = _STEP[kind]
    for edge in (level, level - step, level + step):
        rounded = edge.quantize(step)
        yield _from_number(rounded, kind, -mine[0].plus_months)


def _holds(gap: Decimal, sign: Sign) -> bool:
    match sign:
        case ">=":
            return gap >= 0
        case ">":
            return gap > 0
        case "<=":
            return gap <= 0
        case "<":
            return gap < 0
        case "=":
            return gap == 0
        case _:
            assert_never(sign)


def _total(amount: Amount, known: Values) -> Decimal:
    return sum((t.size(known[t.reading.name]) for t in amount.terms), amount.constant)


def measurable(value: Value) -> bool:
    """Whether a value is a number or a date, so that two of them have a distance."""
    return isinstance(value, date | Decimal)


def as_number(value: Value, plus_months: int = 0) -> Decimal:
    """Turn a number or a date into a number, the date moved by whole months first."""
    if isinstance(value, date):
        return Decimal(months_later(value, plus_months).toordinal())
    if isinstance(value, Decimal):
        return value
    raise TypeError(f"{value!r} is neither a number nor a date")


def _from_number(number: Decimal, kind: FactType, plus_months: int = 0) -> Value:
    if kind != "date":
        return number
    days = int(number) - 1
    return months_later(date.min + timedelta(days=days), plus_months)


def _stated(reading: Reading) -> str:
    known = say(reading.value)
    return f"{reading.name} is {known}" + (f" ({reading.source})" if reading.source else "")


def _term_words(term: Term) -> str:
    times = {Decimal(1): "", Decimal(-1): "minus "}.get(term.factor, f"{term.factor} x ")
    moved = f" and {term.plus_months} months" if term.plus_months else ""
    return f"{times}{term.reading.name} ({say(term.reading.value)}{moved})"
