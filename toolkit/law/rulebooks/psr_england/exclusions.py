"""Excluded and excludable providers, and their intended sub-contractors.

The text since 24 February 2025 speaks of excluded providers and defines excluded suppliers; both
are read as one. Of the text before it only what the amendment left standing was to hand: paragraph
(6), but for which evidence it means, and paragraph (7).
"""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import holds, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.psr_england import facts_of_process as words
from toolkit.law.rulebooks.psr_england.followed import follows
from toolkit.law.rulebooks.psr_england.measures import within_days_beginning_with
from toolkit.law.rulebooks.psr_england.sources import (
    before_2025,
    inferred,
    kept_in_2025,
    reg,
    since_2025,
)
from toolkit.law.rules import Duty, Law, rule

CALL_OFFS = (words.CALL_OFF_DIRECT, words.CALL_OFF_COMPETED)
NO_CALL_OFFS = tuple(process for process in words.PROCESSES if process not in CALL_OFFS)


@rule("exclusion-reaches", "Regulation 20 applies", kept_in_2025(reg("20(7)")))
def exclusion_reaches(facts: FactSheet, _law: Law) -> Answer:
    """To every award but a call-off from a framework."""
    return any_of(follows(facts, *NO_CALL_OFFS), is_not(holds(facts, "based_on_framework")))


@rule(
    "excluded_provider_barred",
    "An excluded provider gets no award",
    since_2025(reg("20(1)-(1A)")),
    gives=Duty("exclude the provider from the procurement and make no award to it"),
)
def bars_excluded_provider(facts: FactSheet, law: Law) -> Answer:
    """Unless the authority holds that overriding public interest calls for an exception."""
    return all_of(
        exclusion_reaches(facts, law),
        holds(facts, "provider_excluded"),
        is_not(recorded(facts, "overriding_public_interest")),
    )


@rule("excludable_provider", "The provider may be excluded", since_2025(reg("20(2)")))
def may_exclude_provider(facts: FactSheet, law: Law) -> Answer:
    """An excludable provider may be excluded; it is for the authority to decide."""
    return all_of(exclusion_reaches(facts, law), holds(facts, "provider_excludable"))


@rule(
    "excluded_provider_barred_2024",
    "A provider with grounds for exclusion under the 2024 text",
    before_2025(reg("20") + " as made"),
    gives=Duty("apply regulation 20 as it stood; its text was not read"),
)
def bars_provider_under_old_text(facts: FactSheet, law: Law) -> Answer:
    """It is believed to have worked through the exclusion grounds of the 2015 Regulations.

    Then as now it did not reach call-offs.
    """
    return all_of(exclusion_reaches(facts, law), holds(facts, "exclusion_grounds_of_2015_apply"))


@rule(
    "self_cleaning_reasons",
    "Give reasons for finding self-cleaning insufficient",
    kept_in_2025(reg("20(6)")),
    gives=Duty("give the provider a statement of the reasons"),
)
def owes_reasons_on_self_cleaning(facts: FactSheet, law: Law) -> Answer:
    """The provider showed what it put right, and the authority finds that insufficient.

    The duty is older than the amendment, which only says anew what evidence is meant.
    """
    return all_of(
        exclusion_reaches(facts, law),
        holds(facts, "self_cleaning_evidence_given"),
        recorded(facts, "self_cleaning_insufficient"),
    )


@rule(
    "ask_about_subcontractors",
    "Ask about sub-contractors and look at the debarment list",
    since_2025(reg("20A(1)")),
    gives=Duty("ask what is to be sub-contracted, and seek to learn whether any is debarred"),
)
def asks_about_subcontractors(facts: FactSheet, law: Law) -> Answer:
    """In every procurement process; whether in call-offs too is argued apart."""
    return any_of(exclusion_reaches(facts, law), reaches_call_offs(facts, law))


@rule("subcontractors-in-call-offs", "It binds call-offs too", inferred(since_2025(reg("20A"))))
def reaches_call_offs(facts: FactSheet, _law: Law) -> Answer:
    """Regulation 20 leaves call-offs out and regulation 20A says nothing of them."""
    return follows(facts, *CALL_OFFS)


