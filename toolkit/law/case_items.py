"""What the tables of a case and the findings on it say about items of records and notices."""

from collections.abc import Iterable, Iterator, Mapping

from toolkit.law.fact_items import PROCESS_WORDS, Notes, said_by_facts
from toolkit.law.facts import say
from toolkit.law.findings import Finding, Findings
from toolkit.law.items import Said, Saying
from toolkit.law.library import Library
from toolkit.law.record_items import KEEP_RECORDS
from toolkit.law.rules import Route
from toolkit.law.subjects import Subject, subjects_of
from toolkit.law.timetable import Row
from toolkit.statements.case import Case
from toolkit.statements.criteria import AwardCriteria
from toolkit.statements.facts import EVERY_LOT
from toolkit.statements.lots import Lot
from toolkit.statements.options import Option

LIGHT_TOUCH = "light touch"


def said_by_case(
    case: Case, option: Option, law: Library, findings: Findings, rows: Iterable[Row]
) -> Mapping[str, Said]:
    """Say for each lot of an option what facts, tables, findings and timetable tell, by item.

    Args:
        case: The case.
        option: Which way to contract.
        law: Its definitions read the facts.
        findings: What the law finds about the option.
        rows: Its timetable.

    Raises:
        InputError: A fact is of the wrong type, or nothing asks for it.
        RulebookError: Two values for one fact of one subject.
    """
    dated = tuple(rows)
    return {
        subject.id: _said(case, option, subject, findings.about(subject.id), dated)
        for subject in subjects_of(case, option, law.definitions, case.facts)
        if subject.lot
    }


def notes_on(case: Case, option: Option, lot: str) -> Notes:
    """Give what is noted beside each fact about a lot; the nearest row counts, as for its value."""
    found: dict[str, str] = {}
    for subject in (EVERY_LOT, option.id, lot):
        found |= {row.fact: row.note or "" for row in case.facts if row.subject == subject}
    return found


def _said(
    case: Case, option: Option, subject: Subject, found: tuple[Finding, ...], rows: tuple[Row, ...]
) -> Said:
    mine = [row for row in rows if row.subject == subject.id]
    parts = (
        said_by_facts(subject.facts, notes_on(case, option, subject.id)),
        dict(_from_findings(found, subject)),
        dict(_from_tables(case, subject.lot)) if subject.lot else {},
    )
    said: dict[str, tuple[Saying, ...]] = {}
    for part in parts:
        for item, sayings in part.items():
            said[item] = (*said.get(item, ()), *sayings)
    counted = {
        item: sayings
        for item, sayings in _from_timetable(mine)
        if not any(one.whole for one in said.get(item, ()))
    }
    return {**said, **counted}


def _from_tables(case: Case, lot: Lot) -> Iterator[tuple[str, tuple[Saying, ...]]]:
    """Take what the head of the case and its tables of lots, bodies and criteria say."""
    lead = case.commissioners[lot.lead_commissioner]
    others = [one.name for one in case.commissioners.values() if one != lead]
    beside = f"; other commissioners in the case: {', '.join(others)}" if others else ""
    code = f"; CPV {lot.candidate_cpv}" if lot.candidate_cpv else ""
    described = f"{lot.lot_name}: {lot.service_type} for {lot.area}{code}"
    runs = f"{say(case.start)} to {say(case.end)}"
    head, table = "head of the case", f"row {lot.lot_id} of lots"
    yield "buyer", (Saying(f"{lead.name} leads{beside}", "lots, commissioners", whole=False),)
    title = Saying(f"{case.title}: {lot.lot_name}", f"{head}, {table}", whole=False)
    yield "title_and_reference", (title,)
    yield "services", (Saying(described, table, whole=bool(code)),)
    yield "lots_named", (Saying(f"{lot.lot_id}: {lot.lot_name}", table),)
    yield "lots_described", (Saying(f"{lot.lot_id}: {described}; {runs}", table, whole=False),)
    yield "service_dates", (Saying(runs, head),)
    yield "estimated_dates", (Saying(runs, head, whole=False),)
    criteria = case.award_criteria.get(case.award_criteria_set or "")
    if criteria:
        from_row = f"row {criteria.set_id} of award_criteria"
        yield "award_criteria", (Saying(_criteria(criteria), from_row, whole=False),)


def _criteria(one: AwardCriteria) -> str:
    weights = (("price", one.price_weight), ("quality", one.quality_weight))
    told = [f"{word} {weight:.0%}" for word, weight in weights if weight is not None]
    return f"{one.label}: {', '.join([*told, *([one.other] if one.other else [])])}"


def _from_findings(
    found: tuple[Finding, ...], subject: Subject
) -> Iterator[tuple[str, tuple[Saying, ...]]]:
    """Take the regime, and why the process that is followed was open."""
    process = str(subject.facts.value("process_followed") or "")
    routes = [
        one for one in found if isinstance(one.gives, Route) and one.gives.name == process != ""
    ]
    if routes:
        yield "decision_process", tuple(_route(one, process) for one in routes)
    for one in found:
        if one.kind == "regime" and "pa2023" in one.regimes:
            kind = "light touch" if LIGHT_TOUCH in one.verdict else "none"
            origin = f"finding {one.id} of rulebook {one.rulebook}"
            yield "special_regime", (Saying(f"Special regime: {kind}", origin),)


def _route(one: Finding, process: str) -> Saying:
    words = PROCESS_WORDS.get(process, process)
    because = one.because if one.settled else f"{len(one.needs)} facts are not stated"
    text = f"{words} is {one.verdict} by the law as encoded: {because}"
    return Saying(text, f"finding {one.id} of rulebook {one.rulebook}", whole=False)


def _from_timetable(rows: Iterable[Row]) -> Iterator[tuple[str, tuple[Saying, ...]]]:
    """Take days that the timetable counted; they stand where no fact answers an item whole."""
    days = {row.step.id: row for row in rows if row.day and not row.step.open}
    first, last = days.get("standstill"), days.get("representation_window")
    if first and last:
        text = f"First day: {say(first.day)}; last day: {say(last.day)}"
        yield "representation_dates", (Saying(text, _counted(last)),)
    if ends := days.get("mandatory_standstill") or days.get("voluntary_standstill"):
        text = f"Standstill ends: {say(ends.day)}"
        yield "standstill", (Saying(text, _counted(ends)),)
    if kept := days.get(KEEP_RECORDS):
        yield "kept_until", (Saying(f"Kept until {say(kept.day)} at least", _counted(kept)),)


def _counted(row: Row) -> str:
    return f"timetable, {row.because}"
