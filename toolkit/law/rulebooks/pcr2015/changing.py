"""Regulation 72: the gateways for changing a contract without a new procurement.

It governs contracts under the 2015 Regulations for life; rulebook `pcr2006` says which older ones
it reaches.
"""

from decimal import Decimal

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import (
    amount,
    before,
    equals,
    holds,
    is_one_of,
    less_than,
    on_or_after,
)
from toolkit.law.conditions import Amount
from toolkit.law.facts import FactSheet
from toolkit.law.figures import Entry, Figure
from toolkit.law.rulebooks.contract_facts import WORKS
from toolkit.law.rulebooks.pcr2015.handing_over import is_left_to_psr, waits_for_psr
from toolkit.law.rulebooks.pcr2015.sources import amended, change_reg, inferred
from toolkit.law.rulebooks.pcr2015.value import EX_VAT, bought_centrally, is_listed_service
from toolkit.law.rules import Duty, Law, Route, Rule, rule
from toolkit.law.shares import at_most_share, less_than_share, on_day_of

ZERO = Decimal(0)


@rule("review-clause", "A review clause provides for the change", change_reg("72(1)(a)"))
def is_in_review_clause(facts: FactSheet, _law: Law) -> Answer:
    """Clear, precise and unequivocal, whatever the sum, and the overall nature stays."""
    return all_of(holds(facts, "change_in_clear_review_clause"), is_not(_alters(facts)))


@rule(
    "bound-to-contractor", "Another contractor is no way out", amended("72(1)(b)", "Sch 2 para 16")
)
def is_bound_to_contractor(facts: FactSheet, law: Law) -> Answer:
    """A change of contractor is impossible, and would be a burden besides.

    Either was enough where a procedure under the 2015 Regulations began before 18 April 2016: the
    amendment of that day leaves such contracts alone.
    """
    impossible = holds(facts, "other_contractor_not_possible")
    burdensome = holds(facts, "other_contractor_burdensome")
    left_alone = all_of(
        on_or_after(facts, "trigger_date", law.figure("reg_72_start")),
        before(facts, "trigger_date", law.figure("pcr_amended_2016")),
        asked="the procedure began before the amendment",
    )
    return any_of(
        all_of(impossible, burdensome),
        all_of(left_alone, any_of(impossible, burdensome)),
    )


@rule("necessary-addition", "Necessary additional supply", change_reg("72(1)(b), (2)"))
def is_necessary_addition(facts: FactSheet, law: Law) -> Answer:
    """Another contractor is no way out, and the price rises by at most half the original value.

    The limit counts for each change.
    """
    return all_of(
        holds(facts, "additional_supply_necessary"),
        is_bound_to_contractor(facts, law),
        _capped(facts, law.figure("pcr_mod_additional")),
        is_not(holds(facts, "changes_aimed_at_circumvention")),
    )


@rule("unforeseen-need", "A need that diligence could not foresee", change_reg("72(1)(c), (2)"))
def is_unforeseen(facts: FactSheet, law: Law) -> Answer:
    """The overall nature stays; the price rises by at most half the original value each time."""
    return all_of(
        holds(facts, "diligent_authority_could_not_foresee"),
        is_not(_alters(facts)),
        _capped(facts, law.figure("pcr_mod_unforeseen")),
        is_not(holds(facts, "changes_aimed_at_circumvention")),
    )


@rule("lawful-replacement", "The contractor is lawfully replaced", change_reg("72(1)(d)"))
def is_lawful_replacement(facts: FactSheet, _law: Law) -> Answer:
    """Under a review clause, or by succession after restructuring or insolvency."""
    return all_of(
        holds(facts, "supplier_changes"),
        any_of(
            holds(facts, "replaced_under_review_clause"),
            all_of(
                holds(facts, "replaced_by_succession"),
                is_not(holds(facts, "changes_aimed_at_circumvention")),
            ),
        ),
    )


@rule("cooperation-alone-2015", "It adds co-operation duties alone", inferred(change_reg("72(8)")))
def adds_only_cooperation(facts: FactSheet, _law: Law) -> Answer:
    """Governance, shared data and joint planning leave character, balance and scope alone."""
    return holds(facts, "change_adds_only_cooperation")


@rule("not-substantial-2015", "The change is not substantial", change_reg("72(1)(e), (8)"))
def is_not_substantial(facts: FactSheet, law: Law) -> Answer:
    """Neither another contract, nor other competition, balance, scope or contractor."""
    tested = all_of(
        is_not(holds(facts, "change_makes_contract_another")),
        is_not(holds(facts, "change_would_have_altered_competition")),
        is_not(holds(facts, "change_shifts_balance_not_provided_for")),
        is_not(holds(facts, "change_extends_scope_considerably")),
        asked="character, competition, balance and scope stay",
    )
    return all_of(
        any_of(tested, adds_only_cooperation(facts, law)),
        is_not(holds(facts, "supplier_changes")),
    )


