"""Scope of the 2015 Regulations: kind, threshold on its day with or without VAT, and exclusion."""

from toolkit.law.answers import Answer, all_of, any_of, given, is_not
from toolkit.law.asking import (
    amount,
    at_least,
    equals,
    holds,
    is_one_of,
    less_than,
    more_than,
    stated_or_implied,
)
from toolkit.law.conditions import Amount
from toolkit.law.facts import FactSheet
from toolkit.law.figures import Entry
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.contract_facts import CONCESSION, WORKS
from toolkit.law.rulebooks.pa2023.facts_of_scope import CO_OPERATION, CONTROLLED_SUPPLIER
from toolkit.law.rulebooks.pcr2015.sources import reg
from toolkit.law.rules import Law, Route, Rule, rule

CENTRAL = ("NHS trust", "government department")
NHS_COMMISSIONERS = ("NHS England", "clinical commissioning group", "integrated care board")
EXCLUDED_SUBJECTS = (
    "land or buildings",
    "legal services in proceedings",
    "loan",
    "employment",
    "emergency services by a body not run for profit",
)
EX_VAT = "ex VAT"
TIE = "equal values: the text does not say which part is the main one"


@rule("central-2015", "The buyer is a central government authority", reg("2(1) and Sch 1"))
def is_central(facts: FactSheet, _law: Law) -> Answer:
    """Departments and NHS trusts are listed; foundation trusts, groups and councils are not."""
    return bought_centrally(facts)


@rule("light-touch-2015", "It is for social and other specific services", reg("4(1)(b)", "74"))
def is_light_touch(facts: FactSheet, law: Law) -> Answer:
    """Services of Schedule 3; where others are mixed in, the part of higher value decides."""
    kind = is_listed_service(facts, law)
    light = amount(facts, "light_touch_part_value_gbp")
    other = amount(facts, "other_part_value_gbp")
    tie = given(Verdict.NOT_MET, TIE, status="inferred")
    mainly = any_of(more_than(light, other), all_of(equals(light, other), tie))
    mixed = holds(facts, "contract_mixes_types")
    return any_of(all_of(is_not(mixed), kind), all_of(mixed, mainly))


@rule("threshold-2015", "Its value reaches the threshold", reg("5", "6"))
def reaches_threshold(facts: FactSheet, law: Law) -> Answer:
    """Equal to or greater than the threshold for its kind.

    The value is net of VAT until 31 December 2021, and includes it from 1 January 2022.
    """
    light = is_light_touch(facts, law)
    works = is_one_of(facts, "contract_type", (WORKS,))
    central = is_central(facts, law)
    ordinary = any_of(
        all_of(works, _reached(facts, law.figure("works"))),
        all_of(is_not(works), _reached(facts, law.figure("goods_services_sub_central"))),
        all_of(is_not(works), central, _reached(facts, law.figure("goods_services_central"))),
    )
    return any_of(
        all_of(light, _reached(facts, law.figure("light_touch"))),
        all_of(is_not(light), ordinary),
    )


@rule("controlled-2015", "The authority controls the provider", reg("12(1)-(6), (8)-(9)"))
def is_vertical(facts: FactSheet, law: Law) -> Answer:
    """Control as over its own departments, alone or jointly, and no direct private capital.

    More than 80 per cent of the provider's activities are for those who control it.
    """
    share = amount(facts, "controlled_activity_share_percent")
    return all_of(
        is_one_of(facts, "exemption_claimed", (CONTROLLED_SUPPLIER,)),
        holds(facts, "control_like_own_department"),
        more_than(share, law.figure("pcr_vertical")),
        is_not(holds(facts, "direct_private_capital")),
        any_of(is_not(holds(facts, "joint_control")), holds(facts, "joint_control_terms_met")),
    )


