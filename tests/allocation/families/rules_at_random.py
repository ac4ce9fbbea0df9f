"""Rules of the families beside the first seven, drawn for tiny problems."""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from tests.allocation.enumerating import MOST_KEYS, tiny_problem
from toolkit.allocation.families.apart import Apart
from toolkit.allocation.families.concentration import Concentration
from toolkit.allocation.families.one_group import OneGroup
from toolkit.allocation.families.one_of import OneOf
from toolkit.allocation.families.only_with import OnlyWith
from toolkit.allocation.families.rebate import Rebate, Step
from toolkit.allocation.families.resilience import Resilience, Standby
from toolkit.allocation.families.rule import Measure, Rule
from toolkit.allocation.families.synergy import Synergy
from toolkit.allocation.families.tiers import Tier, Tiers, tiered
from toolkit.allocation.families.workload import Workload
from toolkit.allocation.problem import Need, Offer, Problem

type Chance = random.Random
type Drawn = Callable[[Chance, Sequence[Need], Sequence[Offer]], list[Rule]]
MEASURES: tuple[Measure, ...] = ("value", "units", "lots")


def one_of(chance: Chance, needs: Sequence[Need], offers: Sequence[Offer]) -> list[Rule]:
    keys = _keys(offers)
    group = chance.sample(keys, min(len(keys), chance.randint(2, 3)))
    return [OneOf("one of", "one of", keys=tuple(group))]


def one_group(chance: Chance, needs: Sequence[Need], offers: Sequence[Offer]) -> list[Rule]:
    keys = _keys(offers)
    groups = [chance.sample(keys, min(len(keys), chance.randint(1, 3))) for _ in range(2)]
    return [OneGroup("one group", "one group", groups=tuple(map(tuple, groups)))]


def only_with(chance: Chance, needs: Sequence[Need], offers: Sequence[Offer]) -> list[Rule]:
    keys = _keys(offers)
    others = chance.sample(keys, min(len(keys), chance.randint(0, 2)))
    return [OnlyWith("only with", "only with", key=chance.choice(keys), needs=tuple(others))]


def apart(chance: Chance, needs: Sequence[Need], offers: Sequence[Offer]) -> list[Rule]:
    pairs = sorted({(offer.lot, offer.provider) for offer in offers})
    wins = chance.sample(pairs, min(len(pairs), chance.randint(2, 3)))
    return [Apart("apart", "apart", wins=tuple(wins))]


def synergy(chance: Chance, needs: Sequence[Need], offers: Sequence[Offer]) -> list[Rule]:
    if len(needs) < 2:
        return []
    return [
        Synergy(
            f"synergy {n}",
            "together",
            bidder=chance.choice(offers).provider,
            lots=(pair[0].lot, pair[1].lot),
            gbp=Decimal(chance.randint(-500_000, 500_000)) / 100,
        )
        for n in range(2)
        if (pair := chance.sample(needs, 2))
    ]


def concentration(chance: Chance, needs: Sequence[Need], offers: Sequence[Offer]) -> list[Rule]:
    most = Decimal(chance.choice(["0.34", "0.375", "0.5", "0.5556", "0.625", "0.8"]))
    return [Concentration("index", "index", most=most, measure=chance.choice(MEASURES))]


def resilience(chance: Chance, needs: Sequence[Need], offers: Sequence[Offer]) -> list[Rule]:
    critical = chance.sample(needs, chance.randint(1, min(2, len(needs))))
    standbys = tuple(
        Standby(
            need.lot,
            f"P{chance.randint(0, 4)}",
            need.units * chance.choice([2, 5, 10]) / 10,
            Decimal(chance.randint(0, 3000)),
        )
        for need in critical
        for _ in range(chance.randint(1, 4))
    )
    return [
        Resilience(
            "resilience",
            "last resort",
            lots=tuple(need.lot for need in critical),
            part=Decimal(chance.choice(["0.4", "0.5", "0.7", "1"])),
            standbys=standbys,
            least_standbys=chance.choice([0, 0, 1, 2]),
        )
    ]


