"""Whether an option could start, what it asks of its makers, how it will be judged, in words."""

from collections.abc import Iterator, Mapping, Sequence

from toolkit.appraisal.readying import Complexity, Plan, Readiness
from toolkit.statements.evaluation import Measured
from toolkit.statements.readiness import Ingredient, Level

INGREDIENT_WORDS: Mapping[Ingredient, str] = {
    "data_exchange": "data exchange",
    "incentives": "incentives",
    "leadership": "leadership",
    "shared_goals": "shared goals",
    "clinical_support": "clinical support",
    "it": "IT",
}
LEVEL_WORDS: Mapping[Level, str] = {
    "absent": "absent",
    "planned": "planned",
    "in_part": "in place in part",
    "in_place": "in place",
}


def readied(title: str, found: Readiness) -> Iterator[str]:
    """Say how ready an option is.

    Args:
        title: Of the option.
        found: How ready it is.
    """
    weakest = ", ".join(INGREDIENT_WORDS[one] for one in found.weakest)
    if found.level:
        level = LEVEL_WORDS[found.level]
        yield f"{title} is as ready as its weakest ingredient: {weakest}, {level}."
    elif found.at_most:
        most = LEVEL_WORDS[found.at_most]
        yield f"{title}: readiness unknown; no better than {weakest}, {most}."
    else:
        yield f"{title}: readiness unknown; nothing is stated."
    if found.missing:
        missing = ", ".join(INGREDIENT_WORDS[one] for one in found.missing)
        yield f"Not stated: {missing}; state each in the table readiness."


def complexities(found: Mapping[str, Complexity]) -> Iterator[str]:
    """Say how much each option asks of those who must agree, beside the simplest.

    Args:
        found: By title of the option.
    """
    least = min((one.score for one in found.values() if one.score), default=None)
    for title, one in found.items():
        times = f", {one.score / least:.1f} times the simplest" if least and one.score else ""
        yield (
            f"{title}: {one.parties} parties x {one.lots} lots x {one.months:f} months to award"
            f"{times}."
        )


def plans(rows: Mapping[str, Measured], found: Sequence[Plan]) -> Iterator[str]:
    """Say whether each measurement can tell success from failure.

    Args:
        rows: What will be measured, by id.
        found: What came of it.
    """
    if not found:
        yield "No evaluation is planned; state one in the table evaluation before the award."
    for plan in found:
        row = rows[plan.measure]
        verdict = "would be noticed" if plan.sees else "would be missed too often"
        yield (
            f"{row.outcome}: a change of {plan.detectable:.3g} or more would be noticed with "
            f"{row.power:.0%} power; the {row.hoped_change:f} hoped for {verdict}."
        )
        yield from plan.remarks
