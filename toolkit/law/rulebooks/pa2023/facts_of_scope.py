"""Facts on whether the Act's full rules reach a contract: value, kind, mixture and exemption."""

from toolkit.law.rulebooks.definitions import money, number, view, word, yes_no

ACT = "Procurement Act 2023"

LIGHT_TOUCH_PART = "light-touch services"
OTHER_SERVICES_PART = "other services"
GOODS_PART = "goods"
WORKS_PART = "works"
PARTS = (LIGHT_TOUCH_PART, OTHER_SERVICES_PART, GOODS_PART, WORKS_PART)

NO_EXEMPTION = "none"
CONTROLLED_SUPPLIER = "controlled supplier"
CO_OPERATION = "co-operation between authorities"
SUBJECT_EXEMPTIONS = (
    "land or buildings",
    "legal services in proceedings",
    "loan",
    "employment",
    "public office",
    "emergency services by a body not run for profit",
    "research and development services of public benefit",
)
EXEMPTIONS = (NO_EXEMPTION, CONTROLLED_SUPPLIER, CO_OPERATION, *SUBJECT_EXEMPTIONS)

SCOPE_FACTS = (
    yes_no(
        "value_cannot_be_estimated",
        "Is it impossible to estimate the value, for example because the duration is unknown?",
        f"{ACT} Sch 3 para 5",
    ),
    yes_no(
        "light_touch_service",
        "Is the contract wholly or mainly for services on the light-touch list? (Answer only where "
        "the stated code does not settle it; groups of the list beyond health and social services "
        "are not held here.)",
        f"{ACT} s.9",
        "SI 2024/692 reg 42 and Sch 1",
    ),
    yes_no(
        "is_central_government_authority",
        "Is the buyer named in, or the successor of a body named in, Schedule 2 to the Procurement "
        "Regulations 2024?",
        f"{ACT} Sch 1 para 5",
        "SI 2024/692 reg 44 and Sch 2",
    ),
    yes_no(
        "contract_mixes_types",
        "Does the contract hold parts of more than one kind: light-touch services, other services, "
        "goods or works?",
        f"{ACT} ss.5, 10",
    ),
    view(
        "view_part_separable",
        "Has the authority recorded the view that the part of another kind could reasonably be "
        "supplied under a separate contract, practical and financial consequences considered?",
        f"{ACT} s.5(1)(a), (4)",
        f"{ACT} s.10(1)(a), (5)",
    ),
    word(
        "separable_part_type",
        "Of which kind is that part?",
        PARTS,
        f"{ACT} s.5(1)(b)",
        f"{ACT} s.10(1)(b)",
    ),
    money(
        "separable_part_value_inc_vat_gbp",
        "What would a contract for that part alone be worth, VAT included?",
        f"{ACT} s.5(1)(b)",
        f"{ACT} s.10(1)(b)(ii)",
    ),
    word(
        "exemption_claimed",
        "Which exemption, if any, could the contract fall under? (Emergency services take in "
        "ambulances in medical emergencies, and not routine patient transport.)",
        EXEMPTIONS,
        f"{ACT} s.3(6)",
        f"{ACT} Sch 2",
    ),
    yes_no(
        "supplier_is_subsidiary",
        "Is the provider a subsidiary of the authority, or of others, alone or jointly, that also "
        "control this one, in the sense of the Companies Act 2006? (Yes too where the authority is "
        "the provider's subsidiary; what follows is then asked of the authority.)",
        f"{ACT} Sch 2 para 2(1), (2)(a)",
    ),
    yes_no(
        "others_exert_decisive_influence",
        "Does anyone else exert a decisive influence on what the provider does?",
        f"{ACT} Sch 2 para 2(2)(b)",
    ),
    number(
        "controlled_activity_share_percent",
        "What per cent of the provider's activities are for the controlling authorities, or for "
        "others they control? (By turnover in the three years to the award, with credible "
        "projections where it is new or reorganised; where that falls short, by cost, time or "
        "value.)",
        f"{ACT} Sch 2 para 2(2)(c)",
        "SI 2024/692 reg 42A",
        "SI 2015/102 reg 12(1)(b), (4)(b)",
    ),
    yes_no(
        "non_public_shareholder",
        "Does anyone that is no public authority, such as a company or a charity, hold shares in "
        "the provider?",
        f"{ACT} Sch 2 para 2(3)",
        "SI 2015/102 reg 12(1)(c), (4)(c)",
    ),
    yes_no(
        "joint_control",
        "Is the control exercised jointly by two or more authorities?",
        f"{ACT} Sch 2 para 2(2)(d)",
    ),
    yes_no(
        "joint_control_terms_met",
        "Is every controlling authority represented on the provider's board, and does the provider "
        "do nothing contrary to the interests of any of them?",
        f"{ACT} Sch 2 para 2(2)(d)",
        "SI 2015/102 reg 12(5)",
    ),
    yes_no(
        "only_contracting_authorities_party",
        "Are all parties contracting authorities? (A general practice, a charity or a company that "
        "is not controlled is none.)",
        f"{ACT} Sch 2 para 3(1)",
        "SI 2015/102 reg 12(7)",
    ),
    yes_no(
        "objectives_in_common",
        "Is the arrangement meant to achieve objectives that the authorities have in common in "
        "exercising public functions?",
        f"{ACT} Sch 2 para 3(2)(a)(i)",
        "SI 2015/102 reg 12(7)(a)",
    ),
    yes_no(
        "solely_in_public_interest",
        "Is the arrangement entered into solely in the public interest?",
        f"{ACT} Sch 2 para 3(2)(a)(ii)",
        "SI 2015/102 reg 12(7)(b)",
    ),
    number(
        "other_activity_share_percent",
        "What per cent of the activities contemplated are meant for other purposes than the "
        "authorities' public functions? (By turnover in the three years to the award, with "
        "credible projections where it is new or reorganised; where that is too much, by cost, "
        "time or value.)",
        f"{ACT} Sch 2 para 3(2)(b)",
        "SI 2024/692 reg 42B",
    ),
    view(
        "view_main_purpose_separable",
        "Has the authority recorded the view that what serves the main purpose could reasonably be "
        "supplied under a separate contract that would not be exempt?",
        f"{ACT} Sch 2 para 7(2)",
    ),
)