def rebate(chance: Chance, needs: Sequence[Need], offers: Sequence[Offer]) -> list[Rule]:
    edges = sorted(chance.sample(range(1, 40), chance.randint(1, 3)))
    return [
        Rebate(
            "rebate",
            "rebate",
            bidder=chance.choice(offers).provider,
            steps=tuple(
                Step(Decimal(edge * 100), Decimal(chance.randint(-50, 200)) / 100) for edge in edges
            ),
            lots=tuple(need.lot for need in needs[: chance.randint(0, 3)]),
        )
    ]


def workload(chance: Chance, needs: Sequence[Need], offers: Sequence[Offer]) -> list[Rule]:
    loads = tuple((offer.bid, Decimal(chance.randint(0, 20))) for offer in offers)
    parties = tuple(dict.fromkeys(chance.choice(offers).provider for _ in range(2)))
    least, most = Decimal(chance.randint(0, 15)), Decimal(chance.randint(15, 40))
    return [Workload("staff", "staff", parties=parties, loads=loads, least=least, most=most)]


def nothing(chance: Chance, needs: Sequence[Need], offers: Sequence[Offer]) -> list[Rule]:
    return []


KINDS: dict[str, Drawn] = {
    "one of": one_of,
    "one group": one_group,
    "only with": only_with,
    "apart": apart,
    "synergy": synergy,
    "concentration": concentration,
    "resilience": resilience,
    "rebate": rebate,
    "workload": workload,
}


def mixed(chance: Chance, needs: Sequence[Need], offers: Sequence[Offer]) -> list[Rule]:
    kinds = chance.sample(sorted(KINDS), 3)
    return [rule for kind in kinds for rule in KINDS[kind](chance, needs, offers)]


def drawn_problem(seed: int, drawn: Drawn, *, alone: bool = False, tiers: bool = False) -> Problem:
    """Draw a tiny problem with bids; some bidders stand together, or are of one undertaking."""
    while True:
        chance = random.Random(f"{seed} beside")
        base = tiny_problem(seed)
        kept = () if alone else base.rules
        if base.offers:
            rules = (*kept, *drawn(chance, base.needs, base.offers))
            stated = replace(_related(chance, base) if chance.random() < 0.4 else base, rules=rules)
            stated = with_tiers(chance, stated) if tiers else stated
            if len(_keys(stated.offers)) <= MOST_KEYS:
                return stated
        seed += 1_000_003


def with_tiers(chance: Chance, stated: Problem) -> Problem:
    """Give one bidder prices by volume."""
    needs = stated.needs
    measure = chance.choice(MEASURES)
    whole = {
        "value": sum((n.value_gbp for n in needs), Decimal(0)),
        "units": sum((n.units for n in needs), Decimal(0)),
        "lots": Decimal(len(needs)),
    }[measure]
    least = sorted({Decimal(chance.randint(1, 9)) / 10 * whole for _ in range(2)})
    if measure == "lots":
        least = [Decimal(2), *([Decimal(3)] if chance.random() < 0.4 else [])]
    tiers = tuple(Tier(edge, Decimal(chance.randint(-10, 40)) / 100) for edge in least)
    some = tuple(need.lot for need in needs[: chance.choice([0, 0, 2])])
    bidder = chance.choice(stated.offers).provider
    return tiered(
        stated, Tiers("tiers", "t", bidder=bidder, tiers=tiers, lots=some, measure=measure)
    )


def _related(chance: Chance, stated: Problem) -> Problem:
    """Make one bidder a consortium, and two others one undertaking."""
    part = Decimal(chance.choice(["0.5", "0.6", "0.25"]))
    members = {"P0": (("P0", part), (chance.choice(["P1", "Q"]), 1 - part))}
    return replace(
        stated,
        members=members if chance.random() < 0.6 else {},
        parents=chance.choice([{}, {"P1": "P2"}, {"P0": "P1", "Q": "P1"}]),
    )


def _keys(offers: Sequence[Offer]) -> list[str]:
    return list(dict.fromkeys(offer.wins_with for offer in offers))
