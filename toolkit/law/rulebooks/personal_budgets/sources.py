"""The clauses behind personal budgets: where each was read, and since when it is law."""

from dataclasses import replace
from datetime import date, timedelta

from toolkit.law.rules import Source

CARE_ACT_COPY = "consolidated text of the Care Act 2014 dated 1 April 2026"
PAYMENTS_COPY = "SI 2014/2871 in its text of 10 March 2015"
HEALTH_COPY = "SI 2013/1617 as made"
BUDGETS_COPY = "SI 2013/2891, SI 2014/1611 and SI 2019/1432 as made"

BEGINS = date(2013, 4, 1)
CARE_ACT_BEGINS = date(2015, 4, 1)
HEALTH_PAYMENTS_BEGIN, HEALTH_PAYMENTS_MADE = date(2013, 8, 1), date(2013, 7, 1)
BUDGETS_BEGIN, BUDGETS_MADE = date(2014, 4, 1), date(2013, 11, 8)
RIGHT_BEGINS, RIGHT_MADE = date(2014, 10, 1), date(2014, 6, 19)

COUNCILS = "councils in England with social services"
HEALTH_BODIES = "NHS commissioners, councils for public health, and the Secretary of State"
COMMISSIONERS = "NHS England and NHS commissioners in England"

HEALTH_PAYMENTS = "SI 2013/1617"


def care_act(section: str) -> str:
    """Cite a section of the Care Act 2014.

    >>> care_act("31(7)")
    'Care Act 2014 s.31(7)'
    """
    return f"Care Act 2014 s.{section}"


def reg(clause: str) -> str:
    """Cite a regulation on direct payments for care and support."""
    return f"SI 2014/2871 reg {clause}"


def budget_reg(clause: str) -> str:
    """Cite a standing rule on personal health budgets."""
    return f"SI 2012/2996 reg {clause}"


def care(*cites: str) -> Source:
    """Cite the Care Act 2014."""
    return Source(cites, "statute", CARE_ACT_BEGINS, binds=COUNCILS, read_in=CARE_ACT_COPY)


def payments(*cites: str) -> Source:
    """Cite the regulations on direct payments for care and support."""
    return Source(
        cites,
        "regulation",
        CARE_ACT_BEGINS,
        binds=COUNCILS,
        read_in=f"{PAYMENTS_COPY}; {CARE_ACT_COPY}",
    )


def health_payments(*cites: str) -> Source:
    """Cite the regulations on direct payments for health care."""
    return Source(
        cites,
        "regulation",
        HEALTH_PAYMENTS_BEGIN,
        made=HEALTH_PAYMENTS_MADE,
        binds=HEALTH_BODIES,
        read_in=HEALTH_COPY,
    )


def budgets(*cites: str) -> Source:
    """Cite the standing rules on personal health budgets as they began."""
    return Source(
        cites,
        "regulation",
        BUDGETS_BEGIN,
        made=BUDGETS_MADE,
        binds=COMMISSIONERS,
        read_in=BUDGETS_COPY,
    )


def due_consideration(*cites: str) -> Source:
    """Cite the standing rule that a request must be considered, until it had to be granted."""
    return replace(budgets(*cites), until=RIGHT_BEGINS - timedelta(days=1), end_made=RIGHT_MADE)


def right_to_budget(*cites: str) -> Source:
    """Cite the standing rule that a request must be granted."""
    return replace(budgets(*cites), since=RIGHT_BEGINS, made=RIGHT_MADE)


def guidance(*cites: str) -> Source:
    """Cite statutory guidance under the Care Act, as known from summaries."""
    return Source(
        cites,
        "guidance",
        CARE_ACT_BEGINS,
        status="guidance_summary",
        binds=COUNCILS,
        read_in="answer to parliamentary question 89561, which sums the guidance up",
    )


def reasoned(*cites: str) -> Source:
    """Cite what follows from the texts, though none of them says it in terms."""
    return Source(cites, "inference", BEGINS, status="inferred", binds="who buys care in England")
