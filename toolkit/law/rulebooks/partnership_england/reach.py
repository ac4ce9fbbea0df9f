"""How far a council's own powers reach: health services, and people of another area."""

from toolkit.law.answers import Answer, all_of, any_of, given, is_not
from toolkit.law.asking import holds, is_one_of, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.partnership_england.facts_of_money import (
    ADULT_ELSEWHERE,
    OTHER_POWERS,
    PARTNERSHIP,
    URGENT_NEEDS,
)
from toolkit.law.rulebooks.partnership_england.section_75 import in_england
from toolkit.law.rulebooks.partnership_england.sources import act, care_act, inferred, nhs_act
from toolkit.law.rules import Law, Route, rule

HEALTH = "Care Act 2014 s.22"
NO_POWER_YET = "until a power is named on the record it is unknown whether the money may go there"
NO_AGREEMENT_YET = "until the agreement between the councils is recorded it is unknown"
NOT_SETTLED = (
    "whether this power reaches such spending was not settled here: the general power is bounded "
    "by earlier restrictions (Localism Act 2011 s.2), the others were not read or not tested"
)


@rule("nursing-exception", "Nursing care may be arranged with accommodation", care_act(
    f"{HEALTH}(4)"
))  # fmt: skip
def nursing_exception(facts: FactSheet, _law: Law) -> Answer:
    """With accommodation, if the NHS commissioner consents, or for a while in an urgent case."""
    return all_of(
        holds(facts, "accommodation_with_nursing"),
        any_of(holds(facts, "nursing_consent_given"), holds(facts, "urgent_and_temporary")),
    )


@rule("near-to-health", "The service is ancillary and of a council's kind", care_act(
    f"{HEALTH}(1)(a)-(b)"
))  # fmt: skip
def is_ancillary(facts: FactSheet, _law: Law) -> Answer:
    """Both limbs: merely incidental or ancillary, and of a nature a council may be expected to."""
    return all_of(
        holds(facts, "merely_incidental_or_ancillary"),
        holds(facts, "of_a_nature_council_provides"),
    )


@rule(
    "council_arranges_health_service",
    "A council arranges the service itself, to meet care needs",
    care_act(f"{HEALTH}(1), (3)-(4), (7)"),
    gives=Route("council_arranges_health_service"),
    about="option",
)
def council_arranges_health_service(facts: FactSheet, law: Law) -> Answer:
    """A council may not meet needs by what the NHS Act requires, nor by registered nursing.

    Ancillary services of a council's kind are excepted, and nursing with accommodation under
    conditions. None of it limits what a council does under section 75.
    """
    on_its_own = any_of(
        nursing_exception(facts, law),
        all_of(
            is_not(holds(facts, "registered_nursing_care")),
            any_of(
                is_not(holds(facts, "service_required_under_nhs_act")),
                is_ancillary(facts, law),
            ),
        ),
    )
    return all_of(
        in_england(facts),
        any_of(holds(facts, "under_section_75_arrangement"), on_its_own),
    )


@rule("adult-elsewhere", "Needs of an adult resident elsewhere may be met", care_act(
    "Care Act 2014 s.19(2)"
))  # fmt: skip
def may_meet_needs_elsewhere(facts: FactSheet, _law: Law) -> Answer:
    """A council may meet eligible needs, once the other council is notified.

    It has determined that they are eligible, and the conditions on charges are met.
    """
    return all_of(
        is_one_of(facts, "power_for_other_area", (ADULT_ELSEWHERE,)),
        holds(facts, "needs_determined_eligible"),
        holds(facts, "other_council_notified"),
        holds(facts, "charge_conditions_met"),
    )


@rule("urgent-elsewhere", "Urgent needs may be met wherever a person lives", care_act(
    "Care Act 2014 s.19(3)"
))  # fmt: skip
def may_meet_urgent_needs(facts: FactSheet, _law: Law) -> Answer:
    """Needs that appear urgent may be met before any assessment, residence left aside."""
    return all_of(
        is_one_of(facts, "power_for_other_area", (URGENT_NEEDS,)),
        holds(facts, "needs_appear_urgent"),
    )


@rule("partnership-of-councils", "A pool of all the councils may pay", inferred(
    nhs_act(act("75(2)(a)"), "SI 2000/617 reg 7(1)")
))  # fmt: skip
def pool_of_councils_may_pay(facts: FactSheet, _law: Law) -> Answer:
    """A fund pays for the exercise of any function in it; that it may cross areas is inferred.

    Whether the fund itself is open is asked by the route of its name.
    """
    return all_of(
        is_one_of(facts, "power_for_other_area", (PARTNERSHIP,)),
        holds(facts, "uses_pooled_fund"),
    )


@rule("power-recorded", "A named power carries the spending", care_act("Care Act 2014 ss.18-19"))
def power_carries_it(facts: FactSheet, law: Law) -> Answer:
    """The duty and the power to meet needs attach to people of the council's own area.

    Beyond that a council needs another power, and what that power asks for.
    """
    another = all_of(
        is_one_of(facts, "power_for_other_area", OTHER_POWERS),
        given(Verdict.MET, NOT_SETTLED, cites=("Localism Act 2011 ss.1-2",), status="unverified"),
    )
    return any_of(
        may_meet_needs_elsewhere(facts, law),
        may_meet_urgent_needs(facts, law),
        pool_of_councils_may_pay(facts, law),
        another,
    )


@rule(
    "own_resident_money_elsewhere",
    "A council's money for its own residents is spent for another area",
    care_act("Care Act 2014 ss.18-19"),
    gives=Route("own_resident_money_elsewhere"),
    about="option",
)
def own_resident_money_elsewhere(facts: FactSheet, law: Law) -> Answer:
    """Only under a power named on the record, and an agreement between the councils.

    Until both are recorded it is unknown; where all money stays with its own residents, nothing
    stands in the way.
    """
    elsewhere = holds(facts, "council_money_meets_needs_elsewhere")
    power_named = any_of(
        recorded(facts, "view_power_for_other_area_named"),
        given(Verdict.UNKNOWN, NO_POWER_YET),
    )
    agreed = any_of(
        holds(facts, "agreement_for_other_area_recorded"),
        given(Verdict.UNKNOWN, NO_AGREEMENT_YET),
    )
    return any_of(is_not(elsewhere), all_of(power_named, agreed, power_carries_it(facts, law)))
