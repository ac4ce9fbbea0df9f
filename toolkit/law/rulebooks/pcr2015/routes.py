"""Ways to a contract under the 2015 Regulations: advertise, negotiate, call off, or reserve."""

from toolkit.law.answers import Answer, all_of, any_of, given, is_not
from toolkit.law.asking import amount, at_least, at_most, day, equals, holds, is_one_of, less_than
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.contract_facts import GOODS
from toolkit.law.rulebooks.pcr2015.sources import inferred, reg
from toolkit.law.rulebooks.pcr2015.value import is_covered, is_light_touch, is_nhs_health_care
from toolkit.law.rules import Law, Route, Rule, rule
from toolkit.law.shares import whole_number

ON_THE_DAY = "on the very day the three years end, the text leaves open whether they are past"


@rule(
    "competitive",
    "An advertised procedure",
    reg("26", "74-76"),
    gives=Route("competitive"),
)
def competitive(facts: FactSheet, law: Law) -> Answer:
    """Social services by a procedure of the authority's own, others by one of the Regulations.

    Either must be transparent and treat all alike.
    """
    return is_covered(facts, law)


@rule(
    "competitive_required",
    "It must be advertised",
    reg("26", "75(1)-(2)"),
    gives=Route("competitive", mandatory=True),
)
def competitive_required(facts: FactSheet, law: Law) -> Answer:
    """By contract notice, or for social services by a continuous prior information notice.

    Not where it may be negotiated without publication, or called off under a framework.
    """
    other_ways = any_of(
        negotiated_without_publication(facts, law),
        framework_call_off(facts, law),
        asked="another way is open",
    )
    return all_of(is_covered(facts, law), is_not(other_ways))


@rule("nothing-suitable", "An open or restricted procedure brought nothing", reg("32(2)(a), (3)"))
def brought_nothing(facts: FactSheet, _law: Law) -> Answer:
    """No tender or request, or none suitable, and the terms are not substantially altered."""
    return all_of(
        holds(facts, "competition_invited"),
        holds(facts, "no_suitable_tender_received"),
        is_not(holds(facts, "terms_substantially_altered_since")),
    )


@rule("single-operator", "Only one operator can supply it", reg("32(2)(b)"))
def has_single_operator(facts: FactSheet, _law: Law) -> Answer:
    """For technical reasons or exclusive rights, with no reasonable alternative.

    The want of competition must not come from an artificial narrowing.
    """
    return all_of(
        any_of(
            holds(facts, "only_supplier_for_technical_reasons"),
            holds(facts, "only_supplier_by_exclusive_rights"),
            asked="technical reasons or exclusive rights leave one operator",
        ),
        holds(facts, "no_reasonable_alternative"),
        is_not(holds(facts, "competition_artificially_narrowed")),
    )


@rule("extreme-urgency-2015", "Extreme urgency", reg("32(2)(c), (4)"))
def is_urgent(facts: FactSheet, _law: Law) -> Answer:
    """Strictly necessary, unforeseeable, not of the authority's making, and too soon to compete."""
    return all_of(
        holds(facts, "extreme_urgency_strictly_necessary"),
        holds(facts, "no_time_for_competition"),
        is_not(holds(facts, "urgency_foreseeable")),
        is_not(holds(facts, "urgency_attributable_to_authority")),
    )


@rule("repeat-2015", "Repetition of similar services or works", reg("32(9)-(12)"))
def repeats(facts: FactSheet, law: Law) -> Answer:
    """Disclosed from the start, after a procedure of regulation 26, within three years."""
    years = whole_number(law.figure("pcr_repeat_services_window"))
    return all_of(
        is_not(is_one_of(facts, "contract_type", (GOODS,))),
        holds(facts, "supply_by_existing_supplier"),
        holds(facts, "similar_to_existing_supply"),
        holds(facts, "original_award_followed_reg_26"),
        holds(facts, "repeat_disclosed_and_counted"),
        at_most(
            day(facts, "awarded_on"), day(facts, "original_contract_concluded_on", plus_years=years)
        ),
    )


@rule(
    "negotiated_without_publication",
    "Negotiation without prior publication",
    reg("32", "75(2)"),
    gives=Route("negotiated_without_publication"),
)
def negotiated_without_publication(facts: FactSheet, law: Law) -> Answer:
    """A failed competition, a single operator, extreme urgency, or a disclosed repeat.

    For social services the same cases spare the notice. Goods-only cases are not held here.
    """
    return all_of(
        is_covered(facts, law),
        any_of(
            brought_nothing(facts, law),
            has_single_operator(facts, law),
            is_urgent(facts, law),
            repeats(facts, law),
        ),
    )


