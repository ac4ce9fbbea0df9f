"""Trials: one reasoning tree put again under many sets of changed facts, all at once.

Each set of changes has one bit; a step of the tree is then worth two numbers, whose bits say under
which sets it is met and under which it is not. What takes a walk of the tree for one set takes a
few operations on long numbers for thousands.
"""

from collections.abc import Hashable, Mapping, Sequence
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
        count: How many sets there are.
        taken: For each fact, the sets in which it takes each value.
        met_before: What rules and conditions that stand in one tree many times were worth.
    """

    count: int
    taken: Mapping[str, Mapping[Value, int]]
    met_before: dict[Hashable, Truth] = field(default_factory=dict)

    @property
    def all(self) -> int:
        """Every set."""
        return (1 << self.count) - 1


def trials_of(changes: Sequence[Values]) -> Trials:
    """Number sets of changes in their order."""
    taken: dict[str, dict[Value, int]] = {}
    for number, changed in enumerate(changes):
        for name, value in changed.items():
            values = taken.setdefault(name, {})
            values[value] = values.get(value, 0) | 1 << number
    return Trials(len(changes), taken)


def outcomes(answer: Answer, changes: Sequence[Values]) -> tuple[str, ...]:
    """Say what is found under each set of changes, as `reasons.verdict_in_words` would."""
    trials = trials_of(changes)
    firm = _words(answer, trials, "texts")
    if UNKNOWN not in firm:
        return tuple(firm)
    likely = _words(answer, trials, "presumptions")
    return tuple(
        sure if sure != UNKNOWN else UNKNOWN if guess == UNKNOWN else f"{UNKNOWN}, likely {guess}"
        for sure, guess in zip(firm, likely, strict=True)
    )


def truth(answer: Answer, trials: Trials, trust: Trust = "presumptions") -> Truth:
    """Put a question again under every set, relying on more or less, as `answers.again` would."""
    if not answer.rule:
        return _doubted(answer, _put(answer, trials, trust), trust)
    step = (answer.rule, answer.join, answer.status, trust)
    if step not in trials.met_before:
        trials.met_before[step] = _doubted(answer, _put(answer, trials, trust), trust)
    return trials.met_before[step]


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
            trials.met_before[key] = _tested(answer.condition, trials)
        return trials.met_before[key]
    children = answer.children[:1] if answer.join == "named" else answer.children
    return _joined(answer.join, [truth(child, trials, trust) for child in children], trials, trust)


def _joined(join: Join, found: Sequence[Truth], trials: Trials, trust: Trust) -> Truth:
    first, result = found[0], found[0]
    match join:
        case "every":
            result = _every(found, trials)
        case "some":
            result = _swapped(_every([_swapped(one) for one in found], trials))
        case "opposite":
            result = _swapped(first)
        case "presumed" if trust == "presumptions":
            result = Truth(trials.all & ~first.not_met, first.not_met)
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


def _words(answer: Answer, trials: Trials, trust: Trust) -> list[str]:
    found = truth(answer, trials, trust)
    if answer.join != "which":
        met, not_met = _bits(found.met, trials), _bits(found.not_met, trials)
        word = {(True, False): Verdict.MET.value, (False, True): Verdict.NOT_MET.value}
        return [word.get(pair, UNKNOWN) for pair in zip(met, not_met, strict=True)]
    settled = _bits(found.met, trials)
    parts = [_names(child, trials, trust) for child in answer.children]
    told = (
        " + ".join(part for part in together if part) or answer.names[0]
        for together in zip(*parts, strict=True)
    )
    return [words if known else UNKNOWN for known, words in zip(settled, told, strict=True)]


def _names(child: Answer, trials: Trials, trust: Trust) -> list[str]:
    """Name what a child of a choice finds under each set; empty where it is not met."""
    found = [_bits(truth(child, trials, trust).met, trials)]
    found += [_bits(truth(more, trials, trust).met, trials) for more in child.children[1:]]
    return [
        " ".join(word for word, there in zip(child.names, met, strict=True) if there)
        if met[0]
        else ""
        for met in zip(*found, strict=True)
    ]


def _bits(number: int, trials: Trials) -> list[bool]:
    return [bit == "1" for bit in reversed(f"{number:0{trials.count}b}")] if trials.count else []