@rule(
    "exclude_for_subcontractor",
    "Exclude a provider whose sub-contractor is excluded",
    since_2025(reg("20A(3)-(4)")),
    gives=Duty("exclude the provider, after notice and a chance to replace the sub-contractor"),
)
def must_exclude_for_subcontractor(facts: FactSheet, law: Law) -> Answer:
    """Unless overriding public interest calls for the award all the same."""
    return all_of(
        asks_about_subcontractors(facts, law),
        holds(facts, "provider_intends_to_subcontract"),
        recorded(facts, "subcontractor_excluded"),
        is_not(recorded(facts, "overriding_public_interest")),
    )


@rule(
    "excludable_for_subcontractor",
    "The provider may be excluded for its sub-contractor",
    since_2025(reg("20A(5)")),
)
def may_exclude_for_subcontractor(facts: FactSheet, law: Law) -> Answer:
    """An intended sub-contractor is excludable; it is for the authority to decide."""
    return all_of(
        asks_about_subcontractors(facts, law),
        holds(facts, "provider_intends_to_subcontract"),
        recorded(facts, "subcontractor_excludable"),
    )


@rule(
    "subcontractor_warning_given",
    "Notice and a chance to replace were given",
    since_2025(reg("20A(6)")),
)
def warned_before_exclusion(facts: FactSheet, _law: Law) -> Answer:
    """Both come before any exclusion for a sub-contractor."""
    return all_of(
        holds(facts, "told_of_intended_exclusion"),
        holds(facts, "given_chance_to_replace_subcontractor"),
    )


@rule(
    "security_exclusion_allowed",
    "Exclusion as a threat to national security is allowed",
    since_2025(reg("20B")),
)
def security_exclusion_is_allowed(facts: FactSheet, _law: Law) -> Answer:
    """On the discretionary ground only after notice to a Minister, who agrees.

    Until then the provider may not be told of the intention either.
    """
    return any_of(
        is_not(holds(facts, "excludable_as_security_threat")),
        all_of(holds(facts, "minister_notified"), holds(facts, "minister_agrees")),
    )


@rule(
    "report_exclusion",
    "Tell a Minister of the exclusion",
    since_2025(reg("20C(1)-(3)")),
    gives=Duty(
        "give a Minister of the Crown notice of the exclusion or replacement, with its grounds",
        after="excluded_or_replaced_on",
        within="minister_notice_days",
    ),
)
def must_report_exclusion(facts: FactSheet, _law: Law) -> Answer:
    """Where it rests on a ground of the Act, other than failure to co-operate."""
    return holds(facts, "excluded_on_a_reportable_ground")


@rule(
    "report_exclusion_challenge",
    "Tell a Minister that the exclusion is challenged",
    since_2025(reg("20C(4)(a), (5)(a)")),
    gives=Duty(
        "give a Minister of the Crown notice of the representations or proceedings",
        after="exclusion_challenged_on",
        within="minister_notice_days",
    ),
)
def must_report_challenge(facts: FactSheet, law: Law) -> Answer:
    """Once representations about it are received, or proceedings begin."""
    return all_of(must_report_exclusion(facts, law), holds(facts, "exclusion_challenged"))


@rule(
    "report_exclusion_outcome",
    "Tell a Minister how the challenge ended",
    since_2025(reg("20C(4)(b), (5)(b)")),
    gives=Duty(
        "give a Minister of the Crown notice of the outcome",
        after="exclusion_challenge_ended_on",
        within="minister_notice_days",
    ),
)
def must_report_outcome(facts: FactSheet, law: Law) -> Answer:
    """Once that challenge has ended."""
    return must_report_challenge(facts, law)


@rule("exclusion_reported_in_time", "The Minister was told in time", since_2025(reg("20C(2)")))
def reported_in_time(facts: FactSheet, law: Law) -> Answer:
    """Within 30 days of which the day of the exclusion is the first."""
    return within_days_beginning_with(
        facts,
        "excluded_or_replaced_on",
        "minister_told_of_exclusion_on",
        law.figure("minister_notice_days"),
    )
