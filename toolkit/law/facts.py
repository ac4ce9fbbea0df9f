"""Named facts: what a rulebook may ask, what is known, and where each value comes from."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from typing import Literal, assert_never

from toolkit.errors import RulebookError


class ContradictionError(RulebookError):
    """Facts that cannot all be true, named."""


Value = bool | Decimal | date | str
Values = Mapping[str, Value]
FactKind = Literal["objective", "view"]
FactType = Literal["yes/no", "number", "gbp", "date", "word", "cpv"]
ChangeClass = Literal["fixed", "decidable", "view"]
"""What may change a fact: nothing but finding it otherwise, a decision of a body, or its record."""

_YES_NO = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
_CPV = re.compile(r"(\d{8})(-\d)?")
_GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?")
_TOO_MUCH, _PLACES = Decimal(10) ** 15, 9  # beyond them a value is a slip, and cannot be rounded
_FIRST_DAY, _LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)  # room for periods before and after


@dataclass(frozen=True)
class FactDefinition:
    """One fact that a rulebook asks for.

    Args:
        name: As the rules spell it.
        type: How its value is written; `cpv` is a code of eight digits, its check digit optional.
        question: What to ask a person, in plain English.
        cites: Clauses that make the fact matter.
        kind: Objective, or a view that the authority must hold and record; a view is yes or no.
        words: The words allowed, for a fact of type `word`.
        decidable: Whether a body can still settle it by its own decision, such as the process it
            follows; anything else objective is found as it is.
        may_fall: Whether a sum in pounds may lie below nothing, as a change of one may.
    """

    name: str
    type: FactType
    question: str
    cites: tuple[str, ...]
    kind: FactKind = "objective"
    words: tuple[str, ...] = ()
    decidable: bool = False
    may_fall: bool = False

    def __post_init__(self) -> None:
        """Refuse a fact without a citation, and a view that is not yes or no."""
        if not self.cites:
            raise RulebookError(f"fact {self.name} cites nothing; name the clause that asks for it")
        if self.kind == "view" and self.type != "yes/no":
            raise RulebookError(f"fact {self.name} is a view, so it must be of type yes/no")

    @property
    def changes(self) -> ChangeClass:
        """What could change it."""
        if self.kind == "view":
            return "view"
        return "decidable" if self.decidable else "fixed"


Definitions = Mapping[str, FactDefinition]
"""Every fact that may be asked, by name."""


@dataclass(frozen=True)
class Known:
    """A value and where it comes from."""

    value: Value
    source: str


@dataclass(frozen=True)
class FactSheet:
    """What is known about one lot or one option.

    Args:
        definitions: Every fact that may be asked.
        known: Values with their sources, by name.
    """

    definitions: Definitions
    known: Mapping[str, Known] = field(default_factory=dict)

    def definition(self, name: str) -> FactDefinition:
        """Give a fact's definition; a name outside the dictionary is refused with near matches."""
        if name not in self.definitions:
            raise RulebookError(_unknown_name(name, self.definitions))
        return self.definitions[name]

    def value(self, name: str) -> Value | None:
        """Give a fact's value, or nothing while it is unknown or nobody asks for it."""
        known = self.known.get(name)
        return known.value if known else None

    def source(self, name: str) -> str:
        """Say where a value comes from; empty while it is unknown."""
        known = self.known.get(name)
        return known.source if known else ""

    def with_known(self, more: Mapping[str, Known]) -> "FactSheet":
        """Add facts; a second, different value for one fact is refused by name."""
        merged = dict(self.known)
        clashes = []
        for name, known in more.items():
            self.definition(name)
            before = merged.setdefault(name, known)
            if before.value != known.value:
                clashes.append(
                    f"{name} is {say(before.value)} ({before.source}) "
                    f"and {say(known.value)} ({known.source})"
                )
        if clashes:
            raise RulebookError("two values for one fact: " + "; ".join(clashes) + "; keep one")
        return FactSheet(self.definitions, merged)


