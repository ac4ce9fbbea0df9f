"""Facts about integration in Scotland that cannot stand together."""

from toolkit.law.answers import Answer, all_of, is_not
from toolkit.law.asking import holds, is_one_of
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.scotland2014.facts import JOINT_BOARD, OPTION_1
from toolkit.law.rules import Law


def ineligible_yet_paid(facts: FactSheet, _law: Law) -> Answer:
    """Option 1 is not offered to a person ineligible for direct payments."""
    return all_of(
        holds(facts, "ineligible_for_direct_payments"),
        is_one_of(facts, "support_option_chosen", (OPTION_1,)),
    )


def board_with_lead(facts: FactSheet, _law: Law) -> Answer:
    """A joint board has no lead authority."""
    return all_of(
        is_one_of(facts, "integration_model", (JOINT_BOARD,)),
        holds(facts, "scheme_names_one_lead_authority"),
    )


def scheme_outside_scotland(facts: FactSheet, _law: Law) -> Answer:
    """The Scottish Ministers approve schemes in Scotland alone."""
    return all_of(
        is_not(is_one_of(facts, "nation", ("Scotland",))),
        holds(facts, "scheme_approved_by_ministers"),
    )
