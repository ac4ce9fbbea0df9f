"""Choices in each dimension, and what is odd about them."""

from collections.abc import Iterator, Sequence
from datetime import date

from toolkit.longlist.lints import Lint
from toolkit.longlist.results import Considered
from toolkit.statements.case import Case
from toolkit.statements.longlist import DIMENSIONS, Choice
from toolkit.statements.tables import ids_in

PREFERRED = "preferred way forward"


def consider(case: Case) -> tuple[Considered, ...]:
    """Sort choices by dimension, in the order in which they are taken."""
    found = []
    for dimension in DIMENSIONS:
        here = tuple(one for one in case.longlist.values() if one.dimension == dimension)
        named = [one.choice_id for one in here if one.mark == PREFERRED]
        found.append(Considered(dimension, here, named[0] if len(named) == 1 else ""))
    return tuple(found)


def choice_lints(case: Case, considered: Sequence[Considered]) -> Iterator[Lint]:
    """Say what is missing or contradicts itself in the choices of a case."""
    if not case.longlist:
        return
    for one in considered:
        if not one.choices:
            words = f"Nothing is considered for {one.dimension}, one of the five choices to take."
            yield Lint("dimension_not_considered", "flagged", (one.dimension,), words)
        elif not one.preferred:
            words = f"No choice for {one.dimension} is marked as the preferred way forward."
            yield Lint("no_preferred_choice", "flagged", (one.dimension,), words)
        elif len(one.choices) == 1:
            words = f"Only one choice was considered for {one.dimension}, so nothing was compared."
            yield Lint("nothing_compared", "flagged", (one.dimension,), words)
        yield from _options_choose_once(case, one)
    for choice in case.longlist.values():
        yield from _about(case, choice)
    yield from _taken_in_order(case, considered)
    yield from _preferred_as_a_whole(case, considered)


def _about(case: Case, choice: Choice) -> Iterator[Lint]:
    name = choice.choice_id
    used = ids_in(choice.options or "")
    if choice.mark == "discount" and used:
        words = f"“{choice.label}” was discounted, yet {', '.join(used)} still makes that choice."
        yield Lint("discounted_in_use", "flagged", (name, *used), words)
    if not choice.tested_against:
        words = f"“{choice.label}” was marked without a test against any success factor."
        yield Lint("not_tested", "flagged", (name,), words)
    if choice.decision_id not in case.decisions:
        words = (
            f"“{choice.label}” has no entry in the decisions log, so nobody can say who marked it."
        )
        yield Lint("no_decision_entry", "flagged", (name,), words)


def _options_choose_once(case: Case, one: Considered) -> Iterator[Lint]:
    """Every option makes exactly one choice in a dimension, where any is said to make one."""
    made = [name for choice in one.choices for name in ids_in(choice.options or "")]
    for option in case.options if made else ():
        count = made.count(option.id)
        if count != 1:
            many = "no choice" if count == 0 else f"{count} choices"
            words = f"“{option.title}” makes {many} for {one.dimension}; it should make one."
            yield Lint("not_one_choice", "flagged", (option.id, one.dimension), words)


def _taken_in_order(case: Case, considered: Sequence[Considered]) -> Iterator[Lint]:
    """A dimension is settled no earlier than the one before it."""
    before: tuple[date, str] | None = None
    for one in considered:
        entry = case.longlist[one.preferred].decision_id if one.preferred else None
        if entry is None or entry not in case.decisions:
            continue
        day = case.decisions[entry].decided_on
        if before and day < before[0]:
            words = f"The choice for {one.dimension} was taken before that for {before[1]}."
            yield Lint("out_of_order", "flagged", (one.dimension, before[1]), words)
        before = max(before or (day, one.dimension), (day, one.dimension), key=lambda at: at[0])


def _preferred_as_a_whole(case: Case, considered: Sequence[Considered]) -> Iterator[Lint]:
    """The preferred way forward makes the preferred choice in every dimension."""
    for candidate in case.candidates.values():
        option = candidate.option_id
        if candidate.part != PREFERRED or option is None:
            continue
        apart = [
            one.dimension
            for one in considered
            if one.preferred and option not in ids_in(case.longlist[one.preferred].options or "")
        ]
        if apart:
            words = (
                f"“{candidate.label}” stands for the preferred way forward and does not make the "
                f"preferred choice for {', '.join(apart)}."
            )
            yield Lint("preferred_not_consistent", "flagged", (option, *apart), words)
