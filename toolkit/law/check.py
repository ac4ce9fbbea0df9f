"""Check an option against the law: which regime governs each lot, and what its rules say."""

from collections.abc import Collection, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from toolkit.law import reviewing
from toolkit.law.answers import Answer, any_of, firmly, given
from toolkit.law.facts import FactSheet
from toolkit.law.findings import Finding, Findings
from toolkit.law.joining import one_of_each_route, under
from toolkit.law.kleene import Verdict
from toolkit.law.library import Library
from toolkit.law.rulebook import Rulebook, answers, refuse_contradictions
from toolkit.law.subjects import TRIGGER, Subject, subjects_of
from toolkit.law.writing_up import finding_of
from toolkit.statements.case import Case
from toolkit.statements.facts import Fact
from toolkit.statements.options import Option

REGIME = "regime"
NATION = "nation"


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
    stated = {row.subject for row in rows}
    asked: dict[Hashable, _Heard] = {}
    alike: dict[Hashable, tuple[tuple[Subject, ...], tuple[_Heard, ...]]] = {}
    found = []
    for option in options:
        own = option.id if option.route or option.id in stated else ""
        if (own, option.lots) not in alike:
            subjects = subjects_of(case, option, law.definitions, rows)
            alike[own, option.lots] = subjects, _hear_all(subjects, law, case.as_of, asked)
        subjects, heard = alike[own, option.lots]
        told = [
            _about(option.id, one) if subject.about == "option" else one
            for subject, one in zip(subjects, heard, strict=True)
        ]
        found.append(_findings(case, option, law, subjects, told))
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
    def regimes(self) -> tuple[Answer, ...]:
        """Which law governs the subject, where that was asked."""
        return tuple(one.tree for one in self.findings if one.kind == "regime")

    @cached_property
    def speaking(self) -> set[str]:
        """Rulebooks that find more than that nothing of theirs is met."""
        return {one.rulebook for one in self.findings if one.verdict != Verdict.NOT_MET}


def _hear_all(
    subjects: Iterable[Subject], law: Library, as_of: date, asked: dict[Hashable, _Heard]
) -> tuple[_Heard, ...]:
    """Put every rulebook to every subject, but once to those that are alike.

    Lots come first. What governs the lots of a tender or a provider governs it, and the option is
    governed by what governs any of its lots.
    """
    heard: list[_Heard] = []
    governing: dict[str, tuple[Answer, ...]] = {}
    for subject in subjects:
        lots = subject.lots or tuple(governing)
        trees = (tree for lot in lots for tree in governing.get(lot, ()))
        over = () if subject.lot else tuple({id(tree): tree for tree in trees}.values())
        key = _key(subject, over)
        if key not in asked:
            asked[key] = _hear(subject, law, as_of, over)
        heard.append(_about(subject.id, asked[key]))
        if subject.lot:
            governing[subject.id] = heard[-1].regimes
    return tuple(heard)


def _findings(
    case: Case, option: Option, law: Library, subjects: Iterable[Subject], heard: list[_Heard]
) -> Findings:
    """Gather what was heard about an option, with what a reader must know."""
    listed = tuple(subjects)
    findings = tuple(finding for one in heard for finding in one.findings)
    speaking = {REGIME, *(id for one in heard for id in one.speaking)}
    notices = [
        *_reach(law, case.as_of, listed, speaking),
        *(notice for one in heard for notice in one.notices),
        *reviewing.notices(findings, case.reviews),
    ]
    return Findings(
        option=option.id,
        as_of=case.as_of,
        trigger_dates={subject.id: subject.trigger for subject in listed if subject.lot},
        findings=findings,
        editions={rulebook.id: rulebook.edition for rulebook in law.rulebooks.values()},
        notices=tuple(dict.fromkeys(notices)),
        regime_names=_names(law),
        reviews=case.reviews,
    )


def _key(subject: Subject, over: Iterable[Answer]) -> Hashable:
    """Name what a subject is asked; whatever is no lot is alike under the same facts."""
    own = subject.id if subject.lot else ""
    governing = tuple(id(one) for one in over)
    return subject.about, own, governing, frozenset(subject.facts.known.items())


def _about(id: str, heard: _Heard) -> _Heard:
    """Put the name of a subject to what was found about one just like it."""
    if heard.subject == id:
        return heard
    named = tuple(replace(finding, subject=id) for finding in heard.findings)
    return _Heard(id, named, heard.waiting)


