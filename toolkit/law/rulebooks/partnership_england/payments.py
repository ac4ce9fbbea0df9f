"""Payments between councils and the NHS outside a pooled fund, and the Better Care Fund."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import holds, is_one_of, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.partnership_england.agreement import uses_section_75
from toolkit.law.rulebooks.partnership_england.facts_of_money import (
    COUNCIL,
    HOUSING_BODY,
    VOLUNTARY,
)
from toolkit.law.rulebooks.partnership_england.facts_of_partners import (
    BOARD,
    GROUP,
    NHS_ENGLAND,
)
from toolkit.law.rulebooks.partnership_england.section_75 import in_england
from toolkit.law.rulebooks.partnership_england.sources import (
    act,
    better_care,
    children,
    framework_2026,
    inferred,
    nhs_act,
    nhs_contracts,
)
from toolkit.law.rules import Duty, Law, Route, rule

PRESCRIBED = "SI 2012/3094 reg 13"
FRAMEWORK = "Better Care Fund framework 2026 to 2027 (Department of Health and Social Care)"


@rule(
    "council_pays_nhs",
    "A council pays towards NHS functions",
    nhs_act(act("76"), PRESCRIBED),
    gives=Route("council_pays_nhs"),
    about="option",
)
def council_pays_nhs(facts: FactSheet, _law: Law) -> Answer:
    """A council may pay NHS England or its commissioners towards prescribed functions.

    The services left out of partnerships are left out here, as are blocked drugs and appliances
    outside the tariff; the conditions follow directions. Trusts cannot be paid this way.
    """
    commissioners = is_one_of(facts, "money_to", (NHS_ENGLAND, BOARD, GROUP))
    return all_of(
        in_england(facts),
        is_one_of(facts, "money_from", (COUNCIL,)),
        commissioners,
        holds(facts, "nhs_functions_prescribed"),
        is_not(holds(facts, "covers_primary_medical_services")),
        is_not(holds(facts, "covers_excluded_clinical_service")),
        is_not(holds(facts, "covers_blocked_drugs_or_appliances")),
        holds(facts, "payment_conditions_followed"),
    )


@rule("payer", "An NHS commissioner pays", nhs_act(act("256(1), (3)")))
def commissioner_pays(facts: FactSheet, _law: Law) -> Answer:
    """NHS England, an integrated care board, and before it a clinical commissioning group."""
    return is_one_of(facts, "money_from", (NHS_ENGLAND, BOARD, GROUP))


@rule("functions-paid-for", "The functions may be paid for", nhs_act(act("256(1), (3)")))
def functions_may_be_paid_for(facts: FactSheet, _law: Law) -> Answer:
    """Social services functions, or any that in the payer's opinion touch health or the NHS."""
    return any_of(
        holds(facts, "payment_for_social_services_functions"),
        recorded(facts, "view_payment_affects_health"),
    )


@rule(
    "nhs_pays_council",
    "An NHS commissioner pays towards council functions",
    nhs_act(act("256")),
    gives=Route("nhs_pays_council"),
    about="option",
)
def nhs_pays_council(facts: FactSheet, law: Law) -> Answer:
    """It may pay a council, under conditions that conform with directions.

    For social services no opinion is needed; for other functions the payer forms one.
    """
    return all_of(
        in_england(facts),
        commissioner_pays(facts, law),
        is_one_of(facts, "money_to", (COUNCIL,)),
        functions_may_be_paid_for(facts, law),
        holds(facts, "payment_conditions_followed"),
    )


@rule(
    "nhs_pays_housing_body",
    "An NHS commissioner pays a housing body for accommodation",
    nhs_act(act("256(1)(e), (2)")),
    gives=Route("nhs_pays_housing_body"),
    about="option",
)
def nhs_pays_housing_body(facts: FactSheet, law: Law) -> Answer:
    """It may pay listed housing bodies, such as registered providers, towards accommodation."""
    return all_of(
        in_england(facts),
        commissioner_pays(facts, law),
        is_one_of(facts, "money_to", (HOUSING_BODY,)),
        holds(facts, "payment_conditions_followed"),
    )


@rule(
    "nhs_pays_voluntary_organisation",
    "An NHS commissioner pays a voluntary organisation instead of the council",
    nhs_act(act("257")),
    gives=Route("nhs_pays_voluntary_organisation"),
    about="option",
)
def nhs_pays_voluntary_organisation(facts: FactSheet, law: Law) -> Answer:
    """Where the council's services are to be given by a voluntary organisation, it may be paid."""
    return all_of(
        in_england(facts),
        commissioner_pays(facts, law),
        is_one_of(facts, "money_to", (VOLUNTARY,)),
        functions_may_be_paid_for(facts, law),
        holds(facts, "payment_conditions_followed"),
    )


