"""A rulebook: one body of law with its facts, figures and rules, and the law of a day from it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from toolkit.errors import RulebookError
from toolkit.law.answers import Answer
from toolkit.law.calendar import NATIONS
from toolkit.law.counted import Counted, with_counted
from toolkit.law.facts import ContradictionError, FactDefinition, FactSheet
from toolkit.law.figures import Figure
from toolkit.law.kleene import Verdict
from toolkit.law.rules import About, Law, Question, Rule


@dataclass(frozen=True)
class Contradiction:
    """Facts that cannot all be true together.

    Args:
        facts: Names of the facts, for the refusal.
        what: Why they clash.
        question: Met where they do.
    """

    facts: tuple[str, ...]
    what: str
    question: Question


@dataclass(frozen=True)
class Rulebook:
    """One body of law in encoded form.

    Args:
        id: As `library` and findings name it.
        edition: Version of the encoding.
        checked_to: Day to which the law was checked; later law is not in it.
        since: First day it can be asked about.
        facts: Every fact its rules may ask.
        figures: What the law sets, over time.
        rules: Asked in this order; a rule without `gives` is a condition that others ask.
        contradictions: Facts that cannot stand together.
        regimes: Regimes under which its rules are asked; empty asks them always.
        clock: Whether the law of `as_of` or of each lot's trigger date answers.
        nations: Nations whose law it is; elsewhere it is silent. Empty asks it in all of them.
        counted: Dates that it counts from others, by the bank holidays of its nation.
        deriving: Ids of the rules that answer a fact from others, and refuse it stated otherwise.
        against_avoidance: Ids of the rules that forbid arranging facts so as to escape the others;
            they stand beside every flip.
    """

    id: str
    title: str
    edition: str
    checked_to: date
    since: date
    facts: tuple[FactDefinition, ...]
    figures: tuple[Figure, ...]
    rules: tuple[Rule, ...]
    contradictions: tuple[Contradiction, ...] = ()
    regimes: tuple[str, ...] = ()
    clock: Literal["as_of", "trigger_date"] = "trigger_date"
    against_avoidance: tuple[str, ...] = ()
    nations: tuple[str, ...] = ()
    counted: tuple[Counted, ...] = ()
    deriving: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse names that stand twice, and rules that are listed and do not stand at all."""
        for kind, names in (
            ("rule", [rule.id for rule in self.rules]),
            ("fact", [fact.name for fact in self.facts]),
            ("figure", [figure.name for figure in self.figures]),
        ):
            twice = sorted(name for name, times in Counter(names).items() if times > 1)
            if twice:
                raise RulebookError(f"rulebook {self.id}: {kind} {', '.join(twice)} stands twice")
        strangers = sorted(
            {*self.against_avoidance, *self.deriving} - {rule.id for rule in self.rules}
        )
        if strangers:
            raise RulebookError(f"rulebook {self.id} holds no rule {', '.join(strangers)}")

    def on(self, day: date, *, known: date | None = None) -> Law:
        """Join the rules and figures of a day, as they were known on that day or on another."""
        if day < self.since:
            raise RulebookError(f"rulebook {self.id} starts on {self.since}; {day} is before it")
        known = known or day
        rules = {rule.id: rule for rule in self.rules if rule.source.in_force(day, known)}
        figures = {figure.name: figure.known_by(known) for figure in self.figures}
        return Law(self.id, day, figures, rules)

    def with_counted(self, facts: FactSheet, law: Law) -> FactSheet:
        """Add the dates that it counts; one that is stated otherwise is refused by name."""
        if not self.counted:
            return facts
        nation = next(one for one in NATIONS if one in self.nations)
        return with_counted(self.counted, nation, facts, law)

    def contradicted(self, facts: FactSheet, law: Law) -> tuple[str, ...]:
        """Say which facts clash, by name."""
        return tuple(
            f"{' and '.join(clash.facts)}: {clash.what}"
            for clash in self.contradictions
            if clash.question(facts, law).verdict is Verdict.MET
        )


def refuse_contradictions(rulebook: Rulebook, facts: FactSheet, law: Law) -> None:
    """Refuse facts that contradict each other, naming all of them at once."""
    if clashes := rulebook.contradicted(facts, law):
        listed = "; ".join(clashes)
        raise ContradictionError(f"contradictory facts: {listed}; correct one of them")


def answers(
    rulebook: Rulebook, facts: FactSheet, law: Law, *, about: About | None = None
) -> Iterator[tuple[Rule, Answer]]:
    """Put the rules that find something to one set of facts, each once however many ask it.

    Args:
        rulebook: Whose rules.
        facts: What is known about one subject.
        law: The law of the day.
        about: Only rules about such subjects; without it all of them.
    """
    asking = law.put_to(facts)
    for rule in rulebook.rules:
        if rule.finds and about in (None, rule.about) and rule.id in law.rules:
            yield rule, rule(facts, asking)
