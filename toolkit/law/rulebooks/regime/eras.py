"""Which era the trigger event falls in, and which older law an early event keeps alive."""

from toolkit.law.answers import Answer, all_of, any_of, given, is_not, presumed
from toolkit.law.asking import before, holds, is_one_of, on_or_after
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.regime import facts as words
from toolkit.law.rulebooks.regime.scope import has_health_part, is_nhs_health_care
from toolkit.law.rulebooks.regime.sources import (
    general,
    inferred,
    pa2023,
    pcr2015,
    ppcc2013,
    psr,
)
from toolkit.law.rules import Law, rule

EVENT_PRESUMED = "the trigger event is not stated and taken to be one that counts"

COMMENCED = (
    words.CONTRACT_NOTICE,
    words.SUPPLIER_CONTACTED,
    words.CALL_OFF_STEP,
    words.AWARD,
    words.FRAMEWORK_SET_UP,
)
ADVERTS = (
    words.PIN_CALL,
    words.TRANSPARENCY_NOTICE,
    words.CONTRACTS_FINDER,
    words.OTHER_ADVERT,
)
SAVED_EVENTS = (
    words.CONTRACT_NOTICE,
    words.SUPPLIER_CONTACTED,
    words.TRANSPARENCY_NOTICE,
    words.CONTRACTS_FINDER,
    words.AWARD,
    words.FRAMEWORK_SET_UP,
    words.CALL_OFF_STEP,
)
CENTRAL_IN_2015 = ("NHS trust", "government department")


@rule(
    "earlier-law", "The trigger event is older than this rulebook", general("SI 2013/500 reg 1(1)")
)
def is_before_the_table(facts: FactSheet, law: Law) -> Answer:
    """The rulebook starts with the 2013 NHS rules; earlier law is not encoded."""
    return before(facts, "trigger_date", law.figure("rulebook_start"))


@rule("ppcc-era", "The 2013 NHS rules are in force", ppcc2013("SI 2013/500 reg 1(1)"))
def is_in_ppcc_era(facts: FactSheet, law: Law) -> Answer:
    """From 1 April 2013 until they were revoked on 1 January 2024."""
    return all_of(
        on_or_after(facts, "trigger_date", law.figure("ppcc_in_force")),
        is_not(is_after_ppcc(facts, law)),
    )


@rule(
    "ppcc-revoked",
    "The 2013 NHS rules are revoked",
    psr(
        "Health and Care Act 2022 s.80(4)",
        "SI 2023/1348 explanatory note",
        "SI 2023/1431 regs 3(c) and 5(2), (5)",
    ),
)
def is_after_ppcc(facts: FactSheet, law: Law) -> Answer:
    """The Provider Selection Regime took their place; what was commenced before keeps them."""
    return on_or_after(facts, "trigger_date", law.figure("ppcc_revoked"))


@rule("pcr2015-took-over", "The 2015 Regulations have taken over", pcr2015("SI 2015/102 reg 118"))
def pcr2015_took_over(facts: FactSheet, law: Law) -> Answer:
    """They leave alone what a notice, advertisement or contact began before 26 February 2015.

    NHS health care begun before 18 April 2016 is left alone too.
    """
    return all_of(
        on_or_after(facts, "trigger_date", law.figure("pcr2015_in_force")),
        is_not(is_deferred_nhs_health(facts, law)),
    )


@rule(
    "nhs-deferral",
    "NHS health care begun before 18 April 2016 is left to older law",
    pcr2015("SI 2015/102 reg 120"),
)
def is_deferred_nhs_health(facts: FactSheet, law: Law) -> Answer:
    """The 2015 Regulations leave NHS health care procedures begun before that day alone."""
    return all_of(
        before(facts, "trigger_date", law.figure("nhs_health_into_pcr2015")),
        is_nhs_health_care(facts, law),
    )


@rule("psr-took-over", "The Provider Selection Regime has taken over", psr("SI 2023/1348 reg 29"))
def psr_took_over(facts: FactSheet, law: Law) -> Answer:
    """It leaves alone what was commenced before 1 January 2024."""
    return is_not(was_commenced_before_psr(facts, law))


