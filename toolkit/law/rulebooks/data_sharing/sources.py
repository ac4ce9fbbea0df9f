"""The clauses behind the data-sharing checklist: where each was read, and since when it is law."""

from dataclasses import replace
from datetime import date

from toolkit.law.rules import Source

ACT_COPY = "consolidated text of the NHS Act 2006 dated 1 September 2025"
SHARING_COPY = "Health and Social Care (Safety and Quality) Act 2015 ss.2-4; SI 2015/1438"
PATIENT_COPY = "SI 2002/1438 as made"
PROTECTION_COPY = "consolidated text of the Data Protection Act 2018, ss.8-11 (undated copy)"
SCOTLAND_COPY = (
    "consolidated text of the Public Bodies (Joint Working) (Scotland) Act 2014 dated "
    "7 January 2026"
)
REGULATIONS_COPY = "SI 2000/617 as made, with SI 2012/3094 reg 12(8)-(9) read into it"

BEGINS = date(2013, 4, 1)
DUTY_BEGINS = date(2015, 10, 1)
PROTECTION_BEGINS = date(2018, 5, 25)
REFORM_BEGINS = date(2026, 2, 5)
SCOTLAND_BEGINS = date(2014, 4, 2)

CARE_BODIES = "public bodies with health or adult social care functions, and who works for them"

UK_GDPR = "UK GDPR"
SHARE_ACT = "Health and Social Care Act 2012"


def duty_to_share(*cites: str) -> Source:
    """Cite sections 251A to 251C of the Health and Social Care Act 2012."""
    return Source(cites, "statute", DUTY_BEGINS, binds=CARE_BODIES, read_in=SHARING_COPY)


def patient_information(*cites: str) -> Source:
    """Cite the regulations that set aside confidence under section 251 of the NHS Act 2006."""
    return Source(
        cites,
        "regulation",
        BEGINS,
        binds="who processes confidential patient information in England and Wales",
        read_in=f"{PATIENT_COPY}; {ACT_COPY}",
    )


def partnership(*cites: str) -> Source:
    """Cite the partnership regulations on information sharing."""
    return Source(
        cites, "regulation", BEGINS, binds="section 75 partners", read_in=REGULATIONS_COPY
    )


def protection_act(*cites: str) -> Source:
    """Cite the Data Protection Act 2018."""
    return Source(cites, "statute", PROTECTION_BEGINS, binds="controllers", read_in=PROTECTION_COPY)


def scotland(*cites: str) -> Source:
    """Cite the Scottish Act of 2014 on information sharing."""
    return Source(
        cites,
        "statute",
        SCOTLAND_BEGINS,
        binds="councils, Health Boards and integration joint boards in Scotland",
        read_in=SCOTLAND_COPY,
    )


def gdpr(*cites: str) -> Source:
    """Cite the UK GDPR, whose articles were not read."""
    return Source(cites, "regulation", PROTECTION_BEGINS, status="unverified", binds="controllers")


def reform_2025(*cites: str) -> Source:
    """Cite what the Data (Use and Access) Act 2025 changed, known from a law firm's page."""
    return Source(
        cites,
        "statute",
        REFORM_BEGINS,
        status="unverified",
        binds="controllers",
        read_in="DAC Beachcroft, The new Data (Use and Access) Act 2025: a health sector view",
    )


def common_law(*cites: str) -> Source:
    """Cite the common law of confidence, known from general knowledge."""
    return Source(cites, "inference", BEGINS, status="unverified", binds="who owes confidence")


def guidance(*cites: str) -> Source:
    """Cite guidance as read in summaries."""
    return Source(
        cites,
        "guidance",
        PROTECTION_BEGINS,
        status="guidance_summary",
        binds="bodies that use confidential patient information in England",
        read_in="NHS England (formerly NHS Digital) pages on the national data opt-out",
    )


def inferred(source: Source) -> Source:
    """Mark a source as reasoning from the text that no source states in terms."""
    return replace(source, layer="inference", status="inferred")
