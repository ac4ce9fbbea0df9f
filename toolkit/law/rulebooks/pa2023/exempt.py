"""Exempted contracts of Schedule 2 that matter for health and care, and what is left covered."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import amount, at_most, holds, is_one_of, more_than, recorded
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.pa2023 import facts_of_scope as words
from toolkit.law.rulebooks.pa2023.sources import act, also
from toolkit.law.rulebooks.pa2023.value import is_at_or_above
from toolkit.law.rules import Law, Route, Rule, rule


@rule(
    "controlled-supplier",
    "Vertical: the authority controls the provider",
    also(act("Sch 2 para 2"), "SI 2024/692 reg 42A"),
)
def is_vertical(facts: FactSheet, law: Law) -> Answer:
    """A subsidiary, under nobody else's decisive influence, working almost only for its owners.

    More than 80 per cent of its activities are for them, no outsider holds a share, and joint
    owners each sit on its board and are not worked against.
    """
    share = amount(facts, "controlled_activity_share_percent")
    return all_of(
        is_one_of(facts, "exemption_claimed", (words.CONTROLLED_SUPPLIER,)),
        holds(facts, "supplier_is_subsidiary"),
        is_not(holds(facts, "others_exert_decisive_influence")),
        more_than(share, law.figure("pa_vertical_activity")),
        is_not(holds(facts, "non_public_shareholder")),
        any_of(
            is_not(holds(facts, "joint_control")),
            holds(facts, "joint_control_terms_met"),
            asked="control is sole, or the terms of joint control are met",
        ),
    )


@rule(
    "co-operation",
    "Horizontal: authorities co-operate",
    also(act("Sch 2 para 3"), "SI 2024/692 reg 42B"),
)
def is_horizontal(facts: FactSheet, law: Law) -> Answer:
    """Contracting authorities alone pursue objectives in common, solely in the public interest.

    At most 20 per cent of the activities are meant for anything but their public functions.
    """
    share = amount(facts, "other_activity_share_percent")
    return all_of(
        is_one_of(facts, "exemption_claimed", (words.CO_OPERATION,)),
        holds(facts, "only_contracting_authorities_party"),
        holds(facts, "objectives_in_common"),
        holds(facts, "solely_in_public_interest"),
        at_most(share, law.figure("pa_horizontal_other")),
    )


@rule(
    "exempt-subject",
    "Its subject-matter is exempt",
    act("Sch 2 paras 7, 8, 14, 15, 18, 19, 20, 22"),
)
def has_exempt_subject(facts: FactSheet, _law: Law) -> Answer:
    """Land, proceedings, loans, employment, office, emergency services, public-benefit research.

    The exemption is lost where the authority considers that the main purpose could reasonably be
    met under a separate contract that is not exempt.
    """
    listed = is_one_of(
        facts, "exemption_claimed", words.SUBJECT_EXEMPTIONS, label="an exempt subject-matter"
    )
    return all_of(listed, is_not(recorded(facts, "view_main_purpose_separable")))


@rule("exempted", "It is an exempted contract", act("s.3(6)", "Sch 2"))
def is_exempted(facts: FactSheet, law: Law) -> Answer:
    """Between parties of one house or of one kind, or by its subject-matter."""
    return any_of(
        is_vertical(facts, law), is_horizontal(facts, law), has_exempt_subject(facts, law)
    )


@rule("supply-for-value", "Something is supplied for pecuniary interest", act("s.3(2)"))
def is_supply_for_value(facts: FactSheet, _law: Law) -> Answer:
    """An agreement that only pools money, or only governs, supplies nothing to the authority."""
    return holds(facts, "for_pecuniary_interest")


@rule("public-contract", "It is a public contract", act("s.3"))
def is_public_contract(facts: FactSheet, law: Law) -> Answer:
    """A supply for value, at or above threshold, and not exempt: the Act must be followed."""
    return all_of(
        is_supply_for_value(facts, law),
        is_at_or_above(facts, law),
        is_not(is_exempted(facts, law)),
    )


@rule(
    "exempt",
    "The contract may be made outside the Act",
    act("s.3(2)-(4), (6)", "Sch 2"),
    gives=Route("exempt"),
)
def exempt_route(facts: FactSheet, law: Law) -> Answer:
    """An exempted contract, or an agreement with no supply for value, is not covered procurement.

    Contracts that are then let from a pool are procurement of their own.
    """
    return any_of(is_exempted(facts, law), is_not(is_supply_for_value(facts, law)))


RULES: tuple[Rule, ...] = (
    is_vertical,
    is_horizontal,
    has_exempt_subject,
    is_exempted,
    is_supply_for_value,
    is_public_contract,
    exempt_route,
)