def _hear(subject: Subject, law: Library, as_of: date, over: tuple[Answer, ...]) -> _Heard:
    """Put every rulebook to one subject, the one that picks among them first.

    Args:
        subject: A lot, or what is asked about beside lots.
        law: Loaded rulebooks.
        as_of: Day whose knowledge of the law is used.
        over: Regimes of the lots, for whatever is no lot; what governs one of them governs it.
    """
    findings: list[Finding] = []
    waiting: list[str] = []
    regimes = over
    for rulebook in _regime_first(law):
        found, waits = _ask(rulebook, subject, as_of, regimes)
        findings += found
        waiting += waits
        regimes = regimes or tuple(f.tree for f in found if f.kind == "regime")
    return _Heard(subject.id, tuple(findings), tuple(waiting))


def _ask(
    rulebook: Rulebook, subject: Subject, as_of: date, regimes: tuple[Answer, ...]
) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """Ask one rulebook about one subject, as far as its regime is not ruled out."""
    if not any(rule.finds and rule.about == subject.about for rule in rulebook.rules):
        return (), ()
    if is_abroad(rulebook, subject.facts):
        return (), ()
    governs = governed_by(regimes, rulebook.regimes)
    if governs and firmly(governs) is Verdict.NOT_MET:
        return (), ()
    day = as_of if rulebook.clock == "as_of" else subject.trigger
    if day is None:
        return (), (f"rulebook {rulebook.id} waits for its {TRIGGER}",)
    if day < rulebook.since and rulebook.clock == "trigger_date":
        return (), (f"its {TRIGGER} is before rulebook {rulebook.id} starts",)
    law = rulebook.on(day, known=as_of)
    facts = rulebook.with_counted(subject.facts, law)
    refuse_contradictions(rulebook, facts, law.put_to(facts))
    answered = answers(rulebook, facts, law, about=subject.about)
    routes = one_of_each_route((rule, under(governs, answer)) for rule, answer in answered)
    value = subject.lot.annual_value_gbp if subject.lot else None
    return tuple(
        replace(finding_of(rule, answer, law, subject=subject.id), lot_value_gbp=value)
        for rule, answer in routes
    ), ()


def is_abroad(rulebook: Rulebook, facts: FactSheet) -> bool:
    """Whether a rulebook is the law of other nations than the one stated."""
    nation = facts.value(NATION)
    return bool(rulebook.nations) and nation is not None and nation not in rulebook.nations


def _regime_first(law: Library) -> list[Rulebook]:
    """Ask which law governs before asking what it says."""
    return sorted(law.rulebooks.values(), key=lambda rulebook: rulebook.id != REGIME)


def governed_by(found: Iterable[Answer], regimes: tuple[str, ...]) -> Answer | None:
    """Say whether one of some regimes governs; nothing where a rulebook asks under any.

    Of a regime that no rule there finds it is unknown whether it governs.

    Args:
        found: Which law governs, as the rulebook of regimes answers it.
        regimes: Ids of the regimes under which a rulebook speaks.
    """
    answered = tuple(found)
    if not regimes or not answered:
        return None
    named = (child for one in answered for child in one.children)
    these = [child for child in named if child.names and child.names[0] in regimes]
    asked = f"{' or '.join(regimes)} governs"
    return any_of(*these, asked=asked) if these else given(Verdict.UNKNOWN, f"not encoded: {asked}")


def _names(law: Library) -> dict[str, str]:
    """Give words for the regimes that a rulebook of the library holds."""
    return {
        regime: rulebook.title for rulebook in law.rulebooks.values() for regime in rulebook.regimes
    } | {"outside": "no procurement regime", "not_encoded": "law that no rulebook here holds"}


def _reach(
    law: Library, as_of: date, subjects: Iterable[Subject], speaking: Collection[str]
) -> Iterator[str]:
    """Say where the question reaches beyond the law of the rulebooks that have something to say."""
    lots = [subject for subject in subjects if subject.lot]
    days = {subject.id: subject.trigger for subject in lots if subject.trigger}

    def named(ids: list[str]) -> str:
        return "every lot" if len(ids) == len(lots) > 1 else ", ".join(ids)

    ahead = [id for id, day in days.items() if day > as_of]
    if ahead:
        yield (
            f"the {TRIGGER} of {named(ahead)} lies after {as_of}: law made between the two is "
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
            yield f"{beyond}: the {TRIGGER} of {named(late)} is later"
