"""What an allocation says: status, proof, awards, who funds them, and what could not be had."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from toolkit.allocation.problem import SetAside

Status = Literal["optimal", "infeasible", "limit"]
AWARD_RULE = "least price above the quality floor"


@dataclass(frozen=True)
class Award:
    """Part or all of a lot given to a bid.

    Args:
        units: A year, to six decimals.
        cost_gbp: Units at the bid price, to the penny.
    """

    lot: str
    provider: str
    bid: str
    units: Decimal
    price_gbp_per_unit: Decimal
    cost_gbp: Decimal
    quality: Decimal


@dataclass(frozen=True)
class Flow:
    """What one stream pays for one lot in a year.

    Args:
        own: Whether the stream could pay for the lot without pooling.
    """

    stream: str
    lot: str
    gbp: Decimal
    own: bool


@dataclass(frozen=True)
class Unmet:
    """A lot that cannot be had whole, and why.

    Args:
        units_short: Units a year without a provider or without money.
    """

    lot: str
    units_short: Decimal
    why: str


@dataclass(frozen=True)
class Allocation:
    """The award of one option, with its proof.

    Args:
        award_rule: How the award was chosen; common to every structure in this version.
        objective_gbp: Yearly price of the awards, fees and mobilisation excluded; nothing
            without an award.
        bound_gbp: No award can cost less than this; nothing when infeasible.
        proved: Whether the award is as cheap as the bound, to a penny for each awarded bid, and
            passed a check of every rule that does not use the solver.
        mobilisation_gbp: Once, for the bids awarded.
        set_aside: Bids that were not considered, with the rule that says so.
        obeyed: Award rules applied.
        not_obeyed: Award rules that the case states and this version does not apply.
    """

    option: str
    status: Status
    award_rule: str
    objective_gbp: Decimal | None
    bound_gbp: Decimal | None
    proved: bool
    mobilisation_gbp: Decimal
    awards: tuple[Award, ...]
    flows: tuple[Flow, ...]
    unmet: tuple[Unmet, ...]
    set_aside: tuple[SetAside, ...]
    obeyed: tuple[str, ...]
    not_obeyed: tuple[str, ...]
    solver: str
