"""What every set of winners breaks, by name: the answers of explanations by trying everything."""

from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from tests.allocation.enumerating import every_award
from toolkit.allocation.awarded import awarded
from toolkit.allocation.explaining.named import cover_of
from toolkit.allocation.families.every import FAMILIES
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award

type Names = frozenset[str]


def breaches(problem: Problem) -> list[tuple[tuple[Award, ...], Names]]:
    """Give every set of winners that serves no lot twice, with the names that it breaks."""
    bare = replace(
        problem, needs=tuple(replace(need, optional=True) for need in problem.needs), rules=()
    )
    found = []
    for awards in every_award(bare):
        read = awarded(replace(bare, rules=problem.rules), awards)
        served = {one.lot for one in awards}
        broken = {rule.id for rule in problem.rules if any(FAMILIES[type(rule)].broken(rule, read))}
        broken |= {
            cover_of(need) for need in problem.needs if not need.optional and need.lot not in served
        }
        found.append((awards, frozenset(broken)))
    return found


def least(sets: list[Names]) -> set[Names]:
    """Keep the sets that hold no other."""
    distinct = set(sets)
    return {one for one in distinct if not any(other < one for other in distinct)}


def conflicts_by_trying(names: tuple[str, ...], repairs: set[Names]) -> set[Names]:
    """Give the smallest sets of names that share one with every repair."""
    hits: list[Names] = []
    for size in range(len(names) + 1):
        for chosen in combinations(names, size):
            one = frozenset(chosen)
            if not any(hit <= one for hit in hits) and all(one & other for other in repairs):
                hits.append(one)
    return set(hits)


def whole_gbp(awards: tuple[Award, ...]) -> Decimal:
    return sum((one.units * one.price_gbp_per_unit for one in awards), Decimal(0))
