"""What must be recorded for every decision, and what is published each year."""

from toolkit.law.answers import Answer
from toolkit.law.asking import holds
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.psr_england import facts_of_process as words
from toolkit.law.rulebooks.psr_england.contents import Content
from toolkit.law.rulebooks.psr_england.followed import follows, in_every_procurement
from toolkit.law.rulebooks.psr_england.sources import psr, reg
from toolkit.law.rules import Duty, Law, rule

RECORD_ITEMS = (
    Content("provider_names", "name of every provider awarded a contract", reg("24(a)")),
    Content(
        "framework_parties",
        "name of every provider in a framework",
        reg("24(b)"),
        "a framework is concluded",
    ),
    Content("provider_addresses", "registered office or main address of each", reg("24(c)")),
    Content("decision_process", "how it was decided, and by which individuals", reg("24(d)")),
    Content("reasons", "reasons for every decision", reg("24(g)")),
    Content("conflicts", "declared or potential conflicts of interest", reg("24(h)")),
    Content("conflicts_managed", "how each was managed, decision by decision", reg("24(i)")),
    Content("abandoned_on", "day of abandonment", reg("24(j)"), "the procurement is abandoned"),
)
"""Recorded under every process."""

ASSESSMENT_ITEMS = (
    Content("key_criteria", "how the key criteria were taken into account", reg("24(e)-(f)")),
    Content("basic_selection", "how basic selection was assessed", reg("24(e)-(f)")),
)
"""Recorded as well under Direct Award C, Most Suitable Provider and Competitive Process."""

COMPETITION_ITEMS = (
    Content("award_criteria", "how the award criteria were evaluated", reg("24(f)")),
)
"""Recorded as well under the Competitive Process."""

SUMMARY_ITEMS = (
    Content("direct_awards", "contracts awarded by direct award A, B or C", reg("25(2)(a)")),
    Content("msp_awards", "contracts by the Most Suitable Provider Process", reg("25(2)(b)")),
    Content("competitive_awards", "contracts by the Competitive Process", reg("25(2)(c)")),
    Content("frameworks", "framework agreements concluded", reg("25(2)(d)")),
    Content("call_offs", "contracts based on a framework", reg("25(2)(e)")),
    Content("urgent", "urgent awards and modifications", reg("25(2)(f)")),
    Content("new_providers", "providers awarded a contract for the first time", reg("25(2)(g)")),
    Content("providers_gone", "providers that held a contract and hold none", reg("25(2)(h)")),
    Content(
        "representations",
        "representations in standstills that ended in the year, their nature and impact",
        reg("25(2)(i)"),
    ),
)
"""Counts in the annual summary; the text does not say which year is meant."""

MONITORING_ITEMS = (
    Content("monitoring_results", "what monitoring of compliance found", reg("26(b)")),
    Content("non_compliance", "how non-compliance will be addressed", reg("26(b)")),
)
"""Contents of the yearly report on monitoring, published online beside the summary."""


@rule(
    "keep_records",
    "Keep a record of the decision",
    psr(reg("24")),
    gives=Duty("record providers, decision-makers, process, reasons and conflicts"),
)
def keeps_records(_facts: FactSheet, _law: Law) -> Answer:
    """In every process."""
    return in_every_procurement()


@rule(
    "record_assessment",
    "Record how criteria were applied",
    psr(reg("24(e)-(f)")),
    gives=Duty("describe how key criteria were weighed and basic selection was assessed"),
)
def records_assessment(facts: FactSheet, _law: Law) -> Answer:
    """In Direct Award C, Most Suitable Provider and Competitive Process."""
    return follows(
        facts,
        words.DIRECT_AWARD_C,
        words.MOST_SUITABLE_PROVIDER,
        words.COMPETITIVE,
        words.CALL_OFF_COMPETED,
    )


@rule(
    "record_evaluation",
    "Record how award criteria were evaluated",
    psr(reg("24(f)")),
    gives=Duty("describe how the contract or framework award criteria were evaluated"),
)
def records_evaluation(facts: FactSheet, _law: Law) -> Answer:
    """In the Competitive Process."""
    return follows(facts, words.COMPETITIVE, words.CALL_OFF_COMPETED)


@rule(
    "record_abandonment",
    "Record the day of abandonment",
    psr(reg("24(j)")),
    gives=Duty("record the day on which the procurement is abandoned"),
)
def records_abandonment(facts: FactSheet, _law: Law) -> Answer:
    """Where a procurement is abandoned."""
    return holds(facts, "procurement_abandoned")


@rule(
    "annual_summary",
    "Publish an annual summary",
    psr(reg("25")),
    gives=Duty("publish online, free of charge, the year's summary of contracting"),
)
def publishes_summary(_facts: FactSheet, _law: Law) -> Answer:
    """Every authority that awards contracts for relevant health care services."""
    return in_every_procurement()


@rule(
    "monitor_compliance",
    "Monitor compliance and report on it",
    psr(reg("26")),
    gives=Duty("publish each year what monitoring found and how non-compliance is addressed"),
)
def monitors_compliance(_facts: FactSheet, _law: Law) -> Answer:
    """Every authority that awards contracts for relevant health care services."""
    return in_every_procurement()
