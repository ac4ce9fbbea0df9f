"""The clauses behind the data-sharing checklist: where each was read, and since when it is law."""

from datetime import date

from toolkit.law.rules import Source

ACT_COPY = "consolidated text of the NHS Act 2006 dated 1 September 2025"
SHARING_COPY = "Health and Social Care (Safety and Quality) Act 2015 ss.2-4; SI 2015/1438"
PATIENT_COPY = "SI 2002/1438 as made"
PROTECTION_COPY = (
    "consolidated text of the Data Protection Act 2018, ss.8-11 and Sch 1 Parts 1-2 (undated copy, "
    "from before its amendment in 2026)"
)
GDPR_COPY = (
    "Regulation (EU) 2016/679 as published, with SI 2019/419 Sch 1 paras 6-29 and Data (Use and "
    "Access) Act 2025 ss.70, 72 and 80 read into it by hand"
)
REFORM_COPY = "Data (Use and Access) Act 2025 in its text of 19 August 2025; SI 2026/82 as made"
SCOTLAND_COPY = (
    "consolidated text of the Public Bodies (Joint Working) (Scotland) Act 2014 dated "
    "7 January 2026"
)
REGULATIONS_COPY = "SI 2000/617 as made, with SI 2012/3094 reg 12(8)-(9) read into it"

CONFIDENCE_PAGES = (
    "NHS England, Consent and confidential patient information; HSCIC, A guide to confidentiality, "
    "references, section 2 (copies without dates)"
)
OPT_OUT_PAGES = "NHS Digital, National data opt-out operational policy guidance, sections 2 and 5.1"

BEGINS = date(2013, 4, 1)
DUTY_BEGINS = date(2015, 10, 1)
PROTECTION_BEGINS = date(2018, 5, 25)
REFORM_BEGINS, REFORM_APPOINTED = date(2026, 2, 5), date(2026, 1, 29)
PRINCIPLES_OF_2020 = date(2020, 12, 8)
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
    """Cite the UK GDPR, which has no consolidated text in the mirror that was read."""
    return Source(cites, "regulation", PROTECTION_BEGINS, binds="controllers", read_in=GDPR_COPY)


def reform_2025(*cites: str) -> Source:
    """Cite what the Data (Use and Access) Act 2025 changed on 5 February 2026."""
    return Source(
        cites,
        "statute",
        REFORM_BEGINS,
        made=REFORM_APPOINTED,
        binds="controllers",
        read_in=REFORM_COPY,
    )


def common_law(*cites: str) -> Source:
    """Cite the common law of confidence as official guidance sums it up; no case was read."""
    return Source(
        cites,
        "guidance",
        BEGINS,
        status="guidance_summary",
        binds="who owes confidence",
        read_in=CONFIDENCE_PAGES,
    )


def opt_outs(*cites: str) -> Source:
    """Cite the policy on national data opt-outs."""
    return Source(
        cites,
        "guidance",
        PROTECTION_BEGINS,
        binds="bodies that use confidential patient information in England",
        read_in=OPT_OUT_PAGES,
    )


def caldicott(*cites: str) -> Source:
    """Cite the Caldicott principles in their wording of 2020, as others reprint them."""
    return Source(
        cites,
        "guidance",
        PRINCIPLES_OF_2020,
        status="guidance_summary",
        binds="bodies that use confidential information on patients and users of care",
        read_in="Cambridgeshire County Council, page on its Caldicott Guardian",
    )
