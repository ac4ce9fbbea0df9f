"""A reply: all that one rulebook says about bare facts, without a case around them."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date

from toolkit.errors import RulebookError
from toolkit.law.answers import Answer, again, firmly
from toolkit.law.calendar import NATIONS
from toolkit.law.check import NATION, governed_by, is_abroad
from toolkit.law.consistency import Asked, standing
from toolkit.law.counted import day_of_duty
from toolkit.law.deriving import with_listing
from toolkit.law.facts import ContradictionError, Definitions, FactSheet, Known, dictionary
from toolkit.law.findings import Finding, Kind, in_words_of
from toolkit.law.flips import Field, Flip, changed, field_of, flips
from toolkit.law.joining import MANDATORY, one_of_each_route, parts_that_require, under
from toolkit.law.kleene import Verdict
from toolkit.law.questions import OpenQuestion, open_questions
from toolkit.law.reasons import direction
from toolkit.law.rulebook import Rulebook, answers
from toolkit.law.rules import Duty, Law, Route, Rule
from toolkit.law.subjects import TRIGGER
from toolkit.law.ways import Stands, any_stand
from toolkit.law.writing_up import finding_of

FLIPPED: tuple[Kind, ...] = ("regime", "route", "condition")  # in the order in which they are told


@dataclass(frozen=True)
class Reply:
    """What a rulebook says about some facts.

    Args:
        rulebook: The one that was asked.
        as_of: Day on which the encoded law was taken.
        day: Day whose law answers: the trigger date where it is stated, else `as_of`.
        regime: Regime that governs, as far as the facts say; empty where nothing asks.
        findings: In the order of the rules; empty where facts contradict each other, and where
            the rulebook is the law of another nation than the one stated.
        open_questions: What to ask, by how much an answer decides.
        flips: Small sets of changes that would turn a regime, a route or a condition.
        contradictions: Facts that cannot all be true, by name.
        against_avoidance: Rules against arranging facts to escape the others.
        notices: What a reader must know about the reach of the answer.
        days: Days of the duties whose clock has started, by id.
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
    days: Mapping[str, date] = field(default_factory=dict)

    def of_kind(self, *kinds: Kind) -> tuple[Finding, ...]:
        """Give the findings of some kinds."""
        return tuple(finding for finding in self.findings if finding.kind in kinds)


def definitions_for(rulebook: Rulebook, regime: Rulebook) -> Definitions:
    """Give every fact that may be stated when a rulebook is asked, those of the regime included."""
    return dictionary((*rulebook.facts, *regime.facts))


