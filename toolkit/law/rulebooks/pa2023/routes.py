"""The four lawful ways to a public contract: competition, direct award, switch and call-off."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import holds, is_one_of, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.contract_facts import CONCESSION
from toolkit.law.rulebooks.pa2023.competing import is_competed
from toolkit.law.rulebooks.pa2023.exempt import is_public_contract
from toolkit.law.rulebooks.pa2023.facts_of_award import DIRECT, SWITCH
from toolkit.law.rulebooks.pa2023.grounds import is_justified, is_user_choice
from toolkit.law.rulebooks.pa2023.sources import act, regulations
from toolkit.law.rulebooks.pa2023.supplier import has_overriding_interest, is_excluded
from toolkit.law.rules import Duty, Law, Route, Rule, rule


@rule(
    "competitive",
    "A competitive tendering procedure",
    act("s.11(2)(a)", "ss.19-20"),
    gives=Route("competitive"),
)
def competitive(facts: FactSheet, law: Law) -> Answer:
    """Open or competitive flexible, in proportion to the contract, to the best tender.

    It is always open for a public contract.
    """
    return is_public_contract(facts, law)


@rule(
    "competitive_required",
    "Nothing but a competitive tendering procedure is lawful",
    act("s.11(2)"),
    gives=Route("competitive", mandatory=True),
)
def competitive_required(facts: FactSheet, law: Law) -> Answer:
    """A public contract that may neither be awarded directly nor called off must be competed.

    Below threshold and for exempted contracts the Act does not require it.
    """
    other_ways = any_of(
        direct_award(facts, law),
        switch_to_direct_award(facts, law),
        framework_call_off(facts, law),
        asked="another way is open",
    )
    return all_of(is_public_contract(facts, law), is_not(other_ways))


@rule(
    "direct_award",
    "A direct award in special cases",
    act("s.11(2)(b)", "s.41", "s.49(10)", "Sch 5"),
    gives=Route("direct_award"),
)
def direct_award(facts: FactSheet, law: Law) -> Answer:
    """A justification applies, and the provider is not excluded, save in the public interest.

    A framework of an open framework is never awarded so.
    """
    return all_of(
        is_public_contract(facts, law),
        is_justified(facts, law),
        any_of(
            is_not(is_excluded(facts, law)),
            has_overriding_interest(facts, law),
            asked="the provider may be used",
        ),
        is_not(is_open_framework(facts, law)),
    )


@rule(
    "switch_to_direct_award",
    "A direct award after a failed competition",
    act("s.11(2)(c)", "s.43"),
    gives=Route("switch_to_direct_award"),
)
def switch_to_direct_award(facts: FactSheet, law: Law) -> Answer:
    """Nothing suitable came in, and the authority considers a competitive award not possible.

    The provider is not an excluded supplier; no public interest overrides that here.
    """
    return all_of(
        is_public_contract(facts, law),
        holds(facts, "competition_invited"),
        holds(facts, "no_suitable_tender_received"),
        recorded(facts, "view_competitive_award_not_possible"),
        is_not(is_excluded(facts, law)),
        is_not(is_open_framework(facts, law)),
    )


@rule(
    "framework_call_off",
    "A call-off under a framework",
    act("s.11(2)(d)", "s.45"),
    gives=Route("framework_call_off"),
)
def framework_call_off(facts: FactSheet, law: Law) -> Answer:
    """The framework provides for it, and the provider is not excluded.

    Without competition only a light-touch framework, one with a single provider, or one that sets
    core terms and an objective mechanism may call off. Neither a concession nor a further
    framework is called off.
    """
    how = any_of(
        holds(facts, "framework_is_light_touch"),
        holds(facts, "call_off_competed"),
        holds(facts, "framework_has_single_supplier"),
        holds(facts, "framework_sets_terms_and_mechanism"),
        asked="the call-off is competed, or may go without",
    )
    return all_of(
        is_public_contract(facts, law),
        holds(facts, "framework_covers_contract"),
        is_not(is_one_of(facts, "contract_type", (CONCESSION,))),
        is_not(holds(facts, "contract_is_framework")),
        how,
        is_not(is_excluded(facts, law)),
    )


@rule("open-framework", "It is a framework of an open framework", act("s.49(1)"))
def is_open_framework(facts: FactSheet, _law: Law) -> Answer:
    """A scheme of successive frameworks on substantially the same terms."""
    return all_of(holds(facts, "contract_is_framework"), holds(facts, "open_framework"))


@rule("awarded-directly", "It is to be awarded directly", act("ss.41, 43"))
def is_awarded_directly(facts: FactSheet, _law: Law) -> Answer:
    """In a special case, or after switching."""
    return is_one_of(facts, "planned_route", (DIRECT, SWITCH))


@rule("awarded-by-user-choice", "It is awarded directly by user choice", act("Sch 5 para 15"))
def is_awarded_by_user_choice(facts: FactSheet, law: Law) -> Answer:
    """Such awards are spared most notices."""
    return all_of(is_one_of(facts, "planned_route", (DIRECT,)), is_user_choice(facts, law))


@rule(
    "transparency_notice",
    "Publish a transparency notice (UK5)",
    act("s.44"),
    gives=Duty("publish it before the award"),
)
def must_publish_transparency_notice(facts: FactSheet, law: Law) -> Answer:
    """Before every direct award or switch, save by user choice."""
    return all_of(
        is_public_contract(facts, law),
        is_awarded_directly(facts, law),
        is_not(is_awarded_by_user_choice(facts, law)),
    )


@rule(
    "consider_excludability",
    "Consider whether the provider is excludable",
    act("s.26(2)(a)", "s.27(1)", "s.41(4)", "s.43(6)", "s.58(2)"),
    gives=Duty("consider it before tenders are ranked or the direct award made; hear it first"),
)
def must_consider_excludability(facts: FactSheet, law: Law) -> Answer:
    """In every competition, and before every direct award; a call-off has its own implied term.

    Before a switch, whether the provider's own tender or request was unsuitable is considered too.
    """
    return any_of(
        is_competed(facts, law),
        all_of(is_public_contract(facts, law), is_awarded_directly(facts, law)),
    )


@rule(
    "joint_tender",
    "Providers may tender as a group",
    act("s.22(8)-(9)"),
    gives=Route("joint_tender"),
)
def may_tender_jointly(facts: FactSheet, law: Law) -> Answer:
    """Those that tender together, sub-contract or guarantee count as one for the conditions.

    One contract with several providers is one procurement; several contracts under one alliance
    agreement each need a lawful route of their own.
    """
    return is_public_contract(facts, law)


@rule(
    "notices_on_platform",
    "Publish on the central digital platform",
    regulations("reg 5"),
    gives=Duty("publish every notice there first"),
)
def must_use_platform(facts: FactSheet, law: Law) -> Answer:
    """Another system only if the platform fails for four or 48 hours, and nowhere earlier.

    From 24 March 2026 also while the platform is unavailable.
    """
    return is_public_contract(facts, law)


RULES: tuple[Rule, ...] = (
    competitive,
    competitive_required,
    direct_award,
    switch_to_direct_award,
    framework_call_off,
    is_open_framework,
    is_awarded_directly,
    is_awarded_by_user_choice,
    must_publish_transparency_notice,
    must_consider_excludability,
    may_tender_jointly,
    must_use_platform,
)
