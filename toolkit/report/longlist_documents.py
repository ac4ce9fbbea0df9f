"""The longlist as JSON: what `toolkit longlist --json` prints, and its part of an appraisal."""

from typing import Literal

from toolkit.allocation.explaining.best_and_others import BuiltShortlist
from toolkit.longlist import Lint, Longlist
from toolkit.report.document import AboutCase, Document, about
from toolkit.statements.case import Case
from toolkit.statements.tables import ids_in


class LintRow(Document):
    """One finding of a check, in a sentence."""

    id: str
    level: Literal["refused", "flagged"]
    about: tuple[str, ...]
    words: str


class ChoiceRow(Document):
    """One choice of the options framework-filter; `decision` is null where none is logged."""

    choice: str
    dimension: str
    label: str
    mark: str
    reason: str
    tested_against: tuple[str, ...]
    options: tuple[str, ...]
    decision: str | None


class CandidateRow(Document):
    """A candidate for the shortlist; `option` is null where nothing appraises it."""

    candidate: str
    label: str
    part: str
    option: str | None
    carried: bool
    why: str
    supporting: tuple[str, ...]
    missed: tuple[str, ...]


class AvailabilityRow(Document):
    """Whether the law leaves a way to a contract."""

    candidate: str
    standing: Literal["available", "closed", "unknown"]
    closed: tuple[str, ...]
    open_questions: tuple[str, ...]
    words: str


class LonglistPart(Document):
    """The longlist of a case, filtered."""

    stated: bool
    factors: dict[str, str]
    choices: tuple[ChoiceRow, ...]
    candidates: tuple[CandidateRow, ...]
    shortlist: tuple[str, ...]
    availability: tuple[AvailabilityRow, ...]
    frozen: bool
    growth: str
    lints: tuple[LintRow, ...]


class OtherAward(Document):
    """Another award near the best; money in pounds a year."""

    gbp: float
    more_gbp: float
    places_moved: int
    award: tuple[tuple[str, str], ...]


class BuiltPart(Document):
    """The best feasible option and awards that differ from it most."""

    option: str
    gbp: float
    within_share: float
    others: tuple[OtherAward, ...]
    proved: bool


class LonglistDocument(Document):
    """What `toolkit longlist --json` prints; `built` is null unless it was asked for and found."""

    case: str
    longlist: LonglistPart
    built: BuiltPart | None
    about: AboutCase


def lint_rows(lints: tuple[Lint, ...]) -> tuple[LintRow, ...]:
    """Write lints as rows."""
    return tuple(
        LintRow(id=one.id, level=one.level, about=one.about, words=one.words) for one in lints
    )


def longlist_part(found: Longlist) -> LonglistPart:
    """Write a longlist as part of a document."""
    return LonglistPart(
        stated=found.stated,
        factors=dict(found.factors),
        choices=tuple(
            ChoiceRow(
                choice=one.choice_id,
                dimension=one.dimension,
                label=one.label,
                mark=one.mark,
                reason=one.reason,
                tested_against=ids_in(one.tested_against or ""),
                options=ids_in(one.options or ""),
                decision=one.decision_id,
            )
            for considered in found.considered
            for one in considered.choices
        ),
        candidates=tuple(
            CandidateRow(
                candidate=one.candidate.candidate_id,
                label=one.candidate.label,
                part=one.candidate.part,
                option=one.candidate.option_id,
                carried=one.carried,
                why=one.why,
                supporting=one.supporting,
                missed=one.missed,
            )
            for one in found.placed
        ),
        shortlist=tuple(one.candidate_id for one in found.shortlist),
        availability=tuple(
            AvailabilityRow(
                candidate=one.candidate,
                standing=one.standing,
                closed=one.closed,
                open_questions=one.open_questions,
                words=one.words,
            )
            for one in found.availability
        ),
        frozen=found.growth.frozen,
        growth=found.growth.words,
        lints=lint_rows(found.lints),
    )


def longlist_document(
    case: Case, found: Longlist, built: BuiltShortlist | None
) -> LonglistDocument:
    """Write a longlist, and the shortlist a model built beside it, as a document."""
    part = built and BuiltPart(
        option=built.option,
        gbp=float(built.gbp),
        within_share=float(built.within),
        others=tuple(
            OtherAward(
                gbp=float(one.gbp),
                more_gbp=float(one.more_gbp),
                places_moved=one.moved,
                award=tuple((each.lot, each.provider) for each in one.awards),
            )
            for one in built.others
        ),
        proved=built.proved,
    )
    return LonglistDocument(
        case=case.id, longlist=longlist_part(found), built=part, about=about(case)
    )
