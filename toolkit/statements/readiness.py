"""What must be in place before integrated care can work, and how far it is."""

from typing import Literal, get_args

from toolkit.statements.rows import Row
from toolkit.units import Id, Text

Ingredient = Literal[
    "data_exchange", "incentives", "leadership", "shared_goals", "clinical_support", "it"
]
Level = Literal["absent", "planned", "in_part", "in_place"]

INGREDIENTS: tuple[Ingredient, ...] = get_args(Ingredient)
LEVELS: tuple[Level, ...] = get_args(Level)  # least first


class Readied(Row):
    """How far one ingredient of integrated care is in place.

    Args:
        subject: An option, or `every-option`; a row of an option's own wins.
        ingredient: Which one.
        level: `absent`, `planned` (agreed and paid for), `in_part` or `in_place`.
        owner: Who answers for it.
    """

    subject: Id
    ingredient: Ingredient
    level: Level
    owner: Text | None = None
