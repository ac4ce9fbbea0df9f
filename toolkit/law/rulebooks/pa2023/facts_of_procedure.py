"""Facts on procedure: time limits, frameworks and markets, and contracts below threshold."""

from toolkit.law.rulebooks.definitions import day, number, view, yes_no

ACT = "Procurement Act 2023"

TIMING_FACTS = (
    view(
        "view_urgency_shortens_periods",
        "Has the authority recorded the view that a state of urgency makes the ordinary minimum "
        "period impractical?",
        f"{ACT} s.54(3)-(4)",
    ),
    yes_no(
        "tenders_from_preselected_only",
        "May only pre-selected providers submit tenders?",
        f"{ACT} s.54(4)",
    ),
    yes_no(
        "tender_period_negotiated",
        "Has the tendering period been agreed with all of the pre-selected providers?",
        f"{ACT} s.54(4)-(5)",
    ),
    yes_no(
        "planned_notice_published",
        "Was a planned procurement notice published?",
        f"{ACT} ss.15, 54(4)",
    ),
    day("planned_notice_on", "On which day was it published?", f"{ACT} s.15(3)"),
    day(
        "tender_notice_on",
        "On which day was, or will, the tender notice be published?",
        f"{ACT} ss.15(3), 21",
    ),
    yes_no(
        "tenders_electronic",
        "May tenders be submitted electronically?",
        f"{ACT} s.54(4)",
    ),
    yes_no(
        "documents_all_at_once",
        "Are the tender notice and all associated tender documents provided at the same time?",
        f"{ACT} s.54(4)",
    ),
    yes_no(
        "requests_to_participate",
        "Does the procedure start with requests to participate?",
        f"{ACT} ss.21(1)(b), 54(3)",
    ),
)

CHANGED_TERMS_FACTS = (
    yes_no(
        "terms_change_after_notice",
        "Are terms of the tender notice or its documents to be changed after publication?",
        f"{ACT} s.31(1), (7)",
    ),
    yes_no(
        "first_deadline_passed",
        "Has the first deadline passed: for requests to participate where these are invited, else "
        "for the first or only tenders?",
        f"{ACT} s.31(1)",
    ),
    yes_no(
        "final_tender_deadline_passed",
        "Has the deadline passed for the tenders that are assessed for the award?",
        f"{ACT} s.31(2)",
    ),
    yes_no(
        "new_terms_admit_others",
        "Would the changed terms let providers tender that are not taking part?",
        f"{ACT} s.31(3)(a)",
    ),
    view(
        "view_new_terms_alter_field",
        "Does the authority consider, and record, that with the changed terms known in time others "
        "would be taking part, or some that are would not?",
        f"{ACT} s.31(3)(b)",
    ),
)

FRAMEWORK_FACTS = (
    yes_no(
        "contract_is_framework",
        "Is the contract itself a framework, providing for later awards?",
        f"{ACT} s.45(2)",
        "SI 2015/102 reg 33(2)",
    ),
    yes_no(
        "framework_is_light_touch",
        "Is the framework for light-touch services wholly or mainly?",
        f"{ACT} ss.9(5), 45(9)",
    ),
    yes_no(
        "framework_covers_contract",
        "Does a framework under the Act, not expired, provide for this award by this authority?",
        f"{ACT} s.45(1)-(2)",
    ),
    yes_no(
        "call_off_competed",
        "Is the call-off awarded by a competitive selection process among the framework's "
        "providers?",
        f"{ACT} s.45(3)",
    ),
    yes_no(
        "framework_has_single_supplier",
        "Is only one provider party to the framework?",
        f"{ACT} ss.45(4)(a), 49(6)",
        "SI 2015/102 reg 33(7)",
    ),
    yes_no(
        "framework_sets_terms_and_mechanism",
        "Does the framework set out the core terms and an objective mechanism for choosing the "
        "provider?",
        f"{ACT} s.45(4)(b)",
        "SI 2015/102 reg 33(8)(a)",
    ),
    number(
        "framework_term_years",
        "How many years does the framework run?",
        f"{ACT} s.47(1)",
        "SI 2015/102 reg 33(3)",
    ),
    view(
        "view_longer_framework_needed",
        "Has the authority recorded the view that the nature of the supply requires a longer "
        "framework?",
        f"{ACT} s.47(2)",
        "SI 2015/102 reg 33(3)",
    ),
    yes_no(
        "longer_framework_reasons_in_notice",
        "Are the reasons for the longer term set out in the tender or transparency notice?",
        f"{ACT} s.47(3)",
    ),
    yes_no(
        "open_framework",
        "Is the framework awarded under an open framework, a scheme of successive frameworks?",
        f"{ACT} s.49(1)",
    ),
    day(
        "open_framework_first_award_on",
        "On which day is the first framework of the scheme awarded?",
        f"{ACT} s.49(2)",
    ),
    day(
        "open_framework_second_award_on",
        "By which day will the scheme be reopened, so that its second framework is awarded?",
        f"{ACT} s.49(2)(a)(i)",
    ),
    day(
        "open_framework_ends_on",
        "On which day does the last framework of the scheme expire?",
        f"{ACT} s.49(2)(c), (6)",
    ),
    yes_no(
        "market_open_to_all_qualified",
        "Does the dynamic market take applications at any time and admit everyone who meets its "
        "conditions, without a limit on numbers?",
        f"{ACT} s.36(6)-(7)",
    ),
)

BELOW_FACTS = (
    yes_no(
        "buyer_is_school",
        "Is the buyer a school, or is the supply wholly for a pupil referral unit?",
        f"{ACT} ss.84(2)(a), 123(3)",
    ),
    yes_no(
        "tenders_invited",
        "Are tenders invited?",
        f"{ACT} ss.85(1), 86(1)",
    ),
    yes_no(
        "opportunity_advertised",
        "Is the opportunity advertised, to others than particular or pre-selected providers?",
        f"{ACT} s.87(1)-(2)",
        "SI 2015/102 reg 110(5)",
    ),
    yes_no(
        "local_reservation_determined",
        "Does the council determine, before tenders are invited, that only providers based in the "
        "United Kingdom, or only those based in the local area, may take part?",
        "SI 2026/94 art 3(2)-(7)",
    ),
    yes_no(
        "local_reservation_in_notice",
        "Does the notice or advertisement say which of the two applies, and which area is local?",
        "SI 2026/94 art 3(8)",
    ),
)

PROCEDURE_FACTS = (*TIMING_FACTS, *CHANGED_TERMS_FACTS, *FRAMEWORK_FACTS, *BELOW_FACTS)