@rule(
    "commenced-before-psr",
    "The procedure was commenced before 1 January 2024",
    psr("SI 2023/1348 reg 29(1), (4)"),
)
def was_commenced_before_psr(facts: FactSheet, law: Law) -> Answer:
    """A notice was submitted, a provider contacted, or a step towards a call-off taken.

    For a framework any advertisement counts. A purchasing system set up earlier may run on.
    """
    named = is_one_of(facts, "trigger_event", COMMENCED, label="an event regulation 29 names")
    advert = is_one_of(facts, "trigger_event", ADVERTS, label="an advertisement")
    unnamed = given(Verdict.UNKNOWN, "regulation 29 does not name this event; state one it names")
    return all_of(
        before(facts, "trigger_date", law.figure("psr_in_force")),
        any_of(
            presumed(named, EVENT_PRESUMED),
            all_of(advert, any_of(holds(facts, "to_conclude_framework"), unnamed)),
        ),
    )


@rule("pa2023-took-over", "The Procurement Act 2023 has taken over", pa2023("SI 2024/716 reg 2(2)"))
def pa2023_took_over(facts: FactSheet, law: Law) -> Answer:
    """From 24 February 2025, unless an earlier event keeps the 2015 Regulations for life."""
    return any_of(
        on_or_after(facts, "trigger_date", law.figure("pa2023_in_force")),
        pcr2015_is_saved_no_more(facts, law),
    )


@rule(
    "pcr2015-lost",
    "An earlier event saves nothing, so the Act takes the procedure over",
    inferred(pa2023("SI 2024/716 reg 5(1)-(3)")),
)
def pcr2015_is_saved_no_more(facts: FactSheet, law: Law) -> Answer:
    """The 2015 Regulations went, and the event stated is none that the saving names.

    That the Act then governs a procedure begun earlier is our reading, so it is likely at most; an
    award or another saving event that followed before the Act is the one to state.
    """
    return all_of(
        on_or_after(facts, "trigger_date", law.figure("pcr2015_in_force")),
        is_not(event_saves_pcr2015(facts, law)),
    )


@rule(
    "pcr2015-kept",
    "The 2015 Regulations are still law for the procedure",
    pcr2015("SI 2015/102 reg 118", "SI 2024/716 reg 5(1)-(3)"),
)
def pcr2015_is_kept(facts: FactSheet, law: Law) -> Answer:
    """They are until the Act takes over; an event before it keeps them for life."""
    return is_not(pa2023_took_over(facts, law))


@rule(
    "pcr2015-saved",
    "The event keeps the 2015 Regulations for life",
    pa2023("SI 2024/716 reg 5(2)-(3)"),
)
def event_saves_pcr2015(facts: FactSheet, law: Law) -> Answer:
    """An award, a framework or system set up, a contract notice, a contact, or a notice like it.

    A prior information notice counts only if it called for competition, and a sub-central
    authority submitted it before 26 May 2023. Other advertisements do not count.
    """
    saved = is_one_of(facts, "trigger_event", SAVED_EVENTS, label="an event that the saving names")
    timely_call = all_of(
        is_one_of(facts, "trigger_event", (words.PIN_CALL,)),
        before(facts, "trigger_date", law.figure("pin_call_cut_off")),
        is_not(is_one_of(facts, "authority_type", CENTRAL_IN_2015, label="a central authority")),
    )
    return presumed(any_of(saved, timely_call), EVENT_PRESUMED)


def dates_call_off_of_other_things(facts: FactSheet, law: Law) -> Answer:
    """The first step of a call-off, under the Act's days, is given for what is no health care.

    For health care that step fixes the law. Any other call-off follows the law of its framework,
    which may be older than the Act.
    """
    return all_of(
        is_one_of(facts, "trigger_event", (words.CALL_OFF_STEP,)),
        pa2023_took_over(facts, law),
        is_not(has_health_part(facts, law)),
    )
