"""Facts on a change to a contract that regulation 72 governs."""

from toolkit.law.facts import FactDefinition
from toolkit.law.rulebooks.contract_facts import ALTERS_NATURE, ONLY_COOPERATION, SUPPLIER_CHANGES
from toolkit.law.rulebooks.definitions import money, money_change, yes_no
from toolkit.law.rulebooks.pa2023.facts_of_change import CHANGE_FACTS as ACT_FACTS

REG72 = "SI 2015/102 reg 72"

CHANGE_FACTS: tuple[FactDefinition, ...] = (
    SUPPLIER_CHANGES,
    ALTERS_NATURE,
    ONLY_COOPERATION,
    next(fact for fact in ACT_FACTS if fact.name == "change_made_on"),
    money(
        "original_contract_value_ex_vat_gbp",
        "What was the original contract worth without VAT, brought up to date if it has an "
        "indexation clause?",
        f"{REG72}(1)(b)-(c), (5)(b), (7)",
    ),
    money_change(
        "change_in_price_ex_vat_gbp",
        "By how much does this change raise the price, without VAT? (Write a fall as a negative "
        "sum.)",
        f"{REG72}(1)(b)-(c), (2)(a)",
    ),
    money_change(
        "changes_so_far_ex_vat_gbp",
        "What is the net cumulative value of the successive changes without VAT, this one "
        "included?",
        f"{REG72}(5)-(6)",
    ),
    money_change(
        "changes_so_far_inc_vat_gbp",
        "What is that value with VAT? (It counts against the threshold of a change from 1 January "
        "2022.)",
        f"{REG72}(5)(a)",
        "SI 2021/1221 regs 3, 7(4)",
    ),
    yes_no(
        "change_in_clear_review_clause",
        "Do clear, precise and unequivocal review clauses or options in the original procurement "
        "documents provide for the change, with its scope, nature and conditions?",
        f"{REG72}(1)(a)",
    ),
    yes_no(
        "additional_supply_necessary",
        "Is it additional supply by the original contractor that has become necessary and was not "
        "in the original procurement?",
        f"{REG72}(1)(b)",
    ),
    yes_no(
        "other_contractor_not_possible",
        "Is a change of contractor impossible for economic or technical reasons, such as "
        "interoperability?",
        f"{REG72}(1)(b)(i)",
    ),
    yes_no(
        "other_contractor_burdensome",
        "Would a change of contractor cause significant inconvenience or substantial duplication "
        "of costs?",
        f"{REG72}(1)(b)(ii)",
    ),
    yes_no(
        "diligent_authority_could_not_foresee",
        "Has the need been brought about by circumstances that a diligent authority could not have "
        "foreseen?",
        f"{REG72}(1)(c)(i)",
    ),
    yes_no(
        "changes_aimed_at_circumvention",
        "Are successive changes aimed at circumventing the Regulations?",
        f"{REG72}(1)(d)(ii), (2)(b)",
    ),
    yes_no(
        "replaced_under_review_clause",
        "Does an unequivocal review clause or option provide for the new contractor?",
        f"{REG72}(1)(d)(i)",
    ),
    yes_no(
        "replaced_by_succession",
        "Does the new contractor succeed to the position after corporate restructuring, takeover, "
        "merger, acquisition or insolvency, meet the original selection criteria, and bring no "
        "other substantial change?",
        f"{REG72}(1)(d)(ii)",
    ),
    yes_no(
        "change_makes_contract_another",
        "Would the change make the contract materially different in character?",
        f"{REG72}(8)(a)",
    ),
    yes_no(
        "change_would_have_altered_competition",
        "Would the changed terms, had they been in the original procedure, have let in other "
        "candidates, another tender or more participants?",
        f"{REG72}(8)(b)",
    ),
    yes_no(
        "change_shifts_balance_not_provided_for",
        "Does the change shift the economic balance to the contractor in a way the original "
        "contract did not provide for?",
        f"{REG72}(8)(c)",
    ),
    yes_no(
        "change_extends_scope_considerably",
        "Does the change extend the scope of the contract considerably?",
        f"{REG72}(8)(d)",
    ),
)
