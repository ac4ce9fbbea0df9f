"""Tiny problems in which awards often tie, and what they are compared by."""

from dataclasses import replace
from decimal import Decimal
from random import Random

from tests.allocation.enumerating import tiny_problem
from tests.allocation.problems import capacity, need, offer
from toolkit.allocation.goals.aims import Aim, aim_value, least_pence, linear
from toolkit.allocation.goals.seeking import Sought
from toolkit.allocation.modelling import Goal
from toolkit.allocation.problem import Offer, Problem
from toolkit.allocation.results import Award
from toolkit.allocation.settling import award


def tied_problem(seed: int) -> tuple[Problem, Aim]:
    """Draw a problem whose bids have few prices, qualities and mobilisation costs."""
    stated, chance = tiny_problem(seed), Random(seed)
    offers = tuple(
        replace(
            one,
            quality=Decimal(round(one.quality / 20) * 20),
            mobilisation_gbp=Decimal(chance.randint(0, 2) * 100),
        )
        for one in stated.offers
    )
    coarse = {one.bid: Decimal(1 + int(one.price_gbp) // 10) for one in offers}
    needs = tuple(replace(one, value_gbp=Decimal(1000)) for one in stated.needs)
    return replace(stated, offers=offers, needs=needs), linear(Goal("coarse", coarse), Decimal(1))


def hard_problem() -> tuple[Problem, Sought]:
    """Draw a problem that no solver proves in a moment, with an award that keeps its rules.

    There is little room beside that award, and a large lot is cheap.
    """
    chance = Random(5)
    names = [f"P{n}" for n in range(12)]
    used = dict.fromkeys(names, Decimal(0))
    lots = [need(f"L{n}", str(chance.randint(20, 100))) for n in range(100)]
    bids: list[Offer] = []
    awards: list[Award] = []
    for lot in lots:
        units, mine = str(lot.units), chance.choice(names)
        for name in names:
            price = str(111 + chance.randint(-10, 10) - lot.units)
            bids.append(offer(lot.lot + name, lot.lot, name, price, least=units, most=units))
            if name == mine:
                awards.append(award(bids[-1], lot.units))
        used[mine] += lot.units
    rules = tuple(capacity(name, str(most + 6)) for name, most in used.items())
    stated = Problem(tuple(lots), tuple(bids), rules)
    aim = least_pence(stated)
    reached = (aim_value(stated, aim, awards),)
    return stated, Sought("limit", (aim,), reached, awards=tuple(awards))


def standing(problem: Problem, best: Sought, awards: tuple[Award, ...]) -> tuple[Decimal, ...]:
    return tuple(aim_value(problem, aim, awards) for aim in best.aims)


def bids_of(awards: tuple[Award, ...]) -> frozenset[str]:
    return frozenset(one.bid for one in awards)
