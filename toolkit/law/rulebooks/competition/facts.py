"""Every fact that the competition rules may ask: agreements, mergers, subsidies, staff, VAT."""

from dataclasses import replace

from toolkit.law.rulebooks.competition.sources import (
    COMPETITION_ACT,
    ENTERPRISE_ACT,
    SUBSIDY_ACT,
    TRANSFERS,
)
from toolkit.law.rulebooks.definitions import day, money, number, view, word, yes_no

COUNCIL_VAT = "council (full recovery)"
NHS_VAT = "NHS body (contracted-out services only)"
OTHER_VAT = "other body"
VAT_REGIMES = (COUNCIL_VAT, NHS_VAT, OTHER_VAT)

AGREEMENT_FACTS = (
    yes_no(
        "parties_are_undertakings",
        "Are at least two parties to the agreement undertakings, that is, active on a market, as "
        "providers usually are?",
        f"{COMPETITION_ACT} s.2(1)",
    ),
    yes_no(
        "buys_for_social_purpose_only",
        "Does the commissioner buy for a social purpose alone, without selling on a market?",
        f"{COMPETITION_ACT} s.2(1)",
    ),
    yes_no(
        "affects_uk_trade",
        "May the agreement or conduct affect trade within the United Kingdom or a part of it?",
        f"{COMPETITION_ACT} ss.2(1)(a), (7), 18(1), (3)",
    ),
    yes_no(
        "fixes_prices_or_terms",
        "Do competing providers agree with each other on prices or other trading conditions?",
        f"{COMPETITION_ACT} s.2(2)(a)",
    ),
    yes_no(
        "shares_markets_or_sources",
        "Do they share out areas, users, lots or sources of supply among themselves?",
        f"{COMPETITION_ACT} s.2(2)(c)",
    ),
    yes_no(
        "limits_supply",
        "Do they limit or control capacity, development or investment, or shut others out by "
        "exclusivity?",
        f"{COMPETITION_ACT} s.2(2)(b)",
    ),
    yes_no(
        "restricts_competition_otherwise",
        "Does the agreement restrict competition in another way, for example by passing on "
        "competitors' confidential prices or bids?",
        f"{COMPETITION_ACT} s.2(1)(b)",
    ),
    yes_no(
        "improves_services_or_progress",
        "Does the agreement improve production or distribution, or promote technical or economic "
        "progress?",
        f"{COMPETITION_ACT} s.9(1)(a)",
    ),
    yes_no(
        "users_get_fair_share",
        "Do users get a fair share of the benefit?",
        f"{COMPETITION_ACT} s.9(1)(a)",
    ),
    yes_no(
        "restrictions_indispensable",
        "Is every restriction indispensable to that end?",
        f"{COMPETITION_ACT} s.9(1)(b)(i)",
    ),
    yes_no(
        "may_eliminate_competition",
        "Could the agreement eliminate competition for a substantial part of the services?",
        f"{COMPETITION_ACT} s.9(1)(b)(ii)",
    ),
    yes_no(
        "abuses_dominant_position",
        "Does a provider that holds a dominant position on a market abuse it, as by unfair prices "
        "or terms, limits on supply to users' harm, unlike terms for like customers, or tying?",
        f"{COMPETITION_ACT} s.18(1)-(2)",
    ),
)

MERGER_FACTS = (
    yes_no(
        "enterprises_cease_to_be_distinct",
        "Does the option bring two or more providers under common ownership or control, material "
        "influence over policy included?",
        f"{ENTERPRISE_ACT} s.26",
    ),
    yes_no(
        "only_nhs_trusts_join",
        "Are all the enterprises that join activities of NHS trusts or NHS foundation trusts?",
        "NHS Act 2006 s.72A",
    ),
    money(
        "target_uk_turnover_gbp",
        "What is the yearly turnover in the United Kingdom of the enterprise taken over?",
        f"{ENTERPRISE_ACT} ss.23(1)(b), 28",
    ),
    money(
        "acquirer_uk_turnover_gbp",
        "What is the largest yearly turnover in the United Kingdom of any other enterprise "
        "concerned?",
        f"{ENTERPRISE_ACT} s.23(2)(c), (4E)",
    ),
    number(
        "joint_share_of_supply_percent",
        "What per cent of the services of that kind, in the United Kingdom or a substantial part "
        "of it, would the enterprises supply together?",
        f"{ENTERPRISE_ACT} s.23(4)",
    ),
    yes_no(
        "share_of_supply_increases",
        "Does that share arise or grow through the joining?",
        f"{ENTERPRISE_ACT} s.23(2)(b)",
    ),
    number(
        "largest_single_share_percent",
        "What per cent of services or goods of any kind, in the United Kingdom or a substantial "
        "part of it, does that other enterprise supply or buy already?",
        f"{ENTERPRISE_ACT} s.23(4D)",
    ),
    yes_no(
        "joining_enterprise_has_uk_link",
        "Is the enterprise that joins it run by a body of the United Kingdom, active there, or "
        "supplying there?",
        f"{ENTERPRISE_ACT} s.23(4F)-(4G)",
    ),
)

