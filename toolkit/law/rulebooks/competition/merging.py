"""Mergers: whether joining providers makes a relevant merger situation."""

from toolkit.law.answers import Answer, all_of, any_of, given, is_not
from toolkit.law.asking import amount, at_least, holds, more_than
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.competition.sources import (
    ENTERPRISE_ACT,
    mergers,
    mergers_since_2025,
    nhs_mergers,
)
from toolkit.law.rules import Law, rule

REFORM = "Digital Markets, Competition and Consumers Act 2024 Sch 4"


@rule("nhs-merger", "Only NHS trusts join", nhs_mergers("NHS Act 2006 s.72A"))
def only_nhs_trusts_join(facts: FactSheet, _law: Law) -> Answer:
    """Since 1 July 2022 NHS trusts and foundation trusts among themselves make no such situation.

    One other enterprise among them brings the tests back.
    """
    return holds(facts, "only_nhs_trusts_join")


@rule("turnover-test", "The target is large", mergers(f"{ENTERPRISE_ACT} s.23(1)"))
def target_is_large(facts: FactSheet, law: Law) -> Answer:
    """Its turnover in the United Kingdom exceeds the sum set."""
    return more_than(amount(facts, "target_uk_turnover_gbp"), law.figure("merger_turnover_gbp"))


@rule("small-parties-out", "Shares count only above a least turnover", mergers_since_2025(
    f"{ENTERPRISE_ACT} s.23(2)(c)", REFORM
))  # fmt: skip
def least_turnover_counts(_facts: FactSheet, _law: Law) -> Answer:
    """Since 1 January 2025 the share test needs some enterprise concerned above a sum."""
    return given(Verdict.MET, "some enterprise concerned must exceed the least turnover")


@rule("least-turnover", "Some enterprise exceeds the least turnover", mergers_since_2025(
    f"{ENTERPRISE_ACT} s.23(2)(c), (2B)", REFORM
))  # fmt: skip
def exceeds_least_turnover(facts: FactSheet, law: Law) -> Answer:
    """The target, or any other enterprise concerned, its turnover in the United Kingdom counted."""
    least = law.figure("merger_least_turnover_gbp")
    return any_of(
        more_than(amount(facts, "target_uk_turnover_gbp"), least),
        more_than(amount(facts, "acquirer_uk_turnover_gbp"), least),
    )


@rule("share-test", "Together they supply a quarter", mergers(f"{ENTERPRISE_ACT} s.23(2), (4)"))
def supplies_a_quarter(facts: FactSheet, law: Law) -> Answer:
    """A quarter or more of services of a kind, in the country or a substantial part of it.

    The share must arise or grow. Since 2025 some enterprise must exceed the least turnover too.
    """
    share = amount(facts, "joint_share_of_supply_percent")
    return all_of(
        at_least(share, law.figure("merger_share_of_supply_percent")),
        holds(facts, "share_of_supply_increases"),
        any_of(is_not(least_turnover_counts(facts, law)), exceeds_least_turnover(facts, law)),
    )


@rule("hybrid-test", "A strong party takes over without overlap", mergers_since_2025(
    f"{ENTERPRISE_ACT} s.23(4C)-(4G)", REFORM
))  # fmt: skip
def strong_party_joins(facts: FactSheet, law: Law) -> Answer:
    """One enterprise has a third of a supply and a large turnover, the other a link to the UK."""
    share = amount(facts, "largest_single_share_percent")
    turnover = amount(facts, "acquirer_uk_turnover_gbp")
    return all_of(
        at_least(share, law.figure("merger_hybrid_share_percent")),
        more_than(turnover, law.figure("merger_hybrid_turnover_gbp")),
        holds(facts, "joining_enterprise_has_uk_link"),
    )


@rule(
    "relevant_merger_situation",
    "The option makes a relevant merger situation",
    mergers(f"{ENTERPRISE_ACT} s.23", f"{ENTERPRISE_ACT} s.26"),
    about="option",
)
def relevant_merger_situation(facts: FactSheet, law: Law) -> Answer:
    """Enterprises cease to be distinct, and one of the tests of size or share is met.

    The authority may then look at it; an alliance that leaves providers distinct makes none.
    """
    return all_of(
        holds(facts, "enterprises_cease_to_be_distinct"),
        is_not(only_nhs_trusts_join(facts, law)),
        any_of(
            target_is_large(facts, law),
            supplies_a_quarter(facts, law),
            strong_party_joins(facts, law),
        ),
    )
