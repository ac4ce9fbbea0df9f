"""The timetable of one option: its duties under the law, and what decisions need around them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from toolkit.law.check import check
from toolkit.law.counting import calendars_of
from toolkit.law.deciding import COUNCIL_STEPS, NHS_STEPS, SHARED_STEPS
from toolkit.law.deciding_facts import MAY_SIGN, STANDSTILL_ENDS, STARTS, TRANSFER
from toolkit.law.findings import Finding, Findings
from toolkit.law.library import Library
from toolkit.law.rules import Law
from toolkit.law.steps import Step, dates_in, step_of, with_stated
from toolkit.law.subjects import Subject, subjects_of
from toolkit.law.timetable import Row, timetable
from toolkit.statements.case import Case
from toolkit.statements.options import Option

COUNCIL_TYPES = {"upper-tier local authority", "lower-tier local authority", "combined authority"}
NHS_TYPES = {"integrated care board", "NHS England"}
OUTSIDE_NORTHERN_IRELAND = {"staff_information", "staff_consulted"}
ENGLAND_AND_WALES = {"judicial_review"}


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
    for subject in subjects_of(case, option, law.definitions, case.facts):
        dates = {**_from_case(case), **dates_in(subject.facts)}
        duties = tuple(_duties(findings, subject, law, case.as_of))
        ending = [step for step in duties if step.sets == STANDSTILL_ENDS]
        waits = bool(ending) or STANDSTILL_ENDS in dates
        around = (_citing(step, ending) for step in _around(case, subject, waits=waits))
        steps = (*duties, *around)
        rows += timetable(subject.id, steps, dates, calendars)
    rows.sort(key=_in_order)
    return Timetable(option.id, case.as_of, case.nation, tuple(rows), findings.notices)


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


def _around(case: Case, subject: Subject, *, waits: bool) -> Iterator[Step]:
    """Give the steps around the decision; a lot has only what hangs on its own standstill.

    Providers and tenders have none: whatever is decided about them is decided with their lot.
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
        mine = signing and waits if subject.about == "lot" else not signing
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
