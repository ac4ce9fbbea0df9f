"""Changing a contract awarded under the 2006 Regulations: regulation 72 of 2015, or case law."""

from dataclasses import replace

from toolkit.law.answers import Answer, all_of, any_of, given, is_not
from toolkit.law.asking import holds, on_or_after
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.pcr2006.sources import START
from toolkit.law.rulebooks.pcr2015 import changing
from toolkit.law.rulebooks.pcr2015.handing_over import is_left_to_psr, waits_for_psr
from toolkit.law.rulebooks.pcr2015.sources import AMENDMENT_MADE, amended, change_reg
from toolkit.law.rulebooks.pcr2015.value import bought_as_nhs_health_care
from toolkit.law.rules import Duty, Law, Route, Rule, Source, rule

CASE_LAW = (
    "whether such a change is a new award turned on case law that is not held here "
    "(Pressetext, C-454/06)"
)
TO_THE_LETTER = (
    "SI 2016/275 reg 5(5) leaves contracts awarded before 18 April 2016 alone; read to the letter, "
    "its amendment of regulation 118 would reach none"
)
TWO_SAVINGS = "regulation 118(5C) names older contracts and does not say whether 120 goes before it"
EARLIER = Source(
    ("Pressetext, C-454/06, from general knowledge",), "inference", START, status="unverified"
)


@rule("nhs-care-left-alone", "Regulation 120 leaves the contract alone", change_reg("120"))
def is_left_alone(facts: FactSheet, law: Law) -> Answer:
    """NHS health care whose procedure began before 18 April 2016, the contract included."""
    later = on_or_after(facts, "trigger_date", law.figure("reg_72_start"))
    sooner = given(Verdict.MET, TWO_SAVINGS, status="inferred")
    return all_of(bought_as_nhs_health_care(facts), any_of(later, sooner))


@rule(
    "reached-by-72",
    "Regulation 72 of 2015 reaches the change",
    replace(amended("118(5)-(5D)", "Sch 2 para 23"), made=AMENDMENT_MADE),
)
def is_reached(facts: FactSheet, law: Law) -> Answer:
    """From 18 April 2016, for contracts other than those for NHS health care.

    Until then regulation 118 left older contracts alone altogether.
    """
    return all_of(
        on_or_after(facts, "change_made_on", law.figure("pcr_amended_2016")),
        is_not(is_left_alone(facts, law)),
        given(Verdict.MET, TO_THE_LETTER, status="inferred"),
    )


@rule(
    "modification_permitted",
    "The contract may be changed without a new procurement",
    change_reg("72"),
    gives=Route("modification"),
)
def modification_permitted(facts: FactSheet, law: Law) -> Answer:
    """Through a gateway of regulation 72 where that reaches the change, else as case law has it.

    Changes to contracts for health care are for the Provider Selection Regime from 2024.
    """
    return any_of(
        passes_regulation_72(facts, law),
        earlier_change(facts, law),
        waits_for_psr(facts, law),
    )


@rule(
    "modification_notice",
    "Publish a notice of the change",
    change_reg("72(3)-(4)"),
    gives=Duty("send it for publication"),
)
def modification_notice(facts: FactSheet, law: Law) -> Answer:
    """Where only necessary additional supply or an unforeseen need carries the change."""
    spared = changing.opens_without_notice(facts, law)
    return all_of(passes_regulation_72(facts, law), is_not(spared))


@rule(
    "earlier_change",
    "A change that regulation 72 does not reach is no new award",
    EARLIER,
    gives=Route("earlier_change"),
)
def earlier_change(facts: FactSheet, law: Law) -> Answer:
    """No regulation answers; Part B had no duty to tender a new award either."""
    return all_of(
        holds(facts, "modifies_existing_contract"),
        is_not(is_reached(facts, law)),
        is_not(is_left_to_psr(facts, law)),
        given(Verdict.UNKNOWN, CASE_LAW),
    )


def passes_regulation_72(facts: FactSheet, law: Law) -> Answer:
    """Ask whether regulation 72 reaches a change and lets it through."""
    return all_of(
        is_reached(facts, law),
        is_not(is_left_to_psr(facts, law)),
        changing.passes_a_gateway(facts, law),
    )


TAKEN_OVER = tuple(
    rule
    for rule in changing.RULES
    if rule not in (changing.modification_permitted, changing.modification_notice)
)
RULES: tuple[Rule, ...] = (
    *TAKEN_OVER,
    is_left_to_psr,
    is_left_alone,
    is_reached,
    modification_permitted,
    modification_notice,
    earlier_change,
)
