"""The cost-effectiveness frontier: which options buy more for more, and at what price a step."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Weighed:
    """What an option costs and what it brings.

    Args:
        option: Its id.
        cost_gbp: Present value.
        effect: In any unit of which more is better.
    """

    option: str
    cost_gbp: float
    effect: float


@dataclass(frozen=True)
class Step:
    """One option against the next cheaper one that is worth having.

    Args:
        option: Its id.
        standing: `on the frontier`; `dominated`, another brings as much for no more; `extended`, a
            mix of two others does.
        by: The option, or the two, that dominate it; empty on the frontier.
        against: The option before it on the frontier; empty for the first, and for dominated ones.
        per_unit_gbp: What one more unit costs over that option; nothing for the same.
        average_gbp: What a unit costs on average, which flatters all but the cheapest.
    """

    option: str
    standing: str
    by: tuple[str, ...]
    against: str
    per_unit_gbp: float | None
    average_gbp: float | None


def frontier(options: Sequence[Weighed]) -> tuple[Step, ...]:
    """Put options in order of cost, and say which are worth having and what each step costs.

    Source:
        Incremental analysis with strong and extended dominance; worked example of the NHSScotland
        guide, where R dominates Q and the step from R to S costs 4,348 a point.
    """
    by = dict(_dominated(options))
    kept = sorted(
        (one for one in options if one.option not in by), key=lambda one: (one.cost_gbp, one.effect)
    )
    extended: dict[str, tuple[str, ...]] = {}
    while (found := _kinked(kept)) is not None:
        extended[kept[found].option] = (kept[found - 1].option, kept[found + 1].option)
        del kept[found]
    before = dict(zip((one.option for one in kept[1:]), kept, strict=False))
    steps = []
    for one in sorted(options, key=lambda each: (each.cost_gbp, each.effect)):
        worse = by.get(one.option) or extended.get(one.option, ())
        standing = "dominated" if one.option in by else "extended" if worse else "on the frontier"
        last = before.get(one.option)
        steps.append(
            Step(
                option=one.option,
                standing=standing,
                by=worse,
                against=last.option if last else "",
                per_unit_gbp=_slope(last, one) if last else None,
                average_gbp=one.cost_gbp / one.effect if one.effect > 0 else None,
            )
        )
    return tuple(steps)


def _dominated(options: Sequence[Weighed]) -> list[tuple[str, tuple[str, ...]]]:
    """Name options that another beats on one count and equals or beats on the other."""
    found: list[tuple[str, tuple[str, ...]]] = []
    for number, one in enumerate(options):
        better = [
            other
            for place, other in enumerate(options)
            if other.cost_gbp <= one.cost_gbp
            and other.effect >= one.effect
            and ((other.cost_gbp, other.effect) != (one.cost_gbp, one.effect) or place < number)
        ]
        if better:
            best = max(better, key=lambda each: (each.effect, -each.cost_gbp))
            found.append((one.option, (best.option,)))
    return found


def _kinked(kept: Sequence[Weighed]) -> int | None:
    """Find a step that is dearer than the one after it, so that a mix around it is better."""
    for place in range(1, len(kept) - 1):
        if _slope(kept[place - 1], kept[place]) > _slope(kept[place], kept[place + 1]):
            return place
    return None


def _slope(lower: Weighed, upper: Weighed) -> float:
    return (upper.cost_gbp - lower.cost_gbp) / (upper.effect - lower.effect)
