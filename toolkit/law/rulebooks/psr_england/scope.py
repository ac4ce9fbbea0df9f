"""Whether the regime covers a lot, and whether as a mixed procurement.

The rulebook `regime` decides which law governs from codes and dates. This gate asks the same
conditions of plain facts, so that a bare list of facts gets its answer here too.
"""

from decimal import Decimal

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import amount, holds, more_than, stated_or_implied
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.psr_england.sources import inferred, psr, reg, statute
from toolkit.law.rulebooks.regime import scope as shared
from toolkit.law.rules import Law, rule

NOTHING = Decimal(0)

SHARED_RULES = (
    shared.is_relevant_authority,
    shared.health_is_main_subject,
    shared.other_part_is_inseparable,
    shared.separation_would_harm,
)
"""Asked here as `regime` asks them."""


@rule("relevant-service", "It is a relevant health care service", psr(reg("2(1)"), reg("3(1)")))
def is_relevant_service(facts: FactSheet, _law: Law) -> Answer:
    """It is health care, on the Schedule 1 list, and for the health service in England."""
    return all_of(
        holds(facts, "is_health_care_service"),
        holds(facts, "cpv_in_schedule_1"),
        holds(facts, "for_health_service_in_england"),
    )


@rule("health-care-part", "It holds a relevant health care service", psr(reg("3(1)-(2)")))
def has_health_part(facts: FactSheet, law: Law) -> Answer:
    """Some part is one: its main service, or a part that has a value of its own."""
    valued = more_than(amount(facts, "est_lifetime_value_rhcs"), NOTHING)
    return stated_or_implied(facts, "rhcs_part", any_of(is_relevant_service(facts, law), valued))


@rule("anything-else", "It holds something else as well", psr(reg("3(2)(b)")))
def has_other_part(facts: FactSheet, _law: Law) -> Answer:
    """Other goods or services are procured together with it."""
    valued = more_than(amount(facts, "est_lifetime_value_other"), NOTHING)
    return stated_or_implied(facts, "other_goods_or_services_part", valued)


@rule("mixed_procurement", "The lot is a mixed procurement", psr(reg("3(2)-(4)")))
def is_mixed_procurement(facts: FactSheet, law: Law) -> Answer:
    """Both parts are there, health care is the higher in value, and the rest is inseparable.

    Inseparable is a view, open only where separating would be likely to harm acting under
    regulation 4. Both criteria are needed; then the regime covers all of it.
    """
    return all_of(
        has_health_part(facts, law),
        has_other_part(facts, law),
        shared.health_is_main_subject(facts, law),
        shared.other_part_is_inseparable(facts, law),
    )


@rule(
    "psr_applies",
    "The Provider Selection Regime covers the whole lot",
    psr(reg("3(1)"), "NHS Act 2006 s.12ZB(7)"),
)
def covers_the_lot(facts: FactSheet, law: Law) -> Answer:
    """A relevant authority procures relevant health care services, alone or as mixed."""
    return all_of(
        shared.is_relevant_authority(facts, law),
        has_health_part(facts, law),
        any_of(is_not(has_other_part(facts, law)), is_mixed_procurement(facts, law)),
    )


@rule(
    "parts_separate",
    "Health part and other part follow their own regimes",
    inferred(psr(reg("3"))),
)
def parts_fall_apart(facts: FactSheet, law: Law) -> Answer:
    """Where the mixed test fails, the health part alone is under this regime."""
    return all_of(
        has_health_part(facts, law),
        has_other_part(facts, law),
        is_not(is_mixed_procurement(facts, law)),
    )


@rule(
    "direct_contract_is_new_award",
    "A sub-contractor's own contract is a new award",
    inferred(psr(reg("2(1)"), reg("6"), reg("13(1)(b)"))),
)
def direct_contract_is_new_award(facts: FactSheet, _law: Law) -> Answer:
    """Who worked for the provider holds no contract with the authority, so regulation 6 is asked.

    It is a permitted change of provider only where it takes over by a corporate change.
    """
    return all_of(
        holds(facts, "subcontractor_to_contract_directly"),
        is_not(holds(facts, "identity_succession_only")),
    )


@rule(
    "lead_provider_bound",
    "A lead provider is itself bound when it sub-contracts",
    inferred(statute("NHS Act 2006 s.12ZB(7)")),
)
def lead_provider_is_bound(facts: FactSheet, law: Law) -> Answer:
    """A provider that is itself a relevant authority follows the regime for its own contracts.

    Ask with the lead provider as the buyer; any other lead provider is outside the regime.
    """
    return all_of(shared.is_relevant_authority(facts, law), has_health_part(facts, law))
