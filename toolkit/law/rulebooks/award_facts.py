"""Facts about an award that more than one rulebook asks for: how many win, and who is left out."""

from dataclasses import replace

from toolkit.law.rulebooks.definitions import number, view

ACT = "Procurement Act 2023"
PSR = "SI 2023/1348"

FEWEST_PROVIDERS = replace(
    number(
        "fewest_providers_in_notice",
        "How many providers at least must win part of the lot, as the published notice or its "
        "documents say? (1 where they say nothing of it.)",
        f"{ACT} s.20(1)",
        f"{PSR} reg 11(5)",
    ),
    decidable=True,
)
DECIDED_TO_EXCLUDE = view(
    "decided_to_exclude",
    "Has the authority decided, and recorded with its reasons, to exclude the provider although it "
    "need not?",
    f"{ACT} ss.26(2)(b), 27(3), 28(4)",
    f"{PSR} reg 20(2)",
    f"{PSR} reg 20A(5)",
)
PROVIDERS_THAT_QUALIFY = number(
    "providers_that_qualify",
    "How many providers qualify for a contract on the lot?",
    f"{PSR} reg 6(4)(c)",
)
PROVIDERS_OFFERED = replace(
    number(
        "providers_offered_a_contract",
        "How many providers are offered a contract on the lot?",
        f"{PSR} reg 6(4)(c)",
        f"{ACT} s.20(1)",
    ),
    decidable=True,
)
