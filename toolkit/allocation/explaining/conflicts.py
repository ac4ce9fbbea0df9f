"""Why there is no award: the smallest sets of named rules that cannot hold together.

Every set of rules is either possible or not, and more rules never help. A map holds what is not yet
known: a largest set of rules that the map allows is tried; where it is possible, what was left out
is a smallest repair, and where it is not, it is cut down to a smallest conflict. Each answer is
struck off the map until nothing is left on it.

Source:
    Liffiton, Previti, Malik and Marques-Silva (2016), Fast, flexible MUS enumeration; Chinneck
    (2008), Feasibility and infeasibility in optimization: the deletion filter.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from toolkit.allocation.explaining.asking import Asking, asking, may_ask, possible
from toolkit.allocation.explaining.named import names_of, without
from toolkit.allocation.explaining.standing import stands, won_keys
from toolkit.allocation.problem import Problem
from toolkit.allocation.program import Column, Program, Row, Term
from toolkit.allocation.results import Award
from toolkit.allocation.solving import Limits, solve

LONGEST = 10_000  # rounds on the map; each gives one conflict or one repair

type Names = tuple[str, ...]


@dataclass(frozen=True)
class Conflicts:
    """Which named rules cannot hold together.

    Args:
        status: `possible` where there is an award after all; `some` where the search was stopped,
            so that there may be more conflicts and repairs than these.
        conflicts: Sets that leave no award, though they would without any one of them. A set of
            nothing says that there is no award even without any of the named rules.
        repairs: Sets without which there is an award, though with any one of them there is none;
            the smallest first.
        asked: Awards that were asked for.
    """

    status: Literal["possible", "all", "some"]
    conflicts: tuple[Names, ...]
    repairs: tuple[Names, ...]
    asked: int


@dataclass
class _Search:
    """What is known so far, in one search."""

    problem: Problem
    names: Names
    forced: str
    work: Asking
    awards: list[tuple[Award, ...]] = field(default_factory=list)


def find_conflicts(
    problem: Problem,
    stop: Limits | None = None,
    *,
    names: Sequence[str] = (),
    forced: str = "",
    most: int = 50,
) -> Conflicts:
    """Find the smallest conflicts between named rules, and the smallest repairs.

    Args:
        problem: Without an award.
        stop: When to stop before the end.
        names: What may give way; none for everything that has a name.
        forced: Bid or package that must win; empty for none.
        most: Stop after so many conflicts.
    """
    search = _search(problem, names, forced, stop)
    known, repairs = list[Names](), list[Names]()
    complete = False
    for _ in range(LONGEST):
        kept = _largest(search.names, known, repairs)
        if kept is None:
            complete = True
            break
        if _possible(search, kept):
            repairs.append(tuple(one for one in search.names if one not in set(kept)))
        elif not search.work.unsure:
            known.append(_smallest(search, kept))
        if search.work.unsure or len(known) >= most or repairs == [()]:
            break
    if search.work.unsure:  # the last answers may be wrong
        known = [one for one in known if one]
    if repairs == [()]:
        return Conflicts("possible", (), (), search.work.asked)
    status: Literal["all", "some"] = "all" if complete and not search.work.unsure else "some"
    return Conflicts(status, _sorted(search, known), _sorted(search, repairs), search.work.asked)


def one_conflict(problem: Problem, stop: Limits | None = None, *, forced: str = "") -> Names | None:
    """Find one smallest conflict.

    Returns:
        Its names; nothing where there is an award, or the search was stopped.
    """
    search = _search(problem, (), forced, stop)
    if _possible(search, search.names) or search.work.unsure:
        return None
    found = _smallest(search, search.names)
    return None if search.work.unsure else found


def _search(problem: Problem, names: Sequence[str], forced: str, stop: Limits | None) -> _Search:
    named = tuple(names) or names_of(problem)
    return _Search(problem, named, forced, asking(stop, 4 * len(named)))


def _possible(search: _Search, kept: Sequence[str]) -> bool:
    """Say whether there is an award that keeps some of the named rules."""
    if not may_ask(search.work):
        return False
    held = set(kept)
    eased = without(search.problem, {one for one in search.names if one not in held})
    if any(stands(eased, one) for one in search.awards):
        return True
    found = possible(search.work, eased, search.forced)
    if found.status == "optimal" and (
        not search.forced or search.forced in won_keys(eased, found.awards)
    ):
        search.awards.append(found.awards)
        return True
    return False


def _smallest(search: _Search, impossible: Sequence[str]) -> Names:
    """Drop what the conflict does not need: halves first, then smaller parts, then one by one."""
    kept = list(impossible)
    size = max(1, len(kept) // 2)
    while not search.work.unsure:
        at = 0
        while at < len(kept):
            tried = kept[:at] + kept[at + size :]
            if not _possible(search, tried) and not search.work.unsure:
                kept = tried
            else:
                at += size
        if size == 1:
            break
        size //= 2
    return tuple(kept) if not search.work.unsure else ()


def _largest(names: Names, known: Sequence[Names], repairs: Sequence[Names]) -> Names | None:
    """Give a largest set on the map: without a known conflict, and with part of every repair."""
    place = {name: n for n, name in enumerate(names)}
    columns = tuple(Column(f"keep_{n}", 0.0, 1.0, whole=True) for n in range(len(names)))
    rows: list[Row] = []
    for one in known:
        terms: list[Term] = [(place[name], 1.0) for name in one]
        rows.append(Row(f"conflict_{len(rows)}", terms, "<=", len(one) - 1.0))
    for one in repairs:
        terms = [(place[name], 1.0) for name in one]
        rows.append(Row(f"repair_{len(rows)}", terms, ">=", 1.0))
    answer = solve(Program(columns, tuple(rows), {n: -1.0 for n in range(len(names))}))
    if answer.status != "optimal":
        return None
    return tuple(name for name, value in zip(names, answer.values, strict=True) if round(value))


def _sorted(search: _Search, sets: Sequence[Names]) -> tuple[Names, ...]:
    """Order sets by their size, then as the names stand in the problem."""
    place = {name: n for n, name in enumerate(search.names)}
    return tuple(sorted(sets, key=lambda one: (len(one), [place[name] for name in one])))
