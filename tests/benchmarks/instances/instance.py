"""The neutral form of a public optimisation instance: lots, bids in whole units, providers.

Prices are whole numbers of one `scale`-th of the published unit, so that sums compare exactly. The
files themselves belong to others and are read where they lie; none is kept here.
"""

from dataclasses import dataclass
from typing import Literal

Sense = Literal["min", "max"]
Cover = Literal["once", "at most once"]


@dataclass(frozen=True)
class Bid:
    """An offer for some lots together, all or nothing.

    Args:
        lots: Numbers of the lots, from 0, ascending.
        price: In the instance's whole unit.
        provider: Number of the provider that makes it; none where the instance names no providers.
        uses: How much of that provider's capacity it takes.
        groups: XOR groups it belongs to; of each group at most one bid may win.
    """

    lots: tuple[int, ...]
    price: int
    provider: int | None = None
    uses: int = 0
    groups: tuple[int, ...] = ()


@dataclass(frozen=True)
class Provider:
    """Who can deliver.

    Args:
        capacity: Most that its winning bids may use together.
        fixed_cost: Paid once if it wins anything, in the instance's whole unit.
    """

    capacity: int
    fixed_cost: int = 0


@dataclass(frozen=True)
class Instance:
    """A problem of awarding lots to bids.

    Args:
        sense: Whether the total is to be least or greatest.
        cover: Whether every lot must be awarded, or may be left.
        lots: How many.
        bids: In the order of the file.
        providers: In the order of the file; empty where bids stand alone.
        scale: How many whole units make one published unit.
    """

    sense: Sense
    cover: Cover
    lots: int
    bids: tuple[Bid, ...]
    providers: tuple[Provider, ...] = ()
    scale: int = 1


@dataclass(frozen=True)
class TwoStage:
    """Plants supply satellites, and satellites supply customers.

    Args:
        plants: Capacity and fixed cost of each plant.
        satellites: The same of each satellite.
        demand: Of each customer.
        inbound: Cost of one unit from plant (row) to satellite (column).
        outbound: Cost of one unit from satellite (row) to customer (column).
        scale: How many whole units make one published unit of money.
    """

    plants: tuple[Provider, ...]
    satellites: tuple[Provider, ...]
    demand: tuple[int, ...]
    inbound: tuple[tuple[int, ...], ...]
    outbound: tuple[tuple[int, ...], ...]
    scale: int = 1


@dataclass(frozen=True)
class Segment:
    """A stretch of volume that a vendor prices alike; at most one of a vendor may be bought.

    Args:
        vendor: Its name.
        set_up: Paid once if anything is bought in the segment, in the whole unit.
        unit_price: For one piece, in the whole unit.
        least: Fewest pieces.
        most: Most pieces.
    """

    vendor: str
    set_up: int
    unit_price: int
    least: int
    most: int


@dataclass(frozen=True)
class Tiers:
    """Pieces to be bought at tiered prices, at least cost.

    Args:
        segments: In the order of the file.
        required: Pieces to be bought in all, in hundredths.
        scale: How many whole units make one published unit of money.
    """

    segments: tuple[Segment, ...]
    required: int
    scale: int
