"""A reply: all that one rulebook says about bare facts, without a case around them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from toolkit.errors import RulebookError
from toolkit.law.facts import ContradictionError, FactDefinition, FactSheet, dictionary
from toolkit.law.findings import Finding, Kind, in_words_of
from toolkit.law.flips import Flip, flips, renamed
from toolkit.law.questions import OpenQuestion, open_questions
from toolkit.law.rulebook import Rulebook
from toolkit.law.rules import Law, Rule
from toolkit.law.subjects import TRIGGER
from toolkit.law.writing_up import finding_of

FLIPPED: tuple[Kind, ...] = ("regime", "route", "condition")


@dataclass(frozen=True)
class Reply:
    """What a rulebook says about some facts.

    Args:
        rulebook: The one that was asked.
        as_of: Day on which the encoded law was taken.
        day: Day whose law answers: the trigger date where it is stated, else `as_of`.
        regime: Regime that governs, as far as the facts say; empty where nothing asks.
        findings: In the order of the rules; empty where facts contradict each other.
        open_questions: What to ask, by how much an answer decides.
        flips: Small sets of changes that would turn a regime, a route or a condition.
        contradictions: Facts that cannot all be true, by name.
        against_avoidance: Rules against arranging facts to escape the others.
        notices: What a reader must know about the reach of the answer.
    """

    rulebook: Rulebook
    as_of: date
    day: date
    regime: str
    findings: tuple[Finding, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    flips: tuple[Flip, ...] = ()
    contradictions: tuple[str, ...] = ()
    against_avoidance: tuple[Rule, ...] = ()
    notices: tuple[str, ...] = ()

    def of_kind(self, *kinds: Kind) -> tuple[Finding, ...]:
        """Give the findings of some kinds."""
        return tuple(finding for finding in self.findings if finding.kind in kinds)


def definitions_for(rulebook: Rulebook, regime: Rulebook) -> Mapping[str, FactDefinition]:
    """Give every fact that may be stated when a rulebook is asked, those of the regime included."""
    return dictionary((*rulebook.facts, *regime.facts))


def reply(rulebook: Rulebook, regime: Rulebook, facts: FactSheet, as_of: date) -> Reply:
    """Put every rule of a rulebook that finds something to bare facts.

    Args:
        rulebook: The one to ask.
        regime: The rulebook that says which law governs.
        facts: What is known; its definitions are those of `definitions_for`.
        as_of: Day on which the encoded law is taken.

    Raises:
        RulebookError: The rulebook holds no law of that day.
    """
    day = _day(rulebook, facts, as_of)
    law = rulebook.on(day, known=as_of)
    clashes, findings = _asked(rulebook, facts, law)
    known = rulebook if rulebook.id == regime.id else regime
    governing, regime_clashes = _regime(known, facts, as_of)
    notices = tuple(_notices(rulebook, facts, as_of, day))
    if clashes or regime_clashes:
        both = tuple(dict.fromkeys((*clashes, *regime_clashes)))
        return Reply(rulebook, as_of, day, "", contradictions=both, notices=notices)
    return Reply(
        rulebook=rulebook,
        as_of=as_of,
        day=day,
        regime=governing,
        findings=findings,
        open_questions=open_questions(findings),
        flips=tuple(flip for one in findings if one.kind in FLIPPED for flip in would_turn(one)),
        against_avoidance=tuple(
            law.rules[id] for id in rulebook.against_avoidance if id in law.rules
        ),
        notices=notices,
    )


def would_turn(finding: Finding) -> Iterator[Flip]:
    """Find what would turn a finding, in the words of its kind."""
    for flip in flips(finding.tree, finding.id):
        yield renamed(flip, in_words_of(finding.gives, flip.to))


def _asked(
    rulebook: Rulebook, facts: FactSheet, law: Law
) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """Give contradictions by name, or else what every rule finds."""
    clashes: list[str] = []
    found: list[Finding] = []
    try:
        clashes += rulebook.contradicted(facts, law)
    except ContradictionError as error:
        clashes.append(str(error))
    for rule in rulebook.rules:
        if rule.finds and rule.id in law.rules and not clashes:
            try:
                found.append(finding_of(rule, rule(facts, law), law, subject=""))
            except ContradictionError as error:
                clashes.append(str(error))
    return tuple(dict.fromkeys(clashes)), () if clashes else tuple(found)


def _regime(regime: Rulebook, facts: FactSheet, as_of: date) -> tuple[str, tuple[str, ...]]:
    """Say which law governs by the same facts."""
    day = _day(regime, facts, as_of)
    try:
        law = regime.on(day, known=as_of)
    except RulebookError:
        return "", ()
    clashes, found = _asked(regime, facts, law)
    return next((one.verdict for one in found if one.kind == "regime"), ""), clashes


def _day(rulebook: Rulebook, facts: FactSheet, as_of: date) -> date:
    trigger = facts.value(TRIGGER) if TRIGGER in facts.definitions else None
    if rulebook.clock == "trigger_date" and isinstance(trigger, date):
        return trigger
    return as_of


def _notices(rulebook: Rulebook, facts: FactSheet, as_of: date, day: date) -> Iterator[str]:
    if rulebook.clock == "trigger_date" and TRIGGER not in facts.known:
        yield f"{TRIGGER} is not stated: the law of {as_of} answers"
    if day > as_of:
        yield f"{TRIGGER} {day} lies after {as_of}: law made since then is not in the answer"
    if max(day, as_of) > rulebook.checked_to:
        yield f"law after {rulebook.checked_to} is not in rulebook {rulebook.id}"