@rule("co-operation-2015", "Authorities co-operate", reg("12(7)-(9)"))
def is_horizontal(facts: FactSheet, law: Law) -> Answer:
    """Exclusively among authorities, for common objectives, governed by the public interest alone.

    They perform less than 20 per cent of the activities on the open market.
    """
    share = amount(facts, "open_market_activity_share_percent")
    return all_of(
        is_one_of(facts, "exemption_claimed", (CO_OPERATION,)),
        holds(facts, "only_contracting_authorities_party"),
        holds(facts, "objectives_in_common"),
        holds(facts, "solely_in_public_interest"),
        less_than(share, law.figure("pcr_horizontal_open_market")),
    )


@rule("outside-part-2", "Part 2 does not apply to it", reg("10(1)", "12"))
def is_excluded(facts: FactSheet, law: Law) -> Answer:
    """Between bodies of the public sector, or by its subject."""
    subject = is_one_of(facts, "exemption_claimed", EXCLUDED_SUBJECTS, label="an excluded subject")
    return any_of(is_vertical(facts, law), is_horizontal(facts, law), subject)


@rule("for-value-2015", "It is a contract for pecuniary interest", reg("2(1)"))
def is_for_value(facts: FactSheet, _law: Law) -> Answer:
    """An agreement that only pools money or governs is none."""
    return holds(facts, "for_pecuniary_interest")


@rule("public-contract-2015", "It is a public contract", reg("2(1)", "117"))
def is_public_contract(facts: FactSheet, law: Law) -> Answer:
    """Whatever its value; a concession is none, and the rules on concessions are not held here."""
    concession = is_one_of(facts, "contract_type", (CONCESSION,))
    return all_of(is_for_value(facts, law), is_not(concession))


@rule("covered-2015", "Part 2 applies", reg("3(1)"))
def is_covered(facts: FactSheet, law: Law) -> Answer:
    """A public contract at or above threshold that is not excluded."""
    return all_of(
        is_public_contract(facts, law),
        reaches_threshold(facts, law),
        is_not(is_excluded(facts, law)),
    )


@rule(
    "exempt",
    "The contract may be made outside the Regulations",
    reg("2(1)", "10", "12"),
    gives=Route("exempt"),
)
def exempt(facts: FactSheet, law: Law) -> Answer:
    """An excluded contract, or an agreement with no supply for value."""
    return any_of(is_excluded(facts, law), is_not(is_for_value(facts, law)))


@rule("nhs-health-care", "It is health care for the NHS", reg("77(6)", "109(2)(d)", "113(1)(a)"))
def is_nhs_health_care(facts: FactSheet, _law: Law) -> Answer:
    """As the 2013 NHS rules mean it; some duties leave it out."""
    return bought_as_nhs_health_care(facts)


def bought_as_nhs_health_care(facts: FactSheet) -> Answer:
    """Ask whether an NHS commissioner buys health care for the health service."""
    return all_of(
        is_one_of(facts, "authority_type", NHS_COMMISSIONERS, label="an NHS commissioner"),
        holds(facts, "is_health_care_service"),
        holds(facts, "for_health_service_in_england"),
    )


def bought_centrally(facts: FactSheet) -> Answer:
    """Ask whether the buyer is a listed central authority."""
    return is_one_of(facts, "authority_type", CENTRAL, label="a listed central authority")


def is_listed_service(facts: FactSheet, law: Law) -> Answer:
    """Ask whether the main service is on the list of Schedule 3."""
    listed = is_one_of(facts, "cpv", law.figure("schedule_3_codes"), label="a Schedule 3 code")
    return stated_or_implied(facts, "light_touch_service", listed)


def value_on(facts: FactSheet, entry: Entry) -> Amount:
    """Take the estimated value with or without VAT, as a threshold is stated."""
    name = "estimated_value_ex_vat_gbp" if EX_VAT in entry.unit else "estimated_value_inc_vat_gbp"
    return amount(facts, name)


def _reached(facts: FactSheet, entry: Entry) -> Answer:
    return at_least(value_on(facts, entry), entry)


RULES: tuple[Rule, ...] = (
    is_central,
    is_light_touch,
    reaches_threshold,
    is_vertical,
    is_horizontal,
    is_excluded,
    is_for_value,
    is_public_contract,
    is_covered,
    exempt,
    is_nhs_health_care,
)
