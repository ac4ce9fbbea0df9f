"""The uses: direct care, finding people at risk for their care, and planning and analysis."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import holds, is_one_of
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.data_sharing import layers
from toolkit.law.rulebooks.data_sharing.facts import DUTY_GATEWAY
from toolkit.law.rulebooks.data_sharing.sources import (
    SHARE_ACT,
    UK_GDPR,
    duty_to_share,
    gdpr,
    patient_information,
)
from toolkit.law.rules import Law, Route, rule

FIVE_LAYERS = (f"{UK_GDPR} Arts 6, 9", "Data Protection Act 2018 ss.10-11", "NHS Act 2006 s.251")


@rule("names-nobody", "Nobody can be identified", gdpr(
    f"{UK_GDPR} Art 4(1)", "NHS Act 2006 s.251(11)"
))  # fmt: skip
def names_nobody(facts: FactSheet, _law: Law) -> Answer:
    """Data that is effectively anonymous is no personal data, so the layers fall away.

    Data under a pseudonym is personal while somebody may be able to tell who it is.
    """
    return is_not(holds(facts, "data_identifies_people"))


@rule("four-layers", "Basis, condition, gateway and safeguards stand", gdpr(
    f"{UK_GDPR} Arts 6, 9, 28, 35", "Data Protection Act 2018 s.10"
))  # fmt: skip
def four_layers_stand(facts: FactSheet, law: Law) -> Answer:
    """Every layer is needed; one that fails is not made good by the others."""
    return all_of(
        layers.has_lawful_basis(facts, law),
        layers.has_special_condition(facts, law),
        layers.has_gateway(facts, law),
        layers.has_safeguards(facts, law),
    )


@rule("gateway-for-planning", "The duty or power reaches beyond direct care", duty_to_share(
    f"{SHARE_ACT} s.251C(5)"
))  # fmt: skip
def reaches_beyond_care(facts: FactSheet, _law: Law) -> Answer:
    """The duty to share for care does not: studies, audits and other indirect means are out."""
    return is_not(is_one_of(facts, "gateway", (DUTY_GATEWAY,)))


@rule(
    "share_for_direct_care",
    "Identifiable data is shared for direct care",
    gdpr(*FIVE_LAYERS),
    gives=Route("share_for_direct_care"),
    about="option",
)
def share_for_direct_care(facts: FactSheet, law: Law) -> Answer:
    """A shared care record: five layers, implied consent within the care team among them."""
    return any_of(
        names_nobody(facts, law),
        all_of(
            four_layers_stand(facts, law),
            any_of(
                layers.statute_sets_confidence_aside(facts, law),
                layers.confidence_is_respected(facts, law),
            ),
        ),
    )


@rule(
    "find_people_at_risk",
    "Data is used to find people at risk, for their care team",
    gdpr(*FIVE_LAYERS),
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
    gdpr(*FIVE_LAYERS),
    gives=Route("analyse_for_planning"),
    about="option",
)
def analyse_for_planning(facts: FactSheet, law: Law) -> Answer:
    """Anonymous data is open; identifiable data needs explicit consent, support or a statute.

    The duty to share for care is no gateway to it.
    """
    return any_of(
        names_nobody(facts, law),
        all_of(
            four_layers_stand(facts, law),
            reaches_beyond_care(facts, law),
            any_of(
                layers.statute_sets_confidence_aside(facts, law),
                layers.confidence_beyond_care(facts, law),
            ),
        ),
    )


@rule(
    "section_251_support",
    "Section 251 support covers the use",
    patient_information("NHS Act 2006 s.251(2)(c)", "SI 2002/1438 regs 2-5, 7"),
    gives=Route("section_251_support"),
    about="option",
)
def section_251_support(facts: FactSheet, law: Law) -> Answer:
    """Approved processing for a listed circumstance, or control of disease, kept safe."""
    return layers.is_supported(facts, law)
