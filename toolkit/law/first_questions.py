"""First questions: the few whose answers make most of the others idle.

A newcomer's case leaves hundreds of facts open, and most of them matter only under some answers to
others. Nobody knows those answers yet, so many are tried: in each of some worlds every question
has one of its answers. The question that leaves least to ask, in all worlds together, comes first;
then the one that leaves least beside it, and so on. While a question decides which law governs it
counts for more, since everything hangs on that.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from zlib import crc32

from toolkit.law.answers import Answer
from toolkit.law.facts import Value, Values
from toolkit.law.findings import Finding
from toolkit.law.flips import field_of
from toolkit.law.left_open import needed_under
from toolkit.law.questions import OpenQuestion, open_questions, trees_by_subject
from toolkit.law.trials import Trials, trials_of

MOST = 20  # questions that a person answers at a sitting
WORLDS = 32
FOR_REGIME = 3  # more that a question counts while it decides which law governs
NEAREST = 40  # questions looked at again at each step; the others settled too little before

type Answers = Mapping[str, Sequence[Value]]
type Trees = Sequence[Sequence[Answer]]


@dataclass(frozen=True)
class Start:
    """Where to begin.

    Args:
        first: Questions to answer first, in order.
        rest: All others, in the order of how much they decide alone.
        fewest: How many of the rest fall away under the least helpful answers that were tried.
        most: How many fall away under the most helpful ones.
    """

    first: tuple[OpenQuestion, ...]
    rest: tuple[OpenQuestion, ...]
    fewest: int
    most: int

    @property
    def all(self) -> tuple[OpenQuestion, ...]:
        """Every open question, those to answer first before the others."""
        return self.first + self.rest

    @property
    def in_words(self) -> str:
        """Say how many to answer first, and what that settles."""
        if not self.rest:
            return "answer these"
        settled = f"{self.most:,}"
        if self.fewest < self.most:
            settled = f"{self.fewest:,} to {settled}"
        one = len(self.first) == 1
        ones = (
            "this one first; it settles" if one else f"these {len(self.first)} first; they settle"
        )
        others = f"the {len(self.rest):,} others, depending on the answers"
        return f"answer {ones} some {settled} of {others}"


def start_of(findings: Iterable[Finding], *, most: int = MOST) -> Start:
    """Choose the questions to answer first.

    Args:
        findings: What was found, settled or not.
        most: How many to choose at most.
    """
    open_ = _once(one for one in findings if not one.settled)
    asked = open_questions(open_)
    trees = tuple(trees_by_subject(open_).values())
    regimes = tuple(trees_by_subject(one for one in open_ if one.kind == "regime").values())
    choices = field_of(one.tree for one in open_).choices
    tried = {choice[0].definition.name: [one.to for one in choice] for choice in choices}
    answers = {name: tried[name] for one in asked if (name := one.reading.name) in tried}
    chosen: list[str] = []
    nearest = list(answers)
    while nearest and len(chosen) < most:
        sets = [[*chosen, name] for name in nearest]
        left = dict(zip(nearest, _left(sets, answers, trees, regimes), strict=True))
        best, *nearest = sorted(nearest, key=lambda name: left[name])[: NEAREST + 1]
        chosen.append(best)
    by_name = {one.reading.name: one for one in asked}
    rest = tuple(one for one in asked if one.reading.name not in chosen)
    gone = [len(rest) - left for left in _left_by_world(chosen, answers, trees)]
    return Start(tuple(by_name[name] for name in chosen), rest, min(gone), max(gone))


def _once(findings: Iterable[Finding]) -> Collection[Finding]:
    """Take what waits for the same facts under the same rule once, whatever it is about."""
    return {
        (one.rulebook, one.id, *(reading.name for reading in one.needs)): one for one in findings
    }.values()


def _needed(trees: Trees, trials: Trials) -> Collection[int]:
    """Give, for each fact that some subject lacks, the sets of changes under which it matters."""
    needed: dict[str, int] = {}
    for mine in trees:
        afresh = replace(trials, met_before={})  # another subject has other facts
        for name, sets in needed_under(mine, afresh).items():
            needed[name] = needed.get(name, 0) | sets
    return needed.values()


def _world(names: Sequence[str], answers: Answers, number: int) -> Values:
    """Give each question the answer that it has in one world, the same in every run."""
    return {
        name: answers[name][crc32(f"{name} {number}".encode()) % len(answers[name])]
        for name in names
    }


def _left(
    sets: Sequence[Sequence[str]], answers: Answers, trees: Trees, regimes: Trees
) -> list[int]:
    """Count what each set of answered questions leaves to ask, in all worlds together."""
    trials = trials_of(
        [_world(names, answers, number) for names in sets for number in range(WORLDS)]
    )
    left = [0] * len(sets)
    size = WORLDS // 8  # bytes that the worlds of one set take
    for asked, count in ((trees, 1), (regimes, FOR_REGIME)):
        for needed in _needed(asked, trials):
            worlds = needed.to_bytes(size * len(sets), "little")
            for at in range(len(sets)):
                mine = int.from_bytes(worlds[at * size : (at + 1) * size], "little")
                left[at] += count * mine.bit_count()
    return left


def _left_by_world(chosen: Sequence[str], answers: Answers, trees: Trees) -> list[int]:
    """Count the questions left in each world once some are answered."""
    trials = trials_of([_world(chosen, answers, number) for number in range(WORLDS)])
    needed = _needed(trees, trials)
    return [sum(sets >> number & 1 for sets in needed) for number in range(WORLDS)]
