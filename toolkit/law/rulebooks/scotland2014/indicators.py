"""The core suite of 23 integration indicators that reports of integration authorities use."""

from dataclasses import dataclass
from typing import Literal

Better = Literal["higher", "lower", "not stated"]

SOURCES = (
    "Public Health Scotland, core suite of integration indicators, July 2023",
    "Scottish Government, health and social care integration: core suite of indicators",
    "Scottish Parliament, answer S6W-28791",
)


@dataclass(frozen=True)
class Indicator:
    """One national indicator.

    Args:
        number: In the core suite, 1 to 23.
        what: What is counted, in our words.
        unit: Unit of the value.
        better: Direction that counts as better.
        survey: Whether it comes from a survey of people.
        wording_seen: Whether the official wording was seen; else it is general knowledge.
        reported: Whether it is reported at all.
        breaks_in: First year whose value cannot be compared with earlier ones; empty without.
        calendar_year: Whether a calendar year may stand in for the financial year.
    """

    number: int
    what: str
    unit: str
    better: Better
    survey: bool = False
    wording_seen: bool = False
    reported: bool = True
    breaks_in: str = ""
    calendar_year: bool = False


REWORDED = "2023/24"
PERCENT = "percent"
PER_100_000 = "per 100,000 people"


def _asked(number: int, what: str, seen: bool = False, breaks_in: str = "") -> Indicator:
    return Indicator(
        number,
        what,
        PERCENT,
        "higher",
        survey=True,
        wording_seen=seen,
        breaks_in=breaks_in,
    )


def _unreported(number: int, what: str, unit: str) -> Indicator:
    return Indicator(number, what, unit, "not stated", wording_seen=True, reported=False)


def _counted(number: int, what: str, unit: str, better: Better, year: bool = False) -> Indicator:
    return Indicator(number, what, unit, better, calendar_year=year)


INDICATORS = (
    _asked(1, "adults able to look after their health very or quite well", seen=True),
    _asked(2, "supported adults who agree they are supported to live as independently as possible",
           seen=True, breaks_in=REWORDED),
    _asked(3, "supported adults who agree they had a say in how support was provided",
           seen=True, breaks_in=REWORDED),
    _asked(4, "supported adults who agree services seemed well co-ordinated", breaks_in=REWORDED),
    _asked(5, "adults with care or support who rate it excellent or good", breaks_in=REWORDED),
    _asked(6, "people with a positive experience of care at their general practice"),
    _asked(7, "supported adults who agree services kept up or bettered their quality of life",
           breaks_in=REWORDED),
    _asked(8, "carers who feel supported to go on caring"),
    _asked(9, "supported adults who agree they felt safe", breaks_in=REWORDED),
    _unreported(10, "staff who would recommend their workplace", PERCENT),
    _counted(11, "deaths under the age of 75", PER_100_000, "lower"),
    _counted(12, "emergency admissions of adults", PER_100_000, "lower", year=True),
    _counted(13, "emergency bed days of adults", PER_100_000, "lower", year=True),
    _counted(14, "readmissions within 28 days", "per 1,000 discharges", "lower", year=True),
    _counted(15, "part of the last six months of life spent at home or in the community", PERCENT,
             "higher", year=True),
    _counted(16, "falls of people aged 65 or over", "per 1,000 people", "lower", year=True),
    _counted(17, "care services graded good or better by the inspectorate", PERCENT, "higher"),
    _counted(18, "adults with intensive needs who have care at home", PERCENT, "higher"),
    _counted(19, "days that people aged 75 or over spend in hospital when ready to leave",
             "per 1,000 people", "lower"),
    Indicator(20, "part of health and care money spent on emergency hospital stays", PERCENT,
              "lower", wording_seen=True, reported=False),
    _unreported(21, "people admitted from home and discharged to a care home", PERCENT),
    _unreported(22, "people discharged within 72 hours of being ready", PERCENT),
    _unreported(23, "money spent on care at the end of life", "GBP"),
)  # fmt: skip
"""Indicator 20 was reported before the pandemic; 10, 21, 22 and 23 never were."""
