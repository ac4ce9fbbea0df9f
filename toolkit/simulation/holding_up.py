"""Hold-up: how likely members are to agree under the decision rule of their agreement."""

from math import comb
from typing import assert_never

from toolkit.statements.agreements import DecisionRule


def chance_to_agree(
    rule: DecisionRule, members: int, agrees: float, escalated: float = 0.0
) -> float | None:
    """Give the chance that a decision is taken at the first attempt.

    Members are taken to make up their minds apart from each other, so this is the least a rule can
    do: people who talk agree more often.

    Args:
        rule: Of the agreement.
        members: How many have a vote.
        agrees: Chance that one member agrees, 0 to 1.
        escalated: Part of the refusals that facilitation or escalation turns round, 0 to 1.

    Returns:
        0 to 1; nothing where the rule is not stated.

    Source:
        Unanimity: the chance that all agree is that of one to the power of their number.

    >>> round(chance_to_agree("unanimity", 12, 0.95), 3)
    0.54
    """
    match rule:
        case "unanimity":
            return agrees**members
        case "unanimity_with_escalation":
            return float((agrees + (1 - agrees) * escalated) ** members)
        case "majority" | "weighted_vote":
            needed = members // 2 + 1
            return sum(
                comb(members, n) * agrees**n * (1 - agrees) ** (members - n)
                for n in range(needed, members + 1)
            )
        case "one_party" | "each_its_own" | "person":
            return agrees
        case "not_stated":
            return None
        case _:
            assert_never(rule)
