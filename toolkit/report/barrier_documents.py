"""What `toolkit law barriers --json` prints."""

from collections.abc import Mapping, Sequence

from toolkit.law.barriers import Barrier
from toolkit.report.document import NOT_ADVICE, Document
from toolkit.version import VERSION


class BarrierRow(Document):
    """One barrier that people fear, and what the law behind it says."""

    rulebook: str
    id: str
    fear: str
    finding: str
    cited: tuple[str, ...]
    forbids: tuple[str, ...]
    leaves_open: tuple[str, ...]
    rules: tuple[str, ...]
    cites: tuple[str, ...]
    doubts: tuple[str, ...]


class BarriersDocument(Document):
    """What `toolkit law barriers --json` prints."""

    barriers: tuple[BarrierRow, ...]
    not_legal_advice: str
    version: str


def barriers_document(pages: Mapping[str, Sequence[Barrier]]) -> BarriersDocument:
    """Write every page on a barrier, rulebook by rulebook."""
    return BarriersDocument(
        barriers=tuple(
            BarrierRow(
                rulebook=book,
                id=one.id,
                fear=one.fear,
                finding=one.finding,
                cited=one.cited,
                forbids=one.forbids,
                leaves_open=one.leaves_open,
                rules=one.rules,
                cites=one.cites,
                doubts=one.doubts,
            )
            for book, ones in pages.items()
            for one in ones
        ),
        not_legal_advice=NOT_ADVICE,
        version=VERSION,
    )
