"""What `toolkit coverage` prints, in words and as a document."""

from collections import Counter
from textwrap import wrap

from toolkit.report.document import Document
from toolkit.statements.coverage import STATUS_WORDS, Coverage
from toolkit.version import VERSION

WIDE = 100


class IdeaRow(Document):
    """One idea and its home."""

    group: str
    idea: str
    kind: str
    status: str
    where: tuple[str, ...]
    reach: str


class CoverageDocument(Document):
    """What `toolkit coverage --json` prints."""

    ideas: tuple[IdeaRow, ...]
    version: str


def coverage_document(page: Coverage) -> CoverageDocument:
    """Write every idea, group by group."""
    rows = tuple(
        IdeaRow(
            group=group,
            idea=one.idea,
            kind=one.kind,
            status=STATUS_WORDS[one.status],
            where=one.where,
            reach=one.reach,
        )
        for group, ideas in page.groups().items()
        for one in ideas
    )
    return CoverageDocument(ideas=rows, version=VERSION)


def coverage_in_words(page: Coverage) -> str:
    """Say of every idea what it became, how to reach it, and where it lives."""
    lines = [_counted(page)]
    for group, ideas in page.groups().items():
        lines += ["", group, ""]
        for one in ideas:
            lines += wrap(f"{one.idea}: {STATUS_WORDS[one.status]}. {one.reach}", WIDE)
            lines += wrap(", ".join(one.where), WIDE, initial_indent="  ", subsequent_indent="  ")
    return "\n".join(lines)


def _counted(page: Coverage) -> str:
    counts = Counter(one.status for ideas in page.groups().values() for one in ideas)
    parts = [
        f"{counts[status]} {words}" for status, words in STATUS_WORDS.items() if counts[status]
    ]
    return f"{counts.total()} ideas of the articles behind this project: {', '.join(parts)}."
