"""What each award rule costs: alone, all of them together, and a split that adds up."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Literal, NamedTuple

from toolkit.allocation.explaining.asking import Asking, asking, cheapest, may_ask
from toolkit.allocation.explaining.named import cites_of, rules_of, without
from toolkit.allocation.explaining.split import averaged, shapley, whole_pence
from toolkit.allocation.explaining.standing import Standing, standing_of, stands
from toolkit.allocation.families.every import FAMILIES
from toolkit.allocation.problem import Problem
from toolkit.allocation.results import Award
from toolkit.allocation.solving import Limits
from toolkit.futures.streams import stream, stream_name
from toolkit.units import pence, pounds

MOST_SPLIT = 8  # rules: 256 sets of them; orders are drawn where they are more
PAIRS = 8  # of orders drawn, each with its reverse
SEED = 0  # of the orders

type Dropped = frozenset[str]


@dataclass(frozen=True)
class RulePrice:
    """What one rule costs a year.

    Args:
        without: Judgement on the cheapest award without this rule; nothing where there is none.
        one_off_gbp: What dropping this rule alone would save; nothing where there is no award
            with it, or none without it.
        split_gbp: Its part of what all the rules cost together.
        error_gbp: Standard error of that part, where orders were drawn; nothing where it is exact.
        cites: The clause, where law sets it; empty for a rule of the case.
    """

    rule: str
    without: Standing | None
    one_off_gbp: Decimal | None
    split_gbp: Decimal | None
    error_gbp: Decimal | None = None
    cites: str = ""


@dataclass(frozen=True)
class RulePrices:
    """What rules cost a year.

    Args:
        status: `no award` where the rules leave none, so that they have no price; `limit` where
            the search was stopped, so that some prices are missing.
        with_all: The cheapest award with every rule.
        without_any: The cheapest award without all of those priced.
        together_gbp: What all of them cost together. Where optional lots are awarded only
            without a rule, this may be below zero.
        rules: In the order asked for.
        why_not_split: In words, where there is no split; empty where there is.
        asked: Awards that were asked for; the others follow from them.
        orders: In which rules were dropped one after the other, where every set of them is too
            many to try; 0 where the split is exact.
    """

    status: Literal["priced", "no award", "limit"]
    with_all: Standing | None
    without_any: Standing | None
    together_gbp: Decimal | None
    rules: tuple[RulePrice, ...]
    why_not_split: str
    asked: int
    orders: int = 0


class _Priced(NamedTuple):
    """A judgement and the award it is on; neither where there is no award."""

    standing: Standing | None
    awards: tuple[Award, ...]


def price_rules(
    problem: Problem, rules: Sequence[str] = (), stop: Limits | None = None
) -> RulePrices:
    """Price named rules by asking for the award without them.

    Args:
        problem: The award problem.
        rules: Names to price, such as ids of award rules or a stream; none for every award rule.
            Up to 8 share exactly what they cost together; more by orders that are drawn, so that
            the parts add up all the same and each has an error.
        stop: When to stop before the end.
    """
    names = tuple(rules) or rules_of(problem)
    split = len(names) <= MOST_SPLIT
    work = asking(stop, 2 ** len(names) // 4 if split else len(names) + 2)
    known: dict[Dropped, _Priced] = {}
    alone = [frozenset({name}) for name in names]
    for dropped in dict.fromkeys([frozenset[str](), frozenset(names), *alone]):
        _price(work, problem, known, dropped)
    base, free = known[frozenset()].standing, known[frozenset(names)].standing
    if split and base is not None:
        for size in range(len(names) - 1, 1, -1):
            for chosen in combinations(names, size):
                _price(work, problem, known, frozenset(chosen))
    drawn = [] if split or base is None else _drawn(work, problem, known, names)
    why_not = "" if drawn else _why_not(work, known, base)
    if drawn:
        parts, errors = averaged(drawn)
    else:
        parts, errors = {} if why_not else _split(known, names), {}
    return RulePrices(
        "limit" if work.unsure else "no award" if base is None else "priced",
        base,
        free,
        _saved(base, free),
        tuple(
            RulePrice(
                name,
                known[frozenset({name})].standing,
                _saved(base, known[frozenset({name})].standing),
                pounds(parts[name]) if name in parts else None,
                pounds(errors[name]) if name in errors else None,
                cites_of(problem, name),
            )
            for name in names
        ),
        why_not,
        work.asked,
        2 * len(drawn),
    )


def _drawn(
    work: Asking, problem: Problem, known: dict[Dropped, _Priced], names: Sequence[str]
) -> list[dict[str, int]]:
    """Add up, in pence, what each rule saves in an order drawn and in its reverse."""
    random, saved = stream(SEED, stream_name("rule_prices", "orders"), 0), list[dict[str, int]]()
    for _ in range(PAIRS):
        order = [names[n] for n in random.permutation(len(names))]
        both = dict.fromkeys(names, 0)
        for one in (order, order[::-1]):
            chain = [frozenset(one[:n]) for n in range(len(one) + 1)]
            _along(work, problem, known, chain)
            if work.unsure:
                return saved
            worth = [pence(_gbp(known[dropped])) for dropped in chain]
            for name, before, after in zip(one, worth, worth[1:], strict=False):
                both[name] += before - after
        saved.append(both)
    return saved


def _along(
    work: Asking, problem: Problem, known: dict[Dropped, _Priced], chain: Sequence[Dropped]
) -> None:
    """Price a chain of ever more rules dropped, halving it where its ends differ."""
    first, last = known[chain[0]], known[chain[-1]]
    inside = chain[1:-1]
    if not inside or work.unsure:
        return
    if first.standing == last.standing and not _charges(problem, chain[-1]):
        known |= dict.fromkeys(inside, last)  # no better with fewer rules than with more
        return
    middle = len(chain) // 2
    _price(work, problem, known, chain[middle])
    _along(work, problem, known, chain[: middle + 1])
    _along(work, problem, known, chain[middle:])


def _gbp(priced: _Priced) -> Decimal:
    return Decimal(0) if priced.standing is None else priced.standing.gbp


def _price(work: Asking, problem: Problem, known: dict[Dropped, _Priced], dropped: Dropped) -> None:
    """Find the cheapest award without some rules, from those already found where that will do."""
    if dropped in known:
        return
    if not may_ask(work):
        known[dropped] = _Priced(None, ())
        return
    eased = without(problem, dropped)
    if not _charges(problem, dropped.union(*known)):
        for other, priced in known.items():
            if other > dropped and (priced.standing is None or stands(eased, priced.awards)):
                known[dropped] = priced  # best with fewer rules, and it keeps these too
                return
        for tight, priced in known.items():
            if tight < dropped and priced.standing is not None:
                if any(dropped < o and known[o].standing == priced.standing for o in known):
                    known[dropped] = priced  # no better with fewer rules than with more
                    return
    found = cheapest(work, eased)
    standing = standing_of(eased, found.awards) if found.status == "optimal" else None
    known[dropped] = _Priced(standing, found.awards if standing else ())


def _charges(problem: Problem, names: Dropped) -> bool:
    """Say whether a rule brings money of its own, so that dropping it may cost more."""
    return any(rule.id in names and FAMILIES[type(rule)].charged for rule in problem.rules)


def _why_not(work: Asking, known: dict[Dropped, _Priced], base: Standing | None) -> str:
    if work.unsure:
        return "the search was stopped before every award was proved"
    if base is None:
        return "there is no award with all rules, so what they cost has no limit"
    for dropped, priced in sorted(known.items(), key=lambda item: len(item[0])):
        if priced.standing is None:
            return f"there is no award without {' and '.join(sorted(dropped))}"
    return ""


def _split(known: dict[Dropped, _Priced], names: Sequence[str]) -> dict[str, int]:
    """Share out, in pence, what rules cost together."""
    whole = frozenset(names)

    def worth(kept: frozenset[str]) -> int:
        standing = known[whole - kept].standing
        return 0 if standing is None else pence(standing.gbp)

    return whole_pence(shapley(names, worth))


def _saved(base: Standing | None, eased: Standing | None) -> Decimal | None:
    if base is None or eased is None:
        return None
    return pounds(pence(base.gbp) - pence(eased.gbp))
