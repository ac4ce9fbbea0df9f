"""The clauses of the 2013 NHS procurement, choice and competition regulations."""

from dataclasses import replace
from datetime import date

from toolkit.law.rules import Source

IN_FORCE = date(2013, 4, 1)
LAST_DAY = date(2023, 12, 31)
END_MADE = date(2023, 12, 6)
BINDS = "clinical commissioning groups and NHS England"


def reg(*clauses: str) -> Source:
    """Cite SI 2013/500, revoked on 1 January 2024 as known from 6 December 2023."""
    return Source(
        tuple(f"SI 2013/500 reg {clause}" for clause in clauses),
        "regulation",
        IN_FORCE,
        until=LAST_DAY,
        end_made=END_MADE,
        binds=BINDS,
        read_in="SI 2013/500 as made",
    )


def inferred(source: Source) -> Source:
    """Mark a source as reasoning from the text that no source states in terms."""
    return replace(source, layer="inference", status="inferred")
