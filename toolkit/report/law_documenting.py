"""Writing replies, rulebooks and timetables as the documents that `--json` prints."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from toolkit.law.facts import FactDefinition, say
from toolkit.law.figures import Entry
from toolkit.law.findings import Finding
from toolkit.law.reply import Reply
from toolkit.law.rulebook import Rulebook
from toolkit.law.rules import AwardLimit, Duty, Gives, Regime, Route, Rule
from toolkit.law.timetable import Row
from toolkit.law.timetabling import Timetable
from toolkit.report.document import NOT_ADVICE, about
from toolkit.report.law_documents import (
    AboutRulebook,
    AskDocument,
    DutyRow,
    EntryRow,
    FactRow,
    FactsDocument,
    FigureRow,
    FindingRow,
    LawDocument,
    LimitRow,
    RouteRow,
    RulebookRow,
    RuleDocument,
    RuleRow,
    StepRow,
    TimetableDocument,
)
from toolkit.statements.case import Case
from toolkit.version import VERSION

NOT_MET = "not met"


def ask_document(reply: Reply) -> AskDocument:
    """Write what a rulebook says about bare facts."""
    return AskDocument(
        rulebook=reply.rulebook.id,
        as_of=reply.as_of.isoformat(),
        regime=reply.regime,
        routes=tuple(_route(one) for one in reply.of_kind("route")),
        duties=tuple(
            _duty(one, reply.days) for one in reply.of_kind("duty") if one.verdict != NOT_MET
        ),
        limits=tuple(_limit(one) for one in reply.of_kind("limit") if one.verdict != NOT_MET),
        findings=tuple(
            _finding(one) for one in reply.of_kind("regime", "duty", "limit", "condition")
        ),
        open_questions=tuple(one.as_json() for one in reply.open_questions),
        flips=tuple(one.as_json() for one in reply.flips),
        contradictions=reply.contradictions,
        about=AboutRulebook(
            title=reply.rulebook.title,
            edition=reply.rulebook.edition,
            checked_to=reply.rulebook.checked_to.isoformat(),
            law_of=reply.day.isoformat(),
            notices=reply.notices,
            against_avoidance=tuple(avoidance(rule) for rule in reply.against_avoidance),
            not_legal_advice=NOT_ADVICE,
            version=VERSION,
        ),
    )


def law_document(rulebooks: Iterable[Rulebook]) -> LawDocument:
    """Write what is in each rulebook, and how much of it was read."""
    return LawDocument(
        rulebooks=tuple(_rulebook(one) for one in rulebooks),
        not_legal_advice=NOT_ADVICE,
        version=VERSION,
    )


def facts_document(rulebook: Rulebook) -> FactsDocument:
    """Write the dictionary of a rulebook."""
    return FactsDocument(rulebook=rulebook.id, facts=tuple(_fact(one) for one in rulebook.facts))


def rule_document(rulebook: Rulebook, rule: Rule) -> RuleDocument:
    """Write one rule."""
    return RuleDocument(rulebook=rulebook.id, rule=rule_row(rule), tests=tests_of(rulebook))


def timetable_document(case: Case, found: Timetable) -> TimetableDocument:
    """Write the timetable of one option."""
    return TimetableDocument(
        case=case.id,
        option=found.option,
        scenario=case.scenario_id,
        as_of=found.as_of.isoformat(),
        bank_holidays_of=found.nation,
        rows=tuple(_step(row) for row in found.rows),
        notices=found.notices,
        not_legal_advice=NOT_ADVICE,
        about=about(case),
    )


def avoidance(rule: Rule) -> str:
    """Say a rule against avoidance with its clause."""
    return f"{rule.title}: {' '.join(rule.meaning.split())} [{'; '.join(rule.cites)}]"


def given(gives: Gives | None) -> str:
    """Say what a rule finds where it is met."""
    match gives:
        case None:
            return "condition"
        case Regime():
            return "regime"
        case Route():
            return f"route {gives.name}"
        case Duty():
            return f"duty: {gives.what}"
        case AwardLimit():
            return f"limit on awards: {gives.kind}, figure {gives.figure}"


def tests_of(rulebook: Rulebook) -> str:
    """Say where the sentences stand that test a rulebook."""
    return f"tests/rules/{rulebook.id}.yaml"


def rule_row(rule: Rule) -> RuleRow:
    """Write one rule as a row."""
    source = rule.source
    return RuleRow(
        id=rule.id,
        title=rule.title,
        meaning=rule.meaning,
        gives=given(rule.gives),
        about=rule.about,
        cites=rule.cites,
        layer=rule.layer,
        status=source.status,
        since=source.since.isoformat(),
        until=_iso(source.until),
        made=_iso(source.made),
        binds=source.binds,
        read_in=source.read_in,
    )


def _rulebook(one: Rulebook) -> RulebookRow:
    entries = [entry for figure in one.figures for entry in figure.entries]
    return RulebookRow(
        id=one.id,
        title=one.title,
        edition=one.edition,
        since=one.since.isoformat(),
        checked_to=one.checked_to.isoformat(),
        regimes=one.regimes,
        facts=len(one.facts),
        rules_by_status=dict(Counter(rule.source.status for rule in one.rules)),
        figures_by_status=dict(Counter(entry.status for entry in entries)),
        rules=tuple(rule_row(rule) for rule in one.rules),
        figures=tuple(
            FigureRow(name=figure.name, entries=tuple(_entry(entry) for entry in figure.entries))
            for figure in one.figures
        ),
    )


def _entry(entry: Entry) -> EntryRow:
    value = ", ".join(entry.value) if isinstance(entry.value, tuple) else say(entry.value)
    return EntryRow(
        since=entry.since.isoformat(),
        until=_iso(entry.until),
        value=value,
        unit=entry.unit,
        cites=entry.cites,
        status=entry.status,
    )


def _fact(one: FactDefinition) -> FactRow:
    return FactRow(
        name=one.name,
        type=one.type,
        kind=one.kind,
        changes=one.changes,
        question=one.question,
        words=one.words,
        cites=one.cites,
    )


def _route(one: Finding) -> RouteRow:
    return RouteRow(
        id=one.id,
        verdict=one.verdict,
        because=one.because,
        needs=_names(one),
        open_if=tuple(reading.name for reading in one.open_if),
        cites=one.cites,
        unverified=one.unverified,
    )


def _finding(one: Finding) -> FindingRow:
    return FindingRow(
        id=one.id,
        kind=one.kind,
        verdict=one.verdict,
        cites=one.cites,
        layer=one.layer,
        because=one.because,
        needs=_names(one),
        open_if=tuple(reading.name for reading in one.open_if),
        unverified=one.unverified,
    )


def _duty(one: Finding, days: Mapping[str, date]) -> DutyRow:
    duty = one.gives if isinstance(one.gives, Duty) else Duty("")
    return DutyRow(
        id=one.id,
        verdict=one.verdict,
        what=duty.what,
        counted_from=duty.after,
        within=duty.within,
        bound=duty.bound,
        day=_iso(days.get(one.id)),
        cites=one.cites,
    )


def _limit(one: Finding) -> LimitRow:
    gives = one.gives
    kind, figure = (gives.kind, gives.figure) if isinstance(gives, AwardLimit) else ("", "")
    return LimitRow(id=one.id, verdict=one.verdict, award_rule=kind, figure=figure, cites=one.cites)


def _step(row: Row) -> StepRow:
    return StepRow(
        subject=row.subject,
        id=row.step.id,
        what=row.step.what,
        who=row.step.who,
        earliest=_iso(row.earliest),
        latest=_iso(row.latest),
        because=row.because,
        missing=row.missing,
        applies="unknown" if row.step.open else "yes",
        cites=row.step.cites,
        layer=row.step.layer,
        status=row.step.status,
    )


def _names(one: Finding) -> tuple[str, ...]:
    return tuple(reading.name for reading in one.needs)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
