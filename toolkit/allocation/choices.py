"""The variables of the award problem, and the units in which the solver sees them.

Shares of lots and a round number of pounds are the solver's units, so that its tolerances are far
below a penny.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

import pulp

from toolkit.allocation.problem import Arc, Problem

NOT_PLAIN = re.compile(r"[^A-Za-z0-9_]")


@dataclass(frozen=True)
class Choices:
    """The variables of one award problem.

    Args:
        pounds: Pounds in one of the model's units of money.
        share: Part of its lot given to an offer, by position of the offer.
        won: 1 where the offer is awarded anything.
        holds: 1 where a provider wins part of a lot, by lot and provider.
        pays: Money a year, by position of the arc.
        uncovered: Part of a lot that nobody delivers, by lot; only while looking for shortfalls.
        too_few: Providers missing on a lot; only while looking for shortfalls.
        unfunded: Money of a lot that nobody pays; only while looking for shortfalls.
    """

    pounds: Decimal
    share: dict[int, pulp.LpVariable]
    won: dict[int, pulp.LpVariable]
    holds: dict[tuple[str, str], pulp.LpVariable]
    pays: dict[int, pulp.LpVariable]
    uncovered: dict[str, pulp.LpVariable] = field(default_factory=dict)
    too_few: dict[str, pulp.LpVariable] = field(default_factory=dict)
    unfunded: dict[str, pulp.LpVariable] = field(default_factory=dict)


def make_choices(model: pulp.LpProblem, problem: Problem, pounds: Decimal) -> Choices:
    """Add the variables of a problem to a model."""
    offers, arcs = problem.offers, problem.arcs
    pairs = dict.fromkeys((o.lot, o.provider) for o in offers)

    def choice(kind: str, n: int, *ids: str) -> pulp.LpVariable:
        return model.add_variable(name(kind, n, *ids), cat="Binary")

    return Choices(
        pounds=pounds,
        share={
            n: model.add_variable(name("share", n, one.bid), 0, 1) for n, one in enumerate(offers)
        },
        won={n: choice("won", n, one.bid) for n, one in enumerate(offers)},
        holds={pair: choice("holds", n, *pair) for n, pair in enumerate(pairs)},
        pays={
            n: model.add_variable(name("pays", n, arc.stream, arc.lot), 0, _most(arc, pounds))
            for n, arc in enumerate(arcs)
        },
    )


def round_pounds(gbp: Decimal) -> Decimal:
    """Give the power of ten in which a sum has five digits, as the model's unit of money."""
    return Decimal(1).scaleb(gbp.adjusted() - 4) if gbp else Decimal(1)


def total(terms: Iterable[tuple[pulp.LpVariable, float]]) -> pulp.LpAffineExpression:
    """Add up variables with their coefficients."""
    return pulp.LpAffineExpression.from_list(list(terms))


def name(kind: str, n: int, *ids: str) -> str:
    """Name a variable or row by its position, which is unique, and by ids for a reader."""
    return "_".join([kind, str(n), *(NOT_PLAIN.sub("_", one) for one in ids)])


def _most(arc: Arc, pounds: Decimal) -> float | None:
    return None if arc.most_gbp is None else float(arc.most_gbp / pounds)
