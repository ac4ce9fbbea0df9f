"""What groups of people made of the options, as `--json` prints it, every sub-score included."""

from collections.abc import Iterable, Sequence
from math import isnan
from typing import Literal

from toolkit.appraisal.judging import Judged
from toolkit.report.document import AboutCase, Document, about
from toolkit.statements.case import Case
from toolkit.statements.score_record import ScoreEntry, chain, first_changed


class LintRow(Document):
    """What a reader must know before relying on a comparison."""

    id: str
    level: Literal["refused", "flagged"]
    about: tuple[str, ...]
    words: str


class ScoreEntryRow(Document):
    """One score as it was given, with its place in the chain."""

    entry: int
    option: str
    criterion: str
    group: str | None
    scorer: str
    round: Literal["individual", "moderated", "consensus"]
    score: float
    reason: str | None
    at: str
    digest: str


class StandingRow(Document):
    """Scores of one option in the order of `criteria`; null where nobody gave one."""

    option: str
    scores: tuple[float | None, ...]


class GroupRow(Document):
    """One group; weights in the order of `criteria`, totals in the order of `options`."""

    group: str
    label: str
    role: str
    people: int
    user_voice: bool
    weights: tuple[float | None, ...]
    totals: tuple[float | None, ...]
    sub_scores: tuple[StandingRow, ...]
    does_not_score: tuple[str, ...]


class ViewRow(Document):
    """Groups brought together in one way; the first view leads."""

    view: Literal["as stated", "equal groups", "headcount"]
    weights: tuple[float | None, ...]
    totals: tuple[float | None, ...]


class JudgedPart(Document):
    """Options compared by all criteria with the weights of groups, beside the ranking."""

    options: tuple[str, ...]
    criteria: tuple[str, ...]
    left_out: tuple[str, ...]
    scores: tuple[StandingRow, ...]
    groups: tuple[GroupRow, ...]
    views: tuple[ViewRow, ...]
    record: tuple[ScoreEntryRow, ...]
    head: str
    lints: tuple[LintRow, ...]


class ScoresDocument(Document):
    """What `toolkit scores --json` prints; `changed` is null where every stated digest holds."""

    case: str
    record: tuple[ScoreEntryRow, ...]
    head: str
    changed: int | None
    about: AboutCase


def judged_part(judged: Judged | None) -> JudgedPart | None:
    """Write what groups of people made of the options; nothing where no group is heard."""
    if judged is None:
        return None
    return JudgedPart(
        options=judged.options,
        criteria=judged.criteria,
        left_out=judged.left_out,
        scores=_standing(judged.options, judged.scores.tolist()),
        groups=tuple(
            GroupRow(
                group=one.id,
                label=one.label,
                role=one.role,
                people=one.people,
                user_voice=one.user_voice,
                weights=_known(one.weights.tolist()),
                totals=_known(one.totals.tolist()),
                sub_scores=_standing(judged.options, one.scores.tolist()),
                does_not_score=one.not_theirs,
            )
            for one in judged.groups
        ),
        views=tuple(
            ViewRow(
                view=view,
                weights=_known(weights.tolist()),
                totals=_known(judged.totals[view].tolist()),
            )
            for view, weights in judged.weights.items()
        ),
        record=_record(judged.record),
        head=judged.head,
        lints=tuple(
            LintRow(id=one.id, level=one.level, about=one.about, words=one.words)
            for one in judged.lints
        ),
    )


def scores_document(case: Case) -> ScoresDocument:
    """Write the record of scores of a case as a document."""
    rows = _record(case.scores)
    return ScoresDocument(
        case=case.id,
        record=rows,
        head=rows[-1].digest if rows else "",
        changed=first_changed(case.scores),
        about=about(case),
    )


def _record(entries: Sequence[ScoreEntry]) -> tuple[ScoreEntryRow, ...]:
    return tuple(
        ScoreEntryRow(
            entry=one.entry,
            option=one.option_id,
            criterion=one.criterion_id,
            group=one.group_id,
            scorer=one.scorer,
            round=one.round,
            score=float(one.score),
            reason=one.reason,
            at=one.at.isoformat(),
            digest=digest,
        )
        for one, digest in zip(entries, chain(entries), strict=True)
    )


def _standing(options: Iterable[str], rows: Iterable[list[float]]) -> tuple[StandingRow, ...]:
    return tuple(
        StandingRow(option=option, scores=_known(row))
        for option, row in zip(options, rows, strict=True)
    )


def _known(values: Iterable[float]) -> tuple[float | None, ...]:
    return tuple(None if isnan(one) else one for one in values)
