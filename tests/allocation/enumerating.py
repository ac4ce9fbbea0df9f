"""Tiny award problems of whole lots, and their best award by trying every set of winners."""

import random
from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import product

from toolkit.allocation.families.capacity import Capacity
from toolkit.allocation.families.choice import Choice
from toolkit.allocation.families.every import charges_on
from toolkit.allocation.families.lot_cap import LotCap
from toolkit.allocation.families.lot_winners import LotWinners
from toolkit.allocation.families.portfolio_quality import PortfolioQuality
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.families.share_limit import ShareLimit
from toolkit.allocation.families.winners import Winners
from toolkit.allocation.problem import Need, Offer, Problem
from toolkit.allocation.results import Award
from toolkit.allocation.settling import award
from toolkit.allocation.verifying import broken_rules

MOST_KEYS = 11  # bids and packages, each won or not: two thousand sets
type Chance = random.Random
type MoreRules = Callable[[Chance, Sequence[Need], Sequence[Offer]], list[Rule]]


def tiny_problem(seed: int, more: MoreRules | None = None) -> Problem:
    """Draw a problem of up to four lots and three providers; rules come and go by chance."""
    while True:
        chance = random.Random(seed)
        lots = [f"L{n}" for n in range(chance.randint(1, 4))]
        providers = [f"P{n}" for n in range(chance.randint(1, 3))]
        needs = [_need(chance, lot) for lot in lots]
        offers = _offers(chance, needs, providers)
        if len({offer.wins_with for offer in offers}) <= MOST_KEYS:
            break
        seed += 1_000_003
    rules = [*_rules(chance, lots, providers), *(more(chance, needs, offers) if more else ())]
    return Problem(tuple(needs), tuple(offers), tuple(rules))


def every_award(problem: Problem) -> list[tuple[Award, ...]]:
    """Give every set of winners that breaks no rule."""
    units = {need.lot: need.units for need in problem.needs}
    keys = list(dict.fromkeys(offer.wins_with for offer in problem.offers))
    found = []
    for chosen in product((False, True), repeat=len(keys)):
        won = {key for key, wins in zip(keys, chosen, strict=True) if wins}
        awards = tuple(award(o, units[o.lot]) for o in problem.offers if o.wins_with in won)
        if not broken_rules(problem, awards, ()):
            found.append(awards)
    return found


def standing(problem: Problem, awards: Sequence[Award]) -> tuple[int, Decimal]:
    """Give what an award is judged by: lots unawarded, then its price with all charges."""
    price = sum((one.price_gbp_per_unit * one.units for one in awards), Decimal(0))
    price += sum((one.gbp for one in charges_on(problem, awards)), Decimal(0))
    return len(problem.needs) - len({one.lot for one in awards}), price


def best_by_trying(problem: Problem) -> tuple[int, Decimal] | None:
    """Give the standing of the best award; nothing where there is none."""
    return min((standing(problem, awards) for awards in every_award(problem)), default=None)


def _need(chance: Chance, lot: str) -> Need:
    units, value = Decimal(chance.randint(1, 20) * 100), Decimal(chance.randint(1, 50) * 1000)
    return Need(lot, units, value, optional=chance.random() < 0.15)


def _offers(chance: Chance, needs: list[Need], providers: list[str]) -> list[Offer]:
    found: list[Offer] = []
    for need in needs:
        for provider in providers:
            if chance.random() < 0.75:
                found.append(_offer(chance, f"B{len(found)}", need, provider))
    for n in range(chance.randint(0, 2)):
        provider = chance.choice(providers)
        for need in chance.sample(needs, min(len(needs), 2)):
            found.append(_offer(chance, f"K{n}_{need.lot}", need, provider, f"K{n}"))
    return found


def _offer(chance: Chance, bid: str, need: Need, provider: str, package: str = "") -> Offer:
    price = Decimal(chance.randint(900 if package else 1000, 2500)) / 100
    quality = Decimal(chance.randint(40, 100))
    return Offer(
        bid, need.lot, provider, price, quality, need.units, need.units, True, Decimal(0), package
    )


def _rules(chance: Chance, lots: list[str], providers: list[str]) -> list[Rule]:
    rules: list[Rule] = []
    if chance.random() < 0.5:
        most = [Decimal(chance.randint(8, 50) * 100) for _ in providers]
        rules += [
            Capacity(f"capacity of {p}", p, party=p, most=m)
            for p, m in zip(providers, most, strict=True)
        ]
    if chance.random() < 0.4:
        most = [Decimal(chance.randint(1, 4)) for _ in providers]
        rules += [
            LotCap("caps", p, parties=(p,), most=m) for p, m in zip(providers, most, strict=True)
        ]
    if chance.random() < 0.2:
        share = Decimal(chance.randint(4, 9)) / 10
        rules += [ShareLimit("share", p, parties=(p,), most=share) for p in providers]
    if chance.random() < 0.2:
        least = Decimal(chance.randint(1, 4)) / 10
        rules.append(ShareLimit("floor", "floor", parties=(providers[0],), least=least))
    if chance.random() < 0.2 and len(lots) > 1:
        rules.append(Choice("choice", "choice", lots=tuple(lots[:2]), least=2))
    if chance.random() < 0.2:
        least_won, most_won = chance.randint(0, 2), chance.randint(2, 3)
        rules.append(Winners("winners", "winners", least=least_won, most=most_won))
    if chance.random() < 0.2:
        rules.append(PortfolioQuality("quality", "q", least=Decimal(chance.randint(50, 75))))
    if chance.random() < 0.1:
        rules.append(LotWinners("one", "one", lots=tuple(lots), most=1))
    return rules
