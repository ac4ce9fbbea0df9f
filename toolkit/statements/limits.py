"""Limits that law sets on an award, stated so plainly that allocation needs no reasoning tree."""

from decimal import Decimal

from toolkit.statements.award_rules import AwardRuleKind
from toolkit.units import Id, Statement, Text


class Limit(Statement):
    """A constraint that an award must respect because the law says so.

    Args:
        id: The rule of law that sets it.
        kind: Which award rule it tightens.
        value: The number, in that award rule's unit.
        cites: The clause.
    """

    id: Id
    kind: AwardRuleKind
    value: Decimal
    cites: Text
