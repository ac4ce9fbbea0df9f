"""What a reasoning tree says: what is found, what it rests on, what is missing and what is open."""

from collections.abc import Iterable, Iterator, Sequence

from toolkit.law import conditions
from toolkit.law.answers import Answer, Layer, Trust, again, firmly
from toolkit.law.conditions import Reading
from toolkit.law.facts import Values
from toolkit.law.kleene import Verdict

Steps = Sequence[Answer] | None
"""What `deciding` gave for the same answer, where it is at hand."""

UNKNOWN = Verdict.UNKNOWN.value
IS_NOT = ", which is not "
_WEAKER: tuple[Layer, ...] = ("statute", "regulation", "guidance", "panel_view", "inference")


def outcome(answer: Answer, changed: Values, trust: Trust = "presumptions") -> str:
    """Say what is found: a verdict, or for a choice the names of all that are met."""
    verdict = again(answer, changed, trust)
    if answer.join != "which" or not verdict.settled:
        return verdict.value
    met = [child for child in answer.children if again(child, changed, trust) is Verdict.MET]
    return " + ".join(_name(child, changed, trust) for child in met) or answer.names[0]


def verdict_in_words(answer: Answer, changed: Values) -> str:
    """Say what is found, with some facts changed.

    What rests on something unverified is unknown, and likely at most.
    """
    firm = outcome(answer, changed, "texts")
    if firm != UNKNOWN:
        return firm
    likely = outcome(answer, changed)
    return UNKNOWN if likely == UNKNOWN else f"{UNKNOWN}, likely {likely}"


def direction(words: str) -> str:
    """Give what a verdict points to, whether it is sure or likely only."""
    return words.removeprefix(f"{UNKNOWN}, likely ")


def needs(answer: Answer) -> tuple[Reading, ...]:
    """Give the missing facts that could still change the verdict, in the order they are asked."""
    return _once(reading for reading, _ in _missing(answer).values())


def open_if(answer: Answer) -> tuple[Reading, ...]:
    """Give the views that the authority could record to open what is unknown."""
    return _once(
        reading
        for reading, helps in _missing(answer).values()
        if helps and reading.definition.kind == "view"
    )


def deciding(answer: Answer) -> tuple[Answer, ...]:
    """Walk the steps that the verdict rests on, once each, verified ones where they suffice."""
    walked: dict[int, Answer] = {}
    waiting = [answer]
    while waiting:
        step = waiting.pop()
        if id(step) not in walked:
            walked[id(step)] = step
            waiting += reversed(_decisive(step))
    return tuple(walked.values())


def unverified(answer: Answer, steps: Steps = None) -> tuple[str, ...]:
    """Name the steps on the deciding path that it could not do without and that are unverified."""
    doubtful = (
        step
        for step in steps or deciding(answer)
        if (step.status != "verified" or step.join == "presumed")
        and firmly(step) is not step.verdict
    )
    return tuple(dict.fromkeys(_doubt(step) for step in doubtful))


def cites(answer: Answer, steps: Steps = None) -> tuple[str, ...]:
    """Collect the citations on the deciding path."""
    return tuple(dict.fromkeys(cite for step in steps or deciding(answer) for cite in step.cites))


def weakest_layer(answer: Answer, layer: Layer, steps: Steps = None) -> Layer:
    """Give the weakest kind of source on the deciding path."""
    layers = [step.layer for step in steps or deciding(answer) if step.layer]
    return max([layer, *layers], key=_WEAKER.index)


def because(answer: Answer, steps: Steps = None) -> str:
    """Say in one sentence what settles the answer or leaves it open."""
    parts = ["; ".join(_steps(answer, steps))]
    if answer.join == "which":
        found = [child for child in answer.children if child.verdict is Verdict.MET]
        open_ = [child for child in answer.children if not child.verdict.settled]
        told = [f"{_name(child, {})}: {'; '.join(_steps(child))}" for child in found]
        parts = [*told, *([_still_open(open_)] if open_ else [])] or parts
    doubts = unverified(answer, steps)
    return ". ".join([*parts, *([f"Rests on: {'; '.join(doubts)}"] if doubts else [])])


