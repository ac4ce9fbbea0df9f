"""What a simulation says: what each party pays and gets, and whether each stream can afford it."""

from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from toolkit.simulation.dues import Due


@dataclass(frozen=True)
class Spread:
    """The spread of an amount over all futures, GBP nominal.

    Args:
        central: On central values.
        mean: Over all draws.
        error: Standard error of the mean from drawing only so many futures.
    """

    central: float
    mean: float
    error: float
    p10: float
    p50: float
    p90: float


@dataclass(frozen=True)
class PartyYear:
    """What one party receives less what it pays in one contract year, GBP nominal.

    Args:
        party: A commissioner, a provider, or `resources`.
        year: Contract year, the first is 1.
        net_gbp: Below zero where it pays more than it receives.
    """

    party: str
    year: int
    net_gbp: Spread


@dataclass(frozen=True)
class StreamYear:
    """What one stream spends on care in the first year, against what it has.

    Args:
        spent_up: Part of the futures in which nothing is left of it.
    """

    stream: str
    commissioner: str
    available_gbp: Decimal
    spend_gbp: Spread
    spent_up: float


@dataclass(frozen=True)
class Shortfall:
    """Care that no stream can pay for in the first year, by the body that leads the lots.

    Args:
        chance: Part of the futures in which money is missing.
        chance_error: Standard error of that part.
    """

    commissioner: str
    gbp: Spread
    chance: float
    chance_error: float


@dataclass(frozen=True)
class Affordability:
    """Whether the streams can pay for the care of the first year.

    Args:
        headroom: How much dearer all care may become before money is missing, 0.05 is 5%.
        chance_short: Part of the futures in which money is missing somewhere.
        chance_error: Standard error of that part.
    """

    headroom: float
    chance_short: float
    chance_error: float
    streams: tuple[StreamYear, ...]
    shortfalls: tuple[Shortfall, ...]


@dataclass(frozen=True)
class Simulation:
    """What an option means for everybody, in every future drawn.

    Args:
        dues: Yearly sums at the price base, before the future is known.
        charges_gbp: Yearly cost beside care at the price base.
        parties: By party and year.
        total: What commissioners pay in all, by year.
        whole_term: What commissioners pay over the whole term.
        affordability: Of the first year's care.
        leads: Lead of each footprint.
        notes: What a reader must know about the sums.
        first_year_draws: What commissioners pay in the first year, one number a draw; every
            option meets the same futures in the same order.
        largest_imbalance_gbp: Greatest sum of the ledger over all parties; zero but for rounding.
    """

    option: str
    draws: int
    seed: int
    years: int
    dues: tuple[Due, ...]
    charges_gbp: Decimal
    parties: tuple[PartyYear, ...]
    total: tuple[Spread, ...]
    whole_term: Spread
    affordability: Affordability
    leads: dict[str, str]
    notes: tuple[str, ...]
    first_year_draws: NDArray[np.float64]
    largest_imbalance_gbp: float


def spread(central: float, drawn: NDArray[np.float64]) -> Spread:
    """Summarise one amount over all draws, shape (draws,)."""
    p10, p50, p90 = np.quantile(drawn, (0.1, 0.5, 0.9))
    error = float(drawn.std(ddof=1) / np.sqrt(drawn.size)) if drawn.size > 1 else 0.0
    return Spread(central, float(drawn.mean()), error, float(p10), float(p50), float(p90))
