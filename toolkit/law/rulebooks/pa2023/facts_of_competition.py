"""Facts on a competition: lots and their caps, market engagement, and whom it is reserved for."""

from toolkit.law.rulebooks.definitions import day, number, view, yes_no

ACT = "Procurement Act 2023"

COMPETITION_FACTS = (
    view(
        "view_lots_appropriate",
        "Has the authority recorded the view that the supply could reasonably be split and awarded "
        "appropriately by lots?",
        f"{ACT} s.18",
    ),
    yes_no(
        "awarded_by_lots",
        "Is the contract to be awarded by reference to lots?",
        f"{ACT} s.18(2)(a)",
        "SI 2015/102 reg 46(1)",
    ),
    yes_no(
        "lot_cap_in_notice",
        "Does the tender notice state the most lots that one provider may be awarded?",
        "SI 2024/692 reg 18(2)(p)",
        "SI 2015/102 reg 46(4)",
    ),
    yes_no(
        "lot_tender_cap_in_notice",
        "Does the tender notice state the most lots that one provider may tender for?",
        "SI 2024/692 reg 18(2)(p)(i)",
    ),
    yes_no(
        "lot_cap_has_objective_mechanism",
        "Do the documents set out an objective mechanism for choosing lots where a provider would "
        "exceed the cap?",
        f"{ACT} s.23(4)(b)",
        "SI 2015/102 reg 46(5)",
    ),
    yes_no(
        "market_engaged",
        "Was, or will, the market be engaged before the tender notice?",
        f"{ACT} ss.16-17",
    ),
    yes_no(
        "competitive_flexible_procedure",
        "Is the procedure a competitive flexible one, not an open one?",
        f"{ACT} ss.20(2)(b), 32-34",
    ),
    yes_no(
        "reservation_in_notice",
        "Does the notice say for whom the contract is reserved?",
        "SI 2024/692 reg 19(2)(h)",
        "SI 2015/102 regs 20(2), 77(5)",
    ),
    number(
        "supported_workforce_share_percent",
        "What per cent of the workforce that is to perform the contract are disabled or "
        "disadvantaged people?",
        f"{ACT} s.32(4)",
        "SI 2015/102 reg 20(1)",
    ),
    yes_no(
        "supports_employment_of_disadvantaged",
        "Does the organisation work, at least in part, to give employment or support to disabled "
        "or disadvantaged people?",
        f"{ACT} s.32(4)",
        "SI 2015/102 reg 20(1)",
    ),
    yes_no(
        "is_public_service_mutual",
        "Does the body deliver public services, mainly reservable ones, not for profit or with "
        "profits to members only, under its employees' management and control?",
        f"{ACT} s.33(6)",
    ),
    number(
        "maximum_term_years",
        "How many years can the contract last at most, every extension included?",
        f"{ACT} s.33(1)(b)",
        "SI 2015/102 reg 77(4)",
    ),
    yes_no(
        "mutual_had_comparable_contract",
        "Has the body entered into a contract for the same kind of services, reserved in the same "
        "way by the same authority?",
        f"{ACT} s.33(5), (7)",
        "SI 2015/102 reg 77(3)(d)",
    ),
    day(
        "comparable_contract_entered_on",
        "On which day did it last enter into such a contract?",
        f"{ACT} s.33(5)",
        "SI 2015/102 reg 77(3)(d)",
    ),
    day(
        "awarded_on",
        "On which day is, or will, the contract be awarded?",
        f"{ACT} s.33(5)",
        "SI 2015/102 reg 77(3)(d)",
    ),
)
