"""Drawing markets: bids that nobody has made yet, from what is stated about who would bid.

Each market is a case of its own, so that whatever answers for bids answers for a market. Every
draw has a stream keyed by names (`market`, `market@P01`, `market@P01@Z03`), so that adding a
provider or a lot moves no other bid.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from types import MappingProxyType

from toolkit.errors import InputError, Place
from toolkit.futures.drawing import SEEDS
from toolkit.futures.streams import name_key, refuse_collisions, stream
from toolkit.statements.bids import Bid
from toolkit.statements.case import Case
from toolkit.statements.lots import Lot
from toolkit.statements.market import Bidding
from toolkit.statements.market_model import MarketModel
from toolkit.statements.providers import Provider
from toolkit.units import LARGEST

CENTRAL = 0  # the market in which nothing is left to chance
Z90 = 1.2815515655446004  # the ninetieth percentile of a standard normal
PENNY, TENTH, UNIT, HUNDRED = Decimal("0.01"), Decimal("0.1"), Decimal(1), Decimal(100)


@dataclass(frozen=True)
class Pair:
    """A provider that might bid for a lot, and what is stated about it.

    Args:
        chance: That it bids, 0 to 1.
    """

    provider: Provider
    lot: Lot
    row: Bidding
    chance: Decimal

    @property
    def name(self) -> str:
        """Keys the draws of the pair."""
        return f"market@{self.provider.provider_id}@{self.lot.lot_id}"


@dataclass(frozen=True)
class Luck:
    """Standard normal scores behind one bid, each zero in the central market."""

    price: float
    quality: float
    capacity: float


def draw_market(case: Case, model: MarketModel, seed: int, number: int) -> Case:
    """Give the case with its bids replaced by those of one market.

    Packages, and conditions that bidders put on their bids, are dropped, because they were offers
    of known bidders. In the central market every
    number is central, and whoever is as likely to bid as not bids; where that leaves a lot with
    fewer bids of a row than it is expected to get, rounded, the likeliest others of that row bid
    too.

    Args:
        case: The case, a scenario applied or not.
        model: What is stated about the market.
        seed: Chooses the markets, 0 to 2**63 - 1.
        number: Which of them; 0 is the central market, the same for every seed.

    Returns:
        The case with bids named `M{number}-{provider}-{lot}`. Lots without any are among its
        warnings.

    Raises:
        InputError: The seed or the number is out of range.
        ToolkitError: Two names share a random key.
    """
    _refuse_out_of_range(seed, number)
    pairs = tuple(_pairs(case, model))
    refuse_collisions({pair.name for pair in pairs} | {_provider_name(p.provider) for p in pairs})
    lucky = _central(pairs) if number == CENTRAL else _drawn(pairs, seed, number)
    bids = [_bid(pair, luck, number) for pair, luck in lucky]
    bid_for = {bid.lot_id for bid in bids}
    bare = [f"no bid names lot {lot!r}" for lot in case.lots if lot not in bid_for]
    changes = [f"market {number}: {len(case.bids)} bids replaced by {len(bids)} drawn ones"]
    gone = {
        "packages": len(case.packages),
        "exclusive bids": len(case.exclusive_bids),
        "conditional bids": len(case.conditional_bids),
    }
    changes += [f"market {number}: {n} {what} dropped" for what, n in gone.items() if n]
    return case.model_copy(
        update={
            "bids": MappingProxyType({bid.bid_id: bid for bid in bids}),
            "packages": MappingProxyType({}),
            "exclusive_bids": MappingProxyType({}),
            "conditional_bids": MappingProxyType({}),
            "applied": (*case.applied, *changes),
            "warnings": (*case.warnings, *bare, *_counted_twice(case, model)),
        }
    )


def _refuse_out_of_range(seed: int, number: int) -> None:
    if not 0 <= seed < SEEDS:
        what = f"{seed} is not a seed; give a whole number from 0 to 2**63 - 1"
        raise InputError.single(Place("seed"), "", what)
    if not 0 <= number <= LARGEST:
        what = f"{number} is not a market; give 0 for the central one, or a number from 1 on"
        raise InputError.single(Place("market"), "", what)


def _counted_twice(case: Case, model: MarketModel) -> Iterator[str]:
    """Warn where the level of prices is drawn here and once more among the futures."""
    if not any(row.market_share for row in model.rows):
        return
    for name, assumption in case.assumptions.items():
        if assumption.affects == "price_level":
            yield f"assumption {name!r} moves the level of prices, which the market draws already"


def _pairs(case: Case, model: MarketModel) -> Iterator[Pair]:
    """Give whoever might bid for whatever, lot by lot in the order of the case."""
    kinds = {one.provider_type for one in case.providers.values()}
    for lot in case.lots.values():
        if not lot.annual_units or not _reference_price(lot):
            continue
        rows = {kind: model.row_for(kind, lot) for kind in kinds}
        for provider in case.providers.values():
            if row := rows[provider.provider_type]:
                home = model.is_home(provider, lot)
                if chance := row.bids_at_home if home else row.bids_elsewhere:
                    yield Pair(provider, lot, row, chance)


def _reference_price(lot: Lot) -> Decimal:
    """Give the price a unit that the lot's value assumes."""
    return lot.reference_price_gbp or lot.annual_value_gbp / lot.annual_units


