"""Limits that the Procurement Act 2023 sets on who may win, and on what a change may add.

Each asks rules that stand elsewhere; here their outcome becomes a limit that an award respects.
"""

from decimal import Decimal

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import (
    amount,
    at_least,
    at_most,
    equals,
    holds,
    is_one_of,
    more_than,
    recorded,
)
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.contract_facts import CONCESSION
from toolkit.law.rulebooks.pa2023 import changing, competing, reserved, supplier
from toolkit.law.rulebooks.pa2023 import facts_of_limits as words
from toolkit.law.rulebooks.pa2023.exempt import is_public_contract
from toolkit.law.rulebooks.pa2023.facts_of_award import DIRECT, MARKET
from toolkit.law.rulebooks.pa2023.sources import act, also
from toolkit.law.rulebooks.pa2023.value import is_call_off, is_light_touch
from toolkit.law.rules import AwardLimit, Law, Rule, rule

NOTICE = "SI 2024/692 reg 18(2)(p)"
LEFT_OUT = AwardLimit("excluded_provider", on="bid")
RESERVED = AwardLimit("reserved_lot", on="bid")
ONE = Decimal(1)


@rule(
    "lot_cap_as_published",
    "One provider wins no more lots than the notice states",
    also(act("s.20(1)", "s.23(4)"), f"{NOTICE}(ii)"),
    gives=AwardLimit("lot_cap_published", fact="most_lots_in_notice"),
)
def caps_lots_as_published(facts: FactSheet, law: Law) -> Answer:
    """The number is in the tender notice, and an objective mechanism chooses among the lots."""
    return all_of(
        competing.may_cap_lots(facts, law), at_least(amount(facts, "most_lots_in_notice"), ONE)
    )


@rule(
    "lot_cap_unpublished",
    "No cap on lots acts that the notice does not state",
    also(act("s.20(1)", "s.23(4)"), f"{NOTICE}(ii)"),
    gives=AwardLimit("lot_cap_published"),
)
def has_no_published_cap(facts: FactSheet, law: Law) -> Answer:
    """Tenders are invited by lots, and the number or the mechanism is not in the documents."""
    return all_of(
        competing.is_competed(facts, law),
        holds(facts, "awarded_by_lots"),
        is_not(competing.may_cap_lots(facts, law)),
    )


@rule(
    "lots_combined",
    "Lots are won together only in the groups that the notice names",
    also(act("s.20(1)"), f"{NOTICE}(iii)"),
    gives=AwardLimit("combined_lots", fact="combined_lots_group"),
)
def combines_lots_in_groups(facts: FactSheet, law: Law) -> Answer:
    """The notice sums up by which criteria several lots go to one provider."""
    return all_of(_is_by_lots(facts, law), at_least(amount(facts, "combined_lots_group"), ONE))


@rule(
    "lots_not_combined",
    "The lot is not won together with others as one offer",
    also(act("s.20(1)"), f"{NOTICE}(iii)"),
    gives=AwardLimit("combined_lots"),
)
def combines_no_lots(facts: FactSheet, law: Law) -> Answer:
    """The notice puts the lot in no group, so no offer for several lots stands that holds it."""
    return all_of(_is_by_lots(facts, law), equals(amount(facts, "combined_lots_group"), Decimal(0)))


@rule(
    "several_winners",
    "As many providers win as the notice says",
    act("s.19(2)", "s.20(1)"),
    gives=AwardLimit("min_providers", fact="fewest_providers_in_notice"),
)
def needs_several_winners(facts: FactSheet, law: Law) -> Answer:
    """The procedure follows the tender notice and its documents, which bind the authority."""
    return all_of(
        competing.is_competed(facts, law),
        more_than(amount(facts, "fewest_providers_in_notice"), ONE),
    )


@rule(
    "outsider_to_supported_employment",
    "Only supported employment providers win",
    also(act("s.32(3)"), "SI 2024/692 reg 19(2)(h)(i)"),
    gives=RESERVED,
    about="bid",
)
def is_outside_supported_employment(facts: FactSheet, law: Law) -> Answer:
    """A competition reserved for them disregards the tenders of all others."""
    return all_of(
        reserved.may_reserve(facts, law),
        is_one_of(facts, "reserved_for", (words.SUPPORTED,)),
        is_not(reserved.reserved_for_supported_employment(facts, law)),
    )


