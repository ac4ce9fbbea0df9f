"""The clauses behind the rules: which text they were read in, and since when they are known.

Every rule counts from the day the thresholds of commencement were made, 12 February 2025; a case
planned on an earlier day gets no answer from this rulebook.
"""

from dataclasses import replace
from datetime import date

from toolkit.law.rules import Source

ACT = "Procurement Act 2023"
ACT_COPY = (
    "consolidated text of the Procurement Act 2023 dated 1 April 2026, "
    "and of 12 March 2024 for the sections that coverage.md names"
)
REGULATIONS_COPY = "consolidated text of SI 2024/692, headed 23 May 2024, later words included"

IN_FORCE = date(2025, 2, 24)
KNOWN = date(2025, 2, 12)
COMMENCEMENT_4 = date(2025, 12, 9)
AMENDMENT_2026 = date(2026, 3, 23)

BINDS = "contracting authorities in England"
LOCAL_ORDER = Source(
    ("SI 2026/94 arts 2-3",),
    "regulation",
    since=date(2026, 2, 4),
    made=date(2026, 2, 3),
    binds="best value authorities and parish councils in England",
    read_in="SI 2026/94 as made",
)


def act(*sections: str) -> Source:
    """Cite sections or schedules of the Act."""
    cites = tuple(f"{ACT} {section}" for section in sections)
    return Source(cites, "statute", IN_FORCE, made=KNOWN, binds=BINDS, read_in=ACT_COPY)


def regulations(*clauses: str) -> Source:
    """Cite the Procurement Regulations 2024."""
    cites = tuple(f"SI 2024/692 {clause}" for clause in clauses)
    return Source(cites, "regulation", IN_FORCE, made=KNOWN, binds=BINDS, read_in=REGULATIONS_COPY)


def commenced_later(*sections: str) -> Source:
    """Cite sections that SI 2025/1316 brought into force in 2026, for contracts under the Act."""
    source = act(*sections)
    return replace(source, cites=(*source.cites, "SI 2025/1316 reg 2"), made=COMMENCEMENT_4)


def amended_2026(*clauses: str) -> Source:
    """Cite words that SI 2026/360 put into the Procurement Regulations 2024."""
    source = replace(regulations(*clauses), made=AMENDMENT_2026, read_in="SI 2026/360 as amended")
    return also(source, "SI 2026/360")


def also(source: Source, *cites: str) -> Source:
    """Add citations to a source."""
    return replace(source, cites=(*source.cites, *cites))


def inferred(source: Source) -> Source:
    """Mark a source as reasoning from the text that no source states in terms."""
    return replace(source, layer="inference", status="inferred")
