"""A dynamic market that the authority runs: its terms, its doors, its notices and its members."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import holds, is_one_of, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.pa2023 import facts_of_supplier as words
from toolkit.law.rulebooks.pa2023.competing import is_competed
from toolkit.law.rulebooks.pa2023.facts_of_award import MARKET
from toolkit.law.rulebooks.pa2023.sources import act, also
from toolkit.law.rulebooks.pa2023.supplier import is_excludable, is_excluded
from toolkit.law.rules import Duty, Law, Route, Rule, rule

NOTICE = "SI 2024/692 reg 25"


@rule("market-run", "The authority runs the dynamic market that it uses", act("s.35(1), (5)"))
def runs_market(facts: FactSheet, _law: Law) -> Answer:
    """A market is no contract; whoever sets it up owes its notices and keeps its doors open."""
    return all_of(
        is_one_of(facts, "planned_route", (MARKET,)), holds(facts, "authority_runs_market")
    )


@rule(
    "market_terms",
    "The authority runs a dynamic market on lawful terms",
    act("s.36(1)-(5), (7)", "s.38(1)-(2)"),
    gives=Route("market_terms"),
)
def has_lawful_terms(facts: FactSheet, law: Law) -> Answer:
    """Conditions on capacity and ability alone, in proportion, and the same while it runs.

    Nobody who qualifies is kept out for numbers, and fees are a fixed percentage of what is won.
    """
    return all_of(
        runs_market(facts, law),
        recorded(facts, "view_membership_conditions_proportionate"),
        is_not(holds(facts, "membership_conditions_forbidden")),
        is_not(holds(facts, "membership_conditions_changed")),
        holds(facts, "market_open_to_all_qualified"),
        any_of(
            is_not(holds(facts, "market_charges_fees")),
            holds(facts, "market_fees_fixed_share_of_awards"),
            asked="it charges no fees, or a fixed percentage of what is won",
        ),
    )


@rule(
    "market_applications",
    "Keep the dynamic market open",
    act("s.36(6)"),
    gives=Duty("take applications at any time, admit soon whoever qualifies, and tell reasons"),
)
def must_take_applications(facts: FactSheet, law: Law) -> Answer:
    """For as long as it runs; each application is considered within a reasonable period.

    The duty to admit does not reach an excluded supplier; an excludable one is considered.
    """
    return runs_market(facts, law)


@rule(
    "applications_before_award",
    "Consider applications that come with requests or tenders",
    act("s.34(4)-(5)"),
    gives=Duty("consider them before leaving out anybody who is no member"),
)
def must_consider_applications(facts: FactSheet, law: Law) -> Answer:
    """Whoever runs the market; not where exceptional complexity leaves no time for it."""
    return all_of(
        is_competed(facts, law),
        is_one_of(facts, "planned_route", (MARKET,)),
        is_not(holds(facts, "application_too_late_for_complexity")),
    )


@rule(
    "market_conflicts_assessment",
    "Prepare a conflicts assessment for the dynamic market",
    act("s.83(2)-(5)"),
    gives=Duty("prepare it before the notice that sets the market up, and keep it under review"),
)
def must_assess_market_conflicts(facts: FactSheet, law: Law) -> Answer:
    """Beside the one for each award within it; the notices of its setting up confirm it."""
    return runs_market(facts, law)


@rule(
    "market_intention_notice",
    "Say that a dynamic market will be set up (UK13)",
    also(act("s.39(2)"), f"{NOTICE}(1)-(2)"),
    gives=Duty("publish it before setting the market up"),
)
def must_notify_intention(facts: FactSheet, law: Law) -> Answer:
    """With what is bought, the conditions, how to apply, who may use it, how long, and fees."""
    return runs_market(facts, law)


@rule(
    "market_establishment_notice",
    "Say that the dynamic market is set up (UK14)",
    also(act("s.39(3)"), f"{NOTICE}(3)-(4)"),
    gives=Duty("publish it as soon as reasonably practicable", "market_set_up_on"),
)
def must_notify_establishment(facts: FactSheet, law: Law) -> Answer:
    """With the day and the members."""
    return runs_market(facts, law)


@rule(
    "market_change_notice",
    "Say how the dynamic market changes (UK15)",
    also(act("s.39(4)"), f"{NOTICE}(5)-(6)"),
    gives=Duty("publish it as soon as reasonably practicable", "market_changed_on"),
)
def must_notify_change(facts: FactSheet, law: Law) -> Answer:
    """Each member that comes or goes is such a change."""
    return all_of(runs_market(facts, law), holds(facts, "market_changed"))


@rule(
    "market_end_notice",
    "Say that the dynamic market has ceased (UK16)",
    also(act("s.39(5)"), f"{NOTICE}(7)-(8)"),
    gives=Duty("publish it as soon as reasonably practicable", "market_closed_on"),
)
def must_notify_end(facts: FactSheet, law: Law) -> Answer:
    """By the authority that set it up."""
    return all_of(runs_market(facts, law), holds(facts, "market_closes"))


@rule(
    "remove_from_market",
    "Remove a member that is debarred on a mandatory ground",
    act("s.37(1), (4)"),
    gives=Duty("tell it, with reasons, and remove it"),
)
def must_remove(facts: FactSheet, law: Law) -> Answer:
    """Being on the debarment list by a mandatory ground leaves the authority no choice."""
    return all_of(
        _is_member(facts, law),
        is_one_of(facts, "exclusion_status", (words.DEBARRED_MANDATORY,)),
    )


@rule(
    "may_remove_from_market",
    "The member may be removed from the dynamic market",
    act("s.37(2)-(4)"),
    gives=Route("may_remove_from_market"),
)
def may_remove(facts: FactSheet, law: Law) -> Answer:
    """Excluded, short of a condition, or excludable on a ground that is new or newly discovered.

    What was known when it was let in is no reason to put it out. It is told first, with reasons.
    """
    newly_excludable = all_of(
        is_excludable(facts, law), is_not(holds(facts, "market_admitted_knowing_ground"))
    )
    return all_of(
        _is_member(facts, law),
        any_of(
            is_excluded(facts, law), holds(facts, "fails_membership_conditions"), newly_excludable
        ),
    )


def _is_member(facts: FactSheet, law: Law) -> Answer:
    return all_of(runs_market(facts, law), holds(facts, "supplier_is_market_member"))


RULES: tuple[Rule, ...] = (
    runs_market,
    has_lawful_terms,
    must_take_applications,
    must_consider_applications,
    must_assess_market_conflicts,
    must_notify_intention,
    must_notify_establishment,
    must_notify_change,
    must_notify_end,
    must_remove,
    may_remove,
)
