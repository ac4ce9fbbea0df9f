"""The clauses behind the partnership rules: where each was read, and since when it is law."""

from dataclasses import replace
from datetime import date

from toolkit.law.rules import Source

ACT_COPY = "consolidated text of the NHS Act 2006 dated 1 September 2025"
REGULATIONS_COPY = (
    "SI 2000/617 as made, with SI 2003/629, SI 2004/696, SI 2012/3094, SI 2015/643, SI 2015/1940 "
    "and SI 2022/634 read into it"
)
DELEGATION_COPY = f"{ACT_COPY}; Health and Care Act 2022 s.71 as of 31 July 2022; SI 2022/642"
SYSTEMS_COPY = f"{ACT_COPY}; Health and Care Act 2022 as of 31 July 2022; SI 2022/734 Sch"
PARTNERSHIPS_COPY = "Health and Care Act 2022 s.26 in its text of 31 July 2022; SI 2022/734 Sch"
AFTERCARE_COPY = "consolidated text of the Mental Health Act 1983, which names boards"
CARE_ACT_COPY = "consolidated text of the Care Act 2014 dated 1 April 2026"
BOARDS_COPY = "consolidated text of the Health and Social Care Act 2012 dated 5 February 2026"
INTEGRATION_COPY = (
    "Care Act 2014 s.121 (consolidated text of 1 April 2026) and Health and Care Act 2022 s.15 "
    "(text of 31 July 2022)"
)
CHILDREN_COPY = "consolidated texts of the Children Act 2004 from before and after 1 July 2022"
CONTRACTS_COPY = f"{ACT_COPY}; Health and Social Care Act 2012 Sch 4 para 6"
PAYMENTS_COPY = f"{ACT_COPY}; SI 2012/3094 reg 13 as made"

BEGINS = date(2013, 4, 1)
CARE_ACT_BEGINS = date(2015, 4, 1)
AMENDED_2016, AMENDMENT_MADE = date(2016, 4, 1), date(2015, 11, 25)
DELEGATION_BEGINS = date(2022, 7, 1)
FRAMEWORK_OF_2026 = date(2026, 2, 17)
STENNETT = "R (Stennett) v Manchester City Council [2002] UKHL 34, from general knowledge"

PARTNERS = "NHS bodies and councils in England that act as partners"


def act(section: str) -> str:
    """Cite a section of the NHS Act 2006.

    >>> act("75(5)")
    'NHS Act 2006 s.75(5)'
    """
    return f"NHS Act 2006 s.{section}"


def reg(clause: str) -> str:
    """Cite a regulation of the partnership arrangements regulations, as amended."""
    return f"SI 2000/617 reg {clause}"


def partnership(*cites: str) -> Source:
    """Cite the partnership arrangements as they have stood since clinical commissioning groups."""
    return Source(cites, "regulation", BEGINS, binds=PARTNERS, read_in=REGULATIONS_COPY)


def since_2016(*cites: str) -> Source:
    """Cite what SI 2015/1940 put in on 1 April 2016."""
    return Source(
        cites,
        "regulation",
        AMENDED_2016,
        made=AMENDMENT_MADE,
        binds=PARTNERS,
        read_in="SI 2015/1940 as made",
    )


def nhs_act(*cites: str) -> Source:
    """Cite the NHS Act 2006 on arrangements and payments between councils and the NHS."""
    return Source(cites, "statute", BEGINS, binds=PARTNERS, read_in=PAYMENTS_COPY)


def delegation(*cites: str) -> Source:
    """Cite sections 65Z5 to 65Z7 of the NHS Act 2006, in force on 1 July 2022."""
    return Source(
        cites,
        "statute",
        DELEGATION_BEGINS,
        binds="NHS England, integrated care boards, NHS trusts and NHS foundation trusts",
        read_in=DELEGATION_COPY,
    )


def systems(*cites: str) -> Source:
    """Cite the general duties of NHS bodies that began with integrated care boards."""
    return Source(
        cites,
        "statute",
        DELEGATION_BEGINS,
        binds="NHS England, integrated care boards, NHS trusts and NHS foundation trusts",
        read_in=SYSTEMS_COPY,
    )


def care_partnerships(*cites: str) -> Source:
    """Cite the 2007 Act on integrated care partnerships and their strategies."""
    return Source(
        cites,
        "statute",
        DELEGATION_BEGINS,
        binds="integrated care boards and councils in England",
        read_in=PARTNERSHIPS_COPY,
    )


def aftercare(*cites: str) -> Source:
    """Cite the Mental Health Act 1983 on after-care, read as it names integrated care boards."""
    return Source(
        cites,
        "statute",
        DELEGATION_BEGINS,
        binds="integrated care boards and councils in England",
        read_in=AFTERCARE_COPY,
    )


def aftercare_case(*cites: str) -> Source:
    """Cite what the courts made of it, which was not read."""
    return replace(aftercare(*cites), layer="guidance", status="unverified", read_in="")


def care_act(*cites: str) -> Source:
    """Cite the Care Act 2014."""
    return Source(
        cites, "statute", CARE_ACT_BEGINS, binds="councils in England", read_in=CARE_ACT_COPY
    )


def better_care(*cites: str) -> Source:
    """Cite the law of the integration fund, known as the Better Care Fund."""
    return Source(
        cites,
        "statute",
        CARE_ACT_BEGINS,
        binds="NHS England and its commissioners",
        read_in=INTEGRATION_COPY,
    )


def boards(*cites: str) -> Source:
    """Cite the Health and Social Care Act 2012 on health and wellbeing boards."""
    return Source(cites, "statute", BEGINS, binds="councils in England", read_in=BOARDS_COPY)


def framework_2026(*cites: str) -> Source:
    """Cite the yearly framework of the Better Care Fund, known from its page only."""
    return Source(
        cites,
        "guidance",
        FRAMEWORK_OF_2026,
        status="guidance_summary",
        binds="integrated care boards and councils with a pooled Better Care Fund",
        read_in="publication page of the framework for 2026 to 2027, not the framework itself",
    )


def children(*cites: str) -> Source:
    """Cite the Children Act 2004 on co-operation and its fund."""
    return Source(
        cites,
        "statute",
        BEGINS,
        binds="councils in England and their relevant partners for children",
        read_in=CHILDREN_COPY,
    )


def nhs_contracts(*cites: str) -> Source:
    """Cite the NHS Act 2006 on contracts between health service bodies."""
    return Source(cites, "statute", BEGINS, binds="listed bodies", read_in=CONTRACTS_COPY)


def inferred(source: Source) -> Source:
    """Mark a source as reasoning from the text that no source states in terms."""
    return replace(source, layer="inference", status="inferred")
