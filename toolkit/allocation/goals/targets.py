"""Goal programming: published targets, and how far an award may miss them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.drafting import Draft
from toolkit.allocation.goals.aims import Aim, Written, terms_of, unit_of
from toolkit.allocation.modelling import Goal


@dataclass(frozen=True)
class Target:
    """A level that a count should come to.

    Args:
        count: What is counted.
        level: What it should come to.
        above: Weight of each unit above the level, published; 0 where more does no harm.
        below: Weight of each unit below it; 0 where the count holds money beside the price.

    Raises:
        ValueError: Being below has a weight although the count holds money beside the price.
    """

    count: Goal
    level: Decimal
    above: Decimal = Decimal(0)
    below: Decimal = Decimal(0)

    def __post_init__(self) -> None:
        """Refuse a weight below the level where charges count: a model could make them up."""
        if self.below and self.count.charged:
            raise ValueError("a count with money beside the price may only be weighed above")

    def missed(self, value: Decimal) -> Decimal:
        """Weigh by how much a value misses the level."""
        return max(self.above * (value - self.level), self.below * (self.level - value), Decimal(0))


def deviations(targets: Sequence[Target], name: str, step: Decimal | None = None) -> Aim:
    """Miss targets by as little as can be, all weighed and added up.

    count = level + over - under; min sum of above x over + below x under. One target alone, in a
    row of such aims, is the lexicographic form.

    Args:
        targets: With their weights.
        name: Of the aim, in words.
        step: Between two values of whole awards.
    """

    def write(draft: Draft) -> Written:
        unit = _unit(draft, targets)
        cost: dict[int, float] = {}
        for target in targets:
            over, under, own = _missing(draft, target)
            cost[over] = float(target.above * own / unit)
            cost[under] = float(target.below * own / unit)
        return Written(cost, unit)

    def value(values: Sequence[Decimal]) -> Decimal:
        missed = (t.missed(one) for t, one in zip(targets, values, strict=True))
        return sum(missed, Decimal(0))

    return Aim(name, tuple(target.count for target in targets), write, value, step)


def largest_deviation(targets: Sequence[Target], name: str, step: Decimal | None = None) -> Aim:
    """Keep the target that is missed most from being missed by more (Tchebycheff).

    Args:
        targets: With their weights.
        name: Of the aim, in words.
        step: Between two values of whole awards.
    """

    def write(draft: Draft) -> Written:
        unit = _unit(draft, targets)
        most = draft.add("missed", up=None, whole=False)
        for target in targets:
            over, under, own = _missing(draft, target)
            above, below = (float(w * own / unit) for w in (target.above, target.below))
            draft.say([(over, above), (under, below), (most, -1.0)], "<=", 0.0)
        return Written({most: 1.0}, unit)

    def value(values: Sequence[Decimal]) -> Decimal:
        return max(t.missed(one) for t, one in zip(targets, values, strict=True))

    return Aim(name, tuple(target.count for target in targets), write, value, step)


def _unit(draft: Draft, targets: Sequence[Target]) -> Decimal:
    """Give a round unit for what is missed: that of the count whose weight makes it largest."""
    return max(unit_of(draft, (t.count,)) * (max(t.above, t.below) or 1) for t in targets)


def _missing(draft: Draft, target: Target) -> tuple[int, int, Decimal]:
    """Add what a count is over and under its level, in a unit of its own."""
    own = unit_of(draft, (target.count,))
    over = draft.add("over", up=None, whole=False)
    under = draft.add("under", up=None, whole=False)
    terms = terms_of(draft, target.count, own)
    draft.say([*terms.items(), (over, -1.0), (under, 1.0)], "=", float(target.level / own))
    return over, under, own
