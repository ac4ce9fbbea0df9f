"""Published figures of payment that change by year, each with its dates and where it was read.

`verified` was read with the publisher, `guidance_summary` in somebody else's account of the rule,
`inferred` follows from neighbouring years, `unverified` was recalled and never found. Days run
over financial years, from 1 April, unless the publisher says otherwise. Asking outside the dates
is refused, so a year without a figure never borrows one.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType

import numpy as np

from toolkit.errors import RulebookError
from toolkit.law.figures import Entry, Figure, Status
from toolkit.payment.draws import Draws

SHARE = "share, 0 to 1"
GBP_A_YEAR = "GBP nominal a year"

_HFMA_MARGINAL = "HFMA, Providers to have more input on use of marginal rate funds"
_PAYMENT_SCHEME = "NHS England, NHS Payment Scheme (2023/25)"
_PAYMENT_SCHEME_2025 = "NHS England, 2025/26 NHS Payment Scheme: NHS provider payment mechanisms"
_UNITINGCARE = "HSJ, Exclusive: new NHS company reveals outcomes-based targets"
_HSJ_BLENDED = "HSJ on the national tariff for 2019/20 (www.hsj.co.uk/appointments/7026392.article)"
_BCF_GRANTS = "NHS England, Better Care Fund: grants and funding"
_BCF_POLICY = "NHS England, Better Care Fund: policy and planning"
_BCF_2016 = "British Healthcare Trades Association, 2016-17 Better Care Fund"
_BCF_STATEMENT = "DHSC, Better Care Fund policy statement 2020 to 2021, table 1"
_NUFFIELD = "Nuffield Trust, The Better Care Fund: no easy way out"
_BCF_SUMMARY = "Encyclopaedia summary of the Better Care Fund (low grade)"
_ALLOCATION = (
    "NHS England, Allocation of resources to NHS England and the commissioning sector for 2014/15 "
    "and 2015/16"
)
_CHARGING_2024 = (
    "DHSC, Social care - charging for care and support: local authority circular, 2024 to 2025"
)
_CHARGING_2025 = "Gloucestershire County Council, Fairer contributions policy, appendix 2, 2025/26"


def _years(first: int, last: int, value: str, cites: str, status: Status = "verified") -> Entry:
    """State a value for financial years, the last one named by the year in which it begins."""
    ends = date(last + 1, 3, 31)
    return Entry("", date(first, 4, 1), Decimal(value), "", (cites,), ends, status)


def _figure(name: str, unit: str, *entries: Entry) -> Figure:
    """Name the entries of one figure."""
    return Figure(name, tuple(replace(entry, figure=name, unit=unit) for entry in entries))


MARGINAL_RATE_SHARE = _figure(
    "marginal_rate_share",
    SHARE,
    _years(2010, 2014, "0.30", _HFMA_MARGINAL, "guidance_summary"),
    _years(
        2015,
        2015,
        "0.70",
        "East Riding of Yorkshire CCG, Planned investment of marginal rate emergency rule funds",
        "guidance_summary",
    ),
    _years(
        2016,
        2018,
        "0.70",
        "HSJ, Changes for A&E admission payments are coming (the rule still ran in 2017-18)",
        "inferred",
    ),
)
MARGINAL_RATE_PROPOSED_SHARE = _figure(
    "marginal_rate_proposed_share",
    "share, 0 to 1; proposed in the tariff consultation, not the rate that was used",
    _years(
        2015,
        2015,
        "0.50",
        "HSJ, Tariff reveals NHS savings targets for 2015-16",
        "guidance_summary",
    ),
)
BLENDED_SHARE = _figure(
    "blended_share",
    SHARE,
    _years(2019, 2019, "0.20", _HSJ_BLENDED, "guidance_summary"),
    _years(
        2020,
        2020,
        "0.20",
        "NHS England and NHS Improvement, Guidance on blended payments 2020/21 (the share itself "
        "was read for 2019/20)",
        "inferred",
    ),
)
ELECTIVE_SHARE = _figure(
    "elective_share",
    "share of the unit price that elective care is paid in the variable part",
    _years(2023, 2024, "1", _PAYMENT_SCHEME),
    _years(2025, 2025, "1", _PAYMENT_SCHEME_2025),
)
LOW_VOLUME_THRESHOLD_GBP = _figure(
    "low_volume_threshold_gbp",
    GBP_A_YEAR,
    _years(2023, 2024, "500000", _PAYMENT_SCHEME),
    _years(2025, 2025, "1500000", _PAYMENT_SCHEME_2025),
)
UPLIFT_SHARE = _figure("uplift_share", SHARE, _years(2023, 2023, "0.029", _PAYMENT_SCHEME))
EFFICIENCY_SHARE = _figure("efficiency_share", SHARE, _years(2023, 2023, "0.011", _PAYMENT_SCHEME))
INEQUALITY_SHARE = _figure("inequality_share", SHARE, _years(2014, 2014, "0.10", _ALLOCATION))
INEQUALITY_SHARE_PRIMARY_CARE = _figure(
    "inequality_share_primary_care", SHARE, _years(2014, 2014, "0.15", _ALLOCATION)
)
UNITINGCARE_AT_RISK_SHARE = _figure(
    "unitingcare_at_risk_share",
    "share of the year's contract value, 0 to 1",
    _years(2015, 2015, "0", _UNITINGCARE, "guidance_summary"),
    _years(2016, 2017, "0.10", _UNITINGCARE, "guidance_summary"),
    _years(2018, 2019, "0.15", _UNITINGCARE, "guidance_summary"),
)

BCF_PRICE_GBP = _figure(
    "bcf_price_gbp",
    "GBP nominal an emergency admission avoided",
    _years(
        2015,
        2015,
        "1490",
        "Better Care Fund technical guidance of August 2014, recalled and not found to read",
        "unverified",
    ),
)
BCF_REDUCTION_SHARE = _figure(
    "bcf_reduction_share",
    "share of emergency admissions, least planned fall",
    _years(
        2015,
        2015,
        "0.035",
        "HSJ on Better Care Fund payment for performance (www.hsj.co.uk/5072693.article)",
        "guidance_summary",
    ),
)
BCF_NHS_LINKED_GBP = _figure(
    "bcf_nhs_linked_gbp",
    "GBP nominal a year; performance pay and NHS-commissioned services in 2015-16, a national "
    "condition after it",
    _years(2015, 2015, "1000000000", "House of Lords, written answer HL838"),
    _years(2016, 2016, "1000000000", _BCF_2016, "guidance_summary"),
)
BCF_MINIMUM_GBP = _figure(
    "bcf_minimum_gbp",
    GBP_A_YEAR,
    _years(2015, 2015, "3800000000", _NUFFIELD, "guidance_summary"),
    _years(2016, 2016, "3913000000", f"{_BCF_2016}: NHS and disabled facilities", "inferred"),
    _years(2019, 2019, "6400000000", _BCF_SUMMARY, "guidance_summary"),
    _years(2020, 2020, "6698000000", _BCF_STATEMENT),
    _years(2025, 2025, "8965000000", f"{_BCF_GRANTS}: sum of its three parts"),
)
BCF_POOLED_GBP = _figure(
    "bcf_pooled_gbp",
    GBP_A_YEAR,
    _years(2015, 2015, "5300000000", _BCF_SUMMARY, "guidance_summary"),
    _years(2019, 2019, "9200000000", _BCF_SUMMARY, "guidance_summary"),
)
BCF_NHS_MINIMUM_GBP = _figure(
    "bcf_nhs_minimum_gbp",
    GBP_A_YEAR,
    _years(2016, 2016, "3519000000", _BCF_2016, "guidance_summary"),
    _years(2020, 2020, "4048000000", _BCF_STATEMENT),
    _years(2025, 2025, "5614000000", _BCF_GRANTS),
)
BCF_NHS_MINIMUM_RISE_SHARE = _figure(
    "bcf_nhs_minimum_rise_share",
    "share of the year before",
    _years(2023, 2023, "0.0566", _BCF_POLICY),
)
BCF_COUNCIL_GRANT_GBP = _figure(
    "bcf_council_grant_gbp", GBP_A_YEAR, _years(2025, 2025, "2640000000", _BCF_GRANTS)
)
IMPROVED_BCF_GBP = _figure(
    "improved_bcf_gbp",
    GBP_A_YEAR,
    _years(2020, 2020, "2077000000", _BCF_STATEMENT),
    _years(2024, 2024, "2140000000", _BCF_GRANTS),
)
BCF_NEW_NHS_GBP = _figure(
    "bcf_new_nhs_gbp", GBP_A_YEAR, _years(2015, 2015, "1900000000", _NUFFIELD, "guidance_summary")
)
BCF_CARE_TRANSFER_GBP = _figure(
    "bcf_care_transfer_gbp",
    GBP_A_YEAR,
    _years(2015, 2015, "1100000000", _NUFFIELD, "guidance_summary"),
)
BCF_CARERS_AND_REABLEMENT_GBP = _figure(
    "bcf_carers_and_reablement_gbp",
    GBP_A_YEAR,
    _years(2015, 2015, "400000000", _NUFFIELD, "guidance_summary"),
)
BCF_CAPITAL_GBP = _figure(
    "bcf_capital_gbp", GBP_A_YEAR, _years(2015, 2015, "400000000", _NUFFIELD, "guidance_summary")
)
DISABLED_FACILITIES_GRANT_GBP = _figure(
    "disabled_facilities_grant_gbp",
    GBP_A_YEAR,
    _years(2014, 2014, "220000000", _BCF_GRANTS),
    _years(2016, 2016, "394000000", _BCF_2016, "guidance_summary"),
    _years(2017, 2017, "431000000", _BCF_GRANTS),
    _years(2020, 2020, "573000000", _BCF_STATEMENT),
    _years(2025, 2025, "711000000", _BCF_GRANTS),
)
_DISCHARGE_2022 = "DHSC, Addendum to the 2022 to 2023 Better Care Fund policy framework"
DISCHARGE_FUND_GBP = _figure(
    "discharge_fund_gbp",
    GBP_A_YEAR,
    _years(2022, 2022, "500000000", _DISCHARGE_2022),
    _years(2023, 2023, "600000000", _BCF_POLICY),
)
DISCHARGE_FUND_COUNCIL_SHARE = _figure(
    "discharge_fund_council_share",
    SHARE,
    _years(2022, 2022, "0.40", _DISCHARGE_2022),
    _years(2023, 2023, "0.50", _BCF_POLICY),
)

CAPITAL_LOWER_GBP = _figure(
    "capital_lower_gbp",
    "GBP of a person's capital",
    _years(2024, 2024, "14250", _CHARGING_2024),
    _years(2025, 2025, "14250", _CHARGING_2025, "guidance_summary"),
)
CAPITAL_UPPER_GBP = _figure(
    "capital_upper_gbp",
    "GBP of a person's capital",
    _years(2024, 2024, "23250", _CHARGING_2024),
    _years(2025, 2025, "23250", _CHARGING_2025, "guidance_summary"),
)
CAPITAL_STEP_GBP = _figure(
    "capital_step_gbp",
    "GBP of capital, or part, that counts as GBP 1 a week",
    _years(2024, 2024, "250", _CHARGING_2024),
    _years(2025, 2025, "250", _CHARGING_2025, "guidance_summary"),
)
PERSONAL_ALLOWANCE_GBP = _figure(
    "personal_allowance_gbp",
    "GBP a week left to a person in a care home",
    _years(
        2025,
        2025,
        "30.65",
        "Wirral Council, How we work out charges for residential care",
        "guidance_summary",
    ),
)
VAT_RATE_SHARE = Figure(
    "vat_rate_share",
    (
        Entry(
            "vat_rate_share",
            date(2011, 1, 4),
            Decimal("0.20"),
            "share of the value before VAT, standard rate",
            ("Foster Law, Standard rate of VAT increase, 4 January 2011",),
            status="guidance_summary",
        ),
    ),
)

FIGURES: Mapping[str, Figure] = MappingProxyType(
    {
        figure.name: figure
        for figure in (
            MARGINAL_RATE_SHARE,
            MARGINAL_RATE_PROPOSED_SHARE,
            BLENDED_SHARE,
            ELECTIVE_SHARE,
            LOW_VOLUME_THRESHOLD_GBP,
            UPLIFT_SHARE,
            EFFICIENCY_SHARE,
            INEQUALITY_SHARE,
            INEQUALITY_SHARE_PRIMARY_CARE,
            UNITINGCARE_AT_RISK_SHARE,
            BCF_PRICE_GBP,
            BCF_REDUCTION_SHARE,
            BCF_NHS_LINKED_GBP,
            BCF_MINIMUM_GBP,
            BCF_POOLED_GBP,
            BCF_NHS_MINIMUM_GBP,
            BCF_NHS_MINIMUM_RISE_SHARE,
            BCF_COUNCIL_GRANT_GBP,
            BCF_NEW_NHS_GBP,
            BCF_CARE_TRANSFER_GBP,
            BCF_CARERS_AND_REABLEMENT_GBP,
            BCF_CAPITAL_GBP,
            IMPROVED_BCF_GBP,
            DISABLED_FACILITIES_GRANT_GBP,
            DISCHARGE_FUND_GBP,
            DISCHARGE_FUND_COUNCIL_SHARE,
            CAPITAL_LOWER_GBP,
            CAPITAL_UPPER_GBP,
            CAPITAL_STEP_GBP,
            PERSONAL_ALLOWANCE_GBP,
            VAT_RATE_SHARE,
        )
    }
)


def yearly(figure: Figure, first_day: date, years: int) -> Draws:
    """Give a figure for each contract year, as it holds on the first day of the year.

    Args:
        figure: A number, such as `LOW_VOLUME_THRESHOLD_GBP`.
        first_day: Of the first contract year; a 29 February has its anniversaries on the 28th.
        years: Contract years.

    Returns:
        In the figure's unit, shape (years,).

    Raises:
        RulebookError: It does not hold on one of the days, or is no number.
    """
    values = []
    for year in range(first_day.year, first_day.year + years):
        leap = (first_day.month, first_day.day) == (2, 29) and year > first_day.year
        entry = figure.on(first_day.replace(year=year, day=28 if leap else first_day.day))
        if not isinstance(entry.value, Decimal):
            raise RulebookError(f"{figure.name} is no number on {entry.since}: {entry.value}")
        values.append(float(entry.value))
    return np.array(values, dtype=np.float64)
