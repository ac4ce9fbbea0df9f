"""Contracts reserved to supported employment providers and to public service mutuals."""

from toolkit.law.answers import Answer, all_of, any_of, given, is_not
from toolkit.law.asking import amount, at_least, at_most, day, holds, is_one_of
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.pa2023.competing import is_competed
from toolkit.law.rulebooks.pa2023.sources import act, also
from toolkit.law.rules import Law, Route, Rule, rule
from toolkit.law.shares import whole_number

OTHER_GROUPS = "which services of the list's other groups are reservable is not held here"


@rule("may-reserve", "A reservation is allowed by the procedure", act("ss.32(1), 33(2)"))
def may_reserve(facts: FactSheet, law: Law) -> Answer:
    """Only a competitive flexible procedure may reserve, and its tender notice says so."""
    return all_of(
        is_competed(facts, law),
        holds(facts, "competitive_flexible_procedure"),
        holds(facts, "reservation_in_notice"),
    )


@rule(
    "reserved_supported_employment",
    "Reserved to supported employment providers, of which this is one",
    also(act("s.32"), "SI 2024/692 reg 19(2)(h)(i)"),
    gives=Route("reserved_supported_employment"),
)
def reserved_for_supported_employment(facts: FactSheet, law: Law) -> Answer:
    """At least 30 per cent of the workforce are disabled or disadvantaged people.

    Counted in the organisation, the part that performs, or all that perform together. Tenders
    from others are disregarded.
    """
    share = amount(facts, "supported_workforce_share_percent")
    return all_of(
        may_reserve(facts, law),
        holds(facts, "supports_employment_of_disadvantaged"),
        at_least(share, law.figure("pa_supported_employment")),
    )


@rule(
    "reservable-service",
    "The services are reservable light-touch services",
    also(act("s.33(7)-(8)"), "SI 2024/692 reg 42(2)"),
)
def is_reservable(facts: FactSheet, law: Law) -> Answer:
    """Marked in the light-touch list; home help and domestic services are not."""
    marked = is_one_of(facts, "cpv", law.figure("reservable_codes"), label="marked as reservable")
    held = is_one_of(facts, "cpv", law.figure("light_touch_codes"), label="in the group held here")
    return any_of(marked, all_of(is_not(held), given(Verdict.UNKNOWN, OTHER_GROUPS)))


@rule("free-of-comparable", "No comparable contract in the last three years", act("s.33(5), (7)"))
def is_free_of_comparable(facts: FactSheet, law: Law) -> Answer:
    """The three years end with the day of the award; comparable means reserved in the same way."""
    years = whole_number(law.figure("pa_mutual_lookback"))
    earlier = at_most(
        day(facts, "comparable_contract_entered_on", plus_years=years), day(facts, "awarded_on")
    )
    return any_of(is_not(holds(facts, "mutual_had_comparable_contract")), earlier)


@rule(
    "reserved_mutual",
    "Reserved to public service mutuals, of which this is one",
    also(act("s.33"), "SI 2024/692 reg 19(2)(h)(ii)"),
    gives=Route("reserved_mutual"),
)
def reserved_for_mutuals(facts: FactSheet, law: Law) -> Answer:
    """Reservable services, five years at most, and a mutual without a comparable contract."""
    term = amount(facts, "maximum_term_years")
    return all_of(
        may_reserve(facts, law),
        is_reservable(facts, law),
        at_most(term, law.figure("pa_mutual_term_max")),
        holds(facts, "is_public_service_mutual"),
        is_free_of_comparable(facts, law),
    )


RULES: tuple[Rule, ...] = (
    may_reserve,
    reserved_for_supported_employment,
    is_reservable,
    is_free_of_comparable,
    reserved_for_mutuals,
)
