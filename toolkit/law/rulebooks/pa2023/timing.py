"""Minimum periods of section 54: the shortest that the circumstances allow."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import at_least, at_most, day, holds, is_one_of, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.pa2023.competing import is_competed
from toolkit.law.rulebooks.pa2023.facts_of_award import MARKET
from toolkit.law.rulebooks.pa2023.sources import act
from toolkit.law.rulebooks.pa2023.value import is_central, is_light_touch
from toolkit.law.rules import Duty, Law, Rule, rule
from toolkit.law.shares import whole_number

INVITED = "tender_notice_on"


@rule("planned-notice-qualifies", "A qualifying planned procurement notice", act("s.15(3)"))
def planned_notice_qualifies(facts: FactSheet, law: Law) -> Answer:
    """Published at least 40 days, and not more than 12 months, before the tender notice."""
    months = whole_number(law.figure("pa_planned_notice_earliest"))
    gap = day(facts, "tender_notice_on") - day(facts, "planned_notice_on")
    return all_of(
        holds(facts, "planned_notice_published"),
        at_least(gap, law.figure("pa_planned_notice_latest")),
        at_most(
            day(facts, "tender_notice_on"), day(facts, "planned_notice_on", plus_months=months)
        ),
    )


@rule("no-tender-minimum", "There is no minimum tendering period", act("s.54(4)"))
def has_no_tender_minimum(facts: FactSheet, law: Law) -> Answer:
    """Light touch, or a period agreed with pre-selected providers by a sub-central authority."""
    negotiated = all_of(
        is_not(is_central(facts, law)),
        holds(facts, "tenders_from_preselected_only"),
        holds(facts, "tender_period_negotiated"),
        asked="a negotiated period",
    )
    return any_of(is_light_touch(facts, law), negotiated)


@rule("short-tender-period", "Ten days suffice", act("s.54(4)"))
def has_short_tender_period(facts: FactSheet, law: Law) -> Answer:
    """Pre-selected providers only, a planned notice, urgency, or a dynamic market."""
    preselected = all_of(
        is_not(is_central(facts, law)), holds(facts, "tenders_from_preselected_only")
    )
    return any_of(
        preselected,
        planned_notice_qualifies(facts, law),
        recorded(facts, "view_urgency_shortens_periods"),
        is_one_of(facts, "planned_route", (MARKET,)),
    )


@rule(
    "tender_period_10",
    "Allow 10 days for tenders",
    act("s.54(4)"),
    gives=Duty(
        "allow at least 10 days for tenders", INVITED, "pa_tender_min_short", bound="earliest"
    ),
)
def allow_ten_days(facts: FactSheet, law: Law) -> Answer:
    """Counted from the day after the invitation."""
    return all_of(
        is_competed(facts, law),
        is_not(has_no_tender_minimum(facts, law)),
        has_short_tender_period(facts, law),
    )


@rule("full-tender-period", "A full tendering period is due", act("s.54(4)"))
def has_full_tender_period(facts: FactSheet, law: Law) -> Answer:
    """None of the circumstances that shorten it applies."""
    return all_of(
        is_competed(facts, law),
        is_not(has_no_tender_minimum(facts, law)),
        is_not(has_short_tender_period(facts, law)),
    )


@rule(
    "tender_period_25",
    "Allow 25 days for tenders",
    act("s.54(4)"),
    gives=Duty("allow at least 25 days for tenders", INVITED, "pa_tender_min", bound="earliest"),
)
def allow_25_days(facts: FactSheet, law: Law) -> Answer:
    """Electronic tenders, and all documents at once."""
    return all_of(
        has_full_tender_period(facts, law),
        holds(facts, "tenders_electronic"),
        holds(facts, "documents_all_at_once"),
    )


@rule(
    "tender_period_30",
    "Allow 30 days for tenders",
    act("s.54(4)"),
    gives=Duty(
        "allow at least 30 days for tenders", INVITED, "pa_tender_min_one_missing", bound="earliest"
    ),
)
def allow_30_days(facts: FactSheet, law: Law) -> Answer:
    """One of the two is missing."""
    electronic = holds(facts, "tenders_electronic")
    at_once = holds(facts, "documents_all_at_once")
    return all_of(
        has_full_tender_period(facts, law),
        any_of(all_of(electronic, is_not(at_once)), all_of(is_not(electronic), at_once)),
    )


@rule(
    "tender_period_35",
    "Allow 35 days for tenders",
    act("s.54(4)"),
    gives=Duty(
        "allow at least 35 days for tenders",
        INVITED,
        "pa_tender_min_both_missing",
        bound="earliest",
    ),
)
def allow_35_days(facts: FactSheet, law: Law) -> Answer:
    """Both are missing."""
    return all_of(
        has_full_tender_period(facts, law),
        is_not(holds(facts, "tenders_electronic")),
        is_not(holds(facts, "documents_all_at_once")),
    )


@rule(
    "participation_period_25",
    "Allow 25 days for requests to participate",
    act("s.54(3)"),
    gives=Duty(
        "allow at least 25 days for requests", INVITED, "pa_participation_min", bound="earliest"
    ),
)
def allow_25_days_for_requests(facts: FactSheet, law: Law) -> Answer:
    """Where the procedure starts with requests; light touch has no minimum."""
    return all_of(
        _asks_for_requests(facts, law), is_not(recorded(facts, "view_urgency_shortens_periods"))
    )


@rule(
    "participation_period_10",
    "Allow 10 days for requests to participate",
    act("s.54(3)"),
    gives=Duty(
        "allow at least 10 days for requests", INVITED, "pa_participation_urgent", bound="earliest"
    ),
)
def allow_10_days_for_requests(facts: FactSheet, law: Law) -> Answer:
    """Where the authority considers that urgency makes 25 days impractical."""
    return all_of(_asks_for_requests(facts, law), recorded(facts, "view_urgency_shortens_periods"))


def _asks_for_requests(facts: FactSheet, law: Law) -> Answer:
    return all_of(
        is_competed(facts, law),
        is_not(is_light_touch(facts, law)),
        holds(facts, "requests_to_participate"),
    )


RULES: tuple[Rule, ...] = (
    planned_notice_qualifies,
    has_no_tender_minimum,
    has_short_tender_period,
    allow_ten_days,
    has_full_tender_period,
    allow_25_days,
    allow_30_days,
    allow_35_days,
    allow_25_days_for_requests,
    allow_10_days_for_requests,
)
