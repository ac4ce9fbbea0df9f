"""The timetable of one option: its duties under the law, and what decisions need around them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from toolkit.law.check import check
from toolkit.law.counting import calendars_of
from toolkit.law.deciding import COUNCIL_STEPS, NHS_STEPS, SHARED_STEPS
from toolkit.law.deciding_facts import FACTS, MAY_SIGN, SIGNED, STANDSTILL_ENDS, STARTS, TRANSFER
from toolkit.law.facts import FactSheet, Known
from toolkit.law.findings import Finding, Findings
from toolkit.law.library import Library
from toolkit.law.rules import Law
from toolkit.law.steps import Step, dates_in, step_of, with_stated
from toolkit.law.subjects import Subject, subjects_of
from toolkit.law.timetable import Row, day_of, timetable
from toolkit.statements.case import Case
from toolkit.statements.options import Option

COUNCIL_TYPES = {
    "upper-tier local authority",
    "lower-tier local authority",
    "combined authority",
    "combined county authority",
}
NHS_TYPES = {"integrated care board", "NHS England"}
OUTSIDE_NORTHERN_IRELAND = {"staff_information", "staff_consulted"}
ENGLAND_AND_WALES = {"judicial_review"}
AROUND = tuple(fact.name for fact in FACTS)


@dataclass(frozen=True)
class Timetable:
    """Every step of one option.

    Args:
        option: Id of the option.
        as_of: Day on which the encoded law was taken.
        nation: Whose bank holidays count.
        rows: Steps of the option and of each lot, those with a day first.
        notices: What a reader must know about the reach of the answer.
    """

    option: str
    as_of: date
    nation: str
    rows: tuple[Row, ...]
    notices: tuple[str, ...]


def timetable_of(
    case: Case, option: Option, law: Library, findings: Findings | None = None
) -> Timetable:
    """Say what an option's timetable is: duties lot by lot, then what its decision needs.

    Args:
        case: Need, bodies and facts.
        option: One way to contract.
        law: Loaded rulebooks.
        findings: What was found about the option; it is checked where nothing is given.

    Raises:
        InputError: A fact is of the wrong type, or nothing asks for it.
        RulebookError: Facts contradict each other.
    """
    findings = findings or check(case, option, law)
    calendars = calendars_of(case.nation)
    rows: list[Row] = []
    subjects = subjects_of(case, option, law.definitions, case.facts)
    lots = [subject for subject in subjects if subject.lot]
    alike = _alike([lot.facts for lot in lots])
    for bare in subjects:
        subject = _with_plan(bare, alike)
        dates = {**_from_case(case), **dates_in(subject.facts)}
        if signed := day_of(SIGNED, _signing(subject.facts), dates, calendars):
            dates[SIGNED] = signed
        duties = tuple(_duties(findings, subject, law, case.as_of))
        ending = [step for step in duties if step.sets == STANDSTILL_ENDS]
        waits = bool(ending) or STANDSTILL_ENDS in dates
        sheets = [lot.facts for lot in lots] if subject.about == "option" else [subject.facts]
        apart = [name for name in AROUND if name not in alike]
        own = {name for name in apart if all(name in one.known for one in sheets)}
        around = _around(case, subject, own, waits=waits)
        steps = (*duties, *(_citing(step, ending) for step in around))
        rows += timetable(subject.id, steps, dates, calendars)
    rows.sort(key=_in_order)
    return Timetable(option.id, case.as_of, case.nation, tuple(rows), findings.notices)


def _alike(lots: Sequence[FactSheet]) -> Mapping[str, Known]:
    """Give the plan that is stated alike of every lot: days and periods around the decision."""
    return {
        name: lots[0].known[name]
        for name in AROUND
        if all(name in one.known and one.value(name) == lots[0].value(name) for one in lots)
    }


def _with_plan(subject: Subject, alike: Mapping[str, Known]) -> Subject:
    """Let the option, which is decided as one, have the plan of all its lots beside its own."""
    if subject.about != "option":
        return subject
    missing = {name: known for name, known in alike.items() if name not in subject.facts.known}
    return replace(subject, facts=subject.facts.with_known(missing))


def _signing(facts: FactSheet) -> tuple[Step, ...]:
    """Give the step that says by which day to sign, which a lot's standstill works back from."""
    return tuple(with_stated(step, facts) for step in SHARED_STEPS if step.sets == SIGNED)


def _in_order(row: Row) -> tuple[bool, date, bool, bool]:
    """Put days first, then what waits for a fact, what the law sets no day for, what may apply."""
    return row.day is None, row.day or date.max, row.step.open, not row.missing


def _duties(findings: Findings, subject: Subject, law: Library, as_of: date) -> Iterator[Step]:
    """Turn every duty about a subject that is found, or may be, into a step."""
    laws: dict[str, Law] = {}
    for finding in findings.about(subject.id):
        if finding.kind != "duty":
            continue
        if finding.rulebook not in laws:
            laws[finding.rulebook] = _law(finding, law, subject, as_of)
        its = laws[finding.rulebook]
        if its.rules[finding.id].about != subject.about:
            continue  # tenders on a lot may share its id
        if step := step_of(finding, its):
            yield with_stated(step, subject.facts)


def _law(finding: Finding, law: Library, subject: Subject, as_of: date) -> Law:
    rulebook = law.rulebook(finding.rulebook)
    day = as_of if rulebook.clock == "as_of" else subject.trigger
    return rulebook.on(day or as_of, known=as_of)


def _around(case: Case, subject: Subject, own: Collection[str], *, waits: bool) -> Iterator[Step]:
    """Give the steps around the decision.

    A lot has only what hangs on its own standstill, and on days that are not those of every lot;
    the option has the rest. Providers and tenders have none: whatever is decided about them is
    decided with their lot.

    Args:
        case: Nation, and who commissions.
        subject: Lot or option.
        own: Days that are stated lot by lot.
        waits: Whether a standstill is known.
    """
    if subject.about not in ("lot", "option"):
        return
    types = {commissioner.type for commissioner in case.commissioners.values()}
    england = case.nation == "England"
    steps = [
        *(COUNCIL_STEPS if england and types & COUNCIL_TYPES else ()),
        *(NHS_STEPS if england and types & NHS_TYPES else ()),
        *SHARED_STEPS,
    ]
    for step in steps:
        signing = step.sets == MAY_SIGN
        apart = step.anchor in own
        mine = waits if signing else apart
        if subject.about == "option":
            mine = not signing and not apart
        if mine and _applies(step, case.nation):
            yield with_stated(step, subject.facts)


def _citing(step: Step, ending: Sequence[Step]) -> Step:
    """Let the day of signing cite the standstills that it waits for."""
    cites = tuple(dict.fromkeys(cite for one in ending for cite in one.cites))
    return replace(step, cites=cites) if step.sets == MAY_SIGN and cites else step


def _applies(step: Step, nation: str) -> bool:
    if step.id in OUTSIDE_NORTHERN_IRELAND:
        return nation != "Northern Ireland"
    return step.id not in ENGLAND_AND_WALES or nation in ("England", "Wales")


def _from_case(case: Case) -> Mapping[str, date]:
    """Take what the case states in its head: care begins on its first day, and staff pass then."""
    return {STARTS: case.start, TRANSFER: case.start}
