"""Answers: a verdict and the reasoning tree from which everything else derives.

Rules build answers from a few combinators only. The tree then gives the verdict, the facts that
are missing, the views still to be recorded, the clauses it rests on, and, put again with changed
facts, the flips.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal, assert_never

from toolkit.law import conditions, kleene
from toolkit.law.conditions import Condition
from toolkit.law.facts import Values
from toolkit.law.figures import Status
from toolkit.law.kleene import Verdict

Join = Literal["test", "given", "every", "some", "opposite", "presumed", "named", "which"]
Trust = Literal["presumptions", "readings", "texts"]
"""What to rely on: everything; no presumption about facts; or only texts that were verified."""
Layer = Literal["statute", "regulation", "guidance", "panel_view", "inference"]


@dataclass(frozen=True)
class Answer:
    """A question of law, its verdict, and the answers it was put together from.

    Args:
        verdict: Taking every clause as the rulebook reads it; `firmly` doubts what is unverified.
        asked: The question, in our words.
        because: What settles it or leaves it open, in words; empty where the children say it.
        cites: Clauses behind this step.
        children: Answers it was put together from.
        join: How: a test of facts, a given verdict, every or some child met, the opposite of the
            child, the child or met while it is unknown, the first child under the names in `names`,
            or a choice among named children.
        condition: The test, where the join is `test`.
        status: Whether the clause behind this step was read.
        layer: Kind of source, where a rule gave this step.
        rule: Id of that rule.
        names: For `named`: what is found if the first child is met, then one qualifier for each
            further child that is met.
        plain: The verdict without presumptions about facts.
        firm: The verdict that stands even if everything unverified is left open.
    """

    verdict: Verdict
    asked: str
    because: str = ""
    cites: tuple[str, ...] = ()
    children: tuple["Answer", ...] = ()
    join: Join = "given"
    condition: Condition | None = None
    status: Status = "verified"
    layer: Layer | None = None
    rule: str = ""
    names: tuple[str, ...] = ()
    plain: Verdict = field(init=False)
    firm: Verdict = field(init=False)

    def __post_init__(self) -> None:
        """Find once, from the children, what would else be a walk of the tree at every step."""
        plain = firm = self.verdict
        if self.children:
            plain = self._standing("plain", plain)
            firm = self._standing("firm", plain)
        object.__setattr__(self, "plain", plain)
        object.__setattr__(self, "firm", _doubted(self, firm))

    def _standing(self, worth: Literal["plain", "firm"], trusting: Verdict) -> Verdict:
        """Join what the children are worth with less trust; nothing moves where none does."""
        more: Literal["verdict", "plain"] = "verdict" if worth == "plain" else "plain"
        verdicts: list[Verdict] = [getattr(child, worth) for child in self.children]
        if self.join == "presumed":
            return verdicts[0]
        for verdict, child in zip(verdicts, self.children, strict=True):
            if verdict is not getattr(child, more):
                return settle(self.join, verdicts)
        return trusting


def all_of(*answers: Answer, asked: str = "all of these hold") -> Answer:
    """Ask whether every answer is met."""
    return _joined("every", answers, asked)


def any_of(*answers: Answer, asked: str = "at least one of these holds") -> Answer:
    """Ask whether some answer is met."""
    return _joined("some", answers, asked)


def is_not(answer: Answer, *, asked: str = "") -> Answer:
    """Ask whether an answer is not met."""
    return _joined("opposite", (answer,), asked or f"not: {answer.asked}")


def given(
    verdict: Verdict,
    because: str,
    *,
    cites: tuple[str, ...] = (),
    status: Status = "verified",
) -> Answer:
    """State a verdict that no fact can change, such as a reading of the law or its absence.

    An unknown one says that the law which would answer is not encoded: nothing is guessed.
    """
    return Answer(verdict, because, because, cites, status=status)


def presumed(answer: Answer, because: str) -> Answer:
    """Take an answer as met while it is unknown: likely at most, and overtaken by the fact."""
    if answer.verdict.settled:
        return answer
    return Answer(Verdict.MET, answer.asked, because, children=(answer,), join="presumed")


def named(answer: Answer, name: str, *qualifiers: tuple[str, Answer]) -> Answer:
    """Name what is found if the answer is met, and qualify the name where more is met."""
    names = (name, *(word for word, _ in qualifiers))
    children = (answer, *(more for _, more in qualifiers))
    return replace(_joined("named", children, asked=name), names=names)


def which_of(*answers: Answer, asked: str, otherwise: str) -> Answer:
    """Ask which of several named answers are met; several may be, and else `otherwise` is found."""
    return replace(_joined("which", answers, asked), names=(otherwise,))


def settle(join: Join, verdicts: Iterable[Verdict]) -> Verdict:
    """Join the verdicts of children; a choice is met once every child is settled."""
    found = tuple(verdicts)
    match join:
        case "every":
            return kleene.every(found)
        case "some":
            return kleene.some(found)
        case "opposite":
            return kleene.opposite(found[0])
        case "named":
            return found[0]
        case "which":
            return kleene.of(True) if all(v.settled for v in found) else Verdict.UNKNOWN
        case "test" | "given" | "presumed":
            raise ValueError(f"a {join} answer is not joined from its children's verdicts")
        case _:
            assert_never(join)


def again(answer: Answer, changed: Values, trust: Trust = "presumptions") -> Verdict:
    """Put the question again with some facts changed, relying on more or less.

    An inference adds to the text, so where its own conditions fail, the text stands alone and
    nothing is in doubt; any other unverified step is in doubt whichever way it comes out.
    """
    if not changed:
        known: dict[Trust, Verdict] = {"readings": answer.plain, "texts": answer.firm}
        return known.get(trust, answer.verdict)
    verdict = _put_again(answer, changed, trust)
    return _doubted(answer, verdict) if trust == "texts" else verdict


def firmly(answer: Answer) -> Verdict:
    """Give the verdict that stands even if everything unverified is left open."""
    return answer.firm


def _put_again(answer: Answer, changed: Values, trust: Trust) -> Verdict:
    if answer.join == "given":
        return answer.verdict
    if answer.condition:
        return conditions.verdict(answer.condition, changed)
    verdicts = [again(child, changed, trust) for child in answer.children]
    if answer.join == "presumed":
        presume = trust == "presumptions" and not verdicts[0].settled
        return Verdict.MET if presume else verdicts[0]
    return settle(answer.join, verdicts)


def _doubted(answer: Answer, verdict: Verdict) -> Verdict:
    """Leave open what rests on this step, unless it is an inference whose conditions fail."""
    if answer.status == "verified":
        return verdict
    conditions_fail = answer.join != "given" and verdict is Verdict.NOT_MET
    return verdict if answer.status == "inferred" and conditions_fail else Verdict.UNKNOWN


def _joined(join: Join, answers: tuple[Answer, ...], asked: str) -> Answer:
    verdict = settle(join, (answer.verdict for answer in answers))
    return Answer(verdict, asked, children=answers, join=join)
