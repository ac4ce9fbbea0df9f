"""Facts on a dynamic market itself: its terms, its notices, its members and those who leave it."""

from toolkit.law.rulebooks.definitions import day, view, yes_no

ACT = "Procurement Act 2023"
REGULATIONS = "SI 2024/692"

MARKET_FACTS = (
    yes_no(
        "authority_runs_market",
        "Does the authority set up and run the dynamic market itself, rather than use one that "
        "another authority runs?",
        f"{ACT} s.35(1)",
    ),
    day(
        "market_set_up_on",
        "On which day is, or will, the dynamic market be set up?",
        f"{ACT} s.39(2)-(3)",
    ),
    yes_no(
        "membership_conditions_forbidden",
        "Does a condition for membership ask for audited accounts from those who need none, for "
        "insurance before an award, for an earlier contract with a particular authority, or for a "
        "qualification without its equivalents, or break the rules on technical specifications?",
        f"{ACT} s.36(2)-(3)",
    ),
    yes_no(
        "membership_conditions_changed",
        "Are the conditions for membership changed while the market runs?",
        f"{ACT} s.36(7)(b)",
    ),
    yes_no(
        "market_charges_fees",
        "Does the market charge providers fees?",
        f"{ACT} s.38(1)",
    ),
    yes_no(
        "market_fees_fixed_share_of_awards",
        "Are the fees a fixed percentage of the estimated value of a contract awarded, due from "
        "those alone who win one?",
        f"{ACT} s.38(1)-(2)",
    ),
    yes_no(
        "market_changed",
        "Has the market been changed, the coming or going of a member included?",
        f"{ACT} s.39(4)",
        f"{REGULATIONS} reg 25(6)",
    ),
    day(
        "market_changed_on",
        "From which day does that change have effect?",
        f"{ACT} s.39(4)",
        f"{REGULATIONS} reg 25(6)(b)",
    ),
    yes_no(
        "market_closes",
        "Has the market ceased to operate, or is its end planned for here?",
        f"{ACT} s.39(5)",
    ),
    day(
        "market_closed_on",
        "On which day did it, or will it, cease to operate?",
        f"{ACT} s.39(5)",
        f"{REGULATIONS} reg 25(8)(b)",
    ),
    view(
        "view_membership_conditions_proportionate",
        "Is the authority satisfied, and has it recorded, that the conditions for membership are a "
        "means of ensuring capacity and ability in proportion to the contracts to be awarded?",
        f"{ACT} s.36(1), (4)",
    ),
    yes_no(
        "application_too_late_for_complexity",
        "Is the procurement so exceptionally complex that an application for membership cannot be "
        "considered before the deadline for requests, or for first tenders?",
        f"{ACT} s.34(5)",
    ),
    yes_no(
        "supplier_is_market_member",
        "Is the provider a member of the dynamic market, or of the part of it that fits?",
        f"{ACT} s.34(1), (3), (6)",
    ),
    yes_no(
        "fails_membership_conditions",
        "Does the member fail a condition for membership?",
        f"{ACT} s.37(2)(a)(ii)",
    ),
    yes_no(
        "market_admitted_knowing_ground",
        "Did the authority admit the provider knowing of this very ground for exclusion and of the "
        "circumstances behind it?",
        f"{ACT} s.37(2)(a)(iii), (b), (3)",
    ),
)
