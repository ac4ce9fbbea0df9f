"""Left open: which missing facts still matter under each of many sets of changed facts."""

from collections.abc import Mapping, Sequence
from functools import reduce
from operator import or_

from toolkit.law import conditions
from toolkit.law.answers import Answer
from toolkit.law.trials import Trials, truth


def needed_under(answers: Sequence[Answer], trials: Trials) -> Mapping[str, int]:
    """Say under which sets each fact that they lack still matters, as `reasons.needs` would.

    Args:
        answers: Reasoning trees; a step that stands in several is worked out once.
        trials: Sets of changes.
    """
    steps = _children_first(answers)
    open_ = {id(step): _open(step, trials) for step in steps}
    asking: dict[int, int] = {}  # sets under which a step is open and some fact could settle it
    for step in steps:
        below = [asking[id(child)] for child in _below(step)]
        own = reduce(or_, (sets for _, sets in _unread(step, trials)), 0)
        asking[id(step)] = open_[id(step)] & (
            own | reduce(or_, below, 0) & ~_stuck(step, asking, open_)
        )
    mattering = {id(answer): open_[id(answer)] for answer in answers}
    needed: dict[str, int] = {}
    for step in reversed(steps):
        sets = mattering.get(id(step), 0) & ~_stuck(step, asking, open_)
        if sets:
            for name, unread in _unread(step, trials):
                needed[name] = needed.get(name, 0) | sets & unread
            for child in _below(step):
                mattering[id(child)] = mattering.get(id(child), 0) | sets & open_[id(child)]
    return {name: sets for name, sets in needed.items() if sets}


def _children_first(answers: Sequence[Answer]) -> list[Answer]:
    """Give every step once, after all that stand below it."""
    order: list[Answer] = []
    walked: set[int] = set()
    waiting = [(answer, False) for answer in reversed(answers)]
    while waiting:
        step, done = waiting.pop()
        if done:
            order.append(step)
        elif id(step) not in walked:
            walked.add(id(step))
            waiting.append((step, True))
            waiting += [(child, False) for child in step.children]
    return order


def _below(step: Answer) -> tuple[Answer, ...]:
    """Give the steps on which its verdict hangs; qualifiers of a name are none of them."""
    return step.children[:1] if step.join == "named" else step.children


def _open(step: Answer, trials: Trials) -> int:
    found = truth(step, trials, "readings")
    return trials.all & ~(found.met | found.not_met)


def _unread(step: Answer, trials: Trials) -> list[tuple[str, int]]:
    """Name the facts that a test lacks, with the sets that do not give them."""
    if step.condition is None:
        return []
    missing = [one.name for one in conditions.readings(step.condition) if one.value is None]
    given = {name: reduce(or_, trials.taken.get(name, {}).values(), 0) for name in missing}
    return [(name, trials.all & ~sets) for name, sets in given.items()]


def _stuck(step: Answer, asking: Mapping[int, int], open_: Mapping[int, int]) -> int:
    """Give the sets under which a choice has a part that no fact can settle."""
    if step.join != "which":
        return 0
    return reduce(or_, (open_[id(part)] & ~asking[id(part)] for part in step.children), 0)
