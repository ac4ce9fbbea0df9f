"""Statutory gateways: the duty to share for care, the consistent identifier, Scotland's own."""

from toolkit.law.answers import Answer, all_of, is_not
from toolkit.law.asking import holds, is_one_of, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.data_sharing.sources import (
    SHARE_ACT,
    duty_to_share,
    partnership,
    scotland,
)
from toolkit.law.rules import Duty, Law, Route, rule


@rule("for-direct-care", "Sharing helps the individual's care directly", duty_to_share(
    f"{SHARE_ACT} s.251B(3)", f"{SHARE_ACT} s.251C(5)"
))  # fmt: skip
def helps_direct_care(facts: FactSheet, _law: Law) -> Answer:
    """The body considers that it is likely to facilitate care, directly, and in best interests.

    Trials, studies, audits and other indirect means do not count.
    """
    return all_of(
        recorded(facts, "view_facilitates_care_directly"),
        recorded(facts, "view_in_best_interests"),
    )


@rule("no-excuse", "Nothing excuses the body from sharing", duty_to_share(
    f"{SHARE_ACT} ss.251A(6)(b)-(d), 251B(4)"
))  # fmt: skip
def nothing_excuses(facts: FactSheet, _law: Law) -> Answer:
    """No objection, no anonymous-access service, no other reason."""
    return all_of(
        is_not(holds(facts, "person_objects")),
        is_not(holds(facts, "anonymous_access_service")),
        is_not(holds(facts, "other_reason_not_to_share")),
    )


@rule("bound-care-body", "The body is bound", duty_to_share(f"{SHARE_ACT} s.251C(2)"))
def is_bound(facts: FactSheet, _law: Law) -> Answer:
    """Public bodies with these functions in England, and providers under arrangements with one."""
    return all_of(is_one_of(facts, "nation", ("England",)), holds(facts, "bound_as_care_body"))


@rule(
    "share_for_care",
    "Share what helps the individual's care",
    duty_to_share(f"{SHARE_ACT} s.251B"),
    gives=Duty("disclose it to those who care for the individual and to bodies dealt with on them"),
    about="option",
)
def must_share(facts: FactSheet, law: Law) -> Answer:
    """A bound body must share where it considers that this helps care directly and serves.

    It need not where an excuse holds, and nothing is allowed that data protection or a duty of
    confidence forbids.
    """
    return all_of(is_bound(facts, law), helps_direct_care(facts, law), nothing_excuses(facts, law))


@rule(
    "use_nhs_number",
    "Include the NHS number",
    duty_to_share(f"{SHARE_ACT} s.251A"),
    gives=Duty("include the consistent identifier in information processed on the individual"),
    about="option",
)
def must_use_identifier(facts: FactSheet, law: Law) -> Answer:
    """Under the same conditions, and where the body knows the number or can learn it.

    That the identifier is the NHS number stands in regulations that were not read.
    """
    return all_of(
        is_bound(facts, law),
        helps_direct_care(facts, law),
        nothing_excuses(facts, law),
        holds(facts, "identifier_known"),
    )


@rule(
    "state_information_sharing",
    "State in the lead agreement how information is shared",
    partnership("SI 2000/617 reg 8(2)(i)", "SI 2000/617 reg 9(3)(i)"),
    gives=Duty("state the arrangements for sharing information in the section 75 agreement"),
    about="option",
)
def must_state_sharing(facts: FactSheet, _law: Law) -> Answer:
    """Where one side exercises functions of the other under section 75."""
    return all_of(
        is_one_of(facts, "nation", ("England",)), holds(facts, "one_side_leads_under_section_75")
    )


@rule(
    "share_for_integration_in_scotland",
    "Councils, Health Boards and joint boards share for integration",
    scotland("Public Bodies (Joint Working) (Scotland) Act 2014 s.49"),
    gives=Route("share_for_integration_in_scotland"),
    about="option",
)
def may_share_in_scotland(facts: FactSheet, _law: Law) -> Answer:
    """They may, despite any duty of confidentiality owed, for integration functions or the plan."""
    return all_of(
        is_one_of(facts, "nation", ("Scotland",)),
        holds(facts, "for_integration_functions_or_plan"),
    )