@rule("small-change-2015", "The change is small", change_reg("72(1)(f), (5)-(7)"))
def is_small_change(facts: FactSheet, law: Law) -> Answer:
    """Below the threshold and below a tenth of the original value, 15 per cent for works.

    All changes count together, net. The threshold is that of the day of the change, with VAT from
    2022. The overall nature stays.
    """
    so_far = amount(facts, "changes_so_far_ex_vat_gbp")
    original = amount(facts, "original_contract_value_ex_vat_gbp")
    works = is_one_of(facts, "contract_type", (WORKS,))
    share = any_of(
        less_than_share(so_far, law.figure("pcr_mod_small_services"), original),
        all_of(works, less_than_share(so_far, law.figure("pcr_mod_small_works"), original)),
    )
    return all_of(share, is_below_threshold(facts, law), is_not(_alters(facts)))


@rule("change-below-threshold", "The changes stay below the threshold", change_reg("5", "72(5)(a)"))
def is_below_threshold(facts: FactSheet, law: Law) -> Answer:
    """Of the contract's kind, as it stands on the day of the change."""
    central = bought_centrally(facts)
    works = is_one_of(facts, "contract_type", (WORKS,))
    return any_of(
        all_of(central, _below(facts, law.figures["goods_services_central"])),
        all_of(is_not(central), _below(facts, law.figures["goods_services_sub_central"])),
        all_of(is_listed_service(facts, law), _below(facts, law.figures["light_touch"])),
        all_of(works, _below(facts, law.figures["works"])),
    )


@rule(
    "modification_permitted",
    "The contract may be changed without a new procurement",
    change_reg("72"),
    gives=Route("modification"),
)
def modification_permitted(facts: FactSheet, law: Law) -> Answer:
    """Through any one gateway; another contractor only by lawful replacement.

    Anything else needs a new procurement. The freedom of the 2023 Act is not for these contracts.
    Changes to contracts for health care are for the Provider Selection Regime from 2024.
    """
    return any_of(passes_regulation_72(facts, law), waits_for_psr(facts, law))


def passes_regulation_72(facts: FactSheet, law: Law) -> Answer:
    """Ask whether regulation 72 decides about a change and lets it through."""
    return all_of(
        on_or_after(facts, "change_made_on", law.figure("reg_72_start")),
        is_not(is_left_to_psr(facts, law)),
        passes_a_gateway(facts, law),
    )


def passes_a_gateway(facts: FactSheet, law: Law) -> Answer:
    """Ask whether a gateway of regulation 72 lets a change through, whatever it reaches."""
    return all_of(
        holds(facts, "modifies_existing_contract"),
        any_of(is_not(holds(facts, "supplier_changes")), is_lawful_replacement(facts, law)),
        any_of(
            opens_without_notice(facts, law),
            is_necessary_addition(facts, law),
            is_unforeseen(facts, law),
        ),
    )


@rule(
    "opens-without-notice",
    "A gateway without notice is open",
    change_reg("72(1)(a), (d)-(f)"),
)
def opens_without_notice(facts: FactSheet, law: Law) -> Answer:
    """A review clause, lawful replacement, no substantial change, or a small one."""
    return any_of(
        is_in_review_clause(facts, law),
        is_lawful_replacement(facts, law),
        is_not_substantial(facts, law),
        is_small_change(facts, law),
    )


@rule(
    "modification_notice",
    "Publish a notice of the change",
    change_reg("72(3)-(4)"),
    gives=Duty("send it for publication"),
)
def modification_notice(facts: FactSheet, law: Law) -> Answer:
    """Where only necessary additional supply or an unforeseen need carries the change."""
    return all_of(passes_regulation_72(facts, law), is_not(opens_without_notice(facts, law)))


def cooperation_with_more(facts: FactSheet, _law: Law) -> Answer:
    """A change is said to add co-operation alone, and yet does more."""
    more = any_of(
        is_not(equals(amount(facts, "change_in_price_ex_vat_gbp"), ZERO)),
        holds(facts, "change_extends_scope_considerably"),
        holds(facts, "change_shifts_balance_not_provided_for"),
        holds(facts, "supplier_changes"),
    )
    return all_of(holds(facts, "change_adds_only_cooperation"), more)


def _alters(facts: FactSheet) -> Answer:
    return holds(facts, "change_alters_overall_nature")


def _capped(facts: FactSheet, cap: Entry) -> Answer:
    return at_most_share(
        amount(facts, "change_in_price_ex_vat_gbp"),
        cap,
        amount(facts, "original_contract_value_ex_vat_gbp"),
    )


def _below(facts: FactSheet, threshold: Figure) -> Answer:
    """Ask whether the changes so far are below a threshold of the day of the change."""
    return on_day_of(
        facts, "change_made_on", threshold, lambda entry: less_than(_so_far(facts, entry), entry)
    )


def _so_far(facts: FactSheet, entry: Entry) -> Amount:
    with_vat = "ex" if EX_VAT in entry.unit else "inc"
    return amount(facts, f"changes_so_far_{with_vat}_vat_gbp")


RULES: tuple[Rule, ...] = (
    is_in_review_clause,
    is_bound_to_contractor,
    is_necessary_addition,
    is_unforeseen,
    is_lawful_replacement,
    adds_only_cooperation,
    is_not_substantial,
    is_small_change,
    is_below_threshold,
    opens_without_notice,
    modification_permitted,
    modification_notice,
)