SUBSIDY_FACTS = (
    yes_no(
        "given_from_public_resources",
        "Does a public authority give the financial assistance, directly or indirectly, from "
        "public resources?",
        f"{SUBSIDY_ACT} s.2(1)(a)",
    ),
    yes_no(
        "recipient_is_enterprise",
        "Does the recipient offer goods or services on a market, for an economic purpose?",
        f"{SUBSIDY_ACT} s.7",
    ),
    yes_no(
        "on_market_terms",
        "Are the terms no better than the recipient could reasonably expect on the market, as "
        "after an open competition?",
        f"{SUBSIDY_ACT} s.3(2)",
    ),
    yes_no(
        "benefits_some_enterprises_over_others",
        "Does it benefit one or some enterprises over others?",
        f"{SUBSIDY_ACT} ss.2(1)(c), 4",
    ),
    yes_no(
        "may_affect_competition_or_trade",
        "Is it capable of affecting competition or investment in the United Kingdom, or trade or "
        "investment with abroad?",
        f"{SUBSIDY_ACT} s.2(1)(d)",
    ),
    money("assistance_gbp", "How much is to be given?", f"{SUBSIDY_ACT} ss.36(5), 38(5)"),
    money(
        "earlier_assistance_gbp",
        "How much minimal or public-interest assistance has the recipient had in this and the two "
        "previous financial years, its predecessors' included?",
        f"{SUBSIDY_ACT} ss.36(2), 38(2), 40",
    ),
    yes_no(
        "assistance_confirmed_in_writing",
        "Has the recipient confirmed in writing that the limit will not be exceeded, after a "
        "written statement by the authority?",
        f"{SUBSIDY_ACT} ss.37(1)-(3), 39(1)-(3)",
    ),
    yes_no(
        "has_public_interest_tasks",
        "Is the recipient assigned with particular tasks in the public interest, and is the money "
        "for them?",
        f"{SUBSIDY_ACT} s.29(1), (9)",
    ),
    view(
        "view_limited_to_cost_and_profit",
        "Has the authority recorded that it is satisfied that the amount is limited to what the "
        "services need, costs and a reasonable profit considered?",
        f"{SUBSIDY_ACT} s.29(2)",
    ),
    yes_no(
        "public_interest_contract_complete",
        "Is there a written contract that states services, enterprise, period, area, how the "
        "amount is set, and reviews and recovery?",
        f"{SUBSIDY_ACT} s.29(3)-(5)",
    ),
    number(
        "years_since_use_checked",
        "How many years ago was the use of the subsidy last checked, or did the services begin?",
        f"{SUBSIDY_ACT} s.29(7)",
    ),
    yes_no(
        "given_as_minimal_or_public_interest_assistance",
        "Is it given as minimal financial assistance or as assistance for services of public "
        "economic interest?",
        f"{SUBSIDY_ACT} ss.36(3)-(4), 38(3)-(4)",
    ),
    day(
        "assistance_given_on",
        "On which day is the assistance given?",
        f"{SUBSIDY_ACT} ss.37(5)-(7), 39(5)-(7)",
    ),
    yes_no(
        "given_under_published_scheme",
        "Is it given under a subsidy scheme that has its own entry in the database?",
        f"{SUBSIDY_ACT} s.33(2)",
    ),
    day(
        "subsidy_confirmed_on",
        "On which day is the decision to give the subsidy confirmed?",
        f"{SUBSIDY_ACT} s.33(3)(c)",
    ),
    money(
        "related_subsidies_gbp",
        "How much have related subsidies come to in this and the two previous financial years?",
        "SI 2022/1246 regs 3(2)(b), 5",
    ),
)

