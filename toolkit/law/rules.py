"""Rules: cited, dated questions in plain Python, and the law of one day that they are put to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from inspect import getdoc
from typing import Literal

from toolkit.errors import RulebookError
from toolkit.law.answers import Answer, Layer, all_of, given
from toolkit.law.facts import FactSheet
from toolkit.law.figures import Entry, Figure, Status
from toolkit.law.kleene import Verdict
from toolkit.statements.limits import LimitKind

About = Literal["lot", "option", "provider", "bid"]
Bound = Literal["latest", "earliest", "on"]


@dataclass(frozen=True)
class Regime:
    """The rule finds which law governs."""


@dataclass(frozen=True)
class Route:
    """The rule opens a route to market, or makes it the only lawful one."""

    name: str
    mandatory: bool = False


@dataclass(frozen=True)
class Duty:
    """The rule lays down something to be done.

    Args:
        what: In our words.
        after: Date fact that starts the clock; empty where there is no clock.
        within: Figure that holds the number of days; its unit says which days count.
        bound: Whether the day reached is the latest for it, the earliest, or the day itself; the
            end of a standstill is always the day itself.
        sets: Date that the day reached stands for, such as the end of a standstill; other clocks
            may start there.
    """

    what: str
    after: str = ""
    within: str = ""
    bound: Bound = "latest"
    sets: str = ""


@dataclass(frozen=True)
class AwardLimit:
    """The rule limits what may be awarded.

    Args:
        kind: What it does to an award, or which award rule it tightens.
        figure: Figure that holds the number, in that kind's unit; empty where it needs none, or
            a fact holds it.
        on: What the limit names: the lot it is asked about, or a provider, or a tender.
        fact: Fact that holds the number; with a figure, the sum that the figure's per cent are of.
        is_below: Whether the number itself is already too much; a penny less is then the most.
    """

    kind: LimitKind
    figure: str = ""
    on: Literal["lot", "provider", "bid"] = "lot"
    fact: str = ""
    is_below: bool = False


Gives = Regime | Route | Duty | AwardLimit


@dataclass(frozen=True)
class Law:
    """Rules and figures joined for one day; rules ask it for figures and never for the day."""

    rulebook: str
    day: date
    figures: Mapping[str, Figure]
    rules: Mapping[str, "Rule"]
    asking: "Asking | None" = field(default=None, repr=False, compare=False)

    def put_to(self, facts: FactSheet) -> "Law":
        """Give the same law for one asking: a rule that many others ask is then answered once."""
        return replace(self, asking=Asking(facts, {}))

    def figure(self, name: str) -> Entry:
        """Give a figure as it stood; a figure outside its dates or unheard of is refused."""
        if name not in self.figures:
            raise RulebookError(f"rulebook {self.rulebook} holds no figure {name}")
        return self.figures[name].on(self.day)


@dataclass(frozen=True)
class Asking:
    """What rules have answered about one set of facts; made afresh for each, and kept by nobody."""

    facts: FactSheet
    answers: dict[str, Answer]


Question = Callable[[FactSheet, Law], Answer]


@dataclass(frozen=True)
class Source:
    """Where a rule comes from, and when it is law.

    Args:
        cites: Clauses it encodes; never empty.
        layer: Kind of source.
        since: First day on which it is law.
        until: Last day; none while it is current.
        made: Day it became known, where that is not `since`.
        end_made: Day its end became known, where that is not `until`.
        status: `verified` if the clause was read; anything else makes the answer likely at most.
        binds: Whom it binds, in words.
        read_in: Text in which the clause was read, and that text's date.
    """

    cites: tuple[str, ...]
    layer: Layer
    since: date
    until: date | None = None
    made: date | None = None
    end_made: date | None = None
    status: Status = "verified"
    binds: str = ""
    read_in: str = ""

    def in_force(self, day: date, known: date) -> bool:
        """Whether it is law on one day, as known on another; an end unknown then has no effect."""
        begun = self.since <= day and (self.made or self.since) <= known
        over = self.until is not None and self.until < day
        return begun and not (over and (self.end_made or self.until or day) <= known)


@dataclass(frozen=True)
class Rule:
    """One dated question of law; its docstring is the clause in our words.

    Args:
        id: Unique in its rulebook.
        title: The condition in a few words.
        source: Clauses, layer, dates and status.
        question: The test itself.
        gives: What is found where it is met; nothing for a condition that other rules ask.
        about: Whether it is put to each lot, once to the option, or to each provider or tender;
            bare facts are those of one of each.
    """

    id: str
    title: str
    source: Source
    question: Question
    gives: Gives | None = None
    about: About = "lot"

    def __post_init__(self) -> None:
        """Refuse a rule without a citation or without its clause in our words."""
        if not self.source.cites:
            raise RulebookError(f"rule {self.id} cites nothing; name the clause it encodes")
        if not getdoc(self.question):
            raise RulebookError(f"rule {self.id} lacks a docstring with the clause in our words")
        named = self.gives.on if isinstance(self.gives, AwardLimit) else self.about
        if named != self.about and {named, self.about} != {"lot", "option"}:
            raise RulebookError(f"rule {self.id} is about a {self.about} and limits a {named}")

    @property
    def finds(self) -> bool:
        """Whether it finds something; ids of conditions that only rules ask have no underscore."""
        return self.gives is not None or "_" in self.id

    @property
    def meaning(self) -> str:
        """The clause in our words."""
        return getdoc(self.question) or ""

    @property
    def cites(self) -> tuple[str, ...]:
        """Clauses it encodes."""
        return self.source.cites

    @property
    def layer(self) -> Layer:
        """Kind of source."""
        return self.source.layer

    def __call__(self, facts: FactSheet, law: Law) -> Answer:
        """Ask the question; a rule that is not law on the day is not met."""
        if self.id not in law.rules:
            absent = f"{self.cites[0]} is not law as known on the day asked"
            return replace(given(Verdict.NOT_MET, absent), asked=self.title, rule=self.id)
        if law.asking is None or law.asking.facts is not facts:
            return self._sign(self.question(facts, law))
        answers = law.asking.answers
        if self.id not in answers:
            answers[self.id] = self._sign(self.question(facts, law))
        return answers[self.id]

    def _sign(self, answer: Answer) -> Answer:
        """Put the rule's name, source and status on its answer."""
        if answer.rule or answer.status != "verified":
            answer = all_of(answer)
        return Answer(
            answer.verdict,
            self.title,
            answer.because,
            tuple(dict.fromkeys((*self.cites, *answer.cites))),
            answer.children,
            answer.join,
            answer.condition,
            self.source.status,
            self.layer,
            self.id,
            answer.names,
        )


def rule(
    id: str, title: str, source: Source, *, gives: Gives | None = None, about: About = "lot"
) -> Callable[[Question], Rule]:
    """Make the function below a rule; it is listed nowhere until a rulebook lists it."""
    return lambda question: Rule(id, title, source, question, gives, about)
