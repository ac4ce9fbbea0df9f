"""Guidance and Panel views: persuasive, kept apart from the Regulations, never decisive alone."""

from dataclasses import replace

from toolkit.law.answers import Answer, all_of, is_not
from toolkit.law.asking import holds
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.psr_england import facts_of_process as words
from toolkit.law.rulebooks.psr_england import routes
from toolkit.law.rulebooks.psr_england.followed import follows, in_every_procurement
from toolkit.law.rulebooks.psr_england.panel import TERMS
from toolkit.law.rulebooks.psr_england.sources import guidance, statute
from toolkit.law.rules import Duty, Law, rule

STATUTORY_GUIDANCE = "NHS England, The Provider Selection Regime: statutory guidance, April 2025"
FIRST_ADVICE = "Independent Patient Choice and Procurement Panel, CR0001-24, 15 May 2024"


@rule(
    "regard_for_guidance",
    "Have regard to NHS England's guidance on the regime",
    statute("NHS Act 2006 s.12ZB(4)-(5)"),
    gives=Duty("have regard to the guidance, and record the reason for any departure from it"),
)
def must_regard_guidance(_facts: FactSheet, _law: Law) -> Answer:
    """Guidance is weighed, not obeyed; that a departure be explained is what the guidance asks."""
    return in_every_procurement()


@rule(
    "choice_complaint_to_panel",
    "A complaint about Direct Award B is one about patient choice",
    guidance(TERMS, "SI 2012/2996 reg 42"),
)
def choice_complaint_goes_to_panel(facts: FactSheet, _law: Law) -> Answer:
    """No standstill follows Direct Award B: the Panel hears such complaints on its choice side."""
    return follows(facts, words.DIRECT_AWARD_B)


@rule(
    "msp_is_no_tender",
    "Most Suitable Provider is not a scored tender",
    guidance(STATUTORY_GUIDANCE),
    gives=Duty("compare what providers can do, on information held or sought, not scored offers"),
)
def msp_is_no_tender(facts: FactSheet, _law: Law) -> Answer:
    """The guidance of 2025 sets the process apart from evaluating offers."""
    return all_of(
        follows(facts, words.MOST_SUITABLE_PROVIDER),
        holds(facts, "most_suitable_provider_run_as_scored_tender"),
    )


@rule(
    "a_needs_incumbent",
    "Direct Award A is not for a new service",
    guidance(STATUTORY_GUIDANCE, "Burges Salmon, NHS PSR guidance on Direct Award A"),
)
def a_is_not_for_new_services(facts: FactSheet, _law: Law) -> Answer:
    """Nor for setting up a framework; a group of providers may be the existing provider."""
    return all_of(
        follows(facts, words.DIRECT_AWARD_A), is_not(holds(facts, "existing_provider_present"))
    )


@rule(
    "panel_b_is_absolute",
    "Panel: where B's conditions hold, nothing else will do",
    replace(guidance(FIRST_ADVICE), layer="panel_view"),
)
def panel_holds_b_absolute(facts: FactSheet, law: Law) -> Answer:
    """The Panel found Direct Award C used where Direct Award B had to be followed."""
    return all_of(routes.direct_award_b(facts, law), is_not(follows(facts, words.DIRECT_AWARD_B)))
