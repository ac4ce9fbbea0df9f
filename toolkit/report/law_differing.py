"""What two days change in findings of law: as a document, and in words for a terminal."""

from collections.abc import Iterable
from datetime import date
from textwrap import wrap

from toolkit.law.explain import Difference, alike
from toolkit.report.document import NOT_ADVICE, Document
from toolkit.version import VERSION

WIDE = 100


class DifferenceRow(Document):
    """One finding that came out differently; an empty verdict where it stood on one day only."""

    subjects: tuple[str, ...]
    rulebook: str
    id: str
    before: str
    after: str
    because_before: str
    because_after: str


class DiffDocument(Document):
    """What `toolkit law diff` and `toolkit ask --compare` print with `--json`."""

    asked: str
    earlier: str
    later: str
    differences: tuple[DifferenceRow, ...]
    not_legal_advice: str
    version: str


def diff_document(
    asked: str, earlier: date, later: date, differences: Iterable[Difference]
) -> DiffDocument:
    """Write what changes between two days.

    Args:
        asked: The option or the rulebook.
        earlier: Day of the verdicts before.
        later: Day of the verdicts after.
        differences: What came out differently.
    """
    return DiffDocument(
        asked=asked,
        earlier=earlier.isoformat(),
        later=later.isoformat(),
        differences=tuple(
            DifferenceRow(
                subjects=tuple(subject for subject in subjects if subject),
                rulebook=one.rulebook,
                id=one.id,
                before=one.before,
                after=one.after,
                because_before=one.because_before,
                because_after=one.because_after,
            )
            for one, subjects in alike(differences)
        ),
        not_legal_advice=NOT_ADVICE,
        version=VERSION,
    )


def say_diff(document: DiffDocument) -> str:
    """Say what changes between two days, and on what it rested on each."""
    earlier, later = document.earlier, document.later
    lines = [f"{document.asked}: law as known on {earlier}, and on {later}.", NOT_ADVICE, ""]
    for one in document.differences:
        about = f"{', '.join(one.subjects)}: " if one.subjects else ""
        verdicts = f"{one.before or 'not found'} -> {one.after or 'not found'}"
        lines += _para(f"{about}{one.rulebook} {one.id}: {verdicts}", 0)
        for day, because in ((earlier, one.because_before), (later, one.because_after)):
            lines += _para(f"{day}: {because}", 4) if because else []
    if not document.differences:
        lines.append("No finding differs.")
    return "\n".join(lines)


def _para(text: str, indent: int) -> list[str]:
    return wrap(text, WIDE, initial_indent=" " * indent, subsequent_indent=" " * (indent + 2))
