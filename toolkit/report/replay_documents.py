"""What `toolkit replay --json` prints."""

from collections.abc import Sequence
from typing import Literal

from toolkit.appraisal.replaying import Played, Replayed
from toolkit.report.document import Document
from toolkit.report.say_replays import HINDSIGHT, published
from toolkit.version import VERSION


class ReplayFigure(Document):
    """One figure; numbers in `published` stand as the source prints them."""

    of: str
    name: str
    published: str
    ours: float | str | None
    basis: Literal["published", "derived"]
    standing: Literal["agrees", "differs as noted", "disagrees"]
    note: str


class ReplayCheck(Document):
    """What a check says of the published figures today."""

    id: str
    level: Literal["refused", "flagged"]
    about: tuple[str, ...]
    words: str


class ReplayPart(Document):
    """One part; `awaited` and `unawaited` name checks that are not as they should be."""

    formula: str
    figures: tuple[ReplayFigure, ...]
    checks: tuple[ReplayCheck, ...]
    awaited: tuple[str, ...]
    unawaited: tuple[str, ...]


class ReplayRow(Document):
    """One published decision or worked example."""

    id: str
    title: str
    kind: Literal["decision", "worked example"]
    status: Literal["complete", "partial"]
    about: str
    sources: tuple[str, ...]
    missing: str | None
    notes: tuple[str, ...]
    agrees: bool
    parts: tuple[ReplayPart, ...]


class ReplaysDocument(Document):
    """What `toolkit replay --json` prints."""

    replays: tuple[ReplayRow, ...]
    agree: bool
    hindsight: str
    version: str


def replays_document(found: Sequence[Replayed]) -> ReplaysDocument:
    """Write replays with every figure and check."""
    return ReplaysDocument(
        replays=tuple(
            ReplayRow(
                id=one.replay.id,
                title=one.replay.title,
                kind=one.replay.kind,
                status=one.replay.status,
                about=one.replay.about,
                sources=one.replay.sources,
                missing=one.replay.missing,
                notes=one.replay.notes,
                agrees=one.agrees,
                parts=tuple(_part(part) for part in one.parts),
            )
            for one in found
        ),
        agree=all(one.agrees for one in found),
        hindsight=HINDSIGHT,
        version=VERSION,
    )


def _part(part: Played) -> ReplayPart:
    return ReplayPart(
        formula=part.formula,
        figures=tuple(
            ReplayFigure(
                of=row.of,
                name=row.name,
                published=published(row),
                ours=row.ours,
                basis=row.basis,
                standing=row.standing,
                note=row.note,
            )
            for row in part.rows
        ),
        checks=tuple(
            ReplayCheck(id=one.id, level=one.level, about=one.about, words=one.words)
            for one in part.lints
        ),
        awaited=part.awaited,
        unawaited=part.unawaited,
    )
