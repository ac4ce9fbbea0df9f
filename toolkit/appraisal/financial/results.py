"""What a financial case says: cash by party, stream and year, money of the day."""

from dataclasses import dataclass
from decimal import Decimal

from toolkit.simulation import Chance, Spread


@dataclass(frozen=True)
class CashYear:
    """What one party gains or pays in one contract year, GBP nominal.

    Args:
        party: Its id.
        year: Contract year, the first is 1.
        net_gbp: Received less paid, under the contract; below zero where it pays.
        outside_gbp: The same outside the contract; nothing where the party has no part in it.
        more_gbp: On central values against business as usual, in and outside the contract; nothing
            where the case names none.
        deficit: Chance of a deficit; nothing where cost or budget are not stated.
    """

    party: str
    year: int
    net_gbp: Spread
    outside_gbp: Spread | None
    more_gbp: float | None
    deficit: Chance | None


@dataclass(frozen=True)
class StreamCash:
    """What one stream pays in one contract year, GBP nominal.

    A body's payments are split over its streams as the award's funding is.

    Args:
        stream: Its id.
        commissioner: Whose it is.
        year: Contract year, the first is 1.
        pays_gbp: Care, fees and settlements; below zero where money comes back.
        has_gbp: Available, grown as the case states.
        left_gbp: On central values; below zero where it lacks money.
    """

    stream: str
    commissioner: str
    year: int
    pays_gbp: Spread
    has_gbp: Decimal
    left_gbp: float


@dataclass(frozen=True)
class Identity:
    """Whether the economic and the financial case tell of the same world.

    In every future and year, what all parties gain is what resources are not used up; payments
    between them add up to nothing.

    Args:
        futures: How many were checked.
        years: In each.
        largest_gap_gbp: Greatest difference in any future and year.
        transfers_gbp: Payments between parties in the central case, all years, each counted once.
    """

    futures: int
    years: int
    largest_gap_gbp: float
    transfers_gbp: float

    @property
    def holds(self) -> bool:
        """Whether it holds to the penny."""
        return self.largest_gap_gbp < HALF_A_PENNY


HALF_A_PENNY = 0.005


@dataclass(frozen=True)
class FinancialCase:
    """Who pays and gets what under one option.

    Args:
        option: Its id.
        parties: By party and year.
        streams: By stream and year.
        identity: The check against the economic case.
        short: Chance that money is missing somewhere, by contract year.
    """

    option: str
    parties: tuple[CashYear, ...]
    streams: tuple[StreamCash, ...]
    identity: Identity
    short: tuple[Chance, ...]

    def deficits(self, year: int) -> tuple[CashYear, ...]:
        """Give parties that end a year in deficit in more than one future in ten, worst first."""
        found = [row for row in self.parties if row.year == year and row.deficit is not None]
        likely = [row for row in found if row.deficit and row.deficit.part > LIKELY]
        return tuple(sorted(likely, key=lambda row: -(row.deficit.part if row.deficit else 0.0)))


LIKELY = 0.1
