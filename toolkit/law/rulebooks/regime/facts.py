"""The facts that decide which regime governs a lot."""

from toolkit.law.facts import FactDefinition

REG2, REG3, REG29 = "SI 2023/1348 reg 2(1)", "SI 2023/1348 reg 3", "SI 2023/1348 reg 29"
SCHEDULE1 = "SI 2023/1348 Sch 1"
SAVING = "SI 2024/716 reg 5"

RELEVANT_AUTHORITIES = (
    "NHS England",
    "integrated care board",
    "NHS trust",
    "NHS foundation trust",
    "upper-tier local authority",
    "combined authority",
    "combined county authority",
    "lower-tier local authority",
)
CLINICAL_COMMISSIONING_GROUP = "clinical commissioning group"
PUBLIC_BODIES = (
    *RELEVANT_AUTHORITIES,
    CLINICAL_COMMISSIONING_GROUP,
    "government department",
)
OTHER_BODY = "other body"

CONTRACT_NOTICE = "contract notice"
SUPPLIER_CONTACTED = "supplier contacted"
PIN_CALL = "prior information notice as call for competition"
TRANSPARENCY_NOTICE = "voluntary transparency notice"
CONTRACTS_FINDER = "contracts finder notice"
OTHER_ADVERT = "other advertisement"
AWARD = "contract awarded"
FRAMEWORK_SET_UP = "framework or dynamic purchasing system set up"
CALL_OFF_STEP = "first step of a call-off"
EVENTS = (
    CONTRACT_NOTICE,
    SUPPLIER_CONTACTED,
    PIN_CALL,
    TRANSPARENCY_NOTICE,
    CONTRACTS_FINDER,
    OTHER_ADVERT,
    AWARD,
    FRAMEWORK_SET_UP,
    CALL_OFF_STEP,
)

FACTS = (
    FactDefinition(
        "trigger_date",
        "date",
        "On which day did, or will, the first event happen that fixes the governing law: a notice "
        "submitted, a supplier contacted, a contract awarded or a framework set up? (A call-off "
        "of health care counts from its own first step; any other call-off from the day its "
        "framework was set up.)",
        (REG29, SAVING, "SI 2015/102 reg 118"),
    ),
    FactDefinition(
        "trigger_event",
        "word",
        "Which event was it?",
        (REG29, SAVING, "SI 2015/102 reg 118"),
        words=EVENTS,
    ),
    FactDefinition(
        "to_conclude_framework",
        "yes/no",
        "Is the procurement to set up a framework agreement, or to add providers to one?",
        ("SI 2023/1348 reg 29(1)(b)", "SI 2023/1348 reg 6(8)"),
        decidable=True,
    ),
    FactDefinition(
        "nation",
        "word",
        "In which nation does the body buy?",
        ("SI 2023/1348 reg 1(2)", "SI 2024/692 reg 2"),
        words=("England", "Scotland", "Wales", "Northern Ireland"),
    ),
    FactDefinition(
        "authority_type",
        "word",
        "What kind of body signs the contract, or leads for the bodies that do?",
        ("NHS Act 2006 s.12ZB(7)", "SI 2013/500 reg 1(2)", "Procurement Act 2023 s.2"),
        words=(*PUBLIC_BODIES, OTHER_BODY),
    ),
    FactDefinition(
        "procurer_is_relevant_authority",
        "yes/no",
        "Is the buyer NHS England, an integrated care board, an NHS trust or foundation trust, "
        "a local authority in England, a combined authority or a combined county authority?",
        ("NHS Act 2006 s.12ZB(7)",),
    ),
    FactDefinition(
        "procurer_is_contracting_authority",
        "yes/no",
        "Is the buyer a contracting authority: mostly publicly funded or under public oversight, "
        "and not working commercially?",
        ("Procurement Act 2023 s.2", "SI 2015/102 reg 2(1)"),
    ),
    FactDefinition(
        "cpv",
        "cpv",
        "Which common procurement vocabulary code describes the main service of the lot?",
        (SCHEDULE1, "SI 2024/692 Sch 1"),
    ),
    FactDefinition(
        "is_health_care_service",
        "yes/no",
        "Is the main service health care for individuals, for their physical or mental health?",
        ("NHS Act 2006 s.12ZB(7)", "Health and Social Care Act 2012 s.150"),
    ),
    FactDefinition(
        "cpv_in_schedule_1",
        "yes/no",
        "Does the main service fall under a code listed in Schedule 1 to the Provider Selection "
        "Regime Regulations, within whatever that row says?",
        (REG2, SCHEDULE1),
    ),
    FactDefinition(
        "for_health_service_in_england",
        "yes/no",
        "Is the main service bought for the purposes of the health service in England, public "
        "health functions of councils included?",
        (REG3, "NHS Act 2006 s.275(1)"),
    ),
    FactDefinition(
        "community_pharmacy_under_2013_regulations",
        "yes/no",
        "Is it community pharmacy arranged under the 2013 pharmaceutical services regulations?",
        (SCHEDULE1, "SI 2013/349"),
    ),
    FactDefinition(
        "delivered_to_individuals",
        "yes/no",
        "Is the community health service delivered to individuals?",
        (SCHEDULE1,),
    ),
    FactDefinition(
        "for_sexual_and_reproductive_health",
        "yes/no",
        "Is the family-planning service given to individuals to support their sexual and "
        "reproductive health?",
        (SCHEDULE1,),
    ),
    FactDefinition(
        "for_substance_misuse_or_health_rehabilitation",
        "yes/no",
        "Is the rehabilitation service given to individuals to tackle substance misuse, or to "
        "rehabilitate their mental or physical health?",
        (SCHEDULE1,),
    ),
    FactDefinition(
        "pharmaceutical_services_part_7",
        "yes/no",
        "Are they pharmaceutical services under Part 7 of the NHS Act 2006?",
        ("SI 2013/500 reg 1(4)",),
    ),
    FactDefinition(
        "rhcs_part",
        "yes/no",
        "Does the lot hold any relevant health care service, such as NHS-funded care packages?",
        (REG3,),
    ),
    FactDefinition(
        "other_goods_or_services_part",
        "yes/no",
        "Does the lot hold anything besides relevant health care services, such as social care?",
        (REG3,),
    ),
    FactDefinition(
        "est_lifetime_value_rhcs",
        "gbp",
        "What is the estimated lifetime value of the relevant health care services in the lot?",
        ("SI 2023/1348 reg 3(4)(a)",),
    ),
    FactDefinition(
        "est_lifetime_value_other",
        "gbp",
        "What is the estimated lifetime value of everything else in the lot?",
        ("SI 2023/1348 reg 3(4)(a)",),
    ),
    FactDefinition(
        "authority_view_inseparable",
        "yes/no",
        "Has the authority recorded the view that the other goods or services could not "
        "reasonably be supplied under a separate contract?",
        ("SI 2023/1348 reg 3(3)(b)",),
        kind="view",
    ),
    FactDefinition(
        "separation_material_adverse_impact_on_reg4",
        "yes/no",
        "Has the authority recorded the view that separate procurements would, or would be "
        "likely to, have a material adverse impact on its ability to act under regulation 4?",
        ("SI 2023/1348 reg 3(4)(b)",),
        kind="view",
    ),
)
