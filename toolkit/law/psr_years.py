"""The yearly summary of contracting that regulation 25 asks for, counted from contracts.

The text does not say which year is meant; financial years are taken, as authorities do.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from toolkit.law.rulebooks.psr_england import facts_of_process as words
from toolkit.law.rulebooks.psr_england.contents import Content
from toolkit.law.rulebooks.psr_england.records import SUMMARY_ITEMS

NAME = re.compile(r"(20\d\d)[/-](\d\d)")
APRIL = 4
_DIRECT = (words.DIRECT_AWARD_A, words.DIRECT_AWARD_B, words.DIRECT_AWARD_C)


@dataclass(frozen=True, order=True)
class Year:
    """A financial year, from 1 April.

    >>> Year(2025).name, str(Year(2025).last)
    ('2025/26', '2026-03-31')
    """

    begins: int

    @property
    def name(self) -> str:
        """As people write it."""
        return f"{self.begins}/{(self.begins + 1) % 100:02d}"

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.begins, APRIL, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.begins + 1, APRIL - 1, 31)

    def holds(self, day: date | None) -> bool:
        """Whether a day lies in it."""
        return day is not None and self.first <= day <= self.last


def year_of(day: date) -> Year:
    """Give the financial year of a day.

    >>> year_of(date(2026, 3, 31)).name, year_of(date(2026, 4, 1)).name
    ('2025/26', '2026/27')
    """
    return Year(day.year if day.month >= APRIL else day.year - 1)


def read_year(text: str) -> Year:
    """Read a financial year.

    Raises:
        ValueError: It is none; the message says what to write.
    """
    found = NAME.fullmatch(text.strip())
    if found and (year := Year(int(found[1]))).name[-2:] == found[2]:
        return year
    raise ValueError(f"{text!r} is not a financial year; write it as 2025/26")


@dataclass(frozen=True)
class Contract:
    """A contract awarded, or a framework agreement concluded, on one lot to one provider.

    Args:
        authority: Who awarded it.
        process: As the fact `process_followed` names it.
        awarded_on: Day of the award or conclusion.
        first: First day of service.
        last: Last day of service.
        framework: Whether it is a framework agreement.
    """

    case: str
    authority: str
    lot: str
    provider: str
    process: str
    awarded_on: date
    first: date
    last: date
    framework: bool = False


Event = Literal["urgent_modification", "representations"]


@dataclass(frozen=True)
class Happening:
    """What else is counted: an urgent modification, or representations in a standstill."""

    case: str
    authority: str
    lot: str
    event: Event
    day: date


@dataclass(frozen=True)
class Count:
    """One number of the summary.

    Args:
        item: What is counted, with its clause.
        number: How many, as far as the cases say.
        question: What a person must add or confirm; empty where the number is whole.
    """

    item: Content
    number: int
    question: str = ""


@dataclass(frozen=True)
class Summary:
    """The summary of one authority for one year."""

    authority: str
    year: Year
    counts: tuple[Count, ...]
    contracts: tuple[Contract, ...]


ASKED: Mapping[str, str] = {
    "new_providers": "Is each of these new to the authority? Only the cases at hand were searched, "
    "and providers are told apart by their ids.",
    "providers_gone": "Do these hold no contract outside the cases at hand, and did others that "
    "are not in them?",
    "representations": "How many representations were made, and what were their nature and impact? "
    "Each lot with representations counts once.",
}
"""What a person must add or confirm, for numbers that the cases do not hold whole."""


def summarise(
    contracts: Iterable[Contract], happenings: Iterable[Happening], authority: str, year: Year
) -> Summary:
    """Count what one authority did in one year.

    A call-off that was competed follows the Competitive Process and is based on a framework, so
    it counts under both; an urgent award counts as urgent only.
    """
    own = tuple(one for one in contracts if one.authority == authority)
    events = tuple(one for one in happenings if one.authority == authority)
    within = tuple(one for one in own if year.holds(one.awarded_on))
    awarded = tuple(one for one in within if not one.framework)
    new = _providers(awarded) - _providers(one for one in own if one.awarded_on < year.first)
    before, now = _holding(own, Year(year.begins - 1)), _holding(own, year)
    modified = _events(events, "urgent_modification", year)
    numbers = {
        "direct_awards": _by(awarded, *_DIRECT),
        "msp_awards": _by(awarded, words.MOST_SUITABLE_PROVIDER),
        "competitive_awards": _by(awarded, words.COMPETITIVE, words.CALL_OFF_COMPETED),
        "frameworks": len({(one.case, one.lot) for one in within if one.framework}),
        "call_offs": _by(awarded, words.CALL_OFF_DIRECT, words.CALL_OFF_COMPETED),
        "urgent": _by(awarded, words.URGENT_AWARD) + modified,
        "new_providers": len(new),
        "providers_gone": len(before - now),
        "representations": _events(events, "representations", year),
    }
    counts = (Count(item, numbers[item.id], ASKED.get(item.id, "")) for item in SUMMARY_ITEMS)
    return Summary(authority, year, tuple(counts), within)


def years_in(contracts: Iterable[Contract], happenings: Iterable[Happening]) -> tuple[Year, ...]:
    """Give the years in which anything was counted, the first one first."""
    days = [*(one.awarded_on for one in contracts), *(one.day for one in happenings)]
    return tuple(sorted({year_of(day) for day in days}))


def _by(contracts: Iterable[Contract], *processes: str) -> int:
    return sum(one.process in processes for one in contracts)


def _providers(contracts: Iterable[Contract]) -> set[str]:
    return {one.provider for one in contracts if not one.framework}


def _holding(contracts: Iterable[Contract], year: Year) -> set[str]:
    """Name the providers whose contracts ran on some day of a year."""
    return _providers(one for one in contracts if one.first <= year.last and one.last >= year.first)


def _events(happenings: Iterable[Happening], event: Event, year: Year) -> int:
    return sum(one.event == event and year.holds(one.day) for one in happenings)
