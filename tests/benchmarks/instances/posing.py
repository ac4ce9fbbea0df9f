"""Public instances posed as award problems, and their answers read back in the published unit."""

from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal

from tests.benchmarks.instances.instance import Bid, Instance, Tiers
from toolkit.allocation.families.capacity import Capacity
from toolkit.allocation.families.one_of import OneOf
from toolkit.allocation.families.opening_cost import OpeningCost
from toolkit.allocation.families.rule import Rule
from toolkit.allocation.families.workload import Workload
from toolkit.allocation.modelling import Goal
from toolkit.allocation.problem import Need, Offer, Problem
from toolkit.units import pounds

KEPT = "in house"  # who delivers what no bid is worth taking, at the reserve price
HUNDREDTHS = 100
TINY = Decimal("0.000001")  # least of a positive award, where a vendor may sell next to nothing


@dataclass(frozen=True)
class Posed:
    """An award problem that stands for a public instance.

    Args:
        problem: One whole unit of the instance is a penny.
        scale: How many whole units make one published unit.
        reserve: Whole units that every lot costs in house; none where the total is to be least.
        goals: As `find` takes them; none is the least price.
    """

    problem: Problem
    scale: int
    reserve: int = 0
    goals: tuple[Goal, ...] = ()

    def published(self, gbp: Decimal) -> Decimal:
        """Turn a price into the value that the instance asks for, in its published unit."""
        if not self.reserve:
            return gbp * 100 / self.scale
        return (self.reserve * len(self.problem.needs) - gbp * 100) / self.scale


def posed(instance: Instance) -> Posed:
    """Pose an instance of lots and bids.

    Where value is to be greatest and a lot may be left, each lot has a reserve price at which it
    stays in house, and a bid costs the reserve of its lots less its value: what is saved on the
    reserve is the value. The reserve is high enough for every bid to have a price.
    """
    reserve = 0
    if instance.sense == "max":
        reserve = max(-(-bid.price // len(bid.lots)) for bid in instance.bids)
    offers = [
        offer
        for n, bid in enumerate(instance.bids)
        for offer in _offers(n, bid, reserve * len(bid.lots) - bid.price if reserve else bid.price)
    ]
    if reserve:
        offers += [_offer(f"K{n}", n, KEPT, reserve) for n in range(instance.lots)]
    needs = tuple(Need(f"L{n}", Decimal(1), Decimal(1)) for n in range(instance.lots))
    problem = _sized(instance, Problem(needs, tuple(offers), _exclusive(instance)))
    return Posed(problem, instance.scale, reserve)


def posed_tiers(instance: Tiers) -> Posed:
    """Pose a purchase at tiered prices: one lot, an offer for each segment, one of a vendor.

    The set-up is what winning the segment counts beside its price.
    """
    required = Decimal(instance.required) / HUNDREDTHS
    offers, set_up = [], {}
    vendors: dict[str, list[str]] = defaultdict(list)
    for n, one in enumerate(instance.segments):
        least = max(Decimal(one.least), TINY)
        price = pounds(one.unit_price)
        offers.append(
            Offer(
                f"B{n}",
                "L0",
                one.vendor,
                price,
                Decimal(0),
                least,
                Decimal(one.most),
                True,
                Decimal(0),
            )
        )
        set_up[f"B{n}"] = pounds(one.set_up)
        vendors[one.vendor].append(f"B{n}")
    rules = tuple(OneOf(f"one of {name}", "", keys=tuple(k)) for name, k in vendors.items())
    problem = Problem((Need("L0", required, Decimal(1)),), tuple(offers), rules)
    prices = {offer.bid: offer.price_gbp * required for offer in offers}
    return Posed(problem, instance.scale, goals=(Goal("least cost", prices, set_up),))


def _offers(n: int, bid: Bid, price: int) -> list[Offer]:
    """Write a bid down as offers, its price parted between its lots, an odd part on the first."""
    provider = f"P{n}" if bid.provider is None else f"P{bid.provider}"
    if len(bid.lots) == 1:
        return [_offer(f"B{n}", bid.lots[0], provider, price)]
    each = price // len(bid.lots)
    first = price - each * (len(bid.lots) - 1)
    return [
        _offer(f"B{n}:{lot}", lot, provider, each if m else first, f"B{n}")
        for m, lot in enumerate(bid.lots)
    ]


def _offer(bid: str, lot: int, provider: str, price: int, package: str = "") -> Offer:
    one, none = Decimal(1), Decimal(0)
    return Offer(bid, f"L{lot}", provider, pounds(price), none, one, one, True, none, package)


def _exclusive(instance: Instance) -> tuple[Rule, ...]:
    groups: dict[int, list[str]] = defaultdict(list)
    for n, bid in enumerate(instance.bids):
        for group in bid.groups:
            groups[group].append(f"B{n}")
    return tuple(
        OneOf(f"X{n}", "", keys=tuple(keys)) for n, keys in groups.items() if len(keys) > 1
    )


def _sized(instance: Instance, problem: Problem) -> Problem:
    """State who can do how much, and what it costs to have them.

    Where every bid for a lot uses the same, that is the size of the lot, and the limit a capacity;
    else each bid brings its own load.
    """
    uses: dict[int, set[int]] = defaultdict(set)
    for bid in instance.bids:
        for lot in bid.lots:
            uses[lot].add(bid.uses)
    alike = bool(instance.providers) and all(len(u) == 1 and min(u) > 0 for u in uses.values())
    units = {f"L{lot}": Decimal(min(found)) for lot, found in uses.items()} if alike else {}
    needs = tuple(Need(n.lot, units.get(n.lot, n.units), n.value_gbp) for n in problem.needs)
    offers = tuple(_grown(offer, units.get(offer.lot)) for offer in problem.offers)
    rules: list[Rule] = list(problem.rules)
    for p, provider in enumerate(instance.providers):
        who, most = f"P{p}", Decimal(provider.capacity)
        if alike:
            rules.append(Capacity(f"C{p}", "", party=who, most=most))
        else:
            loads = tuple(
                (f"B{n}", Decimal(b.uses)) for n, b in enumerate(instance.bids) if b.provider == p
            )
            rules.append(Workload(f"C{p}", "", parties=(who,), loads=loads, most=most))
        if provider.fixed_cost:
            gbp = pounds(provider.fixed_cost)
            rules.append(OpeningCost(f"O{p}", "opening", party=who, gbp=gbp, lot="L0"))
    return Problem(needs, offers, tuple(rules))


def _grown(offer: Offer, units: Decimal | None) -> Offer:
    """State an offer for a lot of another size at the same price for all of it."""
    if units is None:
        return offer
    each = offer.price_gbp / units
    return replace(offer, price_gbp=each, least_units=units, most_units=units)