TRANSFER_FACTS = (
    yes_no(
        "activities_change_hands",
        "Do activities pass from one body to another: contracted out, moved to another provider or "
        "taken back in-house?",
        f"{TRANSFERS} reg 3(1)(b)",
    ),
    yes_no(
        "organised_grouping_of_staff",
        "Is there, just before, an organised grouping of staff whose main purpose is these "
        "activities for that client?",
        f"{TRANSFERS} reg 3(3)(a)(i)",
    ),
    yes_no(
        "activities_fundamentally_same",
        "Are the activities afterwards fundamentally the same?",
        f"{TRANSFERS} reg 3(2A)",
    ),
    yes_no(
        "single_short_task",
        "Is it a single specific event or a task of short duration?",
        f"{TRANSFERS} reg 3(3)(a)(ii)",
    ),
    yes_no(
        "mainly_goods",
        "Do the activities consist wholly or mainly of supplying goods?",
        f"{TRANSFERS} reg 3(3)(b)",
    ),
    yes_no(
        "entity_keeps_identity",
        "Does a business or part of one pass over and keep its identity?",
        f"{TRANSFERS} reg 3(1)(a), (2)",
    ),
    yes_no(
        "administrative_reorganisation",
        "Is it an administrative reorganisation of public administrative authorities, or a move of "
        "administrative functions between them?",
        f"{TRANSFERS} reg 3(5)",
    ),
    day(
        "staff_transfer_on",
        "On which day do staff transfer?",
        f"{TRANSFERS} reg 11(6)",
    ),
    day(
        "liability_information_on",
        "On which day is the information on employees given to the new employer?",
        f"{TRANSFERS} reg 11(1), (6)",
    ),
    number(
        "employer_employees",
        "How many employees has the employer who informs them?",
        f"{TRANSFERS} reg 13A(1)(a)",
    ),
    number(
        "transferring_employees",
        "How many employees are to transfer, or are likely to?",
        f"{TRANSFERS} reg 13A(1A)",
    ),
    yes_no(
        "staff_representatives_exist",
        "Are there representatives whom the employer would have to inform, of a recognised union "
        "or elected already?",
        f"{TRANSFERS} regs 13(3), 13A(1)(b)",
    ),
    yes_no(
        "election_of_representatives_invited",
        "Has the employer invited any of the employees affected to elect representatives?",
        f"{TRANSFERS} reg 13A(1)(c)",
    ),
)

TRUST_TRANSFER_FACTS = (
    yes_no(
        "transfer_is_between_nhs_trusts",
        "Do property, rights or liabilities, contracts of employment included, pass from one NHS "
        "trust or NHS foundation trust in England to another?",
        "NHS Act 2006 s.69A(1), (8)",
    ),
    yes_no(
        "trusts_apply_together",
        "Do the trusts apply to NHS England together, stating what is to pass?",
        "NHS Act 2006 s.69A(2)",
    ),
    yes_no(
        "transfer_is_prepared",
        "Is NHS England satisfied that the steps necessary to prepare the transfer were taken?",
        "NHS Act 2006 s.69A(3)",
    ),
)

VAT_FACTS = (
    yes_no(
        "only_pools_money",
        "Does the arrangement only pool money, nobody supplying another partner?",
        "HM Revenue and Customs VATGPB6640",
    ),
    word(
        "delivering_body_vat_regime",
        "Under which VAT rules does the body recover that delivers the services?",
        VAT_REGIMES,
        "Value Added Tax Act 1994 ss.33(3), 41(6)-(7)",
        "HM Revenue and Customs VATGPB6640",
    ),
    yes_no(
        "delivered_as_business",
        "Does that body deliver the services by way of business, as when it sells them to another "
        "body?",
        "Value Added Tax Act 1994 ss.33(1)(b), 41(3)(a)",
    ),
    yes_no(
        "nhs_body_supplies_council",
        "Does an NHS body supply health services to a council for payment?",
        "Midlands Partnership NHS Foundation Trust v HMRC [2024] UKUT 334 (TCC)",
    ),
)

_ALL = (
    *AGREEMENT_FACTS,
    *MERGER_FACTS,
    *SUBSIDY_FACTS,
    *TRANSFER_FACTS,
    *TRUST_TRANSFER_FACTS,
    *VAT_FACTS,
)

DECIDABLE = frozenset(
    {
        "activities_change_hands",
        "assistance_confirmed_in_writing",
        "assistance_gbp",
        "assistance_given_on",
        "delivered_as_business",
        "election_of_representatives_invited",
        "enterprises_cease_to_be_distinct",
        "fixes_prices_or_terms",
        "given_as_minimal_or_public_interest_assistance",
        "given_under_published_scheme",
        "has_public_interest_tasks",
        "liability_information_on",
        "limits_supply",
        "nhs_body_supplies_council",
        "on_market_terms",
        "only_pools_money",
        "public_interest_contract_complete",
        "restricts_competition_otherwise",
        "shares_markets_or_sources",
        "staff_transfer_on",
        "subsidy_confirmed_on",
        "transfer_is_between_nhs_trusts",
        "trusts_apply_together",
        "years_since_use_checked",
    }
)
"""What a body can still decide for itself; everything else is found as it is."""

FACTS = tuple(replace(fact, decidable=fact.name in DECIDABLE) for fact in _ALL)
