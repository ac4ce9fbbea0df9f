"""Self-directed support: four options, who must be offered them, and what follows from a choice."""

from toolkit.law.answers import Answer, all_of, any_of, is_not
from toolkit.law.asking import amount, at_least, holds, is_one_of
from toolkit.law.facts import FactSheet
from toolkit.law.rulebooks.scotland2014.facts import (
    NO_CHOICE,
    OPTION_1,
    OPTION_2,
    OPTION_3,
    OPTION_4,
)
from toolkit.law.rulebooks.scotland2014.schemes import in_scotland
from toolkit.law.rulebooks.scotland2014.sources import inferred, support, support_act
from toolkit.law.rules import Duty, Law, Route, rule


@rule("supported-adult", "The person is an adult whose needs call for support", support(
    support_act("5(1)"), support_act("24(1)")
))  # fmt: skip
def is_supported_adult(facts: FactSheet, law: Law) -> Answer:
    """In Scotland, aged 18 or over, by the council's decision. Carers and children: not held."""
    return all_of(
        in_scotland(facts),
        at_least(amount(facts, "person_age_years"), law.figure("support_age_years")),
        holds(facts, "council_decides_support_is_needed"),
    )


@rule("payments-allowed", "The person may have direct payments", support(support_act("5(7)")))
def may_have_payments(facts: FactSheet, _law: Law) -> Answer:
    """Unless the council considers them ineligible under regulations."""
    return is_not(holds(facts, "ineligible_for_direct_payments"))


@rule(
    "offer_four_options",
    "Offer the four options for self-directed support",
    support(support_act("5(2)")),
    gives=Duty("offer the choice, and state the relevant amount and its period for each option"),
    about="option",
)
def must_offer_options(facts: FactSheet, law: Law) -> Answer:
    """To every supported adult who may have direct payments."""
    return all_of(is_supported_adult(facts, law), may_have_payments(facts, law))


@rule(
    "offer_options_without_payment",
    "Offer the options that hold no direct payment",
    support(support_act("5(3), (6)")),
    gives=Duty("give the reason and when it is reviewed in writing, and offer the other options"),
    about="option",
)
def must_offer_others(facts: FactSheet, law: Law) -> Answer:
    """To a supported adult whom the council considers ineligible for direct payments."""
    return all_of(is_supported_adult(facts, law), is_not(may_have_payments(facts, law)))


@rule(
    "explain_options",
    "Explain the options and who can help with them",
    support(support_act("9")),
    gives=Duty("explain in writing the nature and effect of each, how to manage, who can help"),
    about="option",
)
def must_explain(facts: FactSheet, law: Law) -> Answer:
    """To every supported adult."""
    return is_supported_adult(facts, law)


@rule(
    "promote_variety_of_support",
    "Promote a variety of providers and support",
    support(support_act("19")),
    gives=Duty("promote the options and, as far as practicable, a variety of providers"),
    about="option",
)
def must_promote_variety(facts: FactSheet, _law: Law) -> Answer:
    """Every council in Scotland."""
    return in_scotland(facts)


@rule(
    "support_by_direct_payment",
    "Support by Option 1, a direct payment",
    support(support_act("4(1)"), support_act("5(2)"), support_act("11(2)")),
    gives=Route("support_by_direct_payment", mandatory=True),
    about="option",
)
def support_by_direct_payment(facts: FactSheet, law: Law) -> Answer:
    """The council gives effect to the choice: it pays, and the person arranges with anybody."""
    return all_of(
        is_supported_adult(facts, law),
        may_have_payments(facts, law),
        is_one_of(facts, "support_option_chosen", (OPTION_1,)),
    )


@rule(
    "support_chosen_by_person",
    "Support by Option 2, chosen by the person and arranged by the council",
    support(support_act("4(1)"), support_act("5(2)"), support_act("11(2)")),
    gives=Route("support_chosen_by_person", mandatory=True),
    about="option",
)
def support_chosen_by_person(facts: FactSheet, law: Law) -> Answer:
    """The person selects; the council arranges on their behalf and pays the relevant amount."""
    return all_of(
        is_supported_adult(facts, law), is_one_of(facts, "support_option_chosen", (OPTION_2,))
    )


@rule(
    "support_chosen_by_council",
    "Support by Option 3, chosen and arranged by the council",
    support(support_act("4(1)"), support_act("5(5)"), support_act("11(2)")),
    gives=Route("support_chosen_by_council", mandatory=True),
    about="option",
)
def support_chosen_by_council(facts: FactSheet, law: Law) -> Answer:
    """By choice, or because no choice was made."""
    return all_of(
        is_supported_adult(facts, law),
        is_one_of(facts, "support_option_chosen", (OPTION_3, NO_CHOICE)),
    )


@rule(
    "support_in_a_mix",
    "Support by Option 4, a mix of the others",
    support(support_act("4(1)"), support_act("5(2)-(3)"), support_act("11(2)")),
    gives=Route("support_in_a_mix", mandatory=True),
    about="option",
)
def support_in_a_mix(facts: FactSheet, law: Law) -> Answer:
    """Another option for each type of support; for the ineligible it holds no direct payment."""
    return all_of(
        is_supported_adult(facts, law), is_one_of(facts, "support_option_chosen", (OPTION_4,))
    )


@rule(
    "volume_meets_options",
    "A guaranteed volume meets the person's options",
    inferred(support(support_act("4(1)"), support_act("5(2)"), support_act("11(2)"))),
    about="option",
)
def volume_meets_options(facts: FactSheet, _law: Law) -> Answer:
    """People who may choose Options 1 or 2 cannot be promised to a provider."""
    return all_of(
        in_scotland(facts),
        holds(facts, "guaranteed_volume"),
        any_of(
            holds(facts, "choice_applies"),
            is_one_of(facts, "support_option_chosen", (OPTION_1, OPTION_2, OPTION_4)),
        ),
    )
