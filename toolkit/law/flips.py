"""Flips: small sets of fact changes that would change what is found.

A flip says what would have to be so; it never says how to get around a rule. A sum of money that
is stated is never made smaller, as if a value could be split, and a recorded view is never changed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, product

from toolkit.law import conditions
from toolkit.law.answers import Answer
from toolkit.law.conditions import Condition, Reading
from toolkit.law.facts import ChangeClass, FactDefinition, Value, Values, say
from toolkit.law.kleene import Verdict
from toolkit.law.reasons import UNKNOWN, conditions_of, direction, verdict_in_words
from toolkit.law.trials import outcomes
from toolkit.law.ways import way_to

MOST_SETS = 20_000  # tried at once, so that a tree of a hundred facts stays answerable


@dataclass(frozen=True)
class Change:
    """One fact set to another value."""

    definition: FactDefinition
    before: Value | None
    to: Value

    @property
    def kind(self) -> ChangeClass:
        """Whether a body can decide it, must record it as its view, or finds it as it is."""
        return self.definition.changes


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
        most: Largest set tried. For each finding only sets of the smallest size that works are
            given; for a choice only those of the smallest size at all. Where none works, one longer
            set is given that `ways` puts together. Of sets that change the same
            facts to the same end only the nearest is given, and what a body can decide or record
            comes before what it can only find.
    """
    now = verdict_in_words(answer, {})
    choices = changes_of(answer)
    found: dict[tuple[str, ...], Flip] = {}
    for size in range(1, most + 1):
        ends = {direction(flip.to) for flip in found.values()}
        both = {Verdict.MET.value, Verdict.NOT_MET.value}
        if ends and (answer.join == "which" or ends | {direction(now)} >= both):
            break
        for changes, then in _tried(answer, _sets(choices, size)):
            if then not in (now, UNKNOWN) and direction(then) not in ends:
                key = (then, *(change.definition.name for change in changes))
                found.setdefault(key, Flip(target, then, changes))
    ends = {direction(flip.to) for flip in found.values()}
    for wanted in (Verdict.MET, Verdict.NOT_MET):
        if wanted not in (direction(now), *ends) and (way := _way(answer, wanted, choices)):
            then = verdict_in_words(answer, changed(way))
            found[then, ""] = Flip(target, then, way)
    return tuple(sorted(found.values(), key=_found_ones))


def _way(
    answer: Answer, wanted: Verdict, choices: tuple[tuple[Change, ...], ...]
) -> tuple[Change, ...]:
    """Find a longer set, where no small one leads there."""
    by_fact = {changes[0].definition.name: changes for changes in choices}
    values = {name: [change.to for change in changes] for name, changes in by_fact.items()}
    way = way_to(answer, wanted, values) or {}
    return tuple(c for name, to in way.items() for c in by_fact[name] if c.to == to)


def changes_of(answer: Answer) -> tuple[tuple[Change, ...], ...]:
    """Give, for each fact, one change for every way its conditions could come out."""
    by_fact: dict[str, tuple[Reading, list[Condition]]] = {}
    tests = {conditions.key(test): test for test in conditions_of(answer)}
    for test in tests.values():
        for reading in conditions.readings(test):
            by_fact.setdefault(reading.name, (reading, []))[1].append(test)
    changes = (_changes(reading, found) for reading, found in by_fact.values())
    return tuple(change for change in changes if change)


def changed(changes: Iterable[Change]) -> Values:
    """Give the values that changes set."""
    return {change.definition.name: change.to for change in changes}


def renamed(flip: Flip, to: str) -> Flip:
    """Say the end of a flip in the words of its kind of finding."""
    return replace(flip, to=to)


def _found_ones(flip: Flip) -> tuple[int, int]:
    """Count the changes, and among them those that no body can decide or record."""
    return len(flip.change), sum(change.kind == "fixed" for change in flip.change)


def _tried(
    answer: Answer, sets: Iterator[tuple[Change, ...]]
) -> Iterator[tuple[tuple[Change, ...], str]]:
    batch: list[tuple[Change, ...]] = []
    for one in sets:
        batch.append(one)
        if len(batch) == MOST_SETS:
            yield from zip(batch, outcomes(answer, [changed(c) for c in batch]), strict=True)
            batch = []
    yield from zip(batch, outcomes(answer, [changed(c) for c in batch]), strict=True)


def _sets(choices: tuple[tuple[Change, ...], ...], size: int) -> Iterator[tuple[Change, ...]]:
    for facts in combinations(choices, size):
        yield from product(*facts)


def _changes(reading: Reading, found: list[Condition]) -> tuple[Change, ...]:
    """Try values around every turning point; keep the nearest for each pattern of verdicts."""
    values = [
        value
        for test in found
        for value in conditions.turning_values(test, reading.name, {})
        if _may_become(reading, value)
    ]
    patterns: dict[tuple[str, ...], Value] = {}
    for value in sorted(dict.fromkeys(values), key=lambda value: _distance(reading.value, value)):
        patterns.setdefault(_pattern(found, {reading.name: value}), value)
    patterns.pop(_pattern(found, {}), None)
    return tuple(Change(reading.definition, reading.value, value) for value in patterns.values())


def _may_become(reading: Reading, value: Value) -> bool:
    """Leave recorded views alone, and never make a stated sum of money smaller."""
    before = reading.value
    if before is None:
        return True
    if reading.definition.kind == "view":
        return False
    if reading.definition.type == "gbp" and conditions.measurable(before):
        return conditions.as_number(value) > conditions.as_number(before)
    return True


def _pattern(found: list[Condition], changed: Values) -> tuple[str, ...]:
    return tuple(conditions.verdict(test, changed).value for test in found)


def _distance(before: Value | None, to: Value) -> Decimal:
    """Measure how far a change goes; where there is no measure, all are as near."""
    if before is None or not (conditions.measurable(before) and conditions.measurable(to)):
        return Decimal(0)
    return abs(conditions.as_number(to) - conditions.as_number(before))
