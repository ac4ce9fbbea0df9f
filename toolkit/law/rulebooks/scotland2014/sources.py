"""The clauses behind integration in Scotland: where each was read, and since when it is law."""

from dataclasses import replace
from datetime import date

from toolkit.law.rules import Source

ACT_COPY = (
    "consolidated text of the Public Bodies (Joint Working) (Scotland) Act 2014 dated 7 January "
    "2026; SSI 2014/231"
)
HEALTH_COPY = "SSI 2014/344 in its text of 28 November 2014"
COUNCIL_COPY = "SSI 2014/345 in its text of 1 April 2018"
SUPPORT_COPY = (
    "consolidated text of the Social Care (Self-directed Support) (Scotland) Act 2013 dated "
    "7 January 2026"
)

BEGINS = date(2013, 4, 1)
SCHEMES_BEGIN = date(2014, 4, 2)
PART_1_BEGINS, PART_1_APPOINTED = date(2014, 9, 22), date(2014, 8, 21)
LISTS_BEGIN = date(2014, 11, 28)
SUPPORT_BEGINS = date(2014, 4, 1)

PARTNERS = "councils and Health Boards in Scotland"
AUTHORITIES = "integration authorities in Scotland, and the councils and Health Boards behind them"


def act(section: str) -> str:
    """Cite a section of the Act of 2014.

    >>> act("26(1)")
    'Public Bodies (Joint Working) (Scotland) Act 2014 s.26(1)'
    """
    return f"Public Bodies (Joint Working) (Scotland) Act 2014 s.{section}"


def support_act(section: str) -> str:
    """Cite a section of the Act of 2013 on self-directed support."""
    return f"Social Care (Self-directed Support) (Scotland) Act 2013 s.{section}"


def schemes(*cites: str) -> Source:
    """Cite section 1(3) to (16), law since the day after Royal Assent."""
    return Source(cites, "statute", SCHEMES_BEGIN, binds=PARTNERS, read_in=ACT_COPY)


def part_1(*cites: str) -> Source:
    """Cite the rest of Part 1."""
    return Source(
        cites,
        "statute",
        PART_1_BEGINS,
        made=PART_1_APPOINTED,
        binds=AUTHORITIES,
        read_in=ACT_COPY,
    )


def lists(*cites: str) -> Source:
    """Cite the regulations on what must be delegated."""
    return Source(
        cites,
        "regulation",
        LISTS_BEGIN,
        binds=PARTNERS,
        read_in=f"{HEALTH_COPY}; {COUNCIL_COPY}; {ACT_COPY}",
    )


def support(*cites: str) -> Source:
    """Cite the Act of 2013 on self-directed support."""
    return Source(
        cites, "statute", SUPPORT_BEGINS, binds="councils in Scotland", read_in=SUPPORT_COPY
    )


def inferred(source: Source) -> Source:
    """Mark a source as reasoning from the text that no source states in terms."""
    return replace(source, layer="inference", status="inferred")
