"""Ways: a set of changes that leads to a verdict, however many facts it takes.

Where many facts are missing, no one or two of them open a route. A way is put together from the
leaves of the tree upwards, the smallest at each step, and then freed of what it does not need.
It is short, and no change in it is idle; that no shorter one exists is not claimed.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product

from toolkit.law import conditions
from toolkit.law.answers import Answer
from toolkit.law.conditions import Condition
from toolkit.law.facts import Value, Values
from toolkit.law.kleene import Verdict, opposite
from toolkit.law.reasons import direction
from toolkit.law.trials import outcomes

KEPT = 12  # ways kept at each step, so that one that clashes further up has others beside it

Choices = Mapping[str, Sequence[Value]]
Stands = Callable[[Values], bool]
"""Whether facts so changed can all be true."""


def any_stand(_changed: Values) -> bool:
    """Refuse no changes, for a tree that stands alone."""
    return True


def way_to(
    answer: Answer, wanted: Verdict, choices: Choices, stands: Stands = any_stand
) -> Values | None:
    """Find changes that lead to a verdict; nothing where none is found or none is needed.

    Args:
        answer: Reasoning tree; not a choice among named answers.
        wanted: Met or not met.
        choices: For each fact, the values it may take.
        stands: Whether changes leave facts that can all be true.
    """
    for way in _ways(answer, wanted, choices, {}):
        if way and _leads(answer, wanted, way):
            shorter = _without_idle(answer, way)
            if stands(shorter):
                return shorter
    return None


def _leads(answer: Answer, wanted: Verdict, way: Values) -> bool:
    """Whether a way leads there for sure, or as likely as unverified rules let it."""
    return direction(_end(answer, way)) == wanted


def _without_idle(answer: Answer, way: Values) -> Values:
    """Leave out, one after the other, what the end does not need; all are tried at once."""
    kept, ends, left = dict(way), _end(answer, way), list(way)
    while left:
        fewer = [{other: kept[other] for other in kept if other != name} for name in left]
        idle = next((n for n, end in enumerate(outcomes(answer, fewer)) if end == ends), None)
        if idle is None:
            break
        del kept[left[idle]]
        left = left[idle + 1 :]
    return kept


def _end(answer: Answer, way: Values) -> str:
    """Say where a way leads, working out once what stands in the tree many times."""
    (end,) = outcomes(answer, [way])
    return end


type Walked = dict[tuple[int, Verdict], list[Values]]


def _ways(answer: Answer, wanted: Verdict, choices: Choices, walked: Walked) -> list[Values]:
    """Give the shortest ways found for one step, which may stand in a tree many times."""
    key = (id(answer), wanted)
    if key not in walked:
        walked[key] = _found(answer, wanted, choices, walked)
    return walked[key]


def _found(answer: Answer, wanted: Verdict, choices: Choices, walked: Walked) -> list[Values]:
    """Put ways together for one step; a way of no change where it is as wanted."""
    if answer.join in ("given", "which"):
        return [{}] if answer.join == "given" and answer.verdict is wanted else []
    if answer.condition:
        return _tested(answer.condition, wanted, choices)
    if answer.join in ("opposite", "named", "presumed"):
        sought = opposite(wanted) if answer.join == "opposite" else wanted
        return _ways(answer.children[0], sought, choices, walked)
    one_is_enough = (answer.join == "every") == (wanted is Verdict.NOT_MET)
    found = [_ways(child, wanted, choices, walked) for child in answer.children]
    if one_is_enough:
        return _shortest(way for ways in found for way in ways)
    together: list[Values] = [{}]
    for ways in found:
        together = _shortest(
            {**before, **way} for before, way in product(together, ways) if _agree(before, way)
        )
    return together


def _tested(condition: Condition, wanted: Verdict, choices: Choices) -> list[Values]:
    if conditions.verdict(condition, {}) is wanted:
        return [{}]
    names = dict.fromkeys(reading.name for reading in conditions.readings(condition))
    single: Iterable[Values] = ({name: value} for name in names for value in choices.get(name, ()))
    return [way for way in single if conditions.verdict(condition, way) is wanted][:KEPT]


def _agree(one: Values, other: Values) -> bool:
    return all(one.get(name, value) == value for name, value in other.items())


def _shortest(ways: Iterable[Values]) -> list[Values]:
    return sorted(ways, key=len)[:KEPT]
