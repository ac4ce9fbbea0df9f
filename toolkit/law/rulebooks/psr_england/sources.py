"""The clauses behind the rules of the Provider Selection Regime: where read, and since when law."""

from dataclasses import replace
from datetime import date

from toolkit.law.rules import Source

COPY_2025 = "consolidated text of SI 2023/1348 dated 24 February 2025"
COPY_2026 = "consolidated text of SI 2023/1348 dated 24 March 2026"
AMENDING_2025 = "SI 2025/163 in its text of 23 February 2025"
AMENDING_2026 = "SI 2026/360 in its text of 4 October 2026"
GUIDANCE_SUMMARY = "summaries of NHS England's statutory guidance, and its published charts"

BEGINS, MADE = date(2024, 1, 1), date(2023, 12, 6)
AMENDED, AMENDMENT_MADE = date(2025, 2, 24), date(2025, 2, 12)
AMENDED_AGAIN, SECOND_AMENDMENT_MADE = date(2026, 3, 24), date(2026, 3, 23)
LAST_DAY_BEFORE_AMENDMENT = date(2025, 2, 23)

AUTHORITIES = "relevant authorities in England"


def reg(clause: str) -> str:
    """Cite a regulation of the Provider Selection Regime.

    >>> reg("6(3)(a)")
    'SI 2023/1348 reg 6(3)(a)'
    """
    return f"SI 2023/1348 reg {clause}"


def sch(number: int) -> str:
    """Cite a Schedule of the Provider Selection Regime."""
    return f"SI 2023/1348 Sch {number}"


def psr(*cites: str) -> Source:
    """Cite what has stood unchanged in substance since 1 January 2024."""
    return Source(cites, "regulation", BEGINS, made=MADE, binds=AUTHORITIES, read_in=COPY_2025)


def since_2025(*cites: str) -> Source:
    """Cite what SI 2025/163 put in on 24 February 2025."""
    return Source(
        cites,
        "regulation",
        AMENDED,
        made=AMENDMENT_MADE,
        binds=AUTHORITIES,
        read_in=f"{COPY_2026}; {AMENDING_2025}",
    )


def kept_in_2025(*cites: str) -> Source:
    """Cite what SI 2025/163 left standing in a regulation that it otherwise wrote anew."""
    return replace(psr(*cites), read_in=f"{COPY_2025}; {AMENDING_2025}")


def before_2025(*cites: str) -> Source:
    """Cite the exclusion rules of 2024, whose text was not to hand."""
    return Source(
        cites,
        "regulation",
        BEGINS,
        until=LAST_DAY_BEFORE_AMENDMENT,
        made=MADE,
        end_made=AMENDMENT_MADE,
        status="unverified",
        binds=AUTHORITIES,
    )


def since_2026(*cites: str) -> Source:
    """Cite what SI 2026/360 put in on 24 March 2026."""
    return Source(
        cites,
        "regulation",
        AMENDED_AGAIN,
        made=SECOND_AMENDMENT_MADE,
        binds=AUTHORITIES,
        read_in=f"{COPY_2026}; {AMENDING_2026}",
    )


def statute(*cites: str) -> Source:
    """Cite an Act that the regime rests on."""
    return Source(
        cites,
        "statute",
        BEGINS,
        binds=AUTHORITIES,
        read_in="Health and Care Act 2022 s.79 in its text of 31 July 2022",
    )


def guidance(*cites: str) -> Source:
    """Cite guidance to which authorities must have regard, as read in summaries and charts."""
    return Source(
        cites,
        "guidance",
        BEGINS,
        status="guidance_summary",
        binds=f"{AUTHORITIES}, who must have regard to it",
        read_in=GUIDANCE_SUMMARY,
    )


def inferred(source: Source) -> Source:
    """Mark a source as reasoning from the text that no source states in terms."""
    return replace(source, layer="inference", status="inferred")
