"""What `toolkit diff --json` prints."""

from collections.abc import Iterable

from toolkit.report.content import Number
from toolkit.report.diff.changes import Change, Differences, Shown, Topic, words
from toolkit.report.diff.comparing import why
from toolkit.report.diff.reading import RunSeen
from toolkit.report.document import Document


class InputRow(Document):
    """Something that was put in otherwise."""

    about: str
    before: str
    after: str


class OutcomeRow(Document):
    """Something that came out otherwise; values only where it is a figure in both runs."""

    topic: Topic
    about: str
    before: str
    after: str
    before_value: float | None
    after_value: float | None


class RunRow(Document):
    """One of the two runs."""

    as_of: str
    seed: int
    draws: int
    scenario: str | None
    version: str


class RunsDiffDocument(Document):
    """What `toolkit diff --json` prints; what weighs most stands first."""

    case: str
    before: RunRow
    after: RunRow
    why: str
    nothing_changed: bool
    inputs: tuple[InputRow, ...]
    details: tuple[InputRow, ...]
    outcomes: tuple[OutcomeRow, ...]
    within_rounding: int


def diff_document(before: RunSeen, after: RunSeen, found: Differences) -> RunsDiffDocument:
    """Write differences as a document."""
    return RunsDiffDocument(
        case=after.case,
        before=_run(before),
        after=_run(after),
        why=why(found),
        nothing_changed=found.none,
        inputs=_rows(found.inputs),
        details=_rows(found.details),
        outcomes=tuple(
            OutcomeRow(
                topic=one.topic,
                about=one.about,
                before=words(one.before),
                after=words(one.after),
                before_value=_value(one, one.before),
                after_value=_value(one, one.after),
            )
            for one in found.outcomes
        ),
        within_rounding=found.within_rounding,
    )


def _rows(changes: Iterable[Change]) -> tuple[InputRow, ...]:
    return tuple(
        InputRow(about=one.about, before=words(one.before), after=words(one.after))
        for one in changes
    )


def _value(one: Change, value: Shown) -> float | None:
    both = isinstance(one.before, Number) and isinstance(one.after, Number)
    return float(value.value) if both and isinstance(value, Number) else None


def _run(run: RunSeen) -> RunRow:
    return RunRow(
        as_of=run.as_of.isoformat(),
        seed=run.seed,
        draws=run.draws,
        scenario=run.scenario,
        version=run.about.version,
    )
