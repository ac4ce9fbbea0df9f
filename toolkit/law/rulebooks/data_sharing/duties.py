"""What sharing asks of the body beside the five layers: the rest of a governance checklist."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import holds, is_one_of
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.data_sharing.facts import (
    PUBLIC_INTEREST,
    RECOGNISED_INTEREST,
    SUPPORT_251,
)
from toolkit.law.rulebooks.data_sharing.sources import UK_GDPR, caldicott, gdpr, opt_outs
from toolkit.law.rules import Duty, Law, rule

OPT_OUT_POLICY = "National data opt-out operational policy guidance 5.1"


@rule(
    "apply_opt_outs",
    "Apply national data opt-outs",
    opt_outs(OPT_OUT_POLICY),
    gives=Duty("apply opt-outs before the data is used"),
    about="option",
)
def must_apply_opt_outs(facts: FactSheet, _law: Law) -> Answer:
    """Opt-outs apply under regulations 2 and 5; not to anonymous data or consented uses.

    An approval may say that they need not be applied, which is rare; regulation 3 stands outside.
    """
    return all_of(
        is_one_of(facts, "nation", ("England",)),
        holds(facts, "data_identifies_people"),
        is_one_of(facts, "confidentiality_route", (SUPPORT_251,)),
        is_not(holds(facts, "for_control_of_disease")),
        is_not(holds(facts, "approval_leaves_opt_outs_aside")),
    )


@rule(
    "opt_outs_are_applied",
    "Opt-outs are applied where they must be",
    opt_outs(OPT_OUT_POLICY),
    about="option",
)
def opt_outs_are_applied(facts: FactSheet, law: Law) -> Answer:
    """No duty, or opt-outs applied."""
    return any_of(is_not(must_apply_opt_outs(facts, law)), holds(facts, "opt_outs_applied"))


@rule(
    "assess_impact",
    "Do a data protection impact assessment",
    gdpr(f"{UK_GDPR} Art 35(1), (3)(b), (7)"),
    gives=Duty("assess the impact before the sharing starts, with the items of the figure "
               "impact_assessment_items"),
    about="option",
)  # fmt: skip
def must_assess_impact(facts: FactSheet, _law: Law) -> Answer:
    """Large-scale use of health or care data calls for one; other high risks do too."""
    return all_of(
        holds(facts, "data_identifies_people"),
        holds(facts, "large_scale_special_category_data"),
    )


@rule(
    "keep_a_human_in_decisions",
    "Keep meaningful human involvement in significant decisions",
    gdpr(f"{UK_GDPR} Art 22 (until 4 February 2026)", f"{UK_GDPR} Arts 22A-22B"),
    gives=Duty("have a person involved, or find a further basis for automated decisions"),
    about="option",
)
def must_keep_a_human(facts: FactSheet, _law: Law) -> Answer:
    """Health data gives no basis for significant decisions by machine alone, with two exceptions.

    Decisions may rest wholly on explicit consent; or on law or a contract with the person, in the
    substantial public interest. A recognised legitimate interest never carries one.
    """
    interest = is_one_of(facts, "special_category_condition", (PUBLIC_INTEREST,))
    allowed = all_of(
        is_not(is_one_of(facts, "lawful_basis", (RECOGNISED_INTEREST,))),
        any_of(
            holds(facts, "machine_decision_rests_on_explicit_consent"),
            all_of(holds(facts, "machine_decision_under_law_or_contract"), interest),
        ),
    )
    return all_of(holds(facts, "decides_by_machine_alone"), is_not(allowed))


@rule(
    "safeguard_machine_decisions",
    "Safeguard people against decisions by machine alone",
    gdpr(f"{UK_GDPR} Art 22(3) (until 4 February 2026)", f"{UK_GDPR} Art 22C"),
    gives=Duty("tell people of the decision, hear them, let a person step in, and let them contest "
               "it"),
    about="option",
)  # fmt: skip
def must_safeguard_decisions(facts: FactSheet, _law: Law) -> Answer:
    """For every significant decision taken without a person, where it may be so taken at all."""
    return holds(facts, "decides_by_machine_alone")


@rule(
    "tell_people_of_sharing",
    "Tell people what is shared, why and with whom",
    gdpr(f"{UK_GDPR} Arts 13-14"),
    gives=Duty("state purposes, basis, recipients, storage and rights in the privacy notice, "
               "unless an exception applies"),
    about="option",
)  # fmt: skip
def must_tell_people(facts: FactSheet, _law: Law) -> Answer:
    """When data is collected; where it comes from another body, within a month or on disclosure."""
    return holds(facts, "data_identifies_people")


@rule(
    "keep_record_of_processing",
    "Keep a record of the processing",
    gdpr(f"{UK_GDPR} Art 30(1), (5)"),
    gives=Duty("record purposes, kinds of people and data, recipients, storage and security"),
    about="option",
)
def must_keep_record(facts: FactSheet, _law: Law) -> Answer:
    """Health and care data leave no room for the exception of small bodies."""
    return holds(facts, "data_identifies_people")


@rule(
    "agree_roles_as_joint_controllers",
    "Agree who does what as joint controllers",
    gdpr(f"{UK_GDPR} Art 26"),
    gives=Duty("agree who answers for rights and notices, and let people know the essence"),
    about="option",
)
def must_agree_roles(facts: FactSheet, _law: Law) -> Answer:
    """Where bodies decide together on purposes and means, as partners in a shared record do."""
    return all_of(holds(facts, "data_identifies_people"), holds(facts, "purposes_decided_jointly"))


@rule(
    "sign_processor_contract",
    "Bind whoever handles the data for the body by a written contract",
    gdpr(f"{UK_GDPR} Art 28(3), (9)"),
    gives=Duty("put the terms of the figure processor_contract_items in a written contract"),
    about="option",
)
def must_sign_processor_contract(facts: FactSheet, _law: Law) -> Answer:
    """A processor acts on instructions; who decides for itself is a controller."""
    return all_of(holds(facts, "data_identifies_people"), holds(facts, "uses_a_processor"))


@rule(
    "follow_caldicott_principles",
    "Follow the Caldicott principles, and ask the Guardian",
    caldicott("Caldicott principles (National Data Guardian)"),
    gives=Duty("test the sharing against the figure caldicott_principles, and have the Guardian's "
               "view"),
    about="option",
)  # fmt: skip
def must_follow_caldicott(facts: FactSheet, _law: Law) -> Answer:
    """For confidential information on patients and users of care in England."""
    return all_of(
        is_one_of(facts, "nation", ("England",)),
        holds(facts, "data_is_confidential_patient_information"),
    )
