"""Trials: one reasoning tree put again under many sets of changed facts, all at once.

Each set of changes has one bit; a step of the tree is then worth two numbers, whose bits say under
which sets it is met and under which it is not. What takes a walk of the tree for one set takes a
few operations on long numbers for thousands. A step that stands in many trees is worked out once.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from itertools import product
from operator import and_, or_

from toolkit.law import conditions
from toolkit.law.answers import Answer, Join, Trust
from toolkit.law.conditions import Condition
from toolkit.law.facts import Value, Values
from toolkit.law.kleene import Verdict
from toolkit.law.reasons import UNKNOWN


@dataclass(frozen=True)
class Truth:
    """The sets under which a step is met, and those under which it is not."""

    met: int
    not_met: int


@dataclass(frozen=True)
class Trials:
    """Sets of changes, numbered from the lowest bit.

    Args:
        count: How many numbers there are.
        all: The sets that make sense; a pair that gives one fact two values does not.
        taken: For each fact, the sets in which it takes each value.
        met_before: What steps and conditions that stand in many trees were worth, each with the
            step itself, so that no other can take its place.
    """

    count: int
    all: int
    taken: Mapping[str, Mapping[Value, int]]
    met_before: dict[Hashable, tuple[object, Truth]] = field(default_factory=dict)


def trials_of(changes: Sequence[Values]) -> Trials:
    """Number sets of changes in their order."""
    taken: dict[str, dict[Value, int]] = {}
    for number, changed in enumerate(changes):
        for name, value in changed.items():
            values = taken.setdefault(name, {})
            values[value] = values.get(value, 0) | 1 << number
    return Trials(len(changes), (1 << len(changes)) - 1, taken)


def pairs_of(changes: Sequence[tuple[str, Value]]) -> Trials:
    """Number every pair of changes of two facts: of n changes, i before j has number i * n + j."""
    n = len(changes)
    row = (1 << n) - 1
    column = reduce(or_, (1 << i * n for i in range(n)), 0)
    above = reduce(or_, ((row >> i + 1 << i + 1) << i * n for i in range(n)), 0)
    taken: dict[str, dict[Value, int]] = {}
    for i, (name, value) in enumerate(changes):
        taken.setdefault(name, {})[value] = row << i * n | column << i
    clashing = reduce(or_, _clashing(taken), 0)
    return Trials(n * n, above & ~clashing, taken)


def outcomes(answer: Answer, changes: Sequence[Values]) -> tuple[str, ...]:
    """Say what is found under each set of changes, as `reasons.verdict_in_words` would."""
    trials = trials_of(changes)
    found = [UNKNOWN] * trials.count
    for words, sets in found_under(answer, trials).items():
        for number in numbers(sets):
            found[number] = words
    return tuple(found)


def found_under(answer: Answer, trials: Trials) -> Mapping[str, int]:
    """Say under which sets each thing is found; each set stands under one of them."""
    firm = _found(answer, trials, "texts")
    open_ = firm.pop(UNKNOWN, 0)
    found = {words: sets for words, sets in firm.items() if sets}
    if open_:
        for words, sets in _found(answer, trials, "presumptions").items():
            if left := sets & open_:
                found[words if words == UNKNOWN else f"{UNKNOWN}, likely {words}"] = left
    return found


def truth(answer: Answer, trials: Trials, trust: Trust = "presumptions") -> Truth:
    """Put a question again under every set, relying on more or less, as `answers.again` would."""
    key = (id(answer), trust)
    if key not in trials.met_before:
        found = _doubted(answer, _put(answer, trials, trust), trust)
        trials.met_before[key] = (answer, found)
    return trials.met_before[key][1]


def numbers(sets: int) -> Iterator[int]:
    """Give the numbers of sets, ascending."""
    bits = f"{sets:b}"[::-1]
    at = bits.find("1")
    while at >= 0:
        yield at
        at = bits.find("1", at + 1)


def _clashing(taken: Mapping[str, Mapping[Value, int]]) -> Iterator[int]:
    """Give the sets in which one fact takes two values."""
    for values in taken.values():
        once = 0
        for sets in values.values():
            yield once & sets
            once |= sets


def _doubted(answer: Answer, found: Truth, trust: Trust) -> Truth:
    """Leave open what rests on this step, unless it is an inference whose conditions fail."""
    if trust != "texts" or answer.status == "verified":
        return found
    conditions_fail = answer.status == "inferred" and answer.join != "given"
    return Truth(0, found.not_met if conditions_fail else 0)


def _put(answer: Answer, trials: Trials, trust: Trust) -> Truth:
    if answer.join == "given":
        return _constant(answer.verdict, trials)
    if answer.condition:
        key = conditions.key(answer.condition)
        if key not in trials.met_before:
            trials.met_before[key] = (answer.condition, _tested(answer.condition, trials))
        return trials.met_before[key][1]
    found = [truth(child, trials, trust) for child in answer.children]
    return _joined(answer.join, found, trials, trust)


def _joined(join: Join, found: Sequence[Truth], trials: Trials, trust: Trust) -> Truth:
    result = found[0] if found else Truth(trials.all, 0)
    match join:
        case "every":
            result = _every(found, trials)
        case "some":
            result = _swapped(_every([_swapped(one) for one in found], trials))
        case "opposite":
            result = _swapped(result)
        case "presumed" if trust == "presumptions":
            result = Truth(trials.all & ~result.not_met, result.not_met)
        case "which":
            result = Truth(reduce(and_, (one.met | one.not_met for one in found), trials.all), 0)
    return result


def _every(found: Sequence[Truth], trials: Trials) -> Truth:
    return Truth(
        reduce(and_, (one.met for one in found), trials.all),
        reduce(or_, (one.not_met for one in found), 0),
    )


def _swapped(found: Truth) -> Truth:
    return Truth(found.not_met, found.met)


def _constant(verdict: Verdict, trials: Trials) -> Truth:
    met = trials.all if verdict is Verdict.MET else 0
    return Truth(met, trials.all if verdict is Verdict.NOT_MET else 0)


def _tested(condition: Condition, trials: Trials) -> Truth:
    """Put a condition once for every combination of values that its facts take together."""
    names = tuple(dict.fromkeys(r.name for r in conditions.readings(condition)))
    met = not_met = 0
    for combination in product(*(_values(name, trials) for name in names)):
        sets = reduce(and_, (bits for _, bits in combination), trials.all)
        if not sets:
            continue
        changed = {
            name: value
            for name, (value, _) in zip(names, combination, strict=True)
            if value is not None
        }
        verdict = conditions.verdict(condition, changed)
        met |= sets if verdict is Verdict.MET else 0
        not_met |= sets if verdict is Verdict.NOT_MET else 0
    return Truth(met, not_met)


def _values(name: str, trials: Trials) -> list[tuple[Value | None, int]]:
    """Give the values that a fact takes, and as no value where it is left alone."""
    taken = trials.taken.get(name, {})
    changed = reduce(or_, taken.values(), 0)
    return [(None, trials.all & ~changed), *taken.items()]


def _found(answer: Answer, trials: Trials, trust: Trust) -> dict[str, int]:
    worth = truth(answer, trials, trust)
    if answer.join == "which":
        told = _chosen(answer, trials, trust, worth.met)
        return {**told, UNKNOWN: trials.all & ~worth.met}
    return {
        Verdict.MET.value: worth.met,
        Verdict.NOT_MET.value: worth.not_met,
        UNKNOWN: trials.all & ~(worth.met | worth.not_met),
    }


def _chosen(answer: Answer, trials: Trials, trust: Trust, settled: int) -> dict[str, int]:
    """Part the sets by the names that are met under them, qualifiers included."""
    parted: dict[tuple[str, ...], int] = {(): settled}
    for child in answer.children:
        names = _parted(child, trials, trust)
        told = [
            ((*before, words) if words else before, sets & more)
            for before, sets in parted.items()
            for words, more in names.items()
        ]
        parted = {}
        for key, sets in told:
            if sets:
                parted[key] = parted.get(key, 0) | sets
    return {" + ".join(names) or answer.names[0]: sets for names, sets in parted.items()}


def _parted(child: Answer, trials: Trials, trust: Trust) -> dict[str, int]:
    """Part the sets by the name that one child is found under; empty where it is not met."""
    met = truth(child, trials, trust).met
    parted = {child.names[0]: met}
    for word, more in zip(child.names[1:], child.children[1:], strict=True):
        also = truth(more, trials, trust).met
        parted = {
            name: sets
            for before, old in parted.items()
            for name, sets in ((f"{before} {word}", old & also), (before, old & ~also))
        }
    return {"": trials.all & ~met, **parted}
