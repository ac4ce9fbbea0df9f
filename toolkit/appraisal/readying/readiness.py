"""Readiness: an option is as ready as the weakest of the ingredients that it needs."""

from collections.abc import Iterable
from dataclasses import dataclass

from toolkit.statements.facts import EVERY_OPTION
from toolkit.statements.readiness import (
    INGREDIENTS,
    LEVELS,
    Ingredient,
    Level,
    Readied,
)


@dataclass(frozen=True)
class Readiness:
    """How ready an option is.

    Args:
        option: Its id.
        level: Of the weakest ingredient; nothing where it is unknown, which is never taken for
            ready.
        at_most: The level it cannot exceed by what is stated; nothing where nothing is.
        weakest: The ingredients at that level.
        missing: Ingredients of which nothing is stated.
    """

    option: str
    level: Level | None
    at_most: Level | None
    weakest: tuple[Ingredient, ...]
    missing: tuple[Ingredient, ...]


def readiness(option: str, rows: Iterable[Readied]) -> Readiness:
    """Judge an option by its weakest ingredient; strength in one never makes up for another.

    Args:
        option: Its id.
        rows: What is stated of any option.

    Source:
        Civil Service World, 17 September 2013, names the six and says that it is harder without
        all of them; hence the least and not the sum. The levels are this toolkit's own.
    """
    rows = tuple(rows)
    stated = {
        row.ingredient: row.level
        for subject in (EVERY_OPTION, option)
        for row in rows
        if row.subject == subject
    }
    missing = tuple(one for one in INGREDIENTS if one not in stated)
    least = min(stated.values(), key=LEVELS.index, default=None)
    weakest = tuple(one for one in INGREDIENTS if least and stated.get(one) == least)
    settled = not missing or least == LEVELS[0]  # nothing unknown could make it worse
    return Readiness(option, least if settled else None, least, weakest, missing)
