"""The clauses behind the competition rules: where each was read, and since when it is law."""

from dataclasses import replace
from datetime import date

from toolkit.law.rules import Source

COMPETITION_COPY = "consolidated text of the Competition Act 1998 dated 25 April 2013"
MERGER_COPY = (
    "consolidated text of the Enterprise Act 2002 as it stood before 2025; Digital Markets, "
    "Competition and Consumers Act 2024 Sch 4 as enacted; SI 2024/1226"
)
NHS_MERGER_COPY = "Health and Care Act 2022 s.83 in its text of 31 July 2022; SI 2022/734 Sch"
TRUST_TRANSFER_COPY = (
    "consolidated text of the NHS Act 2006 dated 1 September 2025; SI 2022/734 Sch"
)
SUBSIDY_COPY = (
    "consolidated texts of the Subsidy Control Act 2022 of 4 January 2023 and 1 January 2024"
)
REFERRAL_COPY = "SI 2022/1246 as of 4 January 2023; SI 2025/845 as made"
TRANSFER_COPY = "SI 2006/246 as made, with SI 2014/16 read into it"
SMALL_TRANSFER_COPY = "SI 2014/16 reg 11 and SI 2023/1426 regs 8-9 as made"
VAT_COPY = "consolidated text of the Value Added Tax Act 1994 dated 4 November 2024"
VAT_MANUAL = "HM Revenue and Customs, VAT Government and Public Bodies manual, page VATGPB6640"
VAT_HEADNOTE = (
    "headnote of the decision of 24 October 2024; Monckton Chambers, note on the refusal of leave "
    "to appeal by the Court of Appeal on 16 December 2025"
)

BEGINS = date(2013, 4, 1)
MERGER_REFORM, REFORM_MADE = date(2025, 1, 1), date(2024, 11, 25)
NHS_MERGERS = date(2022, 7, 1)
SUBSIDY_BEGINS = date(2023, 1, 4)
SAME_ACTIVITIES = date(2014, 1, 31)
SMALL_EMPLOYERS, SMALL_EMPLOYERS_MADE = date(2014, 7, 31), date(2014, 1, 8)
SMALL_TRANSFERS, SMALL_TRANSFERS_MADE = date(2024, 7, 1), date(2023, 12, 19)
NHS_SUPPLY_TO_COUNCILS = date(2024, 10, 24)

COMPETITION_ACT = "Competition Act 1998"
ENTERPRISE_ACT = "Enterprise Act 2002"
SUBSIDY_ACT = "Subsidy Control Act 2022"
TRANSFERS = "SI 2006/246"


def competition(*cites: str) -> Source:
    """Cite the Competition Act 1998."""
    return Source(cites, "statute", BEGINS, binds="undertakings", read_in=COMPETITION_COPY)


def mergers(*cites: str) -> Source:
    """Cite the merger tests of the Enterprise Act 2002."""
    return Source(cites, "statute", BEGINS, binds="enterprises that join", read_in=MERGER_COPY)


def mergers_since_2025(*cites: str) -> Source:
    """Cite the merger tests that began on 1 January 2025."""
    return Source(
        cites,
        "statute",
        MERGER_REFORM,
        made=REFORM_MADE,
        binds="enterprises that join",
        read_in=MERGER_COPY,
    )


def nhs_mergers(*cites: str) -> Source:
    """Cite the exception for NHS trusts among themselves."""
    return Source(
        cites,
        "statute",
        NHS_MERGERS,
        binds="NHS trusts and NHS foundation trusts",
        read_in=NHS_MERGER_COPY,
    )


def trust_transfers(*cites: str) -> Source:
    """Cite the power to move property, rights and liabilities between NHS trusts."""
    return replace(nhs_mergers(*cites), read_in=TRUST_TRANSFER_COPY)


def subsidy(*cites: str) -> Source:
    """Cite the Subsidy Control Act 2022."""
    return Source(
        cites, "statute", SUBSIDY_BEGINS, binds="public authorities", read_in=SUBSIDY_COPY
    )


def referral(*cites: str) -> Source:
    """Cite the regulations on subsidies of particular interest."""
    return Source(
        cites, "regulation", SUBSIDY_BEGINS, binds="public authorities", read_in=REFERRAL_COPY
    )


def transfers(*cites: str) -> Source:
    """Cite the regulations on transfers of undertakings."""
    return Source(cites, "regulation", BEGINS, binds="employers", read_in=TRANSFER_COPY)


def transfers_since_2014(*cites: str) -> Source:
    """Cite what SI 2014/16 put in on 31 January 2014."""
    return Source(cites, "regulation", SAME_ACTIVITIES, binds="employers", read_in=TRANSFER_COPY)


def small_employers(*cites: str) -> Source:
    """Cite regulation 13A, for transfers from 31 July 2014."""
    return Source(
        cites,
        "regulation",
        SMALL_EMPLOYERS,
        made=SMALL_EMPLOYERS_MADE,
        binds="employers",
        read_in=SMALL_TRANSFER_COPY,
    )


def small_transfers(*cites: str) -> Source:
    """Cite what SI 2023/1426 put into regulation 13A, for transfers from 1 July 2024."""
    return Source(
        cites,
        "regulation",
        SMALL_TRANSFERS,
        made=SMALL_TRANSFERS_MADE,
        binds="employers",
        read_in=SMALL_TRANSFER_COPY,
    )


def tax(*cites: str) -> Source:
    """Cite the Value Added Tax Act 1994 on refunds to public bodies."""
    return Source(
        cites, "statute", BEGINS, binds="public bodies that recover VAT", read_in=VAT_COPY
    )


def tax_guidance(*cites: str) -> Source:
    """Cite the tax authority's manual."""
    return Source(
        cites, "guidance", BEGINS, binds="public bodies that recover VAT", read_in=VAT_MANUAL
    )


def tax_case(*cites: str) -> Source:
    """Cite a tax judgment that was read in its headnote."""
    return Source(
        cites,
        "guidance",
        NHS_SUPPLY_TO_COUNCILS,
        status="guidance_summary",
        binds="NHS bodies that supply councils",
        read_in=VAT_HEADNOTE,
    )


def unread(*cites: str) -> Source:
    """Cite law that is known of but was not read."""
    return Source(cites, "statute", BEGINS, status="unverified", binds="undertakings")


def inferred(source: Source) -> Source:
    """Mark a source as reasoning from the text that no source states in terms."""
    return replace(source, layer="inference", status="inferred")
