"""Check an option against the law: which regime governs each lot, and what its rules say."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from toolkit.errors import RulebookError
from toolkit.law import reasons
from toolkit.law.answers import Answer, all_of, any_of, firmly
from toolkit.law.facts import FactSheet
from toolkit.law.findings import Finding, Findings, kind_of, verdict_for
from toolkit.law.kleene import Verdict
from toolkit.law.library import Library
from toolkit.law.rulebook import Rulebook, refuse_contradictions
from toolkit.law.rules import About, AwardLimit, Law, Regime, Rule
from toolkit.law.subjects import TRIGGER, Subject, subjects_of
from toolkit.statements.case import Case
from toolkit.statements.facts import Fact
from toolkit.statements.limits import Limit
from toolkit.statements.options import Option

REGIME = "regime"


def check(case: Case, option: Option, law: Library, *, more: Iterable[Fact] = ()) -> Findings:
    """Say what the law finds about an option; read this function first.

    Args:
        case: Need, bodies and facts; `as_of` picks the encoded law as known on that day.
        option: One way to contract.
        law: Loaded rulebooks; `regime` picks among them, lot by lot.
        more: Facts that exist only once an award is known.

    Raises:
        InputError: A fact is of the wrong type, or no rulebook asks for it.
        RulebookError: Facts contradict each other, or law is asked for outside its dates.
    """
    subjects = subjects_of(case, option, law.definitions, (*case.facts, *more))
    findings: list[Finding] = []
    notices = list(_reach(law, case.as_of, subjects))
    for subject in subjects:
        regime: Answer | None = None
        for rulebook in _regime_first(law):
            found, waiting = _ask(rulebook, subject, case.as_of, regime)
            findings += found
            notices += waiting
            regime = regime or next((f.tree for f in found if f.kind == "regime"), None)
    return Findings(
        option=option.id,
        as_of=case.as_of,
        trigger_dates={subject.id: subject.trigger for subject in subjects if subject.lot},
        findings=tuple(findings),
        editions={rulebook.id: rulebook.edition for rulebook in law.rulebooks.values()},
        notices=tuple(dict.fromkeys(notices)),
    )


def ask(
    rulebook: Rulebook, facts: FactSheet, law: Law, *, about: About = "lot"
) -> Iterator[tuple[Rule, Answer]]:
    """Put a rulebook's rules to the facts of one subject, contradictions refused first."""
    refuse_contradictions(rulebook, facts, law)
    for rule in rulebook.rules:
        if rule.gives and rule.about == about and rule.id in law.rules:
            yield rule, rule(facts, law)


def _ask(
    rulebook: Rulebook, subject: Subject, as_of: date, regime: Answer | None
) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """Ask one rulebook about one subject, as far as its regime is not ruled out."""
    if not any(rule.gives and rule.about == subject.about for rule in rulebook.rules):
        return (), ()
    governs = _governs(regime, rulebook.regimes)
    if governs and firmly(governs) is Verdict.NOT_MET:
        return (), ()
    day = as_of if rulebook.clock == "as_of" else subject.trigger
    if day is None:
        return (), (f"{subject.id}: rulebook {rulebook.id} waits for its {TRIGGER}",)
    if day < rulebook.since and rulebook.clock == "trigger_date":
        return (), (f"{subject.id}: its {TRIGGER} is before rulebook {rulebook.id} starts",)
    law = rulebook.on(day, known=as_of)
    answers = ask(rulebook, subject.facts, law, about=subject.about)
    found = (
        _finding(rulebook.id, law, rule, subject, _under(governs, answer))
        for rule, answer in answers
    )
    return tuple(found), ()


def _finding(rulebook: str, law: Law, rule: Rule, subject: Subject, answer: Answer) -> Finding:
    """Write an answer up as a finding; the rule is known to give one."""
    gives = rule.gives or Regime()
    verdict = verdict_for(gives, answer)
    limit = None
    if isinstance(gives, AwardLimit) and verdict == Verdict.MET:
        limit = _limit(rule, gives, law)
    return Finding(
        id=rule.id,
        kind=kind_of(gives),
        subject=subject.id,
        verdict=verdict,
        cites=tuple(dict.fromkeys((*rule.cites, *reasons.cites(answer)))),
        layer=reasons.weakest_layer(answer, rule.layer),
        because=reasons.because(answer),
        needs=reasons.needs(answer),
        open_if=reasons.open_if(answer),
        tree=answer,
        unverified=reasons.unverified(answer),
        rulebook=rulebook,
        gives=gives,
        limit=limit,
        lot_value_gbp=subject.lot.annual_value_gbp if subject.lot else None,
    )


def _limit(rule: Rule, gives: AwardLimit, law: Law) -> Limit:
    entry = law.figure(gives.figure)
    if not isinstance(entry.value, Decimal):
        raise RulebookError(f"rule {rule.id}: figure {gives.figure} is no number")
    return Limit(id=rule.id, kind=gives.kind, value=entry.value, cites="; ".join(rule.cites))


def _regime_first(law: Library) -> list[Rulebook]:
    """Ask which law governs before asking what it says."""
    return sorted(law.rulebooks.values(), key=lambda rulebook: rulebook.id != REGIME)


def _governs(regime: Answer | None, regimes: tuple[str, ...]) -> Answer | None:
    """Say whether one of some regimes governs; nothing where a rulebook asks under any."""
    if not regimes or regime is None:
        return None
    named = [child for child in regime.children if child.names and child.names[0] in regimes]
    return any_of(*named, asked=f"{' or '.join(regimes)} governs")


def _under(governs: Answer | None, answer: Answer) -> Answer:
    """Keep an answer open while it is open whether its regime governs."""
    if governs is None or reasons.verdict_in_words(governs, {}) == Verdict.MET:
        return answer
    return all_of(governs, answer, asked=answer.asked)


def _reach(law: Library, as_of: date, subjects: Iterable[Subject]) -> Iterator[str]:
    """Say where the question reaches beyond the law that a rulebook holds."""
    days = {subject.id: subject.trigger for subject in subjects if subject.trigger}
    for rulebook in law.rulebooks.values():
        beyond = f"law after {rulebook.checked_to} is not in rulebook {rulebook.id}"
        if as_of > rulebook.checked_to:
            yield f"{beyond}: the as-of day {as_of} is later"
        late = [id for id, day in days.items() if day > rulebook.checked_to]
        if late:
            yield f"{beyond}: the {TRIGGER} of {', '.join(late)} is later"
