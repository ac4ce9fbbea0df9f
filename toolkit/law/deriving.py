"""Deriving: facts that follow from what a case states elsewhere, each saying from what.

What is stated beats what is derived, and a view is never derived: only a body can hold one.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal

from toolkit.law.answers import firmly
from toolkit.law.facts import Definitions, FactSheet, Known
from toolkit.law.kleene import Verdict
from toolkit.law.rules import Law
from toolkit.statements.case import Case
from toolkit.statements.lots import Lot
from toolkit.statements.options import Option

PROCESSES = ("process_followed", "welsh_process_followed", "planned_route")
LIFETIME_VALUES = ("lv_new", "estimated_contract_value")
PUBLISHED, BEGAN = "intention_notice_published_on", "standstill_began_on"
PENNY = Decimal("0.01")
CODE, LISTED, LISTING = "cpv", "cpv_in_schedule_1", "schedule-1"


def facts_from_plan(
    definitions: Definitions, case: Case, option: Option, lot: Lot, stated: FactSheet
) -> FactSheet:
    """Derive facts about a lot, as far as a rulebook asks for them.

    Args:
        definitions: Every fact that may be asked.
        case: Its first and last day give the term.
        option: Its route, where that is the name of a process.
        lot: Its yearly value.
        stated: What is stated about the lot.
    """
    found = {**_process(definitions, option), **_value(case, lot), **_standstill(stated)}
    asked = {name: known for name, known in found.items() if name in definitions}
    return FactSheet(definitions, asked)


def with_listing(facts: FactSheet, law: Law) -> FactSheet:
    """Say by the code of the main service whether Schedule 1 lists it, where nobody states that.

    Args:
        facts: What is known; a code that counts only as far as its row says may leave it open.
        law: Law of the rulebook that holds the list.

    Source: SI 2023/1348 Sch 1.
    """
    code = facts.value(CODE) if CODE in facts.definitions else None
    if code is None or LISTED not in facts.definitions or facts.value(LISTED) is not None:
        return facts
    listing = law.rules.get(LISTING)
    verdict = firmly(listing(facts, law.put_to(facts))) if listing else Verdict.UNKNOWN
    if not verdict.settled:
        return facts
    source = f"{CODE} {code} held against Schedule 1"
    return facts.with_known({LISTED: Known(verdict is Verdict.MET, source)})


def _process(definitions: Definitions, option: Option) -> Mapping[str, Known]:
    """Take the route of an option as its process, where a rulebook knows it by that name."""
    route = _plain(option.route or "")
    return dict(_same_words(definitions, route, f"route of option {option.id}")) if route else {}


def _same_words(definitions: Definitions, route: str, source: str) -> Iterator[tuple[str, Known]]:
    for name in PROCESSES:
        for word in definitions[name].words if name in definitions else ():
            if _plain(word) == route:
                yield name, Known(word, source)


def _value(case: Case, lot: Lot) -> Mapping[str, Known]:
    """Take the value of a contract as its yearly value over the term, where that is whole months.

    Values that count VAT, options or other lots are not derived: the tables do not hold them.
    """
    months = _whole_months(case.start, case.end)
    if months is None:
        return {}
    value = (lot.annual_value_gbp * months / 12).quantize(PENNY)
    term = f"{months} months from {case.start}"
    known = Known(value, f"yearly value of the lot over {term}, at prices of {case.price_base}")
    return dict.fromkeys(LIFETIME_VALUES, known)


def _standstill(stated: FactSheet) -> Mapping[str, Known]:
    """Let the standstill begin on the day after publication.

    Source: SI 2023/1348 reg 12(2).
    """
    day = stated.value(PUBLISHED)
    if not isinstance(day, date):
        return {}
    return {BEGAN: Known(day + timedelta(days=1), f"the day after {PUBLISHED} ({day})")}


def _whole_months(first: date, last: date) -> int | None:
    """Count the months from a first to a last day; nothing where they are not whole.

    >>> _whole_months(date(2026, 10, 1), date(2033, 9, 30))
    84
    """
    after = last + timedelta(days=1)
    if after.day != first.day:
        return None
    return (after.year - first.year) * 12 + after.month - first.month


def _plain(words: str) -> str:
    """Write a name without regard to case, hyphens or spaces."""
    return "_".join(words.casefold().replace("-", " ").replace("_", " ").split())
