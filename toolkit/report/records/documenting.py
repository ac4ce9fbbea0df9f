"""Writing records and drafts as the documents that `--json` prints."""

from collections.abc import Iterable
from datetime import date

from toolkit.law.items import Filled
from toolkit.report.document import NOT_ADVICE
from toolkit.report.documenting import about
from toolkit.report.records.documents import (
    DueRow,
    ItemRow,
    MissingRow,
    NoticeDocument,
    NoticesDocument,
    RecordDocument,
    RecordPartRow,
    SayingRow,
    WaitsRow,
)
from toolkit.report.records.drafting import Draft, Due, waits_for
from toolkit.report.records.recording import DecisionRecord, Dossier, unanswered


def record_document(record: DecisionRecord) -> RecordDocument:
    """Write a decision record as data."""
    known = record.dossier
    return RecordDocument(
        case=known.case.id,
        option=known.option.id,
        scenario=known.case.scenario_id,
        as_of=known.found.findings.as_of.isoformat(),
        items=len(record.items),
        complete=_complete(record.items),
        missing=_missing(record.items),
        parts=tuple(
            RecordPartRow(
                rulebook=part.rulebook,
                title=part.title,
                prescribed=part.prescribed,
                lots=part.lots,
                items=_items(part.filled),
            )
            for part in record.parts
        ),
        lots_without_record=record.ungoverned,
        not_legal_advice=NOT_ADVICE,
        about=about(known.case),
    )


def notices_document(known: Dossier, due: tuple[Due, ...]) -> NoticesDocument:
    """Write the list of notices that an option needs as data."""
    return NoticesDocument(
        case=known.case.id,
        option=known.option.id,
        scenario=known.case.scenario_id,
        as_of=known.found.findings.as_of.isoformat(),
        notices=tuple(_due(one) for one in due),
        waits_for=tuple(
            WaitsRow(fact=fact, question=question, notices=count)
            for fact, question, count in waits_for(known, due)
        ),
        not_legal_advice=NOT_ADVICE,
        about=about(known.case),
    )


def notice_document(draft: Draft) -> NoticeDocument:
    """Write the draft of a notice as data."""
    known, form = draft.dossier, draft.form
    return NoticeDocument(
        case=known.case.id,
        option=known.option.id,
        scenario=known.case.scenario_id,
        as_of=known.found.findings.as_of.isoformat(),
        kind=form.id,
        title=form.title,
        number=form.number,
        number_status=form.number_status,
        rulebook=form.rulebook,
        contents=form.contents,
        published=form.published,
        lots=draft.lots,
        asked_for=draft.asked_for,
        due=tuple(_due(one) for one in draft.due),
        complete=_complete(draft.filled),
        missing=_missing(draft.filled),
        items=_items(draft.filled),
        cites=form.cites,
        not_legal_advice=NOT_ADVICE,
        about=about(known.case),
    )


def _complete(filled: Iterable[Filled]) -> int:
    return sum(one.state == "complete" for one in filled)


def _items(filled: Iterable[Filled]) -> tuple[ItemRow, ...]:
    return tuple(
        ItemRow(
            id=one.item.id,
            words=one.item.words,
            lots=one.lots,
            needed=one.needed,
            when=one.item.when,
            state=one.state,
            stated=tuple(
                SayingRow(text=said.text, origin=said.origin, whole=said.whole) for said in one.said
            ),
            question=one.item.question,
            cites=one.item.cites,
        )
        for one in filled
    )


def _missing(filled: Iterable[Filled]) -> tuple[MissingRow, ...]:
    return tuple(
        MissingRow(
            id=one.item.id,
            words=one.item.words,
            lots=one.lots,
            needed=one.needed,
            when=one.item.when,
            state="missing" if one.state == "missing" else "in part",
            question=one.item.question,
            cites=one.item.cites,
        )
        for one in unanswered(filled)
    )


def _due(due: Due) -> DueRow:
    form = due.form
    return DueRow(
        kind=form.id,
        title=form.title,
        number=form.number,
        number_status=form.number_status,
        rulebook=form.rulebook,
        needed=due.needed,
        lots=due.lots,
        earliest=_iso(due.earliest),
        latest=_iso(due.latest),
        because=due.because,
        published=form.published,
        alternatives=form.alternatives,
        cites=form.cites,
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
