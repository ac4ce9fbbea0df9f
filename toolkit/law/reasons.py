"""What a reasoning tree says: what is found, what it rests on, what is missing and what is open."""

from collections.abc import Iterable, Iterator

from toolkit.law import conditions
from toolkit.law.answers import Answer, Layer, again, firmly
from toolkit.law.conditions import Reading
from toolkit.law.facts import Values
from toolkit.law.kleene import Verdict

UNKNOWN = Verdict.UNKNOWN.value
_WEAKER: tuple[Layer, ...] = ("statute", "regulation", "guidance", "panel_view", "inference")


def outcome(answer: Answer, changed: Values, *, doubting: bool = False) -> str:
    """Say what is found: a verdict, or for a choice the names of all that are met.

    Args:
        answer: Reasoning tree.
        changed: Facts to change first, by name.
        doubting: Whether what is not verified counts as unknown.
    """
    verdict = again(answer, changed, doubting=doubting)
    if answer.join != "which" or not verdict.settled:
        return verdict.value
    met = [
        _name(child, changed, doubting)
        for child in answer.children
        if again(child, changed, doubting=doubting) is Verdict.MET
    ]
    return " + ".join(met) or answer.names[0]


def verdict_in_words(answer: Answer) -> str:
    """Say what is found; what rests on something unverified is unknown, and likely at most."""
    firm = outcome(answer, {}, doubting=True)
    if firm != UNKNOWN:
        return firm
    likely = outcome(answer, {})
    return UNKNOWN if likely == UNKNOWN else f"{UNKNOWN}, likely {likely}"


def needs(answer: Answer) -> tuple[Reading, ...]:
    """Give the missing facts that could still change the verdict, in the order they are asked."""
    return _once(reading for reading, _ in _missing(answer, helps=True))


def open_if(answer: Answer) -> tuple[Reading, ...]:
    """Give the views that the authority could record to open what is unknown."""
    return _once(
        reading
        for reading, helps in _missing(answer, helps=True)
        if helps and reading.definition.kind == "view"
    )


def deciding(answer: Answer) -> Iterator[Answer]:
    """Walk the steps that the verdict rests on, verified ones where they suffice."""
    yield answer
    for child in _decisive(answer):
        yield from deciding(child)


def unverified(answer: Answer) -> tuple[str, ...]:
    """Name the steps on the deciding path that it could not do without and that are unverified."""
    doubtful = (
        step
        for step in deciding(answer)
        if step.status != "verified" and firmly(step) is not step.verdict
    )
    return tuple(dict.fromkeys(f"{step.rule or step.asked} ({step.status})" for step in doubtful))


def cites(answer: Answer) -> tuple[str, ...]:
    """Collect the citations on the deciding path."""
    return tuple(dict.fromkeys(cite for step in deciding(answer) for cite in step.cites))


def weakest_layer(answer: Answer, layer: Layer) -> Layer:
    """Give the weakest kind of source on the deciding path."""
    layers = [step.layer for step in deciding(answer) if step.layer]
    return max([layer, *layers], key=_WEAKER.index)


def because(answer: Answer) -> str:
    """Say in one sentence what settles the answer or leaves it open."""
    if answer.join != "which":
        return "; ".join(_steps(answer))
    found = [child for child in answer.children if child.verdict is Verdict.MET]
    parts = [f"{_name(child, {}, False)}: {'; '.join(_steps(child))}" for child in found]
    open_ = [child for child in answer.children if not child.verdict.settled]
    if open_:
        names = " and ".join(dict.fromkeys(_name(child, {}, False) for child in open_))
        steps = dict.fromkeys(step for child in open_ for step in _steps(child))
        parts.append(f"still open is {names}: {'; '.join(steps)}")
    return ". ".join(parts) or "; ".join(_steps(answer))


def tests(answer: Answer) -> Iterator[conditions.Condition]:
    """Walk every condition in the tree."""
    if answer.condition:
        yield answer.condition
    for child in answer.children:
        yield from tests(child)


def _steps(answer: Answer) -> tuple[str, ...]:
    """Give the plain tests and readings that the verdict rests on."""
    found = (step.because for step in deciding(answer) if not step.children and step.because)
    return tuple(dict.fromkeys(found))


def _name(child: Answer, changed: Values, doubting: bool) -> str:
    """Name what a met child finds, with the qualifiers that are met too."""
    more = zip(child.names[1:], child.children[1:], strict=True)
    found = (
        word for word, answer in more if again(answer, changed, doubting=doubting) is Verdict.MET
    )
    return " ".join((child.names[0], *found))


def _decisive(answer: Answer) -> tuple[Answer, ...]:
    """Give the children that carry the verdict."""
    if answer.join == "opposite":
        return answer.children
    if answer.join == "named":
        return answer.children[:1]
    sought = answer.verdict
    if answer.join == "which" and sought.settled:
        met = tuple(child for child in answer.children if child.verdict is Verdict.MET)
        return met or answer.children
    same = tuple(child for child in answer.children if child.verdict is sought)
    firm = tuple(child for child in same if firmly(child) is sought)
    one_is_enough = (answer.join, sought) in (
        ("every", Verdict.NOT_MET),
        ("some", Verdict.MET),
    )
    return firm if one_is_enough and firm else same


def _missing(answer: Answer, *, helps: bool) -> Iterator[tuple[Reading, bool]]:
    """Walk unknown facts that still matter, saying whether a yes would help the verdict along.

    A choice with a part that no fact can settle stays open, so no fact matters to it.
    """
    if answer.verdict.settled:
        return
    if answer.condition:
        for reading in conditions.readings(answer.condition):
            if reading.value is None:
                yield reading, helps
    children = answer.children[:1] if answer.join == "named" else answer.children
    helps = helps != (answer.join == "opposite")
    found = [tuple(_missing(child, helps=helps)) for child in children]
    stuck = answer.join == "which" and any(
        not child.verdict.settled and not missing
        for child, missing in zip(children, found, strict=True)
    )
    for missing in found:
        yield from () if stuck else missing


def _once(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    return tuple({reading.name: reading for reading in readings}.values())
