"""What an allocation says: status, proof, awards, who funds them, and what could not be had."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from toolkit.allocation.problem import LowBid, Problem, SetAside

Status = Literal["optimal", "infeasible", "limit"]


@dataclass(frozen=True)
class Award:
    """Part or all of a lot given to a bid.

    Args:
        units: A year, to six decimals, or more where a unit is dear or a lot is small.
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
class Charged:
    """Money that an award costs beside the price of its bids; below zero where it saves.

    Args:
        rule: Id of the award rule or of the part of the structure that brings it.
        lot: The lot with whose money it is paid.
        gbp: A year, to the penny.
        words: What it is.
    """

    rule: str
    lot: str
    gbp: Decimal
    words: str


def cost_by_lot(awards: Iterable[Award], charges: Iterable[Charged] = ()) -> dict[str, Decimal]:
    """Add up the yearly cost of awards, and of what they cost beside, by lot."""
    cost: dict[str, Decimal] = defaultdict(Decimal)
    for award in awards:
        cost[award.lot] += award.cost_gbp
    for charge in charges:
        cost[charge.lot] += charge.gbp
    return dict(cost)


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
class Led:
    """One contract under a lead, who delivers part of it and passes on the rest.

    Args:
        footprint: What it covers.
        lead: Who answers for it.
        lots: In the order of the case.
        others: Sub-contractors.
        own_gbp: Yearly price of what the lead delivers itself.
        passed_on_gbp: Yearly price of what others deliver, before any margin.
    """

    footprint: str
    lead: str
    lots: tuple[str, ...]
    others: tuple[str, ...]
    own_gbp: Decimal
    passed_on_gbp: Decimal


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
        status: `limit` where time ran out or work was stopped, so that a cheaper award may exist.
        award_rule: How the award was chosen, as the case publishes it.
        objective_gbp: Yearly price of the awards with `charges`; other fees and mobilisation stand
            beside it. Nothing without an award.
        bound_gbp: No award can cost less than this; nothing when infeasible, or where another goal
            than the price decides.
        proved: Whether the award is as cheap as the bound, to a penny for each awarded bid, or has
            the highest score, and passed a check of every rule that does not use the solver.
        mobilisation_gbp: Once, for the bids awarded.
        awards: By lot, in the order of the case.
        flows: By stream and lot.
        unmet: Lots that fall short; empty with an award.
        set_aside: Bids that were not considered, with the rule that says so.
        obeyed: Award rules applied.
        not_obeyed: Award rules that the case states and this version does not apply.
        solver: With the versions that made the answer.
        problem: What was solved.
        also_offered: Bids that get no units, and whose providers are to be offered a contract all
            the same, because the law bars a limit on their number.
        charges: What the awards cost or save beside the price of bids.
        leads: Contracts under leads, where the structure has any.
        score: Of the award, 0 to 100, where a score decides.
        tie: What the published tie rule decided, in words; empty where none is published.
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
    problem: Problem
    also_offered: tuple[str, ...] = ()
    charges: tuple[Charged, ...] = ()
    leads: tuple[Led, ...] = ()
    score: Decimal | None = None
    tie: str = ""

    @property
    def set_aside_by_law(self) -> tuple[str, ...]:
        """Award rules and packages that the law switches off, with its citation."""
        return self.problem.set_aside_by_law

    @property
    def low_bids(self) -> tuple[LowBid, ...]:
        """Bids that may be abnormally low, and what was found on them."""
        return self.problem.low_bids

    @property
    def open_questions(self) -> tuple[str, ...]:
        """Limits of law that may bind and are not settled, to be read beside the award."""
        return self.problem.open_questions
