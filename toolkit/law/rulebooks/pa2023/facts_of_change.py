"""Facts on a change to a contract under the Act: its size, its kind and what brings it about."""

from toolkit.law.rulebooks.definitions import day, money, money_change, number, view, yes_no

ACT = "Procurement Act 2023"

CHANGE_FACTS = (
    money(
        "value_before_change_inc_vat_gbp",
        "What is the estimated value of the contract just before the change, amounts already paid "
        "and VAT included?",
        f"{ACT} ss.4(1), 74(4)(a), 75(2)(a)",
        f"{ACT} Sch 8 paras 4, 5, 8",
    ),
    money_change(
        "change_in_value_inc_vat_gbp",
        "By how much would the change increase that value, VAT included? (Write a decrease as a "
        "negative sum; for a known risk, leave out what the risk itself has added.)",
        f"{ACT} ss.74(4)(a), 75(2)(a)",
        f"{ACT} Sch 8 paras 4, 5, 8",
    ),
    money_change(
        "small_changes_so_far_inc_vat_gbp",
        "How much of the value after this change is due to changes made as below-threshold "
        "modifications, this one included?",
        f"{ACT} s.74(4)(b), (6)",
    ),
    number(
        "maximum_term_at_award_days",
        "How many days could the contract last at most, as provided for on award?",
        f"{ACT} ss.74(3)(a), 75(2)(b)",
    ),
    number(
        "change_in_term_days",
        "By how many days would the change lengthen the term? (Write a shortening as a negative "
        "number.)",
        f"{ACT} ss.74(3)(a), 75(2)(b)",
    ),
    yes_no(
        "change_adds_new_kind_of_supply",
        "Would the change materially add goods, services or works of a kind that the contract does "
        "not already provide for? (More of the same is none.)",
        f"{ACT} s.74(3)(b), (4)(c), (5)",
    ),
    yes_no(
        "change_shifts_balance_to_supplier",
        "Would the change materially shift the economic balance of the contract in the provider's "
        "favour?",
        f"{ACT} s.74(3)(c)",
    ),
    yes_no(
        "change_provided_for_in_contract_and_notice",
        "Is the possibility of the change unambiguously provided for in the contract as awarded "
        "and in its tender or transparency notice?",
        f"{ACT} Sch 8 para 1(a)",
    ),
    yes_no(
        "change_meets_extreme_urgency",
        "Could the purpose of the change be met by a direct award on grounds of extreme and "
        "unavoidable urgency, or under ministers' regulations to protect life?",
        f"{ACT} Sch 8 paras 2-3",
    ),
    yes_no(
        "circumstances_unforeseeable_at_award",
        "Could the authority not reasonably have foreseen, before the award, the circumstances "
        "that give rise to the change?",
        f"{ACT} Sch 8 para 4(1)(a)",
    ),
    yes_no(
        "known_risk_identified_in_notice",
        "Did the tender or transparency notice identify the risk as one that could jeopardise "
        "performance, could not be addressed in the contract, and might need a change?",
        f"{ACT} Sch 8 para 6",
    ),
    view(
        "view_known_risk_needs_change",
        "Has the authority recorded the view that the risk has materialised through nobody's act, "
        "that the contract cannot be performed satisfactorily for it, and that the change goes no "
        "further than necessary?",
        f"{ACT} Sch 8 para 5(1)(a)(i)-(iii)",
    ),
    view(
        "view_new_award_against_public_interest",
        "Has the authority, having considered value for money, recorded the view that a new award "
        "instead of the change would not be in the public interest?",
        f"{ACT} Sch 8 paras 5(1)(a)(iv), 7",
    ),
    yes_no(
        "change_adds_supply",
        "Does the change provide for supply in addition to what the contract already provides for?",
        f"{ACT} Sch 8 para 8(1)(a)",
    ),
    view(
        "view_other_supplier_burdensome",
        "Has the authority recorded the view that another provider's different or incompatible "
        "supply would bring disproportionate difficulties or other significant inconvenience, and "
        "substantial duplication of costs?",
        f"{ACT} Sch 8 para 8(1)(c)",
    ),
    yes_no(
        "novation_after_restructuring",
        "Is the contract novated or assigned because of a corporate restructuring or a similar "
        "circumstance?",
        f"{ACT} Sch 8 para 9",
    ),
    yes_no(
        "successor_is_excluded",
        "Is the provider that takes over an excluded supplier?",
        f"{ACT} Sch 8 para 9",
    ),
    view(
        "view_combined_change_barred",
        "Has the authority recorded the view that this change could reasonably have been made "
        "together with another, and that the two as one would not be permitted?",
        f"{ACT} s.74(7)-(8)",
    ),
    view(
        "view_combined_change_needs_notice",
        "Has the authority recorded the view that this change could reasonably have been made "
        "together with an earlier one, and that the two as one would need a notice?",
        f"{ACT} s.75(4)-(5)",
    ),
    day(
        "contract_change_notice_on",
        "On which day is, or will, the contract change notice be published?",
        f"{ACT} ss.75-76",
    ),
    yes_no(
        "change_notice_has_standstill",
        "Does the contract change notice provide for a standstill period?",
        f"{ACT} s.76",
    ),
    day(
        "change_made_on",
        "On which day is, or will, the change be made?",
        f"{ACT} s.77(1)",
        "SI 2021/1221 reg 7(4)",
    ),
)
