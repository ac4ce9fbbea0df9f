"""Dates that the law itself counts from others, so that nobody has to count them by hand."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from toolkit.errors import RulebookError
from toolkit.law.calendar import Nation
from toolkit.law.counting import calendars_of, count_of, reached
from toolkit.law.facts import ContradictionError, FactSheet, Known, say
from toolkit.law.rules import Duty, Law


@dataclass(frozen=True)
class Counted:
    """A date that follows from another one.

    Args:
        fact: The date that is counted.
        after: The date it is counted from; it may be counted itself, earlier in the list.
        within: Figure that holds the period; its unit says which days count.
    """

    fact: str
    after: str
    within: str


def with_counted(dates: Iterable[Counted], nation: Nation, facts: FactSheet, law: Law) -> FactSheet:
    """Add the dates that can be counted from those that are known.

    Args:
        dates: What follows from what, in the order in which it can be counted.
        nation: Whose bank holidays count.
        facts: What is known.
        law: The law of the day, for its figures.

    Raises:
        ContradictionError: A date is stated, and is not the one that the law counts.
    """
    for one in dates:
        start, stated = facts.value(one.after), facts.value(one.fact)
        if not isinstance(start, date):
            continue
        count = count_of(law.figure(one.within))
        day = reached(count, start, calendars_of(nation))
        how = f"{count.words()} after {one.after} ({start})"
        if stated is None:
            facts = facts.with_known({one.fact: Known(day, how)})
        elif stated != day:
            raise ContradictionError(
                f"contradictory facts: {one.fact} is {say(stated)}, yet {how} is {say(day)}; "
                "correct one of them"
            )
    return facts


def day_of_duty(duty: Duty, nation: Nation, facts: FactSheet, law: Law) -> date | None:
    """Count the day of a duty; nothing where it has none, or where its clock has not started."""
    start = facts.value(duty.after)
    if not isinstance(start, date) or not duty.within:
        return None
    with suppress(RulebookError):
        return reached(count_of(law.figure(duty.within)), start, calendars_of(nation))
    return None
