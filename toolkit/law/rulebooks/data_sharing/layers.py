"""The five layers, all of which sharing needs: basis, condition, confidence, gateway, safeguards.

Basis, condition and safeguards were read in the UK GDPR. Consent as a ground in confidence is
common law, and an enactment that the facts only name was not tested: both are likely at most. Data
from which nobody can be identified needs none of the layers.
"""

from toolkit.law.answers import Answer, all_of, any_of, given, is_not
from toolkit.law.asking import amount, at_most, holds, is_one_of
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.data_sharing import gateways
from toolkit.law.rulebooks.data_sharing.facts import (
    CARE_CONDITION,
    CONSENT,
    DUTY_GATEWAY,
    EXPLICIT,
    IMPLIED,
    LEGAL_OBLIGATION,
    NO_GATEWAY,
    OTHER_GATEWAY,
    OWN_INTERESTS,
    PARTNERSHIP_GATEWAY,
    PUBLIC_INTEREST,
    PUBLIC_TASK,
    RECOGNISED_INTEREST,
    SCOTTISH_GATEWAY,
    SPECIAL_CONDITIONS,
    STATUTE,
    SUPPORT_251,
    VITAL_INTERESTS,
)
from toolkit.law.rulebooks.data_sharing.sources import (
    SHARE_ACT,
    UK_GDPR,
    common_law,
    gdpr,
    patient_information,
    protection_act,
    reform_2025,
)
from toolkit.law.rules import Law, rule

NO_GATEWAY_FOUND = (
    "no gateway found: a body needs a duty or power of its own to share, and the search named none"
)
NOT_TESTED = "the enactment named was not tested here"
ANNEX_UNSEEN = "the conditions of Annex 1 were not in the copy that was read"
REFORM_ACT = "Data (Use and Access) Act 2025"


@rule(
    "own-task",
    "A public task must be the body's own",
    reform_2025(f"{UK_GDPR} Art 6(1)(e)", f"{REFORM_ACT} s.70(2)"),
)
def task_must_be_own(_facts: FactSheet, _law: Law) -> Answer:
    """A public task of somebody else is no longer enough from 5 February 2026."""
    return given(Verdict.MET, "a public task must be the body's own")


@rule(
    "recognised-interest",
    "A recognised legitimate interest is the basis",
    reform_2025(f"{UK_GDPR} Art 6(1)(ea), (5)", f"{REFORM_ACT} s.70"),
)
def serves_recognised_interest(facts: FactSheet, _law: Law) -> Answer:
    """A basis since 5 February 2026, never for a public authority in its own tasks.

    It needs a condition of Annex 1, which was not read.
    """
    return all_of(
        is_one_of(facts, "lawful_basis", (RECOGNISED_INTEREST,)),
        is_not(holds(facts, "controller_is_public_authority")),
        given(Verdict.MET, ANNEX_UNSEEN, status="unverified"),
    )


