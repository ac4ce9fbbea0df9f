"""Contracts below threshold under the 2015 Regulations: Contracts Finder, and no pre-selection."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import at_least, holds, is_one_of, less_than
from toolkit.law.facts import FactSheet
from toolkit.law.figures import Entry
from toolkit.law.rulebooks.contract_facts import WORKS
from toolkit.law.rulebooks.pcr2015.sources import reg
from toolkit.law.rulebooks.pcr2015.value import (
    is_central,
    is_excluded,
    is_light_touch,
    is_nhs_health_care,
    is_public_contract,
    reaches_threshold,
    value_on,
)
from toolkit.law.rules import Duty, Law, Route, Rule, rule

DEPARTMENT = ("government department",)


@rule("small-2015", "It is below threshold and regulated all the same", reg("109"))
def is_small(facts: FactSheet, law: Law) -> Answer:
    """Not excluded, no health care for the NHS, and worth the least sum for its buyer.

    NHS trusts, and from 21 December 2022 foundation trusts by name, have the higher sum.
    """
    department = is_one_of(facts, "authority_type", DEPARTMENT)
    least = any_of(
        _worth(facts, law.figure("contracts_finder_other")),
        all_of(department, _worth(facts, law.figure("contracts_finder_central"))),
    )
    return all_of(
        is_public_contract(facts, law),
        is_not(reaches_threshold(facts, law)),
        is_not(is_excluded(facts, law)),
        is_not(is_nhs_health_care(facts, law)),
        least,
    )


@rule(
    "below_threshold",
    "An award below threshold, as the authority sees fit",
    reg("109-112"),
    gives=Route("below_threshold"),
)
def below_threshold(facts: FactSheet, law: Law) -> Answer:
    """No competition is required; quotes may be asked of chosen operators."""
    return all_of(
        is_public_contract(facts, law),
        is_not(reaches_threshold(facts, law)),
        is_not(is_excluded(facts, law)),
    )


@rule(
    "contracts_finder_opportunity",
    "Publish the opportunity on Contracts Finder",
    reg("110"),
    gives=Duty("publish it within 24 hours of advertising it in any other way"),
)
def must_publish_opportunity(facts: FactSheet, law: Law) -> Answer:
    """Only where it is advertised to others than chosen operators; schools are left out."""
    return all_of(
        is_small(facts, law),
        holds(facts, "opportunity_advertised"),
        is_not(holds(facts, "buyer_is_school")),
    )


@rule(
    "contracts_finder_award",
    "Publish the award on Contracts Finder",
    reg("112"),
    gives=Duty("publish contractor, date, value and kind of firm within a reasonable time"),
)
def must_publish_award(facts: FactSheet, law: Law) -> Answer:
    """Advertised or not; schools are left out."""
    return all_of(is_small(facts, law), is_not(holds(facts, "buyer_is_school")))


@rule(
    "no_prequalification",
    "Do not include a pre-qualification stage",
    reg("111"),
    gives=Duty("ask suitability questions only if relevant and proportionate"),
)
def must_not_prequalify(facts: FactSheet, law: Law) -> Answer:
    """Works and social services are bound only below the threshold for ordinary services."""
    high = any_of(is_one_of(facts, "contract_type", (WORKS,)), is_light_touch(facts, law))
    central = is_central(facts, law)
    lower = any_of(
        all_of(central, _less(facts, law.figure("goods_services_central"))),
        all_of(is_not(central), _less(facts, law.figure("goods_services_sub_central"))),
        asked="it is below the threshold for ordinary services",
    )
    return all_of(is_small(facts, law), any_of(is_not(high), lower))


def _worth(facts: FactSheet, entry: Entry) -> Answer:
    return at_least(value_on(facts, entry), entry)


def _less(facts: FactSheet, entry: Entry) -> Answer:
    return less_than(value_on(facts, entry), entry)


RULES: tuple[Rule, ...] = (
    is_small,
    below_threshold,
    must_publish_opportunity,
    must_publish_award,
    must_not_prequalify,
)
