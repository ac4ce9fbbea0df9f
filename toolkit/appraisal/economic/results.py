"""What an economic case says, by option and edition."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from toolkit.appraisal.economic.frontier import Step
from toolkit.appraisal.economic.rounding import Quality
from toolkit.appraisal.lints import Lint
from toolkit.simulation import Spread

type Array = NDArray[np.float64]
Group = Literal["resources", "benefits", "risks", "optimism bias", "public funds"]
Left = Literal["", "transfer", "sunk", "drawn already"]
Why = Literal["", "inside the spread of futures", "only assumed inputs", "alike"]


@dataclass(frozen=True)
class Line:
    """One line of an economic case on central values, a gain above zero, against business as usual.

    Args:
        id: Kind of payment, or id of the row that states it.
        group: What sort of line.
        label: In words.
        quality: The worst of its inputs.
        real_gbp: Undiscounted, at the case's price base.
        present_gbp: Present value.
        weighted_gbp: Present value with distributional weights; the same where income is unknown.
        left_out: Why it is in no sum; empty where it counts.
        rates: Which schedule discounts it.
        yearly_gbp: `real_gbp` year by year over the horizon; empty for what comes as one sum.
    """

    id: str
    group: Group
    label: str
    quality: Quality
    real_gbp: float
    present_gbp: float
    weighted_gbp: float
    left_out: Left
    rates: Literal["standard", "health"] = "standard"
    yearly_gbp: tuple[float, ...] = ()


@dataclass(frozen=True)
class Bridge:
    """One step on the way from undiscounted nominal cash to net present social value, GBP."""

    label: str
    gbp: float


@dataclass(frozen=True)
class Worth:
    """What one option is worth under one edition against business as usual.

    Args:
        option: Its id.
        npsv_gbp: Net present social value, real at the case's price base, over the futures.
        weighted_gbp: The same with distributional weights, on central values; nothing where the
            case states no middle income.
        lower_gbp: The same at the lower rates, on central values; nothing where no test is due.
        public_cost_gbp: Present value of what it costs the public purse more, uplifts for optimism
            included, central values.
        ratio: Benefits for each pound of it; `saves money` where it costs none more; nothing for
            business as usual.
        annual_cost_gbp: All resources that it uses, spread evenly over the horizon.
        lines: What makes the sum up.
        bridge: The way from cash to the sum, central values; the last step is the sum.
    """

    option: str
    npsv_gbp: Spread
    weighted_gbp: float | None
    lower_gbp: float | None
    public_cost_gbp: float
    ratio: float | Literal["saves money"] | None
    annual_cost_gbp: float
    lines: tuple[Line, ...]
    bridge: tuple[Bridge, ...]


@dataclass(frozen=True)
class EditionCase:
    """The economic case under one edition.

    Args:
        edition: Its id.
        title: Of the edition.
        scenario: Whether nobody has adopted it.
        worths: In the order of the options.
        drawn_gbp: Net present social value in each future, shape (options, draws).
        frontier: Cost-effectiveness where the case counts life years; else empty.
        notes: Where its figures are second hand, contested or not read.
    """

    edition: str
    title: str
    scenario: bool
    worths: tuple[Worth, ...]
    drawn_gbp: Array = field(repr=False, compare=False)
    frontier: tuple[Step, ...]
    notes: tuple[str, ...]

    def worth(self, option: str) -> Worth:
        """Give what an option that is known to be in it is worth."""
        return next(one for one in self.worths if one.option == option)

    @property
    def order(self) -> tuple[str, ...]:
        """Options by central value, best first, ties in the order of the case."""
        ranked = sorted(self.worths, key=lambda one: -round(one.npsv_gbp.central, 2))
        return tuple(one.option for one in ranked)


@dataclass(frozen=True)
class Pair:
    """Whether the evidence separates two options, under the leading edition.

    Args:
        upper: The one worth more on central values.
        lower: The other.
        gap_gbp: Between them, present value, over the futures.
        a_year_gbp: What the lower one would have to bring more a year, real, to draw level.
        of_effects_share: The same as a part of the yearly worth of all effects claimed for the
            case; nothing where it claims none.
        assumed_share: Part of what differs between them that rests on assumed inputs.
        not_separated: Why the evidence does not separate them; empty where it does.
    """

    upper: str
    lower: str
    gap_gbp: Spread
    a_year_gbp: float
    of_effects_share: float | None
    assumed_share: float
    not_separated: Why


@dataclass(frozen=True)
class Beside:
    """An effect that nobody put into pounds.

    Args:
        id: Of its row.
        label: In words.
        options: Ids of the options that bring it.
        note: What else is said about it.
        basis: How far it is fact.
    """

    id: str
    label: str
    options: tuple[str, ...]
    note: str
    basis: str


@dataclass(frozen=True)
class EconomicCase:
    """What society gains and gives up by each option, against business as usual.

    Args:
        business_as_usual: Id of the option that all are compared with.
        options: Ids of the options with an award, in the order of the case.
        price_base: Financial year of all prices.
        base_year: Financial year discounted to.
        years: Financial year of each year counted.
        editions: The leading one first.
        pairs: Every two options, the better ones first.
        ranks: By option; nothing where the evidence does not separate it from a neighbour.
        assumed_share: Part of the choice between the first two that rests on assumed inputs.
        stable: Whether every edition has the same order.
        beside: What nobody put into pounds.
        lints: What checks found.
        notes: What a reader must know about the sums.
    """

    business_as_usual: str
    options: tuple[str, ...]
    price_base: str
    base_year: str
    years: tuple[str, ...]
    editions: tuple[EditionCase, ...]
    pairs: tuple[Pair, ...]
    ranks: Mapping[str, int | None]
    assumed_share: float
    stable: bool
    beside: tuple[Beside, ...]
    lints: tuple[Lint, ...]
    notes: tuple[str, ...]

    @property
    def leading(self) -> EditionCase:
        """The edition that leads."""
        return self.editions[0]

    @property
    def drawn_gbp(self) -> Array:
        """Net present social value under the leading edition, shape (options, draws)."""
        return self.leading.drawn_gbp
