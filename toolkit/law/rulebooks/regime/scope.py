"""Who buys what: the conditions of scope that the regimes share.

One function, one clause. A fact that a person states directly counts; where it is not stated it is
derived from the buyer's type or from the code of the main service.
"""

from toolkit.law.answers import Answer, all_of, any_of, given, is_not
from toolkit.law.asking import (
    amount,
    equals,
    holds,
    is_one_of,
    more_than,
    on_or_after,
    recorded,
    stated_or,
    stated_or_implied,
)
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.regime import facts as words
from toolkit.law.rulebooks.regime.sources import (
    ICB_START,
    general,
    inferred,
    pa2023,
    pcr2015,
    ppcc2013,
    psr,
)
from toolkit.law.rules import Law, rule

WHO = "NHS Act 2006 s.12ZB(7)"
LOCAL_AUTHORITY = "NHS Act 2006 s.275(1)"


@rule("england", "The body buys in England", general("SI 2023/1348 reg 1(2)", "SI 2024/692 reg 49"))
def in_england(facts: FactSheet, _law: Law) -> Answer:
    """The regimes below are encoded as they apply in England."""
    return is_one_of(facts, "nation", ("England",))


@rule(
    "contracting-authority",
    "The buyer is a contracting authority",
    general("Procurement Act 2023 s.2", "SI 2015/102 reg 2(1)"),
)
def is_contracting_authority(facts: FactSheet, _law: Law) -> Answer:
    """Public bodies are bound; any other body must be tested for public money and oversight."""
    public = is_one_of(facts, "authority_type", words.PUBLIC_BODIES, label="a public body")
    return stated_or_implied(facts, "procurer_is_contracting_authority", public)


@rule(
    "relevant-authority",
    "The buyer is a relevant authority",
    psr("SI 2023/1348 reg 2(1)", WHO, LOCAL_AUTHORITY),
)
def is_relevant_authority(facts: FactSheet, _law: Law) -> Answer:
    """Only listed NHS bodies, English councils and combined authorities are bound.

    District councils are councils too; combined county authorities are named since 26 December
    2023. Anybody else is not bound, even when passing on NHS money.
    """
    listed = is_one_of(
        facts, "authority_type", words.RELEVANT_AUTHORITIES, label="a relevant authority"
    )
    return stated_or(facts, "procurer_is_relevant_authority", listed)


@rule("schedule-1", "The main service is on the Schedule 1 list", psr(words.SCHEDULE1))
def is_in_schedule_1(facts: FactSheet, law: Law) -> Answer:
    """The code is listed; four listed codes count only as far as their row says."""
    listed = any_of(
        is_one_of(facts, "cpv", law.figure("psr_schedule_1"), label="listed in Schedule 1"),
        is_listed_pharmacy(facts, law),
        is_listed_community_health(facts, law),
        is_listed_family_planning(facts, law),
        is_listed_rehabilitation(facts, law),
    )
    return stated_or(facts, "cpv_in_schedule_1", listed)


@rule("schedule-1-pharmacy", "Listed pharmacy service", psr(words.SCHEDULE1))
def is_listed_pharmacy(facts: FactSheet, _law: Law) -> Answer:
    """Code 85149000 counts, save community pharmacy arranged under SI 2013/349."""
    return all_of(
        is_one_of(facts, "cpv", ("85149000",)),
        is_not(holds(facts, "community_pharmacy_under_2013_regulations")),
    )


@rule("schedule-1-community", "Listed community health service", psr(words.SCHEDULE1))
def is_listed_community_health(facts: FactSheet, _law: Law) -> Answer:
    """Code 85323000 counts as far as the service is delivered to individuals."""
    return all_of(is_one_of(facts, "cpv", ("85323000",)), holds(facts, "delivered_to_individuals"))


@rule("schedule-1-family", "Listed family-planning service", psr(words.SCHEDULE1))
def is_listed_family_planning(facts: FactSheet, _law: Law) -> Answer:
    """Code 85312330 counts as far as it supports individuals' sexual and reproductive health."""
    return all_of(
        is_one_of(facts, "cpv", ("85312330",)),
        holds(facts, "for_sexual_and_reproductive_health"),
    )


@rule("schedule-1-rehabilitation", "Listed rehabilitation service", psr(words.SCHEDULE1))
def is_listed_rehabilitation(facts: FactSheet, _law: Law) -> Answer:
    """Code 85312500 counts for substance misuse, or for rehabilitating individuals' health."""
    return all_of(
        is_one_of(facts, "cpv", ("85312500",)),
        holds(facts, "for_substance_misuse_or_health_rehabilitation"),
    )


@rule("main-service", "The main service is a relevant health care service", psr(words.REG2))
def main_service_is_relevant(facts: FactSheet, law: Law) -> Answer:
    """It is health care, on the list, and for the health service in England."""
    return all_of(
        is_in_schedule_1(facts, law),
        holds(facts, "is_health_care_service"),
        holds(facts, "for_health_service_in_england"),
    )


@rule("health-part", "The lot holds a relevant health care service", psr(words.REG3))
def has_health_part(facts: FactSheet, law: Law) -> Answer:
    """It does if its main service is one; otherwise a person must say whether some part is."""
    return stated_or_implied(facts, "rhcs_part", main_service_is_relevant(facts, law))


@rule("other-part", "The lot holds something else as well", psr(words.REG3))
def has_other_part(facts: FactSheet, law: Law) -> Answer:
    """It does if its main service is something else; otherwise a person must say."""
    something_else = is_not(main_service_is_relevant(facts, law))
    return stated_or_implied(facts, "other_goods_or_services_part", something_else)


