"""The five layers, all of which sharing needs: basis, condition, confidence, gateway, safeguards.

The first two and the last rest on the UK GDPR, whose articles were not read: they are likely at
most. Data from which nobody can be identified needs none of the layers.
"""

from toolkit.law.answers import Answer, all_of, any_of, given, is_not
from toolkit.law.asking import amount, at_most, holds, is_one_of
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.data_sharing import gateways
from toolkit.law.rulebooks.data_sharing.facts import (
    CARE_CONDITION,
    DUTY_GATEWAY,
    EXPLICIT,
    IMPLIED,
    LAWFUL_BASES,
    LEGAL_OBLIGATION,
    NO_GATEWAY,
    OTHER_GATEWAY,
    PARTNERSHIP_GATEWAY,
    PUBLIC_TASK,
    SCOTTISH_GATEWAY,
    SPECIAL_CONDITIONS,
    STATUTE,
    SUPPORT_251,
)
from toolkit.law.rulebooks.data_sharing.sources import (
    SHARE_ACT,
    UK_GDPR,
    common_law,
    gdpr,
    inferred,
    patient_information,
    protection_act,
    reform_2025,
)
from toolkit.law.rules import Law, rule

NO_GATEWAY_FOUND = (
    "no gateway found: a body needs a duty or power of its own to share, and the search named none"
)


@rule(
    "own-task",
    "A public task must be the body's own",
    reform_2025(f"{UK_GDPR} Art 6(1)(e)", "Data (Use and Access) Act 2025"),
)
def task_must_be_own(_facts: FactSheet, _law: Law) -> Answer:
    """A public task of somebody else is no longer enough from 5 February 2026."""
    return given(Verdict.MET, "a public task must be the body's own")


@rule("lawful-basis", "There is a lawful basis", gdpr(f"{UK_GDPR} Art 6(1)"))
def has_lawful_basis(facts: FactSheet, law: Law) -> Answer:
    """A basis is named; a public authority's own tasks need public task or legal obligation.

    A public task must be the body's own since 5 February 2026; a recognised legitimate interest
    is not for a public authority's tasks.
    """
    authority = holds(facts, "controller_is_public_authority")
    task = is_one_of(facts, "lawful_basis", (PUBLIC_TASK,))
    others = tuple(basis for basis in LAWFUL_BASES if basis not in (PUBLIC_TASK, LEGAL_OBLIGATION))
    own = any_of(is_not(task_must_be_own(facts, law)), holds(facts, "task_is_controllers_own"))
    return any_of(
        all_of(task, own),
        is_one_of(facts, "lawful_basis", (LEGAL_OBLIGATION,)),
        all_of(is_not(authority), is_one_of(facts, "lawful_basis", others)),
    )


@rule("secrecy", "The data is under professional secrecy", protection_act(
    "Data Protection Act 2018 s.11(1)"
))  # fmt: skip
def is_under_secrecy(facts: FactSheet, _law: Law) -> Answer:
    """Handled by or under a health or social work professional, or under a duty of confidence."""
    return holds(facts, "under_professional_secrecy")


@rule("schedule-1", "A condition of Schedule 1 is met", protection_act(
    "Data Protection Act 2018 s.10(2)-(3)"
))  # fmt: skip
def meets_schedule_1(facts: FactSheet, _law: Law) -> Answer:
    """Health and care, public health, research and substantial public interest each need one."""
    explicit = is_one_of(facts, "special_category_condition", ("explicit consent",))
    return any_of(explicit, holds(facts, "schedule_1_condition_met"))


@rule("special-category", "A condition for health data is met", gdpr(f"{UK_GDPR} Art 9(2)"))
def has_special_condition(facts: FactSheet, law: Law) -> Answer:
    """A condition is named, its Schedule 1 condition met, and care data kept under secrecy."""
    care = is_one_of(facts, "special_category_condition", (CARE_CONDITION,))
    return all_of(
        is_one_of(facts, "special_category_condition", SPECIAL_CONDITIONS),
        meets_schedule_1(facts, law),
        any_of(is_not(care), is_under_secrecy(facts, law)),
    )


