"""While the contract runs: performance, payment, its end, and the clocks of those who complain."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import amount, holds, is_one_of, more_than, on_or_after
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.contract_facts import CONCESSION
from toolkit.law.rulebooks.pa2023.awarding import (
    is_notified,
    must_keep_promised_standstill,
    must_set_indicators,
    must_stand_still,
)
from toolkit.law.rulebooks.pa2023.change_notices import must_stand_still_for_change
from toolkit.law.rulebooks.pa2023.changing import is_outside_section_74
from toolkit.law.rulebooks.pa2023.competing import is_competed
from toolkit.law.rulebooks.pa2023.exempt import is_public_contract
from toolkit.law.rulebooks.pa2023.routes import must_publish_transparency_notice
from toolkit.law.rulebooks.pa2023.sources import act, also, commenced_later
from toolkit.law.rulebooks.pa2023.value import is_light_touch
from toolkit.law.rules import Duty, Law, Rule, rule


@rule(
    "performance_assessment",
    "Assess performance against the indicators (UK9)",
    commenced_later("s.71(1)-(2)"),
    gives=Duty("assess and publish every 12 months and at the end", "contract_entered_into_on",
               "pa_kpi_assessment"),
)  # fmt: skip
def must_assess_performance(facts: FactSheet, law: Law) -> Answer:
    """Where indicators had to be set. In force from 1 January 2026 for contracts under the Act."""
    return must_set_indicators(facts, law)


@rule(
    "breach_notice",
    "Publish a breach or failure to perform (UK9)",
    commenced_later("s.71(3)-(6)"),
    gives=Duty("publish it within 30 days", "breach_or_failure_on", "pa_breach_notice"),
)
def must_publish_breach(facts: FactSheet, law: Law) -> Answer:
    """A breach that ends in termination, damages or settlement, or a failure to improve.

    Light-touch contracts are spared. In force from 1 January 2026.
    """
    return all_of(
        is_public_contract(facts, law),
        holds(facts, "breach_or_failure_to_improve"),
        on_or_after(facts, "breach_or_failure_on", law.figure("pa_performance_publication_start")),
        is_not(is_light_touch(facts, law)),
    )


@rule("pays-under-the-act", "Payments under it are regulated", act("ss.68(1), 69(6), 70(4)"))
def is_payment_regulated(facts: FactSheet, law: Law) -> Answer:
    """A public contract that is no concession and is not awarded by a school; light touch too."""
    return all_of(
        is_public_contract(facts, law),
        is_not(is_one_of(facts, "contract_type", (CONCESSION,))),
        is_not(holds(facts, "buyer_is_school")),
    )


@rule(
    "pay_in_time",
    "Pay within 30 days",
    act("ss.67-68, 73"),
    gives=Duty(
        "pay valid, undisputed invoices; say without delay which are not",
        "invoice_received_on",
        "pa_payment_term",
    ),
)
def must_pay_in_time(facts: FactSheet, law: Law) -> Answer:
    """The term is implied, electronic invoices are accepted, and it flows down to sub-contracts."""
    return is_payment_regulated(facts, law)


@rule(
    "payments_compliance_notice",
    "Publish how promptly invoices are paid (UK17)",
    commenced_later("s.69"),
    gives=Duty("publish it within 30 days of the half-year", "reporting_period_ends_on",
               "pa_payments_compliance_period"),
)  # fmt: skip
def must_report_payments(facts: FactSheet, law: Law) -> Answer:
    """Every half-year to 31 March or 30 September, from 1 January 2026."""
    return all_of(
        is_payment_regulated(facts, law),
        on_or_after(facts, "reporting_period_ends_on", law.figure("pa_payments_compliance_start")),
    )


@rule(
    "payment_publication",
    "Publish payments above £30,000 (UK8)",
    also(commenced_later("s.70"), "SI 2024/692 reg 38A", "SI 2026/360 regs 3(7) and 6"),
    gives=Duty("publish them within 30 days of the quarter", "quarter_ends_on",
               "pa_payment_publication_period"),
)  # fmt: skip
def must_publish_payments(facts: FactSheet, law: Law) -> Answer:
    """Each payment of more than £30,000, VAT included, from 1 April 2026; light touch too.

    For procurement commenced before that day no information is specified, so none is published.
    A call-off commences when a provider is contacted for it.
    """
    payment = amount(facts, "largest_payment_inc_vat_gbp")
    start = law.figure("pa_payment_publication_start")
    return all_of(
        is_payment_regulated(facts, law),
        more_than(payment, law.figure("pa_payment_publication")),
        on_or_after(facts, "payment_made_on", start),
        on_or_after(facts, "trigger_date", start),
    )


@rule(
    "contract_termination_notice",
    "Publish a contract termination notice (UK11)",
    act("s.80"),
    gives=Duty("publish it within 30 days", "contract_terminated_on", "pa_termination_notice"),
)
def must_publish_end(facts: FactSheet, law: Law) -> Answer:
    """Whatever ends it, expiry included; not for user choice."""
    return all_of(is_notified(facts, law), holds(facts, "contract_ends"))


@rule(
    "right_to_terminate",
    "A right to terminate is implied",
    act("s.78"),
    gives=Duty("warn and hear the provider before using it"),
)
def has_implied_right(facts: FactSheet, law: Law) -> Answer:
    """For material breach of the Act in award or change, or exclusion of the provider.

    For an excluded or excludable sub-contractor too, if the authority had asked and did not know;
    the provider may first find another. Nothing in the contract can restrict the right.
    """
    return is_public_contract(facts, law)


@rule(
    "pipeline_notice",
    "List it in a pipeline notice (UK1)",
    act("s.93"),
    gives=Duty("publish it within 56 days of the year's first day", "financial_year_begins_on",
               "pa_pipeline_notice"),
)  # fmt: skip
def must_publish_pipeline(facts: FactSheet, law: Law) -> Answer:
    """By authorities that will pay more than £100 million in the year, for contracts above £2m.

    It looks 18 months ahead to tender and transparency notices, so that a call-off and an award by
    user choice, which have neither, are not listed.
    """
    spend = amount(facts, "yearly_spend_inc_vat_gbp")
    value = amount(facts, "estimated_value_inc_vat_gbp")
    return all_of(
        any_of(is_competed(facts, law), must_publish_transparency_notice(facts, law)),
        more_than(spend, law.figure("pa_pipeline_spend")),
        more_than(value, law.figure("pa_pipeline_contract")),
    )


@rule(
    "automatic_suspension",
    "Do not sign while a claim made in the standstill runs",
    act("s.101(1)-(3)"),
    gives=Duty("neither sign nor change until the claim ends or the court allows it"),
)
def is_suspended(facts: FactSheet, law: Law) -> Answer:
    """Proceedings began, and the authority was told of them, during a standstill that applies."""
    standstill = any_of(
        must_stand_still(facts, law),
        must_keep_promised_standstill(facts, law),
        must_stand_still_for_change(facts, law),
        asked="a standstill applies",
    )
    return all_of(standstill, holds(facts, "claim_notified_in_standstill"))


@rule(
    "claim_clock",
    "Suppliers have 30 days to go to court",
    act("s.106"),
    gives=Duty("expect claims until then; three months at most if the court extends",
               "claim_circumstances_known_on", "pa_claim_period"),
)  # fmt: skip
def has_claim_clock(facts: FactSheet, law: Law) -> Answer:
    """From the day the supplier knew, or ought to have known."""
    return is_public_contract(facts, law)


@rule(
    "set_aside_clock",
    "Setting the contract aside can be sought for six months at most",
    act("s.106(1), (4)(a), (5)(a)"),
    gives=Duty("publish the details notice in time, else expect such claims until then",
               "contract_entered_into_on", "pa_set_aside_longest"),
)  # fmt: skip
def has_set_aside_clock(facts: FactSheet, law: Law) -> Answer:
    """Where the contract details notice was not published as it had to be.

    The 30 days from knowledge run too, and the earlier end counts; no court can extend the six
    months, which begin with the day the contract is entered into.
    """
    return all_of(is_notified(facts, law), is_not(holds(facts, "modifies_existing_contract")))


@rule(
    "set_aside_clock_of_change",
    "Setting the change aside can be sought for six months at most",
    act("s.106(1), (4)(a), (5)(b)"),
    gives=Duty("expect such claims until then", "change_made_on", "pa_set_aside_longest"),
)
def has_set_aside_clock_of_change(facts: FactSheet, law: Law) -> Answer:
    """Whatever was published, the six months begin with the day the change is made.

    The 30 days from knowledge run too, and the earlier end counts.
    """
    return all_of(
        holds(facts, "modifies_existing_contract"),
        is_not(is_outside_section_74(facts, law)),
    )


RULES: tuple[Rule, ...] = (
    must_assess_performance,
    must_publish_breach,
    is_payment_regulated,
    must_pay_in_time,
    must_report_payments,
    must_publish_payments,
    must_publish_end,
    has_implied_right,
    must_publish_pipeline,
    is_suspended,
    has_claim_clock,
    has_set_aside_clock,
    has_set_aside_clock_of_change,
)