@rule("mx2", "Health care is the main subject-matter", psr("SI 2023/1348 reg 3(3)(a), (4)(a)"))
def health_is_main_subject(facts: FactSheet, _law: Law) -> Answer:
    """The part with the higher estimated lifetime value is the main subject-matter.

    The text leaves equal values open; they are read as not met, and flagged.
    """
    health = amount(facts, "est_lifetime_value_rhcs")
    other = amount(facts, "est_lifetime_value_other")
    tie = given(Verdict.NOT_MET, "equal values: the text names neither part", status="inferred")
    return any_of(more_than(health, other), all_of(equals(health, other), tie))


@rule("mx3", "The other part could not reasonably be separate", psr("SI 2023/1348 reg 3(3)(b)"))
def other_part_is_inseparable(facts: FactSheet, law: Law) -> Answer:
    """The authority holds that view, and was entitled to form it."""
    return all_of(recorded(facts, "authority_view_inseparable"), separation_would_harm(facts, law))


@rule("mx4", "Separation would harm the procurement principles", psr("SI 2023/1348 reg 3(4)(b)"))
def separation_would_harm(facts: FactSheet, _law: Law) -> Answer:
    """Separate procurements would, or would be likely to, have a material adverse impact.

    The impact is on acting under regulation 4; convenience alone is not the test.
    """
    return recorded(facts, "separation_material_adverse_impact_on_reg4")


@rule("mx1", "The lot is a mixed procurement under the regime", psr("SI 2023/1348 reg 3(2)-(4)"))
def is_mixed_procurement(facts: FactSheet, law: Law) -> Answer:
    """Both criteria: health care is the main subject-matter, and the rest is inseparable."""
    return all_of(health_is_main_subject(facts, law), other_part_is_inseparable(facts, law))


@rule(
    "nhs-health",
    "An NHS commissioner buys health care for the NHS",
    ppcc2013("SI 2013/500 reg 1(2), (4)", "SI 2013/500 reg 2"),
)
def is_nhs_health_care(facts: FactSheet, law: Law) -> Answer:
    """Clinical commissioning groups and NHS England are bound, pharmaceutical services apart."""
    return all_of(
        is_nhs_commissioner(facts, law),
        holds(facts, "is_health_care_service"),
        holds(facts, "for_health_service_in_england"),
        is_not(holds(facts, "pharmaceutical_services_part_7")),
    )


@rule("nhs-commissioner", "The buyer is an NHS commissioner", ppcc2013("SI 2013/500 reg 1(2)"))
def is_nhs_commissioner(facts: FactSheet, law: Law) -> Answer:
    """Clinical commissioning groups and NHS England are named, and boards stand in for groups."""
    named = is_one_of(facts, "authority_type", (words.CLINICAL_COMMISSIONING_GROUP, "NHS England"))
    return any_of(named, board_stands_in_for_group(facts, law))


@rule("nhs-board", "An integrated care board stands in for a group", ICB_START)
def board_stands_in_for_group(facts: FactSheet, law: Law) -> Answer:
    """From 1 July 2022 the 2013 rules are read as if each group they name were a board."""
    return all_of(
        is_one_of(facts, "authority_type", ("integrated care board",)),
        on_or_after(facts, "trigger_date", law.figure("icb_replaces_ccg")),
    )


@rule("light-touch-2015", "The service is on the light-touch list", pcr2015("SI 2015/102 Sch 3"))
def is_light_touch_2015(facts: FactSheet, law: Law) -> Answer:
    """Health, social and related codes are listed; other groups of the list are not encoded."""
    return _light_touch(facts, law)


@rule(
    "light-touch-2023",
    "The service is on the light-touch list",
    pa2023("Procurement Act 2023 s.9", "SI 2024/692 reg 42 and Sch 1"),
)
def is_light_touch_2023(facts: FactSheet, law: Law) -> Answer:
    """Health, social and related codes are listed; other groups of the list are not encoded."""
    return _light_touch(facts, law)


def other_part_is_light_touch(facts: FactSheet, law: Law) -> Answer:
    """The code that is stated describes the other part, and is on the light-touch list."""
    return all_of(is_not(main_service_is_relevant(facts, law)), is_light_touch_2015(facts, law))


@rule("split", "Health part and other part fall apart", inferred(psr(words.REG3)))
def parts_fall_apart(facts: FactSheet, law: Law) -> Answer:
    """Where the mixed test fails, each part follows its own regime; no source says so in terms."""
    return all_of(
        has_health_part(facts, law),
        has_other_part(facts, law),
        is_not(is_mixed_procurement(facts, law)),
    )


def lot_is_empty(facts: FactSheet, _law: Law) -> Answer:
    """Both parts are stated to be absent."""
    return all_of(
        is_not(holds(facts, "rhcs_part")), is_not(holds(facts, "other_goods_or_services_part"))
    )


def is_relevant_but_not_contracting(facts: FactSheet, _law: Law) -> Answer:
    """The buyer is stated to be the one and not the other."""
    return all_of(
        holds(facts, "procurer_is_relevant_authority"),
        is_not(holds(facts, "procurer_is_contracting_authority")),
    )


def _light_touch(facts: FactSheet, law: Law) -> Answer:
    listed = law.figure("light_touch_health_and_social")
    return is_one_of(facts, "cpv", listed, label="on the light-touch list")
