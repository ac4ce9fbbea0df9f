"""Business as usual projected forward: which assumption moves demand, or that none does."""

from collections.abc import Iterator

from toolkit.longlist.lints import Lint
from toolkit.longlist.results import Growth
from toolkit.statements.case import Case

MOVING = ("volume_growth", "list_growth")  # what an assumption affects that makes demand grow


def project(case: Case) -> Growth:
    """Say what drives demand under business as usual over the contract.

    Source:
        Green Book: business as usual is projected forward with demand and committed policy; it is
        not today frozen.
    """
    drivers = {
        one.assumption_id: one.central for one in case.assumptions.values() if one.affects in MOVING
    }
    moving = {name: change for name, change in drivers.items() if change != 0}
    if moving:
        told = " and ".join(
            f"{case.assumptions[name].label.lower()} ({name}, central {float(change):.2%})"
            for name, change in moving.items()
        )
        words = f"Business as usual is projected over {case.years} years by {told}."
    elif drivers:
        named = ", ".join(drivers)
        words = f"Business as usual is frozen on central values: {named} is 0."
    else:
        words = "Business as usual is frozen: no assumption makes demand grow or fall."
    return Growth(drivers, case.years, not moving, words)


def growth_lints(growth: Growth) -> Iterator[Lint]:
    """Tell of a frozen business as usual, where the contract is longer than a year."""
    if growth.frozen and growth.years > 1:
        words = f"{growth.words} Need moves in {growth.years} years, so every option is misjudged."
        yield Lint("frozen_business_as_usual", "flagged", tuple(growth.drivers), words)
