"""The justifications of Schedule 5 for awarding directly, each as its paragraph states it."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import day, holds, is_one_of, more_than, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.kleene import Verdict
from toolkit.law.rulebooks.contract_facts import GOODS
from toolkit.law.rulebooks.pa2023 import facts_of_award as words
from toolkit.law.rulebooks.pa2023.sources import act, also
from toolkit.law.rulebooks.pa2023.value import is_light_touch_kind
from toolkit.law.rules import Law, Rule, rule
from toolkit.law.shares import whole_number


@rule("ground-prototype", "Prototype or novel development", act("Sch 5 paras 2-3"))
def is_prototype(facts: FactSheet, _law: Law) -> Answer:
    """Something made or designed for the authority, to test, research or develop it."""
    return all_of(
        _claimed(facts, words.PROTOTYPE), holds(facts, "prototype_or_novel_for_development")
    )


@rule("ground-exclusive-rights", "Only the holder of exclusive rights can", act("Sch 5 para 5"))
def holds_exclusive_rights(facts: FactSheet, _law: Law) -> Answer:
    """Rights leave only one provider, and there is no reasonable alternative to what is bought."""
    return all_of(
        _claimed(facts, words.EXCLUSIVE_RIGHTS),
        holds(facts, "only_supplier_by_exclusive_rights"),
        holds(facts, "no_reasonable_alternative"),
    )


@rule("ground-technical", "Competition is absent for technical reasons", act("Sch 5 para 6"))
def lacks_competition(facts: FactSheet, _law: Law) -> Answer:
    """Technical reasons leave only one provider, and there is no reasonable alternative."""
    return all_of(
        _claimed(facts, words.TECHNICAL),
        holds(facts, "only_supplier_for_technical_reasons"),
        holds(facts, "no_reasonable_alternative"),
    )


@rule("ground-extension", "Extension or partial replacement", act("Sch 5 paras 7, 9"))
def extends_supply(facts: FactSheet, _law: Law) -> Answer:
    """Another provider would bring something different or incompatible.

    That must mean disproportionate technical difficulties in operation or maintenance; that the
    same provider should go on is not enough.
    """
    return all_of(
        _claimed(facts, words.EXTENSION),
        holds(facts, "supply_by_existing_supplier"),
        holds(facts, "extends_or_partly_replaces_supply"),
        holds(facts, "other_supplier_incompatible"),
        holds(facts, "incompatibility_disproportionate"),
    )


@rule(
    "ground-repeat",
    "Repeat of similar supply",
    also(act("Sch 5 paras 8-9"), "SI 2024/716 reg 6"),
)
def repeats_supply(facts: FactSheet, law: Law) -> Answer:
    """An announced repeat, within five years of a competitive award.

    Where the earlier award was under the 2015 Regulations, goods are left out, and it must have
    followed regulation 26(1) and (2), which a light-touch award did not.
    """
    years = whole_number(law.figure("pa_repeat_direct_award_window"))
    recent = more_than(
        day(facts, "earlier_contract_awarded_on", plus_years=years),
        day(facts, "transparency_notice_on"),
    )
    older_goods = all_of(
        is_one_of(facts, "earlier_award_regime", (words.UNDER_2015,)),
        is_one_of(facts, "contract_type", (GOODS,)),
        asked="goods repeated from a contract under the 2015 Regulations",
    )
    return all_of(
        _claimed(facts, words.REPEAT),
        holds(facts, "supply_by_existing_supplier"),
        holds(facts, "similar_to_existing_supply"),
        holds(facts, "earlier_award_competitive"),
        recent,
        holds(facts, "earlier_documents_announced_repeat"),
        is_not(older_goods),
    )


@rule("ground-insolvency", "Advantageous terms on insolvency", act("Sch 5 paras 11-12"))
def buys_from_insolvency(facts: FactSheet, _law: Law) -> Answer:
    """Insolvency proceedings of a provider make particularly advantageous terms certain."""
    return all_of(
        _claimed(facts, words.INSOLVENCY), holds(facts, "advantageous_terms_from_insolvency")
    )


@rule("ground-urgency", "Extreme and unavoidable urgency", act("Sch 5 paras 13-14"))
def is_extremely_urgent(facts: FactSheet, _law: Law) -> Answer:
    """Strictly necessary, with no time to compete.

    The authority neither brought the urgency about nor could have foreseen it.
    """
    return all_of(
        _claimed(facts, words.URGENCY),
        holds(facts, "extreme_urgency_strictly_necessary"),
        holds(facts, "no_time_for_competition"),
        is_not(holds(facts, "urgency_attributable_to_authority")),
        is_not(holds(facts, "urgency_foreseeable")),
    )


@rule("ground-user-choice", "The person's choice of provider", act("Sch 5 paras 15-17"))
def is_user_choice(facts: FactSheet, law: Law) -> Answer:
    """Light-touch services for one person, whose views on the provider the law protects.

    A preference is expressed, or only one can; and the authority considers that competition is
    not in the person's best interests.
    """
    return all_of(
        _claimed(facts, words.USER_CHOICE),
        is_light_touch_kind(facts, law),
        holds(facts, "for_particular_individual"),
        holds(facts, "must_regard_choice_of_supplier"),
        any_of(
            holds(facts, "preference_for_supplier_expressed"),
            holds(facts, "only_one_supplier_capable"),
            asked="a preference is expressed, or only one provider is capable",
        ),
        recorded(facts, "view_competition_against_best_interests"),
    )


@rule("ground-protect-life", "Regulations to protect life or public order", act("s.42"))
def protects_life(facts: FactSheet, _law: Law) -> Answer:
    """A minister's regulations let the contract be awarded directly."""
    return all_of(
        _claimed(facts, words.PROTECT_LIFE), holds(facts, "regulations_allow_direct_award")
    )


@rule("direct-award-justified", "A direct award justification applies", act("s.41(6)", "Sch 5"))
def is_justified(facts: FactSheet, law: Law) -> Answer:
    """Any one suffices. Art, commodities and defence are not held here."""
    grounds = (
        is_prototype(facts, law),
        holds_exclusive_rights(facts, law),
        lacks_competition(facts, law),
        extends_supply(facts, law),
        repeats_supply(facts, law),
        buys_from_insolvency(facts, law),
        is_extremely_urgent(facts, law),
        is_user_choice(facts, law),
        protects_life(facts, law),
    )
    return any_of(*sorted(grounds, key=_is_not_claimed))


def _is_not_claimed(ground: Answer) -> bool:
    """Let the ground that is claimed stand first, so that its own reasons are read first."""
    return ground.children[0].verdict is not Verdict.MET


def _claimed(facts: FactSheet, ground: str) -> Answer:
    return is_one_of(facts, "direct_award_ground", (ground,))


RULES: tuple[Rule, ...] = (
    is_prototype,
    holds_exclusive_rights,
    lacks_competition,
    extends_supply,
    repeats_supply,
    buys_from_insolvency,
    is_extremely_urgent,
    is_user_choice,
    protects_life,
    is_justified,
)
