"""Testing combinations of lots in two stages: first lot by lot, then as a whole."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from toolkit.allocation.finding import Found, find
from toolkit.allocation.modelling import Goal, least_price
from toolkit.allocation.problem import Offer, Problem
from toolkit.allocation.solving import Limits
from toolkit.allocation.structures.combined_lots import Combination, CombinedLots


@dataclass(frozen=True)
class TwoStages:
    """Both stages of the test.

    Args:
        apart: The best outcome without combinations.
        problem: The problem of the second stage, which holds the test as a rule.
        together: The best outcome with those combinations that passed.
    """

    apart: Found
    problem: Problem
    together: Found

    @property
    def tested(self) -> tuple[Combination, ...]:
        """Every package with its test."""
        return next(rule.tested for rule in self.problem.rules if isinstance(rule, CombinedLots))


def in_two_stages(
    problem: Problem,
    rule: CombinedLots,
    goals: Sequence[Goal] = (),
    stop: Limits | None = None,
) -> TwoStages:
    """Find the best outcome lot by lot, test every combination against it, and find the best again.

    Args:
        problem: With its packages.
        rule: Names the groups; its tests are made here.
        goals: In order of importance; combinations are tested by the first. None asks for the
            least price.
        stop: When to stop each stage before its end.

    Raises:
        SolverError: The solver failed, or its award breaks a rule when checked without it.
    """
    apart, second = first_stage(problem, rule, goals, stop)
    return TwoStages(apart, second, find(second, goals, stop))


def first_stage(
    problem: Problem,
    rule: CombinedLots,
    goals: Sequence[Goal] = (),
    stop: Limits | None = None,
) -> tuple[Found, Problem]:
    """Find the best outcome lot by lot, and state the problem in which it is what counts.

    Args:
        problem: With its packages.
        rule: Names the groups; its tests are made here.
        goals: In order of importance; none asks for the least price.
        stop: When to stop before the end.

    Returns:
        The outcome lot by lot, and the problem with every combination tested against it.
    """
    apart = find(lot_by_lot(problem), goals, stop)
    goal = goals[0] if goals else least_price(problem)
    tested = replace(rule, tested=tuple(_test(problem, rule, goal, apart)))
    return apart, replace(problem, rules=(*problem.rules, tested))


def lot_by_lot(problem: Problem) -> Problem:
    """Leave out every combination; a lot for which nobody bids by itself may go unawarded."""
    single = tuple(offer for offer in problem.offers if not offer.package)
    lots = {offer.lot for offer in single}
    needs = tuple(
        need if need.lot in lots else replace(need, optional=True) for need in problem.needs
    )
    return replace(problem, needs=needs, offers=single)


def _test(problem: Problem, rule: CombinedLots, goal: Goal, apart: Found) -> Iterator[Combination]:
    units = {need.lot: need.units for need in problem.needs}
    offers: dict[str, list[Offer]] = defaultdict(list)
    for offer in problem.offers:
        if offer.package:
            offers[offer.package].append(offer)
    reached: dict[str, Decimal] = defaultdict(Decimal)
    for award in apart.awards if apart.reached is not None else ():
        whole = units[award.lot]
        reached[award.lot] += goal.per_lot.get(award.bid, Decimal(0)) * award.units / whole
    for package, parts in offers.items():
        lots = tuple(dict.fromkeys(offer.lot for offer in parts))
        counts = sum((goal.per_lot.get(offer.bid, Decimal(0)) for offer in parts), Decimal(0))
        known = all(lot in reached for lot in lots)
        yield Combination(
            package,
            lots,
            not rule.groups or any(set(lots) <= set(group) for group in rule.groups),
            counts + goal.per_win.get(package, Decimal(0)),
            sum((reached[lot] for lot in lots), Decimal(0)) if known else None,
        )