def read_value(definition: FactDefinition, text: str) -> Value:
    """Turn a written value into the fact's type.

    Raises:
        ValueError: The text is not such a value; the message says what to write.
    """
    text = text.strip()
    match definition.type:
        case "yes/no":
            return _read_yes_no(text)
        case "number":
            return _read_number(text)
        case "gbp":
            return _read_sum(text, may_fall=definition.may_fall)
        case "date":
            return _read_date(text)
        case "word":
            return _read_word(text, definition.words)
        case "cpv":
            return _read_cpv(text)
        case _:
            assert_never(definition.type)


def problem_with(definitions: Definitions, name: str, text: str) -> str | None:
    """Say what is wrong with a written fact and what to do about it; nothing where it is sound."""
    if name not in definitions:
        return _unknown_name(name, definitions)
    try:
        read_value(definitions[name], text)
    except ValueError as error:
        return str(error)
    return None


def say(value: Value | None) -> str:
    """Write a value the way a person reads it.

    >>> say(True), say(Decimal("1234567.50")), say(date(2024, 1, 1)), say(None)
    ('yes', '1,234,567.50', '1 January 2024', 'not stated')
    """
    match value:
        case None:
            return "not stated"
        case bool():
            return "yes" if value else "no"
        case Decimal():
            return f"{value:,f}"
        case date():
            return f"{value.day} {value:%B %Y}"
        case str():
            return value
        case _:
            assert_never(value)


def dictionary(definitions: Iterable[FactDefinition]) -> dict[str, FactDefinition]:
    """Index definitions by name; one name defined in two ways is refused."""
    by_name: dict[str, FactDefinition] = {}
    for definition in definitions:
        if by_name.setdefault(definition.name, definition) != definition:
            raise RulebookError(f"fact {definition.name} is defined in two ways; settle on one")
    return by_name


def _unknown_name(name: str, definitions: Definitions) -> str:
    near = get_close_matches(name, definitions, n=3, cutoff=0.6)
    hint = f"did you mean {' or '.join(near)}?" if near else "see the rulebook's fact dictionary"
    return f"no rulebook asks for a fact named {name}; {hint}"


def _read_yes_no(text: str) -> bool:
    if text.lower() not in _YES_NO:
        raise ValueError(f"{text!r} is neither yes nor no; write yes or no")
    return _YES_NO[text.lower()]


def _read_number(text: str) -> Decimal:
    plain = text.removeprefix("£")
    if "," in plain and not _GROUPED.fullmatch(plain):
        raise ValueError(f"{text!r}: a comma parts thousands; write digits such as 1250000.50")
    plain = plain.replace(",", "")
    try:
        number = Decimal(plain)
    except InvalidOperation:
        raise ValueError(f"{text!r} is not a number; write digits such as 1250000.50") from None
    if not number.is_finite():
        raise ValueError(f"{text!r} is not a finite number; write digits such as 1250000.50")
    exponent = number.as_tuple().exponent
    if abs(number) >= _TOO_MUCH or (isinstance(exponent, int) and exponent < -_PLACES):
        raise ValueError(
            f"{text!r} is out of range; write less than a thousand million million, "
            f"with at most {_PLACES} decimal places"
        )
    return number


def _read_sum(text: str, *, may_fall: bool) -> Decimal:
    number = _read_number(text)
    if number < 0 and not may_fall:
        raise ValueError(f"{text!r} lies below nothing; write the sum in pounds, 0 or more")
    return number


def _read_date(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is not a date; write it as 2026-10-01") from None
    if not _FIRST_DAY <= day <= _LAST_DAY:
        raise ValueError(f"{text!r} is out of range; write a day from {_FIRST_DAY} to {_LAST_DAY}")
    return day


def _read_word(text: str, words: tuple[str, ...]) -> str:
    for word in words:
        if _folded(word) == _folded(text):
            return word
    near = get_close_matches(text, words, n=1)
    hint = f"did you mean {near[0]}?" if near else f"write one of: {', '.join(words)}"
    raise ValueError(f"{text!r} is not a word that the rulebook knows; {hint}")


def _folded(word: str) -> str:
    """Write a word without regard to case, and to how its parts are joined."""
    return " ".join(word.lower().replace("_", " ").replace("-", " ").split())


def _read_cpv(text: str) -> str:
    found = _CPV.fullmatch(text)
    if not found:
        raise ValueError(f"{text!r} is not a CPV code; write eight digits, such as 85312000-9")
    return found.group(1)
