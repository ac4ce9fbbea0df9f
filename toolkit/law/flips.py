"""Flips: the smallest sets of fact changes that would change what is found."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, product
from typing import Literal

from toolkit.law import conditions
from toolkit.law.answers import Answer
from toolkit.law.conditions import Condition, Reading
from toolkit.law.facts import FactDefinition, Value, Values, say
from toolkit.law.reasons import UNKNOWN, conditions_of, verdict_in_words

ChangeClass = Literal["objective fact", "view", "date"]


@dataclass(frozen=True)
class Change:
    """One fact set to another value."""

    definition: FactDefinition
    before: Value | None
    to: Value

    @property
    def kind(self) -> ChangeClass:
        """Whether it is a date, a view to be recorded, or another objective fact."""
        if self.definition.kind == "view":
            return "view"
        return "date" if self.definition.type == "date" else "objective fact"


@dataclass(frozen=True)
class Flip:
    """Changes that together lead to another finding, none of them idle."""

    target: str
    to: str
    change: tuple[Change, ...]

    def as_json(self) -> dict[str, object]:
        """Write it as plain data."""
        change = [
            {
                "fact": change.definition.name,
                "from": say(change.before),
                "to": say(change.to),
                "class": change.kind,
            }
            for change in self.change
        ]
        return {"target": self.target, "to": self.to, "change": change}


def flips(answer: Answer, target: str, *, most: int = 2) -> tuple[Flip, ...]:
    """Find the smallest sets of changes that lead to another finding than unknown.

    Args:
        answer: Reasoning tree.
        target: Id of the finding, for the report.
        most: Largest set tried. Only sets of the smallest size that works are given, and of sets
            that change the same facts to the same end only the nearest.
    """
    now = verdict_in_words(answer, {})
    choices = _choices(answer)
    for size in range(1, most + 1):
        found: dict[tuple[str, ...], Flip] = {}
        for changes in _sets(choices, size):
            then = verdict_in_words(answer, {c.definition.name: c.to for c in changes})
            key = (then, *(change.definition.name for change in changes))
            if then not in (now, UNKNOWN):
                found.setdefault(key, Flip(target, then, changes))
        if found:
            return tuple(found.values())
    return ()


def _sets(choices: tuple[tuple[Change, ...], ...], size: int) -> Iterator[tuple[Change, ...]]:
    for facts in combinations(choices, size):
        yield from product(*facts)


def _choices(answer: Answer) -> tuple[tuple[Change, ...], ...]:
    """Give, for each fact, one change for every way its conditions could come out."""
    by_fact: dict[str, tuple[Reading, list[Condition]]] = {}
    for test in conditions_of(answer):
        for reading in conditions.readings(test):
            by_fact.setdefault(reading.name, (reading, []))[1].append(test)
    changes = (_changes(reading, found) for reading, found in by_fact.values())
    return tuple(change for change in changes if change)


def _changes(reading: Reading, found: list[Condition]) -> tuple[Change, ...]:
    """Try values around every turning point; keep the nearest for each pattern of verdicts."""
    values = [
        value for test in found for value in conditions.turning_values(test, reading.name, {})
    ]
    patterns: dict[tuple[str, ...], Value] = {}
    for value in sorted(dict.fromkeys(values), key=lambda value: _distance(reading.value, value)):
        patterns.setdefault(_pattern(found, {reading.name: value}), value)
    patterns.pop(_pattern(found, {}), None)
    return tuple(Change(reading.definition, reading.value, value) for value in patterns.values())


def _pattern(found: list[Condition], changed: Values) -> tuple[str, ...]:
    return tuple(conditions.verdict(test, changed).value for test in found)


def _distance(before: Value | None, to: Value) -> Decimal:
    """Measure how far a change goes; where there is no measure, all are as near."""
    if before is None or not (conditions.measurable(before) and conditions.measurable(to)):
        return Decimal(0)
    return abs(conditions.as_number(to) - conditions.as_number(before))
