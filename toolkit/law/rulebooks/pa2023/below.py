"""Part 6: contracts below threshold that are regulated all the same, lightly."""

from toolkit.law.answers import Answer, all_of, any_of, given, is_not
from toolkit.law.asking import amount, at_least, holds, is_one_of, on_or_after
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.contract_facts import CONCESSION, WORKS
from toolkit.law.rulebooks.pa2023.exempt import is_exempted, is_supply_for_value
from toolkit.law.rulebooks.pa2023.sources import LOCAL_ORDER, act, amended_2026
from toolkit.law.rulebooks.pa2023.value import is_at_or_above, is_call_off, is_central
from toolkit.law.rules import Duty, Law, Route, Rule, rule

COUNCILS = ("upper-tier local authority", "lower-tier local authority")
COMBINED = ("combined authority", "combined county authority")
BEST_VALUE = "whether a combined authority is a best value authority is not held here"


@rule("regulated-below", "It is a regulated below-threshold contract", act("s.84"))
def is_regulated_below(facts: FactSheet, law: Law) -> Answer:
    """Below threshold, not exempt, no concession, and not bought by a school.

    A light-touch contract below its high threshold is one too.
    """
    return all_of(
        is_supply_for_value(facts, law),
        is_not(is_at_or_above(facts, law)),
        is_not(is_exempted(facts, law)),
        is_not(is_one_of(facts, "contract_type", (CONCESSION,))),
        is_not(holds(facts, "buyer_is_school")),
    )


@rule(
    "below_threshold",
    "An award under the rules for small contracts",
    act("ss.84-88"),
    gives=Route("below_threshold"),
)
def below_threshold(facts: FactSheet, law: Law) -> Answer:
    """No competition is required by the Act; quotes may be asked of chosen providers."""
    return is_regulated_below(facts, law)


@rule(
    "no_suitability_stage",
    "Do not restrict tenders by suitability",
    act("s.85"),
    gives=Duty("let every provider tender, without assessing suitability first"),
)
def must_not_preselect(facts: FactSheet, law: Law) -> Answer:
    """Wherever tenders are invited, save for works at or above a threshold, and call-offs."""
    value = amount(facts, "estimated_value_inc_vat_gbp")
    large_works = all_of(
        is_one_of(facts, "contract_type", (WORKS,)),
        any_of(
            at_least(value, law.figure("s85_works_other")),
            all_of(is_central(facts, law), at_least(value, law.figure("s85_works_central"))),
        ),
        asked="works of some size",
    )
    return all_of(
        is_regulated_below(facts, law),
        holds(facts, "tenders_invited"),
        is_not(is_call_off(facts, law)),
        is_not(large_works),
    )


@rule(
    "small_firms_below_threshold",
    "Consider the barriers that small firms face",
    act("s.86"),
    gives=Duty("consider them before inviting tenders, and whether they can be lowered"),
)
def must_consider_small_firms(facts: FactSheet, law: Law) -> Answer:
    """Before tenders are invited, save for call-offs."""
    return all_of(
        is_regulated_below(facts, law),
        holds(facts, "tenders_invited"),
        is_not(is_call_off(facts, law)),
    )


@rule("notifiable-below", "It is a notifiable below-threshold contract", act("s.87(4)"))
def is_notifiable(facts: FactSheet, law: Law) -> Answer:
    """Not less than £12,000 for central government authorities, £30,000 for others."""
    value = amount(facts, "estimated_value_inc_vat_gbp")
    large_enough = any_of(
        at_least(value, law.figure("below_threshold_notice_other")),
        all_of(
            is_central(facts, law), at_least(value, law.figure("below_threshold_notice_central"))
        ),
    )
    return all_of(is_regulated_below(facts, law), large_enough)


@rule(
    "below_threshold_tender_notice",
    "Publish a below-threshold tender notice first (UK4)",
    act("s.87(1)-(2)"),
    gives=Duty("publish it before advertising; time limits reasonable and the same for all"),
)
def must_notify_before_advertising(facts: FactSheet, law: Law) -> Answer:
    """Only where the opportunity is advertised to others than chosen providers."""
    return all_of(is_notifiable(facts, law), holds(facts, "opportunity_advertised"))


@rule(
    "below_threshold_details_notice",
    "Publish a contract details notice (UK7)",
    act("s.87(3)"),
    gives=Duty("publish it as soon as reasonably practicable", "contract_entered_into_on"),
)
def must_notify_details(facts: FactSheet, law: Law) -> Answer:
    """After every notifiable contract, advertised or not."""
    return is_notifiable(facts, law)


@rule(
    "provider_registered_below_threshold",
    "Have the provider registered on the platform",
    amended_2026("reg 36A"),
    gives=Duty("obtain its confirmation and its identifier before the contract details notice"),
)
def must_have_provider_registered(facts: FactSheet, law: Law) -> Answer:
    """For contracts signed from 1 April 2026, and earlier ones whose notice still follows then."""
    start = law.figure("pa_registration_below_start")
    return all_of(is_notifiable(facts, law), on_or_after(facts, "contract_entered_into_on", start))


@rule(
    "reserved_locally",
    "A council may keep the contract to local or British providers",
    LOCAL_ORDER,
    gives=Route("reserved_locally"),
)
def may_reserve_locally(facts: FactSheet, law: Law) -> Answer:
    """Below threshold alone, determined before tenders are invited, and said where it advertises.

    Local is its own area, or that and the counties or boroughs next to it. Where a provider is
    based or has established substantive operations counts, not who owns it.
    """
    council = any_of(
        is_one_of(facts, "authority_type", COUNCILS, label="a council"),
        all_of(
            is_one_of(facts, "authority_type", COMBINED, label="a combined authority"),
            given(Verdict.UNKNOWN, BEST_VALUE),
        ),
        asked="a best value authority buys",
    )
    return all_of(
        council,
        is_supply_for_value(facts, law),
        is_not(is_at_or_above(facts, law)),
        holds(facts, "local_reservation_determined"),
        any_of(
            is_not(holds(facts, "opportunity_advertised")),
            holds(facts, "local_reservation_in_notice"),
            asked="it is not advertised, or the notice says so",
        ),
    )


@rule(
    "pay_in_time_below_threshold",
    "Pay within 30 days",
    act("s.88"),
    gives=Duty(
        "pay valid, undisputed invoices; say without delay which are not",
        "invoice_received_on",
        "pa_payment_term",
    ),
)
def must_pay_in_time(facts: FactSheet, law: Law) -> Answer:
    """The term is implied, and flows down to sub-contracts."""
    return is_regulated_below(facts, law)


RULES: tuple[Rule, ...] = (
    is_regulated_below,
    below_threshold,
    must_not_preselect,
    must_consider_small_firms,
    is_notifiable,
    must_notify_before_advertising,
    must_notify_details,
    must_have_provider_registered,
    may_reserve_locally,
    must_pay_in_time,
)
