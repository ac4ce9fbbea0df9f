"""Subsidies: what is one, which assistance is exempt, and what must be published or referred."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import amount, at_most, holds, more_than, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.competition.sources import SUBSIDY_ACT, referral, subsidy
from toolkit.law.rules import Duty, Law, Route, rule


@rule(
    "subsidy_is_given",
    "The money is a subsidy",
    subsidy(f"{SUBSIDY_ACT} ss.2-4, 7"),
    about="option",
)
def subsidy_is_given(facts: FactSheet, _law: Law) -> Answer:
    """Public money that favours some enterprises beyond market terms and may touch competition.

    All limbs are needed; money to a body that offers nothing on a market is none.
    """
    return all_of(
        holds(facts, "given_from_public_resources"),
        holds(facts, "recipient_is_enterprise"),
        is_not(holds(facts, "on_market_terms")),
        holds(facts, "benefits_some_enterprises_over_others"),
        holds(facts, "may_affect_competition_or_trade"),
    )


@rule(
    "minimal_financial_assistance",
    "Give it as minimal financial assistance",
    subsidy(f"{SUBSIDY_ACT} ss.36-37"),
    gives=Route("minimal_financial_assistance"),
    about="option",
)
def minimal_financial_assistance(facts: FactSheet, law: Law) -> Answer:
    """Up to the limit, with what was had in this and two financial years, and on confirmation.

    Minimal and public-interest assistance are counted together.
    """
    total = amount(facts, "assistance_gbp") + amount(facts, "earlier_assistance_gbp")
    return all_of(
        at_most(total, law.figure("minimal_assistance_gbp")),
        holds(facts, "assistance_confirmed_in_writing"),
    )


@rule(
    "public_interest_assistance",
    "Give it as assistance for services of public economic interest",
    subsidy(f"{SUBSIDY_ACT} ss.38-39"),
    gives=Route("public_interest_assistance"),
    about="option",
)
def public_interest_assistance(facts: FactSheet, law: Law) -> Answer:
    """Up to a higher limit, to an enterprise with tasks in the public interest, for these."""
    total = amount(facts, "assistance_gbp") + amount(facts, "earlier_assistance_gbp")
    return all_of(
        holds(facts, "has_public_interest_tasks"),
        at_most(total, law.figure("public_interest_assistance_gbp")),
        holds(facts, "assistance_confirmed_in_writing"),
    )


@rule(
    "notify_assistance",
    "State the assistance in writing before and when it is given",
    subsidy(f"{SUBSIDY_ACT} ss.37(1)-(5), 39(1)-(5)"),
    gives=Duty("state in writing its kind and gross amount and ask for the recipient's "
               "confirmation; on giving it, confirm kind, day and gross amount"),
    about="option",
)  # fmt: skip
def must_notify_assistance(facts: FactSheet, _law: Law) -> Answer:
    """Without the second statement it is no exempt assistance at all (ss.36(3), 38(3)(b))."""
    return holds(facts, "given_as_minimal_or_public_interest_assistance")


@rule(
    "recipient_keeps_record",
    "The recipient keeps a record of the assistance",
    subsidy(f"{SUBSIDY_ACT} ss.37(6)-(7), 39(6)-(7)"),
    gives=Duty("have the recipient keep kind, day and gross amount on record until this day",
               "assistance_given_on", "assistance_record_years", bound="earliest"),
    about="option",
)  # fmt: skip
def recipient_keeps_record(facts: FactSheet, law: Law) -> Answer:
    """For three years at least, beginning with the day on which it was given."""
    return must_notify_assistance(facts, law)


@rule(
    "public_interest_subsidy",
    "Give it as a subsidy for services of public economic interest",
    subsidy(f"{SUBSIDY_ACT} s.29"),
    gives=Route("public_interest_subsidy"),
    about="option",
)
def public_interest_subsidy(facts: FactSheet, _law: Law) -> Answer:
    """Above those limits: limited to cost and reasonable profit, under a complete contract."""
    return all_of(
        holds(facts, "has_public_interest_tasks"),
        recorded(facts, "view_limited_to_cost_and_profit"),
        holds(facts, "public_interest_contract_complete"),
    )


@rule(
    "check_use_of_subsidy",
    "Check the use of the subsidy",
    subsidy(f"{SUBSIDY_ACT} s.29(6)-(7)"),
    gives=Duty("check the use at least every three years and at the end, and recover any excess"),
    about="option",
)
def must_check_use(facts: FactSheet, law: Law) -> Answer:
    """For subsidies for services of public economic interest."""
    return all_of(subsidy_is_given(facts, law), holds(facts, "has_public_interest_tasks"))


@rule(
    "use_is_checked_in_time",
    "The use of the subsidy was checked in time",
    subsidy(f"{SUBSIDY_ACT} s.29(7)(a)"),
    about="option",
)
def use_is_checked_in_time(facts: FactSheet, law: Law) -> Answer:
    """At least once every three years."""
    return at_most(amount(facts, "years_since_use_checked"), law.figure("subsidy_check_years"))


@rule("small-and-covered", "It is small and kept out of the database", subsidy(
    f"{SUBSIDY_ACT} ss.33(2), 36(4), 38(4), 41"
))  # fmt: skip
def is_small_and_covered(facts: FactSheet, law: Law) -> Answer:
    """No more than the sum, and under a published scheme, exempt assistance or public interest."""
    return all_of(
        at_most(amount(facts, "assistance_gbp"), law.figure("subsidy_transparency_gbp")),
        any_of(
            holds(facts, "given_under_published_scheme"),
            holds(facts, "given_as_minimal_or_public_interest_assistance"),
            holds(facts, "has_public_interest_tasks"),
        ),
    )


@rule(
    "enter_subsidy_in_database",
    "Enter the subsidy in the public database",
    subsidy(f"{SUBSIDY_ACT} s.33"),
    gives=Duty("enter it in the subsidy database", "subsidy_confirmed_on", "subsidy_entry_months"),
    about="option",
)
def must_enter_in_database(facts: FactSheet, law: Law) -> Answer:
    """Within three months of the confirmed decision, unless it is small and covered."""
    return all_of(subsidy_is_given(facts, law), is_not(is_small_and_covered(facts, law)))


@rule(
    "refer_subsidy",
    "Refer the subsidy before giving it",
    referral(f"{SUBSIDY_ACT} ss.31, 52(1)", "SI 2022/1246 reg 3(2)"),
    gives=Duty("request a report from the Competition and Markets Authority and wait for it"),
    about="option",
)
def must_refer(facts: FactSheet, law: Law) -> Answer:
    """A subsidy above one sum that, with related ones, exceeds another is of particular interest.

    Sensitive sectors, which have a lower sum, hold no health or social care. Exempt assistance is
    outside these requirements.
    """
    given_now = amount(facts, "assistance_gbp")
    total = given_now + amount(facts, "related_subsidies_gbp")
    return all_of(
        subsidy_is_given(facts, law),
        is_not(holds(facts, "given_as_minimal_or_public_interest_assistance")),
        more_than(given_now, law.figure("subsidy_referral_own_gbp")),
        more_than(total, law.figure("subsidy_particular_interest_gbp")),
    )
