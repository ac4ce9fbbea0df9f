"""Excluded and excludable suppliers, and tenders at an abnormally low price."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import day, holds, is_one_of, more_than, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.pa2023 import facts_of_supplier as words
from toolkit.law.rulebooks.pa2023.exempt import is_public_contract
from toolkit.law.rulebooks.pa2023.sources import act
from toolkit.law.rules import Duty, Law, Route, Rule, rule
from toolkit.law.shares import whole_number


@rule("mandatory-event-counts", "The event is recent enough to count", act("Sch 6 para 44(1)"))
def mandatory_event_counts(facts: FactSheet, law: Law) -> Answer:
    """Events before the five years that end with the day of determination are ignored."""
    return _within_years(facts, law, "exclusion_event_on", "pa_exclusion_lookback")


@rule(
    "discretionary-event-counts",
    "The event is recent enough to count",
    act("Sch 7 para 15(1)-(3)"),
)
def discretionary_event_counts(facts: FactSheet, law: Law) -> Answer:
    """What was known, or should have been, before the last five years is ignored.

    For insolvency, competition, misconduct, breach and improper acts it is the last three years.
    """
    known = "exclusion_event_known_on"
    short = holds(facts, "discretionary_ground_looks_back_three_years")
    return any_of(
        _within_years(facts, law, known, "pa_exclusion_lookback_short"),
        all_of(is_not(short), _within_years(facts, law, known, "pa_exclusion_lookback")),
    )


@rule("excluded-supplier", "The provider is an excluded supplier", act("s.57(1)", "Sch 6"))
def is_excluded(facts: FactSheet, law: Law) -> Answer:
    """Debarred on a mandatory ground, or a mandatory ground applies and may do so again.

    The second limb is what the authority considers, once it has heard the provider.
    """
    found = all_of(
        is_one_of(facts, "exclusion_status", (words.MANDATORY_GROUND,)),
        mandatory_event_counts(facts, law),
        recorded(facts, "view_circumstances_continuing"),
    )
    return any_of(is_one_of(facts, "exclusion_status", (words.DEBARRED_MANDATORY,)), found)


@rule("excludable-supplier", "The provider is an excludable supplier", act("s.57(2)", "Sch 7"))
def is_excludable(facts: FactSheet, law: Law) -> Answer:
    """The same on a discretionary ground: it may be excluded, and need not be."""
    found = all_of(
        is_one_of(facts, "exclusion_status", (words.DISCRETIONARY_GROUND,)),
        discretionary_event_counts(facts, law),
        recorded(facts, "view_circumstances_continuing"),
    )
    return any_of(is_one_of(facts, "exclusion_status", (words.DEBARRED_DISCRETIONARY,)), found)


@rule("overriding-interest", "An excluded provider may be used after all", act("s.41(2), (5)"))
def has_overriding_interest(facts: FactSheet, _law: Law) -> Answer:
    """In four kinds of case, where the authority considers that the public interest demands it."""
    return all_of(
        holds(facts, "overriding_interest_case"), recorded(facts, "view_overriding_interest")
    )


@rule(
    "disregard_excluded_supplier",
    "Leave out the excluded provider",
    act("s.26(1)", "s.27(2)", "s.28(3)"),
    gives=Duty("disregard its tender, and exclude it from a competitive flexible procedure"),
)
def must_leave_out(facts: FactSheet, law: Law) -> Answer:
    """A tender from an excluded supplier is disregarded, or from one that would sub-contract to it.

    Where only an associated person or sub-contractor is excluded, it may first be replaced.
    """
    return all_of(is_public_contract(facts, law), is_excluded(facts, law))


@rule(
    "exclude_excludable_supplier",
    "The excludable provider may be left out",
    act("s.26(2)", "s.27(3)", "s.28(4)"),
    gives=Route("exclude_excludable_supplier"),
)
def may_leave_out(facts: FactSheet, law: Law) -> Answer:
    """The authority considers it, and decides."""
    return all_of(is_public_contract(facts, law), is_excludable(facts, law))


@rule(
    "report_exclusion",
    "Report the exclusion",
    act("s.59"),
    gives=Duty("tell the minister", "supplier_excluded_on", "pa_exclusion_report"),
)
def must_report(facts: FactSheet, law: Law) -> Answer:
    """Within 30 days beginning with the day of the exclusion, replacement, disregard or removal."""
    return all_of(is_public_contract(facts, law), holds(facts, "supplier_excluded_in_procedure"))


@rule(
    "disregard_low_price",
    "The tender may be disregarded as abnormally low",
    act("s.19(3)(c), (4)-(5)"),
    gives=Route("disregard_low_price"),
)
def may_disregard_low_price(facts: FactSheet, law: Law) -> Answer:
    """Only after the provider was told and heard, and only if it has not shown it can perform."""
    return all_of(
        is_public_contract(facts, law),
        recorded(facts, "view_price_abnormally_low"),
        holds(facts, "low_price_supplier_heard"),
        is_not(holds(facts, "low_price_explained")),
    )


def _within_years(facts: FactSheet, law: Law, event: str, figure: str) -> Answer:
    """Ask whether an event falls in the years that end with the day of determination."""
    years = whole_number(law.figure(figure))
    return more_than(day(facts, event, plus_years=years), day(facts, "exclusion_determined_on"))


RULES: tuple[Rule, ...] = (
    mandatory_event_counts,
    discretionary_event_counts,
    is_excluded,
    is_excludable,
    has_overriding_interest,
    must_leave_out,
    may_leave_out,
    must_report,
    may_disregard_low_price,
)