@rule(
    "pool_better_care_money",
    "Put the designated amount into a section 75 pooled fund",
    better_care(act("223GA(3)")),
    gives=Duty("transfer the designated amount into one or more section 75 pooled funds"),
    about="option",
)
def must_pool_better_care_money(facts: FactSheet, _law: Law) -> Answer:
    """Money designated for service integration comes on condition that it is pooled.

    If the condition is not met, NHS England may withhold, recover or redirect the money.
    """
    return all_of(in_england(facts), holds(facts, "designated_for_integration"))


@rule(
    "pool_may_pay_for_adaptations",
    "The pool may pay a council outside it for disabled facilities grants",
    better_care(act("223GA(9)")),
    about="option",
)
def pool_may_pay_for_adaptations(facts: FactSheet, _law: Law) -> Answer:
    """A pool with designated money may pay a council that is not party to it, for those grants."""
    return all_of(holds(facts, "designated_for_integration"), holds(facts, "uses_pooled_fund"))


@rule(
    "agree_better_care_plan",
    "Have the spending plan agreed by the health and wellbeing board",
    framework_2026(FRAMEWORK),
    gives=Duty("agree a plan with the health and wellbeing board and meet national conditions"),
    about="option",
)
def must_agree_plan(facts: FactSheet, _law: Law) -> Answer:
    """Yearly national conditions and planning requirements come with the money."""
    return all_of(in_england(facts), holds(facts, "designated_for_integration"))


@rule(
    "nhs_contract_is_not_enforceable",
    "An NHS contract gives rise to no contractual rights",
    nhs_contracts(act("9(1), (4)-(5)")),
    about="option",
)
def nhs_contract_is_not_enforceable(facts: FactSheet, law: Law) -> Answer:
    """Between listed health service bodies, an arrangement to supply is an NHS contract.

    Disputes go to the Secretary of State. Foundation trusts and councils are not listed, so their
    agreements are ordinary contracts.
    """
    listed = law.figure("nhs_contract_bodies")
    return all_of(
        is_one_of(facts, "money_from", listed),
        is_one_of(facts, "money_to", listed),
        holds(facts, "for_pecuniary_interest"),
    )


@rule("others-for-children", "Whoever else pays in is a relevant partner", children(
    "Children Act 2004 s.10(4), (5A), (11)"
))  # fmt: skip
def others_may_pay_in(facts: FactSheet, _law: Law) -> Answer:
    """Police, probation, schools and colleges are listed, among others; trusts and charities not.

    Others may take part in the arrangements, but not pay into the fund.
    """
    return any_of(
        is_not(holds(facts, "other_body_is_partner")),
        holds(facts, "other_partners_listed_for_children"),
    )


@rule(
    "childrens_pool",
    "A pooled fund for the wellbeing of children",
    children("Children Act 2004 s.10(1)-(2), (4), (5A)(b), (11)"),
    gives=Route("childrens_pool"),
    about="option",
)
def childrens_pool(facts: FactSheet, law: Law) -> Answer:
    """A council and its relevant partners may pay into a fund for what they do for children.

    Of NHS bodies only NHS England and the commissioners of the area are such partners.
    """
    return all_of(
        in_england(facts),
        holds(facts, "for_childrens_wellbeing"),
        is_one_of(facts, "nhs_partner_type", law.figure("childrens_fund_partners"), label="listed"),
        others_may_pay_in(facts, law),
    )


@rule(
    "agreement_is_no_procurement",
    "The partnership agreement itself buys nothing",
    inferred(nhs_act(act("75(2)(a)"), "Procurement Act 2023 s.3(2)")),
    about="option",
)
def agreement_is_no_procurement(facts: FactSheet, _law: Law) -> Answer:
    """An agreement that sets up a fund, shares contributions and names a host buys nothing.

    Where one partner supplies the other for payment, the exemption for co-operation between
    authorities must be tested, or for health care the Provider Selection Regime.
    """
    return is_not(holds(facts, "for_pecuniary_interest"))


@rule(
    "test_paid_supply",
    "Test whether one partner buys from the other",
    inferred(nhs_act(act("75"), "Procurement Act 2023 Sch 2 para 3", "SI 2023/1348 reg 3(1)")),
    gives=Duty("test the exemption for co-operation between authorities, or for health care the "
               "Provider Selection Regime"),
    about="option",
)  # fmt: skip
def must_test_paid_supply(facts: FactSheet, law: Law) -> Answer:
    """Where one partner supplies the other for payment, the partnership alone settles nothing.

    That a function passes over may take it out of procurement, but under section 75 liability
    stays with the partner that had it, so the test is made all the same.
    """
    return all_of(
        in_england(facts), uses_section_75(facts, law), holds(facts, "for_pecuniary_interest")
    )


@rule(
    "buy_from_the_pool",
    "Award contracts from the pool under their own regime",
    inferred(nhs_act(act("75"), "SI 2023/1348 reg 3(1)", "Procurement Act 2023 s.3")),
    gives=Duty("award each contract paid from the pool under the regime of its own subject-matter"),
    about="option",
)
def must_buy_from_the_pool(facts: FactSheet, _law: Law) -> Answer:
    """The partner that lets a contract is its buyer, whoever filled the fund."""
    return holds(facts, "host_lets_contracts_from_pool")
