"""The clauses of the 2006 Regulations on Part B services, and what was said beside them."""

from datetime import date

from toolkit.law.rules import Source

COPY = "consolidated text of SI 2006/5 in the mirror"
START = date(2013, 4, 1)
BINDS = "contracting authorities"


def reg(*clauses: str) -> Source:
    """Cite the Public Contracts Regulations 2006, held from the start of the era table."""
    cites = tuple(f"SI 2006/5 reg {clause}" for clause in clauses)
    return Source(cites, "regulation", START, binds=BINDS, read_in=COPY)


CROSS_BORDER = Source(
    (
        "Telaustria, C-324/98, after Local Government Lawyer",
        "SI 2006/5 reg 4(3)",
    ),
    "guidance",
    START,
    status="guidance_summary",
    binds=BINDS,
    read_in="a law article; the judgment was not read",
)