def reply(rulebook: Rulebook, regime: Rulebook, facts: FactSheet, as_of: date) -> Reply:
    """Put every rule of a rulebook that finds something to bare facts.

    Without a trigger date the day asked stands in for it, as far as that contradicts nothing.

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
    known = rulebook if rulebook.id == regime.id else regime
    regime_clashes, governing, governs = _regime(rulebook, known, facts, as_of)
    notices = tuple(_notices(rulebook, facts, as_of, day))
    governed = next((one.verdict for one in governing), "")
    bare = Reply(rulebook, as_of, day, governed, notices=notices)
    if not law.rules:
        unmade = (
            f"no rule of rulebook {rulebook.id} had been made by {as_of}; ask as of a later day"
        )
        return replace(bare, notices=(*notices, unmade))
    facts = _with_listing(rulebook, known, facts, as_of)
    clashes, findings = _asked(rulebook, _dated(rulebook, facts, law, as_of), law, governs)
    if clashes or regime_clashes:
        both = tuple(dict.fromkeys((*clashes, *regime_clashes)))
        return replace(bare, regime="", contradictions=both)
    if is_abroad(rulebook, facts):
        return bare
    first = governing if rulebook.regimes else ()
    turned = sorted((f for f in findings if f.kind in FLIPPED), key=lambda f: FLIPPED.index(f.kind))
    tried = field_of([one.tree for one in (*first, *findings)])
    stands = standing(_books((rulebook, known), facts, as_of), facts)
    return replace(
        bare,
        findings=findings,
        open_questions=open_questions((*first, *findings), tried),
        flips=tuple(flip for one in turned for flip in would_turn(one, tried, stands)),
        against_avoidance=tuple(
            law.rules[id] for id in rulebook.against_avoidance if id in law.rules
        ),
        notices=(*notices, *_reach(rulebook, governs, governing)),
        days=dict(_days(rulebook, findings, rulebook.with_counted(facts, law), law)),
    )


def would_turn(
    finding: Finding, field: Field | None = None, stands: Stands = any_stand
) -> Iterator[Flip]:
    """Find what would turn a finding, in the words of its kind.

    Args:
        finding: What was found.
        field: Changes to try, where findings that stand together are tried on the same ones.
        stands: Whether changes leave facts that can all be true.
    """
    field = field or field_of([finding.tree])
    required = parts_that_require(finding.tree)
    for flip in flips(finding.tree, finding.id, field, stands):
        gives, values = finding.gives, changed(flip.change)
        if required and isinstance(gives, Route):
            must = any(again(part, values) is Verdict.MET for part in required)
            gives = replace(gives, mandatory=must)
        yield replace(flip, to=in_words_of(gives, flip.to))
    if finding.tree.verdict is Verdict.MET:  # what is open already may still become mandatory
        for part in required:
            for flip in flips(part, finding.id, field, stands):
                if direction(flip.to) == Verdict.MET:
                    yield replace(flip, to=flip.to.replace(Verdict.MET, MANDATORY))


def _asked(
    rulebook: Rulebook, facts: FactSheet, law: Law, governs: Answer | None = None
) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """Give contradictions by name, or else what every rule finds.

    Where another law governs for sure, no route of this one is open and nothing of it binds; its
    conditions still answer, as what would hold if it governed.
    """
    clashes = _clashes(rulebook, facts, law)
    if clashes:
        return clashes, ()
    barred = governs if governs and firmly(governs) is Verdict.NOT_MET else None
    try:
        answered = tuple(answers(rulebook, rulebook.with_counted(facts, law), law))
    except ContradictionError as error:
        return (_told(error),), ()
    return (), tuple(
        finding_of(rule, under(barred if rule.gives else None, answer), law, subject="")
        for rule, answer in one_of_each_route(answered)
    )


def _days(
    rulebook: Rulebook, findings: Iterable[Finding], facts: FactSheet, law: Law
) -> Iterator[tuple[str, date]]:
    """Count the days of the duties that are found, or may be."""
    stated = facts.value(NATION)
    nation = next((one for one in NATIONS if one == stated or one in rulebook.nations), None)
    for one in findings:
        if nation and isinstance(one.gives, Duty) and one.verdict != Verdict.NOT_MET:
            if day := day_of_duty(one.gives, nation, facts, law):
                yield one.id, day


def _books(rulebooks: Iterable[Rulebook], facts: FactSheet, as_of: date) -> Iterator[Asked]:
    """Give each rulebook once, with its law of the day, as far as it holds one."""
    for rulebook in dict.fromkeys(rulebooks):
        with suppress(RulebookError):
            yield rulebook, rulebook.on(_day(rulebook, facts, as_of), known=as_of)


def _dated(rulebook: Rulebook, facts: FactSheet, law: Law, as_of: date) -> FactSheet:
    """Let the day asked stand in for a trigger date, as far as that contradicts nothing."""
    taken = _with_day(facts, as_of)
    return facts if _clashes(rulebook, taken, law) else taken


def _with_listing(rulebook: Rulebook, regime: Rulebook, facts: FactSheet, as_of: date) -> FactSheet:
    """Let the list that the regime holds answer for another rulebook that asks what is on it."""
    if rulebook is regime:
        return facts
    try:
        return with_listing(facts, regime.on(_day(regime, facts, as_of), known=as_of))
    except RulebookError:
        return facts


def _told(error: ContradictionError) -> str:
    """Say which facts clash, without what is said around all of them."""
    return str(error).removeprefix("contradictory facts: ").removesuffix("; correct one of them")


def _clashes(rulebook: Rulebook, facts: FactSheet, law: Law) -> tuple[str, ...]:
    """Name the facts that cannot all be true."""
    asking = law.put_to(facts)
    try:
        return rulebook.contradicted(facts, asking)
    except ContradictionError as error:
        return (_told(error),)


def _with_day(facts: FactSheet, as_of: date) -> FactSheet:
    """Take the day asked for a trigger date that is not stated."""
    if TRIGGER not in facts.definitions or TRIGGER in facts.known:
        return facts
    return facts.with_known({TRIGGER: Known(as_of, "not stated, so the day asked")})


def _regime(
    rulebook: Rulebook, regime: Rulebook, facts: FactSheet, as_of: date
) -> tuple[tuple[str, ...], tuple[Finding, ...], Answer | None]:
    """Say which facts clash, which law governs, and whether it is that of a rulebook.

    Whether it is hangs on stated facts alone: no day stands in for the trigger there.
    """
    try:
        law = regime.on(_day(regime, facts, as_of), known=as_of)
    except RulebookError:
        return (), (), None
    dated = _dated(regime, facts, law, as_of)
    clashes, found = _asked(regime, dated, law)
    governing = tuple(one for one in found if one.kind == "regime")
    if not rulebook.regimes:
        return clashes, governing, None
    stated = found if dated is facts else _asked(regime, facts, law)[1]
    trees = (one.tree for one in stated if one.kind == "regime")
    return clashes, governing, governed_by(trees, rulebook.regimes)


def _reach(
    rulebook: Rulebook, governs: Answer | None, governing: tuple[Finding, ...]
) -> Iterator[str]:
    """Say where it is not this rulebook that governs, or where that is open."""
    if governs is None:
        return
    if firmly(governs) is Verdict.NOT_MET:
        law = next((one.verdict for one in governing if one.settled), "another law")
        yield (
            f"rulebook {rulebook.id} does not govern by these facts ({law}): its routes are "
            "closed and its duties and limits do not bind; conditions say what would hold if it did"
        )
    elif not all(one.settled for one in governing):
        yield (
            f"whether rulebook {rulebook.id} governs is not settled: its answers hold only if it "
            "does"
        )


def _day(rulebook: Rulebook, facts: FactSheet, as_of: date) -> date:
    trigger = facts.value(TRIGGER)
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
    if is_abroad(rulebook, facts):
        whose = " and ".join(rulebook.nations)
        yield f"rulebook {rulebook.id} is law of {whose}: it is silent in {facts.value(NATION)}"