@rule(
    "outsider_to_mutuals",
    "Only qualifying public service mutuals win",
    also(act("s.33(1)-(4)"), "SI 2024/692 reg 19(2)(h)(ii)"),
    gives=RESERVED,
    about="bid",
)
def is_outside_mutuals(facts: FactSheet, law: Law) -> Answer:
    """So for reservable services and five years at most; a wider reservation leaves nobody out."""
    return all_of(
        reserved.may_reserve(facts, law),
        is_one_of(facts, "reserved_for", (words.MUTUALS,)),
        reserved.is_reservable(facts, law),
        at_most(amount(facts, "maximum_term_years"), law.figure("pa_mutual_term_max")),
        is_not(reserved.reserved_for_mutuals(facts, law)),
    )


@rule(
    "outsider_to_market",
    "Only members of the dynamic market win",
    act("s.34(1)-(3), (7)"),
    gives=RESERVED,
    about="bid",
)
def is_outside_market(facts: FactSheet, law: Law) -> Answer:
    """A competition within a market, or a part of it, disregards the tenders of all others."""
    return all_of(
        competing.is_competed(facts, law),
        is_one_of(facts, "planned_route", (MARKET,)),
        is_not(is_one_of(facts, "contract_type", (CONCESSION,))),
        is_not(holds(facts, "supplier_is_market_member")),
    )


@rule(
    "excluded_supplier_out",
    "An excluded supplier does not win",
    act("s.26(1), (3)", "s.27(2), (4)", "s.41(2)", "s.43(1)", "s.45(6)(a)"),
    gives=LEFT_OUT,
    about="bid",
)
def leaves_out_excluded(facts: FactSheet, law: Law) -> Answer:
    """Its tender is disregarded; a direct award to it needs an overriding public interest.

    After a failed competition and in a call-off no interest overrides. Where only an associated
    person is excluded, it is told first and may replace that person.
    """
    return all_of(
        supplier.must_leave_out(facts, law),
        is_not(_interest_overrides(facts, law)),
        _had_its_chance(facts),
    )


@rule(
    "excluded_subcontractor_out",
    "A supplier does not win with an excluded sub-contractor",
    act("s.28(3), (5)"),
    gives=LEFT_OUT,
    about="bid",
)
def leaves_out_for_subcontractor(facts: FactSheet, law: Law) -> Answer:
    """It is treated as excluded, once told and given the chance to find another."""
    return all_of(
        competing.is_competed(facts, law),
        recorded(facts, "view_subcontractor_excluded"),
        holds(facts, "told_and_given_chance_to_replace"),
    )


@rule(
    "excludable_supplier_out",
    "An excludable supplier that the authority decided to exclude does not win",
    act("s.26(2)-(3)", "s.27(3)-(4)", "s.28(4)-(5)"),
    gives=LEFT_OUT,
    about="bid",
)
def leaves_out_excludable(facts: FactSheet, law: Law) -> Answer:
    """It may be excluded and need not be; until that is decided and recorded, its tender stands."""
    return all_of(
        supplier.may_leave_out(facts, law),
        recorded(facts, "decided_to_exclude"),
        _had_its_chance(facts),
    )


@rule(
    "improper_supplier_out",
    "A supplier with an improper advantage does not win",
    act("s.30(1)-(4)"),
    gives=LEFT_OUT,
    about="bid",
)
def leaves_out_improper(facts: FactSheet, law: Law) -> Answer:
    """So determined by the authority, after representations and evidence of the supplier."""
    return all_of(competing.is_competed(facts, law), recorded(facts, "view_improper_advantage"))


@rule(
    "advantaged_supplier_out",
    "A supplier with an advantage that cannot be avoided does not win",
    act("s.16(4)-(5)", "s.82(3)-(4)"),
    gives=LEFT_OUT,
    about="bid",
)
def leaves_out_advantaged(facts: FactSheet, law: Law) -> Answer:
    """By market engagement or a conflict of interest; it is treated as excluded.

    A direct award to it, too, needs an overriding public interest, and a switch allows none.
    """
    return all_of(
        is_public_contract(facts, law),
        is_not(is_call_off(facts, law)),
        recorded(facts, "view_unavoidable_advantage"),
        is_not(_interest_overrides(facts, law)),
    )


@rule(
    "unqualified_supplier_out",
    "A supplier that fails the conditions of participation does not win",
    act("s.19(3)(a)"),
    gives=LEFT_OUT,
    about="bid",
)
def leaves_out_unqualified(facts: FactSheet, law: Law) -> Answer:
    """Its tender must be disregarded."""
    return all_of(
        competing.is_competed(facts, law), holds(facts, "fails_conditions_of_participation")
    )


@rule(
    "irregular_tender_out",
    "A tender that breaches the procedure does not win, once that is determined",
    act("s.19(3)(d), (6)"),
    gives=LEFT_OUT,
    about="bid",
)
def leaves_out_irregular(facts: FactSheet, law: Law) -> Answer:
    """It may be disregarded and need not be; until that is determined and recorded, it stands."""
    return all_of(
        competing.is_competed(facts, law),
        holds(facts, "tender_breaches_procedure"),
        recorded(facts, "decided_to_disregard_tender"),
    )


