"""The uses: direct care, finding people at risk for their care, and planning and analysis."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import holds, is_one_of
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.data_sharing import layers
from toolkit.law.rulebooks.data_sharing.facts import SUPPORT_251
from toolkit.law.rulebooks.data_sharing.sources import (
    UK_GDPR,
    gdpr,
    guidance,
    inferred,
    patient_information,
    reform_2025,
)
from toolkit.law.rules import Duty, Law, Route, rule

FIVE_LAYERS = (f"{UK_GDPR} Arts 6, 9", "Data Protection Act 2018 ss.10-11", "NHS Act 2006 s.251")


@rule("names-nobody", "Nobody can be identified", gdpr(f"{UK_GDPR} Art 4(1)"))
def names_nobody(facts: FactSheet, _law: Law) -> Answer:
    """Data that is effectively anonymous is no personal data, so the layers fall away."""
    return is_not(holds(facts, "data_identifies_people"))


@rule("four-layers", "Basis, condition, gateway and safeguards stand", inferred(
    gdpr(f"{UK_GDPR} Arts 6, 9, 28, 35", "Data Protection Act 2018 s.10")
))  # fmt: skip
def four_layers_stand(facts: FactSheet, law: Law) -> Answer:
    """Every layer is needed; one that fails is not made good by the others."""
    return all_of(
        layers.has_lawful_basis(facts, law),
        layers.has_special_condition(facts, law),
        layers.has_gateway(facts, law),
        layers.has_safeguards(facts, law),
    )


@rule(
    "share_for_direct_care",
    "Identifiable data is shared for direct care",
    inferred(patient_information(*FIVE_LAYERS)),
    gives=Route("share_for_direct_care"),
    about="option",
)
def share_for_direct_care(facts: FactSheet, law: Law) -> Answer:
    """A shared care record: five layers, implied consent within the care team among them."""
    return any_of(
        names_nobody(facts, law),
        all_of(four_layers_stand(facts, law), layers.confidence_is_respected(facts, law)),
    )


@rule(
    "find_people_at_risk",
    "Data is used to find people at risk, for their care team",
    inferred(patient_information(*FIVE_LAYERS)),
    gives=Route("find_people_at_risk"),
    about="option",
)
def find_people_at_risk(facts: FactSheet, law: Law) -> Answer:
    """Risk stratification: open for the care team that sees the output.

    Whoever else handles identifiable data needs section 251 support.
    """
    team = holds(facts, "seen_by_direct_care_team_only")
    return any_of(
        names_nobody(facts, law),
        all_of(
            four_layers_stand(facts, law),
            any_of(
                all_of(team, layers.confidence_is_respected(facts, law)),
                layers.is_supported(facts, law),
            ),
        ),
    )


@rule(
    "analyse_for_planning",
    "Data is used for planning, payment and population health",
    inferred(patient_information(*FIVE_LAYERS)),
    gives=Route("analyse_for_planning"),
    about="option",
)
def analyse_for_planning(facts: FactSheet, law: Law) -> Answer:
    """Anonymous data is open; identifiable data needs explicit consent, support or a statute."""
    return any_of(
        names_nobody(facts, law),
        all_of(four_layers_stand(facts, law), layers.confidence_beyond_care(facts, law)),
    )


@rule(
    "apply_opt_outs",
    "Apply national data opt-outs",
    guidance("national data opt-out policy (NHS England)"),
    gives=Duty("apply opt-outs before the data is used"),
    about="option",
)
def must_apply_opt_outs(facts: FactSheet, _law: Law) -> Answer:
    """Opt-outs apply where section 251 is relied on; not to anonymous data or consented uses."""
    return all_of(
        is_one_of(facts, "nation", ("England",)),
        holds(facts, "data_identifies_people"),
        is_one_of(facts, "confidentiality_route", (SUPPORT_251,)),
    )


@rule(
    "opt_outs_are_applied",
    "Opt-outs are applied where they must be",
    guidance("national data opt-out policy (NHS England)"),
    about="option",
)
def opt_outs_are_applied(facts: FactSheet, law: Law) -> Answer:
    """No duty, or opt-outs applied."""
    return any_of(is_not(must_apply_opt_outs(facts, law)), holds(facts, "opt_outs_applied"))


@rule(
    "assess_impact",
    "Do a data protection impact assessment",
    gdpr(f"{UK_GDPR} Art 35"),
    gives=Duty("assess the impact before the sharing starts"),
    about="option",
)
def must_assess_impact(facts: FactSheet, _law: Law) -> Answer:
    """Large-scale use of health or care data calls for one."""
    return all_of(
        holds(facts, "data_identifies_people"),
        holds(facts, "large_scale_special_category_data"),
    )


@rule(
    "keep_a_human_in_decisions",
    "Keep meaningful human involvement in significant decisions",
    reform_2025(f"{UK_GDPR} Art 22A", "Data (Use and Access) Act 2025"),
    gives=Duty("have a person involved, or find a further basis for automated decisions"),
    about="option",
)
def must_keep_a_human(facts: FactSheet, _law: Law) -> Answer:
    """Health data gives no basis for significant decisions by machine alone."""
    return holds(facts, "decides_by_machine_alone")


@rule(
    "section_251_support",
    "Section 251 support covers the use",
    patient_information("NHS Act 2006 s.251(2)(c)", "SI 2002/1438 regs 4, 5, 7"),
    gives=Route("section_251_support"),
    about="option",
)
def section_251_support(facts: FactSheet, law: Law) -> Answer:
    """Approved processing for a listed circumstance, kept safe and reviewed within the year."""
    return layers.is_supported(facts, law)