def conditions_of(*answers: Answer) -> Iterator[conditions.Condition]:
    """Walk every condition in some trees; a step that stands in them many times, once."""
    waiting, walked = list(reversed(answers)), set[int]()
    while waiting:
        step = waiting.pop()
        if id(step) in walked:
            continue
        walked.add(id(step))
        if step.condition:
            yield step.condition
        waiting += reversed(step.children)


def _still_open(answers: Sequence[Answer]) -> str:
    """Say which parts of a choice are open, and on what."""
    names = " and ".join(dict.fromkeys(_name(answer, {}) for answer in answers))
    steps = dict.fromkeys(step for answer in answers for step in _steps(answer))
    return f"Still open is {names}: {'; '.join(steps)}"


def _doubt(step: Answer) -> str:
    presumed = step.join == "presumed"
    return f"{step.rule or step.because} ({'presumed' if presumed else step.status})"


def _steps(answer: Answer, steps: Steps = None) -> tuple[str, ...]:
    """Give the plain tests and readings that the verdict rests on."""
    walked = steps or deciding(answer)
    found = (step.because for step in walked if step.because and not _decisive(step))
    return tuple(_joined(dict.fromkeys(found)))


def _joined(reasons: Iterable[str]) -> Iterator[str]:
    """Say once what one fact is, where several tests say what it is not."""
    told: dict[str, list[str]] = {}
    for reason in reasons:
        said, split, rest = reason.partition(IS_NOT)
        told.setdefault(said + split, []).append(rest)
    for said, rests in told.items():
        *first, last = rests
        yield said + (f"{', '.join(first)} or {last}" if first else last)


def _name(child: Answer, changed: Values, trust: Trust = "presumptions") -> str:
    """Name what a met child finds, with the qualifiers that are met too."""
    more = zip(child.names[1:], child.children[1:], strict=True)
    found = (word for word, answer in more if again(answer, changed, trust) is Verdict.MET)
    return " ".join((child.names[0], *found))


def _decisive(answer: Answer) -> tuple[Answer, ...]:
    """Give the children that carry the verdict."""
    if answer.join == "opposite":
        return answer.children
    if answer.join == "named":
        return answer.children[:1]
    if answer.join == "presumed":
        return ()
    sought = answer.verdict
    if answer.join == "which" and sought.settled:
        carrying = (c for c in answer.children if c.verdict is Verdict.MET or not firmly(c).settled)
        return tuple(carrying) or answer.children
    same = tuple(child for child in answer.children if child.verdict is sought)
    firm = tuple(child for child in same if firmly(child) is sought)
    one_is_enough = (answer.join, sought) in (("every", Verdict.NOT_MET), ("some", Verdict.MET))
    return firm if one_is_enough and firm else same


type Missing = dict[tuple[str, bool], tuple[Reading, bool]]


def _missing(answer: Answer, *, helps: bool = True) -> Missing:
    """Give unknown facts that still matter, saying whether a yes would help the verdict along."""
    found: Missing = {}
    _gather(answer, helps, found, set())
    return found


def _gather(answer: Answer, helps: bool, found: Missing, walked: set[tuple[int, bool]]) -> None:
    """Walk each step once; a choice with a part that no fact can settle stays open anyway."""
    if answer.plain.settled or (id(answer), helps) in walked:
        return
    walked.add((id(answer), helps))
    if answer.condition:
        for one in conditions.readings(answer.condition):
            if one.value is None:
                found.setdefault((one.name, helps), (one, helps))
    if answer.join == "which":
        parts = [(part, _missing(part, helps=helps)) for part in answer.children]
        if all(part.plain.settled or missing for part, missing in parts):
            for _, missing in parts:
                found.update({key: one for key, one in missing.items() if key not in found})
        return
    for child in answer.children[:1] if answer.join == "named" else answer.children:
        _gather(child, helps != (answer.join == "opposite"), found, walked)


def _once(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    return tuple({reading.name: reading for reading in readings}.values())
