"""Flips: small sets of fact changes that would change what is found.

A flip says what would have to be so; it never says how to get around a rule. A sum of money that
is stated is never made smaller, as if a value could be split, and a recorded view is never changed.
Changes that would contradict what else is known are no flip.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from toolkit.law import conditions
from toolkit.law.answers import Answer
from toolkit.law.conditions import Condition, Reading
from toolkit.law.facts import ChangeClass, FactDefinition, Value, Values, say
from toolkit.law.kleene import Verdict
from toolkit.law.reasons import UNKNOWN, conditions_of, direction, verdict_in_words
from toolkit.law.trials import Trials, found_under, numbers, pairs_of, trials_of
from toolkit.law.ways import Stands, any_stand, way_to


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


@dataclass(frozen=True)
class Field:
    """Every change that some trees could turn on, tried on all of them together.

    Args:
        choices: For each fact, one change for every way the conditions of the trees come out,
            the nearest first.
    """

    choices: tuple[tuple[Change, ...], ...]

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every single change, fact by fact."""
        return tuple(change for choice in self.choices for change in choice)

    @cached_property
    def places(self) -> Mapping[str, tuple[int, int]]:
        """For each fact, the number of its first change among all, and how many it has."""
        places, at = dict[str, tuple[int, int]](), 0
        for choice in self.choices:
            places[choice[0].definition.name] = at, len(choice)
            at += len(choice)
        return places

    @cached_property
    def singles(self) -> Trials:
        """Trials of one change each."""
        return trials_of([changed([change]) for change in self.changes])

    @cached_property
    def pairs(self) -> Trials:
        """Trials of two changes each."""
        return pairs_of([(change.definition.name, change.to) for change in self.changes])

    @cached_property
    def pairs_with(self) -> tuple[int, ...]:
        """For each single change, the numbers of all pairs that it is one of."""
        count = len(self.changes)
        row = (1 << count) - 1
        column = sum(1 << at * count for at in range(count))
        return tuple(row << at * count | column << at for at in range(count))


def field_of(answers: Iterable[Answer]) -> Field:
    """Gather the changes that any of some trees could turn on."""
    by_fact: dict[str, tuple[Reading, list[Condition]]] = {}
    tests = {conditions.key(test): test for test in conditions_of(*answers)}
    for test in tests.values():
        for reading in conditions.readings(test):
            by_fact.setdefault(reading.name, (reading, []))[1].append(test)
    changes = (_changes(reading, found) for reading, found in by_fact.values())
    return Field(tuple(change for change in changes if change))


def flips(
    answer: Answer, target: str, field: Field | None = None, stands: Stands = any_stand
) -> tuple[Flip, ...]:
    """Find the smallest sets of changes that lead to another finding than unknown.

    Only sets of the smallest size that works are given for each finding, of one change or of two;
    for a choice only those of the smallest size at all. Where neither works, one longer set is
    given that `ways` puts together. Of sets that change the same facts to the same end only the
    nearest is given, and what a body can decide or record comes before what it can only find.

    Args:
        answer: Reasoning tree.
        target: Id of the finding, for the report.
        field: Changes to try, where trees that stand together are tried on the same ones.
        stands: Whether changes leave facts that can all be true.
    """
    now = verdict_in_words(answer, {})
    idle = {now, UNKNOWN, f"{UNKNOWN}, likely {now}"}  # less sure of the same turns nothing
    field = field or field_of([answer])
    found: dict[tuple[str, ...], Flip] = {}
    for tried in (_singles, _pairs):
        ends = {direction(flip.to) for flip in found.values()}
        both = {Verdict.MET.value, Verdict.NOT_MET.value}
        if ends and (answer.join == "which" or ends | {direction(now)} >= both):
            break
        for then, changes in tried(answer, field, idle, ends):
            key = (then, *(change.definition.name for change in changes))
            if key not in found and stands(changed(changes)):
                found[key] = Flip(target, then, changes)
    ends = {direction(flip.to) for flip in found.values()}
    longer = [
        Flip(target, verdict_in_words(answer, changed(way)), way)
        for wanted in (Verdict.MET, Verdict.NOT_MET)
        if wanted not in (direction(now), *ends) and (way := _way(answer, wanted, field, stands))
    ]
    return tuple(sorted((*found.values(), *longer), key=_effort))


type Told = Iterator[tuple[str, tuple[Change, ...]]]


def _singles(answer: Answer, field: Field, known: set[str], ends: set[str]) -> Told:
    """Try each change alone, in the order of facts."""
    for number, then in _elsewhere(answer, field.singles, known, ends):
        yield then, (field.changes[number],)


def _pairs(answer: Answer, field: Field, known: set[str], ends: set[str]) -> Told:
    """Try changes of two facts together; a change that leads nowhere new alone may do so here."""
    count = len(field.changes)
    for number, then in _elsewhere(answer, field.pairs, known, ends):
        yield then, tuple(field.changes[at] for at in divmod(number, count))


def _elsewhere(
    answer: Answer, trials: Trials, known: set[str], ends: set[str]
) -> list[tuple[int, str]]:
    """Give the sets that lead to another end than those known, in their order."""
    told = (
        (number, words)
        for words, sets in found_under(answer, trials).items()
        if words not in known and direction(words) not in ends
        for number in numbers(sets)
    )
    return sorted(told)


def _way(answer: Answer, wanted: Verdict, field: Field, stands: Stands) -> tuple[Change, ...]:
    """Find a longer set, where no small one leads there."""
    by_fact = {changes[0].definition.name: changes for changes in field.choices}
    values = {name: [change.to for change in changes] for name, changes in by_fact.items()}
    way = way_to(answer, wanted, values, stands) or {}
    return tuple(c for name, to in way.items() for c in by_fact[name] if c.to == to)


def changed(changes: Iterable[Change]) -> Values:
    """Give the values that changes set."""
    return {change.definition.name: change.to for change in changes}


def _effort(flip: Flip) -> tuple[int, int]:
    """Count the changes, and among them those that no body can decide or record."""
    return len(flip.change), sum(change.kind == "fixed" for change in flip.change)


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
    if before is None or not conditions.measurable(before):
        return Decimal(0)
    return abs(conditions.as_number(to) - conditions.as_number(before))
