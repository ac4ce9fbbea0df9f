"""The clauses behind the Welsh rules: none could be read again here, so none counts as verified."""

from datetime import date

from toolkit.law.figures import Status
from toolkit.law.rules import Source

BEGINS, MADE = date(2025, 2, 24), date(2025, 1, 30)
STATUS: Status = "unverified"
READ_IN = "WSI 2025/99 as made, read to reg 27 in the research behind this rulebook, not again"


def reg(clause: str) -> str:
    """Cite a regulation of the Welsh regime.

    >>> reg("7(9)")
    'WSI 2025/99 reg 7(9)'
    """
    return f"WSI 2025/99 reg {clause}"


def psr(*cites: str) -> Source:
    """Cite the Welsh regime, made on 30 January 2025."""
    return Source(
        cites,
        "regulation",
        BEGINS,
        made=MADE,
        status=STATUS,
        binds="relevant authorities in Wales",
        read_in=READ_IN,
    )
