"""The clauses behind the rules of the 2015 Regulations, and since when they are law."""

from dataclasses import replace
from datetime import date

from toolkit.law.rules import Source

COPY = "consolidated text of SI 2015/102 dated 1 April 2018"
IN_FORCE = date(2015, 2, 26)
MADE = date(2015, 2, 4)
LEGACY_START = date(2013, 4, 1)
AMENDMENT_MADE = date(2016, 3, 11)
SAVING_MADE = date(2024, 9, 17)  # its days were put off then; earlier ones are not encoded


def reg(*clauses: str) -> Source:
    """Cite the Public Contracts Regulations 2015, which an earlier event keeps for life."""
    cites = tuple(f"SI 2015/102 reg {clause}" for clause in clauses)
    binds = "contracting authorities"
    return Source(cites, "regulation", IN_FORCE, made=MADE, binds=binds, read_in=COPY)


def change_reg(*clauses: str) -> Source:
    """Cite regulation 72, which changes to contracts under the 2006 Regulations follow too."""
    return replace(reg(*clauses), since=LEGACY_START)


def amended(clause: str, *amending: str) -> Source:
    """Cite a clause with what SI 2016/275 made of it on 18 April 2016, and whom that spares."""
    since = (f"SI 2016/275 {clause}" for clause in ("reg 5", *amending))
    source = change_reg(clause)
    return replace(
        source,
        cites=(*source.cites, *since),
        read_in=f"{COPY}; SI 2016/275 as made",
    )


def saving(*clauses: str) -> Source:
    """Cite the saving of the 2015 Regulations, which reaches systems set up at any time before."""
    cites = tuple(f"SI 2024/716 reg {clause}" for clause in clauses)
    read_in = "consolidated text of SI 2024/716 dated 17 September 2024"
    return Source(cites, "regulation", IN_FORCE, made=SAVING_MADE, read_in=read_in)


def inferred(source: Source) -> Source:
    """Mark a source as reasoning from the text that no source states in terms."""
    return replace(source, layer="inference", status="inferred")
