"""Replays of published decisions and worked examples in plain words for a terminal."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from textwrap import wrap

from toolkit.appraisal.lints import Lint
from toolkit.appraisal.replaying import Played, Replayed, Row
from toolkit.report.plain_lines import columns

HINDSIGHT = "What our checks say today says nothing about what people knew then."
WIDE = 100
TITLE = 56  # letters of a title that a table leaves room for


def replays(found: Sequence[Replayed]) -> str:
    """Say how many figures of each replay agree, then what the checks raise."""
    head = ("Replay", "Figures", "Agree", "Differ as noted", "Disagree")
    lines = columns([head, *(_counted(one) for one in found)])
    lines += ["", *wrap(in_short(found), WIDE)]
    raised = [(one, lint) for one in found for lint in one.lints]
    if raised:
        lines += ["", "Checks that speak up on published figures:"]
        lines += [line for one, lint in raised for line in _lint(lint, f"{one.replay.id} ")]
    wrong = [line for one in found for line in _wrong(one)]
    return "\n".join([*lines, *([""] if wrong else []), *wrong, "", HINDSIGHT])


def in_short(found: Sequence[Replayed]) -> str:
    """Count what agrees; a replay without figures is told and is no pass."""
    played = [one for one in found if one.rows]
    bases = [row.basis for one in played for row in one.rows]
    return (
        f"{sum(one.agrees for one in played)} of {len(played)} replays with figures agree, and "
        f"{len(found) - len(played)} have none and are context only. Of {len(bases)} figures, "
        f"{bases.count('published')} are printed in a source and {bases.count('derived')} follow "
        "from what is printed there."
    )


def replayed(found: Replayed) -> str:
    """Say what one replay is about, every figure beside ours, and what the checks raise."""
    stated = found.replay
    lines = [f"{stated.id}: {stated.title}", *wrap(stated.about, WIDE)]
    lines += [f"Source: {one}" for one in stated.sources]
    if stated.missing:
        lines += wrap(f"Missing: {stated.missing}", WIDE)
    for part in found.parts:
        lines += ["", *_part(part)]
    if stated.notes:
        lines += ["", *(line for note in stated.notes for line in wrap(f"Note: {note}", WIDE))]
    return "\n".join([*lines, *_wrong(found), "", HINDSIGHT])


def ours(row: Row) -> str:
    """Write our figure with one place more than the published one.

    >>> from decimal import Decimal
    >>> ours(Row("share", "B", Decimal("21"), 21.557, "published", "disagrees", ""))
    '21.6'
    """
    if row.ours is None:
        return "none"
    if isinstance(row.ours, str) or not isinstance(row.published, Decimal):
        return str(row.ours)
    if row.ours == row.published:
        return f"{row.published:f}"
    exponent = row.published.as_tuple().exponent
    return f"{row.ours:.{1 - min(int(exponent), 0)}f}"


def published(row: Row) -> str:
    """Write the published figure as the source prints it."""
    return f"{row.published:f}" if isinstance(row.published, Decimal) else row.published


def _counted(found: Replayed) -> tuple[str, ...]:
    title = found.replay.title
    shown = title if len(title) <= TITLE else f"{title[: TITLE - 3]}..."
    standings = [row.standing for row in found.rows]
    counts = (standings.count(one) for one in ("agrees", "differs as noted", "disagrees"))
    name = f"{found.replay.id:<4}{shown}"
    return (name, str(len(standings)), *(str(count) for count in counts))


def _part(part: Played) -> Iterator[str]:
    head = ("Figure", "Basis", "Published", "Ours", "Agrees")
    rows = [
        (f"{row.of}: {row.name}", row.basis, published(row), ours(row), row.standing)
        for row in part.rows
    ]
    yield from columns([head, *rows])
    for note in dict.fromkeys(row.note for row in part.rows if row.note):
        yield from wrap(f"As noted: {note}", WIDE)
    for lint in part.lints:
        yield from _lint(lint, "Check ")
    if not part.lints:
        yield "No check speaks up."


def _lint(lint: Lint, head: str) -> list[str]:
    return wrap(f"{head}{lint.id}: {lint.words}", WIDE, subsequent_indent="  ")


def _wrong(found: Replayed) -> Iterator[str]:
    """Name what disagrees, where anything does."""
    for part in found.parts:
        for row in part.rows:
            if row.standing == "disagrees":
                said = f"published {published(row)}, ours {ours(row)}"
                yield f"{found.replay.id} disagrees: {row.of}, {row.name}: {said}."
        for name in part.awaited:
            yield f"{found.replay.id} disagrees: check {name} had to speak up and did not."
        for name in part.unawaited:
            yield f"{found.replay.id} disagrees: check {name} spoke up and had not to."
