"""The number in a named rule: how it is loosened, step by step, in the rule's own terms."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from typing import Any, Literal

from toolkit.allocation.explaining.named import CROSS_AREA, PLENTY, budget_of, cites_of, limit_on
from toolkit.allocation.explaining.standing import stands
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award

PENNY, TENTH, THOUSANDTH = Decimal("0.01"), Decimal("0.1"), Decimal("0.001")
Bound = Literal["least", "most"]


@dataclass(frozen=True)
class Number:
    """A number that a named rule holds.

    Args:
        name: Of the rule.
        bound: Whether it is the least or the most that the rule allows.
        value: As it stands; the tightest where rules that share a name differ.
        step: By how much it is moved at a time.
        whole: Whether only whole numbers make sense.
    """

    name: str
    bound: Bound
    value: Decimal
    step: Decimal
    whole: bool = False

    def after(self, steps: int, start: Decimal | None = None) -> Decimal:
        """Give a number loosened by some steps, its own or another; a least one ends at zero."""
        begun = self.value if start is None else start
        if self.bound == "most":
            return begun + steps * self.step
        return max(Decimal(0), begun - steps * self.step)

    def is_tighter(self, one: Decimal, other: Decimal) -> bool:
        """Say whether one value leaves fewer awards than another."""
        return one < other if self.bound == "most" else one > other


def numbers_of(problem: Problem, name: str) -> Iterator[Number]:
    """Give the numbers of a named thing that can be loosened; none for one that holds or not.

    What law sets is no number that anybody may move.
    """
    if cites_of(problem, name):
        return
    for stream, gbp in problem.available_gbp.items():
        if budget_of(stream) == name:
            yield Number(name, "most", gbp, PENNY)
    for arc in problem.arcs:
        if limit_on(arc) == name and arc.most_gbp is not None:
            yield Number(name, "most", arc.most_gbp, PENNY)
    if name == CROSS_AREA and problem.cross_area_share is not None:
        yield Number(name, "most", problem.cross_area_share, THOUSANDTH)
    for bound in ("most", "least"):
        held = [one for rule in problem.rules if rule.id == name for one in _held(rule, bound)]
        if held and (bound == "most" or max(held) > 0):
            value = min(held) if bound == "most" else max(held)
            whole = isinstance(value, int)
            exact = Decimal(value)
            yield Number(name, bound, exact, Decimal(1) if whole else _step(exact), whole)


def with_number(problem: Problem, number: Number, value: Decimal) -> Problem:
    """Move a number.

    Loosened, every rule of the name that is tighter than the value moves to it; tightened, those
    that were the tightest do.
    """
    available = {
        stream: value if budget_of(stream) == number.name else gbp
        for stream, gbp in problem.available_gbp.items()
    }
    arcs = tuple(
        replace(arc, most_gbp=value)
        if limit_on(arc) == number.name and arc.most_gbp is not None
        else arc
        for arc in problem.arcs
    )
    share = value if number.name == CROSS_AREA else problem.cross_area_share
    rules = tuple(_moved(rule, number, value) for rule in problem.rules)
    return replace(problem, rules=rules, arcs=arcs, available_gbp=available, cross_area_share=share)


def steps_to(
    problem: Problem, number: Number, awards: tuple[Award, ...], start: Decimal | None = None
) -> int | None:
    """Give by how many steps a number must be loosened for an award to stand; none if never.

    Args:
        problem: Whose other rules hold.
        number: The one that is moved.
        awards: What must stand.
        start: Where to count from, if not from the number as it is.
    """

    def enough(steps: int) -> bool:
        return stands(with_number(problem, number, number.after(steps, start)), awards)

    high = 0
    while not enough(high):
        here = number.after(high, start)
        if here >= PLENTY if number.bound == "most" else not here:
            return None
        high = max(1, 2 * high)
    low = high // 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high


def _held(rule: Rule, bound: Bound) -> Iterator[Decimal | int]:
    """Give a rule's number, where it has one; by convention its fields are `least` and `most`."""
    if any(one.name == bound for one in fields(rule)):
        value = getattr(rule, bound)
        if isinstance(value, Decimal | int):
            yield value


def _moved(rule: Rule, number: Number, value: Decimal) -> Rule:
    if rule.id != number.name:
        return rule
    for held in _held(rule, number.bound):
        looser = number.is_tighter(Decimal(held), value)
        if looser or (held == number.value and number.is_tighter(value, number.value)):
            moved: dict[str, Any] = {number.bound: int(value) if number.whole else value}
            return replace(rule, **moved)
    return rule


def _step(value: Decimal) -> Decimal:
    """Move shares by a thousandth, scores and lots by a tenth, units by one."""
    return THOUSANDTH if value <= 1 else TENTH if value <= 100 else Decimal(1)
