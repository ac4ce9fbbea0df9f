"""The cheapest way out: by how little rules must be loosened for an award, in their own terms."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from toolkit.allocation.explaining.asking import Asking, asking, cheapest, may_ask, possible
from toolkit.allocation.explaining.conflicts import Names
from toolkit.allocation.explaining.named import cites_of, cover_of, without
from toolkit.allocation.explaining.numbers import Number, numbers_of, steps_to, with_number
from toolkit.allocation.explaining.standing import standing_of
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award
from toolkit.allocation.solving import Limits

FAR = 2**20  # steps


@dataclass(frozen=True)
class Loosening:
    """How one named thing gives way.

    Args:
        name: Of the rule.
        before: Its number; nothing where it has none, or none that helps by itself.
        after: The nearest number with which there is an award; one step less is not enough.
        words: The change, as an instruction.
    """

    name: str
    before: Decimal | None
    after: Decimal | None
    words: str


@dataclass(frozen=True)
class Repair:
    """Loosenings that together make an award possible.

    Args:
        changes: Made in this order, each as small as it can be after those before it.
        unawarded: Optional lots that stay unawarded, those given up among them.
        gbp: Yearly price of the cheapest award then.
        awards: That award.
        proved: Whether every answer behind it was.
    """

    changes: tuple[Loosening, ...]
    unawarded: int | None
    gbp: Decimal | None
    awards: tuple[Award, ...]
    proved: bool


def price_repairs(
    problem: Problem, repairs: Sequence[Names], stop: Limits | None = None
) -> tuple[Repair, ...]:
    """Find the least changes that each smallest repair needs, and what the award then costs.

    Args:
        problem: Without an award.
        repairs: As `find_conflicts` gives them.
        stop: When to stop before the end.

    Returns:
        Those that give up no lot first; then the one with the fewest changes, then the cheapest.
    """
    work = asking(stop, 12 * sum(len(one) for one in repairs))
    priced = [_repair(work, problem, names) for names in repairs]
    lost = {cover_of(need) for need in problem.needs}

    def order(one: Repair) -> tuple[bool, int, int, Decimal]:
        given_up = sum(change.name in lost for change in one.changes)
        return not one.proved, given_up, len(one.changes), one.gbp or Decimal(0)

    return tuple(sorted(priced, key=order))


def _repair(work: Asking, problem: Problem, names: Names) -> Repair:
    changes, eased = [], problem
    for n, name in enumerate(names):
        change, eased = _loosen(work, eased, name, names[n + 1 :])
        changes.append(change)
    found = cheapest(work, eased)
    if found.reached is None:
        return Repair(tuple(changes), None, None, (), proved=False)
    standing = standing_of(eased, found.awards)
    return Repair(tuple(changes), *standing, found.awards, not work.unsure)


def _loosen(work: Asking, problem: Problem, name: str, later: Names) -> tuple[Loosening, Problem]:
    """Move the first number of a rule that can make room, with later changes made altogether."""
    for number in numbers_of(problem, name) if may_ask(work) else ():
        steps = _fewest_steps(work, without(problem, later), number)
        if steps is not None:
            after = number.after(steps)
            change = Loosening(name, number.value, after, _words(number, after))
            return change, with_number(problem, number, after)
    words = f"do without {name}"
    if cites := cites_of(problem, name):
        words += f" ({cites}), which is law: only where its facts are otherwise"
    for need in problem.needs:
        if cover_of(need) == name:
            words = f"leave lot {need.lot} unawarded"
    return Loosening(name, None, None, words), without(problem, (name,))


def _fewest_steps(work: Asking, problem: Problem, number: Number) -> int | None:
    """Halve the way between a number without an award and one with, until they are neighbours.

    Every award found says itself how little it needs, which is often less than what was tried.
    """
    high = None
    for loose in (
        without(problem, (number.name,)),
        with_number(problem, number, number.after(FAR)),  # where a rule holds two numbers
    ):
        if high is None:
            found = possible(work, loose)
            high = steps_to(problem, number, found.awards) if found.awards else None
    low = 0
    while high is not None and high - low > 1:
        middle = (low + high) // 2
        tried = with_number(problem, number, number.after(middle))
        found = possible(work, tried)
        if found.status == "optimal":
            needed = steps_to(problem, number, found.awards)
            high = middle if needed is None else min(middle, max(needed, low + 1))
        elif found.status == "limit":
            break
        else:
            low = middle
    return high


def _words(number: Number, after: Decimal) -> str:
    verb = "raise the most allowed" if number.bound == "most" else "lower the least allowed"
    return f"{verb} by {number.name} from {_plain(number.value)} to {_plain(after)}"


def _plain(value: Decimal) -> str:
    return f"{value.normalize():,f}"
