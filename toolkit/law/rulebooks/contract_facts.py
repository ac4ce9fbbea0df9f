"""Facts about a contract and a change to it that several procurement rulebooks ask.

One name means one thing in every rulebook, so what two of them ask is defined once, here or in the
regime rulebook.
"""

from collections.abc import Iterable
from dataclasses import replace

from toolkit.law.facts import FactDefinition
from toolkit.law.rulebooks.definitions import day, money, word, yes_no
from toolkit.law.rulebooks.regime.facts import FACTS as REGIME_FACTS

GOODS, SERVICES, WORKS, CONCESSION = "goods", "services", "works", "concession"
CONTRACT_TYPES = (SERVICES, GOODS, WORKS, CONCESSION)

ACT, REGULATIONS = "Procurement Act 2023", "SI 2015/102"
STANDSTILL_ENDED = "standstill_ended_on"  # set by each standstill, so that signing can follow it


DECIDABLE = frozenset(
    {
        "authority_runs_market",
        "award_abandoned",
        "award_decision_sent_on",
        "award_notice_has_standstill",
        "award_notices_grouped",
        "awarded_by_lots",
        "awarded_on",
        "call_off_competed",
        "call_off_competition_reopened",
        "change_in_term_days",
        "change_made_on",
        "change_notice_has_standstill",
        "competition_invited",
        "competitive_flexible_procedure",
        "contract_award_notice_on",
        "contract_change_notice_on",
        "contract_entered_into_on",
        "contract_is_framework",
        "decision_sent_electronically",
        "documents_all_at_once",
        "framework_term_years",
        "longer_framework_reasons_in_notice",
        "local_reservation_determined",
        "local_reservation_in_notice",
        "lot_cap_has_objective_mechanism",
        "lot_cap_in_notice",
        "lot_tender_cap_in_notice",
        "low_price_supplier_heard",
        "market_changed",
        "market_changed_on",
        "market_charges_fees",
        "market_closed_on",
        "market_closes",
        "market_engaged",
        "market_fees_fixed_share_of_awards",
        "market_open_to_all_qualified",
        "market_set_up_on",
        "maximum_term_years",
        "membership_conditions_changed",
        "membership_conditions_forbidden",
        "offers_advertised",
        "open_framework",
        "open_framework_ends_on",
        "open_framework_second_award_on",
        "opportunity_advertised",
        "payment_made_on",
        "planned_notice_on",
        "planned_notice_published",
        "planned_route",
        "purchasing_system_changed_on",
        "purchasing_system_ends_on",
        "qualification_decision",
        "requests_to_participate",
        "reservation_in_contract_notice_2006",
        "reservation_in_notice",
        "supplier_changes",
        "tender_notice_on",
        "tender_period_negotiated",
        "tenders_electronic",
        "tenders_from_preselected_only",
        "tenders_invited",
        "term_restricts_competition",
        "terms_change_after_notice",
        "transparency_notice_on",
    }
)
"""What an authority can still decide for itself; values and events are found as they are."""


def marked(facts: Iterable[FactDefinition]) -> tuple[FactDefinition, ...]:
    """Mark the facts that an authority can decide."""
    return tuple(replace(f, decidable=True) if f.name in DECIDABLE else f for f in facts)


def regime_fact(name: str) -> FactDefinition:
    """Give a fact that the regime rulebook defines."""
    return next(fact for fact in REGIME_FACTS if fact.name == name)


WHO_AND_WHEN = tuple(regime_fact(name) for name in ("trigger_date", "authority_type", "cpv"))

VALUE_INC_VAT = money(
    "estimated_value_inc_vat_gbp",
    "What is the most the authority could expect to pay under the contract, VAT included, with "
    "every option, extension, fee and payment in kind, and with other contracts that could "
    "reasonably be one with it? (For a framework, under all that may be awarded under it and under "
    "its whole open scheme; for a concession, the most the provider could expect to receive.)",
    f"{ACT} s.4 and Sch 3",
    f"{ACT} s.123(2)",
    f"{REGULATIONS} reg 6",
)
VALUE_EX_VAT = money(
    "estimated_value_ex_vat_gbp",
    "What is the estimated value of the procurement without VAT, with every option, renewal and "
    "lot?",
    f"{REGULATIONS} reg 6",
    "SI 2006/5 reg 8",
)
CONTRACT_TYPE = word(
    "contract_type",
    "Is the contract mainly for services, goods or works, or is it a concession, paid at least in "
    "part by a right to exploit the services or works at real operating risk?",
    CONTRACT_TYPES,
    f"{ACT} s.8",
    f"{ACT} Sch 1",
    f"{REGULATIONS} reg 5",
)
FOR_PECUNIARY_INTEREST = yes_no(
    "for_pecuniary_interest",
    "Does the agreement have something supplied to the authority in return for money or another "
    "benefit of value? (An agreement that only sets up a fund, shares out contributions or "
    "governs does not.)",
    f"{ACT} s.3(2)",
    f"{REGULATIONS} reg 2(1)",
)
CONTRACT_ENTERED_INTO_ON = day(
    "contract_entered_into_on",
    "On which day is, or will, the contract be entered into?",
    f"{ACT} s.53",
    "SI 2023/1348 reg 12(1)",
)
MODIFIES = yes_no(
    "modifies_existing_contract",
    "Is this a change to a contract that is already in force, not a new award?",
    f"{ACT} s.74",
    f"{REGULATIONS} reg 72",
)
ALTERS_NATURE = yes_no(
    "change_alters_overall_nature",
    "Would the change alter the overall nature of the contract?",
    f"{ACT} Sch 8",
    f"{REGULATIONS} reg 72",
)
SUPPLIER_CHANGES = yes_no(
    "supplier_changes",
    "Would the change replace the provider, or bring another one in as a party?",
    f"{ACT} s.74(9)",
    f"{REGULATIONS} reg 72(1)(d), (8)(e)",
)
ONLY_COOPERATION = yes_no(
    "change_adds_only_cooperation",
    "Does the change add co-operation duties alone (governance, shared data, joint planning), with "
    "no new service, no shift of price or risk, no exclusivity and no new party?",
    f"{ACT} s.74(3)",
    f"{REGULATIONS} reg 72(8)",
)
NO_REASONABLE_ALTERNATIVE = yes_no(
    "no_reasonable_alternative",
    "Is there no reasonable alternative to what the authority requires, tested on the market and "
    "written down?",
    f"{ACT} Sch 5 paras 5(b), 6(b)",
    f"{REGULATIONS} reg 32(2)(b)",
)