@rule("support-251", "Section 251 support covers the use", patient_information(
    "SI 2002/1438 regs 4, 5, 7", "NHS Act 2006 s.251"
))  # fmt: skip
def is_supported(facts: FactSheet, law: Law) -> Answer:
    """An approval is held for a listed circumstance, safeguards are kept and the need reviewed.

    What is done so is lawful despite confidence; data protection law still applies.
    """
    reviewed = at_most(
        amount(facts, "months_since_need_reviewed"), law.figure("patient_information_review_months")
    )
    return all_of(
        holds(facts, "section_251_approval_held"),
        holds(facts, "section_251_purpose_listed"),
        holds(facts, "section_251_safeguards_kept"),
        reviewed,
    )


@rule("implied-consent", "Implied consent for direct care", common_law("common law of confidence"))
def consent_is_implied(facts: FactSheet, _law: Law) -> Answer:
    """People expect their care team to share; nobody beyond that team may see who they are."""
    return holds(facts, "seen_by_direct_care_team_only")


@rule("statute-sets-aside", "The statute that is named sets confidence aside", inferred(
    patient_information(f"{SHARE_ACT} s.251B(5)", "NHS Act 2006 s.251(2)(c)")
))  # fmt: skip
def statute_sets_confidence_aside(facts: FactSheet, _law: Law) -> Answer:
    """Some statutes set confidence aside in terms, such as the Scottish section 49.

    The duty to share does not: it permits nothing that a duty of confidence forbids.
    """
    return all_of(
        is_one_of(facts, "confidentiality_route", (STATUTE,)),
        is_one_of(facts, "gateway", (SCOTTISH_GATEWAY, OTHER_GATEWAY)),
    )


@rule("confidence", "Confidence is respected or lawfully set aside", common_law(
    "common law of confidence"
))  # fmt: skip
def confidence_is_respected(facts: FactSheet, law: Law) -> Answer:
    """By consent, implied for direct care or explicit, by section 251 support or by a statute."""
    ground = "confidentiality_route"
    routes = any_of(
        all_of(is_one_of(facts, ground, (IMPLIED,)), consent_is_implied(facts, law)),
        is_one_of(facts, ground, (EXPLICIT,)),
        all_of(is_one_of(facts, ground, (SUPPORT_251,)), is_supported(facts, law)),
        statute_sets_confidence_aside(facts, law),
    )
    return any_of(is_not(holds(facts, "data_is_confidential_patient_information")), routes)


@rule("beyond-the-team", "Confidence is respected without the care team's leave", common_law(
    "common law of confidence"
))  # fmt: skip
def confidence_beyond_care(facts: FactSheet, law: Law) -> Answer:
    """For planning and analysis implied consent does not do."""
    return all_of(
        any_of(
            is_not(holds(facts, "data_is_confidential_patient_information")),
            is_not(is_one_of(facts, "confidentiality_route", (IMPLIED,))),
        ),
        confidence_is_respected(facts, law),
    )


@rule("power-to-share", "A duty or power lets the body share", inferred(
    protection_act("Data Protection Act 2018 s.8(c)")
))  # fmt: skip
def has_gateway(facts: FactSheet, law: Law) -> Answer:
    """The gateway is named and its own terms are met; none found is unknown, never a ban."""
    searched = all_of(
        is_one_of(facts, "gateway", (NO_GATEWAY,)), given(Verdict.UNKNOWN, NO_GATEWAY_FOUND)
    )
    another = all_of(
        is_one_of(facts, "gateway", (OTHER_GATEWAY,)),
        given(Verdict.MET, "the enactment named was not tested here", status="unverified"),
    )
    return any_of(
        all_of(is_one_of(facts, "gateway", (DUTY_GATEWAY,)), gateways.must_share(facts, law)),
        all_of(
            is_one_of(facts, "gateway", (PARTNERSHIP_GATEWAY,)),
            holds(facts, "agreement_states_information_sharing"),
        ),
        all_of(
            is_one_of(facts, "gateway", (SCOTTISH_GATEWAY,)),
            gateways.may_share_in_scotland(facts, law),
        ),
        another,
        searched,
    )


@rule("safeguards", "Safeguards stand", gdpr(f"{UK_GDPR} Arts 28, 35"))
def has_safeguards(facts: FactSheet, _law: Law) -> Answer:
    """An impact assessment where health data is used at scale, and contracts with processors."""
    return all_of(
        any_of(
            is_not(holds(facts, "large_scale_special_category_data")),
            holds(facts, "impact_assessment_done"),
        ),
        any_of(
            is_not(holds(facts, "uses_a_processor")), holds(facts, "processor_contract_in_place")
        ),
    )
