"""Check an option against the law: which regime governs each lot, and what its rules say."""

from collections.abc import Collection, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from toolkit.law import reasons
from toolkit.law.answers import Answer, all_of, any_of, firmly
from toolkit.law.facts import FactSheet
from toolkit.law.findings import Finding, Findings
from toolkit.law.kleene import Verdict
from toolkit.law.library import Library
from toolkit.law.rulebook import Rulebook, refuse_contradictions
from toolkit.law.rules import About, Law, Rule
from toolkit.law.subjects import TRIGGER, Subject, subjects_of
from toolkit.law.writing_up import finding_of
from toolkit.statements.case import Case
from toolkit.statements.facts import Fact
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
    return check_all(case, (option,), law, more=more)[0]


def check_all(
    case: Case, options: Iterable[Option], law: Library, *, more: Iterable[Fact] = ()
) -> tuple[Findings, ...]:
    """Say what the law finds about several options; what is alike in them is asked once.

    Two options that put the same lot under the same facts get the same findings about it.

    Raises:
        InputError: A fact is of the wrong type, or no rulebook asks for it.
        RulebookError: Facts contradict each other, or law is asked for outside its dates.
    """
    rows = (*case.facts, *more)
    definitions = law.definitions
    asked: dict[Hashable, _Heard] = {}
    found = []
    for option in options:
        subjects = subjects_of(case, option, definitions, rows)
        heard = []
        for subject in subjects:
            own = subject.id if subject.lot else ""  # options under the same facts are alike
            key = (own, frozenset(subject.facts.known.items()))
            if key not in asked:
                asked[key] = _hear(subject, law, case.as_of)
            heard.append(_about(subject.id, asked[key]))
        speaking = {REGIME, *(id for one in heard for id in one.speaking)}
        notices = [
            *_reach(law, case.as_of, subjects, speaking),
            *(notice for one in heard for notice in one.notices),
        ]
        found.append(
            Findings(
                option=option.id,
                as_of=case.as_of,
                trigger_dates={subject.id: subject.trigger for subject in subjects if subject.lot},
                findings=tuple(finding for one in heard for finding in one.findings),
                editions={rulebook.id: rulebook.edition for rulebook in law.rulebooks.values()},
                notices=tuple(dict.fromkeys(notices)),
            )
        )
    return tuple(found)


@dataclass(frozen=True)
class _Heard:
    """What every rulebook finds about one subject, and which of them wait for a date."""

    subject: str
    findings: tuple[Finding, ...]
    waiting: tuple[str, ...]

    @property
    def notices(self) -> tuple[str, ...]:
        """What a reader must know, with the subject that it is about."""
        return tuple(f"{self.subject}: {what}" for what in self.waiting)

    @property
    def speaking(self) -> set[str]:
        """Rulebooks that find more than that nothing of theirs is met."""
        return {one.rulebook for one in self.findings if one.verdict != Verdict.NOT_MET}


def _about(id: str, heard: _Heard) -> _Heard:
    """Put the name of a subject to what was found about one just like it."""
    if heard.subject == id:
        return heard
    named = tuple(replace(finding, subject=id) for finding in heard.findings)
    return _Heard(id, named, heard.waiting)


def _hear(subject: Subject, law: Library, as_of: date) -> _Heard:
    """Put every rulebook to one subject, the one that picks among them first."""
    findings: list[Finding] = []
    waiting: list[str] = []
    regime: Answer | None = None
    for rulebook in _regime_first(law):
        found, waits = _ask(rulebook, subject, as_of, regime)
        findings += found
        waiting += waits
        regime = regime or next((f.tree for f in found if f.kind == "regime"), None)
    return _Heard(subject.id, tuple(findings), tuple(waiting))


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
        return (), (f"rulebook {rulebook.id} waits for its {TRIGGER}",)
    if day < rulebook.since and rulebook.clock == "trigger_date":
        return (), (f"its {TRIGGER} is before rulebook {rulebook.id} starts",)
    law = rulebook.on(day, known=as_of)
    answers = ask(rulebook, subject.facts, law, about=subject.about)
    value = subject.lot.annual_value_gbp if subject.lot else None
    found = (
        replace(
            finding_of(rule, _under(governs, answer), law, subject=subject.id),
            lot_value_gbp=value,
        )
        for rule, answer in answers
    )
    return tuple(found), ()


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


def _reach(
    law: Library, as_of: date, subjects: Iterable[Subject], speaking: Collection[str]
) -> Iterator[str]:
    """Say where the question reaches beyond the law of the rulebooks that have something to say."""
    days = {subject.id: subject.trigger for subject in subjects if subject.trigger}
    ahead = [id for id, day in days.items() if day > as_of]
    if ahead:
        yield (
            f"the {TRIGGER} of {', '.join(ahead)} lies after {as_of}: law made between the two is "
            "not in the answer; ask again nearer the day"
        )
    for rulebook in law.rulebooks.values():
        if rulebook.id not in speaking:
            continue
        beyond = f"law after {rulebook.checked_to} is not in rulebook {rulebook.id}"
        if as_of > rulebook.checked_to:
            yield f"{beyond}: the as-of day {as_of} is later"
        late = [id for id, day in days.items() if day > rulebook.checked_to]
        if late:
            yield f"{beyond}: the {TRIGGER} of {', '.join(late)} is later"
