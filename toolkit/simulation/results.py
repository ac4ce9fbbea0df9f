"""What a simulation says: what each party pays and gets, and whether each stream can afford it."""

from dataclasses import dataclass, field
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from toolkit.simulation.attributing import Borne
from toolkit.simulation.one_more import OneMore
from toolkit.simulation.signing import Exit, RedLine
from toolkit.simulation.summarising import Convergence

type Array = NDArray[np.float64]


@dataclass(frozen=True)
class Spread:
    """The spread of an amount over all futures, GBP nominal.

    Args:
        central: On central values.
        mean: Over all draws.
        error: Standard error of the mean from drawing only so many futures.
        p10: Tenth percentile.
        p50: Median.
        p90: Ninetieth percentile.
        quantile_error: Largest standard error of the three percentiles.
    """

    central: float
    mean: float
    error: float
    p10: float
    p50: float
    p90: float
    quantile_error: float = 0.0


@dataclass(frozen=True)
class Chance:
    """A chance and its standard error from drawing only so many futures."""

    part: float
    error: float


@dataclass(frozen=True)
class Due:
    """What one party pays another in the first year, on central values.

    Args:
        kind: Payment of the contract model by id, or what else is paid for.
        gbp: GBP nominal.
    """

    kind: str
    payer: str
    payee: str
    gbp: float


@dataclass(frozen=True)
class Flow:
    """What flows between two parties in a year of the contract, on average over its term.

    Args:
        kind: Payment of the contract model by id, or what else is paid for.
        gbp: GBP nominal; its percentiles are taken over the first 10,000 futures at most.
        drawn_gbp: In each of those futures, so that flows that are joined keep exact quantiles,
            shape (draws,).
    """

    kind: str
    payer: str
    payee: str
    gbp: Spread
    drawn_gbp: Array = field(repr=False, compare=False)


@dataclass(frozen=True)
class PartyYear:
    """What one party receives less what it pays in one contract year, GBP nominal.

    Args:
        party: A commissioner, a provider, an outside body, or an account such as `resources`.
        year: Contract year, the first is 1.
        net_gbp: Under the contract; below zero where it pays more than it receives.
        worst_gbp: The same on average over the worst tenth of futures.
        outside_gbp: Outside the contract: linked activity, interventions, the means test; nothing
            where the party has no part in them.
        deficit: Chance of a deficit: a provider, or a body outside the contract, below nothing, a
            commissioner above its budget; nothing where cost or budget are not stated.
        breach: Chance that the party has by then crossed its stated margin floor in the year, or
            used up its reserves; nothing where it states neither.
    """

    party: str
    year: int
    net_gbp: Spread
    worst_gbp: float
    outside_gbp: Spread | None
    deficit: Chance | None
    breach: Chance | None


@dataclass(frozen=True)
class LotYear:
    """What the care of one lot costs in one contract year, at the contract's prices."""

    lot: str
    year: int
    gbp: Spread


@dataclass(frozen=True)
class Incidence:
    """What each party gains by each lot, on average over a year of the term, GBP nominal.

    Args:
        lots: Ids; the empty one holds what is about no single lot.
        parties: Ids.
        gbp: Shape (parties, lots); every column adds up to zero.
        controllable_gbp: Planned yearly spend that each party decides on, shape (parties,).
        exposure_gbp: What each party loses in a year against the central case, on average over the
            worst tenth of futures, under the contract (a body outside it: outside), (parties,).
    """

    lots: tuple[str, ...]
    parties: tuple[str, ...]
    gbp: Array
    controllable_gbp: Array
    exposure_gbp: Array


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
class LaterYear:
    """Whether the streams, grown as stated, can pay for the care of one contract year.

    Args:
        year: Contract year, the first is 1.
        headroom: How much dearer all care may become before money is missing, 0.05 is 5%.
        short: Chance that money is missing somewhere.
    """

    year: int
    headroom: float
    short: Chance


@dataclass(frozen=True)
class Affordability:
    """Whether the streams can pay for care.

    Args:
        headroom: Of the first year: how much dearer all care may become before money is missing,
            0.05 is 5%.
        chance_short: Part of the futures in which money is missing somewhere in the first year.
        chance_error: Standard error of that part.
        streams: Of the first year.
        shortfalls: Of the first year.
        years: Every contract year, with the growth of streams that the case states.
    """

    headroom: float
    chance_short: float
    chance_error: float
    streams: tuple[StreamYear, ...]
    shortfalls: tuple[Shortfall, ...]
    years: tuple[LaterYear, ...]


@dataclass(frozen=True)
class Simulation:
    """What an option means for everybody, in every future drawn.

    Args:
        dues: First-year payments on central values, in and outside the contract.
        charges_gbp: What commissioners pay beside the award in the first year, on central values;
            what leads ask for, and what sub-contracts and members cost, is part of the award.
        parties: By party and year.
        lots: By lot and year.
        flows: Who pays whom in a year of the term, and how certain that is.
        incidence: Savings here, burdens there: party by lot.
        total: What commissioners pay under the contract in all, by year.
        whole_term: What commissioners pay over the whole term.
        affordability: Whether streams can pay.
        leads: Lead of each footprint.
        one_more: Who gains by one more unit of linked activity, or of a lot.
        red_lines: Red lines of every party that states one, against business as usual; empty
            where the case names none.
        exits: Whether it pays any of those parties to leave.
        borne: Who bears which risk; empty where that was not asked for.
        convergence: How the first year's total settled as draws were added; nothing below ten.
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
    lots: tuple[LotYear, ...]
    flows: tuple[Flow, ...]
    incidence: Incidence
    total: tuple[Spread, ...]
    whole_term: Spread
    affordability: Affordability
    leads: dict[str, str]
    one_more: tuple[OneMore, ...]
    red_lines: tuple[RedLine, ...]
    exits: tuple[Exit, ...]
    borne: tuple[Borne, ...]
    convergence: Convergence | None
    notes: tuple[str, ...]
    first_year_draws: Array
    largest_imbalance_gbp: float


def spread(central: float, drawn: Array) -> Spread:
    """Summarise one amount over all draws, shape (draws,)."""
    p10, p50, p90 = np.quantile(drawn, (0.1, 0.5, 0.9))
    error = float(drawn.std(ddof=1) / np.sqrt(drawn.size)) if drawn.size > 1 else 0.0
    return Spread(central, float(drawn.mean()), error, float(p10), float(p50), float(p90))