@rule(
    "framework_call_off",
    "A call-off under a framework agreement",
    reg("33(4)-(11)"),
    gives=Route("framework_call_off"),
)
def framework_call_off(facts: FactSheet, law: Law) -> Answer:
    """From the single operator, by the terms that are set out, or by reopening competition."""
    return all_of(
        is_covered(facts, law),
        holds(facts, "framework_of_2015_covers_contract"),
        any_of(
            holds(facts, "framework_has_single_supplier"),
            holds(facts, "framework_sets_terms_and_mechanism"),
            holds(facts, "call_off_competition_reopened"),
        ),
    )


@rule(
    "framework-free-of-term",
    "A social services framework has no maximum term",
    inferred(reg("74", "76(1)")),
)
def is_free_of_term(facts: FactSheet, law: Law) -> Answer:
    """Regulation 33 stands in another chapter than the procedures the authority may choose."""
    return is_light_touch(facts, law)


@rule(
    "framework_term",
    "The framework agreement may run that long",
    reg("33(3)"),
    gives=Route("framework_term"),
)
def may_run_so_long(facts: FactSheet, law: Law) -> Answer:
    """Four years, save in exceptional cases that are duly justified."""
    term = amount(facts, "framework_term_years")
    return all_of(
        is_covered(facts, law),
        holds(facts, "contract_is_framework"),
        any_of(
            at_most(term, law.figure("pcr_framework_max")),
            holds(facts, "exceptional_framework_term_justified"),
            is_free_of_term(facts, law),
        ),
    )


@rule(
    "reserved_supported_employment",
    "Reserved to sheltered workshops, of which this is one",
    reg("20"),
    gives=Route("reserved_supported_employment"),
)
def reserved_for_workshops(facts: FactSheet, law: Law) -> Answer:
    """At least 30 per cent of the employees are disabled or disadvantaged, and the call says so."""
    share = amount(facts, "supported_workforce_share_percent")
    return all_of(
        is_covered(facts, law),
        holds(facts, "reservation_in_notice"),
        holds(facts, "supports_employment_of_disadvantaged"),
        at_least(share, law.figure("pcr_sheltered")),
    )


@rule("no-recent-reserved", "No contract so reserved in the past three years", reg("77(3)(d)"))
def has_none_recent(facts: FactSheet, law: Law) -> Answer:
    """Awarded by the same authority for the services concerned."""
    years = whole_number(law.figure("pcr_mutual_lookback"))
    ends = day(facts, "comparable_contract_entered_on", plus_years=years)
    awarded = day(facts, "awarded_on")
    edge = given(Verdict.MET, ON_THE_DAY, status="inferred")
    return any_of(
        is_not(holds(facts, "mutual_had_comparable_contract")),
        less_than(ends, awarded),
        all_of(equals(ends, awarded), edge),
    )


@rule(
    "reserved_mutual",
    "Reserved to qualifying organisations, of which this is one",
    reg("77"),
    gives=Route("reserved_mutual"),
)
def reserved_for_mutuals(facts: FactSheet, law: Law) -> Answer:
    """Named services alone, three years at most, and none so reserved in the past three years.

    Health care for the NHS under the 2013 rules is left out.
    """
    term = amount(facts, "maximum_term_years")
    return all_of(
        is_covered(facts, law),
        holds(facts, "reservation_in_notice"),
        holds(facts, "only_reservable_services"),
        holds(facts, "is_qualifying_organisation"),
        has_none_recent(facts, law),
        at_most(term, law.figure("pcr_mutual_term_max")),
        is_not(is_nhs_health_care(facts, law)),
    )


@rule("joint_tender", "Groups may tender", reg("19(3)-(6)"), gives=Route("joint_tender"))
def may_tender_jointly(facts: FactSheet, law: Law) -> Answer:
    """Without a legal form of their own, which may be required once they win."""
    return is_covered(facts, law)


RULES: tuple[Rule, ...] = (
    competitive,
    competitive_required,
    brought_nothing,
    has_single_operator,
    is_urgent,
    repeats,
    negotiated_without_publication,
    framework_call_off,
    is_free_of_term,
    may_run_so_long,
    reserved_for_workshops,
    has_none_recent,
    reserved_for_mutuals,
    may_tender_jointly,
)
