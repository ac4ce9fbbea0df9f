"""The clauses behind the regime rules: where each was read, and since when it is known."""

from dataclasses import replace
from datetime import date

from toolkit.law.rules import Source

PSR_COPY = "consolidated text of SI 2023/1348 dated 24 February 2025"
PCR_COPY = "consolidated text of SI 2015/102 dated 1 April 2018"
SAVING_COPY = "consolidated text of SI 2024/716 dated 17 September 2024"

PPCC_MADE = date(2013, 4, 1)
PCR_MADE = date(2015, 2, 4)
PSR_MADE = date(2023, 12, 6)
PA_DATED = date(2024, 5, 22)


ICB_START = Source(
    ("SI 2022/734 reg 21(1)-(2)",),
    "regulation",
    since=date(2022, 6, 30),
    binds="integrated care boards",
    read_in="SI 2022/734 as made",
)


def psr(*cites: str) -> Source:
    """Cite the Provider Selection Regime, made on 6 December 2023."""
    binds = "relevant authorities in England"
    return Source(cites, "regulation", PSR_MADE, binds=binds, read_in=PSR_COPY)


def pcr2015(*cites: str) -> Source:
    """Cite the Public Contracts Regulations 2015, made on 4 February 2015."""
    return Source(cites, "regulation", PCR_MADE, binds="contracting authorities", read_in=PCR_COPY)


def pa2023(*cites: str) -> Source:
    """Cite the Procurement Act 2023 through its commencement, dated on 22 May 2024."""
    binds = "contracting authorities"
    return Source(cites, "regulation", PA_DATED, binds=binds, read_in=SAVING_COPY)


def ppcc2013(*cites: str) -> Source:
    """Cite the NHS procurement, choice and competition regulations of 2013."""
    binds = "clinical commissioning groups and NHS England"
    return Source(cites, "regulation", PPCC_MADE, binds=binds, read_in="SI 2013/500 as made")


def general(*cites: str) -> Source:
    """Cite what this rulebook reads from several bodies of law at once."""
    return Source(cites, "regulation", PPCC_MADE, binds="public bodies that buy")


def inferred(source: Source) -> Source:
    """Mark a source as reasoning from the text that no source states in terms."""
    return replace(source, layer="inference", status="inferred")