@rule(
    "abnormally_low_tender_out",
    "An abnormally low tender does not win, once that is determined",
    act("s.19(3)(c), (4)-(5)"),
    gives=AwardLimit("abnormally_low", on="bid"),
    about="bid",
)
def leaves_out_abnormally_low(facts: FactSheet, law: Law) -> Answer:
    """Never by price alone: the supplier is told and heard first, and fails to show it can perform.

    Then it may be disregarded, and stands until that is determined and recorded.
    """
    return all_of(
        competing.is_competed(facts, law),
        supplier.may_disregard_low_price(facts, law),
        recorded(facts, "decided_to_disregard_tender"),
    )


@rule(
    "capped-change",
    "Only a ground with a cap on value permits the change",
    act("s.74(1)", "Sch 8"),
)
def is_capped(facts: FactSheet, law: Law) -> Answer:
    """A light-touch contract knows no cap, and neither does a change that is not substantial.

    Nor does a contract that section 74 does not reach.
    """
    return all_of(
        holds(facts, "modifies_existing_contract"),
        is_not(changing.is_outside_section_74(facts, law)),
        is_not(is_light_touch(facts, law)),
        is_not(changing.is_not_substantial(facts, law)),
        is_not(changing.is_provided_for(facts, law)),
    )


@rule(
    "unforeseen_change_capped",
    "A change for unforeseeable circumstances adds at most half",
    act("Sch 8 para 4(1)(c)"),
    gives=AwardLimit(
        "modification_cap_gbp", "pa_mod_cap_unforeseen", fact="value_before_change_inc_vat_gbp"
    ),
)
def caps_unforeseen_change(facts: FactSheet, law: Law) -> Answer:
    """Half of the contract's estimated value, VAT included."""
    return _relies_on(facts, law, words.UNFORESEEN)


@rule(
    "known_risk_change_capped",
    "A change for a known risk adds at most half",
    act("Sch 8 para 5(1)(b)"),
    gives=AwardLimit(
        "modification_cap_gbp", "pa_mod_cap_known_risk", fact="value_before_change_inc_vat_gbp"
    ),
)
def caps_known_risk_change(facts: FactSheet, law: Law) -> Answer:
    """Half of the contract's estimated value, VAT included."""
    return _relies_on(facts, law, words.KNOWN_RISK)


@rule(
    "additional_supply_capped",
    "A change for additional supply adds at most half",
    act("Sch 8 para 8(1)(d)"),
    gives=AwardLimit(
        "modification_cap_gbp", "pa_mod_cap_additional", fact="value_before_change_inc_vat_gbp"
    ),
)
def caps_additional_supply(facts: FactSheet, law: Law) -> Answer:
    """Half of the contract's estimated value, VAT included."""
    return _relies_on(facts, law, words.ADDITIONAL)


def _is_by_lots(facts: FactSheet, law: Law) -> Answer:
    return all_of(competing.is_competed(facts, law), holds(facts, "awarded_by_lots"))


def _interest_overrides(facts: FactSheet, law: Law) -> Answer:
    """Whether a direct award in a special case may go to a provider that is left out elsewhere."""
    special = is_one_of(facts, "planned_route", (DIRECT,))
    return all_of(special, supplier.has_overriding_interest(facts, law))


def _had_its_chance(facts: FactSheet) -> Answer:
    """Whether the provider is barred itself, or was first told of the person it may replace."""
    return any_of(
        is_not(holds(facts, "excluded_only_through_another")),
        holds(facts, "told_and_given_chance_to_replace"),
    )


def _relies_on(facts: FactSheet, law: Law, ground: str) -> Answer:
    value = amount(facts, "value_before_change_inc_vat_gbp")
    return all_of(
        is_capped(facts, law),
        is_one_of(facts, "change_ground_relied_on", (ground,)),
        more_than(value, Decimal(0)),
    )


RULES: tuple[Rule, ...] = (
    caps_lots_as_published,
    has_no_published_cap,
    combines_lots_in_groups,
    combines_no_lots,
    needs_several_winners,
    is_outside_supported_employment,
    is_outside_mutuals,
    is_outside_market,
    leaves_out_excluded,
    leaves_out_for_subcontractor,
    leaves_out_excludable,
    leaves_out_improper,
    leaves_out_advantaged,
    leaves_out_unqualified,
    leaves_out_irregular,
    leaves_out_abnormally_low,
    is_capped,
    caps_unforeseen_change,
    caps_known_risk_change,
    caps_additional_supply,
)
