"""Concentration: what is awarded must not sit with too few (Herfindahl-Hirschman index).

The index adds up squares of shares s. Straight lines below a square stand in for it: the line
through a and b on the parabola is (a + b) s - a b. Where shares can only be whole numbers of lots,
lines from one number to the next are exact. Where every award of an undertaking is yes or no, so
are products of two choices. Only where lots are split do lines at a few points fall short of the
square; `tightened` then adds the points that an award has shown to be missing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, pairwise
from math import floor, sqrt
from typing import NamedTuple

from toolkit.allocation.awarded import Awarded
from toolkit.allocation.drafting import Draft
from toolkit.allocation.families.rule import Measure, Rule
from toolkit.allocation.families.share_limit import weights
from toolkit.allocation.problem import Problem
from toolkit.allocation.program import Term

HAIR = Decimal("0.0000001")  # a thousandth of a point where the index runs to ten thousand
POINTS = (0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.65, 0.8, 1.0)  # where lines touch
WHOLE = 1e-9  # a share this close to a number of lots is one


@dataclass(frozen=True)
class Concentration(Rule):
    """Largest sum of squared shares of undertakings, each with its part in consortia.

    Args:
        most: From 0 to 1; 0.25 is 2,500 points.
        lots: Lots that count; empty for all. What stays unawarded counts as nobody's.
        measure: What lots weigh: published value, units, or each the same.
        touch: Shares at which lines touch the square beside the usual ones.
    """

    most: Decimal = Decimal(1)
    lots: tuple[str, ...] = ()
    measure: Measure = "lots"
    touch: tuple[Decimal, ...] = ()


def rows(rule: Concentration, draft: Draft) -> None:
    """Limit the index: square[p] >= (a + b) share[p] - a b; sum over p of square[p] <= most."""
    weight = weights(draft.problem, rule.lots, rule.measure)
    whole = sum(weight.values(), Decimal(0))
    if not whole or rule.most >= 1:
        return
    squares: list[Term] = []
    for who, wins in _wins(draft, {lot: one / whole for lot, one in weight.items() if one}).items():
        square = draft.add("square", rule.id, who, up=None, whole=False)
        squares.append((square, 1.0))
        share = [(n, win.part) for win in wins.values() for n in win.columns]
        if rule.measure == "lots" and _is_counted(draft, share, len(weight)):
            lines = _between_counts(len(weight), float(rule.most))
        else:
            lines = [(t, t) for t in {*POINTS, *map(float, rule.touch)}]
            _multiply(draft, square, list(wins.items()), rule)
        for a, b in sorted(lines):
            line = [(n, -(a + b) * c) for n, c in share]
            draft.say([(square, 1.0), *line], ">=", -a * b, rule.id)
    draft.say(squares, "<=", float(rule.most), rule.id)


class _Win(NamedTuple):
    """Choices of one lot that exclude each other and count the same, and what each counts."""

    part: float
    columns: list[int]


type _Key = tuple[str, str]


def _wins(draft: Draft, weight: Mapping[str, Decimal]) -> dict[str, dict[_Key, _Win]]:
    """Give what each undertaking can win, by lot and, where a lot can be shared, by bidder."""
    found: dict[str, dict[_Key, _Win]] = defaultdict(dict)
    for offer, (n, c) in zip(draft.problem.offers, draft.share, strict=True):
        if offer.lot in weight:
            for who, part in _undertakings(draft.problem, offer.provider).items():
                apart = offer.provider if offer.lot in draft.split else f"{part}"
                mine = _Win(c * float(weight[offer.lot] * part), [])
                found[who].setdefault((offer.lot, apart), mine).columns.append(n)
    return found


def _undertakings(problem: Problem, bidder: str) -> Mapping[str, Decimal]:
    """Give the undertakings behind a bidder, each with the parts of all its parties."""
    found: dict[str, Decimal] = defaultdict(Decimal)
    for party, part in problem.parties(bidder):
        found[problem.undertaking(party)] += part
    return found


def _is_counted(draft: Draft, share: Iterable[Term], lots: int) -> bool:
    """Say whether each choice wins a whole number of lots."""
    return all(draft.columns[n].whole and abs(c * lots - round(c * lots)) < WHOLE for n, c in share)


def _between_counts(lots: int, most: float) -> list[tuple[float, float]]:
    """Give lines from each number of lots to the next, up to the first that is too many."""
    last = min(lots, floor(sqrt(most) * lots) + 1)
    return [(a / lots, b / lots) for a, b in pairwise(range(last + 1))]


def _multiply(
    draft: Draft, square: int, wins: Sequence[tuple[_Key, _Win]], rule: Concentration
) -> None:
    """Square a sum of wins: sum of c[i]^2 x[i] + 2 c[i] c[j] both[i, j]; none if one is a share.

    both[i, j] >= x[i] + x[j] - 1, and at least the packages that win both; that is enough, as less
    of it is never worse.
    """
    if not all(draft.columns[n].whole for _, win in wins for n in win.columns):
        return
    exact = [(n, -win.part * win.part) for _, win in wins for n in win.columns]
    for ((lot, _), one), ((other, _), two) in combinations(wins, 2):
        if lot == other and lot not in draft.split:
            continue
        both = draft.add("both", rule.id, whole=False)
        either = [(n, 1.0) for n in (*one.columns, *two.columns)]
        draft.say([*either, (both, -1.0)], "<=", 1.0, rule.id)
        if common := set(one.columns).intersection(two.columns):
            draft.say([*((n, 1.0) for n in sorted(common)), (both, -1.0)], "<=", 0.0, rule.id)
        exact.append((both, -2 * one.part * two.part))
    draft.say([(square, 1.0), *exact], ">=", 0.0, rule.id)


def broken(rule: Concentration, awarded: Awarded) -> Iterator[str]:
    """Add up the squares."""
    index = sum((share * share for share in _shares(rule, awarded).values()), Decimal(0))
    if index > rule.most + HAIR:
        yield f"concentration is {index:.7f}, above {rule.most}"


def tightened(rule: Concentration, awarded: Awarded) -> Concentration:
    """Add the points at which lines fell short of the squares of an award that breaks the rule.

    Args:
        rule: As it was stated to the solver.
        awarded: What came of it.

    Returns:
        The rule to state next; the same one where the award keeps it or nothing is missing.
    """
    if not any(broken(rule, awarded)):
        return rule
    reached = (round(share, 9) for share in _shares(rule, awarded).values() if share)
    return replace(rule, touch=tuple(sorted({*rule.touch, *reached})))


def _shares(rule: Concentration, awarded: Awarded) -> Mapping[str, Decimal]:
    """Give the share of each undertaking."""
    problem = awarded.problem
    weight = weights(problem, rule.lots, rule.measure)
    whole = sum(weight.values(), Decimal(0))
    won: dict[str, Decimal] = defaultdict(Decimal)
    for one in awarded.won:
        for who, part in _undertakings(problem, one.offer.provider).items():
            if whole:
                won[who] += weight.get(one.offer.lot, Decimal(0)) * one.share * part / whole
    return won