def _provider_name(provider: Provider) -> str:
    return f"market@{provider.provider_id}"


def _central(pairs: tuple[Pair, ...]) -> Iterator[tuple[Pair, Luck]]:
    chosen = {pair.name for pair in pairs if pair.chance * 2 >= 1}
    for group in _by_row_and_lot(pairs).values():
        expected = sum((pair.chance for pair in group), Decimal(0))
        count = int(expected.quantize(UNIT, rounding=ROUND_HALF_UP))
        # Equal chances stand in an order settled by name, so that no provider is always first.
        likeliest = sorted(group, key=lambda pair: (-pair.chance, name_key(pair.name)))
        chosen |= {pair.name for pair in likeliest[:count]}
    return ((pair, Luck(0, 0, 0)) for pair in pairs if pair.name in chosen)


def _by_row_and_lot(pairs: Iterable[Pair]) -> Mapping[tuple[str, str], list[Pair]]:
    groups: dict[tuple[str, str], list[Pair]] = {}
    for pair in pairs:
        groups.setdefault((pair.row.market_id, pair.lot.lot_id), []).append(pair)
    return groups


def _drawn(pairs: tuple[Pair, ...], seed: int, number: int) -> Iterator[tuple[Pair, Luck]]:
    """Draw who bids and how, each from a stream of its own; new draws go behind the others."""
    common = float(stream(seed, "market", number).standard_normal())
    own = {
        name: stream(seed, name, number).standard_normal(2)
        for name in dict.fromkeys(_provider_name(pair.provider) for pair in pairs)
    }
    for pair in pairs:
        random = stream(seed, pair.name, number)
        if random.random() >= float(pair.chance):
            continue
        price, quality, capacity = random.standard_normal(3)
        of_provider = own[_provider_name(pair.provider)]
        market, bid = float(pair.row.market_share), float(pair.row.bid_share)
        middle = max(0.0, 1 - market - bid)
        yield (
            pair,
            Luck(
                price=math.sqrt(market) * common
                + math.sqrt(middle) * float(of_provider[0])
                + math.sqrt(bid) * float(price),
                quality=math.sqrt(1 - bid) * float(of_provider[1])
                + math.sqrt(bid) * float(quality),
                capacity=float(capacity),
            ),
        )


def _bid(pair: Pair, luck: Luck, number: int) -> Bid:
    """Write a bid down: prices to the penny, quality to a tenth, capacity in whole units."""
    row, lot, provider = pair.row, pair.lot, pair.provider
    price = _written(
        float(_reference_price(lot))
        * stretched(row.price_low, row.price_central, row.price_high, luck.price),
        PENNY,
    )
    part = stretched(row.capacity_low, row.capacity_central, row.capacity_high, luck.capacity)
    units = _written(float(lot.annual_units) * min(part, 1.0), UNIT)
    most = min(lot.annual_units, _own_capacity(provider, lot))
    units = max(min(units, most), min(UNIT, most))
    score = shifted(row.quality_low, row.quality_central, row.quality_high, luck.quality)
    # Built without reading it again: every value is typed, and joined ids may pass an id's length.
    return Bid.model_construct(
        bid_id=f"M{number}-{provider.provider_id}-{lot.lot_id}",
        provider_id=provider.provider_id,
        lot_id=lot.lot_id,
        price_gbp_per_unit=max(price, PENNY),
        quality_score_0_100=min(max(_written(score, TENTH), Decimal(0)), HUNDRED),
        capacity_units_per_year=units,
        unit=lot.unit,
        mobilisation_cost_gbp=(row.mobilisation_share * units * _reference_price(lot)).quantize(
            UNIT, rounding=ROUND_HALF_EVEN
        ),
        basis=f"assumed: drawn, market {number}, row {row.market_id}",
    )


def _own_capacity(provider: Provider, lot: Lot) -> Decimal:
    """Give what a provider can do in a year; what it does not count in its own unit is open."""
    counts = lot.unit.startswith(provider.bid_unit)
    return provider.annual_capacity if counts else lot.annual_units


def _written(value: float, step: Decimal) -> Decimal:
    return Decimal(repr(value)).quantize(step, rounding=ROUND_HALF_EVEN)


def stretched(low: Decimal, central: Decimal, high: Decimal, score: float) -> float:
    """Turn a standard normal score into a factor above zero.

    Lognormal on each side of the median, so that low and high are the tenth and the ninetieth
    percentile whatever the range.

    >>> round(stretched(Decimal("0.9"), Decimal(1), Decimal("1.2"), Z90), 6)
    1.2
    """
    end = high if score > 0 else low
    return float(central) * math.exp(abs(score) / Z90 * math.log(float(end) / float(central)))


def shifted(low: Decimal, central: Decimal, high: Decimal, score: float) -> float:
    """Turn a standard normal score into a value, normal on each side of the median.

    >>> shifted(Decimal(50), Decimal(70), Decimal(80), -Z90)
    50.0
    """
    end = high if score > 0 else low
    return float(central) + abs(score) / Z90 * (float(end) - float(central))
