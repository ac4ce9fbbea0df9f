"""The award problem of one option, in plain numbers and with the words to explain them.

Everything here is exact (`Decimal`) and knows no solver, so that the independent check of an award
reads the same numbers as the solver did. Two options with equal problems have equal awards.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from toolkit.allocation.award_method import Method
from toolkit.allocation.families.rule import Rule
from toolkit.statements.limits import Limit


@dataclass(frozen=True)
class Need:
    """What one lot needs.

    Args:
        units: To be delivered in a year, exactly.
        value_gbp: Published yearly value, by which shares are measured.
        places: Number of equal places on a lot that is bought through a framework; none where the
            lot is given to whoever delivers it.
        ranked: Whether those places are ranks, called on in order.
        optional: Whether the lot may go unawarded; then as few as possible do.
    """

    lot: str
    units: Decimal
    value_gbp: Decimal = Decimal(0)
    places: int | None = None
    optional: bool = False
    ranked: bool = False


@dataclass(frozen=True)
class Offer:
    """An offer for one lot that may be awarded.

    Args:
        bid: Its id; offers that belong to one package have ids of their own.
        price_gbp: For one unit.
        quality: Score from 0 to 100.
        least_units: A positive award is at least this much.
        most_units: The bid's own capacity on the lot.
        counts: Whether it uses the provider's yearly capacity, being in the provider's own unit.
        mobilisation_gbp: Once, if it is awarded anything; not part of the price.
        package: Offers that name the same package win together or not at all.
    """

    bid: str
    lot: str
    provider: str
    price_gbp: Decimal
    quality: Decimal
    least_units: Decimal
    most_units: Decimal
    counts: bool
    mobilisation_gbp: Decimal
    package: str = ""

    @property
    def wins_with(self) -> str:
        """Id of what is won or lost as one: the package, else the bid."""
        return self.package or self.bid


@dataclass(frozen=True)
class Arc:
    """Leave for one stream to pay for one lot.

    Args:
        most_gbp: Largest yearly sum; nothing where there is no limit.
        own: Whether the stream could pay for the lot without pooling.
    """

    stream: str
    lot: str
    most_gbp: Decimal | None
    own: bool


@dataclass(frozen=True)
class SetAside:
    """A bid that was not considered.

    Args:
        rule: Id of the award rule or of the rule of law, or `least award` for a bid too small to
            be one.
        why: The reason, in words; a limit of law with its citation.
    """

    bid: str
    lot: str
    provider: str
    rule: str
    why: str


@dataclass(frozen=True)
class LowBid:
    """A bid that may be abnormally low.

    Args:
        why: What made the test flag it.
        determined: What was found on it and by whom; empty where nothing is recorded yet.
    """

    bid: str
    lot: str
    provider: str
    why: str
    determined: str = ""


@dataclass(frozen=True)
class Problem:
    """Everything an award must respect.

    Args:
        needs: One for each lot.
        offers: Bids that may be awarded.
        rules: What an award must keep, each by its own id; dropping one is what pricing it means.
        arcs: Who may pay for what; empty where money is left out of the question.
        available_gbp: Most that a stream may spend in a year.
        cross_area_share: Part of a stream that may go to lots it could not fund alone; nothing
            where there is no cap.
        members: Parties behind a bidder, each with its part; a bidder not listed stands alone.
        parents: Undertaking that controls a bidder; one not listed is its own.
        set_aside: Bids that were not considered.
        obeyed: Award rules and limits of law that the problem holds.
        not_obeyed: Award rules that the case states and this version does not apply.
        to_all: Lots on which every provider that qualifies is to be offered a contract.
        limits: What the law says, settled or open, for a check without the solver.
        set_aside_by_law: Award rules and packages that the law switches off, with its citation.
        open_questions: Limits of law that may bind and are not settled, so not applied.
        low_bids: Bids that may be abnormally low, and what was found on them.
        method: What an award makes best among those that keep every rule.
    """

    needs: tuple[Need, ...]
    offers: tuple[Offer, ...]
    rules: tuple[Rule, ...] = ()
    arcs: tuple[Arc, ...] = ()
    available_gbp: Mapping[str, Decimal] = field(default_factory=dict)
    cross_area_share: Decimal | None = None
    members: Mapping[str, tuple[tuple[str, Decimal], ...]] = field(default_factory=dict)
    parents: Mapping[str, str] = field(default_factory=dict)
    set_aside: tuple[SetAside, ...] = ()
    obeyed: tuple[str, ...] = ()
    not_obeyed: tuple[str, ...] = ()
    to_all: frozenset[str] = frozenset()
    limits: tuple[Limit, ...] = ()
    set_aside_by_law: tuple[str, ...] = ()
    open_questions: tuple[str, ...] = ()
    low_bids: tuple[LowBid, ...] = ()
    method: Method = field(default_factory=Method)

    def parties(self, bidder: str) -> tuple[tuple[str, Decimal], ...]:
        """Give the parties behind a bidder with their parts, which add up to one."""
        return self.members.get(bidder, ((bidder, Decimal(1)),))

    def undertaking(self, bidder: str) -> str:
        """Give the ultimate parent of a bidder."""
        return self.parents.get(bidder, bidder)

    @property
    def costs_count(self) -> bool:
        """Whether an award must be paid for from streams."""
        return bool(self.arcs or self.available_gbp)