@rule("lawful-basis", "There is a lawful basis", gdpr(f"{UK_GDPR} Art 6(1)"))
def has_lawful_basis(facts: FactSheet, law: Law) -> Answer:
    """A basis is named that serves the body.

    Legitimate interests, recognised ones included, are not for a public authority's own tasks.
    Consent and vital interests are open to anybody. A public task must be the body's own since
    5 February 2026.
    """
    own = any_of(is_not(task_must_be_own(facts, law)), holds(facts, "task_is_controllers_own"))
    anybody = (LEGAL_OBLIGATION, CONSENT, VITAL_INTERESTS)
    return any_of(
        all_of(is_one_of(facts, "lawful_basis", (PUBLIC_TASK,)), own),
        is_one_of(facts, "lawful_basis", anybody),
        all_of(
            is_one_of(facts, "lawful_basis", (OWN_INTERESTS,)),
            is_not(holds(facts, "controller_is_public_authority")),
        ),
        serves_recognised_interest(facts, law),
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
    explicit = is_one_of(facts, "special_category_condition", (EXPLICIT,))
    return any_of(explicit, holds(facts, "schedule_1_condition_met"))


@rule("policy-document", "A policy document stands behind the public interest", protection_act(
    "Data Protection Act 2018 Sch 1 para 5(1)"
))  # fmt: skip
def has_policy_document(facts: FactSheet, _law: Law) -> Answer:
    """A condition of substantial public interest is met only with one; exceptions: not encoded."""
    interest = is_one_of(facts, "special_category_condition", (PUBLIC_INTEREST,))
    return any_of(is_not(interest), holds(facts, "policy_document_in_place"))


@rule("special-category", "A condition for health data is met", gdpr(f"{UK_GDPR} Art 9(2)"))
def has_special_condition(facts: FactSheet, law: Law) -> Answer:
    """A condition is named, its Schedule 1 condition met, and care data kept under secrecy."""
    care = is_one_of(facts, "special_category_condition", (CARE_CONDITION,))
    return all_of(
        is_one_of(facts, "special_category_condition", SPECIAL_CONDITIONS),
        meets_schedule_1(facts, law),
        has_policy_document(facts, law),
        any_of(is_not(care), is_under_secrecy(facts, law)),
    )


@rule("approved-use", "The use is approved, or needs no approval", patient_information(
    "SI 2002/1438 regs 2, 3, 5", "SI 2002/1438 Sch"
))  # fmt: skip
def is_approved(facts: FactSheet, _law: Law) -> Answer:
    """An approval for a listed circumstance; the control of disease needs none."""
    return any_of(
        all_of(
            holds(facts, "section_251_approval_held"), holds(facts, "section_251_purpose_listed")
        ),
        holds(facts, "for_control_of_disease"),
    )


@rule("support-251", "Section 251 support covers the use", patient_information(
    "SI 2002/1438 regs 1(5), 4, 5, 7", "NHS Act 2006 s.251"
))  # fmt: skip
def is_supported(facts: FactSheet, law: Law) -> Answer:
    """In England or Wales, an approved use, kept safe and in confidence, its need reviewed.

    What is done so is lawful despite confidence; data protection law still applies.
    """
    reviewed = at_most(
        amount(facts, "months_since_need_reviewed"), law.figure("patient_information_review_months")
    )
    return all_of(
        is_one_of(facts, "nation", ("England", "Wales")),
        is_approved(facts, law),
        holds(facts, "section_251_safeguards_kept"),
        holds(facts, "under_professional_secrecy"),
        reviewed,
    )


@rule("implied-consent", "Implied consent for direct care", common_law("common law of confidence"))
def consent_is_implied(facts: FactSheet, _law: Law) -> Answer:
    """People expect their care team to share; nobody beyond that team may see who they are."""
    return holds(facts, "seen_by_direct_care_team_only")


@rule("statute-sets-aside", "An enactment sets confidence aside", patient_information(
    "SI 2002/1438 reg 4", f"{SHARE_ACT} s.251B(5)"
))  # fmt: skip
def statute_sets_confidence_aside(facts: FactSheet, law: Law) -> Answer:
    """Section 251 support does, and so does the Scottish section 49.

    The duty to share does not: it permits nothing that a duty of confidence forbids.
    """
    ground = "confidentiality_route"
    return any_of(
        all_of(is_one_of(facts, ground, (SUPPORT_251,)), is_supported(facts, law)),
        all_of(
            is_one_of(facts, ground, (STATUTE,)),
            any_of(_rests_on_section_49(facts, law), _rests_on_another(facts)),
        ),
    )


def _rests_on_section_49(facts: FactSheet, law: Law) -> Answer:
    return all_of(
        is_one_of(facts, "gateway", (SCOTTISH_GATEWAY,)),
        gateways.may_share_in_scotland(facts, law),
    )


def _rests_on_another(facts: FactSheet) -> Answer:
    return all_of(
        is_one_of(facts, "gateway", (OTHER_GATEWAY,)),
        given(Verdict.MET, NOT_TESTED, status="unverified"),
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


@rule("power-to-share", "A duty or power lets the body share", protection_act(
    "Data Protection Act 2018 s.8(c)", f"{UK_GDPR} Art 6(3)"
))  # fmt: skip
def has_gateway(facts: FactSheet, law: Law) -> Answer:
    """The gateway is named and its own terms are met; none found is unknown, never a ban."""
    searched = all_of(
        is_one_of(facts, "gateway", (NO_GATEWAY,)), given(Verdict.UNKNOWN, NO_GATEWAY_FOUND)
    )
    partnership = all_of(
        is_one_of(facts, "gateway", (PARTNERSHIP_GATEWAY,)),
        holds(facts, "agreement_states_information_sharing"),
        given(Verdict.MET, "that the agreement carries sharing is inferred", status="inferred"),
    )
    return any_of(
        all_of(is_one_of(facts, "gateway", (DUTY_GATEWAY,)), gateways.must_share(facts, law)),
        partnership,
        _rests_on_section_49(facts, law),
        _rests_on_another(facts),
        searched,
    )


@rule("safeguards", "Safeguards stand", gdpr(f"{UK_GDPR} Arts 28(3), 35(1), (3)"))
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
