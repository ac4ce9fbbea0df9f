"""Section 75: who may be partners, in which functions, after which steps, in which three forms.

The Act enables, the regulations permit. A form that is open still needs its written agreement,
which `agreement` asks for.
"""

from toolkit.law.answers import Answer, all_of, any_of, given, is_not
from toolkit.law.asking import holds, is_one_of, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.partnership_england.facts_of_partners import (
    COMBINED_AUTHORITY,
    COMBINED_COUNTY_AUTHORITY,
    NHS_TRUST,
)
from toolkit.law.rulebooks.partnership_england.sources import (
    act,
    nhs_act,
    partnership,
    reg,
    since_2016,
)
from toolkit.law.rules import Law, Route, rule


def in_england(facts: FactSheet) -> Answer:
    """Ask whether the arrangement is made in England, for which these rules are encoded."""
    return is_one_of(facts, "nation", ("England",))


@rule("nhs-partner", "The NHS partner is one of those prescribed", partnership(reg("3(1)")))
def nhs_partner_is_prescribed(facts: FactSheet, law: Law) -> Answer:
    """NHS England, its commissioners, NHS trusts and foundation trusts may be NHS partners.

    A combined authority counts as one, for functions that it holds by agreement or by an order.
    """
    bodies = law.figure("section_75_nhs_bodies")
    combined = is_one_of(facts, "nhs_partner_type", (COMBINED_AUTHORITY, COMBINED_COUNTY_AUTHORITY))
    return all_of(
        is_one_of(facts, "nhs_partner_type", bodies, label="prescribed"),
        any_of(is_not(combined), holds(facts, "functions_held_under_voluntary_arrangements")),
    )


@rule("partners", "All partners are prescribed bodies", partnership(reg("3"), act("75(1)")))
def partners_are_prescribed(facts: FactSheet, law: Law) -> Answer:
    """NHS bodies on one hand, councils on the other, and nobody else.

    GP practices, companies and charities are not prescribed; a contract may pay them, but they
    cannot be partners.
    """
    councils = law.figure("section_75_councils")
    return all_of(
        in_england(facts),
        nhs_partner_is_prescribed(facts, law),
        is_one_of(facts, "council_partner_type", councils, label="prescribed"),
        is_not(holds(facts, "other_body_is_partner")),
    )


@rule("primary-medical", "Primary medical services may be covered", since_2016(reg("5(a)")))
def primary_medical_is_listed(_facts: FactSheet, _law: Law) -> Answer:
    """Since 1 April 2016 arranging primary medical services is among the NHS functions."""
    return given(Verdict.MET, "arranging primary medical services is listed")


@rule("nhs-functions", "The NHS functions may be covered", partnership(reg("5")))
def nhs_functions_fit(facts: FactSheet, law: Law) -> Answer:
    """Arranging or providing listed services, save invasive treatment and emergency ambulances."""
    general_practice = holds(facts, "covers_primary_medical_services")
    return all_of(
        holds(facts, "nhs_functions_prescribed"),
        is_not(holds(facts, "covers_excluded_clinical_service")),
        any_of(is_not(general_practice), primary_medical_is_listed(facts, law)),
    )


@rule("council-functions", "The council functions may be covered", partnership(reg("6")))
def council_functions_fit(facts: FactSheet, _law: Law) -> Answer:
    """Listed health-related functions, without those that the list takes out again."""
    return all_of(
        holds(facts, "council_functions_prescribed"),
        is_not(holds(facts, "covers_excluded_council_function")),
    )


@rule("charging-with-care", "Charging goes with the care", partnership(reg("6(k)-(l)")))
def charging_goes_with_care(facts: FactSheet, _law: Law) -> Answer:
    """Charging may be part of a pool or an NHS lead only where the care charged for is too."""
    return any_of(
        is_not(holds(facts, "covers_charging")),
        holds(facts, "charged_service_in_same_arrangement"),
    )


@rule("improvement", "It is likely to improve how functions are exercised", nhs_act(act("75(1)")))
def is_likely_to_improve(facts: FactSheet, _law: Law) -> Answer:
    """Arrangements are allowed if they are likely to lead to an improvement.

    Better services for individuals count as one.
    """
    return recorded(facts, "view_improves_functions")


@rule("better-care-exemption", "Better Care Fund pools need no consultation", since_2016(
    reg("4(2A)(b)")
))  # fmt: skip
def is_exempt_from_consultation(facts: FactSheet, _law: Law) -> Answer:
    """Since 1 April 2016 a pool that a Better Care payment condition requires is exempt."""
    return holds(facts, "required_by_better_care_condition")


@rule("consulted", "Those affected were consulted", partnership(reg("4(2)-(2A)")))
def those_affected_were_consulted(facts: FactSheet, law: Law) -> Answer:
    """Partners consult jointly whoever appears to them to be affected, unless exempt."""
    return any_of(
        holds(facts, "affected_persons_consulted_jointly"),
        holds(facts, "consulted_as_care_trust"),
        is_exempt_from_consultation(facts, law),
    )


@rule("trust-consent", "Commissioners consent to an NHS trust partner", partnership(
    reg("7(2)"), reg("9(2)")
))  # fmt: skip
def commissioners_consent(facts: FactSheet, _law: Law) -> Answer:
    """An NHS trust needs the consent of its commissioners for the people concerned.

    The regulation names NHS trusts and not foundation trusts.
    """
    return any_of(
        is_not(is_one_of(facts, "nhs_partner_type", (NHS_TRUST,))),
        holds(facts, "nhs_trust_commissioners_consent"),
    )


@rule("gateways", "Partners, functions and steps are in order", partnership(reg("3 to 6")))
def passes_the_gateways(facts: FactSheet, law: Law) -> Answer:
    """What every form of arrangement needs."""
    return all_of(
        partners_are_prescribed(facts, law),
        nhs_functions_fit(facts, law),
        council_functions_fit(facts, law),
        is_likely_to_improve(facts, law),
        those_affected_were_consulted(facts, law),
    )


@rule(
    "pooled_fund",
    "A pooled fund of NHS and council money",
    partnership(reg("7(1)-(2)"), act("75(2)(a)")),
    gives=Route("pooled_fund"),
    about="option",
)
def pooled_fund(facts: FactSheet, law: Law) -> Answer:
    """Partners may set up one fund from contributions of both sides.

    It pays towards spending on the functions of either side that the arrangement covers.
    """
    return all_of(
        passes_the_gateways(facts, law),
        charging_goes_with_care(facts, law),
        commissioners_consent(facts, law),
    )


@rule(
    "nhs_exercises_council_functions",
    "The NHS partner exercises council functions (lead commissioning, integrated provision)",
    partnership(reg("8(1)"), act("75(2)(b)")),
    gives=Route("nhs_exercises_council_functions"),
    about="option",
)
def nhs_exercises_council_functions(facts: FactSheet, law: Law) -> Answer:
    """An NHS body may exercise council functions along with its own; no consent is asked for."""
    return all_of(passes_the_gateways(facts, law), charging_goes_with_care(facts, law))


@rule(
    "council_exercises_nhs_functions",
    "The council exercises NHS functions (lead commissioning, integrated provision)",
    partnership(reg("9(1)-(2)"), act("75(2)(c)")),
    gives=Route("council_exercises_nhs_functions"),
    about="option",
)
def council_exercises_nhs_functions(facts: FactSheet, law: Law) -> Answer:
    """A council may exercise NHS functions along with its own.

    Charging remains the council's own; it is no part of this form.
    """
    return all_of(passes_the_gateways(facts, law), commissioners_consent(facts, law))
